import CordonModel
import CordonOwnership
import CordonRules
import Testing

/// The same graph, four answers.
@Suite struct RegimeTests {
    private let graph: OwnershipGraph

    init() {
        var source = GraphSource(file: "case")
        func own(_ owner: String, _ asset: String, _ least: Int, _ most: Int? = nil) {
            source.statements.append(
                StakeStatement(
                    owner: owner, asset: asset, least: least * 10_000, most: (most ?? least) * 10_000,
                    source: SourceRecord(file: "case", locator: "\(source.statements.count + 1)")))
        }
        own("X", "half", 50)
        own("X", "two", 30)
        own("Y", "two", 30)
        own("X", "open", 25, 75)
        source.statements.append(
            StakeStatement(
                owner: "X", asset: "controlled", kind: .control(.certain),
                source: SourceRecord(file: "case", locator: "9")))
        own("X", "joint", 40)
        own("Y", "joint", 60)
        own("joint", "held jointly", 100)
        source.jointKeys = ["joint"]
        source.entities = [Entity(id: "joint", schema: .organization, dataset: "case", version: nil)]
        graph = OwnershipGraph([source])
    }

    private func verdict(
        _ regime: Regime, _ asset: String, on day: StaticString = "2026-10-01", list: String? = nil,
        programmes: [String] = [], who: [String] = ["X", "Y"]
    ) -> String {
        let usual = [Regime.ofac: "us_ofac_sdn", .bis: "us_trade_csl:EL", .eu: "eu_fsf", .uk: "gb_fcdo_sanctions"]
        let listed = who.compactMap { graph.node(ofKey: $0) }.map {
            ListedNode(node: $0, list: list ?? usual[regime] ?? "", words: "", programmes: programmes)
        }
        let answer = OwnersAnswer(
            graph, of: graph.node(ofKey: asset) ?? 0, on: CalendarDay(literal: day), regimes: [regime], listed: listed)
        return answer.answers.first?.verdict.rawValue ?? "unknown"
    }

    @Test func exactlyHalf() {
        #expect(verdict(.ofac, "half") == "must")
        #expect(verdict(.eu, "half") == "must")
        #expect(verdict(.eu, "half", on: "2024-07-02") == "no")
        #expect(verdict(.eu, "half", on: "2024-07-03") == "must")
        #expect(verdict(.uk, "half") == "no")
    }

    @Test func severalPersonsTogether() {
        #expect(verdict(.ofac, "two") == "must")
        #expect(verdict(.eu, "two") == "must")
        #expect(verdict(.uk, "two") == "no")
        #expect(verdict(.ofac, "two", who: ["X"]) == "no")
    }

    @Test func controlWithoutShares() {
        #expect(verdict(.ofac, "controlled") == "no")
        #expect(verdict(.eu, "controlled") == "must")
        #expect(verdict(.uk, "controlled") == "must")
    }

    @Test func openShares() {
        for regime in [Regime.ofac, .eu, .uk] { #expect(verdict(regime, "open") == "may") }
    }

    /// Each joint holder counts for the whole in the United Kingdom.
    @Test func jointHoldings() {
        #expect(verdict(.uk, "held jointly", who: ["X"]) == "must")
        #expect(verdict(.ofac, "held jointly", who: ["X"]) == "no")
    }

    @Test(arguments: [
        ("2025-09-28", "no"), ("2025-09-29", "must"), ("2025-11-09", "must"), ("2025-11-10", "no"),
        ("2026-11-09", "no"), ("2026-11-10", "may"),
    ])
    func theAffiliatesRuleByDate(_ day: String, _ expected: String) throws {
        let listed = [ListedNode(node: graph.node(ofKey: "X") ?? 0, list: "us_trade_csl:EL", words: "")]
        let answer = OwnersAnswer(
            graph, of: try #require(graph.node(ofKey: "half")), on: try #require(CalendarDay(day)), regimes: [.bis],
            listed: listed)
        #expect(answer.answers.first?.verdict.rawValue == expected)
    }

    /// 31 CFR 550.406(a): the menu of EO 14046 does not reach what the blocked own.
    @Test func programmesThatDoNotFlowDown() {
        #expect(verdict(.ofac, "half", programmes: ["ETHIOPIA-EO14046"]) == "no")
        #expect(verdict(.ofac, "half", programmes: ["ETHIOPIA EO14046"]) == "no")
        #expect(verdict(.ofac, "half", programmes: ["ETHIOPIA-EO14046", "SDGT"]) == "must")
        #expect(verdict(.bis, "half", on: "2025-10-01", list: "us_ofac_sdn", programmes: ["ETHIOPIA-EO14046"]) == "no")
        #expect(verdict(.bis, "half", on: "2025-10-01", list: "us_ofac_sdn", programmes: ["RUSSIA-EO14024"]) == "must")
    }

    @Test func aListOfOneRegimeMeansNothingToTheOthers() {
        #expect(verdict(.ofac, "half", list: "eu_fsf") == "no")
        #expect(verdict(.uk, "controlled", list: "us_ofac_sdn") == "no")
    }

    /// Gaps and overlaps would be days without law or with two.
    @Test func theBookIsSound() {
        #expect(RuleBook.owners.defects == [])
        for regime in Regime.allCases { #expect(regime.rule.versions.contains { $0.isInForce }) }
    }
}
