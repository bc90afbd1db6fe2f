internal import CordonNames
import CordonText

/// Neighbouring tokens of a variant and what they give when they are written as one word. `docs/score.md` §7, joins.
package struct NameJoin: Sendable {
    package let tokens: Range<Int>
    /// What the tokens weigh together.
    package let weight: Int
    package let texts: [JoinedText]
    /// An article belongs to the word before it (Abd al-) or to none: such a join is compared without skeletons.
    package let startsWithParticle: Bool

    /// - Parameter withSkeletons: whether the texts' skeletons will be asked for, so that they are made once.
    static func all(of tokens: [MatchToken], withSkeletons: Bool) -> [NameJoin] {
        guard tokens.count >= 2 else { return [] }
        var joins: [NameJoin] = []
        for count in 2...MatchVariant.longestJoin where count <= tokens.count {
            for start in 0...(tokens.count - count) {
                let range = start..<start + count
                let texts = texts(of: tokens[range])
                guard !texts.isEmpty else { continue }
                joins.append(
                    NameJoin(
                        tokens: range, weight: tokens[range].reduce(0) { $0 + $1.weight },
                        texts: texts.map { JoinedText($0, withSkeletons: withSkeletons) },
                        startsWithParticle: tokens[start].tokenClass == .particle))
            }
        }
        return joins
    }

    /// The texts that neighbouring tokens give when they are written as one word; empty if they cannot.
    private static func texts(of tokens: ArraySlice<MatchToken>) -> [[UInt8]] {
        var texts: [[UInt8]] = [[]]
        let isArabic = tokens.first?.isArabic ?? false
        for token in tokens {
            guard token.isJoinable, token.isArabic == isArabic else { return [] }
            if !token.isSyllable, let first = token.spellings.first, first.isASCII || first.isArabic {
                for index in texts.indices { texts[index] += first.text }
            } else {
                let options = token.joinTexts
                texts = texts.flatMap { text in options.map { text + $0 } }
            }
        }
        return isArabic ? texts.filter { $0.text.unicodeScalars.count >= 4 } : texts.filter { $0.count >= 4 }
    }
}

/// A text that neighbouring tokens give. A class for the reason that `MatchSpelling` is one.
package final class JoinedText: Sendable {
    package let text: [UInt8]
    package let isASCII: Bool
    /// Empty for a text that is not ASCII.
    package let key: [UInt8]

    private let prepared: [[UInt8]]?

    /// - Parameter withSkeletons: whether they are made at once; otherwise each time when they are asked for.
    package init(_ text: [UInt8], withSkeletons: Bool = false) {
        self.text = text
        isASCII = text.allSatisfy { $0 < 128 }
        key = isASCII ? NameKey.key(text) : []
        prepared = withSkeletons ? JoinedText.skeletons(of: text, isASCII: isASCII) : nil
    }

    /// Only names with Arabic script on one side need them, and they are most of the work.
    package var skeletons: [[UInt8]] { prepared ?? JoinedText.skeletons(of: text, isASCII: isASCII) }

    private static func skeletons(of text: [UInt8], isASCII: Bool) -> [[UInt8]] {
        let all =
            isASCII
            ? Skeletons.shared.ofLatin(text) : Skeletons.shared.ofArabic(text.text.unicodeScalars.map(\.value))
        // Two letters are too little for as many words: “bd” is Abu Obaidah as well as Abd.
        return all.filter { $0.count >= 3 }
    }
}
