import ArgumentParser
import CordonAssessment
import CordonModel
import CordonReport
import CordonRules

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Decide on a deal: may it go ahead, and why.",
        discussion: "Reads a deal as JSON or YAML (docs/schemas/deal.schema.json) and prints one decision.")

    @Argument(help: "The deal, a .json, .yaml or .yml file.")
    var deal: String

    @Option(name: .customLong("as-of"), help: "Decide as of this day (YYYY-MM-DD) instead of the deal's own date.")
    var asOf: Day?

    @Option(
        name: .customLong("list"),
        help: "Search this list only; may be repeated. A list that is not loaded is an error.")
    var lists: [String] = []

    @Option(help: "Score from which a candidate is a match (default 0.7000).")
    var threshold: Score?

    @Flag(help: "Print one HTML page to file or print.")
    var html = false

    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            guard !html || !output.json else { throw .usage("--html and --json exclude each other") }
            let deal = try DealFile.read(deal)
            let check = DealCheck(snapshots: SnapshotStore(try .current()), engineVersion: Cordon.version)
            let decision = try check.decide(
                deal, asOf: asOf?.day, lists: lists.isEmpty ? nil : lists, threshold: threshold?.tenThousandths)
            if html {
                print(DecisionPage(decision, of: deal).text, terminator: "")
            } else {
                print(output.json ? decision.json.pretty : DecisionMemo(decision, style: OutputOptions.style).text)
            }
            return decision.outcome == .noRequirementFound ? .success : .failure
        }
    }
}
