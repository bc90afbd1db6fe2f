import ArgumentParser
import CordonAssessment
import CordonModel
import CordonOwnership
import CordonReport
import CordonScreening

struct Owners: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say who is behind a company, and whether it falls with a listed owner.",
        discussion: """
            Reads owners from files and answers for four regimes: OFAC's 50 percent rule, the affiliates rule of the EAR, \
            EU and UK. “must” follows from what the sources state, “may” depends on shares or listings that are open, “no” is \
            what remains. Everybody behind the company is screened against the loaded lists; listings that the files \
            themselves state count too. Exit code 1 if the company must or may fall.
            """)

    @Argument(help: "The company: its id in the graph, an identifier (LEI, OGRN, INN), or its name.")
    var entity: String

    @Option(help: "ofac, bis, eu, uk or all.")
    var policy = "all"

    @Option(name: .customLong("as-of"), help: "Owners, lists and law of this day (YYYY-MM-DD) instead of today's.")
    var asOf: Day?

    @Flag(help: "Print one HTML page to file or print, with the picture.")
    var html = false

    @Flag(help: "Print the picture alone, as SVG.")
    var svg = false

    @OptionGroup var graph: GraphOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            guard [html, svg, output.json].filter({ $0 }).count <= 1 else {
                throw .usage("--html, --svg and --json exclude each other")
            }
            let regimes: [Regime]
            if policy == "all" {
                regimes = Regime.allCases
            } else {
                guard let regime = Regime(rawValue: policy) else {
                    throw .usage("--policy \(policy): expected ofac, bis, eu, uk or all")
                }
                regimes = [regime]
            }
            guard let day = asOf?.day ?? Moment.now().day else { throw .usage("the clock gives no day; say --as-of") }
            guard !graph.graphs.isEmpty else { throw .usage("--graph is needed") }
            let owners = OwnershipGraph(try GraphFiles.read(graph.graphs))
            let node = try GraphFiles.node(entity, in: owners)
            let opened = try graph.open(asOf: asOf?.day)
            let answer = OwnersQuestion(owners, day: day, regimes: regimes, opened: opened).answer(node)
            let json = answer.json
            if html {
                print(OwnersPage(json).text, terminator: "")
            } else if svg {
                print(OwnersDrawing(json).text, terminator: "")
            } else {
                print(output.json ? json.pretty : OwnersMemo(json, style: OutputOptions.style).text)
            }
            return answer.answers.allSatisfy { $0.verdict == .no } ? .success : .failure
        }
    }
}
