package import CordonModel
package import CordonNames
package import CordonText

/// How rare a key or skeleton is among names, in ten-thousandths; 10000 for one never seen. A snapshot bakes it.
package protocol RaritySource {
    func rarity(ofKey key: [UInt8]) -> Int
    func rarity(ofSkeleton skeleton: [UInt8]) -> Int
}

/// A spelling with everything that comparing it needs, computed once. A class, so that handing it on counts one reference
/// and not one for each of its texts.
package final class MatchSpelling: Sendable {
    package let text: [UInt8]
    package let isSkeleton: Bool
    package let romanisation: Romanisation
    /// `docs/score.md` §5.1; empty for a skeleton.
    package let key: [UInt8]
    /// §5.3; a skeleton's own text for a skeleton.
    package let skeletons: [[UInt8]]
    package let isASCII: Bool
    /// Text of a token whose letters are Arabic, which is joined in its own script.
    package let isArabic: Bool
    package let hasDigit: Bool
    package let isNumeric: Bool
    /// Whether the table of nicknames and variants has it.
    package let hasRelatives: Bool

    package init(_ spelling: Spelling) {
        text = spelling.text
        romanisation = spelling.romanisation
        isSkeleton = spelling.kind == .skeleton
        isASCII = !isSkeleton && text.allSatisfy { $0 < 128 }
        isArabic = !isSkeleton && spelling.romanisation == .original && MatchSpelling.isArabic(spelling.text)
        hasDigit = text.contains { $0 >= 0x30 && $0 <= 0x39 }
        isNumeric = !text.isEmpty && text.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        key = isSkeleton ? [] : NameKey.key(text)
        skeletons = isSkeleton ? [text] : isASCII ? Skeletons.shared.ofLatin(text) : []
        hasRelatives = !isSkeleton && NameLexicon.shared.hasRelatives(text)
    }

    private static func isArabic(_ text: [UInt8]) -> Bool {
        guard text.contains(where: { $0 >= 128 }) else { return false }
        return String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy {
            [.arabic, .digit].contains(ScalarTable.shared.classify($0.value))
        }
    }

    /// Whether keys of this spelling and another may stand for each other (§7, `key`).
    package var hasComparableKey: Bool { isASCII && text.count >= 3 && !isNumeric }
    /// Whether edits of this spelling count (§7, `edit`).
    package var isEditable: Bool { isASCII && (4...EditDistance.longestWord).contains(text.count) && !hasDigit }
    package var isInitial: Bool { isASCII && text.count == 1 && !hasDigit }

    func rarity(in source: some RaritySource) -> Int {
        isSkeleton ? source.rarity(ofSkeleton: text) : source.rarity(ofKey: key)
    }
}

/// A token as scoring sees it: its spellings, its class, and its weight in ten-thousandths.
package struct MatchToken: Sendable {
    package let spellings: [MatchSpelling]
    package let tokenClass: TokenClass
    package let group: Int
    package let isSyllable: Bool
    package let weight: Int

    package init(
        spellings: [MatchSpelling], tokenClass: TokenClass, group: Int, isSyllable: Bool, weight: Int
    ) {
        self.spellings = spellings
        self.tokenClass = tokenClass
        self.group = group
        self.isSyllable = isSyllable
        self.weight = weight
    }

    package init(_ token: NameToken, rarity: some RaritySource, policy: ScorePolicy) {
        let spellings = token.spellings.map(MatchSpelling.init)
        self.init(
            spellings: spellings, tokenClass: token.tokenClass, group: token.group, isSyllable: token.isSyllable,
            weight: MatchToken.weight(of: spellings, tokenClass: token.tokenClass, rarity: rarity, policy: policy))
    }

    /// The commonest spelling decides: a token is no rarer than its most usual form.
    package static func weight(
        of spellings: [MatchSpelling], tokenClass: TokenClass, rarity: some RaritySource, policy: ScorePolicy
    ) -> Int {
        let rarest = spellings.map { $0.rarity(in: rarity) }.min() ?? 0
        return rarest * policy.percent(of: tokenClass) / 100
    }

    package var isNumber: Bool { tokenClass == .number }
    /// Whether an initial may stand for this token, or this token be an initial (§7, `initial`).
    package var isNameWord: Bool { tokenClass == .word || tokenClass == .initial || tokenClass == .number }
    /// Whether it may be joined with its neighbours (§7, joins).
    package var isJoinable: Bool { tokenClass != .legal && !isNumber }

    /// The texts it contributes to a join.
    package var joinTexts: [[UInt8]] {
        if isSyllable { return spellings.filter(\.isASCII).map(\.text) }
        return spellings.first.flatMap { $0.isASCII || $0.isArabic ? [$0.text] : nil } ?? []
    }

    package var isArabic: Bool { spellings.first?.isArabic ?? false }
}

