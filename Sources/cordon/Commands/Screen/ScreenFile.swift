import ArgumentParser
import CordonAssessment
import CordonModel
import CordonReport
import Foundation

extension Screen {
    func screenFile() throws(AssessmentError) -> ExitCode {
        try party.refuse("a file of parties brings its own")
        guard file.columns == nil else { throw .usage("--columns: is for standard input; --map says it of a file") }
        guard results.threads.map({ $0 > 0 }) ?? true else { throw .usage("--threads must be 1 or more") }
        let (target, format) = try results.target(of: name)
        // What the results will look like is known before anything long begins.
        let input = try FileInput(path: name, options: file.options(schema: party.schema))
        let showsReport = !output.json || isatty(STDERR_FILENO) == 1
        if showsReport { OutputOptions.warn(printable(input.report.joined(separator: "\n"), keepsLines: true)) }
        if results.dryRun {
            if output.json { print(input.json.pretty) }
            return .success
        }
        let opened = try lists.open()
        var run = BatchRun(opened, policy: lists.policy, engine: "cordon \(Cordon.version)")
        run.format = format
        run.excel = results.excel
        run.threads = results.threads ?? ProcessInfo.processInfo.activeProcessorCount
        run.restart = results.restart
        run.force = results.force
        run.page = { BatchPage($0, $1).text }
        if showsReport, let target { OutputOptions.warn("results go to \(printable(target))") }
        Interruption.listen()
        var bar = ProgressBar()
        let summary = try run.run(input, to: target) { progress in
            bar.show(progress)
            return !Interruption.isWanted
        }
        bar.clear()
        if output.json, target != nil {
            print(summary.json.pretty)
        } else if target == nil {
            OutputOptions.warn(BatchMemo(summary, style: TerminalStyle()).text)
        } else {
            print(BatchMemo(summary, style: OutputOptions.style).text)
        }
        return summary.counts.matches + summary.counts.errorCount == 0 ? .success : .failure
    }
}

extension ResultOptions {
    /// Where the results go, `nil` for standard output, and as what.
    func target(of input: String) throws(AssessmentError) -> (path: String?, format: BatchFormat) {
        var format: BatchFormat?
        if let name = self.format {
            guard let known = BatchFormat(rawValue: name) else {
                throw .usage("--format \(name): expected csv, ndjson, json or html")
            }
            format = known
        }
        if let output, output != "-" {
            let ending = output.lowercased().split(separator: ".").last.map(String.init) ?? ""
            let byEnding = ["htm": "html", "jsonl": "ndjson"][ending] ?? ending
            return (output, format ?? BatchFormat(rawValue: byEnding) ?? .csv)
        }
        if output == "-" { return (nil, format ?? .csv) }
        let used = format ?? .csv
        let stem = (input as NSString).deletingPathExtension
        return ("\(stem).screened.\(used.rawValue)", used)
    }
}

/// Ctrl-C: the rows in hand are finished and kept.
enum Interruption {
    // A signal handler may do no more than set a flag.
    private nonisolated(unsafe) static var flag: sig_atomic_t = 0

    static var isWanted: Bool { flag != 0 }

    static func listen() {
        signal(SIGINT) { _ in Interruption.flag = 1 }
        signal(SIGTERM) { _ in Interruption.flag = 1 }
    }
}

/// Rate, share and remaining time on a terminal; nothing elsewhere.
struct ProgressBar {
    private let isShown = isatty(STDERR_FILENO) == 1
    private let start = Date()
    private var firstRows: Int?
    private var last = Date.distantPast

    mutating func show(_ progress: BatchRun.Progress) {
        guard isShown, Date().timeIntervalSince(last) > 0.2 else { return }
        last = Date()
        let before = firstRows ?? progress.rows
        firstRows = before
        let elapsed = max(0.001, Date().timeIntervalSince(start))
        let rate = Double(progress.rows - before) / elapsed
        var text = "\(progress.rows) rows, \(progress.matches) with a match, \(Int(rate)) rows/s"
        if let size = progress.size, size > 0, progress.bytesRead > 0 {
            let share = min(1, Double(progress.bytesRead) / Double(size))
            text += ", \(Int(share * 100)) %"
            let remaining = Int(elapsed / share * (1 - share))
            text += ", \(remaining / 60):\(remaining % 60 < 10 ? "0" : "")\(remaining % 60) left"
        }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }

    func clear() { if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) } }
}
