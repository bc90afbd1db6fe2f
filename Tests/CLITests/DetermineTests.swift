import CordonModel
import TestSupport
import Testing

/// `cordon determine`: what the law asks of the deals that are shipped, and of some that were changed.
@Suite struct DetermineTests {
    private func path(_ deal: String) -> String { Repository.path("Examples/deals/\(deal)") }

    /// A shipped deal with some text of it replaced. Each text must be there.
    private func changed(_ deal: String, _ changes: [(from: String, to: String)], in folder: TemporaryFolder) throws
        -> String
    {
        var text = try Repository.text("Examples/deals/\(deal)")
        for change in changes {
            try #require(text.contains(change.from), "\(deal) has no “\(change.from)”")
            text = text.replacing(change.from, with: change.to)
        }
        return try folder.write(text, to: deal)
    }

    private func keys(_ answer: JSON, material: Bool) -> [String] {
        (answer["needs"]?.array ?? []).filter { $0["material"] == .bool(material) }.compactMap { $0["key"]?.string }
    }

    private func notices(_ answer: JSON) -> [String] { answer["notices"]?.array?.compactMap(\.string) ?? [] }

    // MARK: The shipped deals

    @Test(arguments: ExampleTable.rows) func answersAsTheREADMESays(_ row: ExampleTable.Row) throws {
        let cordon = try Command()
        let answer = try cordon("determine", row.path, "--json")
        #expect(answer.stderr == "")
        #expect(answer.exitCode == (row.law == "no_requirement_found" ? 0 : 1))
        let json = try answer.json
        #expect(try SchemaValidator(published: "determination").problems(in: json) == [])
        #expect(json["outcome"]?.string == row.law)
        for section in row.sections {
            #expect(answer.stdout.contains(section), "the answer does not cite \(section)")
        }
        let grounds = json["grounds"]?.array ?? []
        for cite in grounds.compactMap({ $0["cite"]?.string }) {
            let section = cite.trimmingPrefix("15 CFR ")
            #expect(row.lawText.contains(section), "the README does not name \(section)")
        }
        #expect(grounds.isEmpty == !["licence_required", "exception_available"].contains(row.law))
        let memo = try cordon("determine", row.path)
        #expect(memo.exitCode == answer.exitCode)
        let words = row.law.replacing("_", with: " ").uppercased()
        #expect(memo.stdout.contains("\n  \(words)   at worst "), "\(memo.stdout.prefix(400))")
        #expect(try cordon.home.contents() == [])
    }

    @Test(arguments: ExampleTable.rows) func thePageStandsAlone(_ row: ExampleTable.Row) throws {
        let cordon = try Command()
        let answer = try cordon("determine", row.path, "--html")
        #expect(answer.stderr == "")
        #expect(answer.exitCode == (row.law == "no_requirement_found" ? 0 : 1))
        let page = PrintedPage(answer)
        page.expectSelfContained(row.deal)
        page.expect(row.law.replacing("_", with: " "), row.deal)
        page.expect(LawAnswer.scope, row.deal)
        let json = try cordon("determine", row.path, "--json").json
        for ground in json["grounds"]?.array ?? [] {
            for cite in ground["cites"]?.array?.compactMap(\.string) ?? [] {
                page.expect(String(cite.trimmingPrefix("15 CFR ")), row.deal)
            }
            for note in ground["notes"]?.array?.compactMap(\.string) ?? [] { page.expect(note, row.deal) }
        }
        for need in json["needs"]?.array ?? [] { page.expect(need["question"]?.string ?? "", row.deal) }
        for notice in notices(json) { page.expect(notice, row.deal) }
    }

    @Test func theSameInputGivesTheSameBytes() throws {
        for form in ["--json", "--html", "--trace"] {
            let first = try Command()("determine", path("seed.yaml"), form)
            #expect(try Command()("determine", path("seed.yaml"), form) == first, "\(form)")
        }
    }

