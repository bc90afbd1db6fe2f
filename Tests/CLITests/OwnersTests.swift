import CordonModel
import Foundation
import TestSupport
import Testing

/// `cordon owners` and `cordon what-if` on the group that is shipped.
@Suite struct OwnersTests {
    private let graph = Repository.path("Examples/owners/obrazets.ftm.json")
    private let registry = Repository.path("Examples/owners/obrazets-registry.csv")

    private func verdicts(_ entity: String, on day: String = "2026-10-01") throws -> [String] {
        let answer = try Command()(
            "owners", entity, "--graph", graph, "--graph", registry, "--as-of", day, "--json")
        return (try answer.json["regimes"]?.array ?? []).map {
            "\($0["regime"]?.string ?? "") \($0["blocked"]?.string ?? "")"
        }
    }

    @Test func answersAreAsPublished() throws {
        let cordon = try Command()
        for entity in ["trading", "agro", "logistics", "trust", "smelter"] {
            let answer = try cordon("owners", entity, "--graph", graph, "--graph", registry, "--json")
            #expect(try SchemaValidator(published: "owners").problems(in: answer.json) == [], "\(entity)")
            let sales = try cordon("what-if", "divest", entity, "--graph", graph, "--json")
            #expect(try SchemaValidator(published: "divestment").problems(in: sales.json) == [], "\(entity)")
        }
        let designation = try cordon(
            "what-if", "designate", "logistics", "--list", "us_trade_csl:EL", "--footnote", "3", "--from", "2026-10-01",
            "--graph", graph, "--deals", Repository.path("Examples/owners/deals.ndjson"), "--json")
        #expect(try SchemaValidator(published: "designation").problems(in: designation.json) == [])
        #expect(try designation.json["deals"]?.array?.isEmpty == false)
    }

    @Test func fourAnswers() throws {
        #expect(try verdicts("trading") == ["ofac must", "bis no", "eu must", "uk no"])
        #expect(try verdicts("agro") == ["ofac may", "bis no", "eu may", "uk no"])
        #expect(try verdicts("logistics", on: "2025-10-15") == ["ofac no", "bis must", "eu no", "uk no"])
        #expect(try verdicts("logistics", on: "2026-11-10") == ["ofac no", "bis may", "eu no", "uk no"])
        #expect(try verdicts("trust") == ["ofac no", "bis no", "eu must", "uk must"])
        #expect(try verdicts("motors", on: "2022-05-01") == ["ofac no", "bis no", "eu no", "uk no"])
    }

    /// OFAC's FAQ 401, example by example.
    @Test(arguments: [
        ("faq1-a", "must"), ("faq1-b", "must"), ("faq2-c", "must"), ("faq3-b", "must"), ("faq4-a", "must"),
        ("faq4-b", "no"), ("faq4-c", "no"), ("faq5-a", "no"), ("faq5-c", "no"),
    ])
    func examplesOfTheTreasury(_ entity: String, _ verdict: String) throws {
        let answer = try Command()(
            "owners", entity, "--graph", Repository.path("Examples/owners/faq401.ftm.json"), "--policy", "ofac",
            "--as-of", "2026-10-01", "--json")
        #expect(try answer.json["blocked"]?.string == verdict)
    }

    /// A chain whose product is 15 percent.
    @Test func theMemoShowsTheChain() throws {
        let answer = try Command()("owners", "smelter", "--graph", graph, "--as-of", "2026-10-01")
        #expect(answer.exitCode == 1)
        #expect(answer.stdout.contains("“OOO Plavilnya Primer” is held by “AO Obrazets Metally” 51 %"))
        #expect(answer.stdout.contains("└─ 60 %  Obrazets Holding Ltd"))
    }

    @Test func wrongArguments() throws {
        let cordon = try Command()
        #expect(try cordon("owners", "trading").exitCode == 2)
        let nobody = try cordon(
            "what-if", "designate", "nobody", "--list", "us_ofac_sdn", "--from", "2026-10-01", "--deals",
            Repository.path("Examples/owners/deals.ndjson"))
        #expect(nobody.exitCode == 2 && nobody.stderr.contains("nobody: no deal has"))
        #expect(try cordon("owners", "nobody", "--graph", graph).exitCode == 2)
        #expect(try cordon("owners", "trading", "--graph", "nowhere.json").exitCode == 2)
        #expect(try cordon("owners", "trading", "--graph", graph, "--policy", "un").exitCode == 2)
        let many = try cordon("owners", "Obrazets", "--graph", graph)
        #expect(many.exitCode == 2 && many.stderr.contains("name one by its id"))
    }

