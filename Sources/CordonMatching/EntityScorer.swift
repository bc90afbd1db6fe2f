internal import CordonModel

/// The best pair of names of a query and an entity.
package struct NameMatch: Sendable {
    package let queryName: ComparedName
    package let entityName: ComparedName
    package let queryVariant: MatchVariant
    package let entityVariant: MatchVariant
    package let score: NameScore
    /// After the factor for weak aliases.
    package let value: Int
}

/// An identifier that both sides have.
package struct IdentifierMatch: Sendable, Hashable {
    package let query: ComparedIdentifier
    package let entity: ComparedIdentifier
    package let value: Int
}

/// The score of a query and an entity with everything it was made of. Recomputing it from these parts is
/// `EntityScorer.compose`.
package struct EntityScore: Sendable {
    package let name: NameMatch?
    package let identifier: IdentifierMatch?
    package let qualifiers: [(name: String, effect: Qualifier.Effect)]
    /// Ten-thousandths.
    package let score: Int

    package static let none = EntityScore(name: nil, identifier: nil, qualifiers: [], score: 0)
}

/// `docs/score.md` §9.
package enum EntityScorer {
    package static func score(_ query: ComparedParty, _ entity: ComparedParty, policy: ScorePolicy) -> EntityScore {
        guard query.schema.isCompatible(with: entity.schema) else { return .none }
        let name = bestName(query, entity, policy: policy)
        let identifier = bestIdentifier(query, entity, policy: policy)
        guard name != nil || identifier != nil else { return .none }
        let qualifiers = Qualifier.all.compactMap { qualifier in
            qualifier.evaluate(query, entity, policy).map { (qualifier.name, $0) }
        }
        return EntityScore(
            name: name, identifier: identifier, qualifiers: qualifiers,
            score: compose(
                name: name?.value ?? 0, identifier: identifier?.value ?? 0, shifts: qualifiers.map(\.1.shift)))
    }

    /// The arithmetic alone, so that an explanation can be recomputed.
    package static func compose(name: Int, identifier: Int, shifts: [Qualifier.Shift]) -> Int {
        let high = max(name, identifier)
        let low = min(name, identifier)
        guard high > 0 else { return 0 }
        let combined = low >= 5000 ? high + (10000 - high) * low / 20000 : high
        return shifts.reduce(combined) { $1.apply($0) }
    }

    private static func bestName(_ query: ComparedParty, _ entity: ComparedParty, policy: ScorePolicy) -> NameMatch? {
        var best: NameMatch?
        for queryName in query.names {
            for queryVariant in queryName.variants {
                for entityName in entity.names {
                    for entityVariant in entityName.variants {
                        let score = NameScorer.score(queryVariant, entityVariant, policy: policy)
                        let value = entityName.isWeak ? score.score * policy.weakAliasFactor / 10000 : score.score
                        guard value > (best?.value ?? 0) else { continue }
                        best = NameMatch(
                            queryName: queryName, entityName: entityName, queryVariant: queryVariant,
                            entityVariant: entityVariant, score: score, value: value)
                    }
                }
            }
        }
        return best
    }

    private static func bestIdentifier(
        _ query: ComparedParty, _ entity: ComparedParty, policy: ScorePolicy
    ) -> IdentifierMatch? {
        var best: IdentifierMatch?
        for left in query.identifiers {
            for right in entity.identifiers where left.family == right.family && left.value == right.value {
                let value = left.family.score(policy)
                // Of equal ones, that in which both sides name the same register says most.
                let isBetter =
                    best.map {
                        value > $0.value
                            || (value == $0.value && left.property == right.property
                                && $0.query.property != $0.entity.property)
                    } ?? true
                if isBetter { best = IdentifierMatch(query: left, entity: right, value: value) }
            }
        }
        return best
    }
}
