package import CordonIndex
package import CordonMatching
package import CordonModel

/// What a screening searches and what it calls a match.
package struct ScreeningPolicy: Sendable, Hashable {
    package var score: ScorePolicy
    /// A result is a match from here on; ten-thousandths.
    package var threshold: Int
    /// Lists searched, by OpenSanctions dataset name; `nil` for all that are loaded.
    package var lists: Set<String>?
    /// The most parties that are returned.
    package var limit: Int

    package init(
        score: ScorePolicy = .standard, threshold: Int? = nil, lists: Set<String>? = nil, limit: Int = 25
    ) {
        self.score = score
        self.threshold = threshold ?? score.threshold
        self.lists = lists
        self.limit = limit
    }
}

/// A listed entity that matches a query.
package struct Match: Sendable {
    package let entity: Entity
    package let score: EntityScore

    /// Whether an identifier, and not only a name, says that it is the same party.
    ///
    /// Registration, tax, passport and identity numbers are short and issued by many offices, so one of them confirms
    /// only together with a name that is half alike. An IMO number, LEI, BIC, wallet address, INN or OGRN needs none:
    /// it is unique, and names change.
    package var isConfirmed: Bool {
        guard let identifier = score.identifier else { return false }
        if identifier.query.family != .number { return true }
        if identifier.query.property == identifier.entity.property,
            ["innCode", "ogrnCode"].contains(identifier.query.property)
        {
            return true
        }
        return (score.name?.value ?? 0) >= Match.nameBesideNumber
    }

    private static let nameBesideNumber = 5000
}

/// All matches of one query. An empty list says: none at or above the threshold, in these lists, as of their dates.
package struct Screening: Sendable {
    package let query: Entity
    package let threshold: Int
    package let matches: [Match]
    /// The matches by party: the same one on several lists is one result.
    package let parties: [ListedParty]
    package let searched: [SnapshotList]
}

/// Screens parties against a snapshot.
package struct Screener {
    package let policy: ScreeningPolicy
    private var searcher: Searcher

    package init(_ snapshot: Snapshot, policy: ScreeningPolicy) {
        self.policy = policy
        searcher = Searcher(snapshot, policy: policy.score)
    }

    var snapshot: Snapshot { searcher.snapshot }

    package mutating func screen(_ query: Entity) -> Screening {
        let results = searcher.search(query, SearchOptions(cutoff: policy.threshold, lists: policy.lists))
        let matches = results.map { Match(entity: $0.entity, score: $0.score) }
        let parties = Array(ListedParty.group(matches).prefix(policy.limit))
        let searched = searcher.snapshot.lists.filter { policy.lists?.contains($0.list) ?? true }
        return Screening(
            query: query, threshold: policy.threshold, matches: parties.flatMap(\.listings), parties: parties,
            searched: searched)
    }
}

extension Screening {
    /// yente's shape: `{query, results: [{id, caption, schema, properties, datasets, score, match, explanations}], …}`.
    package func json(notices: [String]) -> JSON {
        .object([
            "query": query.queryJSON,
            "threshold": .score(tenThousandths: threshold),
            "results": .array(parties.map(\.json)),
            "searched": .array(searched.map(\.json)),
            "notices": .strings(notices),
        ])
    }
}

extension Entity {
    /// A query as yente takes it: schema and properties, in a fixed order.
    package var queryJSON: JSON {
        .object([
            "schema": .string(schema.rawValue),
            "properties": .object(properties.keys.sorted().map { .init($0, .strings(texts($0))) }),
        ])
    }
}

extension Match {
    package var json: JSON {
        .object([
            "id": .string(entity.id),
            "caption": .string(entity.caption),
            "schema": .string(entity.schema.rawValue),
            "properties": .object(
                entity.properties.keys.sorted().map { .init($0, .strings(entity.texts($0))) }),
            "datasets": .strings([entity.dataset]),
            "score": .score(tenThousandths: score.score),
            "match": .bool(true),
            "explanations": Explanation(score).json,
        ])
    }
}
