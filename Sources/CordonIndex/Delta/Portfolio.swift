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
    /// The serial numbers of each variant's tokens, one variant after the other, and where variants and customers end.
    private var serials: [UInt32] = []
    private var variantEnds: [UInt32] = []
    private var customerEnds: [UInt32] = []
    private var traits: [Traits] = []
    /// Neighbouring words, by what they give when they are written as one: text, key and consonants.
    private var joins = Postings()
    private var identifiers = Postings()

    package init(policy: ScorePolicy = .standard) { self.policy = policy }

    /// What of a customer, besides the name, decides how much a name must score.
    private struct Traits: OptionSet {
        let rawValue: UInt8
        static let birthDate = Traits(rawValue: 1)
        static let country = Traits(rawValue: 2)
        static let address = Traits(rawValue: 4)
        static let initials = Traits(rawValue: 8)
    }

    // MARK: Adding

    package mutating func add(_ customer: Entity) {
        for property in ComparedParty.queryNameProperties {
            for name in customer.texts(property) {
                for variant in NameAnalysis.variants(of: name, cache: cache) { add(variant) }
            }
        }
        customerEnds.append(UInt32(variantEnds.count))
        for identifier in customer.comparedIdentifiers { identifiers.add(Portfolio.number(of: identifier), count) }
        let party = ComparedParty(customer, names: [])
        var traits: Traits = []
        if !party.birthDates.isEmpty { traits.insert(.birthDate) }
        if !party.countries.isEmpty { traits.insert(.country) }
        if !party.addresses.isEmpty { traits.insert(.address) }
        if customer.schema.kind.allowsInitials { traits.insert(.initials) }
        self.traits.append(traits)
        count += 1
    }

    private mutating func add(_ variant: NameVariant) {
        for token in variant.tokens {
            while tokens.count <= token.serial { tokens.append(nil) }
            if tokens[token.serial] == nil { tokens[token.serial] = token }
            serials.append(UInt32(token.serial))
        }
        variantEnds.append(UInt32(serials.count))
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
    private static func numbers(of joined: JoinedText) -> [UInt32] {
        [hash(joined.text, kind: 0)] + (joined.isASCII ? [hash(joined.key, kind: 1)] : [])
            + joined.skeletons.map { hash($0, kind: 2) }
    }

    /// What a listed spelling may equal of a joined text.
    private static func numbers(of spelling: MatchSpelling) -> [UInt32] {
        if spelling.isSkeleton { return [hash(spelling.text, kind: 2)] }
        return [hash(spelling.text, kind: 0)] + (spelling.isASCII ? [hash(spelling.key, kind: 1)] : [])
            + spelling.skeletons.map { hash($0, kind: 2) }
    }

    private static func number(of identifier: ComparedIdentifier) -> UInt32 {
        hash(Array(identifier.value.utf8), kind: identifier.family.rawValue)
    }

    /// Two texts of one number only make a customer be looked at for nothing.
    private static func hash(_ text: [UInt8], kind: UInt8) -> UInt32 { TextHash.of(text, after: kind) }

    // MARK: Asking

    /// The customers whose answer can differ after a change, ascending; all others keep theirs, match for match and score for
    /// score.
    /// - Parameters:
    ///   - matched: the ids of the listed entities that a customer matched before the change.
    ///   - customer: the customer of a number, as it was added.
    package mutating func affected(
        by change: SnapshotChange, cutoff: Int, matched: (Int) -> [String], customer: (Int) -> Entity
    ) throws(SnapshotError) -> [Int] {
        joins.sort()
        identifiers.sort()
        let changes = TokenChanges(tokens, change, policy: policy)
        var isAffected = [Bool](repeating: false, count: count)
        for index in 0..<count {
            // Who matched something that is gone or changed, or whose own words weigh something else now.
            isAffected[index] =
                matched(index).contains(where: change.departed.contains)
                || serials[tokenRange(ofCustomer: index)].contains { changes.isReweighed[Int($0)] }
        }
        guard !change.arrived.isEmpty else { return isAffected.indices.filter { isAffected[$0] } }
        // Who may match something that is new or changed: by the best that each word could give first, then by the bound.
        let arrived = try Snapshot(
            of: change.arrived.compactMap(change.after.entity), partOf: change.after, policy: policy)
        let words = WordBounds(tokens, in: arrived, change.after, policy: policy)
        var finder = CandidateFinder(snapshot: arrived, policy: policy)
        var needsLook = [Bool](repeating: false, count: count)
        let cutoffs = (0..<8).map { nameCutoff(Traits(rawValue: UInt8($0)), cutoff: cutoff) }
        for index in 0..<count where !isAffected[index] {
            let nameCutoff = cutoffs[Int(traits[index].rawValue & 7)]
            needsLook[index] = variantRange(ofCustomer: index).contains {
                words.mayReach(nameCutoff, serials[tokenRange(ofVariant: $0)], finder: &finder)
            }
        }
        // Words that are like something only when they are written as one.
        arrived.forEachSpelling { spelling in
            for number in Portfolio.numbers(of: spelling) { joins.forEach(of: number) { needsLook[$0] = true } }
        }
        arrived.forEachIdentifier { text in
            identifiers.forEach(of: Portfolio.hash(Array(text.dropFirst()), kind: text[0])) { needsLook[$0] = true }
        }
        var searcher = Searcher(arrived, rarity: change.after, policy: policy)
        let options = SearchOptions(cutoff: cutoff, limit: 1)
        return (0..<count).filter {
            isAffected[$0] || (needsLook[$0] && !searcher.search(customer($0), options).isEmpty)
        }
    }

    private func variantRange(ofCustomer index: Int) -> Range<Int> {
        (index == 0 ? 0 : Int(customerEnds[index - 1]))..<Int(customerEnds[index])
    }

    private func tokenRange(ofVariant variant: Int) -> Range<Int> {
        (variant == 0 ? 0 : Int(variantEnds[variant - 1]))..<Int(variantEnds[variant])
    }

    private func tokenRange(ofCustomer index: Int) -> Range<Int> {
        let variants = variantRange(ofCustomer: index)
        guard !variants.isEmpty else { return 0..<0 }
        return tokenRange(ofVariant: variants.lowerBound)
            .lowerBound..<tokenRange(ofVariant: variants.upperBound - 1).upperBound
    }

    private func nameCutoff(_ traits: Traits, cutoff: Int) -> Int {
        var party = Entity(id: "traits", schema: .thing, dataset: "query", version: nil)
        let record = SourceRecord(file: "query", locator: "1")
        if traits.contains(.birthDate) { party.add("birthDate", "2000", from: record) }
        if traits.contains(.country) { party.add("country", "us", from: record) }
        if traits.contains(.address) { party.add("address", "1 Street", from: record) }
        return Searcher.nameCutoff(for: ComparedParty(party, names: []), cutoff: cutoff, policy: policy)
    }
}

