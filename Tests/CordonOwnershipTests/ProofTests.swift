import CordonModel
import CordonOwnership
import CordonRules
import Testing

/// Answers as they are printed, for random graphs: each verdict is that of the rule as it is written, each proof holds.
@Suite struct ProofTests {
    private let day: CalendarDay = "2025-10-15"
    private let lists = [Regime.ofac: "us_ofac_sdn", .bis: "us_trade_csl:EL", .eu: "eu_fsf", .uk: "gb_fcdo_sanctions"]

    @Test func randomAnswers() throws {
        var random = SeededGenerator(21)
        var seen: [String: Int] = [:]
        for round in 0..<250 {
            let nodes = Int.random(in: 2...12, using: &random)
            var source = GraphSource(file: "random")
            func state(_ kind: StakeStatement.Kind, _ pair: [Int], _ least: Int = 0, _ most: Int = 1_000_000) {
                source.statements.append(
                    StakeStatement(
                        owner: "n\(pair[0])", asset: "n\(pair[1])", kind: kind, least: least, most: most,
                        source: SourceRecord(file: "random", locator: "\(source.statements.count + 1)")))
            }
            var pairs: Set<[Int]> = []
            for _ in 0..<Int.random(in: 1...(nodes * 3), using: &random) {
                let pair = [Int.random(in: 0..<nodes, using: &random), Int.random(in: 0..<nodes, using: &random)]
                guard pairs.insert(pair).inserted else { continue }
                let least = [0, 100_000, 250_000, 490_000, 500_000, 510_000].randomElement(using: &random) ?? 0
                let more = [0, 0, 0, 10_000, 260_000, 1_000_000].randomElement(using: &random) ?? 0
                state(.shares, pair, least, min(1_000_000, least + more))
                if Int.random(in: 0..<6, using: &random) == 0 {
                    state(.control(Bool.random(using: &random) ? .certain : .possible), pair)
                }
            }
            let graph = OwnershipGraph([source])
            let listed = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                ListedNode(
                    node: Int.random(in: 0..<graph.entities.count, using: &random),
                    list: lists.values.sorted().randomElement(using: &random) ?? "", words: "",
                    isCertain: Int.random(in: 0..<3, using: &random) > 0)
            }
            for node in graph.entities.indices {
                let answer = OwnersAnswer(graph, of: node, on: day, listed: listed)
                #expect(ProofCheck(answer: answer.json).defects == [], "round \(round)")
                for one in answer.answers {
                    let expected = verdict(on: node, graph, one.version, listed)
                    #expect(one.verdict.rawValue == expected, "round \(round), \(one.version.regime), \(node)")
                    seen["\(one.version.regime) \(expected)", default: 0] += 1
                }
            }
        }
        #expect(seen.count == 12, "\(seen)")
    }

    private func verdict(
        on node: Int, _ graph: OwnershipGraph, _ version: RegimeVersion, _ listed: [ListedNode]
    ) -> String {
        let stakes = graph.stakes(on: day, for: version.regime).stakes
        let counted = listed.filter { $0.counts(for: version.regime) }
        func isReached(_ seeds: Set<Int>, _ bound: Bound) -> Bool {
            SlowFixpoint.blocked(
                stakes, nodes: graph.entities.count, seeds: seeds, rule: version.terms.rule, bound: bound
            ).contains(node)
        }
        func isReached(_ seeds: [ListedNode], _ bound: Bound) -> Bool {
            let nodes = Set(seeds.map(\.node))
            return version.terms.aggregates ? isReached(nodes, bound) : nodes.contains { isReached([$0], bound) }
        }
        return isReached(counted.filter(\.isCertain), .least) ? "must" : isReached(counted, .most) ? "may" : "no"
    }

    /// The checker finds what is wrong with a proof that is wrong.
    @Test func theCheckerCanSayNo() throws {
        func answer(
            _ by: String, sum: String, least: String = "60", certain: String = "true", first: String = "listed"
        ) throws -> [String] {
            ProofCheck(
                answer: try JSON.parse(
                    """
                    {"entity":{"id":"b"},"parties":[{"id":"a","listed":[{"countsFor":["ofac"],"certain":\(certain)}]}],
                    "stakes":[{"owner":"a","asset":"b","least":\(least),"most":60,"control":"none"}],
                    "regimes":[{"regime":"ofac","blocked":"must","threshold":50,"controlCounts":false,"addsUp":true,
                    "bound":"least","proof":[{"entity":"a","because":"\(first)"},
                    {"entity":"b","because":"held","by":[\(by)],"sum":\(sum)}]}]}
                    """)
            ).defects
        }
        let stake = #"{"owner":"a","asset":"b","least":60,"most":60}"#
        #expect(try answer(stake, sum: "60") == [])
        #expect(try answer(stake, sum: "61") == ["ofac: b: wrong sum"])
        #expect(try answer(stake, sum: "60", least: "40") == ["ofac: b: a stake that nobody stated"])
        #expect(try answer(stake, sum: "60", certain: "false") == ["ofac: a is on no list that counts"])
        #expect(try answer("\(stake),\(stake)", sum: "120") == ["ofac: b: counted twice"])
        #expect(try answer("", sum: "0") == ["ofac: b: too little"])
        #expect(try answer(#"{"owner":"c","asset":"b","least":60,"most":60}"#, sum: "60") != [])
    }
}