    /// Who reads the memo must know what was not asked.
    @Test func theMemoSaysWhatWasNotAsked() throws {
        let memo = try Command()("determine", path("clean.yaml")).stdout
        let words = memo.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains(LawAnswer.scope))
        #expect(words.contains("The parties were not screened: `cordon check` does."))
        #expect(words.hasSuffix("Informs a decision; not legal advice."))
    }

    // MARK: Outcomes

    /// Every outcome ends with its exit code.
    @Test(
        arguments: [
            ("clean.yaml", [], "no_requirement_found", 0), ("phone-visitor.yaml", [], "exception_available", 1),
            ("listed-buyer.yaml", [], "need_facts", 1), ("seed.yaml", [], "licence_required", 1),
            ("rations-shop.yaml", [("country: RU", "country: CU"), ("to: RU", "to: CU")], "licence_required", 1),
            ("rations-shop.yaml", [("knowsDiversion: no", "knowsDiversion: yes")], "prohibited", 1),
        ] as [(String, [(from: String, to: String)], String, Int32)])
    func endsWith(deal: String, changes: [(from: String, to: String)], outcome: String, exitCode: Int32) throws {
        let folder = try TemporaryFolder()
        let file = try changed(deal, changes, in: folder)
        for form in [[], ["--json"], ["--html"], ["--trace"]] {
            let answer = try Command().run(["determine", file] + form)
            #expect(answer.exitCode == exitCode && answer.stderr.isEmpty, "\(form): \(answer.stderr)")
        }
        let json = try Command()("determine", file, "--json").json
        #expect(json["outcome"]?.string == outcome)
        #expect(try SchemaValidator(published: "determination").problems(in: json) == [])
    }

    /// Without the classification of the item the answer is a question, and that question comes first.
    @Test(arguments: ["chip-us-software.yaml", "rations-shop.yaml", "laptop-us-software.yaml", "phone-visitor.yaml"])
    func asksForAMissingECCN(deal: String) throws {
        let folder = try TemporaryFolder()
        let text = try Repository.text("Examples/deals/\(deal)").replacing(/\n    eccn: .*/, with: "")
        let file = try folder.write(text, to: deal)
        let answer = try Command()("determine", file, "--json")
        #expect(answer.exitCode == 1)
        let json = try answer.json
        #expect(try SchemaValidator(published: "determination").problems(in: json) == [])
        #expect(json["outcome"]?.string == "need_facts")
        #expect(json["atWorst"]?.string == "licence_required")
        let needs = json["needs"]?.array ?? []
        #expect(needs.first?["key"]?.string == "items[0].eccn")
        #expect(needs.first?["question"]?.string?.hasSuffix("What is its ECCN, or is it EAR99?") == true)
        #expect(needs.map { $0["key"]?.string } == keys(json, material: true) + keys(json, material: false))
        let memo = try Command()("determine", file).stdout
        let open = try #require(memo.split(separator: "Open questions, most decisive first\n").dropFirst().first)
        #expect(open.split(separator: "\n").first?.hasPrefix("  ? “") == true, "\(memo)")
    }

    /// The list of luxury goods is held as it stands now. For an earlier day a person must look, and may say so.
    @Test func aListOfThatDayThatIsNotHeldIsAQuestion() throws {
        let day = "2023-10-01"
        let open = try Command()("determine", path("watch-at-floor.yaml"), "--as-of", day, "--json")
        #expect(open.exitCode == 1)
        let json = try open.json
        #expect(json["outcome"]?.string == "need_facts")
        let asked = ["items[0].declarations.part746Supplement4", "items[0].declarations.part746Supplement5"]
        #expect(keys(json, material: true) == asked)
        #expect(open.stdout.contains("text not held: Supp. No. 5 to part 746 as it stood on \(day)"))
        let folder = try TemporaryFolder()
        for (answer, outcome) in [("yes", "licence_required"), ("no", "no_requirement_found")] {
            let said = "part746Supplement4: no\n      part746Supplement5: \(answer)\n      part746Supplement6: no"
            let deal = try changed("watch-at-floor.yaml", [("part746Supplement6: no", said)], in: folder)
            let told = try Command()("determine", deal, "--as-of", day, "--json").json
            #expect(told["outcome"]?.string == outcome, "Supplement 5: \(answer)")
            #expect(keys(told, material: true) == [])
        }
    }

    // MARK: Days

    @Test func aDayThatIsNoneIsRefused() throws {
        for arguments in [["--as-of", "2023-02-29"], ["--compare", "2022-02-23", "2022-02-30"]] {
            let answer = try Command().run(["determine", path("seed.yaml")] + arguments)
            #expect(answer.exitCode == 2 && answer.stdout.isEmpty)
            let day = arguments.last ?? ""
            #expect(answer.stderr.contains("The value '\(day)' is invalid for '\(arguments[0])"), "\(answer.stderr)")
        }
    }

    /// Before its first day the book says nothing, least of all that nothing was required.
    @Test func aDayBeforeTheBookIsNotAnswered() throws {
        let cordon = try Command()
        let from = try #require(try cordon("law", "rules", "--json").json["books"]?.array?.first?["from"]?.string)
        let answer = try cordon("determine", path("clean.yaml"), "--as-of", "2021-12-31", "--json")
        #expect(answer.exitCode == 1)
        let json = try answer.json
        #expect(try SchemaValidator(published: "determination").problems(in: json) == [])
        #expect(json["outcome"]?.string == "need_facts")
        #expect(json["atWorst"]?.string == "prohibited")
        #expect(notices(json) == ["Law before \(from) is not held."])
        let first = try cordon("determine", path("clean.yaml"), "--as-of", from, "--json").json
        #expect(notices(first) == [])
        #expect(first["outcome"]?.string == "no_requirement_found")
    }

    @Test func aDayAfterTheNewestTextIsAnsweredWithANotice() throws {
        let cordon = try Command()
        let late = try cordon("determine", path("watch-at-floor.yaml"), "--as-of", "2031-01-01", "--json").json
        let known = try #require(late["lawKnownTo"]?.string)
        #expect(notices(late) == ["Law after \(known) is not known to Cordon."])
        #expect(late["asOf"]?.string == "2031-01-01")
        let memo = try cordon("determine", path("watch-at-floor.yaml"), "--as-of", "2031-01-01").stdout
        #expect(memo.hasPrefix("! Law after \(known) is not known to Cordon.\n"))
        let inTime = try cordon("determine", path("watch-at-floor.yaml"), "--as-of", known, "--json").json
        #expect(notices(inTime) == [])
    }

    // MARK: Two days

    @Test func comparesTwoDays() throws {
        let cordon = try Command()
        let arguments = ["determine", path("seed.yaml"), "--compare", "2022-02-23", "2022-03-15"]
        let answer = try cordon.run(arguments + ["--json"])
        #expect(answer.exitCode == 1)
        let json = try answer.json
        #expect(try SchemaValidator(published: "comparison").problems(in: json) == [])
        #expect(json["before"]?["outcome"]?.string == "need_facts")
        #expect(json["after"]?["outcome"]?.string == "licence_required")
        #expect(json["gone"] == .array([]))
        #expect(
            json["new"]?.array?.compactMap { $0["cite"]?.string } == ["15 CFR 746.8(a)(1)", "15 CFR 746.8(a)(2)"])
        let changes = json["changes"]?.array ?? []
        #expect(changes.compactMap { $0["day"]?.string } == ["2022-02-24"])
        #expect(changes.first?["outcome"]?.string == "licence_required")
        let rules = changes.first?["rules"]?.array?.compactMap { $0["rule"]?.string } ?? []
        for rule in ["us.ear.russia.eccn", "us.ear.russia.fdp", "us.ear.fdp.russia"] {
            #expect(rules.contains(rule), "\(rules)")
        }
        let memo = try cordon.run(arguments)
        #expect(memo.exitCode == 1)
        #expect(memo.stdout.contains("\n  2022-02-23  need facts\n  2022-03-15  licence required\n"))
        let page = PrintedPage(try cordon.run(arguments + ["--html"]))
        page.expectSelfContained("comparison")
        for part in ["2022-02-23", "need facts", "2022-03-15", "licence required", "15 CFR 746.8(a)(2)", "2022-02-24"] {
            page.expect(part, "comparison")
        }
    }

    /// Each side of a comparison is what the day alone gives, and the exit code is that of the later one.
    @Test(arguments: [
        ("chip-us-software.yaml", "2022-02-24", "2026-09-24"), ("watch-below-floor.yaml", "2022-02-23", "2026-09-24"),
        ("erp-software.yaml", "2024-09-15", "2024-09-16"), ("rations-ministry.yaml", "2022-06-01", "2022-06-02"),
    ])
    func theSidesAreTheAnswersOfTheirDays(deal: String, before: String, after: String) throws {
        let cordon = try Command()
        let answer = try cordon("determine", path(deal), "--compare", before, after, "--json")
        let json = try answer.json
        #expect(try SchemaValidator(published: "comparison").problems(in: json) == [])
        for (side, day) in [("before", before), ("after", after)] {
            let alone = try cordon("determine", path(deal), "--as-of", day, "--json").json
            for member in ["asOf", "outcome", "atWorst", "atBest"] {
                #expect(json[side]?[member] == alone[member], "\(side) \(day): \(member)")
            }
        }
        #expect(answer.exitCode == (json["after"]?["outcome"]?.string == "no_requirement_found" ? 0 : 1))
    }

    // MARK: Traces

    @Test func theTraceShowsEveryRuleLimbByLimb() throws {
        let cordon = try Command()
        let plain = try cordon("determine", path("seed.yaml"))
        let traced = try cordon("determine", path("seed.yaml"), "--trace")
        #expect(traced.exitCode == plain.exitCode)
        #expect(!plain.stdout.contains("limb by limb"))
        let parts = traced.stdout.split(separator: "\n  Every rule, limb by limb\n")
        #expect(parts.count == 3, "one for each of the two items")
        for part in parts.dropFirst() {
            for limb in [
                #/(?m)^    [+?-] \S.*\(us\.ear\./#, #/(?m)^      \+ \S/#, #/(?m)^      - \S/#, #/(?m)^ +\? \S/#,
            ] {
                #expect(part.firstMatch(of: limb) != nil, "\(part.prefix(600))")
            }
        }
        for sign in ["the destination is Russia or Belarus ← parties[2].country = RU", "[15 CFR 734.9(f)(1)(i)"] {
            let words = traced.stdout.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(words.contains(sign), "the trace lacks “\(sign)”")
        }
    }

    @Test func theTraceIsThereOnlyIfAskedFor() throws {
        let cordon = try Command()
        let plain = try cordon("determine", path("seed.yaml"), "--json").json
        let traced = try cordon("determine", path("seed.yaml"), "--json", "--trace").json
        #expect(try SchemaValidator(published: "determination").problems(in: traced) == [])
        let rules = try (cordon("law", "rules", "--json").json["books"]?.array?.first?["rules"]?.array ?? []).compactMap
        {
            $0["id"]?.string
        }
        for item in plain["items"]?.array ?? [] { #expect(item["trace"] == nil) }
        let items = traced["items"]?.array ?? []
        #expect(items.count == 2)
        for item in items {
            let seen = item["trace"]?.array?.compactMap { $0["rule"]?.string } ?? []
            #expect(seen.count > 20)
            #expect(seen.filter { !rules.contains($0) } == [], "rules that the book does not have")
            #expect(Set(seen).count == seen.count, "a rule is traced twice")
        }
        #expect(traced["outcome"] == plain["outcome"] && traced["grounds"] == plain["grounds"])
    }

    // MARK: Misuse

    @Test(arguments: [
        (["--compare", "2022-02-23"], "--compare takes two days"),
        (["--compare", "2022-02-23", "2022-03-15", "2022-04-01"], "--compare takes two days"),
        (
            ["--compare", "2022-02-23", "2022-03-15", "--as-of", "2022-03-01"],
            "--compare and --as-of exclude each other"
        ),
        (["--html"], "--html and --json exclude each other"),
    ])
    func optionsThatDoNotFitAreRefused(arguments: [String], message: String) throws {
        let answer = try Command().run(["determine", path("seed.yaml"), "--json"] + arguments)
        #expect(answer.exitCode == 2)
        #expect(try SchemaValidator(published: "error").problems(in: answer.json) == [])
        #expect(try answer.json["error"]?["message"]?.string == message)
    }
}
