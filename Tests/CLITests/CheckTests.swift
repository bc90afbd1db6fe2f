import CordonModel
import TestSupport
import Testing

/// `cordon check` on the deals that are shipped, against the starter list.
@Suite struct CheckTests {
    /// What `Examples/deals/README.md` promises of a deal.
    struct Example: Sendable, CustomTestStringConvertible {
        let deal: String
        let outcome: String
        let screening: String
        /// The listed party that decides, as a ground names it.
        let decisive: String?

        var testDescription: String { deal }
    }

    private static let examples = [
        Example(
            deal: "clean.yaml", outcome: "need_facts", screening: "no_requirement_found", decisive: nil),
        Example(
            deal: "listed-bank.json", outcome: "prohibited", screening: "prohibited",
            decisive: "screening.banks[0].ofac-34656.RUSSIA-EO14024"),
        Example(
            deal: "listed-buyer.yaml", outcome: "prohibited", screening: "prohibited",
            decisive: "screening.parties[1].ofac-35936.RUSSIA-EO14024"),
        Example(
            deal: "listed-vessel.json", outcome: "prohibited", screening: "prohibited",
            decisive: "screening.vessels[0].ofac-46290.RUSSIA-EO14024"),
        Example(
            deal: "near-namesake.json", outcome: "review", screening: "review",
            decisive: "screening.parties[1].ofac-24083"),
        Example(
            deal: "seed.yaml", outcome: "prohibited", screening: "prohibited",
            decisive: "screening.parties[2].ofac-35009.RUSSIA-EO14024"),
    ]

    private func path(_ deal: String) -> String { Repository.path("Examples/deals/\(deal)") }

    @Test func everyShippedDealIsInTheTable() throws {
        let files = try Repository.files(in: "Examples/deals").filter { $0 != "README.md" }
        #expect(files == CheckTests.examples.map(\.deal))
    }

    @Test(arguments: examples) func decides(_ example: Example) throws {
        let cordon = try Command()
        let answer = try cordon("check", path(example.deal), "--json")
        #expect(answer.exitCode == 1)
        #expect(answer.stderr == "")
        let decision = try answer.json
        #expect(try SchemaValidator(published: "decision").problems(in: decision) == [])
        #expect(decision["outcome"]?.string == example.outcome)
        let parts = decision["parts"]?.array ?? []
        #expect(parts.map { $0["part"]?.string } == ["screening"])
        #expect(parts.map { $0["outcome"]?.string } == [example.screening])
        let grounds = decision["grounds"]?.array ?? []
        if let decisive = example.decisive {
            let ground = try #require(
                grounds.first { $0["id"]?.string == decisive }, "grounds are \(grounds.compactMap { $0["id"]?.string })"
            )
            #expect(ground["outcome"]?.string == example.outcome)
            #expect(ground["cite"] != nil && ground["binds"] != nil && ground["effective"] != nil)
        } else {
            #expect(grounds.isEmpty)
        }
        let memo = try cordon("check", path(example.deal))
        #expect(memo.exitCode == 1)
        let words = example.outcome.replacing("_", with: " ").uppercased()
        #expect(memo.stdout.contains("\n  \(words)   at worst "))
    }

    /// What is not built cannot be passed over in silence: it holds a clean deal at “need facts”.
    @Test func theMemoOfACleanDealSaysWhatWasNotEvaluated() throws {
        let entries = try Repository.text("Data/starter/entities.ndjson").split(separator: "\n").count
        let answer = try Command()("check", path("clean.yaml"))
        let expected = """
            ! searched \(entries) starter entries; `cordon lists update` gets the official lists
            Deal demo-clean: Teaching microscopes for a school, as of 2026-10-01

              NEED FACTS   at worst prohibited · at best no requirement found

              screening   no requirement found
              ownership   not evaluated: 
            """
        #expect(answer.stdout.hasPrefix(expected))
        #expect(!answer.stdout.lowercased().contains("clear"))
    }

    @Test func theSameInputGivesTheSameBytes() throws {
        let first = try Command()("check", path("seed.yaml"), "--json")
        let second = try Command()("check", path("seed.yaml"), "--json")
        #expect(first == second)
    }

    @Test func theDayMayBeAnother() throws {
        let cordon = try Command()
        let own = try cordon("check", path("seed.yaml"), "--json").json
        let later = try cordon("check", path("seed.yaml"), "--json", "--as-of", "2022-02-01").json
        #expect(own["asOf"]?.string == "2022-03-15")
        #expect(later["asOf"]?.string == "2022-02-01")
    }

    @Test func theThresholdIsPartOfTheAnswer() throws {
        let decision = try Command()("check", path("near-namesake.json"), "--json", "--threshold", "0.99").json
        #expect(decision["policy"]?["threshold"] == .number("0.9900"))
        #expect(decision["outcome"]?.string == "need_facts")
        #expect(decision["grounds"]?.array == [])
    }

    @Test func searchesTheListsThatAreAskedFor() throws {
        let cordon = try LoadedCordon().cordon
        let decision = try cordon("check", path("listed-buyer.yaml"), "--json", "--list", "us_ofac_sdn").json
        #expect(decision["searched"]?.array?.compactMap { $0["list"]?.string } == ["us_ofac_sdn"])
        #expect(decision["searched"]?.array?.compactMap { $0["entities"]?.integer } == [3])
        #expect(decision["notices"]?.array == [])
        #expect(decision["outcome"]?.string == "prohibited")
    }
}
