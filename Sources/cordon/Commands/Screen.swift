import ArgumentParser
import CordonAssessment
import CordonModel
import CordonReport
import CordonScreening

struct Screen: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Screen one party against the loaded lists.",
        discussion: "Without a loaded list it searches the small starter list, and says so.")

    @Argument(help: "The party's name, in any script.")
    var name: String

    @Option(help: "FollowTheMoney schema: Person, Company, Organization, Vessel, Airplane… Thing is anything.")
    var schema = "Thing"

    @Option(name: .customLong("birth-date"), help: "YYYY, YYYY-MM or YYYY-MM-DD.")
    var birthDate: String?

    @Option(help: "Country, nationality or flag: a two-letter code or a name. May be repeated.")
    var country: [String] = []

    @Option(
        name: .customLong("id"),
        help: "An identifier as property=value (imoNumber=9421960), or only its value. May be repeated.")
    var identifiers: [String] = []

    @Option(help: "male, female or other.")
    var gender: String?

    @Option(help: "An address. May be repeated.")
    var address: [String] = []

    @Option(
        name: .customLong("list"),
        help: "Search this list only; may be repeated. A list that is not loaded is an error.")
    var lists: [String] = []

    @Option(help: "Score from which a candidate is a match (default 0.7000).")
    var threshold: Score?

    @Option(help: "Show at most this many results.")
    var limit = 25

    @Option(name: .customLong("as-of"), help: "Search the lists as they stood on this day (YYYY-MM-DD).")
    var asOf: Day?

    @Flag(help: "Say for every result how its score came about.")
    var explain = false

    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            let query = try PartyQuery(
                name: name, schema: schema, birthDate: birthDate, countries: country, identifiers: identifiers,
                gender: gender, addresses: address
            ).entity()
            guard limit > 0 else { throw .usage("--limit must be 1 or more") }
            let selection = ListSelection(
                lists: lists.isEmpty ? nil : lists, asOf: asOf?.day, today: Moment.now().day)
            let opened = try SnapshotStore(try .current()).open(selection)
            var screener = Screener(
                opened.snapshot, policy: ScreeningPolicy(
                    threshold: threshold?.tenThousandths, lists: lists.isEmpty ? nil : Set(lists), limit: limit))
            let screening = screener.screen(query)
            let answer = screening.json(notices: opened.notices)
            if output.json {
                print(answer.pretty)
            } else {
                let why = explain ? screening.parties.map { Explanation($0.best.score).lines } : []
                print(ScreeningMemo(answer, explanations: why, style: OutputOptions.style).text)
            }
            return screening.matches.isEmpty ? .success : .failure
        }
    }
}
