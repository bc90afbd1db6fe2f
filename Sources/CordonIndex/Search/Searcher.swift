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
        var results: [SearchResult] = []
        for candidate in candidates(names, party, options) {
            guard let entity = snapshot.entity(candidate.entity) else { continue }
            if let lists = options.lists, !lists.contains(entity.dataset),
                !lists.contains(ListName.list(of: entity.dataset))
            {
                continue
            }
            let names = listed.names(ofVariants: candidate.variants)
            let score = EntityScorer.score(party, ComparedParty(entity, names: names), policy: policy)
            if score.score >= options.cutoff, score.score > 0 {
                results.append(SearchResult(entity: entity, score: score))
            }
        }
        results.sort {
            ($1.score.score, $0.entity.id, $0.entity.dataset) < ($0.score.score, $1.entity.id, $1.entity.dataset)
        }
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
        var found: Set<Int32> = []
        for variant in names.lazy.flatMap(\.variants) {
            found.formUnion(
                finder.variants(
                    like: memory.slots(of: variant), cutoff: nameCutoff,
                    isSound: options.kinds.contains(.soundBound)))
        }
        var identified: Set<Int> = []
        if options.kinds.contains(.identifier) {
            for identifier in party.identifiers {
                identified.formUnion(snapshot.entities(withIdentifier: identifier))
            }
        }
        guard !found.isEmpty || !identified.isEmpty else { return [] }
        var byEntity = Dictionary(grouping: found.sorted().map(Int.init)) { snapshot.entity(ofVariant: $0) }
        let lists = options.lists.map { Set($0.map(ListName.list(of:))) }
        byEntity = byEntity.filter { entity, variants in
            if let lists, !lists.contains(snapshot.list(ofEntity: entity) ?? "") { return false }
            guard party.schema.isCompatible(with: snapshot.schema(ofEntity: entity)) else { return false }
            // Without a common identifier its names must carry it; only those that do are read out and explained.
            return identified.contains(entity) || listed.best(party.names, variants, policy: policy) >= nameCutoff
        }
        for entity in identified where party.schema.isCompatible(with: snapshot.schema(ofEntity: entity)) {
            if let lists, !lists.contains(snapshot.list(ofEntity: entity) ?? "") { continue }
            byEntity[entity] = snapshot.variants(ofEntity: entity)
        }
        return byEntity.sorted { $0.key < $1.key }.map { Candidate(entity: $0.key, variants: $0.value) }
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
