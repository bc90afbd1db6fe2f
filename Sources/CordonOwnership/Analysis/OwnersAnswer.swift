package import CordonModel
package import CordonRules

/// Who is behind an entity, and what each regime makes of it.
package struct OwnersAnswer: Sendable {
    package let graph: OwnershipGraph
    package let node: Int
    package let day: CalendarDay
    package let listed: [ListedNode]
    package let answers: [RegimeAnswer]
    package let notices: [String]
    private let stakes: [Regime: StakeGraph]
    private let sources: [[Int]: [SourceRecord]]

    package struct RegimeAnswer: Sendable {
        package let version: RegimeVersion
        package let verdict: RegimeFixpoints.Verdict
        /// Why the terms reach it, whether or not a rule of these terms is in force.
        package let proof: Proof?
        /// How the proof takes open shares: at the least for what is sure.
        package let bound: Bound?
        /// Whether the node is listed itself, so that nobody need own it.
        package let isListed: Bool
        /// The listed that have any part in it, directly or through what falls with them, certain or not.
        package let listedOwners: [Int]
    }

    /// - Parameter regimes: those without a version on the day give no answer.
    package init(
        _ graph: OwnershipGraph, of node: Int, on day: CalendarDay, regimes: [Regime] = Regime.allCases,
        listed: [ListedNode], notices: [String] = []
    ) {
        self.graph = graph
        self.node = node
        self.day = day
        self.listed = listed
        var answers: [RegimeAnswer] = []
        var compiled: [Regime: StakeGraph] = [:]
        var sources: [[Int]: [SourceRecord]] = [:]
        var all = graph.notices + notices
        let behind = graph.behind(node)
        for regime in regimes {
            guard let version = RegimeVersion.version(of: regime, on: day) else { continue }
            let dated = graph.stakes(on: day, for: regime, in: behind)
            let stakes = StakeGraph(nodes: graph.entities.count, stakes: dated.stakes)
            compiled[regime] = stakes
            sources = dated.sources
            all += dated.notices.filter { !all.contains($0) }
            let fixpoints = RegimeFixpoints(version, stakes, listed: listed)
            let reached = fixpoints.proof(of: node)
            answers.append(
                RegimeAnswer(
                    version: version, verdict: fixpoints.verdict(on: node, day: day), proof: reached?.proof,
                    bound: reached?.bound, isListed: reached?.proof.steps.last.map { $0.reason == .listed } ?? false,
                    listedOwners: fixpoints.listedOwners(of: node)))
        }
        self.answers = answers
        self.stakes = compiled
        self.sources = sources
        self.notices = all
    }

    package func name(_ node: Int) -> String { graph.entities[node].caption }

    /// The stakes in a node, the largest first.
    package func holders(of node: Int) -> [StakeGraph.Stake] {
        let any = answers.first.flatMap { stakes[$0.version.regime] }
        return (any?.stakes(in: node) ?? []).sorted { ($0.most, $0.least, $1.owner) > ($1.most, $1.least, $0.owner) }
    }

    package func sources(_ stake: StakeGraph.Stake) -> [SourceRecord] { sources[[stake.owner, stake.asset]] ?? [] }

    /// Listings of a node, in the words of the lists.
    package func listings(of node: Int) -> [ListedNode] { listed.filter { $0.node == node } }
}

extension StakeGraph.Stake {
    /// `50 %`, `25 to 50 %`, `share not known`, `controls`.
    package var words: String {
        var parts: [String] = []
        if most > 0 {
            parts.append(least == 0 && most == StakeGraph.whole ? "share not known" : StakeGraph.percent(least, most))
        }
        switch control {
        case .none: break
        case .possible: parts.append("may control")
        case .certain: parts.append("controls")
        }
        return parts.joined(separator: ", ")
    }
}

extension StakeGraph {
    /// `33.3333 %`, `25 to 50 %`.
    package static func percent(_ least: Int, _ most: Int) -> String {
        func text(_ partsPerMillion: Int) -> String { Decimal4(tenThousandths: partsPerMillion).description }
        return least == most ? "\(text(least)) %" : "\(text(least)) to \(text(most)) %"
    }
}
