import CordonOwnership
import Testing

@Suite struct DivestmentTests {
    private let half = HoldingRule(threshold: 500_000, countsControl: false)

    private func stake(_ owner: Int, _ asset: Int, _ percent: Int) -> StakeGraph.Stake {
        StakeGraph.Stake(owner: owner, asset: asset, least: percent * 10_000, most: percent * 10_000)
    }

    private func isReached(_ node: Int, _ stakes: [StakeGraph.Stake], _ nodes: Int, _ seeds: Set<Int>) -> Bool {
        SlowFixpoint.blocked(stakes, nodes: nodes, seeds: seeds, rule: half, bound: .least).contains(node)
    }

    /// Every set of all stakes, by brute force, is no smaller than the answer.
    @Test func noSmallerSaleWouldDo() {
        var random = SeededGenerator(5)
        var checked = 0
        for _ in 0..<600 {
            let nodes = Int.random(in: 3...6, using: &random)
            var stakes: [StakeGraph.Stake] = []
            for owner in 0..<nodes {
                for asset in 1..<nodes where owner != asset && stakes.count < 9 && Bool.random(using: &random) {
                    stakes.append(stake(owner, asset, [20, 30, 50, 60].randomElement(using: &random) ?? 50))
                }
            }
            let node = nodes - 1
            guard isReached(node, stakes, nodes, [0]) else { continue }
            checked += 1
            let answer = Divestment(
                freeing: node, nodes: nodes, stakes: stakes, seeds: [0], rule: half, bound: .least)
            #expect(answer.isProvenSmallest)
            let left = stakes.filter { !answer.stakes.contains($0) }
            #expect(!isReached(node, left, nodes, [0]))
            let smallest = (0..<(1 << stakes.count)).filter { bits in
                let kept = stakes.indices.filter { bits & (1 << $0) == 0 }.map { stakes[$0] }
                return !isReached(node, kept, nodes, [0])
            }.map(\.nonzeroBitCount).min()
            #expect(answer.stakes.count == smallest)
        }
        #expect(checked > 100)
    }

    /// Beyond twenty candidates no sale of the answer can be left out, and it says that fewer might do.
    @Test func manyStakes() {
        var stakes: [StakeGraph.Stake] = []
        for middle in 1...15 {
            stakes.append(stake(0, middle, 60))
            stakes.append(stake(middle, 16, 6))
        }
        let answer = Divestment(freeing: 16, nodes: 17, stakes: stakes, seeds: [0], rule: half, bound: .least)
        #expect(answer.candidates == 30 && !answer.isProvenSmallest && answer.obstacle == nil)
        for position in answer.stakes.indices {
            var fewer = answer.stakes
            fewer.remove(at: position)
            #expect(isReached(16, stakes.filter { !fewer.contains($0) }, 17, [0]))
        }
        #expect(!isReached(16, stakes.filter { !answer.stakes.contains($0) }, 17, [0]))
    }

    @Test func whatNoSaleChanges() {
        let listed = Divestment(freeing: 0, nodes: 2, stakes: [], seeds: [0], rule: half, bound: .least)
        #expect(listed.stakes.isEmpty && listed.obstacle?.contains("listed itself") == true)
        let free = Divestment(freeing: 1, nodes: 2, stakes: [], seeds: [0], rule: half, bound: .least)
        #expect(free.obstacle?.contains("not reached") == true)
    }
}
