internal import CordonMatching

/// Finds every listed variant whose name score may reach a cutoff, and few others. Not for several threads.
///
/// Three steps, each cheaper a variant than the next, none of which can lose one (`NameBound` says why):
/// 1. *Collect* the variants in the postings of the tokens that gain most: whoever matches none of them is out of reach.
/// 2. *Sieve* by which tokens a variant stands behind and at which level of likeness, each taken at the best of its level, and
///    by how much of it is left.
/// 3. *Judge* what is left by everything its own spellings are like.
struct CandidateFinder {
    private let snapshot: Snapshot
    private let policy: ScorePolicy
    private let memory: Marks
    private var search: UInt32 = 0
    private var collected: [Int32] = []
    private var entries: [Entry] = []
    private var joined: [Joined] = []
    private var tally = Tally()

    private static let lastSearch: UInt32 = 1 << 24 - 1

    /// That a listed spelling is like a query token, and what a pair of them may gain: among strong names, and among weak ones,
    /// which need more.
    struct Entry {
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

    /// A token with the most that it can gain, in three levels: by the best third of what it is like, by the next, by the rest.
    private struct Slot {
        let slot: QuerySlot
        let gain: Int
        /// Where its level stands in the eight bits of a variant's mark: two bits for each of the first three tokens, two for
        /// the highest level of all the others.
        let shift: UInt32
        /// The most that is gained, and the most listed weight that is taken, at a level or below.
        private(set) var gains = (0, 0, 0)
        private(set) var covers = (0, 0, 0)

        init(_ slot: QuerySlot, place: Int, _ bound: NameBound) {
            self.slot = slot
            shift = 2 * UInt32(min(place, 3))
            gain = Slot.gain(of: slot, bound)
            for expansions in [slot.shared, slot.own] {
                for expansion in expansions {
                    let gained = bound.gain(of: expansion)
                    let cover = Int(expansion.listedWeight)
                    switch level(ofGain: gained) {
                    case 1:
                        gains.0 = max(gains.0, gained)
                        covers.0 = max(covers.0, cover)
                    case 2:
                        gains.1 = max(gains.1, gained)
                        covers.1 = max(covers.1, cover)
                    default: covers.2 = max(covers.2, cover)
                    }
                }
            }
            gains.1 = max(gains.0, gains.1)
            gains.2 = gain
            covers.1 = max(covers.0, covers.1)
            covers.2 = max(covers.1, covers.2)
        }

        static func gain(of slot: QuerySlot, _ bound: NameBound) -> Int {
            var gain = 0
            for expansion in slot.shared { gain = max(gain, bound.gain(of: expansion)) }
            for expansion in slot.own { gain = max(gain, bound.gain(of: expansion)) }
            return gain
        }

        @inline(__always)
        func level(ofGain gained: Int) -> UInt32 { 3 * gained > 2 * gain ? 3 : 3 * gained > gain ? 2 : 1 }

        /// At a level of 1 or more.
        func best(atLevel level: UInt32) -> (gain: Int, cover: Int) {
            switch level {
            case 1: (gains.0, covers.0)
            case 2: (gains.1, covers.1)
            default: (gains.2, covers.2)
            }
        }
    }

    init(snapshot: Snapshot, policy: ScorePolicy) {
        self.snapshot = snapshot
        self.policy = policy
        memory = Marks(variants: snapshot.variantCount, spellings: snapshot.vocabulary.count)
    }

    /// A listed variant that may score at least the cutoff.
    struct Found {
        let variant: Int32
        /// Whether neighbouring words of it, written as one, are like a word of the query.
        let hasJoins: Bool
    }