/// How much of a variant's joins is made ready; making them costs more than most comparisons.
package enum PreparedJoins: Int, Sendable {
    /// Nothing: only for a comparison that is known to need none.
    case none
    /// The texts; with their skeletons where the name itself is Arabic.
    case texts
    /// The skeletons as well, for comparing with Arabic script.
    case skeletons
}

/// One variant of a name, ready for scoring.
package struct MatchVariant: Sendable {
    package let reading: Romanisation
    package let tokens: [MatchToken]
    /// Whether single letters may stand for words: in names of people, not of companies and ships.
    package let allowsInitials: Bool
    /// Neighbouring tokens that may be written as one word, shortest first, then from the left.
    package let joins: [NameJoin]
    package let hasArabic: Bool

    package init(
        reading: Romanisation, tokens: [MatchToken], allowsInitials: Bool, preparing joins: PreparedJoins = .texts
    ) {
        self.reading = reading
        self.tokens = tokens
        self.allowsInitials = allowsInitials
        let hasArabic = tokens.contains(where: \.isArabic)
        self.hasArabic = hasArabic
        self.joins =
            switch joins {
            case .none: []
            case .texts: NameJoin.all(of: tokens, withSkeletons: hasArabic)
            case .skeletons: NameJoin.all(of: tokens, withSkeletons: true)
            }
    }

    package init(_ variant: NameVariant, allowsInitials: Bool, rarity: some RaritySource, policy: ScorePolicy) {
        self.init(
            reading: variant.reading,
            tokens: variant.tokens.map { MatchToken($0, rarity: rarity, policy: policy) },
            allowsInitials: allowsInitials)
    }

    package static let longestJoin = 3

    /// The spelling by which a single token matched, or the text by which neighbouring ones did.
    func text(of tokens: Range<Int>, choice: Int) -> MatchedText {
        let first = self.tokens[tokens.lowerBound]
        if tokens.count == 1 { return MatchedText(first.spellings[choice]) }
        let join = joins.first { $0.tokens == tokens }
        return MatchedText(
            text: join?.texts[choice].text ?? [], romanisation: first.spellings[0].romanisation)
    }
}

extension Schema.Kind {
    /// `docs/score.md` §7, `initial`.
    package var allowsInitials: Bool { self == .person || self == .unknown }
}

extension ScorePolicy {
    package func percent(of tokenClass: TokenClass) -> Int {
        switch tokenClass {
        case .word: wordPercent
        case .number: numberPercent
        case .initial: initialPercent
        case .particle: particlePercent
        case .stopword: stopwordPercent
        case .title: titlePercent
        case .legalword: legalwordPercent
        case .legal: legalPercent
        }
    }

    /// The rarity of something seen `count` times per 100,000 names, on the broken line through `rarityPoints`.
    package func rarity(ofCount exact: Int) -> Int {
        let dropped = max(0, Int.bitWidth - exact.leadingZeroBitCount - countDigits)
        let count = (exact >> dropped) << dropped
        var left = rarityPoints[0]
        for right in rarityPoints.dropFirst() {
            if count < right.count {
                return left.rarity - (left.rarity - right.rarity) * (count - left.count) / (right.count - left.count)
            }
            left = right
        }
        return left.rarity
    }
}
