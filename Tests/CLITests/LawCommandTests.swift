import CordonModel
import TestSupport
import Testing

/// `cordon law`: the rule book and the tables of law, read from outside.
@Suite struct LawCommandTests {
    private func strings(_ json: JSON?, _ member: String) -> [String] {
        json?.array?.compactMap { $0[member]?.string } ?? []
    }

    /// Of all books.
    private func allRules(_ cordon: Command) throws -> [JSON] {
        try (cordon("law", "rules", "--json").json["books"]?.array ?? []).flatMap { $0["rules"]?.array ?? [] }
    }

    @Test func theBookIsPublishedAsData() throws {
        let cordon = try Command()
        let answer = try cordon("law", "rules", "--json")
        #expect(answer.exitCode == 0 && answer.stderr.isEmpty)
        let book = try answer.json
        #expect(try SchemaValidator(published: "rulebook").problems(in: book) == [])
        let rules = try allRules(cordon).compactMap { $0["id"]?.string }
        #expect(Set(rules).count == rules.count)
        let list = try cordon("law", "rules")
        #expect(list.exitCode == 0)
        #expect(
            list.stdout.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) } == rules)
        #expect(try cordon.home.contents() == [])
    }

    @Test func aRuleIsShownInAllItsVersions() throws {
        let cordon = try Command()
        let rule = try cordon("law", "rule", "us.ear.russia.luxury", "--json").json
        let book = try cordon("law", "rules", "--json").json
        #expect(
            book["books"]?.array?.contains { $0["rules"]?.array?.contains(rule) == true } == true,
            "not a member of `law rules`")
        let page = try cordon("law", "rule", "us.ear.russia.luxury")
        #expect(page.exitCode == 0)
        #expect(page.stdout.hasPrefix("Luxury goods to Russia and Belarus\nus.ear.russia.luxury · requirement"))
        let versions = rule["versions"]?.array ?? []
        #expect(versions.count >= 8)
        let words = page.stdout.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for version in versions {
            let from = version["from"]?.string ?? ""
            let until = version["until"]?.string.map { "to \($0)" } ?? "until further notice"
            #expect(page.stdout.contains("\n\(from) \(until)  \(version["cite"]?.string ?? "")\n"), "\(from)")
            for member in ["summary", "source", "policy", "note"] {
                if let text = version[member]?.string { #expect(words.contains(text), "\(from): \(member)") }
            }
        }
        #expect(page.stdout.contains("\n2022-03-11 to 2022-09-14  15 CFR 746.10(a)(1)\n"))
        #expect(page.stdout.contains("  - all of\n    - is subject to the EAR (us.ear.reach)\n"))
    }

    @Test(arguments: [
        ("us.ear.russia.luxry", "there is no rule us.ear.russia.luxry; did you mean us.ear.russia.luxury?; "),
        ("nothing-like-it", "there is no rule nothing-like-it; "),
    ])
    func anUnknownRuleIsAnError(id: String, message: String) throws {
        let whole = message + "`cordon law rules` lists them"
        let answer = try Command()("law", "rule", id)
        #expect(answer.exitCode == 2 && answer.stdout.isEmpty)
        #expect(answer.stderr == "error: \(whole)\n")
        let json = try Command()("law", "rule", id, "--json")
        #expect(json.exitCode == 2)
        #expect(try SchemaValidator(published: "error").problems(in: json.json) == [])
        #expect(try json.json["error"]?["message"]?.string == whole)
    }

    /// Words and the rule that they must find.
    @Test(arguments: [
        (["luxury"], "us.ear.russia.luxury"), (["LUXURY", "designated"], "us.ear.russia.luxury-designated"),
        (["746.8(a)(7)"], "us.ear.russia.luxury"), (["de minimis"], "us.ear.de-minimis"),
        (["12226"], "us.ear.fdp.russia"), (["us.ear.exception.ccd"], "us.ear.exception.ccd"),
    ])
    func searchFindsByWords(words: [String], rule: String) throws {
        let cordon = try Command()
        let answer = try cordon.run(["law", "search"] + words)
        #expect(answer.exitCode == 0 && answer.stderr.isEmpty)
        #expect(answer.stdout.split(separator: "\n").contains { $0.hasPrefix(rule + "  ") }, "\(answer.stdout)")
        let json = try cordon.run(["law", "search"] + words + ["--json"]).json
        #expect(json["search"]?.string == words.joined(separator: " "))
        #expect(strings(json["rules"], "id").contains(rule))
        #expect(strings(json["rules"], "id").count < 25, "finds nearly everything")
    }

    @Test func searchSaysThatItFoundNone() throws {
        let answer = try Command()("law", "search", "zymurgy")
        #expect(answer.exitCode == 1)
        #expect(answer.stdout == "no rule\n")
        let json = try Command()("law", "search", "zymurgy", "--json")
        #expect(json.exitCode == 1)
        #expect(try json.json["rules"] == .array([]))
    }

    @Test func changesAreInOrder() throws {
        let cordon = try Command()
        let all = try cordon("law", "changes", "2022-02-01", "2026-09-24", "--json")
        #expect(all.exitCode == 0)
        let changes = try all.json["changes"]?.array ?? []
        let days = changes.compactMap { $0["day"]?.string }
        #expect(days.count == changes.count && days.count > 50)
        #expect(days == days.sorted())
        #expect(days.first == "2022-02-24")
        for change in changes {
            for member in ["rule", "title", "cite", "source", "before", "after"] {
                #expect(change[member]?.string?.isEmpty == false, "\(change.compact) lacks \(member)")
            }
        }
        // Each version but a rule's first begins on a day of change.
        let rules = try allRules(cordon)
        let begun = rules.flatMap { rule in
            (rule["versions"]?.array ?? []).dropFirst().compactMap { $0["from"]?.string }
        }
        #expect(begun.filter { $0 > "2022-02-01" && $0 <= "2026-09-24" }.sorted() == days)
        let text = try cordon("law", "changes", "2022-02-01", "2026-09-24").stdout
        let shown = text.matches(of: #/(?m)^(?<day>\d{4}-\d{2}-\d{2})  \S/#).map { String($0.day) }
        #expect(shown == days)
    }

    /// The first day is not in the span, the last is.
    @Test(arguments: [
        ("2022-02-23", "2022-02-24", true), ("2022-02-24", "2022-02-24", false), ("2022-02-01", "2022-02-23", false),
    ])
    func changesBeginAfterTheFirstDay(from: String, to: String, isThere: Bool) throws {
        let json = try Command()("law", "changes", from, to, "--json").json
        #expect(strings(json["changes"], "rule").contains("us.ear.russia.eccn") == isThere)
        let text = try Command()("law", "changes", from, to)
        #expect(text.exitCode == 0)
        #expect((text.stdout == "No rule changed between \(from) and \(to).\n") == !isThere)
    }

    @Test func packsNameTheirSourceAndDays() throws {
        let cordon = try Command()
        let json = try cordon("law", "packs", "--json").json
        let packs = json["packs"]?.array ?? []
        let text = try cordon("law", "packs")
        #expect(text.exitCode == 0)
        let words = text.stdout.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(strings(json["packs"], "id").contains("part746-tariff"))
        for pack in packs {
            let id = pack["id"]?.string ?? ""
            #expect(text.stdout.contains("\(id)  \(pack["title"]?.string ?? "?")\n"), "\(id)")
            for part in [
                "known for \(pack["validFrom"]?.string ?? "?")", "text of \(pack["sourceDate"]?.string ?? "?")",
                "\(pack["rows"]?.integer ?? -1) rows", "source: \(pack["source"]?.string ?? "?")",
            ] {
                #expect(words.contains(part), "\(id): \(part)")
            }
            let file = pack["file"]?.string ?? ""
            let lines = try Repository.text("Data/\(file)").split(separator: "\n")
            #expect(lines.filter { !$0.hasPrefix("#") }.count - 1 == pack["rows"]?.integer, "\(file)")
        }
        #expect(words.hasSuffix("Law known to \(json["knownTo"]?.string ?? "?")."))
    }

    @Test func verifyCounts() throws {
        let cordon = try Command()
        let json = try cordon("law", "verify", "--json")
        #expect(json.exitCode == 0)
        let counts = try json.json
        #expect(counts["problems"] == .array([]))
        let rules = try allRules(cordon)
        #expect(counts["rules"]?.integer == rules.count)
        #expect(counts["versions"]?.integer == rules.map { $0["versions"]?.array?.count ?? 0 }.reduce(0, +))
        let packs = try cordon("law", "packs", "--json").json["packs"]?.array ?? []
        #expect(counts["packs"]?.integer == packs.count)
        let text = try cordon("law", "verify")
        #expect(text.exitCode == 0)
        let versions = counts["versions"]?.integer ?? -1
        #expect(text.stdout == "ok: \(rules.count) rules in \(versions) versions, \(packs.count) tables\n")
    }

    @Test func verifyAgainstAFileThatIsNoEditionIsAnError() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("no xml", to: "part-746.xml")
        for path in [folder.path("none.xml"), file] {
            let answer = try Command()("law", "verify", "--against", path)
            #expect(answer.exitCode == 2 && answer.stdout.isEmpty)
            let name = path.split(separator: "/").last.map(String.init) ?? path
            #expect(answer.stderr.hasPrefix("error: ") && answer.stderr.contains(name), "\(answer.stderr)")
        }
    }

    /// A changed paragraph names the rules that cite it; marked, determinations say so, until a mended book is marked.
    @Test func aChangedTextMakesRulesStale() throws {
        let cordon = try Command()
        let folder = try TemporaryFolder()
        let old = Repository.path("Tests/CordonLawTests/Fixtures/ecfr/part-746.xml")
        let text = try Repository.text("Tests/CordonLawTests/Fixtures/ecfr/part-746.xml")
        let sentence = "A license is required for supplement no. 5.</P>"
        #expect(text.contains(sentence))
        let new = try folder.write(
            text.replacing(sentence, with: "A license is required for supplement no. 5, and for gifts.</P>"),
            to: "part-746.xml")
        let change = try cordon("law", "diff", old, new, "--mark", "--json")
        #expect(change.exitCode == 1)
        let changed = try change.json["changed"]?.array ?? []
        #expect(strings(.array(changed), "rule") == ["us.ear.russia.luxury"])
        #expect(changed.first?["paragraphs"]?.array == [.string("746.8(a)(7)")])
        #expect(try (change.json["absent"]?.array ?? []).contains(.string("744.11")))
        let deal = Repository.path("Examples/deals/watch-at-floor.yaml")
        func notices(_ arguments: String...) throws -> [String] {
            try (cordon.run(arguments + [deal, "--as-of", "2026-09-24", "--json"]).json["notices"]?.array ?? [])
                .compactMap(\.string).filter { $0.contains("stale") }
        }
        for command in ["determine", "check"] {
            let said = try notices(command)
            #expect(said.count == 1 && said[0].contains("us.ear.russia.luxury (746.8(a)(7))"), "\(said)")
        }
        let same = try cordon("law", "diff", old, old, "--mark")
        #expect(same.exitCode == 0 && same.stdout.hasPrefix("no rule's text changed; "))
        #expect(try notices("determine") == [] && notices("check") == [])
        #expect(try cordon("law", "diff", old, folder.path("none.xml")).exitCode == 2)
    }

    @Test func aChangeOfLawTouchesDeals() throws {
        let cordon = try Command()
        let deals = Repository.path("Examples/owners/deals.ndjson")
        let none = try cordon("law", "impact", "2024-06-11", "2024-06-12", "--deals", deals)
        #expect(none.exitCode == 0 && none.stdout.hasPrefix("0 of 5 deals change"))
        let stay = try cordon("law", "impact", "2025-11-10", "2025-11-09", "--deals", deals, "--json")
        #expect(stay.exitCode == 1)
        // The affiliates rule asked who owns the buyer; its stay ended the question.
        let changed = try stay.json["deals"]?.array ?? []
        #expect(changed.count == 5 && changed.allSatisfy { $0["before"]?.string == "need_facts" })
        #expect(changed.allSatisfy { $0["after"]?.string == "no_requirement_found" })
    }

    @Test func pagesAreWrittenTheSameTwice() throws {
        let cordon = try Command()
        let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
        for folder in [first, second] {
            #expect(try cordon("law", "rules", "--pages", folder.path).exitCode == 0)
        }
        let ids = try allRules(cordon).compactMap { $0["id"]?.string }
        #expect(try first.contents() == ids.map { $0 + ".md" }.sorted())
        for name in try first.contents() {
            let page = try first.read(name)
            #expect(page == (try second.read(name)), "\(name)")
            #expect(String(decoding: page, as: UTF8.self).hasPrefix("# "), "\(name)")
        }
    }

    @Test func pagesNeedAFolder() throws {
        let folder = try TemporaryFolder()
        let answer = try Command()("law", "rules", "--pages", folder.path("none"))
        #expect(answer.exitCode == 2 && answer.stdout.isEmpty)
        #expect(answer.stderr.hasPrefix("error: \(folder.path("none")): cannot be written: "), "\(answer.stderr)")
    }
}
