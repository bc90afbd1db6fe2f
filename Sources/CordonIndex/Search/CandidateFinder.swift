internal import CordonMatching

/// Finds every listed variant whose name score may reach a cutoff, and few others. Not for several threads.
///
/// Three steps, each cheaper a variant than the next, none of which can lose one (`NameBound` says why):
/// 1. *Collect* the variants in the postings of the tokens that gain most: whoever matches none of them is out of reach.
/// 2. *Sieve* by which tokens a variant stands behind at all, each taken at its best, and by how much of it is left.
/// 3. *Judge* what is left by everything its own spellings are like.
final class CandidateFinder {
    private let snapshot: Snapshot
    private let policy: ScorePolicy
    /// For each variant the search that met it last (upper 24 bits) and the tokens behind which it stands (lower 8).
    private let marks: UnsafeMutablePointer<UInt32>
    /// For each listed spelling the search that met it last, and the first of its `entries`.
    private let spellingMarks: UnsafeMutablePointer<UInt32>
    private let firstEntries: UnsafeMutablePointer<Int32>
    private var search: UInt32 = 0
    private var collected: [Int32] = []
    private var entries: [Entry] = []
    private var joined: [Joined] = []
    private var tally = Tally()

    private static let lastSearch: UInt32 = 1 << 24 - 1

    /// That a listed spelling is like a query token, and what a pair of them may gain: among strong names, and among weak ones,
    /// which need more.
    fileprivate struct Entry {
        let slot: Int32
        let gain: Int32
        let weakGain: Int32
        let listedWeight: Int32
        /// The next one for the same spelling; -1 for none.
        let next: Int32
    }

    /// That a variant holds neighbouring tokens which, joined, are like a query token.
    private struct Joined {
        let variant: Int32
        let entry: Entry
    }

    /// A token with the most that it can gain.
    private struct Slot {
        let slot: QuerySlot
        let gain: Int
        let bit: UInt32
    }

    init(snapshot: Snapshot, policy: ScorePolicy) {
        self.snapshot = snapshot
        self.policy = policy
        let spellings = max(1, snapshot.vocabulary.count)
        marks = .allocate(capacity: max(1, snapshot.variantCount))
        marks.initialize(repeating: 0, count: max(1, snapshot.variantCount))
        spellingMarks = .allocate(capacity: spellings)
        spellingMarks.initialize(repeating: 0, count: spellings)
        firstEntries = .allocate(capacity: spellings)
        firstEntries.initialize(repeating: -1, count: spellings)
    }

    deinit {
        marks.deallocate()
        spellingMarks.deallocate()
        firstEntries.deallocate()
    }

    /// Variants that may score at least `cutoff`, in no order.
    func variants(like slots: [QuerySlot], cutoff: Int, isSound: Bool) -> [Int32] {
        let evidence = slots.reduce(0) { $0 + $1.evidence }
        let bound = NameBound(cutoff: cutoff, evidence: evidence, policy: policy, isSound: isSound)
        guard evidence > 0, !bound.isOutOfReach else { return [] }
        var order: [Slot] = []
        order.reserveCapacity(slots.count)
        for slot in slots {
            var gain = 0
            for expansion in slot.shared { gain = max(gain, bound.gain(of: expansion)) }
            for expansion in slot.own { gain = max(gain, bound.gain(of: expansion)) }
            order.append(Slot(slot: slot, gain: gain, bit: 0))
        }
        order.sort { $0.gain > $1.gain }
        for index in order.indices {
            order[index] = Slot(slot: order[index].slot, gain: order[index].gain, bit: 1 << UInt32(min(index, 7)))
        }
        begin()
        let essential = collect(order, bound)
        guard !collected.isEmpty else { return [] }
        sieve(order, essential: essential, bound)
        guard !collected.isEmpty else { return [] }
        let weakBound = NameBound(
            cutoff: (cutoff * 10000 + policy.weakAliasFactor - 1) / policy.weakAliasFactor, evidence: evidence,
            policy: policy, isSound: isSound)
        mark(order, bound, weakBound)
        return judged(order, bound, weakBound)
    }

    private func begin() {
        search += 1
        if search > CandidateFinder.lastSearch {
            marks.update(repeating: 0, count: snapshot.variantCount)
            spellingMarks.update(repeating: 0, count: snapshot.vocabulary.count)
            search = 1
        }
        collected.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
        joined.removeAll(keepingCapacity: true)
    }

    // MARK: Collecting