/// Numbers with the customers behind them.
private struct Postings {
    private var pairs: [(number: UInt32, customer: UInt32)] = []
    private var isSorted = true

    mutating func add(_ number: UInt32, _ customer: Int) {
        pairs.append((number, UInt32(customer)))
        isSorted = false
    }

    mutating func sort() {
        guard !isSorted else { return }
        pairs.sort { ($0.number, $0.customer) < ($1.number, $1.customer) }
        isSorted = true
    }

    func forEach(of number: UInt32, _ body: (Int) -> Void) {
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

/// Which words weigh something else after a change, by serial number.
private struct TokenChanges {
    let isReweighed: [Bool]

    init(_ tokens: [NameToken?], _ change: SnapshotChange, policy: ScorePolicy) {
        isReweighed = tokens.map { token in
            guard let token else { return false }
            let before = MatchToken(token, rarity: change.before, policy: policy)
            return before.weight
                != MatchToken.weight(
                    of: before.spellings, tokenClass: token.tokenClass, rarity: change.after, policy: policy)
        }
    }
}

/// What each word could prove against some listed entities, by serial number.
private struct WordBounds {
    private let slots: [QuerySlot]
    private let policy: ScorePolicy

    init(_ tokens: [NameToken?], in arrived: Snapshot, _ rarity: Snapshot, policy: ScorePolicy) {
        self.policy = policy
        let expander = Expander(snapshot: arrived, policy: policy, kinds: .all)
        slots = tokens.map { token in
            guard let token else { return QuerySlot(weight: 0, shared: [], in: arrived) }
            let match = MatchToken(token, rarity: rarity, policy: policy)
            // Initials count in some customers' names only; looking at the others for nothing does no harm.
            return QuerySlot(
                weight: match.weight, shared: expander.expansions(of: match, allowsInitials: true), in: arrived)
        }
    }

    /// Whether words could reach a name score: each at its best first, then all in one listed name.
    func mayReach(_ cutoff: Int, _ serials: ArraySlice<UInt32>, finder: inout CandidateFinder) -> Bool {
        var evidence = 0
        var unmatched = 0
        for serial in serials {
            let slot = slots[Int(serial)]
            evidence += slot.evidence
            if slot.evidence == 0 { unmatched += slot.weight }
        }
        guard evidence > 0,
            NameBound(cutoff: cutoff, evidence: evidence, policy: policy, isSound: true).reaches(
                evidence: evidence, unmatchedQuery: unmatched)
        else { return false }
        return !finder.variants(like: serials.map { slots[Int($0)] }, cutoff: cutoff, isSound: true).isEmpty
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
