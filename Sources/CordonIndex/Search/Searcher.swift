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
    private var spellings = SpellingCache()

    package init(_ snapshot: Snapshot, policy: ScorePolicy = .standard) {
        self.snapshot = snapshot
        self.policy = policy
        finder = CandidateFinder(snapshot: snapshot)
    }

    /// Every listed entity that scores at least the cutoff: best first, ties by entity id.
    package mutating func search(_ query: Entity, _ options: SearchOptions) -> [SearchResult] {
        let party = ComparedParty(query: query, rarity: snapshot, policy: policy)
        var results: [SearchResult] = []
        for (entity, variants) in candidates(party, options) {
            guard let listed = snapshot.entity(entity) else { continue }
            if let lists = options.lists, !lists.contains(listed.dataset),
                !lists.contains(ListName.list(of: listed.dataset))
            {
                continue
            }
            let names = snapshot.names(ofVariants: variants, spellings: &spellings)
            let score = EntityScorer.score(party, ComparedParty(listed, names: names), policy: policy)
            if score.score >= options.cutoff, score.score > 0 {
                results.append(SearchResult(entity: listed, score: score))
            }
        }
        results.sort {
            ($1.score.score, $0.entity.id, $0.entity.dataset) < ($0.score.score, $1.entity.id, $1.entity.dataset)
        }
        return results.count > options.limit ? Array(results[..<options.limit]) : results
    }

    /// Entities that may reach the cutoff, with the variants of their names worth scoring.
    private mutating func candidates(
        _ party: ComparedParty, _ options: SearchOptions
    ) -> [(entity: Int, variants: [Int])] {
        let nameCutoff = Searcher.nameCutoff(for: party, cutoff: options.cutoff, policy: policy)
        var byEntity: [Int: Set<Int>] = [:]
        for name in party.names {
            for variant in name.variants {
                let found = finder.variants(
                    like: variant, in: snapshot, cutoff: nameCutoff, policy: policy, kinds: options.kinds)
                for listed in found { byEntity[snapshot.entity(ofVariant: listed), default: []].insert(listed) }
            }
        }
        if options.kinds.contains(.identifier) {
            for identifier in party.identifiers {
                for entity in snapshot.entities(withIdentifier: identifier) {
                    byEntity[entity] = Set(snapshot.variants(ofEntity: entity))
                }
            }
        }
        let lists = options.lists.map { Set($0.map(ListName.list(of:))) }
        return byEntity.filter { entity, _ in
            if let lists, !lists.contains(snapshot.list(ofEntity: entity) ?? "") { return false }
            return party.schema.isCompatible(with: snapshot.schema(ofEntity: entity))
        }.map { ($0.key, $0.value.sorted()) }.sorted { $0.0 < $1.0 }
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
