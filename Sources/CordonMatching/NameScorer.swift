internal import CordonNames
package import CordonText

/// Tokens of both sides that stand for each other.
package struct AlignedPair: Sendable, Hashable {
    package let query: Range<Int>
    package let entity: Range<Int>
    package let kind: Likeness.Kind
    package let likeness: Int
    package let weight: Int
    package let evidence: Int
    package let querySide: MatchedText
    package let entitySide: MatchedText
}

/// The spelling of one side by which a pair matched.
package struct MatchedText: Sendable, Hashable {
    package let text: [UInt8]
    package let romanisation: Romanisation

    init(_ spelling: MatchSpelling) {
        text = spelling.text
        romanisation = spelling.romanisation
    }

    init(text: [UInt8], romanisation: Romanisation) {
        self.text = text
        self.romanisation = romanisation
    }
}

/// The score of two name variants with everything it was made of.
package struct NameScore: Sendable, Hashable {
    /// Ten-thousandths.
    package let score: Int
    package let pairs: [AlignedPair]
    package let evidence: Int
    package let pairWeight: Int
    package let unmatchedQuery: Int
    package let unmatchedEntity: Int
    package let numbersConflict: Bool

    package static let none = NameScore(
        score: 0, pairs: [], evidence: 0, pairWeight: 0, unmatchedQuery: 0, unmatchedEntity: 0, numbersConflict: false)
}

