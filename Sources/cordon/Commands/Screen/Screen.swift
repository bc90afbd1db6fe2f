import ArgumentParser
import CordonAssessment
import CordonModel
import CordonReport
import CordonScreening

struct Screen: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Screen one party, a file of parties, or lines as they come, against the loaded lists.",
        discussion: """
            A name is one party. A file (.csv, .tsv, .txt, .ndjson, .jsonl, .json) is screened row by row; results go to a \
            file beside it or to --output, and a run that was interrupted goes on where it stopped. “-” answers standard \
            input line by line, in order, and ends with 0 when every line is answered. Without a loaded list the small \
            starter list is searched, and this is said.
            """)

    @Argument(help: "The party's name, in any script; a file of parties; or - for standard input.")
    var name: String

    @OptionGroup(title: "The party") var party: PartyOptions
    @OptionGroup(title: "The lists") var lists: SearchedListOptions
    @OptionGroup(title: "A file of parties") var file: FileOptions
    @OptionGroup(title: "The results of a file") var results: ResultOptions

    @Flag(help: "Say for every result how its score came about (one party).")
    var explain = false

    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            guard lists.limit > 0 else { throw .usage("--limit must be 1 or more") }
            if name == "-" { return try screenLines() }
            if FileInput.isFile(name) { return try screenFile() }
            return try screenParty()
        }
    }

    private func screenParty() throws(AssessmentError) -> ExitCode {
        try file.refuse("only a file of parties takes it")
        try results.refuse("only a file of parties takes it")
        let query = try party.query(named: name)
        let opened = try lists.open()
        var screener = Screener(opened.snapshot, policy: lists.policy)
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

/// What is known of a party besides its name.
struct PartyOptions: ParsableArguments {
    @Option(
        help:
            "FollowTheMoney schema: Person, Company, Organization, Vessel, Airplane… Thing is anything. Of a file: for rows that state none."
    )
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

    func query(named name: String) throws(AssessmentError) -> Entity {
        try PartyQuery(
            name: name, schema: schema, birthDate: birthDate, countries: country, identifiers: identifiers,
            gender: gender, addresses: address
        ).entity()
    }

    func refuse(_ why: String) throws(AssessmentError) {
        let given = [
            birthDate.map { _ in "--birth-date" }, country.first.map { _ in "--country" },
            identifiers.first.map { _ in "--id" }, gender.map { _ in "--gender" },
            address.first.map { _ in "--address" },
        ].compactMap { $0 }
        if let first = given.first { throw .usage("\(first): \(why)") }
    }
}

/// Which lists are searched, and what counts as a match.
struct SearchedListOptions: ParsableArguments {
    @Option(
        name: .customLong("list"),
        help: "Search this list only; may be repeated. A list that is not loaded is an error.")
    var lists: [String] = []

    @Option(help: "Score from which a candidate is a match (default 0.7000).")
    var threshold: Score?

    @Option(help: "Show at most this many results for a party.")
    var limit = 25

    @Option(name: .customLong("as-of"), help: "Search the lists as they stood on this day (YYYY-MM-DD).")
    var asOf: Day?

    @Option(help: "Search this compiled file (from `lists snapshot`) instead of the loaded lists.")
    var snapshot: String?

    var policy: ScreeningPolicy {
        ScreeningPolicy(
            threshold: threshold?.tenThousandths, lists: lists.isEmpty ? nil : Set(lists), limit: limit)
    }

    /// - Parameter keeps: whether a snapshot that has to be compiled first is kept.
    func open(keeps: Bool = true) throws(AssessmentError) -> OpenedSnapshot {
        if let snapshot {
            guard asOf == nil else { throw .usage("--as-of: the lists in --snapshot are of one day already") }
            let opened = try SnapshotStore.open(file: snapshot)
            for list in lists where !opened.listNames.contains(String(list.prefix { $0 != ":" })) {
                throw .data("\(list) is not in \(snapshot)")
            }
            return opened
        }
        let selection = ListSelection(
            lists: lists.isEmpty ? nil : lists, asOf: asOf?.day, today: Moment.now().day)
        return try SnapshotStore(try .current(), keeps: keeps).open(selection)
    }
}
