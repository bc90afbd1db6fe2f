import CordonModel
import TestSupport
import Testing

/// Every exit code, caused on purpose: 0 nothing found, 1 something found, 2 wrong arguments or input, 3 data not usable.
@Suite struct ExitCodeTests {
    /// `DEALS` stands for `Examples/deals`, `HOME` for `$CORDON_HOME`.
    struct Case: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let exitCode: Int32
        /// All of standard error.
        let stderr: String

        init(_ exitCode: Int32, _ arguments: String..., stderr: String = "") {
            self.arguments = arguments
            self.exitCode = exitCode
            self.stderr = stderr
        }

        var testDescription: String { "\(exitCode): \(arguments.joined(separator: " "))" }
    }

    private static let schemas = Schema.allCases.map(\.rawValue).joined(separator: ", ")

    @Test(arguments: [
        Case(0, "screen", "Hoshizora Sample High School"),
        Case(0, "lists", "status"),
        Case(0, "lists", "verify"),
        Case(0, "determine", "DEALS/clean.yaml"),
        Case(0, "law", "rules"),
        Case(0, "law", "verify"),
        Case(1, "screen", "NS CENTURY", "--schema", "Vessel", "--id", "imoNumber=9306782"),
        Case(1, "check", "DEALS/clean.yaml"),
        Case(1, "check", "DEALS/listed-buyer.yaml"),
        Case(1, "determine", "DEALS/seed.yaml"),
        Case(1, "determine", "DEALS/phone-visitor.yaml"),
        Case(1, "determine", "DEALS/clean.yaml", "--as-of", "2021-12-31"),
        Case(1, "law", "search", "zymurgy"),
        Case(2, "screen", "x", "--schema", "Persson", stderr: "--schema Persson: not a schema; known are \(schemas)"),
        Case(
            2, "screen", "x", "--birth-date", "1960-13-01",
            stderr: "--birth-date 1960-13-01: expected YYYY, YYYY-MM or YYYY-MM-DD of the calendar"),
        Case(
            2, "screen", "x", "--country", "Atlantis",
            stderr: "--country Atlantis: no country of that name or code is known"),
        Case(2, "screen", "x", "--gender", "none", stderr: "--gender none: expected male, female or other"),
        Case(2, "screen", "x", "--limit", "0", stderr: "--limit must be 1 or more"),
        Case(
            2, "check", "DEALS/no-such-deal.yaml",
            stderr: "DEALS/no-such-deal.yaml: there is no such file, or it cannot be read"),
        Case(
            2, "determine", "DEALS/no-such-deal.yaml",
            stderr: "DEALS/no-such-deal.yaml: there is no such file, or it cannot be read"),
        Case(
            2, "determine", "DEALS/seed.yaml", "--compare", "2022-02-23", stderr: "--compare takes two days"),
        Case(
            2, "law", "rule", "nothing-like-it",
            stderr: "there is no rule nothing-like-it; `cordon law rules` lists them"),
        Case(
            2, "lists", "import", "HOME/none", "--as", "us_ofac_sdn",
            stderr: "HOME/none: there is no such file or folder"),
        Case(2, "lists", "show", "ofac-0", stderr: "ofac-0: no loaded list has an entity of this id"),
        Case(
            3, "screen", "x", "--list", "us_ofac_sdn",
            stderr: "us_ofac_sdn is not loaded (no list is loaded); "
                + "`cordon lists import PATH --as us_ofac_sdn` loads it"),
        Case(
            3, "check", "DEALS/clean.yaml", "--list", "us_ofac_sdn",
            stderr: "us_ofac_sdn is not loaded (no list is loaded); "
                + "`cordon lists import PATH --as us_ofac_sdn` loads it"),
    ])
    func endsWith(_ row: Case) throws {
        let cordon = try Command()
        func filled(_ text: String) -> String {
            text.replacing("DEALS", with: Repository.path("Examples/deals")).replacing("HOME", with: cordon.home.path)
        }
        let arguments = row.arguments.map(filled)
        let answer = try cordon.run(arguments)
        #expect(answer.exitCode == row.exitCode)
        #expect(answer.stderr == (row.stderr.isEmpty ? "" : "error: \(filled(row.stderr))\n"))
        #expect(answer.stdout.isEmpty == (row.exitCode > 1))
        guard row.exitCode > 1 else { return }
        let json = try cordon.run(arguments + ["--json"])
        #expect(json.exitCode == row.exitCode)
        #expect(try SchemaValidator(published: "error").problems(in: json.json) == [])
        #expect(try json.json["error"]?["message"]?.string == filled(row.stderr))
    }

    /// What the argument parser refuses is a usage error like any other.
    @Test(arguments: [
        ["check"], ["screen"], ["chekc", "deal.yaml"], ["screen", "x", "--as-of", "2020-13-01"],
        ["screen", "x", "--threshold", "2"], ["screen", "x", "--no-such-option"], ["screen", "x", "y"],
        ["lists", "import"], ["lists", "changes"], ["lists", "diff"],
        ["lists", "import", "x", "--as", "us_ofac_sdn", "--published", "yesterday"],
        ["determine"], ["determine", "x", "--as-of", "2023-02-29"],
        ["determine", "x", "--compare", "2022-02-30", "2022-03-01"],
        ["law", "rule"], ["law", "search"], ["law", "changes", "2022-02-01"],
        ["law", "changes", "2022-02-30", "2022-03-01"],
        ["law", "laws"],
    ])
    func wrongArgumentsEndWith2(arguments: [String]) throws {
        let answer = try Command().run(arguments)
        #expect(answer.exitCode == 2)
        #expect(answer.stdout == "")
        #expect(answer.stderr.contains("Usage: cordon "))
    }

    @Test(arguments: ["check", "determine"])
    func anUnknownDealFieldNamesTheNearest(command: String) throws {
        let folder = try TemporaryFolder()
        let text = try Repository.text("Examples/deals/clean.yaml").replacing("\npreparedBy:", with: "\nprepardBy:")
        let deal = try folder.write(text, to: "deal.yaml")
        let answer = try Command()(command, deal)
        #expect(answer.exitCode == 2)
        #expect(
            answer.stderr == """
                error: \(deal): the deal has a problem
                  prepardBy: is not a field here; did you mean “preparedBy”?

                """)
        let json = try Command()(command, deal, "--json").json
        #expect(try SchemaValidator(published: "error").problems(in: json) == [])
        #expect(json["error"]?["problems"]?.array?.first?["suggestion"]?.string == "preparedBy")
    }

    @Test(arguments: [
        ("deal.json", "{\"schemaVersion\": 1,}", "deal.json:1:21: "), ("deal.yaml", "a: [1", "deal.yaml: "),
        ("empty.yaml", "", "empty.yaml: is empty"), ("twice.yaml", "a: 1\na: 2\n", "duplicated key(s): 'a'"),
    ])
    func aFileThatIsNoDealNamesThePlace(name: String, text: String, place: String) throws {
        let folder = try TemporaryFolder()
        let answer = try Command()("check", folder.write(text, to: name))
        #expect(answer.exitCode == 2)
        #expect(answer.stderr.hasPrefix("error: ") && answer.stderr.contains(place), "\(answer.stderr)")
    }
}
