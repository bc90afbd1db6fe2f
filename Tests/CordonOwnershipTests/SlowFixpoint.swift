import CordonOwnership

/// The rule as it is written, over and over until nothing changes: no worklist, no sums kept, no order.
enum SlowFixpoint {
    static func blocked(
        _ stakes: [StakeGraph.Stake], nodes: Int, seeds: Set<Int>, rule: HoldingRule, bound: Bound
    ) -> Set<Int> {
        var blocked = seeds
        while true {
            var next = blocked
            for node in 0..<nodes {
                let all = stakes.filter { $0.asset == node && $0.owner != node }
                let theirs = all.filter { blocked.contains($0.owner) }
                var sum = theirs.map { bound == .least ? $0.least : $0.most }.reduce(0, +)
                if bound == .most {
                    let others = all.filter { !blocked.contains($0.owner) }.map(\.least).reduce(0, +)
                    let whole = max(1_000_000, all.map(\.least).reduce(0, +))
                    sum = min(sum, whole - others)
                }
                let needed: StakeGraph.Control = bound == .least ? .certain : .possible
                let controls = rule.countsControl && theirs.contains { $0.control >= needed }
                if sum >= rule.threshold || controls { next.insert(node) }
            }
            if next == blocked { return blocked }
            blocked = next
        }
    }
}

/// The same random numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
