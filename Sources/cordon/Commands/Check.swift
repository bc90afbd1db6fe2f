import ArgumentParser
import CordonAssessment
import CordonModel
import CordonOwnership
import CordonReport
import CordonRules
import Foundation

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Decide on a deal: may it go ahead, and why.",
        discussion: """
            Reads a deal as JSON or YAML (docs/schemas/deal.schema.json) and prints one decision. “-” decides the deals on \
            standard input, one JSON object a line, and writes one decision a line in the same order; it ends with 0 when \
            every line is answered.
            """)

    @Argument(help: "The deal, a .json, .yaml or .yml file; or - for standard input.")
    var deal: String

    @Option(name: .customLong("as-of"), help: "Decide as of this day (YYYY-MM-DD) instead of the deal's own date.")
    var asOf: Day?

    @Option(
        name: .customLong("list"),
        help: "Search this list only; may be repeated. A list that is not loaded is an error.")
    var lists: [String] = []

    @Option(help: "Score from which a candidate is a match (default 0.7000).")
    var threshold: Score?

    @Option(help: "Search this compiled file (from `lists snapshot`) instead of the loaded lists.")
    var snapshot: String?

    @Option(
        name: .customLong("graph"),
        help:
            "A file of owners, as `cordon owners` reads it: parties are followed to those behind them. May be repeated."
    )
    var graphs: [String] = []

    @Flag(help: "Print one HTML page to file or print.")
    var html = false

    @OptionGroup var interview: InterviewOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            guard !html || !output.json else { throw .usage("--html and --json exclude each other") }
            let isWorker = deal == "-"
            guard !isWorker || !interview.isUsed else {
                throw .usage("-: standard input has the deals; leave out --ask, --answer and --save")
            }
            guard !isWorker || (!html && !output.json) else {
                throw .usage("-: standard input is answered with a decision a line; leave out --html and --json")
            }
            let file: OpenedSnapshot?
            if let snapshot { file = try SnapshotStore.open(file: snapshot) } else { file = nil }
            let check = DealCheck(
                snapshots: SnapshotStore(try .current(), keeps: !isWorker), engineVersion: Cordon.version,
                owners: OwnershipGraph(try GraphFiles.read(graphs)))
            let lists = self.lists.isEmpty ? nil : self.lists
            if isWorker {
                signal(SIGPIPE, SIG_IGN)
                var worker = CheckWorker(
                    check, lists: lists, asOf: asOf?.day, threshold: threshold?.tenThousandths, file: file)
                try worker.run(from: STDIN_FILENO, to: STDOUT_FILENO)
                return .success
            }
            let deal = try interview.deal(at: deal, asOf: asOf?.day)
            let decision = try check.decide(
                deal, asOf: asOf?.day, lists: lists, threshold: threshold?.tenThousandths, opened: file)
            if html {
                print(DecisionPage(decision, of: deal).text, terminator: "")
            } else {
                print(output.json ? decision.json.pretty : DecisionMemo(decision, style: OutputOptions.style).text)
            }
            return decision.outcome == .noRequirementFound ? .success : .failure
        }
    }
}
