import ArgumentParser
import CordonAssessment
import CordonModel
import CordonReport

struct ImportList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import one version of a list from its publisher's files.",
        discussion: """
            PATH is the main file or its folder; siblings (OFAC: sdn add alt sdn_comments, cons_prim cons_add cons_alt \
            cons_comments) are taken from the same folder. The version in force is the newest by publication date; an \
            older one serves --as-of. A list that lost over 5 % of its entities, or all of one kind, is refused. \
            docs/lists.md has every format. A list of your own is any CSV, TSV or NDJSON file under a name of your own; \
            --map says which column is what where it is not guessed right.
            """)

    @Argument(help: "The list's main file, or the folder that holds it.")
    var path: String

    @Option(
        name: .customLong("as"),
        help: "OpenSanctions dataset name, e.g. us_ofac_sdn; may be left out where only one list comes in the format.")
    var list: String?

    @Option(help: "Publication date (YYYY-MM-DD), for formats that do not carry it.")
    var published: Day?

    @Option(name: .customLong("accept-shrink"), help: "Import a list that shrank, for this reason, which is kept.")
    var acceptShrink: String?

    @Option(help: "Of a list of your own: the schema of rows that state none.")
    var schema = "Thing"

    @OptionGroup var input: InputArguments

    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            let dataset: String
            if let list { dataset = list } else { dataset = try ListImport.list(at: path) }
            var request = ListImport.Request(path: path, list: dataset, retrieved: .now())
            request.published = published?.day
            request.acceptShrink = acceptShrink
            request.own = try OwnList.find(path: path, list: dataset, options: input.options(schema: schema))
            if let own = request.own {
                OutputOptions.warn(printable(own.report.joined(separator: "\n"), keepsLines: true))
            }
            let report = try ListImport(SnapshotStore(try .current())).run(request)
            print(output.json ? report.json.pretty : printable(report.text, keepsLines: true))
            return .success
        }
    }
}

struct Rollback: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take the version of a list that is in force out of force; the one before it holds again.",
        discussion: "Nothing is deleted, and the reason is kept. --undo puts back what was withdrawn last.")

    @Argument(help: "The list, e.g. us_ofac_sdn.")
    var list: String

    @Option(help: "Why; kept with the version.")
    var reason: String?

    @Flag(help: "Put the version back that was withdrawn last.")
    var undo = false

    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            let rollback = ListRollback(SnapshotStore(try .current()))
            let report: ListRollback.Report
            if undo {
                report = try rollback.undo(list, at: .now())
            } else {
                guard let reason else { throw .usage("--reason is missing: say why, for whoever asks later") }
                report = try rollback.withdraw(list, reason: reason, at: .now())
            }
            print(output.json ? report.json.pretty : report.text)
            return .success
        }
    }
}

struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what happened to the lists: imports, updates, refusals, withdrawals.")

    @Argument(help: "One list only, e.g. us_ofac_sdn.")
    var list: String?

    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            let history = try ListHistory(ListStore(try .current()), list: list)
            print(output.json ? history.json.pretty : printable(history.text, keepsLines: true))
            return .success
        }
    }
}
