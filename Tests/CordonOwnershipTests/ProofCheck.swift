import CordonOwnership

/// Checks a proof against the bare stakes. Shares no code with the fixpoint that found it.
enum ProofCheck {
    /// What is wrong with a proof; `nil` if nothing is.
    static func defect(
        _ proof: Proof, of node: Int, _ stakes: [StakeGraph.Stake], _ seeds: Set<Int>, _ rule: HoldingRule,
        _ bound: Bound
    ) -> String? {
        var shown: Set<Int> = []
        for step in proof.steps {
            switch step.reason {
            case .listed:
                guard seeds.contains(step.node) else { return "\(step.node) is not listed" }
            case .controlled(let stake):
                let needed: StakeGraph.Control = bound == .least ? .certain : .possible
                guard rule.countsControl, stakes.contains(stake), stake.asset == step.node, stake.control >= needed
                else { return "\(step.node): no such control" }
                guard shown.contains(stake.owner) else { return "\(stake.owner) is not shown before \(step.node)" }
            case .held(let holders, let sum):
                guard holders.allSatisfy({ stakes.contains($0) && $0.asset == step.node && $0.owner != step.node })
                else { return "\(step.node): a stake that nobody stated" }
                guard holders.allSatisfy({ shown.contains($0.owner) }) else { return "\(step.node): a circle" }
                guard Set(holders.map(\.owner)).count == holders.count else { return "\(step.node): counted twice" }
                guard sum == total(holders, of: step.node, stakes, bound) else { return "\(step.node): wrong sum" }
                guard sum >= rule.threshold else { return "\(step.node): too little" }
                for position in holders.indices {
                    var fewer = holders
                    fewer.remove(at: position)
                    if total(fewer, of: step.node, stakes, bound) >= rule.threshold {
                        return "\(step.node): \(holders[position].owner) is not needed"
                    }
                }
            }
            shown.insert(step.node)
        }
        return shown.contains(node) ? nil : "\(node) itself is not shown"
    }

    private static func total(
        _ holders: [StakeGraph.Stake], of node: Int, _ stakes: [StakeGraph.Stake], _ bound: Bound
    ) -> Int {
        guard bound == .most else { return holders.map(\.least).reduce(0, +) }
        let owners = Set(holders.map(\.owner))
        let all = stakes.filter { $0.asset == node && $0.owner != node }
        let others = all.filter { !owners.contains($0.owner) }.map(\.least).reduce(0, +)
        let whole = max(1_000_000, all.map(\.least).reduce(0, +))
        return min(holders.map(\.most).reduce(0, +), whole - others)
    }
}