    /// Variants that may score at least `cutoff`, in no order.
    mutating func variants(like slots: [QuerySlot], cutoff: Int, isSound: Bool) -> [Found] {
        let evidence = slots.reduce(0) { $0 + $1.evidence }
        let bound = NameBound(cutoff: cutoff, evidence: evidence, policy: policy, isSound: isSound)
        guard evidence > 0, !bound.isOutOfReach else { return [] }
        let order = slots.map { (slot: $0, gain: Slot.gain(of: $0, bound)) }.sorted { $0.gain > $1.gain }
            .enumerated().map { Slot($0.element.slot, place: $0.offset, bound) }
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

    private mutating func begin() {
        search += 1
        if search > CandidateFinder.lastSearch {
            memory.clear()
            search = 1
        }
        collected.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
        joined.removeAll(keepingCapacity: true)
    }

    // MARK: Collecting

    /// - Returns: how many of the slots were needed to meet every variant in reach.
    private mutating func collect(_ slots: [Slot], _ bound: NameBound) -> Int {
        var gainAfter = slots.reduce(0) { $0 + $1.gain }
        var coverAfter = slots.reduce(0) { $0 + $1.slot.widest }
        var passed = 0
        for (index, slot) in slots.enumerated() {
            gainAfter -= slot.gain
            coverAfter -= slot.slot.widest
            // Who is met here first matches none of the tokens before. By the level at which it is met at best: the heaviest
            // that it may be.
            let heaviest = (1...3).map { level in
                let best = slot.best(atLevel: UInt32(level))
                let left = bound.mostUnmatchedEntity(gain: best.gain + gainAfter, unmatchedQuery: passed)
                return left < 0 ? -1 : left + best.cover + coverAfter
            }
            guard heaviest[2] >= 0 else { return index }
            let needed = bound.price(unmatchedQuery: passed, unmatchedEntity: 0) - gainAfter
            for expansions in [slot.slot.shared, slot.slot.own] {
                for expansion in expansions {
                    let gain = bound.gain(of: expansion)
                    guard gain >= needed else { continue }
                    let level = slot.level(ofGain: gain)
                    collect(expansion, level: level, shift: slot.shift, heaviest: heaviest[Int(level) - 1])
                }
            }
            passed += slot.slot.weight
        }
        return slots.count
    }

    private mutating func collect(_ expansion: Expansion, level: UInt32, shift: UInt32, heaviest: Int) {
        let postings = expansion.isJoin ? snapshot.joinVariants : snapshot.postings
        var rows = snapshot.postings(of: expansion)
        // Postings stand by the weight of their variants: the too heavy ones, of which too much would be left, are last.
        if !expansion.isJoin, rows.count > 8 { rows = snapshot.postings(rows, upTo: heaviest) }
        let now = search << 8
        for row in rows {
            let variant = postings[row]
            let mark = memory.variants[variant]
            if mark & ~0xFF == now {
                if (mark >> shift) & 3 < level {
                    memory.variants[variant] = mark & ~(3 << shift) | level << shift
                }
            } else {
                memory.variants[variant] = now | level << shift
                collected.append(Int32(truncatingIfNeeded: variant))
            }
        }
    }

    // MARK: Sieving

    private mutating func sieve(_ slots: [Slot], essential: Int, _ bound: NameBound) {
        // Behind which tokens the collected variants stand besides, and how: read where it costs less than to judge, else taken for
        // granted. Of an essential slot, too, only a part of the postings was read.
        var granted: UInt32 = 0
        for slot in slots {
            if slot.slot.postings > 24 * collected.count + 64 {
                granted |= 3 << slot.shift
            } else {
                for expansions in [slot.slot.shared, slot.slot.own] {
                    for expansion in expansions {
                        note(expansion, level: slot.level(ofGain: bound.gain(of: expansion)), shift: slot.shift)
                    }
                }
            }
        }
        // By the levels of the tokens a variant stands behind: the heaviest that it may be.
        var heaviest = [Int](repeating: .min, count: 256)
        var kept = 0
        for place in collected.indices {
            let variant = Int(collected[place])
            let behind = Int((memory.variants[variant] | granted) & 0xFF)
            if heaviest[behind] == .min { heaviest[behind] = self.heaviest(slots, behind: UInt32(behind), bound) }
            if snapshot.weight(ofVariant: variant) <= heaviest[behind] {
                collected[kept] = collected[place]
                kept += 1
            }
        }
        collected.removeSubrange(kept...)
    }

    private func note(_ expansion: Expansion, level: UInt32, shift: UInt32) {
        let postings = expansion.isJoin ? snapshot.joinVariants : snapshot.postings
        let now = search << 8
        for row in snapshot.postings(of: expansion) {
            let variant = postings[row]
            let mark = memory.variants[variant]
            if mark & ~0xFF == now, (mark >> shift) & 3 < level {
                memory.variants[variant] = mark & ~(3 << shift) | level << shift
            }
        }
    }

    private func heaviest(_ slots: [Slot], behind: UInt32, _ bound: NameBound) -> Int {
        var gain = 0
        var cover = 0
        var unmatched = 0
        for slot in slots {
            let level = (behind >> slot.shift) & 3
            guard level > 0 else {
                unmatched += slot.slot.weight
                continue
            }
            let best = slot.best(atLevel: level)
            gain += best.gain
            cover += best.cover
        }
        let left = bound.mostUnmatchedEntity(gain: gain, unmatchedQuery: unmatched)
        return left < 0 ? -1 : left + cover
    }

    // MARK: Judging

    /// Notes for every listed spelling which tokens it is like, and for every collected variant which of its joins are.
    private mutating func mark(_ slots: [Slot], _ bound: NameBound, _ weakBound: NameBound) {
        for (index, slot) in slots.enumerated() {
            for expansions in [slot.slot.shared, slot.slot.own] {
                for expansion in expansions {
                    if expansion.isJoin {
                        markJoin(expansion, slot: Int32(index), bound, weakBound)
                        continue
                    }
                    let isNew = memory.spellings[expansion.id] != search
                    memory.spellings[expansion.id] = search
                    let weight = Int(expansion.weight)
                    let likeness = Int(expansion.likeness)
                    entries.append(
                        Entry(
                            slot: Int32(index), gain: Int32(bound.gain(weight: weight, likeness: likeness)),
                            weakGain: Int32(weakBound.gain(weight: weight, likeness: likeness)),
                            listedWeight: expansion.listedWeight, next: isNew ? -1 : memory.entries[expansion.id]))
                    memory.entries[expansion.id] = Int32(entries.count - 1)
                }
            }
        }
        joined.sort { $0.variant < $1.variant }
    }

    private mutating func markJoin(_ expansion: Expansion, slot: Int32, _ bound: NameBound, _ weakBound: NameBound) {
        let likeness = Int(expansion.likeness)
        for row in snapshot.joinPostings.row(expansion.id) {
            let variant = snapshot.joinVariants[row]
            guard memory.variants[variant] >> 8 == search else { continue }
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

    private mutating func judged(_ slots: [Slot], _ bound: NameBound, _ weakBound: NameBound) -> [Found] {
        let total = slots.reduce(0) { $0 + $1.slot.weight }
        let spellings = snapshot.variantSpellingIDs
        let (marks, first, search) = (memory.spellings, memory.entries, search)
        var kept: [Found] = []
        let hasOwn = slots.contains { !$0.slot.own.isEmpty }
        tally.begin(slots.map { Int32($0.slot.weight) })
        for variant in collected {
            tally.clear()
            for row in snapshot.spellings(ofVariant: Int(variant)) {
                let spelling = spellings[row]
                guard marks[spelling] == search else { continue }
                var next = first[spelling]
                while next >= 0 {
                    let entry = entries[Int(next)]
                    tally.add(entry)
                    next = entry.next
                }
            }
            let hasJoins = !joined.isEmpty && tallyJoins(of: variant)
            let isWeak = snapshot.isWeak(ofVariant: Int(variant))
            let (gain, bound) = isWeak ? (tally.weakGain, weakBound) : (tally.gain, bound)
            let unmatchedEntity = max(0, snapshot.weight(ofVariant: Int(variant)) - tally.listedWeight)
            let price = bound.price(unmatchedQuery: total - tally.queryWeight, unmatchedEntity: unmatchedEntity)
            guard gain >= price, !bound.isOutOfReach else { continue }
            if tally.slots > 1, !hasJoins, !hasOwn {
                let one = oneToOne(variant, isWeak: isWeak)
                let price = bound.price(
                    unmatchedQuery: total - one.queryWeight, unmatchedEntity: unmatchedEntity)
                guard one.gain >= price else { continue }
            }
            kept.append(Found(variant: variant, hasJoins: hasJoins))
        }
        return kept
    }

    /// What a variant may gain if each of its tokens stands for one token of the query only: `C.` matches all of Charles
    /// Christopher Chase, but once. The most that its tokens give, and the heaviest as many of the tokens they match.
    private func oneToOne(_ variant: Int32, isWeak: Bool) -> (gain: Int, queryWeight: Int) {
        var gain = 0
        var tokens = 0
        for token in snapshot.tokens(ofVariant: Int(variant)) {
            var best: Int32 = -1
            for row in snapshot.spellings(ofToken: token) {
                let spelling = snapshot.spellingVocabulary[row]
                guard memory.spellings[spelling] == search else { continue }
                var next = memory.entries[spelling]
                while next >= 0 {
                    let entry = entries[Int(next)]
                    best = max(best, isWeak ? entry.weakGain : entry.gain)
                    next = entry.next
                }
            }
            if best >= 0 {
                gain += Int(best)
                tokens += 1
            }
        }
        if tokens >= tally.slots { return (min(gain, isWeak ? tally.weakGain : tally.gain), tally.queryWeight) }
        return (min(gain, isWeak ? tally.weakGain : tally.gain), tally.heaviest(tokens))
    }

    /// - Returns: whether there were any.
    private mutating func tallyJoins(of variant: Int32) -> Bool {
        var low = 0
        var high = joined.count
        while low < high {
            let middle = (low + high) / 2
            if joined[middle].variant < variant { low = middle + 1 } else { high = middle }
        }
        let first = low
        while low < joined.count, joined[low].variant == variant {
            tally.add(joined[low].entry)
            low += 1
        }
        return low > first
    }
}

extension NameBound {
    @inline(__always)
    fileprivate func gain(of expansion: Expansion) -> Int {
        gain(weight: Int(expansion.weight), likeness: Int(expansion.likeness))
    }
}
