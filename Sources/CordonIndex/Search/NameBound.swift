internal import CordonMatching

/// What a name score needs to reach a cutoff, as sums that compare without division.
///
/// `docs/score.md` §8 makes a score of evidence `E`, the weight `P` of the pairs that gave it, a cost `C` for what is left, and
/// a trust that grows with `E`: score = E / (P + C) · trust. With `T` the most trust that this query can earn, a score reaches
/// the cutoff only if E / (P + C) ≥ B where B = cutoff / T; that is Σ (e − B·p) ≥ B·C over the pairs. So each pair has a
/// *gain* e − B·p, the gains are added up, and only the cost remains to be compared. A pair that would lose counts as
/// nothing, for it may still lower the cost.
struct NameBound {
    /// B in ten-thousandths; above 10000 where nothing can reach the cutoff.
    private let base: Int
    // Of the policy: what a ten-thousandth left unmatched costs on both sides, on the query's, on the listed one.
    private let contradictionCost: Int
    private let queryCost: Int
    private let entityCost: Int

    /// `NameScorer.penalty` rounds each of its three terms down, so it may be this much less than here.
    private static let rounding = 3

    /// - Parameters:
    ///   - evidence: no pair of names can give more.
    ///   - isSound: tests switch it off, to show that a bound which is too low is noticed.
    init(cutoff: Int, evidence: Int, policy: ScorePolicy, isSound: Bool) {
        contradictionCost = policy.contradictionCost
        queryCost = policy.queryOmissionCost
        entityCost = policy.entityOmissionCost
        guard evidence > 0 else {
            base = 20000
            return
        }
        let trust = policy.trustFloor + (10000 - policy.trustFloor) * evidence / (evidence + policy.trustHalf)
        let needed = (cutoff * 10000 + trust - 1) / trust
        base = isSound ? needed : needed * 103 / 100
    }

    var isOutOfReach: Bool { base > 10000 }

    /// What a pair adds, in hundred-millionths; never below nothing.
    @inline(__always)
    func gain(weight: Int, likeness: Int) -> Int { max(0, weight * (likeness - base)) }

    /// What stays to be paid, in the unit of gains.
    @inline(__always)
    func price(unmatchedQuery: Int, unmatchedEntity: Int) -> Int {
        let both = min(unmatchedQuery, unmatchedEntity)
        let cost =
            (both * contradictionCost + (unmatchedQuery - both) * queryCost + (unmatchedEntity - both) * entityCost)
            / 10000
        return base * max(0, cost - NameBound.rounding)
    }

    /// Whether pairs that give this much evidence could carry a name, if they were alike in full and nothing else were listed.
    func reaches(evidence: Int, unmatchedQuery: Int) -> Bool {
        !isOutOfReach
            && gain(weight: evidence, likeness: 10000) >= price(unmatchedQuery: unmatchedQuery, unmatchedEntity: 0)
    }

    /// How much may be left of a listed name for these gains; −1 if even nothing is too much.
    func mostUnmatchedEntity(gain: Int, unmatchedQuery: Int) -> Int {
        guard gain >= price(unmatchedQuery: unmatchedQuery, unmatchedEntity: 0) else { return -1 }
        var low = 0
        var high = 1 << 20
        // Under a policy that hardly minds what is left, nothing is too heavy.
        if gain >= price(unmatchedQuery: unmatchedQuery, unmatchedEntity: high) { return .max / 4 }
        while low < high {
            let middle = (low + high + 1) / 2
            if gain >= price(unmatchedQuery: unmatchedQuery, unmatchedEntity: middle) {
                low = middle
            } else {
                high = middle - 1
            }
        }
        return low
    }
}
