/// When those who are blocked hold enough of an entity to block it.
package struct HoldingRule: Hashable, Sendable {
    /// Parts per million from which an entity counts as owned: 500,000 for “50 percent or more”, 500,001 for “more than”.
    package let threshold: Int
    /// Whether power by other means than shares counts too.
    package let countsControl: Bool

    package init(threshold: Int, countsControl: Bool) {
        self.threshold = threshold
        self.countsControl = countsControl
    }
}

/// How the open shares are taken.
package enum Bound: Sendable, Hashable {
    /// The least that the sources allow: what is blocked then *must* be.
    case least
    /// The most that they allow: what is not blocked then *cannot* be; what is *may* be.
    case most
}

/// The least set that holds the listed and everything that its members hold enough of.
///
/// Shares are summed over direct stakes: a stake held through a blocked entity passes whole and is never multiplied. An
/// entity joins only once its sum is reached, so that companies which own each other cannot hold each other up. The set only
/// grows, and so a designation costs what it reaches.
package struct Fixpoint: Sendable {
    package let rule: HoldingRule
    package let bound: Bound
    /// Who is in the set, in the order in which they came.
    package private(set) var order: [UInt32] = []
    /// The place of each node in `order`, from 1; 0 for those outside.
    private var rank: [UInt32]
    /// What the set holds of each node, by the bound.
    private var sums: [UInt32]
    /// What the set holds for sure: with the bound `most`, what is left for it is what others do not hold for sure.
    private var sure: [UInt32]
    /// How many of `order` were there by being listed, not by being held; by node.
    private var isSeed: Set<UInt32> = []

    package init(_ graph: StakeGraph, rule: HoldingRule, bound: Bound) {
        self.rule = rule
        self.bound = bound
        rank = [UInt32](repeating: 0, count: graph.nodes)
        sums = rank
        sure = bound == .most ? rank : []
    }

    package func contains(_ node: Int) -> Bool { rank[node] != 0 }

    /// Whether a node is there by being listed.
    package func isListed(_ node: Int) -> Bool { isSeed.contains(UInt32(node)) }

    package func rank(of node: Int) -> Int? { rank[node] == 0 ? nil : Int(rank[node]) }

    /// Lists nodes and everything that falls with them.
    /// - Returns: where in `order` the new members stand.
    @discardableResult
    package mutating func list(_ seeds: some Sequence<Int>, in graph: StakeGraph) -> Range<Int> {
        let before = order.count
        for seed in seeds {
            isSeed.insert(UInt32(seed))
            join(UInt32(seed))
        }
        var next = before
        while next < order.count {
            spread(from: Int(order[next]), in: graph)
            next += 1
        }
        return before..<order.count
    }

    private mutating func join(_ node: UInt32) {
        guard rank[Int(node)] == 0 else { return }
        order.append(node)
        rank[Int(node)] = UInt32(order.count)
    }

    private mutating func spread(from owner: Int, in graph: StakeGraph) {
        let threshold = UInt32(rule.threshold)
        let controls =
            !rule.countsControl
            ? 0
            : bound == .least ? StakeGraph.certainControl : StakeGraph.certainControl | StakeGraph.possibleControl
        for position in Int(graph.starts[owner])..<Int(graph.starts[owner + 1]) {
            let asset = graph.assets[position]
            let node = Int(asset)
            guard rank[node] == 0 else { continue }
            let word = graph.mostAndControl[position]
            var share: UInt32
            if bound == .least {
                sums[node] += graph.least[position]
                share = sums[node]
            } else {
                sums[node] += word & StakeGraph.shareBits
                sure[node] += graph.least[position]
                // Shares that add up to more than the whole by rounding leave each holder what it states.
                let whole = max(UInt32(StakeGraph.whole), graph.held[node])
                share = min(sums[node], whole - graph.held[node] + sure[node])
            }
            if word & controls != 0 { share = threshold }
            if share >= threshold { join(asset) }
        }
    }
}