/// `docs/score.md` §8.
package enum NameScorer {
    package static func score(_ query: MatchVariant, _ entity: MatchVariant, policy: ScorePolicy) -> NameScore {
        let alignment = align(query, entity, policy: policy)
        guard !alignment.pairs.isEmpty else { return .none }
        let sums = alignment.sums(query, entity)
        return NameScore(
            score: sums.score(policy), pairs: alignment.pairs.map { $0.explained(query, entity) },
            evidence: sums.evidence, pairWeight: sums.pairWeight, unmatchedQuery: sums.unmatchedQuery,
            unmatchedEntity: sums.unmatchedEntity, numbersConflict: sums.numbersConflict)
    }

    /// The score alone, for the many candidates that come to nothing.
    /// - Parameters:
    ///   - queryJoins: whether neighbouring tokens of the query, written as one, may be like a token of the entity. Where that
    ///     is known not to be, `false` spares the comparing.
    ///   - entityJoins: the same the other way round.
    package static func value(
        _ query: MatchVariant, _ entity: MatchVariant, queryJoins: Bool, entityJoins: Bool, policy: ScorePolicy
    ) -> Int {
        let alignment = align(query, entity, queryJoins: queryJoins, entityJoins: entityJoins, policy: policy)
        return alignment.pairs.isEmpty ? 0 : alignment.sums(query, entity).score(policy)
    }

    /// Tokens of both sides that stand for each other, without the words for it.
    private struct Pair {
        let query: Range<Int>
        let entity: Range<Int>
        let kind: Likeness.Kind
        let likeness: Int
        let weight: Int
        let evidence: Int
        /// Of a single token which spelling, of a join which text.
        let queryChoice: Int
        let entityChoice: Int

        init(
            query: Range<Int>, entity: Range<Int>, kind: Likeness.Kind, likeness: Int, weight: Int, queryChoice: Int,
            entityChoice: Int
        ) {
            self.query = query
            self.entity = entity
            self.kind = kind
            self.likeness = likeness
            self.weight = weight
            evidence = weight * likeness / 10000
            self.queryChoice = queryChoice
            self.entityChoice = entityChoice
        }

        func explained(_ queryVariant: MatchVariant, _ entityVariant: MatchVariant) -> AlignedPair {
            AlignedPair(
                query: query, entity: entity, kind: kind, likeness: likeness, weight: weight, evidence: evidence,
                querySide: queryVariant.text(of: query, choice: queryChoice),
                entitySide: entityVariant.text(of: entity, choice: entityChoice))
        }

        static func precedes(_ left: Pair, _ right: Pair) -> Bool {
            if left.evidence != right.evidence { return left.evidence > right.evidence }
            if left.likeness != right.likeness { return left.likeness > right.likeness }
            return (left.query.lowerBound, left.entity.lowerBound, left.query.count, left.entity.count)
                < (right.query.lowerBound, right.entity.lowerBound, right.query.count, right.entity.count)
        }
    }

    private struct Alignment {
        var pairs: [Pair]
        var queryTaken: UInt64 = 0
        var entityTaken: UInt64 = 0

        func sums(_ query: MatchVariant, _ entity: MatchVariant) -> Sums {
            let unmatchedQuery = unmatched(query, queryTaken)
            let unmatchedEntity = unmatched(entity, entityTaken)
            return Sums(
                evidence: pairs.reduce(0) { $0 + $1.evidence }, pairWeight: pairs.reduce(0) { $0 + $1.weight },
                unmatchedQuery: unmatchedQuery.weight, unmatchedEntity: unmatchedEntity.weight,
                numbersConflict: unmatchedQuery.hasNumber && unmatchedEntity.hasNumber)
        }
    }

    private struct Sums {
        let evidence: Int
        let pairWeight: Int
        let unmatchedQuery: Int
        let unmatchedEntity: Int
        let numbersConflict: Bool

        func score(_ policy: ScorePolicy) -> Int {
            combine(
                evidence: evidence, pairWeight: pairWeight, unmatchedQuery: unmatchedQuery,
                unmatchedEntity: unmatchedEntity, numbersConflict: numbersConflict, policy: policy)
        }
    }

    /// The best pair first, then the best of what is left.
    private static func align(
        _ query: MatchVariant, _ entity: MatchVariant, queryJoins: Bool = true, entityJoins: Bool = true,
        policy: ScorePolicy
    ) -> Alignment {
        var pairs = candidates(query, entity, queryJoins: queryJoins, entityJoins: entityJoins, policy: policy)
        guard !pairs.isEmpty else { return Alignment(pairs: []) }
        if pairs.count > 1 { pairs.sort(by: Pair.precedes) }
        var alignment = Alignment(pairs: [])
        for pair in pairs {
            let queryMask = mask(pair.query)
            let entityMask = mask(pair.entity)
            guard alignment.queryTaken & queryMask == 0, alignment.entityTaken & entityMask == 0 else { continue }
            alignment.queryTaken |= queryMask
            alignment.entityTaken |= entityMask
            alignment.pairs.append(pair)
        }
        return alignment
    }

    private static func mask(_ range: Range<Int>) -> UInt64 {
        ((1 << UInt64(range.count)) - 1) << UInt64(range.lowerBound)
    }

    private static func candidates(
        _ query: MatchVariant, _ entity: MatchVariant, queryJoins: Bool, entityJoins: Bool, policy: ScorePolicy
    ) -> [Pair] {
        var pairs: [Pair] = []
        let allowsInitials = query.allowsInitials && entity.allowsInitials
        for queryIndex in query.tokens.indices {
            for entityIndex in entity.tokens.indices {
                guard
                    let likeness = Likeness.between(
                        query.tokens[queryIndex], entity.tokens[entityIndex], allowsInitials: allowsInitials,
                        policy: policy)
                else { continue }
                pairs.append(
                    Pair(
                        query: queryIndex..<queryIndex + 1, entity: entityIndex..<entityIndex + 1,
                        kind: likeness.kind, likeness: likeness.value,
                        weight: min(query.tokens[queryIndex].weight, entity.tokens[entityIndex].weight),
                        queryChoice: likeness.querySpelling, entityChoice: likeness.entitySpelling))
            }
        }
        if entityJoins { addEntityJoins(query, entity, to: &pairs, policy: policy) }
        if queryJoins { addQueryJoins(query, entity, to: &pairs, policy: policy) }
        return pairs
    }

    private static func addEntityJoins(
        _ query: MatchVariant, _ entity: MatchVariant, to pairs: inout [Pair], policy: ScorePolicy
    ) {
        forEachJoin(of: entity, with: query, policy: policy) { single, join, likeness, kind, weight, spelling, text in
            pairs.append(
                Pair(
                    query: single..<single + 1, entity: join, kind: kind, likeness: likeness, weight: weight,
                    queryChoice: spelling, entityChoice: text))
        }
    }

    private static func addQueryJoins(
        _ query: MatchVariant, _ entity: MatchVariant, to pairs: inout [Pair], policy: ScorePolicy
    ) {
        forEachJoin(of: query, with: entity, policy: policy) { single, join, likeness, kind, weight, spelling, text in
            pairs.append(
                Pair(
                    query: join, entity: single..<single + 1, kind: kind, likeness: likeness, weight: weight,
                    queryChoice: text, entityChoice: spelling))
        }
    }

    private static func forEachJoin(
        of joined: MatchVariant, with other: MatchVariant, policy: ScorePolicy,
        _ body: (
            _ single: Int, _ join: Range<Int>, _ likeness: Int, _ kind: Likeness.Kind, _ weight: Int, _ spelling: Int,
            _ text: Int
        ) -> Void
    ) {
        // Skeletons only count where Arabic script stands on one side.
        let withSkeletons = other.hasArabic || joined.hasArabic
        for join in joined.joins {
            for index in other.tokens.indices {
                let single = other.tokens[index]
                var best: (value: Int, kind: Likeness.Kind, spelling: Int, text: Int)?
                for place in join.texts.indices {
                    let text = join.texts[place]
                    let skeletons = withSkeletons && !join.startsWithParticle ? text.skeletons : []
                    guard let found = Likeness.join(single, text, skeletons: skeletons, policy: policy) else {
                        continue
                    }
                    if best.map({ found.value > $0.value }) ?? true {
                        best = (found.value, found.kind, found.spelling, place)
                    }
                }
                guard let best else { continue }
                let weight = best.kind == .joinskeleton ? min(join.weight, single.weight) : join.weight
                body(index, join.tokens, best.value, best.kind, weight, best.spelling, best.text)
            }
        }
    }

    private static func unmatched(_ variant: MatchVariant, _ taken: UInt64) -> (weight: Int, hasNumber: Bool) {
        var weight = 0
        var hasNumber = false
        for (index, token) in variant.tokens.enumerated() where taken & (1 << UInt64(index)) == 0 {
            weight += token.weight
            hasNumber = hasNumber || token.isNumber
        }
        return (weight, hasNumber)
    }

    /// What is left on one side was omitted; what is left on both sides contradicts, which costs more.
    package static func penalty(unmatchedQuery: Int, unmatchedEntity: Int, policy: ScorePolicy) -> Int {
        let contradiction = min(unmatchedQuery, unmatchedEntity)
        return contradiction * policy.contradictionCost / 10000
            + (unmatchedQuery - contradiction) * policy.queryOmissionCost / 10000
            + (unmatchedEntity - contradiction) * policy.entityOmissionCost / 10000
    }

    /// The formula of §8, used for scoring, for explanations that recompute, and for the index's upper bound.
    package static func combine(
        evidence: Int, pairWeight: Int, unmatchedQuery: Int, unmatchedEntity: Int, numbersConflict: Bool,
        policy: ScorePolicy
    ) -> Int {
        let cost = penalty(unmatchedQuery: unmatchedQuery, unmatchedEntity: unmatchedEntity, policy: policy)
        return combine(
            evidence: evidence, pairWeight: pairWeight, cost: cost, numbersConflict: numbersConflict, policy: policy)
    }

    package static func combine(
        evidence: Int, pairWeight: Int, cost: Int, numbersConflict: Bool, policy: ScorePolicy
    ) -> Int {
        guard evidence > 0, pairWeight + cost > 0 else { return 0 }
        let base = evidence * 10000 / (pairWeight + cost)
        let trust = policy.trustFloor + (10000 - policy.trustFloor) * evidence / (evidence + policy.trustHalf)
        let score = base * trust / 10000
        return numbersConflict ? score * policy.numberConflict / 10000 : score
    }
}
