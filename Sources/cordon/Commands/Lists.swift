import ArgumentParser
import CordonAssessment
import CordonModel
import CordonReport

struct Lists: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Import sanctions lists, see which are in force, check them.",
        subcommands: [ImportList.self, Status.self, Verify.self, Show.self, Update.self])
}

struct ImportList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import one version of a list from its publisher's files.",
        discussion: """
            PATH is the main file or its folder; siblings (OFAC: sdn add alt sdn_comments, cons_prim cons_add cons_alt \
            cons_comments) are taken from the same folder. The version in force is the newest by publication date; an \
            older one serves --as-of. A list that lost over 5 % of its entities, or all of one kind, is refused.
            """)

    @Argument(help: "The list's main file, or the folder that holds it.")
    var path: String

    @Option(
        name: .customLong("as"),
        help:
            "OpenSanctions dataset name: us_ofac_sdn, us_ofac_cons, un_sc_sanctions, or any for FollowTheMoney JSON lines."
    )
    var list: String

    @Option(help: "Publication date (YYYY-MM-DD), for formats that do not carry it.")
    var published: Day?

    @Option(name: .customLong("accept-shrink"), help: "Import a list that shrank, for this reason, which is kept.")
    var acceptShrink: String?

    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            let report = try ListImport(SnapshotStore(try .current())).run(
                path: path, list: list, published: published?.day, acceptShrink: acceptShrink)
            print(output.json ? report.json.pretty : printable(report.text, keepsLines: true))
            return .success
        }
    }
}

struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show the versions of every list, and which is in force.")

    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            let status = try ListStatus(ListStore(try .current()))
            print(output.json ? status.json.pretty : printable(status.text, keepsLines: true))
            return .success
        }
    }
}

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check every stored file against its checksum.",
        discussion: "Exit code 3 if a file was changed or is missing.")

    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            let verification = try ListVerification(ListStore(try .current()))
            print(output.json ? verification.json.pretty : printable(verification.text, keepsLines: true))
            return verification.isSound ? .success : ExitCode(3)
        }
    }
}

struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show one listed entity, and with --raw the publisher's own records.")

    @Argument(help: "The entity's id, e.g. ofac-35096.")
    var id: String

    @Option(name: .customLong("as-of"), help: "As the list stood on this day (YYYY-MM-DD).")
    var asOf: Day?

    @Flag(help: "Also show the source records that the values were read from.")
    var raw = false

    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            let listed = try ListedEntity(id: id, snapshots: SnapshotStore(try .current()), asOf: asOf?.day)
            print(output.json ? listed.json(raw: raw).pretty : printable(listed.text(raw: raw), keepsLines: true))
            return .success
        }
    }
}

struct Update: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say where to get the official lists.",
        discussion:
            "This version does not fetch over the network; it names the publishers' addresses and the import command of each."
    )

    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            print(output.json ? Publishers.json.pretty : printable(Publishers.text, keepsLines: true))
            return ExitCode(3)
        }
    }
}