    /// - Returns: how many of the slots were needed to meet every variant in reach.
    private func collect(_ slots: [Slot], _ bound: NameBound) -> Int {
        var gainAfter = slots.reduce(0) { $0 + $1.gain }
        var coverAfter = slots.reduce(0) { $0 + $1.slot.widest }
        var passed = 0
        for (index, slot) in slots.enumerated() {
            gainAfter -= slot.gain
            // Who is met here first matches none of the tokens before.
            let left = bound.mostUnmatchedEntity(gain: slot.gain + gainAfter, unmatchedQuery: passed)
            guard left >= 0 else { return index }
            let heaviest = left + coverAfter
            let needed = bound.price(unmatchedQuery: passed, unmatchedEntity: 0) - gainAfter
            for expansion in slot.slot.shared where bound.gain(of: expansion) >= needed {
                collect(expansion, bit: slot.bit, heaviest: heaviest)
            }
            for expansion in slot.slot.own where bound.gain(of: expansion) >= needed {
                collect(expansion, bit: slot.bit, heaviest: heaviest)
            }
            coverAfter -= slot.slot.widest
            passed += slot.slot.weight
        }
        return slots.count
    }

    private func collect(_ expansion: Expansion, bit: UInt32, heaviest: Int) {
        let postings = expansion.isJoin ? snapshot.joinVariants : snapshot.postings
        var rows = snapshot.postings(of: expansion)
        // Postings stand by the weight of their variants: the too heavy ones, of which too much would be left, are last.
        if !expansion.isJoin, rows.count > 8 { rows = snapshot.postings(rows, upTo: heaviest) }
        let now = search << 8
        for row in rows {
            let variant = postings[row]
            let mark = marks[variant]
            if mark & ~0xFF == now {
                marks[variant] = mark | bit
            } else {
                marks[variant] = now | bit
                collected.append(Int32(truncatingIfNeeded: variant))
            }
        }
    }

    // MARK: Sieving

    private func sieve(_ slots: [Slot], essential: Int, _ bound: NameBound) {
        // Behind which tokens the collected variants stand besides: read where it costs less than to judge, else taken for
        // granted. Of an essential slot, too, only a part of the postings was read.
        var granted: UInt32 = 0
        for slot in slots {
            if slot.slot.postings > 6 * collected.count + 64 {
                granted |= slot.bit
            } else {
                for expansion in slot.slot.shared { note(expansion, bit: slot.bit) }
                for expansion in slot.slot.own { note(expansion, bit: slot.bit) }
            }
        }
        // By the tokens a variant stands behind: the heaviest that it may be.
        var heaviest = [Int](repeating: .min, count: 256)
        var kept = 0
        for place in collected.indices {
            let variant = Int(collected[place])
            let behind = Int((marks[variant] | granted) & 0xFF)
            if heaviest[behind] == .min { heaviest[behind] = self.heaviest(slots, behind: UInt32(behind), bound) }
            if snapshot.weight(ofVariant: variant) <= heaviest[behind] {
                collected[kept] = collected[place]
                kept += 1
            }
        }
        collected.removeSubrange(kept...)
    }

    private func note(_ expansion: Expansion, bit: UInt32) {
        let postings = expansion.isJoin ? snapshot.joinVariants : snapshot.postings
        let now = search << 8
        for row in snapshot.postings(of: expansion) {
            let variant = postings[row]
            if marks[variant] & ~0xFF == now { marks[variant] |= bit }
        }
    }

    private func heaviest(_ slots: [Slot], behind: UInt32, _ bound: NameBound) -> Int {
        var gain = 0
        var cover = 0
        var unmatched = 0
        for slot in slots {
            if slot.bit & behind != 0 {
                gain += slot.gain
                cover += slot.slot.widest
            } else {
                unmatched += slot.slot.weight
            }
        }
        let left = bound.mostUnmatchedEntity(gain: gain, unmatchedQuery: unmatched)
        return left < 0 ? -1 : left + cover
    }

    // MARK: Judging

    /// Notes for every listed spelling which tokens it is like, and for every collected variant which of its joins are.
    private func mark(_ slots: [Slot], _ bound: NameBound, _ weakBound: NameBound) {
        for (index, slot) in slots.enumerated() {
            for expansions in [slot.slot.shared, slot.slot.own] {
                for expansion in expansions {
                    if expansion.isJoin {
                        markJoin(expansion, slot: Int32(index), bound, weakBound)
                        continue
                    }
                    let isNew = spellingMarks[expansion.id] != search
                    spellingMarks[expansion.id] = search
                    let weight = Int(expansion.weight)
                    let likeness = Int(expansion.likeness)
                    entries.append(
                        Entry(
                            slot: Int32(index), gain: Int32(bound.gain(weight: weight, likeness: likeness)),
                            weakGain: Int32(weakBound.gain(weight: weight, likeness: likeness)),
                            listedWeight: expansion.listedWeight, next: isNew ? -1 : firstEntries[expansion.id]))
                    firstEntries[expansion.id] = Int32(entries.count - 1)
                }
            }
        }
        joined.sort { $0.variant < $1.variant }
    }

