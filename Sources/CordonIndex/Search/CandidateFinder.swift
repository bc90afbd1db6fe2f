internal import CordonMatching

/// Finds every listed variant whose name score may reach a cutoff, and few others.
///
/// For each variant an upper bound of its score is gathered token by token from the postings of everything the
/// query's tokens are like (`Expander`); those below the cutoff are discarded. The bound is sound because `docs/score.md` §8
/// rises with evidence and falls with what is left unmatched: evidence is never underestimated here, what is left never
/// overestimated.
struct CandidateFinder {
    private struct Cell {
        var epoch: UInt32 = 0
        var slot: Int32 = -1
        var evidence: Int32 = 0
        var queryWeight: Int32 = 0
        var listedWeight: Int32 = 0
        var slotEvidence: Int32 = 0
        var slotListedWeight: Int32 = 0
    }

    private var cells: [Cell]
    private var epoch: UInt32 = 0
    private var touched: [Int] = []

    init(snapshot: Snapshot) {
        cells = [Cell](repeating: Cell(), count: snapshot.variantCount)
    }

    /// Variants that may score at least `cutoff` against the query variant, ascending.
    mutating func variants(
        like query: MatchVariant, in snapshot: Snapshot, cutoff: Int, policy: ScorePolicy, kinds: LookupKinds
    ) -> [Int] {
        var slots = Expander(snapshot: snapshot, policy: policy, kinds: kinds).slots(of: query)
        slots.sort { $0.best > $1.best }
        let total = slots.reduce(0) { $0 + $1.weight }
        begin()
        var remaining = slots.reduce(0) { $0 + $1.best }
        var passed = 0
        for (index, slot) in slots.enumerated() {
            // What only the remaining tokens are like cannot reach the cutoff any more: no new variants.
            let reachable = bound(
                evidence: remaining, unmatchedQuery: passed, unmatchedEntity: 0, policy: policy, kinds: kinds)
            gather(slot, index: Int32(index), from: snapshot, allowNew: reachable >= cutoff)
            remaining -= slot.best
            passed += slot.weight
        }
        return touched.filter { variant in
            let cell = cells[variant]
            var score = bound(
                evidence: Int(cell.evidence), unmatchedQuery: total - Int(cell.queryWeight),
                unmatchedEntity: max(0, snapshot.weight(ofVariant: variant) - Int(cell.listedWeight)), policy: policy,
                kinds: kinds)
            if snapshot.isWeak(ofVariant: variant) { score = score * policy.weakAliasFactor / 10000 }
            return score >= cutoff
        }.sorted()
    }

    private mutating func begin() {
        epoch &+= 1
        if epoch == 0 {
            for index in cells.indices { cells[index].epoch = 0 }
            epoch = 1
        }
        touched.removeAll(keepingCapacity: true)
    }

    private mutating func gather(_ slot: QuerySlot, index: Int32, from snapshot: Snapshot, allowNew: Bool) {
        for expansion in slot.expansions {
            switch expansion.target {
            case .spelling(let id):
                for row in snapshot.vocabularyPostings.row(id) {
                    touch(
                        snapshot.postings[row], slot: index, weight: slot.weight, evidence: expansion.evidence,
                        listedWeight: expansion.listedWeight, allowNew: allowNew)
                }
            case .join(let id, let likeness):
                for row in snapshot.joinPostings.row(id) {
                    let weight = snapshot.joinWeights[row]
                    touch(
                        snapshot.joinVariants[row], slot: index, weight: slot.weight,
                        evidence: weight * likeness / 10000, listedWeight: weight, allowNew: allowNew)
                }
            }
        }
    }

    @inline(__always)
    private mutating func touch(
        _ variant: Int, slot: Int32, weight: Int, evidence: Int, listedWeight: Int, allowNew: Bool
    ) {
        if cells[variant].epoch != epoch {
            guard allowNew else { return }
            cells[variant] = Cell(epoch: epoch)
            touched.append(variant)
        }
        let isFirst = cells[variant].slot != slot
        if isFirst {
            cells[variant].slot = slot
            cells[variant].queryWeight += Int32(weight)
            cells[variant].slotEvidence = 0
            cells[variant].slotListedWeight = 0
        }
        if Int32(evidence) > cells[variant].slotEvidence {
            cells[variant].evidence += Int32(evidence) - cells[variant].slotEvidence
            cells[variant].slotEvidence = Int32(evidence)
        }
        if Int32(listedWeight) > cells[variant].slotListedWeight {
            cells[variant].listedWeight += Int32(listedWeight) - cells[variant].slotListedWeight
            cells[variant].slotListedWeight = Int32(listedWeight)
        }
    }

    private func bound(
        evidence: Int, unmatchedQuery: Int, unmatchedEntity: Int, policy: ScorePolicy, kinds: LookupKinds
    ) -> Int {
        // Each of the three terms of the penalty is rounded down by itself, so up to three may be lost here.
        let cost = max(
            0,
            NameScorer.penalty(unmatchedQuery: unmatchedQuery, unmatchedEntity: unmatchedEntity, policy: policy) - 3)
        let score = NameScorer.combine(
            evidence: evidence, pairWeight: evidence, cost: cost, numbersConflict: false, policy: policy)
        return kinds.contains(.soundBound) ? score : score * 97 / 100
    }
}
