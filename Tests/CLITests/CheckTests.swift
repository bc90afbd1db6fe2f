import CordonModel
import TestSupport
import Testing

/// `cordon check` on the deals that are shipped, against the starter list.
@Suite struct CheckTests {
    /// The ground that decides in each deal: the first of the decision. `nil` where there is none.
    private static let decisive: KeyValuePairs<String, String?> = [
        "accelerators-singapore.yaml": "law.items[0].us.ear.chips.advanced-computing",
        "chip-american-tools.yaml": "law.items[0].us.ear.russia.eccn",
        "chip-open-facts.yaml": nil,
        "chip-us-software.yaml": "law.items[0].us.ear.russia.eccn",
        "chips-iran.yaml": "law.items[0].us.ear.iran",
        "clean.yaml": nil,
        "drone-finished.yaml": "law.items[0].us.ear.russia.industrial",
        "drone-parts.yaml": "law.items[0].us.ear.russia.fdp",
        "erp-software.yaml": "law.items[0].us.ear.russia.software",
        "etching-tool-china.yaml": "law.items[0].us.ear.chips.tools",
        "generator-crimea.yaml": "law.items[0].us.ear.occupied-ukraine",
        "laptop-us-software.yaml": nil,
        "listed-bank.json": "screening.banks[0].ofac-34656.RUSSIA-EO14024",
        "listed-buyer.yaml": "screening.parties[1].eu-fsf-EU.11013.85.UKR",
        "listed-vessel.json": "screening.vessels[0].ofac-46290.RUSSIA-EO14024",
        "machine-24-percent.yaml": nil,
        "machine-26-percent.yaml": "law.items[0].us.ear.russia.industrial",
        "near-namesake.json": "screening.parties[1].ofac-24083",
        "oscilloscope-vietnam.yaml": "law.items[0].us.ear.chart",
        "owned-buyer.yaml": nil,
        "owned-distributor.yaml": "ownership.parties[1].eu",
        "phone-visitor.yaml": "law.items[0].us.ear.russia.eccn",
        "pumps-cuba.yaml": "law.items[0].us.ear.cuba",
        "rations-ministry.yaml": "law.items[0].us.ear.end-use.military",
        "rations-shop.yaml": nil,
        "seed.yaml": "screening.parties[2].ofac-35009.RUSSIA-EO14024",
        "transit-kazakhstan.yaml": "law.items[0].us.ear.russia.eccn",
        "turbine-part-partner.yaml": nil,
        "watch-at-floor.yaml": "law.items[0].us.ear.russia.luxury",
        "watch-below-floor.yaml": nil,
    ]

    /// Worst first.
    private static let outcomes = [
        "prohibited", "licence_required", "review", "need_facts", "exception_available", "no_requirement_found",
    ]

    private func path(_ deal: String) -> String { Repository.path("Examples/deals/\(deal)") }

    private func worst(_ outcomes: [String]) -> String? { CheckTests.outcomes.first(where: outcomes.contains) }

    /// The notice on every deal that is younger than the law that was read.
    private func lateLawNotice(_ cordon: Command) throws -> String {
        let known = try cordon("law", "packs", "--json").json["knownTo"]?.string
        return "Law after \(try #require(known)) is not known to Cordon."
    }

    @Test func everyShippedDealIsInTheTable() throws {
        let files = try Repository.files(in: "Examples/deals").filter { $0 != "README.md" }
        #expect(files == CheckTests.decisive.map(\.key))
        #expect(files == ExampleTable.rows.map(\.deal).sorted(), "rows of Examples/deals/README.md")
    }

