import ArgumentParser
import CordonAssessment
import CordonModel
import CordonOwnership
import CordonReport
import CordonRules

struct WhatIf: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "what-if", abstract: "Say what a designation or a sale would change, before it happens.",
        subcommands: [Designate.self, Divest.self])
}

/// Files of owners, and the lists in which those of them are looked up.
struct GraphOptions: ParsableArguments {
    @Option(
        name: .customLong("graph"),
        help:
            "A file of owners: FollowTheMoney lines, BODS, GLEIF, or a table with owner, asset, percent. May be repeated."
    )
    var graphs: [String] = []

    @Option(help: "Screen against this compiled file (from `lists snapshot`) instead of the loaded lists.")
    var snapshot: String?

    func open(asOf day: CalendarDay?) throws(AssessmentError) -> OpenedSnapshot {
        if let snapshot { return try SnapshotStore.open(file: snapshot) }
        return try SnapshotStore(try .current()).open(ListSelection(asOf: day, today: Moment.now().day))
    }
}

struct Designate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say who would fall with a party if it were listed, and which deals would change.",
        discussion: "Exit code 1 if anybody falls or a deal changes.")

    @Argument(help: "The party: its id in the graph, an identifier, or its name.")
    var entity: String

    @Option(help: "The list: us_trade_csl:EL, us_trade_csl:MEU, us_ofac_sdn, eu_fsf, gb_fcdo_sanctions.")
    var list: String

    @Option(name: .customLong("programme"), help: "A programme of the list: RUSSIA-EO14024. May be repeated.")
    var programmes: [String] = []

    @Option(name: .customLong("footnote"), help: "A footnote of the Entity List entry, 1 to 5. May be repeated.")
    var footnotes: [Int] = []

    @Option(help: "The day of the designation (YYYY-MM-DD); today if it is left out.")
    var from: Day?

    @Option(help: "A file of deals, one JSON object a line: which of them change.")
    var deals: String?

    @OptionGroup var graph: GraphOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            guard let day = from?.day ?? Moment.now().day else { throw .usage("the clock gives no day; say --from") }
            guard footnotes.allSatisfy({ (1...5).contains($0) }) else { throw .usage("--footnote: 1 to 5") }
            guard !graph.graphs.isEmpty || deals != nil else { throw .usage("--graph or --deals is needed") }
            var assumed = AssumedListing(
                party: entity, list: list, programmes: programmes, footnotes: footnotes, from: day)
            guard assumed.restricted != nil else {
                throw .usage(
                    "--list \(list): expected us_trade_csl:EL, us_trade_csl:MEU, us_ofac_sdn, eu_fsf or gb_fcdo_sanctions"
                )
            }
            let owners = OwnershipGraph(try GraphFiles.read(graph.graphs))
            // Of a deal's part of the graph, a part of a name may be another's: from here on the party goes by its id.
            if !graph.graphs.isEmpty {
                assumed.party = owners.entities[try GraphFiles.node(entity, in: owners)].id
            }
            var answer: [JSON.Member] = [
                .init("schemaVersion", .number(1)),
                .init(
                    "question",
                    .string("If \(entity) were on \(list)\(note) from \(day)")),
            ]
            var isChanged = false
            if !graph.graphs.isEmpty {
                let opened = try graph.open(asOf: nil)
                let fallen = try DesignationQuestion(owners, assuming: assumed, opened: opened)
                    .fallen()
                answer += fallen.members ?? []
                isChanged = fallen["regimes"]?.array?.contains { $0["fallen"]?.array?.isEmpty == false } ?? false
            }
            if let deals {
                let read = try DealFile.readLines(deals)
                let check = DealCheck(
                    snapshots: SnapshotStore(try .current()), engineVersion: Cordon.version, owners: owners)
                let changes = try DesignationQuestion.deals(read, check, assuming: assumed)
                answer += [.init("dealsRead", .number(read.count)), .init("deals", .array(changes))]
                isChanged = isChanged || !changes.isEmpty
            }
            let json = JSON.object(answer)
            print(output.json ? json.pretty : WhatIfMemo(json, style: OutputOptions.style).text)
            return isChanged ? .failure : .success
        }
    }

    private var note: String {
        let footnotes = self.footnotes.map { " with footnote \($0)" }.joined()
        return programmes.isEmpty ? footnotes : "\(footnotes) (\(programmes.joined(separator: ", ")))"
    }
}

struct Divest: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find the stakes whose sale would free a company.",
        discussion: """
            Up to 20 stakes every combination is tried, the smallest first; beyond, the answer cannot be made smaller by \
            leaving one out, and says that it is not proven smallest. Exit code 1 if something has to be sold.
            """)

    @Argument(help: "The company: its id in the graph, an identifier, or its name.")
    var entity: String

    @Option(name: .customLong("as-of"), help: "Owners, lists and law of this day (YYYY-MM-DD) instead of today's.")
    var asOf: Day?

    @OptionGroup var graph: GraphOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            guard let day = asOf?.day ?? Moment.now().day else { throw .usage("the clock gives no day; say --as-of") }
            guard !graph.graphs.isEmpty else { throw .usage("--graph is needed") }
            let owners = OwnershipGraph(try GraphFiles.read(graph.graphs))
            let node = try GraphFiles.node(entity, in: owners)
            let opened = try graph.open(asOf: asOf?.day)
            let answer = OwnersQuestion(owners, day: day, regimes: Regime.allCases, opened: opened).answer(node)
            let sales = DivestmentQuestion.json(answer)
            let json = JSON.object(
                [
                    .init("schemaVersion", .number(1)),
                    .init("question", .string("What would free \(answer.name(node)), as of \(day)")),
                ] + (sales.members ?? []))
            print(output.json ? json.pretty : WhatIfMemo(json, style: OutputOptions.style).text)
            let isNeeded = sales["regimes"]?.array?.contains { $0["sales"]?.array?.isEmpty == false } ?? false
            return isNeeded ? .failure : .success
        }
    }
}
