import ArgumentParser
import CordonAssessment
import CordonModel
import CordonReport

struct Lists: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fetch, import, compare, check and export sanctions lists.",
        subcommands: [
            Update.self, ImportList.self, Status.self, Diff.self, Changes.self, History.self, Rollback.self,
            Verify.self,
            Show.self, Export.self, CompiledLists.self, ListPublishers.self,
        ])
}

struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the version of every list that is in force, and how old it is.",
        discussion: "Exit code 1 if a list is older than its policy allows.")

    @Flag(help: "Also show the versions that are not in force.")
    var all = false

    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            let status = try ListStatus(ListStore(try .current()), now: .now())
            print(output.json ? status.json.pretty : printable(status.text(all: all), keepsLines: true))
            return status.isStale ? .failure : .success
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

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a list as FollowTheMoney JSON lines or as a simple CSV.")

    @Argument(help: "The list, e.g. us_ofac_sdn.")
    var list: String

    @Option(help: "ftm (entities.ftm.json) or csv (the columns of targets.simple.csv).")
    var format: ListExport.Format = .ftm

    @Option(name: .customLong("as-of"), help: "As the list stood on this day (YYYY-MM-DD).")
    var asOf: Day?

    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            let export = ListExport(ListStore(try .current()))
            try export.run(list: list, asOf: asOf?.day, format: format) { print($0, terminator: "") }
            return .success
        }
    }
}

extension ListExport.Format: ExpressibleByArgument {}
