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

    @Option(
        name: .customLong("graph"),
        help: "A file of owners: FollowTheMoney lines, BODS, GLEIF, or a table with owner, asset, percent. May be repeated.")
    var graphs: [String]

    @Option(help: "ofac, bis, eu, uk or all.")
    var policy = "all"

    @Option(name: .customLong("as-of"), help: "Owners, lists and law of this day (YYYY-MM-DD) instead of today's.")
    var asOf: Day?

    @Option(help: "Screen against this compiled file (from `lists snapshot`) instead of the loaded lists.")
    var snapshot: String?

    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            let regimes: [Regime]
            if policy == "all" {
                regimes = Regime.allCases
            } else {
                guard let regime = Regime(rawValue: policy) else {
                    throw .usage("--policy \(policy): expected ofac, bis, eu, uk or all")
                }
                regimes = [regime]
            }
            let today = Moment.now().day
            guard let day = asOf?.day ?? today else { throw .usage("the clock gives no day; say --as-of") }
            let graph = OwnershipGraph(try GraphFiles.read(graphs))
            let node = try GraphFiles.node(entity, in: graph)
            let opened: OpenedSnapshot
            if let snapshot {
                opened = try SnapshotStore.open(file: snapshot)
            } else {
                opened = try SnapshotStore(try .current()).open(ListSelection(asOf: asOf?.day, today: today))
            }
            let answer = OwnersQuestion(graph, day: day, regimes: regimes, opened: opened).answer(node)
            print(output.json ? answer.json.pretty : OwnersMemo(answer.json, style: OutputOptions.style).text)
            return answer.answers.allSatisfy { $0.verdict == .no } ? .success : .failure
        }
    }
}
