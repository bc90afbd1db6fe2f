import TestSupport
import Testing

/// Each command and the options that its help lists; a new option needs a row here and words in the help.
@Suite struct HelpTests {
    private static let table: KeyValuePairs<String, [String]> = [
        "": [],
        "check": [
            "--as-of", "--list", "--threshold", "--snapshot", "--graph", "--html", "--ask", "--answer", "--save",
            "--json",
        ],
        "determine": ["--as-of", "--compare", "--trace", "--html", "--ask", "--answer", "--save", "--json"],
        "screen": [
            "--schema", "--birth-date", "--country", "--id", "--gender", "--address", "--list", "--threshold",
            "--limit",
            "--as-of", "--snapshot", "--map", "--columns", "--delimiter", "--encoding", "--no-header", "--date-order",
            "--output", "--format", "--excel", "--threads", "--restart", "--force", "--dry-run", "--explain", "--json",
        ],
        "owners": ["--policy", "--as-of", "--html", "--svg", "--graph", "--snapshot", "--json"],
        "what-if": [],
        "what-if designate": [
            "--list", "--programme", "--footnote", "--from", "--deals", "--graph", "--snapshot", "--json",
        ],
        "what-if divest": ["--as-of", "--graph", "--snapshot", "--json"],
        "law": [],
        "law rules": ["--pages", "--json"],
        "law rule": ["--json"],
        "law search": ["--json"],
        "law changes": ["--json"],
        "law diff": ["--mark", "--json"],
        "law impact": ["--deals", "--json"],
        "law packs": ["--json"],
        "law verify": ["--against", "--json"],
        "lists": [],
        "lists import": [
            "--as", "--published", "--accept-shrink", "--schema", "--map", "--delimiter", "--encoding", "--no-header",
            "--date-order", "--json",
        ],
        "lists status": ["--all", "--json"],
        "lists diff": ["--as", "--html", "--limit", "--json"],
        "lists changes": ["--since", "--list", "--html", "--limit", "--json"],
        "lists history": ["--json"],
        "lists rollback": ["--reason", "--undo", "--json"],
        "lists export": ["--format", "--as-of", "--json"],
        "lists snapshot": ["--output", "--list", "--as-of", "--force", "--json"],
        "lists publishers": ["--publishers", "--json"],
        "lists verify": ["--json"],
        "lists show": ["--as-of", "--raw", "--json"],
        "lists update": ["--format", "--accept-shrink", "--publishers", "--patience", "--attempts", "--json"],
    ]

    @Test func everyOptionIsListed() throws {
        let cordon = try Command()
        for (command, options) in HelpTests.table {
            let answer = try cordon.run(command.split(separator: " ").map(String.init) + ["--help"])
            #expect(answer.exitCode == 0 && answer.stderr.isEmpty, "\(command)")
            let listed = answer.stdout.matches(of: #/(?m)^  (?:-\w, )?(?<option>--[a-z-]+)/#).map { String($0.option) }
            #expect(listed == options + ["--version", "--help"], "cordon \(command) --help")
        }
    }

    /// An option without a word of help is listed with nothing beside it.
    @Test func everyOptionAndArgumentIsExplained() throws {
        let cordon = try Command()
        for (command, _) in HelpTests.table {
            let help = try cordon.run(command.split(separator: " ").map(String.init) + ["--help"]).stdout
            let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            for (line, next) in zip(lines, lines.dropFirst() + [""]) where line.starts(with: #/  (?:-|<)\S/#) {
                let isExplained = line.contains(/\S  +\S/) || line.contains(/> \S/) || next.hasPrefix("          ")
                #expect(isExplained, "cordon \(command): \(line)")
            }
        }
    }

    @Test func everyCommandIsListed() throws {
        let cordon = try Command()
        func commands(_ arguments: [String]) throws -> [String] {
            let help = try cordon.run(arguments + ["--help"]).stdout
            let list = help.split(separator: "SUBCOMMANDS:").dropFirst().joined()
            return list.matches(of: #/(?m)^  (?<command>[a-z-]+)  /#).map { String($0.command) }
        }
        let top = try commands([])
        let lower = try ["law", "lists", "what-if"].flatMap { group in try commands([group]).map { "\(group) \($0)" } }
        #expect(Set(top + lower + [""]) == Set(HelpTests.table.map(\.key)))
    }

    @Test func theHelpTellsTheExitCodes() throws {
        let help = try Command()("--help").stdout.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            help.contains(
                "Exit codes: 0 nothing found (no requirement found, no match), 1 every other outcome, "
                    + "2 wrong arguments or input, 3 data not usable (missing, damaged)."))
    }

    @Test func theVersionIsOneLine() throws {
        let answer = try Command()("--version")
        #expect(answer.exitCode == 0)
        #expect(answer.stdout.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
