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
        var pairs = candidates(query, entity, policy: policy)
        guard !pairs.isEmpty else { return .none }
        pairs.sort(by: precedes)
        var queryTaken: UInt64 = 0
        var entityTaken: UInt64 = 0
        var taken: [AlignedPair] = []
        for pair in pairs {
            let queryMask = mask(pair.query)
            let entityMask = mask(pair.entity)
            guard queryTaken & queryMask == 0, entityTaken & entityMask == 0 else { continue }
            queryTaken |= queryMask
            entityTaken |= entityMask
            taken.append(pair)
        }
        return total(query, entity, pairs: taken, queryTaken, entityTaken, policy: policy)
    }

    private static func mask(_ range: Range<Int>) -> UInt64 {
        ((1 << UInt64(range.count)) - 1) << UInt64(range.lowerBound)
    }

    private static func precedes(_ left: AlignedPair, _ right: AlignedPair) -> Bool {
        if left.evidence != right.evidence { return left.evidence > right.evidence }
        if left.likeness != right.likeness { return left.likeness > right.likeness }
        return (left.query.lowerBound, left.entity.lowerBound, left.query.count, left.entity.count)
            < (right.query.lowerBound, right.entity.lowerBound, right.query.count, right.entity.count)
    }

    private static func candidates(
        _ query: MatchVariant, _ entity: MatchVariant, policy: ScorePolicy
    ) -> [AlignedPair] {
        var pairs: [AlignedPair] = []
        let allowsInitials = query.allowsInitials && entity.allowsInitials
        for (queryIndex, left) in query.tokens.enumerated() {
            for (entityIndex, right) in entity.tokens.enumerated() {
                guard
                    let likeness = Likeness.between(left, right, allowsInitials: allowsInitials, policy: policy)
                else { continue }
                let weight = min(left.weight, right.weight)
                pairs.append(
                    AlignedPair(
                        query: queryIndex..<queryIndex + 1, entity: entityIndex..<entityIndex + 1,
                        kind: likeness.kind, likeness: likeness.value, weight: weight,
                        evidence: weight * likeness.value / 10000,
                        querySide: MatchedText(left.spellings[likeness.querySpelling]),
                        entitySide: MatchedText(right.spellings[likeness.entitySpelling])))
            }
        }
        forEachJoin(of: entity, with: query, policy: policy) { single, range, likeness, kind, weight, sides in
            pairs.append(
                AlignedPair(
                    query: single..<single + 1, entity: range, kind: kind, likeness: likeness, weight: weight,
                    evidence: weight * likeness / 10000, querySide: sides.single, entitySide: sides.joined))
        }
        forEachJoin(of: query, with: entity, policy: policy) { single, range, likeness, kind, weight, sides in
            pairs.append(
                AlignedPair(
                    query: range, entity: single..<single + 1, kind: kind, likeness: likeness, weight: weight,
                    evidence: weight * likeness / 10000, querySide: sides.joined, entitySide: sides.single))
        }
        return pairs
    }

    private static func forEachJoin(
        of joined: MatchVariant, with other: MatchVariant, policy: ScorePolicy,
        _ body: (
            _ single: Int, _ range: Range<Int>, _ likeness: Int, _ kind: Likeness.Kind, _ weight: Int,
            _ sides: (single: MatchedText, joined: MatchedText)
        ) -> Void
    ) {
        // Skeletons only count where Arabic script stands on one side.
        let withSkeletons = other.hasArabic || joined.hasArabic
        for join in joined.joins {
            let skeletons = join.texts.map {
                withSkeletons && !join.startsWithParticle ? $0.skeletons : []
            }
            for (index, single) in other.tokens.enumerated() {
                var best: (value: Int, kind: Likeness.Kind, spelling: Int, text: [UInt8])?
                for (text, skeletons) in zip(join.texts, skeletons) {
                    guard let found = Likeness.join(single, text, skeletons: skeletons, policy: policy) else {
                        continue
                    }
                    if best.map({ found.value > $0.value }) ?? true {
                        best = (found.value, found.kind, found.spelling, text.text)
                    }
                }
                guard let best else { continue }
                let weight = best.kind == .joinskeleton ? min(join.weight, single.weight) : join.weight
                body(
                    index, join.tokens, best.value, best.kind, weight,
                    (
                        MatchedText(single.spellings[best.spelling]),
                        MatchedText(
                            text: best.text,
                            romanisation: joined.tokens[join.tokens.lowerBound].spellings[0].romanisation)
                    ))
            }
        }
    }

    private static func total(
        _ query: MatchVariant, _ entity: MatchVariant, pairs: [AlignedPair], _ queryTaken: UInt64,
        _ entityTaken: UInt64, policy: ScorePolicy
    ) -> NameScore {
        let evidence = pairs.reduce(0) { $0 + $1.evidence }
        let weight = pairs.reduce(0) { $0 + $1.weight }
        let unmatchedQuery = unmatched(query, queryTaken)
        let unmatchedEntity = unmatched(entity, entityTaken)
        let conflict = unmatchedQuery.hasNumber && unmatchedEntity.hasNumber
        return NameScore(
            score: combine(
                evidence: evidence, pairWeight: weight, unmatchedQuery: unmatchedQuery.weight,
                unmatchedEntity: unmatchedEntity.weight, numbersConflict: conflict, policy: policy),
            pairs: pairs, evidence: evidence, pairWeight: weight, unmatchedQuery: unmatchedQuery.weight,
            unmatchedEntity: unmatchedEntity.weight, numbersConflict: conflict)
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
