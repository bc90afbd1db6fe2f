/// Scratch memory of a finder, as large as its snapshot.
final class Marks {
    /// For each variant the search that met it last (upper 24 bits) and the tokens behind which it stands (lower 8).
    let variants: UnsafeMutablePointer<UInt32>
    /// For each listed spelling the search that met it last, and the first of its entries.
    let spellings: UnsafeMutablePointer<UInt32>
    let entries: UnsafeMutablePointer<Int32>
    private let variantCount: Int
    private let spellingCount: Int

    init(variants variantCount: Int, spellings spellingCount: Int) {
        self.variantCount = max(1, variantCount)
        self.spellingCount = max(1, spellingCount)
        variants = .allocate(capacity: self.variantCount)
        variants.initialize(repeating: 0, count: self.variantCount)
        spellings = .allocate(capacity: self.spellingCount)
        spellings.initialize(repeating: 0, count: self.spellingCount)
        entries = .allocate(capacity: self.spellingCount)
        entries.initialize(repeating: -1, count: self.spellingCount)
    }

    deinit {
        variants.deallocate()
        spellings.deallocate()
        entries.deallocate()
    }

    func clear() {
        variants.update(repeating: 0, count: variantCount)
        spellings.update(repeating: 0, count: spellingCount)
    }
}

/// What one listed variant may gain against all tokens of a query: of each token the most that anything in it gives.
struct Tally {
    private(set) var gain = 0
    private(set) var weakGain = 0
    private(set) var queryWeight = 0
    private(set) var listedWeight = 0
    /// How many tokens of the query are matched.
    private(set) var slots = 0
    private var best: [(weight: Int32, gain: Int32, weakGain: Int32, listedWeight: Int32)] = []

    mutating func begin(_ weights: [Int32]) {
        best.removeAll(keepingCapacity: true)
        for weight in weights { best.append((weight, -1, 0, 0)) }
    }

    mutating func clear() {
        guard slots > 0 else { return }
        for slot in best.indices { best[slot] = (best[slot].weight, -1, 0, 0) }
        slots = 0
        gain = 0
        weakGain = 0
        queryWeight = 0
        listedWeight = 0
    }

    /// What the heaviest `count` of the matched tokens weigh. Nothing is sorted: there are few.
    func heaviest(_ count: Int) -> Int {
        var sum = 0
        var last = (weight: Int32.max, slot: -1)
        for _ in 0..<count {
            var next = (weight: Int32(-1), slot: -1)
            for slot in best.indices where best[slot].gain >= 0 {
                let weight = best[slot].weight
                // Behind the last one, by weight and then by place.
                guard weight < last.weight || (weight == last.weight && slot > last.slot), weight > next.weight else {
                    continue
                }
                next = (weight, slot)
            }
            guard next.slot >= 0 else { break }
            sum += Int(next.weight)
            last = next
        }
        return sum
    }

    @inline(__always)
    mutating func add(_ entry: CandidateFinder.Entry) {
        let slot = Int(entry.slot)
        if best[slot].gain < 0 {
            best[slot].gain = 0
            slots += 1
            queryWeight += Int(best[slot].weight)
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
