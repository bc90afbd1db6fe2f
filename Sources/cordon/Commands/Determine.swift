import ArgumentParser
import CordonAssessment
import CordonModel
import CordonReport
import CordonRules

struct Determine: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what export-control law asks of a deal, by the deal's own facts.",
        discussion: """
            Reads a deal as JSON or YAML and applies the Export Administration Regulations as they stood on a day. \
            Parties are not screened: `cordon check` does that and decides on the whole deal.
            """)

    @Argument(help: "The deal, a .json, .yaml or .yml file.")
    var deal: String

    @Option(name: .customLong("as-of"), help: "The law of this day (YYYY-MM-DD) instead of the deal's own date.")
    var asOf: Day?

    @Option(parsing: .upToNextOption, help: "Two days: what the law's change between them does to this deal.")
    var compare: [Day] = []

    @Flag(help: "Also print every rule that was evaluated, limb by limb.")
    var trace = false

    @Flag(help: "Print one HTML page to file or print.")
    var html = false

    @OptionGroup var interview: InterviewOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            guard compare.isEmpty || compare.count == 2 else { throw .usage("--compare takes two days") }
            guard compare.isEmpty || asOf == nil else { throw .usage("--compare and --as-of exclude each other") }
            guard compare.isEmpty || !trace else { throw .usage("--compare and --trace exclude each other") }
            guard !html || !output.json else { throw .usage("--html and --json exclude each other") }
            let deal = try interview.deal(at: deal, asOf: asOf?.day)
            let law = DealDetermination(engineVersion: Cordon.version, stale: try .read(.current()))
            guard compare.isEmpty else { return comparison(law, deal) }
            let answer = law.answer(deal, asOf: asOf?.day, withTraces: trace)
            if output.json {
                print(answer.json.pretty)
            } else if html {
                print(LawPage(answer, of: deal).text, terminator: "")
            } else {
                print(LawMemo(answer, withTraces: trace, style: OutputOptions.style).text)
            }
            return answer.outcome == .noRequirementFound ? .success : .failure
        }
    }

    private func comparison(_ law: DealDetermination, _ deal: Deal) -> ExitCode {
        let days = compare.map(\.day).sorted()
        let comparison = law.compare(deal, days[0], days[1])
        if output.json {
            print(comparison.json.pretty)
        } else if html {
            print(ComparisonPage(comparison).text, terminator: "")
        } else {
            print(ComparisonMemo(comparison, style: OutputOptions.style).text)
        }
        return comparison.after.outcome == .noRequirementFound ? .success : .failure
    }
}
