internal import CordonModel

/// Proofs in sentences.
package struct ProofWords: Sendable {
    private let graph: OwnershipGraph
    private let listed: [ListedNode]

    package init(_ graph: OwnershipGraph, listed: [ListedNode]) {
        self.graph = graph
        self.listed = listed
    }

    /// A step of a proof: who is listed, who holds how much of whom, who controls.
    package func words(_ step: Proof.Step, for regime: Regime) -> String {
        func name(_ node: Int) -> String { "“\(graph.entities[node].caption)”" }
        switch step.reason {
        case .listed:
            let counted = listed.filter { $0.node == step.node && $0.counts(for: regime) }
            return (counted.first(where: \.isCertain) ?? counted.first)?.words ?? "\(name(step.node)) is listed"
        case .controlled(let stake): return "\(name(step.node)) is controlled by \(name(stake.owner))"
        case .held(let stakes, let sum):
            let parts = stakes.map { "\(name($0.owner)) \(StakeGraph.percent($0.least, $0.most))" }
            let total = stakes.count > 1 ? ", together \(StakeGraph.percent(sum, sum))" : ""
            return "\(name(step.node)) is held by \(parts.joined(separator: " and "))\(total)"
        }
    }
}
