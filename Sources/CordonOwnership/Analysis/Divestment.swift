/// Which stakes would have to be sold so that a regime no longer reaches an entity.
package struct Divestment: Sendable {
    /// The stakes to sell, the largest first; none where no sale would do.
    package let stakes: [StakeGraph.Stake]
    /// Whether no smaller number of sales would do.
    package let isProvenSmallest: Bool
    /// How many stakes could be sold.
    package let candidates: Int
    /// Why nothing can be sold: it is listed itself, or not reached.
    package let obstacle: String?

    /// Up to this many candidates every combination is tried, the smallest first.
    package static let exactLimit = 20

    /// - Parameters:
    ///   - seeds: the listed.
    ///   - bound: `most` to be free of every doubt, `least` to be free of what is certain.
    package init(
        freeing node: Int, nodes: Int, stakes: [StakeGraph.Stake], seeds: [Int], rule: HoldingRule, bound: Bound
    ) {
        func isReached(without sold: Set<Int>) -> Bool {
            let left = stakes.indices.filter { !sold.contains($0) }.map { stakes[$0] }
            let graph = StakeGraph(nodes: nodes, stakes: left)
            var fixpoint = Fixpoint(graph, rule: rule, bound: bound)
            fixpoint.list(seeds, in: graph)
            return fixpoint.contains(node)
        }
        guard !seeds.contains(node) else {
            self.init([], proven: true, 0, "it is listed itself: no sale changes that")
            return
        }
        guard isReached(without: []) else {
            self.init([], proven: true, 0, "it is not reached: there is nothing to sell")
            return
        }
        let candidates = Divestment.candidates(for: node, nodes, stakes, seeds, rule, bound)
        guard candidates.count <= Divestment.exactLimit else {
            // Everything is sold, then each stake is taken back that need not be.
            var sold = Set(candidates)
            for position in candidates.sorted(by: { stakes[$0].most > stakes[$1].most }) {
                if !isReached(without: sold.subtracting([position])) { sold.remove(position) }
            }
            self.init(sold.map { stakes[$0] }, proven: sold.count == 1, candidates.count, nil)
            return
        }
        for size in 1...max(1, candidates.count) {
            var best: [Int]?
            Divestment.combinations(of: candidates, size) { chosen in
                // Of equally many sales, those of the smallest stakes.
                func total(_ positions: [Int]) -> Int { positions.map { stakes[$0].most }.reduce(0, +) }
                if let best, total(best) <= total(chosen) { return }
                if !isReached(without: Set(chosen)) { best = chosen }
            }
            if let best {
                self.init(best.map { stakes[$0] }, proven: true, candidates.count, nil)
                return
            }
        }
        self.init([], proven: true, candidates.count, "no sale would free it")
    }

    private init(_ stakes: [StakeGraph.Stake], proven: Bool, _ candidates: Int, _ obstacle: String?) {
        self.stakes = stakes.sorted { ($0.most, $1.owner, $1.asset) > ($1.most, $0.owner, $0.asset) }
        isProvenSmallest = proven
        self.candidates = candidates
        self.obstacle = obstacle
    }

    /// Stakes of the reached in the reached, on a way to the entity: no other sale can matter.
    private static func candidates(
        for node: Int, _ nodes: Int, _ stakes: [StakeGraph.Stake], _ seeds: [Int], _ rule: HoldingRule, _ bound: Bound
    ) -> [Int] {
        let graph = StakeGraph(nodes: nodes, stakes: stakes)
        var fixpoint = Fixpoint(graph, rule: rule, bound: bound)
        fixpoint.list(seeds, in: graph)
        var seen: Set<Int> = [node]
        var open = [node]
        while let next = open.popLast() {
            guard !fixpoint.isListed(next) else { continue }
            for stake in graph.stakes(in: next)
            where fixpoint.contains(stake.owner) && seen.insert(stake.owner).inserted {
                open.append(stake.owner)
            }
        }
        return stakes.indices.filter { position in
            let stake = stakes[position]
            return stake.owner != stake.asset && seen.contains(stake.asset) && !fixpoint.isListed(stake.asset)
                && fixpoint.contains(stake.owner) && fixpoint.contains(stake.asset)
        }
    }

    /// Every choice of `size` elements, in order.
    private static func combinations(of elements: [Int], _ size: Int, _ body: ([Int]) -> Void) {
        var chosen = Array(0..<size)
        guard size <= elements.count else { return }
        while true {
            body(chosen.map { elements[$0] })
            var place = size - 1
            while place >= 0, chosen[place] == elements.count - size + place { place -= 1 }
            guard place >= 0 else { return }
            chosen[place] += 1
            for next in (place + 1)..<max(size, place + 1) { chosen[next] = chosen[next - 1] + 1 }
        }
    }
}
