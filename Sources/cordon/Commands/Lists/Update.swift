import ArgumentParser
import CordonAssessment
import CordonModel
import CordonReport
import Foundation

struct Update: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fetch lists from their publishers and import what changed.",
        discussion: """
            Without names, every list that anybody may fetch; `cordon lists publishers` shows them with their addresses. Asks \
            only for what changed since the last update, goes on where a transfer broke off, and leaves a list as it is when \
            its file is damaged, shrank or fails its self-check. Proxies: https_proxy, no_proxy. Exit code 3 if a list failed.
            """)

    @Argument(help: "Lists, e.g. us_ofac_sdn un_sc_sanctions.")
    var lists: [String] = []

    @Option(help: "Another of the publisher's formats, e.g. ofacLegacy.")
    var format: String?

    @Option(name: .customLong("accept-shrink"), help: "Import a list that shrank, for this reason, which is kept.")
    var acceptShrink: String?

    @Option(help: "A table of addresses instead of Cordon's own, e.g. of a mirror (columns: docs/lists.md).")
    var publishers: String?

    @Option(help: "Give up a transfer that brings nothing for this many seconds.")
    var patience = 60

    @Option(help: "Try this often while the trouble may pass.")
    var attempts = 5

    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            guard patience > 0, attempts > 0 else { throw .usage("--patience and --attempts must be 1 or more") }
            var settings = UpdateSettings(userAgent: "Mozilla/5.0 (compatible; Cordon/\(Cordon.version))")
            settings.patience = patience
            settings.attempts = attempts
            let update = ListUpdate(
                SnapshotStore(try .current()), catalog: try Publishers.catalog(from: publishers), settings: settings)
            let bar = ProgressLine()
            let results = try update.run(
                lists: lists, format: format, acceptShrink: acceptShrink,
                progress: { list, file, received, whole in bar.show(list: list, file: file, received, of: whole) },
                each: { result in
                    bar.clear()
                    if !output.json { print(printable(result.text, keepsLines: true)) }
                })
            if output.json { print(JSON.object(["lists": .array(results.map(\.json))]).pretty) }
            return results.contains(where: \.isFailure) ? ExitCode(3) : .success
        }
    }
}

struct ListPublishers: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publishers", abstract: "Name every list's publisher, terms and addresses.")

    @Option(help: "A table of addresses instead of Cordon's own.")
    var publishers: String?

    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.run { () throws(AssessmentError) in
            let catalog = try Publishers.catalog(from: publishers)
            print(output.json ? Publishers.json(catalog).pretty : Publishers.text(catalog))
            return .success
        }
    }
}

/// One line on the terminal that says how far a transfer is; silent where standard error is no terminal.
final class ProgressLine {
    private let isShown = isatty(STDERR_FILENO) == 1
    private var last = Date.distantPast
    private var started: (file: String, at: Date)?

    func show(list: String, file: String, _ received: Int64, of whole: Int64?) {
        guard isShown else { return }
        let now = Date()
        if started?.file != "\(list)/\(file)" { started = ("\(list)/\(file)", now) }
        guard now.timeIntervalSince(last) > 0.1 else { return }
        last = now
        let seconds = now.timeIntervalSince(started?.at ?? now)
        let rate = seconds > 0.5 ? Double(received) / seconds : 0
        var line = "\(list) \(file)  \(megabytes(received))"
        if let whole, whole > 0 {
            line += " of \(megabytes(whole)) MB, \(100 * received / whole) %"
            if rate > 0 { line += ", \(Int(Double(whole - received) / rate)) s left" }
        } else {
            line += " MB"
        }
        write("\r\u{1B}[K" + line)
    }

    func clear() {
        if isShown, started != nil { write("\r\u{1B}[K") }
        started = nil
    }

    private func megabytes(_ bytes: Int64) -> String {
        let tenths = bytes / 100_000
        return "\(tenths / 10).\(tenths % 10)"
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
