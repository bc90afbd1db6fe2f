/// Why a node is in a fixpoint: the listed first, then each entity with the holders that suffice. Taking any one of them away
/// would leave too little.
package struct Proof: Sendable, Hashable {
    package struct Step: Sendable, Hashable {
        package let node: Int
        package let reason: Reason
    }

    package enum Reason: Sendable, Hashable {
        case listed
        /// - sum: what they hold together, in parts per million. With the bound `most`, no more than others leave.
        case held(by: [StakeGraph.Stake], sum: Int)
        case controlled(by: StakeGraph.Stake)
    }

    /// Each step rests on earlier ones only.
    package let steps: [Step]

    /// `nil` for a node outside.
    package init?(of node: Int, in fixpoint: Fixpoint, _ graph: StakeGraph) {
        guard fixpoint.contains(node) else { return nil }
        var reasons: [Int: Reason] = [:]
        var open = [node]
        while let next = open.popLast() {
            guard reasons[next] == nil else { continue }
            let reason = Proof.reason(for: next, in: fixpoint, graph)
            reasons[next] = reason
            switch reason {
            case .listed: break
            case .held(let stakes, _): open += stakes.map(\.owner)
            case .controlled(let stake): open.append(stake.owner)
            }
        }
        steps = reasons.map(Step.init).sorted { fixpoint.rank(of: $0.node) ?? 0 < fixpoint.rank(of: $1.node) ?? 0 }
    }

    private static func reason(for node: Int, in fixpoint: Fixpoint, _ graph: StakeGraph) -> Reason {
        if fixpoint.isListed(node) { return .listed }
        let rank = fixpoint.rank(of: node) ?? 0
        let all = graph.stakes(in: node)
        // Who came later cannot be a reason for it: that would be a circle.
        let holders = all.filter { (fixpoint.rank(of: $0.owner) ?? .max) < rank }
        if fixpoint.rule.countsControl {
            let needed = fixpoint.bound == .least ? StakeGraph.Control.certain : .possible
            if let holder = holders.filter({ $0.control >= needed }).min(by: { $0.owner < $1.owner }) {
                return .controlled(by: holder)
            }
        }
        let held = all.map(\.least).reduce(0, +)
        func sum(_ stakes: [StakeGraph.Stake]) -> Int {
            guard fixpoint.bound == .most else { return stakes.map(\.least).reduce(0, +) }
            let left = max(StakeGraph.whole, held) - held + stakes.map(\.least).reduce(0, +)
            return min(stakes.map(\.most).reduce(0, +), left)
        }
        // The smallest stakes are tried first, so that the large ones stay.
        var kept = holders.sorted { ($0.most, $1.owner) > ($1.most, $0.owner) }
        for position in kept.indices.reversed() {
            var without = kept
            without.remove(at: position)
            if sum(without) >= fixpoint.rule.threshold { kept = without }
        }
        return .held(by: kept, sum: sum(kept))
    }
}
