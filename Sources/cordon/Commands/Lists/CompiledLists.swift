import ArgumentParser
import CordonAssessment
import CordonModel

/// The compiled lists as one file.
struct CompiledLists: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot",
        abstract: "Write the compiled lists as one file, to be shipped to workers.",
        discussion: "`screen --snapshot FILE` and `check --snapshot FILE` search it without any other file.")

    @Option(help: "The file to write.")
    var output: String

    @Option(name: .customLong("list"), help: "This list only; may be repeated.")
    var lists: [String] = []

    @Option(name: .customLong("as-of"), help: "The lists as they stood on this day (YYYY-MM-DD).")
    var asOf: Day?

    @Flag(help: "Replace a file that is there already.")
    var force = false

    @OptionGroup var printing: OutputOptions

    func run() throws {
        try printing.run { () throws(AssessmentError) in
            let store = SnapshotStore(try .current(), keeps: false)
            let opened = try store.open(
                ListSelection(lists: lists.isEmpty ? nil : lists, asOf: asOf?.day, today: Moment.now().day))
            try store.write(opened, to: output, force: force)
            for notice in opened.notices { OutputOptions.warn("! \(notice)") }
            let answer = JSON.object([
                "file": .string(output), "snapshot": .string(opened.digest),
                "entities": .number(opened.entityCount),
                "lists": .array(opened.listNames.map(JSON.string)),
            ])
            print(
                printing.json
                    ? answer.pretty
                    : "\(output): \(opened.entityCount) entities of \(opened.listNames.joined(separator: ", ")), snapshot \(opened.digest.prefix(16))"
            )
            return .success
        }
    }
}