    /// A buyer that is on no list: the file of owners decides.
    @Test func aDealWithOwners() throws {
        let cordon = try Command()
        let deal = Repository.path("Examples/deals/owned-buyer.yaml")
        #expect(try cordon("check", deal, "--json").json["outcome"]?.string == "need_facts")
        let decision = try cordon("check", deal, "--graph", graph, "--json").json
        #expect(decision["outcome"]?.string == "prohibited")
        #expect(try SchemaValidator(published: "decision").problems(in: decision) == [])
        let grounds = decision["grounds"]?.array ?? []
        // While the affiliates rule is stayed, a blocked owner is a red flag for BIS.
        #expect(
            grounds.map { "\($0["id"]?.string ?? "") \($0["outcome"]?.string ?? "")" } == [
                "ownership.parties[1].eu prohibited", "ownership.parties[1].ofac prohibited",
                "ownership.parties[1].bis review",
            ])
        #expect(grounds.allSatisfy { $0["reason"]?.string?.contains("together 55 %") == true })
    }

    /// The answer flips only because of the footnote: without it, and with other technology, nothing changes.
    @Test func designationsChangeDeals() throws {
        func changed(_ arguments: String...) throws -> [String] {
            let answer = try Command().run(
                [
                    "what-if", "designate", "logistics", "--list", "us_trade_csl:EL", "--from", "2026-10-01", "--graph",
                    graph, "--deals", Repository.path("Examples/owners/deals.ndjson"), "--json",
                ] + arguments)
            return (try answer.json["deals"]?.array ?? []).map {
                "\($0["deal"]?.string ?? "") \($0["before"]?.string ?? "") \($0["after"]?.string ?? "") \($0["value"]?.string ?? "")"
            }
        }
        #expect(
            try changed("--footnote", "3") == ["demo-valves-us-technology review licence_required USD 24000"])
        #expect(try changed() == [])
    }

    /// A person behind two companies that hold a third is known behind both.
    @Test func onePersonBehindTwoCompanies() throws {
        let folder = try TemporaryFolder()
        func share(_ owner: String, _ asset: String, _ percent: Int) -> String {
            #"{"id":"\#(owner)-\#(asset)","schema":"Ownership","properties":{"owner":["\#(owner)"],"asset":["\#(asset)"],"percentage":["\#(percent)"]}}"#
        }
        func party(_ id: String, _ schema: String, _ name: String) -> String {
            #"{"id":"\#(id)","schema":"\#(schema)","properties":{"name":["\#(name)"]}}"#
        }
        let file = try folder.write(
            [
                party("x", "Person", "Paula Muster"), party("a", "Company", "Muster Alpha"),
                party("b", "Company", "Muster Beta"), party("c", "Company", "Falcon Specimen Trading FZE"),
                share("x", "a", 100), share("x", "b", 100), share("a", "c", 50), share("b", "c", 50),
            ].joined(separator: "\n"), to: "owners.ftm.json")
        let decision = try Command()(
            "check", Repository.path("Examples/deals/owned-buyer.yaml"), "--graph", file, "--json"
        ).json
        #expect(decision["notEvaluated"]?.array?.contains { $0["part"]?.string == "ownership" } == false)
        #expect(decision["parts"]?.array?.contains { $0["part"]?.string == "ownership" } == true)
    }

    /// A party of the files that no deal has to do with changes nothing, and is no mistake.
    @Test func designationsThatTouchNoDeal() throws {
        let answer = try Command()(
            "what-if", "designate", "motors", "--list", "us_ofac_sdn", "--programme", "RUSSIA-EO14024", "--from",
            "2026-10-01", "--graph", graph, "--deals", Repository.path("Examples/owners/deals.ndjson"), "--json")
        #expect(answer.stderr.isEmpty)
        #expect(try answer.json["dealsRead"]?.integer == 5 && answer.json["deals"]?.array == [])
    }

    /// A part of a name finds the same party in the files and in the deals.
    @Test func aPartOfANameIsEnough() throws {
        let answer = try Command()(
            "what-if", "designate", "Almaty Sample", "--list", "us_trade_csl:EL", "--footnote", "3", "--from",
            "2026-10-01", "--graph", graph, "--deals", Repository.path("Examples/owners/deals.ndjson"), "--json")
        #expect(
            try answer.json["deals"]?.array?.compactMap { $0["deal"]?.string } == ["demo-valves-us-technology"])
    }

    /// The footnote of an owner reaches what it owns, by a file of owners, on the days on which the rule was in force.
    @Test func anOwnersFootnoteChangesDeals() throws {
        let folder = try TemporaryFolder()
        let lines = try Repository.text("Examples/owners/deals.ndjson")
        func changed(on day: String, footnote: String) throws -> [JSON] {
            let deals = folder.path + "/\(day).ndjson"
            try lines.replacing(#""date": "2026-10-01""#, with: #""date": "\#(day)""#)
                .write(toFile: deals, atomically: true, encoding: .utf8)
            return try Command()(
                "what-if", "designate", "optics", "--list", "us_trade_csl:EL", "--footnote", footnote, "--from", day,
                "--graph", graph, "--deals", deals, "--json"
            ).json["deals"]?.array ?? []
        }
        let deals = try changed(on: "2025-10-15", footnote: "3")
        #expect(deals.map { $0["deal"]?.string } == ["demo-valves-us-technology"])
        #expect(deals.first?["after"]?.string == "licence_required")
        let cites = (deals.first?["grounds"]?.array ?? []).flatMap { $0["cites"]?.array ?? [] }.compactMap(\.string)
        #expect(cites.contains("15 CFR 744.11(a)(1)") && cites.contains("15 CFR 734.9(g)(2)"))
        #expect(try changed(on: "2025-10-15", footnote: "1") == [])
        #expect(try changed(on: "2025-11-10", footnote: "3") == [])
    }

    /// Owners of owners of whom nobody says anything leave the question open.
    @Test func silenceFurtherUp() throws {
        let folder = try TemporaryFolder()
        let table = folder.path + "/register.csv"
        let deal = Repository.path("Examples/deals/owned-buyer.yaml")
        func silence(_ rows: String) throws -> String? {
            try "owner,asset,percent\n\(rows)".write(toFile: table, atomically: true, encoding: .utf8)
            let decision = try Command()("check", deal, "--graph", table, "--json").json
            return decision["notEvaluated"]?.array?.first { $0["part"]?.string == "ownership" }?["why"]?.string
        }
        #expect(try silence("Unknown Ltd,Falcon Specimen Trading FZE,60\n")?.contains("“Unknown Ltd”") == true)
        #expect(
            try silence("Unknown Ltd,Falcon Specimen Trading FZE,40\n")?.contains("“Falcon Specimen Trading FZE”")
                == true)
        // Two companies that own each other say nothing of who is behind them.
        #expect(
            try silence("One Ltd,Other Ltd,100\nOther Ltd,One Ltd,100\nOne Ltd,Falcon Specimen Trading FZE,60\n")?
                .contains("“Falcon Specimen Trading FZE”") == true)
    }

    /// What an entry of OFAC links somebody to is followed from entry to entry, shown, and counts for nothing.
    @Test func linksOfTheList() throws {
        let folder = try TemporaryFolder()
        let empty = String(repeating: ",-0- ", count: 7)
        let sdn = try folder.write(
            """
            9001,"BEISPIEL, Igor","individual","RUSSIA-EO14024"\(empty),"DOB 01 Jan 1970; Linked To: BEISPIEL SHIPPING LLC."
            9002,"BEISPIEL SHIPPING LLC",-0- ,"RUSSIA-EO14024"\(empty),"Tax ID No. 7707083893 (Russia); Linked To: BEISPIEL, Olga."

            """, to: "sdn.csv")
        let table = try folder.write("owner,asset,percent\nBeispiel Shipping LLC,Some Firm SA,10\n", to: "owners.csv")
        let cordon = try Command()
        let done = try cordon("lists", "import", sdn, "--as", "us_ofac_sdn", "--published", "2026-01-01")
        #expect(done.exitCode == 0)
        let answer = try cordon("owners", "Some Firm SA", "--graph", table, "--as-of", "2026-08-01", "--json").json
        let links = (answer["links"]?.array ?? []).map { "\($0["from"]?.string ?? "") \($0["what"]?.string ?? "")" }
        #expect(links == ["BEISPIEL, Olga linked to"])
        #expect(answer["blocked"]?.string == "no")
    }

    @Test func designationsReachCompanies() throws {
        let answer = try Command()(
            "what-if", "designate", "optics", "--list", "us_ofac_sdn", "--programme", "RUSSIA-EO14024", "--from",
            "2026-10-01", "--graph", graph, "--json")
        #expect(answer.exitCode == 1)
        let ofac = try answer.json["regimes"]?.array?.first { $0["regime"]?.string == "ofac" }
        #expect(
            (ofac?["fallen"]?.array ?? []).map { $0["name"]?.string } == [
                "Zavod Optiki Obrazets", "Almaty Sample Logistics LLP",
            ])
    }

    @Test func sales() throws {
        let answer = try Command()("what-if", "divest", "trading", "--graph", graph, "--as-of", "2026-10-01", "--json")
        #expect(answer.exitCode == 1)
        let regimes = try answer.json["regimes"]?.array ?? []
        #expect(regimes.map { $0["regime"]?.string } == ["ofac", "eu", "uk"])
        let sale = regimes.first?["sales"]?.array?.first
        #expect(sale?["owner"]?.string == "Vera Primerova" && sale?["stake"]?.string == "25 %")
        #expect(regimes.last?["sales"]?.array?.isEmpty == true)
    }
}
