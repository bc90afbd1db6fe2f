import CordonMatching
import CordonModel
import CordonReference
import Foundation
import TestSupport
import Testing

/// Everything that a user can meet has its place in `docs/reference.md`; what is missing is named.
@Suite struct ReferenceTests {
    private let page: Page

    init() throws { page = try Page("docs/reference.md") }

    private func section(_ heading: String) throws -> String {
        try #require(page.section(heading), "docs/reference.md has no section “\(heading)”")
    }

    /// Whether a text names a word in code, alone (`--json`) or with what it takes (`--as-of DAY`).
    private func names(_ text: String, _ word: String) -> Bool {
        text.contains("`\(word)`") || text.contains("`\(word) ")
    }

    // MARK: Commands

    @Test func everyCommandAndOption() throws {
        let root = try CommandTree.built()
        #expect(root.all.count >= 9)
        let common = try section("Commands")
        for command in root.subcommands.flatMap(\.all) {
            let text = try section(command.name)
            for argument in command.arguments {
                let place = ["--help", "--version"].contains(argument) ? common : text
                #expect(names(place, argument), "\(command.name): \(argument) is missing")
            }
        }
    }

    /// An option that is gone must go from the page as well.
    @Test func noOptionThatIsNotThere() throws {
        let root = try CommandTree.built()
        for command in root.subcommands.flatMap(\.all) {
            for option in try section(command.name).matches(of: /\| `(--[a-z-]+)/).map({ String($0.1) }) {
                #expect(command.arguments.contains(option), "\(command.name) has no \(option)")
            }
        }
        let commands = Set(root.all.map(\.name))
        for heading in page.headings where heading.hasPrefix("`cordon") {
            #expect(commands.contains(heading.replacing("`", with: "")), "there is no command \(heading)")
        }
    }

    @Test func everyErrorKind() throws {
        let codes = try section("Exit codes")
        for kind in ErrorAnswer.Kind.allCases { #expect(names(codes, kind.rawValue), "\(kind)") }
        for code in 0...3 { #expect(codes.contains("\n| \(code) |"), "exit code \(code) is missing") }
    }

    @Test func everyEnvironmentVariable() throws {
        let text = try section("Environment")
        var found: Set<String> = []
        for file in try Repository.swiftFiles(below: "Sources") {
            for match in try Repository.text(file).matches(of: /environment\["([A-Z_]+)"\]/) {
                found.insert(String(match.1))
            }
        }
        #expect(found.contains("CORDON_HOME"))
        for variable in found.sorted() { #expect(names(text, variable), "\(variable) is missing") }
    }

    // MARK: Shapes

    /// Where the fields of a definition of `deal.schema.json` are told.
    private func heading(_ definition: String) -> String {
        if definition == "declarationBySomebody" { return "Declaration" }
        let words = definition.replacing(/[A-Z]/) { " " + $0.output.lowercased() }
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    @Test func everyFieldOfADeal() throws {
        let schema = try JSON.parse(Repository.bytes("docs/schemas/deal.schema.json"))
        var records: [(name: String, schema: JSON)] = [("deal", schema)]
        records += (schema["$defs"]?.members ?? []).map { ($0.key, $0.value) }.filter {
            // `dealItem` and `component` only narrow `item`.
            $0.schema["properties"] != nil && $0.schema["$ref"] == nil
        }
        #expect(records.count >= 14)
        for (name, record) in records {
            let text = try section(heading(name))
            let required = Set((record["required"]?.array ?? []).compactMap(\.string))
            for property in record["properties"]?.members ?? [] {
                let mark = required.contains(property.key) ? "**" : ""
                #expect(
                    text.contains("\n| \(mark)`\(property.key)`\(mark) |"),
                    "\(heading(name)): \(mark)\(property.key)\(mark) is missing")
            }
            for match in text.matches(of: /\n\| (?:\*\*)?`([A-Za-z]+)`/) {
                #expect(record["properties"]?[String(match.1)] != nil, "\(heading(name)) has no \(match.1)")
            }
        }
    }

    @Test(arguments: [
        ("decision", "Decision"), ("screen", "Screening answer"), ("batch-summary", "Batch summary"),
        ("error", "Error"), ("owners", "Owners"), ("designation", "Designation"), ("divestment", "Divestment"),
    ])
    func everyFieldOfAnAnswer(_ name: String, _ heading: String) throws {
        let text = try section(heading)
        let words = Set(text.matches(of: /`([^`]+)`/).flatMap { $0.1.split { ".[]* ".contains($0) }.map(String.init) })
        for property in Set(properties(try JSON.parse(Repository.bytes("docs/schemas/\(name).schema.json")))).sorted() {
            #expect(words.contains(property), "\(heading): \(property) is missing")
        }
    }

    /// The names of all properties that a schema knows, however deep.
    private func properties(_ schema: JSON) -> [String] {
        let own = (schema["properties"]?.members ?? []).flatMap { [$0.key] + properties($0.value) }
        let parts = ["items", "additionalProperties"].compactMap { schema[$0] } + (schema["anyOf"]?.array ?? [])
        return own + (schema["$defs"]?.members ?? []).flatMap { properties($0.value) } + parts.flatMap(properties)
    }

    // MARK: Score, lists, tables

    @Test func everyFeatureAndQualifier() throws {
        for name in ["name", "identifier"] + Qualifier.all.map(\.name) { _ = try section(name) }
        let order = page.headings.compactMap { heading in
            Qualifier.all.map(\.name).first { "`\($0)`" == heading }
        }
        #expect(order == Qualifier.all.map(\.name), "in the order in which they are applied")
    }

    /// The page states the numbers of the policy.
    @Test func theNumbersOfThePolicy() throws {
        let policy = ScorePolicy.standard
        let identifiers = try section("identifier")
        for family in IdentifierFamily.allCases {
            let score = "0.\(String(family.score(policy)).dropLast(2))"
            let row = identifiers.split(separator: "\n").first { $0.contains("`\(family.properties[0])`") }
            #expect(row?.hasSuffix("| \(score) |") == true, "\(family): \(score)")
        }
        let shifts = [
            ("birthDate", ["raises by \(policy.birthDayRaise / 100) %", "raises by \(policy.birthFlipRaise / 100) %"]),
            ("birthDate", ["raises by \(policy.birthYearRaise / 100) %", "lowers by \(policy.birthDayLower / 100) %"]),
            ("birthDate", ["lowers by \(policy.birthYearLower / 100) %"]),
            ("country", ["raises by \(policy.countryRaise / 100) %", "lowers by \(policy.countryLower / 100) %"]),
            ("gender", ["lowers the score by \(policy.genderLower / 100) %"]),
            ("address", ["raises the score by \(policy.addressRaise / 100) %"]),
            ("identifierConflict", ["lowers the score by \(policy.identifierLower / 100) %"]),
        ]
        for (name, phrases) in shifts {
            let text = try section(name)
            for phrase in phrases { #expect(text.contains(phrase), "\(name): \(phrase)") }
        }
        #expect(try section("name").contains("counts \(policy.weakAliasFactor / 100) %"))
        #expect(try section("cordon check").contains("; 0.\(policy.threshold / 1000) without it"))
    }

    @Test func everySchema() throws {
        let text = try section("Schema")
        for schema in Schema.allCases { #expect(names(text, schema.rawValue), "\(schema.rawValue) is missing") }
    }

    @Test func everyListWithEffects() throws {
        let lists = try section("Lists")
        let effects = try section("What a listing means")
        let rows = ListEffects.shared.rows
        for (list, own) in Dictionary(grouping: rows, by: \.dataset) {
            #expect(names(lists, list), "\(list) is missing")
            let counts = [("prohibited", "prohibited"), ("licence_required", "licence required"), ("review", "review")]
                .map { outcome, words in (own.filter { $0.outcome == outcome }.count, words) }
                .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
            #expect(effects.contains("| `\(list)` | \(own.count) | \(counts) |"), "\(list): \(own.count), \(counts)")
        }
        for effect in Set(rows.map(\.effect)) { #expect(names(effects, effect), "\(effect) is missing") }
    }

    @Test func everyTable() throws {
        let text = try section("Tables")
        let tables = try FileManager.default.subpathsOfDirectory(atPath: Repository.path("Data")).filter {
            $0.contains(".") && $0.contains("/")
        }
        #expect(tables.count >= 14)
        for table in tables.sorted() { #expect(names(text, "Data/\(table)"), "Data/\(table) is missing") }
    }

    @Test func everyReaderIsInTheListsPage() throws {
        let linked = try Page("docs/lists.md").links.map(\.target)
        let readmes = try FileManager.default.subpathsOfDirectory(atPath: Repository.path("Sources/CordonLists")).filter
        {
            $0.hasSuffix("README.md")
        }
        #expect(readmes.count >= 4)
        for readme in readmes {
            #expect(linked.contains("../Sources/CordonLists/\(readme)"), "docs/lists.md does not link \(readme)")
        }
    }
}