    @Test(arguments: ExampleTable.rows) func decides(_ row: ExampleTable.Row) throws {
        let cordon = try Command()
        let answer = try cordon("check", row.path, "--json")
        #expect(answer.exitCode == 1)
        #expect(answer.stderr == "")
        let decision = try answer.json
        #expect(try SchemaValidator(published: "decision").problems(in: decision) == [])
        // What is not evaluated holds every deal at “need facts” or worse.
        let owners = (decision["grounds"]?.array ?? []).filter { $0["part"]?.string == "ownership" }
        let outcome = try #require(
            worst([row.law, row.screening, "need_facts"] + owners.compactMap { $0["outcome"]?.string }))
        #expect(decision["outcome"]?.string == outcome)
        let parts = decision["parts"]?.array ?? []
        #expect(parts.prefix(3).map { $0["part"]?.string } == ["screening", "reach", "law"])
        let reach = row.law == "need_facts" ? "need_facts" : "no_requirement_found"
        #expect(parts.prefix(3).map { $0["outcome"]?.string } == [row.screening, reach, row.law])
        let open = decision["notEvaluated"]?.array ?? []
        let ownership = parts.dropFirst(3).map { $0["part"]?.string }
        #expect(ownership == [] || ownership == ["ownership"])
        // Owners of whom too little is said are not passed over.
        #expect(open.map { $0["part"]?.string }.suffix(2) == ["goods", "flags"])
        #expect(!ownership.isEmpty || open.first?["part"]?.string == "ownership")
        let memo = try cordon("check", row.path)
        #expect(memo.exitCode == 1)
        let words = outcome.replacing("_", with: " ").uppercased()
        #expect(memo.stdout.contains("\n  \(words)   at worst "))
        let items = decision["law"]?["items"]?.array ?? []
        let subject = items.count { $0["subjectToEAR"]?["truth"]?.string == "yes" }
        let answers = [row.screening, "\(subject) of \(items.count) item", row.law]
        for part in zip(["screening   ", "reach       ", "law         "], answers) {
            let line = "\n  \(part.0)\(part.1.replacing("_", with: " "))"
            #expect(memo.stdout.contains(line), "\(memo.stdout.prefix(800))")
        }
        try expectTheDecisiveGround(of: row, in: decision)
    }

    /// The grounds are those that the README names, worst first, and each of the law belongs to an item.
    private func expectTheDecisiveGround(of row: ExampleTable.Row, in decision: JSON) throws {
        let grounds = decision["grounds"]?.array ?? []
        let decisive = try #require(CheckTests.decisive.first { $0.key == row.deal }).value
        #expect(grounds.first?["id"]?.string == decisive)
        let order = grounds.compactMap { $0["outcome"]?.string }.compactMap(CheckTests.outcomes.firstIndex)
        #expect(order.count == grounds.count && order == order.sorted(), "worst first")
        if let ground = grounds.first {
            switch ground["part"]?.string {
            case "law": #expect(ground["outcome"]?.string == row.law)
            case "screening": #expect(ground["outcome"]?.string == row.screening)
            default: #expect(ground["part"]?.string == "ownership")
            }
            #expect(ground["cite"] != nil && ground["binds"] != nil && ground["effective"] != nil)
        }
        let items = decision["law"]?["items"]?.array ?? []
        #expect(decision["law"]?["knownTo"]?.string != nil && !items.isEmpty)
        #expect(worst(items.compactMap { $0["outcome"]?.string }) == row.law)
        for ground in grounds where ground["part"]?.string == "law" {
            let id = ground["id"]?.string ?? ""
            #expect(items.contains { id.hasPrefix("law.\($0["path"]?.string ?? "?").us.ear.") }, "\(id)")
            #expect(row.lawText.contains(ground["cite"]?.string?.trimmingPrefix("15 CFR ") ?? "?"), "\(id)")
            #expect(ground["facts"]?.array?.isEmpty == false, "\(id) does not say what it turned on")
        }
    }

    /// What is not built cannot be passed over in silence: it holds a clean deal at “need facts”.
    @Test func theMemoOfACleanDealSaysWhatWasNotEvaluated() throws {
        let cordon = try Command()
        let entries = try Repository.text("Data/starter/entities.ndjson").split(separator: "\n").count
        let answer = try cordon("check", path("clean.yaml"))
        let expected = """
            ! searched \(entries) starter entries; `cordon lists update` gets the official lists
            ! \(try lateLawNotice(cordon))
            Deal demo-clean: Teaching microscopes for a school, as of 2026-10-01

              NEED FACTS   at worst prohibited · at best no requirement found

              screening   no requirement found
              reach       0 of 1 item subject to the EAR
              law         no requirement found
              ownership   not evaluated: 
            """
        #expect(answer.stdout.hasPrefix(expected), "\(answer.stdout)")
        #expect(!answer.stdout.lowercased().contains("clear"))
    }

    /// Screening, law and open questions of one deal on one page that can be filed.
    @Test(arguments: ["seed.yaml", "chip-open-facts.yaml", "phone-visitor.yaml"])
    func thePageStandsAlone(deal: String) throws {
        let cordon = try Command()
        let answer = try cordon("check", path(deal), "--html")
        #expect(answer.exitCode == 1 && answer.stderr.isEmpty)
        let page = PrintedPage(answer)
        page.expectSelfContained(deal)
        page.expect(LawAnswer.scope, deal)
        let decision = try cordon("check", path(deal), "--json").json
        page.expect(decision["outcome"]?.string?.replacing("_", with: " ") ?? "?", deal)
        let items = decision["law"]?["items"]?.array ?? []
        let subject = items.count { $0["subjectToEAR"]?["truth"]?.string == "yes" }
        page.expect("reach \(subject) of \(items.count) item", deal)
        for part in decision["parts"]?.array ?? [] where part["part"]?.string != "reach" {
            page.expect(
                "\(part["part"]?.string ?? "?") \(part["outcome"]?.string?.replacing("_", with: " ") ?? "?")", deal)
        }
        for part in decision["notEvaluated"]?.array ?? [] {
            page.expect("not evaluated: \(part["why"]?.string ?? "?")", deal)
        }
        for ground in decision["grounds"]?.array ?? [] {
            page.expect(ground["reason"]?.string ?? "?", deal)
            if let cite = ground["cite"]?.string { page.expect(cite, deal) }
        }
        for need in decision["needs"]?.array ?? [] { page.expect(need["question"]?.string ?? "?", deal) }
        for notice in decision["notices"]?.array ?? [] { page.expect(notice.string ?? "?", deal) }
    }

    @Test func aPageIsNotJSON() throws {
        let answer = try Command()("check", path("clean.yaml"), "--html", "--json")
        #expect(answer.exitCode == 2)
        #expect(try answer.json["error"]?["message"]?.string == "--html and --json exclude each other")
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
        let notices = decision["notices"]?.array?.compactMap(\.string) ?? []
        #expect(notices.count == 2 && notices.first?.contains("of 2025-01-31 is ") == true, "no starter list")
        #expect(notices.last == (try lateLawNotice(cordon)))
        #expect(decision["outcome"]?.string == "prohibited")
    }
}
