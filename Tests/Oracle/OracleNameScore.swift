import CordonMatching

/// How the score of two names came about (section 8): of the two variants that gave it.
public struct NameComparison {
    /// A pair that was taken.
    public struct Pair: Sendable, Hashable {
        /// Places of the tokens in the variant; more than one is a join.
        public let queryTokens: Range<Int>
        public let entityTokens: Range<Int>
        public let kind: LikenessKind
        public let likeness: Int
        public let weight: Int
        public let evidence: Int
    }

    public let score: Int
    public let base: Int
    public let trust: Int
    /// In the order in which they were taken.
    public let pairs: [Pair]
    /// `Uq` and `Ue`: the weights of the tokens not taken.
    public let queryRest: Int
    public let entityRest: Int
    public let hasNumberConflict: Bool
    let queryVariant: Variant
    let entityVariant: Variant

    /// All of it on a few lines, for the message of a test that failed.
    public var explanation: String {
        let lines = pairs.map { "  \($0.queryTokens) \($0.entityTokens) \($0.kind) \($0.likeness) * \($0.weight)" }
        let conflict = hasNumberConflict ? " number conflict" : ""
        return """
            \(queryVariant.explanation)
            \(entityVariant.explanation)
            \(lines.joined(separator: "\n"))
              rest \(queryRest) \(entityRest), base \(base), trust \(trust)\(conflict): \(score)
            """
    }
}

/// Section 8.
final class NameScoring {
    private let policy: ScorePolicy
    private let rules: LikenessRules
    private let rarity: OracleRarity
    /// Likeness of pairs of tokens that were asked for before.
    private var known: [Int: Likeness] = [:]

    init(policy: ScorePolicy, rarity: OracleRarity) {
        self.policy = policy
        self.rarity = rarity
        rules = LikenessRules(policy: policy)
    }

    /// The best over all pairs of variants; the first of equals.
    func compare(_ query: AnalysedName, _ entity: AnalysedName, initialsCount: Bool) -> NameComparison? {
        var best: NameComparison?
        for left in query.variants {
            for right in entity.variants {
                let found = compare(left, right, initialsCount: initialsCount)
                if found.score > best?.score ?? -1 { best = found }
            }
        }
        return best
    }

    private func compare(_ query: Variant, _ entity: Variant, initialsCount: Bool) -> NameComparison {
        let queryWeights = rarity.weights(of: query)
        let entityWeights = rarity.weights(of: entity)
        var queryTaken = [Bool](repeating: false, count: query.tokens.count)
        var entityTaken = [Bool](repeating: false, count: entity.tokens.count)
        var taken: [NameComparison.Pair] = []
        let all = candidates(query, queryWeights, entity, entityWeights, initialsCount: initialsCount)
        for pair in all.sorted(by: comesFirst) {
            if pair.queryTokens.contains(where: { queryTaken[$0] }) { continue }
            if pair.entityTokens.contains(where: { entityTaken[$0] }) { continue }
            for place in pair.queryTokens { queryTaken[place] = true }
            for place in pair.entityTokens { entityTaken[place] = true }
            taken.append(pair)
        }

        let evidence = taken.reduce(0) { $0 + $1.evidence }
        let weight = taken.reduce(0) { $0 + $1.weight }
        let queryRest = query.tokens.indices.reduce(0) { $0 + (queryTaken[$1] ? 0 : queryWeights[$1]) }
        let entityRest = entity.tokens.indices.reduce(0) { $0 + (entityTaken[$1] ? 0 : entityWeights[$1]) }
        let contradiction = min(queryRest, entityRest)
        let penalty =
            contradiction * policy.contradictionCost / 10000
            + (queryRest - contradiction) * policy.queryOmissionCost / 10000
            + (entityRest - contradiction) * policy.entityOmissionCost / 10000
        let base = weight + penalty == 0 ? 0 : evidence * 10000 / (weight + penalty)
        let trust = policy.trustFloor + (10000 - policy.trustFloor) * evidence / (evidence + policy.trustHalf)
        var score = base * trust / 10000
        let conflict =
            query.tokens.indices.contains { !queryTaken[$0] && query.tokens[$0].isNumeric }
            && entity.tokens.indices.contains { !entityTaken[$0] && entity.tokens[$0].isNumeric }
        if conflict { score = score * policy.numberConflict / 10000 }
        return NameComparison(
            score: score, base: base, trust: trust, pairs: taken, queryRest: queryRest, entityRest: entityRest,
            hasNumberConflict: conflict, queryVariant: query, entityVariant: entity)
    }

    /// Every pair of tokens and every join with likeness above 0.
    private func candidates(
        _ query: Variant, _ queryWeights: [Int], _ entity: Variant, _ entityWeights: [Int], initialsCount: Bool
    ) -> [NameComparison.Pair] {
        var pairs: [NameComparison.Pair] = []
        func add(_ left: Range<Int>, _ right: Range<Int>, _ likeness: Likeness, weight: Int) {
            guard likeness.value > 0 else { return }
            pairs.append(
                NameComparison.Pair(
                    queryTokens: left, entityTokens: right, kind: likeness.kind, likeness: likeness.value,
                    weight: weight, evidence: weight * likeness.value / 10000))
        }
        for i in query.tokens.indices {
            for j in entity.tokens.indices {
                let likeness = likeness(query.tokens[i], entity.tokens[j], initialsCount: initialsCount)
                add(i..<i + 1, j..<j + 1, likeness, weight: min(queryWeights[i], entityWeights[j]))
            }
        }
        for join in entity.joins where query.mayEqual(join) {
            let weight = join.tokens.reduce(0) { $0 + entityWeights[$1] }
            for i in query.tokens.indices {
                let likeness = rules.likeness(query.tokens[i], join)
                let isWhole = likeness.kind != .joinskeleton
                add(i..<i + 1, join.tokens, likeness, weight: isWhole ? weight : min(weight, queryWeights[i]))
            }
        }
        for join in query.joins where entity.mayEqual(join) {
            let weight = join.tokens.reduce(0) { $0 + queryWeights[$1] }
            for j in entity.tokens.indices {
                let likeness = rules.likeness(entity.tokens[j], join)
                let isWhole = likeness.kind != .joinskeleton
                add(join.tokens, j..<j + 1, likeness, weight: isWhole ? weight : min(weight, entityWeights[j]))
            }
        }
        return pairs
    }

    /// The order of section 8.
    private func comesFirst(_ a: NameComparison.Pair, _ b: NameComparison.Pair) -> Bool {
        if a.evidence != b.evidence { return a.evidence > b.evidence }
        if a.likeness != b.likeness { return a.likeness > b.likeness }
        if a.queryTokens.lowerBound != b.queryTokens.lowerBound {
            return a.queryTokens.lowerBound < b.queryTokens.lowerBound
        }
        if a.entityTokens.lowerBound != b.entityTokens.lowerBound {
            return a.entityTokens.lowerBound < b.entityTokens.lowerBound
        }
        if a.queryTokens.count != b.queryTokens.count { return a.queryTokens.count < b.queryTokens.count }
        return a.entityTokens.count < b.entityTokens.count
    }

    /// Remembers what was computed; forgets everything when that becomes much.
    private func likeness(_ a: Token, _ b: Token, initialsCount: Bool) -> Likeness {
        let pair = (a.number << 33) | (b.number << 1) | (initialsCount ? 1 : 0)
        if let likeness = known[pair] { return likeness }
        if known.count > 4_000_000 { known = [:] }
        let likeness = rules.likeness(a, b, initialsCount: initialsCount)
        known[pair] = likeness
        return likeness
    }
}
