public import CordonMatching
public import CordonModel

/// How the score of a query and an entity came about (section 9).
public struct EntityComparison {
    public let score: Int
    /// `N`, and the two names that gave it.
    public let nameScore: Int
    public let names: NameComparison?
    /// `I`.
    public let identifierScore: Int
    /// The qualifiers that changed the score, with the score after each.
    public let qualifiers: [(name: String, score: Int)]

    /// All of it on a few lines, for the message of a test that failed.
    public var explanation: String {
        let steps = qualifiers.map { "\($0.name) \($0.score)" }.joined(separator: ", ")
        return "\(names?.explanation ?? "no names")\nN \(nameScore), I \(identifierScore) \(steps): \(score)"
    }
}

/// The score of `docs/score.md`, computed slowly and plainly from that page alone.
///
/// Not for use from several tasks at once: it remembers analysed names and likenesses. Two tasks make two.
public final class Oracle {
    private let policy: ScorePolicy
    private let analyser: NameAnalyser
    private let rarity: OracleRarity
    private let names: NameScoring
    private var queries: [String: OracleParty] = [:]
    private var entities: [String: OracleParty] = [:]

    /// Counts the keys and skeletons of the entities' names, which are the snapshot of section 6.
    public init(tables: OracleTables, policy: ScorePolicy, entities: [Entity]) {
        self.policy = policy
        analyser = NameAnalyser(tables: tables)
        rarity = OracleRarity(policy: policy, maker: analyser.maker)
        names = NameScoring(policy: policy, rarity: rarity)
        for entity in entities {
            for named in OracleParty.names(of: entity, isQuery: false, analyser) { rarity.count(named.name) }
        }
    }

    /// Section 9, in ten-thousandths.
    public func score(_ query: Entity, _ entity: Entity) -> Int { compare(query, entity).score }

    /// Section 9 with its intermediate results.
    public func compare(_ query: Entity, _ entity: Entity) -> EntityComparison {
        guard query.schema.isCompatible(with: entity.schema) else {
            return EntityComparison(score: 0, nameScore: 0, names: nil, identifierScore: 0, qualifiers: [])
        }
        let query = party(query, isQuery: true)
        let entity = party(entity, isQuery: false)
        let (nameScore, comparison) = bestName(query, entity)
        let identifierScore = identifierScore(query, entity)
        let hi = max(nameScore, identifierScore)
        let lo = min(nameScore, identifierScore)
        var score = lo >= 5000 ? hi + (10000 - hi) * lo / 20000 : hi
        var changes: [(name: String, score: Int)] = []
        if hi > 0 {
            for (name, effect) in OracleQualifiers(policy: policy).effects(query, entity) where effect != .nothing {
                score = effect.applied(to: score)
                changes.append((name, score))
            }
        }
        return EntityComparison(
            score: score, nameScore: nameScore, names: comparison, identifierScore: identifierScore,
            qualifiers: changes)
    }

    /// Section 8 on two texts. `isWeakAlias` says that the second is a weak alias (section 9); `initialsCount` that
    /// both parties are persons or of unknown kind (section 7).
    public func nameScore(
        _ query: String, _ name: String, isWeakAlias: Bool = false, initialsCount: Bool = true
    ) -> Int {
        let score = compareNames(query, name, initialsCount: initialsCount)?.score ?? 0
        return isWeakAlias ? score * policy.weakAliasFactor / 10000 : score
    }

    /// Section 8 on two texts with its intermediate results; `nil` when one has no token.
    public func compareNames(_ query: String, _ name: String, initialsCount: Bool = true) -> NameComparison? {
        guard let left = analyser.name(query), let right = analyser.name(name) else { return nil }
        return names.compare(left, right, initialsCount: initialsCount)
    }

    /// The folded tokens of a text (sections 1 and 2).
    public func tokens(_ text: String) -> [String] {
        analyser.tables.tokens(text).map { String(String.UnicodeScalarView($0)) }
    }

    /// `N`: a weak alias counts for less.
    private func bestName(_ query: OracleParty, _ entity: OracleParty) -> (Int, NameComparison?) {
        let persons: [Schema.Kind] = [.person, .unknown]
        let initialsCount = persons.contains(query.entity.schema.kind) && persons.contains(entity.entity.schema.kind)
        var best = 0
        var comparison: NameComparison?
        for left in query.names {
            for right in entity.names {
                guard let found = names.compare(left.name, right.name, initialsCount: initialsCount) else { continue }
                let score = right.isWeak ? found.score * policy.weakAliasFactor / 10000 : found.score
                if comparison == nil || score > best {
                    best = score
                    comparison = found
                }
            }
        }
        return (best, comparison)
    }

    /// `I`: the best family in which an identifier is shared.
    private func identifierScore(_ query: OracleParty, _ entity: OracleParty) -> Int {
        var best = 0
        for (kind, values) in query.identifiers {
            guard let others = entity.identifiers[kind], !values.isDisjoint(with: others) else { continue }
            best = max(best, constant(kind))
        }
        return best
    }

    private func constant(_ kind: IdentifierKind) -> Int {
        switch kind {
        case .imo: policy.imoScore
        case .lei: policy.leiScore
        case .crypto: policy.cryptoScore
        case .bic: policy.bicScore
        case .mmsi: policy.mmsiScore
        case .isin: policy.isinScore
        case .number: policy.numberScore
        }
    }

    /// An entity is analysed once as long as the same one comes under its id.
    private func party(_ entity: Entity, isQuery: Bool) -> OracleParty {
        if let known = (isQuery ? queries : entities)[entity.id], known.entity == entity { return known }
        let party = OracleParty(entity, isQuery: isQuery, analyser)
        if isQuery {
            if queries.count > 10_000 { queries = [:] }
            queries[entity.id] = party
        } else {
            entities[entity.id] = party
        }
        return party
    }
}
