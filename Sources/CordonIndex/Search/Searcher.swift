package import CordonMatching
package import CordonModel

/// What is asked of a search.
package struct SearchOptions: Sendable {
    /// Results below are not found; ten-thousandths.
    package var cutoff: Int
    /// Lists to search, by OpenSanctions dataset name or with one source of theirs (`us_trade_csl:EL`); `nil` for all that
    /// the snapshot holds.
    package var lists: Set<String>?
    package var limit: Int
    package var kinds: LookupKinds

    package init(cutoff: Int, lists: Set<String>? = nil, limit: Int = .max, kinds: LookupKinds = .all) {
        self.cutoff = cutoff
        self.lists = lists
        self.limit = limit
        self.kinds = kinds
    }
}

/// A listed entity with its score against a query.
package struct SearchResult: Sendable {
    package let entity: Entity
    package let score: EntityScore

    /// Best first, ties by entity id.
    static func precedes(_ left: SearchResult, _ right: SearchResult) -> Bool {
        (right.score.score, left.entity.id, left.entity.dataset)
            < (left.score.score, right.entity.id, right.entity.dataset)
    }
}

/// Searches one snapshot. Holds scratch memory, so each thread has its own; results do not depend on what was
/// searched before.
package struct Searcher {
    package let snapshot: Snapshot
    package let policy: ScorePolicy
    private var finder: CandidateFinder
    private let memory: SearchMemory
    private var listed: ListedNames

    package init(_ snapshot: Snapshot, policy: ScorePolicy = .standard) {
        self.init(snapshot, rarity: snapshot, policy: policy)
    }

    /// - Parameter rarity: what words weigh, where the snapshot is a part of something larger.
    init(_ snapshot: Snapshot, rarity: Snapshot, policy: ScorePolicy) {
        self.snapshot = snapshot
        self.policy = policy
        finder = CandidateFinder(snapshot: snapshot, policy: policy)
        memory = SearchMemory(snapshot: snapshot, rarity: rarity, policy: policy)
        listed = ListedNames(snapshot: snapshot)
    }

    /// Every listed entity that scores at least the cutoff: best first, ties by entity id.
    package mutating func search(_ query: Entity, _ options: SearchOptions) -> [SearchResult] {
        memory.begin(options.kinds)
        let names = preparedNames(of: query)
        let party = ComparedParty(query, names: names.map(\.name))
        let withSkeletons = party.names.contains { $0.variants.contains(where: \.hasArabic) }
        var results: [SearchResult] = []
        for candidate in candidates(names, party, options) {
            guard let entity = snapshot.entity(candidate.entity) else { continue }
            if let lists = options.lists, !lists.contains(entity.dataset),
                !lists.contains(ListName.list(of: entity.dataset))
            {
                continue
            }
            let names = listed.names(ofVariants: candidate.variants, withSkeletons: withSkeletons)
            let score = EntityScorer.score(party, ComparedParty(entity, names: names), policy: policy)
            if score.score >= options.cutoff, score.score > 0 {
                results.append(SearchResult(entity: entity, score: score))
            }
        }
        results.sort(by: SearchResult.precedes)
        return results.count > options.limit ? Array(results[..<options.limit]) : results
    }

    private struct PreparedName {
        let name: ComparedName
        let variants: [PreparedVariant]
    }

    private func preparedNames(of query: Entity) -> [PreparedName] {
        ComparedParty.queryNameProperties.flatMap { property in
            query.texts(property).compactMap { text in
                let variants = memory.variants(of: text, allowsInitials: query.schema.kind.allowsInitials)
                guard !variants.isEmpty else { return nil }
                return PreparedName(
                    name: ComparedName(text: text, property: property, variants: variants.map(\.match)),
                    variants: variants)
            }
        }
    }

    private struct Candidate {
        let entity: Int
        /// The variants of its names worth scoring, ascending.
        let variants: [Int]
    }

    /// Entities that may reach the cutoff, by index.
    private mutating func candidates(
        _ names: [PreparedName], _ party: ComparedParty, _ options: SearchOptions
    ) -> [Candidate] {
        let nameCutoff = Searcher.nameCutoff(for: party, cutoff: options.cutoff, policy: policy)
        let asked = names.flatMap(\.variants)
        var found: [ListedNames.Pair] = []
        for (index, variant) in asked.enumerated() {
            let slots = memory.slots(of: variant)
            let hasJoins = slots.contains { !$0.own.isEmpty }
            for listed in finder.variants(
                like: slots, cutoff: nameCutoff, isSound: options.kinds.contains(.soundBound))
            {
                found.append(
                    ListedNames.Pair(
                        listed: Int(listed.variant), asked: index, listedHasJoins: listed.hasJoins,
                        askedHasJoins: hasJoins))
            }
        }
        var identified: Set<Int> = []
        if options.kinds.contains(.identifier) {
            for identifier in party.identifiers {
                identified.formUnion(snapshot.entities(withIdentifier: identifier))
            }
        }
        guard !found.isEmpty || !identified.isEmpty else { return [] }
        found.sort { ($0.listed, $0.asked) < ($1.listed, $1.asked) }
        let lists = options.lists.map { Set($0.map(ListName.list(of:))) }
        func isAsked(_ entity: Int) -> Bool {
            if let lists, !lists.contains(snapshot.list(ofEntity: entity) ?? "") { return false }
            return party.schema.isCompatible(with: snapshot.schema(ofEntity: entity))
        }
        var candidates = identified.filter(isAsked).map {
            Candidate(entity: $0, variants: Array(snapshot.variants(ofEntity: $0)))
        }
        var rest = found[...]
        while let first = rest.first {
            let entity = snapshot.entity(ofVariant: first.listed)
            let pairs = rest.prefix { snapshot.entity(ofVariant: $0.listed) == entity }
            rest = rest.dropFirst(pairs.count)
            // Without a common identifier its names must carry it; only those that do are read out and explained.
            guard !identified.contains(entity), isAsked(entity),
                listed.reaches(nameCutoff, pairs, asked: asked, policy: policy)
            else { continue }
            var variants: [Int] = []
            for pair in pairs where pair.listed != variants.last { variants.append(pair.listed) }
            candidates.append(Candidate(entity: entity, variants: variants))
        }
        return candidates.sorted { $0.entity < $1.entity }
    }

    /// The least name score with which the query's birth date, country and address could still lift a result to the
    /// cutoff. At least 1: a name score of 0 is no candidate.
    package static func nameCutoff(for party: ComparedParty, cutoff: Int, policy: ScorePolicy) -> Int {
        var raises: [Qualifier.Shift] = []
        if !party.birthDates.isEmpty {
            raises.append(.raise(max(policy.birthDayRaise, policy.birthFlipRaise, policy.birthYearRaise)))
        }
        if !party.countries.isEmpty { raises.append(.raise(policy.countryRaise)) }
        if !party.addresses.isEmpty { raises.append(.raise(policy.addressRaise)) }
        var low = 1
        var high = 10000
        while low < high {
            let middle = (low + high) / 2
            if EntityScorer.compose(name: middle, identifier: 0, shifts: raises) >= cutoff {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low
    }
}
