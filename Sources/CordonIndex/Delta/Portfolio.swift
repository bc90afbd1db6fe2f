package import CordonMatching
package import CordonModel
internal import CordonNames
internal import CordonText

/// An index the other way round: from the words of a portfolio's customers to the customers. With it a change of the lists is
/// rescreened at a cost that grows with the change. Customers are numbered from 0 in the order in which they are added.
package struct Portfolio {
    package private(set) var count = 0
    private let policy: ScorePolicy
    private let cache = NameTokenCache()
    /// The tokens by serial number, from 1.
    private var tokens: [NameToken?] = [nil]
    private var words = Postings()
    /// Neighbouring words, by what they give when they are written as one: text, key and consonants.
    private var joins = Postings()
    private var identifiers = Postings()

    package init(policy: ScorePolicy = .standard) { self.policy = policy }

    /// Numbers with the customers behind them, in the order of the numbers once sorted.
    private struct Postings {
        private var pairs: [(number: UInt64, customer: UInt32)] = []
        private var isSorted = true

        mutating func add(_ number: UInt64, _ customer: Int) {
            pairs.append((number, UInt32(customer)))
            isSorted = false
        }

        mutating func sort() {
            guard !isSorted else { return }
            pairs.sort { ($0.number, $0.customer) < ($1.number, $1.customer) }
            isSorted = true
        }

        func forEach(of number: UInt64, _ body: (Int) -> Void) {
            var low = 0
            var high = pairs.count
            while low < high {
                let middle = (low + high) / 2
                if pairs[middle].number < number { low = middle + 1 } else { high = middle }
            }
            while low < pairs.count, pairs[low].number == number {
                body(Int(pairs[low].customer))
                low += 1
            }
        }
    }

    // MARK: Adding

    package mutating func add(_ customer: Entity) {
        for property in ComparedParty.queryNameProperties {
            for name in customer.texts(property) {
                for variant in NameAnalysis.variants(of: name, cache: cache) { add(variant) }
            }
        }
        for identifier in customer.comparedIdentifiers { identifiers.add(Portfolio.number(of: identifier), count) }
        count += 1
    }

    private mutating func add(_ variant: NameVariant) {
        for token in variant.tokens {
            while tokens.count <= token.serial { tokens.append(nil) }
            if tokens[token.serial] == nil { tokens[token.serial] = token }
            words.add(UInt64(token.serial), count)
        }
        guard variant.tokens.count > 1 else { return }
        // Joins are compared by their texts, whatever the words weigh.
        let match = MatchVariant(
            reading: variant.reading, tokens: variant.tokens.map { MatchToken($0, rarity: NoRarity(), policy: policy) },
            allowsInitials: false)
        for join in match.joins {
            for text in join.texts {
                for number in Portfolio.numbers(of: text) { joins.add(number, count) }
            }
        }
    }

    /// Everything by which a joined text is looked up among listed words.
    private static func numbers(of joined: JoinedText) -> [UInt64] {
        [hash(joined.text, kind: 0)] + (joined.isASCII ? [hash(joined.key, kind: 1)] : [])
            + joined.skeletons.map { hash($0, kind: 2) }
    }

    private static func number(of identifier: ComparedIdentifier) -> UInt64 {
        hash(Array(identifier.value.utf8), kind: identifier.family.rawValue)
    }

    /// FNV-1a. Two texts of one number only make a customer be looked at for nothing.
    private static func hash(_ text: [UInt8], kind: UInt8) -> UInt64 {
        ([kind] + text).reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    // MARK: Asking

    /// The customers whose answer can differ after a change, ascending; all others keep theirs, match for match and score for
    /// score.
    /// - Parameters:
    ///   - matched: the ids of the listed entities that a customer matched before the change.
    ///   - customer: the customer of a number, as it was added.
    package mutating func affected(
        by change: SnapshotChange, cutoff: Int, matched: (Int) -> [String], customer: (Int) -> Entity
    ) throws(SnapshotError) -> [Int] {
        words.sort()
        joins.sort()
        identifiers.sort()
        var state = [UInt8](repeating: 0, count: count)
        let (near, certain): (UInt8, UInt8) = (1, 2)
        // Who matched something that is gone or changed.
        for index in 0..<count where matched(index).contains(where: change.departed.contains) { state[index] = certain }
        // Whose own words weigh something else now.
        for case let token? in tokens {
            let before = MatchToken(token, rarity: change.before, policy: policy)
            let weight = MatchToken.weight(
                of: before.spellings, tokenClass: token.tokenClass, rarity: change.after, policy: policy)
            if weight != before.weight { words.forEach(of: UInt64(token.serial)) { state[$0] = certain } }
        }
        guard !change.arrived.isEmpty else { return state.indices.filter { state[$0] == certain } }
        // Who may match something that is new or changed: by the words first, then by the bound.
        let arrived = try Snapshot(
            of: change.arrived.compactMap(change.after.entity), partOf: change.after, policy: policy)
        let expander = Expander(snapshot: arrived, policy: policy, kinds: .all)
        func look(_ index: Int) { if state[index] == 0 { state[index] = near } }
        for case let token? in tokens {
            let match = MatchToken(token, rarity: change.after, policy: policy)
            if !expander.expansions(of: match, allowsInitials: true).isEmpty {
                words.forEach(of: UInt64(token.serial), look)
            }
        }
        arrived.forEachSpelling { spelling in
            for number in Portfolio.numbers(of: spelling) { joins.forEach(of: number, look) }
        }
        arrived.forEachIdentifier { text in
            identifiers.forEach(of: Portfolio.hash(Array(text.dropFirst()), kind: text[0]), look)
        }
        var searcher = Searcher(arrived, rarity: change.after, policy: policy)
        return state.indices.filter { index in
            state[index] == certain || (state[index] == near && searcher.mayFind(customer(index), cutoff: cutoff))
        }
    }

    /// What a listed spelling may equal of a joined text.
    private static func numbers(of spelling: MatchSpelling) -> [UInt64] {
        if spelling.isSkeleton { return [hash(spelling.text, kind: 2)] }
        return [hash(spelling.text, kind: 0)] + (spelling.isASCII ? [hash(spelling.key, kind: 1)] : [])
            + spelling.skeletons.map { hash($0, kind: 2) }
    }
}

/// For comparisons that do not weigh.
private struct NoRarity: RaritySource {
    func rarity(ofKey key: [UInt8]) -> Int { 0 }
    func rarity(ofSkeleton skeleton: [UInt8]) -> Int { 0 }
}

extension Snapshot {
    /// Each spelling of the listed names, with what comparing it needs.
    fileprivate func forEachSpelling(_ body: (MatchSpelling) -> Void) {
        for id in 0..<vocabulary.count {
            let text = vocabulary[id]
            body(
                MatchSpelling(
                    Spelling(
                        text: Array(text.dropFirst()), kind: text.first == 1 ? .skeleton : .plain,
                        romanisation: .original)))
        }
    }
}
