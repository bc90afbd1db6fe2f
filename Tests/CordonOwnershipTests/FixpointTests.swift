import CordonModel
import CordonOwnership
import Foundation
import TestSupport
import Testing

@Suite struct FixpointTests {
    private let half = HoldingRule(threshold: 500_000, countsControl: false)

    private func stake(_ owner: Int, _ asset: Int, _ percent: Double, to most: Double? = nil) -> StakeGraph.Stake {
        StakeGraph.Stake(
            owner: owner, asset: asset, least: Int(percent * 10_000), most: Int((most ?? percent) * 10_000))
    }

    private func members(
        _ stakes: [StakeGraph.Stake], nodes: Int, seeds: [Int], _ bound: Bound = .least, rule: HoldingRule? = nil
    ) -> Set<Int> {
        let graph = StakeGraph(nodes: nodes, stakes: stakes)
        var fixpoint = Fixpoint(graph, rule: rule ?? half, bound: bound)
        fixpoint.list(seeds, in: graph)
        return Set((0..<nodes).filter(fixpoint.contains))
    }

    @Test(.enabled(if: SharedData.isThere, "needs ../shared/data"))
    func theFifteenCases() throws {
        let cases =
            try JSON.parse(String(contentsOfFile: SharedData.path("ownership/ofac50_tests.json"), encoding: .utf8))
            .array ?? []
        #expect(cases.count == 15)
        for one in cases {
            var names: [String] = []
            func node(_ name: String) -> Int {
                if let known = names.firstIndex(of: name) { return known }
                names.append(name)
                return names.count - 1
            }
            let stakes = try (one["edges"]?.array ?? []).map { edge in
                guard case .number(let digits) = edge["percent"] else { throw StatedShare.Problem.unreadable }
                let share = try StatedShare.read(digits)
                return StakeGraph.Stake(
                    owner: node(edge["owner"]?.string ?? ""), asset: node(edge["asset"]?.string ?? ""),
                    least: share.least, most: share.most)
            }
            let seeds = (one["blocked_seeds"]?.array ?? []).compactMap(\.string).map(node)
            let blocked = members(stakes, nodes: names.count, seeds: seeds)
            for expected in one["expect_blocked"]?.members ?? [] {
                #expect(
                    blocked.contains(node(expected.key)) == expected.value.bool,
                    "\(one["name"]?.string ?? ""): \(expected.key)")
            }
        }
    }

    @Test func halfIsEnoughAndLessIsNot() throws {
        let share = try StatedShare.read("49.999999 %")
        #expect(share.least == 499_999 && share.most == 499_999)
        let stakes = [StakeGraph.Stake(owner: 0, asset: 1, least: share.least, most: share.most)]
        #expect(members(stakes, nodes: 2, seeds: [0], .most) == [0])
        #expect(members([stake(0, 1, 50)], nodes: 2, seeds: [0]) == [0, 1])
        let more = HoldingRule(threshold: 500_001, countsControl: false)
        #expect(members([stake(0, 1, 50)], nodes: 2, seeds: [0], rule: more) == [0])
    }

    @Test func ownSharesCountForNothing() {
        #expect(members([stake(1, 1, 60), stake(0, 1, 40)], nodes: 2, seeds: [0], .most) == [0])
    }

    /// What others hold for sure is not open for the blocked.
    @Test func whatIsLeftBoundsWhatMayBe() {
        let open = stake(0, 1, 0, to: 100)
        #expect(members([open], nodes: 3, seeds: [0], .most) == [0, 1])
        #expect(members([open, stake(2, 1, 60)], nodes: 3, seeds: [0], .most) == [0])
        #expect(members([open, stake(2, 1, 50)], nodes: 3, seeds: [0], .most) == [0, 1])
        #expect(members([open], nodes: 3, seeds: [0], .least) == [0])
    }

    /// 101 percent by rounding: each holder keeps what is stated.
    @Test func moreThanTheWholeByRounding() {
        let stakes = [stake(0, 2, 50.5), stake(1, 2, 50.5)]
        #expect(members(stakes, nodes: 3, seeds: [0], .least) == [0, 2])
        #expect(members(stakes, nodes: 3, seeds: [0], .most) == [0, 2])
    }

    @Test func controlCountsWhereTheRuleSaysSo() {
        var stake = stake(0, 1, 10)
        stake.control = .certain
        #expect(members([stake], nodes: 2, seeds: [0]) == [0])
        let rule = HoldingRule(threshold: 500_000, countsControl: true)
        #expect(members([stake], nodes: 2, seeds: [0], rule: rule) == [0, 1])
        stake.control = .possible
        #expect(members([stake], nodes: 2, seeds: [0], rule: rule) == [0])
        #expect(members([stake], nodes: 2, seeds: [0], .most, rule: rule) == [0, 1])
    }

    @Test(arguments: [Bound.least, .most], [false, true])
    func randomGraphs(_ bound: Bound, _ control: Bool) {
        var random = SeededGenerator(bound == .least ? 11 : 12)
        var members = 0
        for round in 0..<400 {
            let nodes = Int.random(in: 2...24, using: &random)
            var pairs: Set<[Int]> = []
            var stakes: [StakeGraph.Stake] = []
            for _ in 0..<Int.random(in: 1...(nodes * 3), using: &random) {
                let pair = [Int.random(in: 0..<nodes, using: &random), Int.random(in: 0..<nodes, using: &random)]
                guard pairs.insert(pair).inserted else { continue }
                let least = [0, 100_000, 250_000, 490_000, 500_000, 510_000].randomElement(using: &random) ?? 0
                let more = [0, 0, 0, 10_000, 260_000, 1_000_000].randomElement(using: &random) ?? 0
                stakes.append(
                    StakeGraph.Stake(
                        owner: pair[0], asset: pair[1], least: least, most: min(1_000_000, least + more),
                        control: [.none, .none, .none, .possible, .certain].randomElement(using: &random) ?? .none))
            }
            let rule = HoldingRule(
                threshold: Bool.random(using: &random) ? 500_000 : 500_001, countsControl: control)
            let seeds = Set(
                (0..<Int.random(in: 1...3, using: &random)).map { _ in Int.random(in: 0..<nodes, using: &random) })
            let expected = SlowFixpoint.blocked(stakes, nodes: nodes, seeds: seeds, rule: rule, bound: bound)
            let graph = StakeGraph(nodes: nodes, stakes: stakes)
            // One after another is the same as all at once.
            var fixpoint = Fixpoint(graph, rule: rule, bound: bound)
            for seed in seeds.sorted() { fixpoint.list([seed], in: graph) }
            #expect(Set((0..<nodes).filter(fixpoint.contains)) == expected, "round \(round)")
            members += expected.count - seeds.count
            for node in 0..<nodes where !expected.contains(node) {
                #expect(Proof(of: node, in: fixpoint, graph) == nil)
            }
        }
        #expect(members > 250)
    }

    /// Two mistakes that are easily made and that the cases must catch.
    @Test func theUsualMistakesWouldBeCaught() {
        // The greatest set: two companies that hold each other up.
        let circle = [stake(1, 2, 60), stake(2, 1, 60), stake(0, 1, 10)]
        #expect(members(circle, nodes: 3, seeds: [0]) == [0])
        // Multiplication: a chain of halves, and minority stakes that add up only by being looked through.
        let chain = [stake(0, 1, 50), stake(1, 2, 50), stake(2, 3, 50), stake(3, 4, 50)]
        #expect(members(chain, nodes: 5, seeds: [0]) == [0, 1, 2, 3, 4])
        let through = [stake(0, 1, 49), stake(0, 2, 49), stake(0, 3, 4), stake(1, 3, 48), stake(2, 3, 48)]
        #expect(members(through, nodes: 4, seeds: [0]) == [0])
    }
}
