import CordonMatching

/// Section 6: how often keys and skeletons are seen, and what a token weighs for it.
final class OracleRarity {
    private let policy: ScorePolicy
    private let maker: TokenMaker
    private var keyCounts: [Int: Int] = [:]
    private var skeletonCounts: [Int: Int] = [:]

    /// Starts with the frequency table.
    init(policy: ScorePolicy, maker: TokenMaker) {
        self.policy = policy
        self.maker = maker
        for (token, count) in maker.tables.frequency {
            keyCounts[maker.numbers.number(of: OracleKeys.key(of: token)), default: 0] += count
            guard token.allSatisfy({ $0.isASCII && !("0"..."9").contains($0) }) else { continue }
            for skeleton in OracleKeys.skeletons(of: token, by: maker.tables.latinSkeletons) {
                skeletonCounts[maker.numbers.number(of: skeleton), default: 0] += count
            }
        }
    }

    /// Adds one name of the snapshot: each key and each skeleton counts once for it, however often it has them, and
    /// over all tokens of all its variants.
    func count(_ name: AnalysedName) {
        var keys: Set<Int> = []
        var skeletons: Set<Int> = []
        for variant in name.variants {
            for token in variant.tokens {
                for spelling in token.spellings {
                    if let key = spelling.keyNumber { keys.insert(key) }
                    skeletons.formUnion(spelling.skeletonNumbers)
                }
            }
        }
        for key in keys { keyCounts[key, default: 0] += 1 }
        for skeleton in skeletons { skeletonCounts[skeleton, default: 0] += 1 }
    }

    /// The smallest rarity among the spellings times the percentage of the class.
    func weight(of token: Token) -> Int {
        if let weight = token.weight { return weight }
        let rarity = token.spellings.map(rarity).min() ?? 10000
        let weight = rarity * percent(token.kind) / 100
        token.weight = weight
        return weight
    }

    /// The weights of a variant's tokens.
    func weights(of variant: Variant) -> [Int] {
        if let weights = variant.weights { return weights }
        let weights = variant.tokens.map(weight)
        variant.weights = weights
        return weights
    }

    private func rarity(of spelling: Spelling) -> Int {
        switch spelling.kind {
        case .plain: rarity(count: spelling.keyNumber.flatMap { keyCounts[$0] } ?? 0)
        case .skeleton: rarity(count: skeletonCounts[spelling.textNumber] ?? 0)
        }
    }

    /// Read off `rarityPoints`, in a straight line between two of them, at the count rounded down to its first binary digits.
    func rarity(count exact: Int) -> Int {
        var unit = 1
        while exact / unit >= 1 << policy.countDigits { unit *= 2 }
        let c = exact / unit * unit
        let points = policy.rarityPoints
        for (low, high) in zip(points, points.dropFirst()) where c >= low.count && c < high.count {
            return low.rarity - (low.rarity - high.rarity) * (c - low.count) / (high.count - low.count)
        }
        return points.last?.rarity ?? 10000
    }

    private func percent(_ kind: TokenClass) -> Int {
        switch kind {
        case .word: policy.wordPercent
        case .number: policy.numberPercent
        case .initial: policy.initialPercent
        case .particle: policy.particlePercent
        case .stopword: policy.stopwordPercent
        case .title: policy.titlePercent
        case .legalword: policy.legalwordPercent
        case .legal: policy.legalPercent
        }
    }
}
