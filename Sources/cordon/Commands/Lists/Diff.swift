import ArgumentParser
import CordonAssessment
import CordonModel
import CordonReport

/// How a comparison is printed.
struct DifferenceOptions: ParsableArguments {
    @Flag(help: "Print one HTML page to file or print.")
    var html = false

    @Option(help: "Print at most this many parties of each kind as text.")
    var limit = 20

    func print(_ differences: [ListDifference], json: Bool, one: Bool) throws(AssessmentError) {
        guard !html || !json else { throw .usage("--html and --json exclude each other") }
        guard limit > 0 else { throw .usage("--limit must be 1 or more") }
        if html {
            Swift.print(ListDifferencePage(differences).text, terminator: "")
        } else if json {
            Swift.print(one ? differences[0].json.pretty : JSON.array(differences.map(\.json)).pretty)
        } else {
            let memo = ListDifferenceMemo(style: OutputOptions.style, limit: limit)
            Swift.print(differences.map(memo.text).joined(separator: "\n\n"))
        }
    }
}

struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare two versions of a list: who was added, removed, amended.",
        discussion: """
            A and B are LIST@YYYY-MM-DD, LIST (the version in force) or a publisher's file or folder, with --as. Without B, \
            A is compared with the version before it. Exit code 1 if there is a difference.
            """)

    @Argument(help: "The earlier version.")
    var a: String

    @Argument(help: "The later version.")
    var b: String?

    @Option(name: .customLong("as"), help: "Which list a file is, e.g. us_ofac_sdn.")
    var list: String?

    @OptionGroup var options: DifferenceOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            let difference = try ListComparison(ListStore(try .current())).compare(a, b, list: list)
            try options.print([difference], json: output.json, one: true)
            return difference.isEmpty ? .success : .failure
        }
    }
}

struct Changes: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say who came and went on every list since a day.",
        discussion:
            "Compares the version that was in force on the day with the one now. Exit code 1 if anything changed.")

    @Option(help: "The day (YYYY-MM-DD).")
    var since: Day

    @Option(name: .customLong("list"), help: "This list only; may be repeated.")
    var lists: [String] = []

    @OptionGroup var options: DifferenceOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            let differences = try ListComparison(ListStore(try .current())).changes(
                since: since.day, lists: lists.isEmpty ? nil : lists)
            try options.print(differences, json: output.json, one: false)
            return differences.allSatisfy(\.isEmpty) ? .success : .failure
        }
    }
}
