import ArgumentParser
import CordonAssessment
import Foundation

extension Screen {
    /// One line out for each line in. The exit code says whether all were answered, not what the answers are: a cluster takes
    /// any other code than 0 for a failed task and starts it again.
    func screenLines() throws(AssessmentError) -> ExitCode {
        try party.refuse("standard input brings its own")
        try results.refuse("standard input is answered on standard output", besides: ["--format"])
        signal(SIGPIPE, SIG_IGN)
        let parser: RowParser
        var format = ScreenWorker.Format.ndjson
        if let columns = file.columns {
            let names = columns.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            parser = try RowParser(columns: names, options: file.options(schema: party.schema))
            format = .tsv
        } else {
            parser = try RowParser(ndjson: file.options(schema: party.schema))
        }
        if let wanted = results.format {
            guard let known = ScreenWorker.Format(rawValue: wanted) else {
                throw .usage("--format \(wanted): standard input is answered as ndjson or tsv")
            }
            format = known
        }
        let opened = try lists.open(keeps: false)
        for notice in opened.notices { OutputOptions.warn("! \(notice)") }
        var worker = ScreenWorker(
            parser, screener: RowScreener(opened.snapshot, policy: lists.policy), format: format)
        try worker.run(from: STDIN_FILENO, to: STDOUT_FILENO)
        return .success
    }
}