    private func markJoin(_ expansion: Expansion, slot: Int32, _ bound: NameBound, _ weakBound: NameBound) {
        let likeness = Int(expansion.likeness)
        for row in snapshot.joinPostings.row(expansion.id) {
            let variant = snapshot.joinVariants[row]
            guard marks[variant] >> 8 == search else { continue }
            let weight = snapshot.joinWeights[row]
            joined.append(
                Joined(
                    variant: Int32(variant),
                    entry: Entry(
                        slot: slot, gain: Int32(bound.gain(weight: weight, likeness: likeness)),
                        weakGain: Int32(weakBound.gain(weight: weight, likeness: likeness)),
                        listedWeight: Int32(weight), next: -1)))
        }
    }

    private func judged(_ slots: [Slot], _ bound: NameBound, _ weakBound: NameBound) -> [Int32] {
        let total = slots.reduce(0) { $0 + $1.slot.weight }
        let spellings = snapshot.spellingVocabulary
        var kept: [Int32] = []
        tally.begin(slots.map { Int32($0.slot.weight) })
        for variant in collected {
            tally.clear()
            for row in snapshot.spellings(ofVariant: Int(variant)) {
                let spelling = spellings[row]
                guard spellingMarks[spelling] == search else { continue }
                var next = firstEntries[spelling]
                while next >= 0 {
                    let entry = entries[Int(next)]
                    tally.add(entry)
                    next = entry.next
                }
            }
            if !joined.isEmpty { tallyJoins(of: variant) }
            let isWeak = snapshot.isWeak(ofVariant: Int(variant))
            let price = (isWeak ? weakBound : bound).price(
                unmatchedQuery: total - tally.queryWeight,
                unmatchedEntity: max(0, snapshot.weight(ofVariant: Int(variant)) - tally.listedWeight))
            if isWeak ? !weakBound.isOutOfReach && tally.weakGain >= price : tally.gain >= price {
                kept.append(variant)
            }
        }
        return kept
    }

    private func tallyJoins(of variant: Int32) {
        var low = 0
        var high = joined.count
        while low < high {
            let middle = (low + high) / 2
            if joined[middle].variant < variant { low = middle + 1 } else { high = middle }
        }
        while low < joined.count, joined[low].variant == variant {
            tally.add(joined[low].entry)
            low += 1
        }
    }
}

extension NameBound {
    @inline(__always)
    fileprivate func gain(of expansion: Expansion) -> Int {
        gain(weight: Int(expansion.weight), likeness: Int(expansion.likeness))
    }
}

/// What one listed variant may gain against all tokens of a query: of each token the most that anything in it gives.
private struct Tally {
    private(set) var gain = 0
    private(set) var weakGain = 0
    private(set) var queryWeight = 0
    private(set) var listedWeight = 0
    private var weights: [Int32] = []
    private var best: [(gain: Int32, weakGain: Int32, listedWeight: Int32)] = []
    private var touched: [Int32] = []

    mutating func begin(_ weights: [Int32]) {
        self.weights = weights
        best.removeAll(keepingCapacity: true)
        for _ in weights { best.append((-1, 0, 0)) }
        touched.removeAll(keepingCapacity: true)
    }

    mutating func clear() {
        for slot in touched { best[Int(slot)] = (-1, 0, 0) }
        touched.removeAll(keepingCapacity: true)
        gain = 0
        weakGain = 0
        queryWeight = 0
        listedWeight = 0
    }

    @inline(__always)
    mutating func add(_ entry: CandidateFinder.Entry) {
        let slot = Int(entry.slot)
        if best[slot].gain < 0 {
            best[slot].gain = 0
            touched.append(entry.slot)
            queryWeight += Int(weights[slot])
        }
        if entry.gain > best[slot].gain {
            gain += Int(entry.gain - best[slot].gain)
            best[slot].gain = entry.gain
        }
        if entry.weakGain > best[slot].weakGain {
            weakGain += Int(entry.weakGain - best[slot].weakGain)
            best[slot].weakGain = entry.weakGain
        }
        if entry.listedWeight > best[slot].listedWeight {
            listedWeight += Int(entry.listedWeight - best[slot].listedWeight)
            best[slot].listedWeight = entry.listedWeight
        }
    }
}
