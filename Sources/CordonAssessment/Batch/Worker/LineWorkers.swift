import CordonIndex
import CordonModel
package import CordonRules

/// Answers parties line by line: one line out for each line in, in order, with constant memory and no state. What is
/// waiting is written whenever the input pauses.
package struct ScreenWorker {
    package enum Format: String, Sendable, CaseIterable {
        case ndjson, tsv
    }

    private let parser: RowParser
    private let format: Format
    private var screener: RowScreener

    package init(_ parser: RowParser, screener: RowScreener, format: Format) {
        self.parser = parser
        self.screener = screener
        self.format = format
    }

    package mutating func run(from input: Int32, to output: Int32) throws(AssessmentError) {
        var number = 0
        try LineLoop.run(from: input, to: output) { line in
            number += 1
            let row: ScreeningRow
            if line.isTooLong {
                row = ScreeningRow(
                    row: number, line: number, key: "", cells: [],
                    content: .bad(RowProblem(.tooLong, "the line is longer than 1 MB")))
            } else {
                row = parser.row(line: line.bytes, number: number)
            }
            let screened = screener.screen(row)
            return format == .tsv ? screened.tabbedLine : screened.line(numbered: false)
        }
    }
}

/// Decides deals line by line, each a JSON object as a deal's file has it.
package struct CheckWorker {
    private let check: DealCheck
    private let lists: [String]?
    private let asOf: CalendarDay?
    private let threshold: Int?
    private let file: OpenedSnapshot?
    /// Opened snapshots by the day that they are of.
    private var opened: [CalendarDay: OpenedSnapshot] = [:]
    private static let mostOpened = 16

    /// - Parameter file: a snapshot to search whatever the day of a deal.
    package init(_ check: DealCheck, lists: [String]?, asOf: CalendarDay?, threshold: Int?, file: OpenedSnapshot? = nil)
    {
        self.check = check
        self.lists = lists
        self.asOf = asOf
        self.threshold = threshold
        self.file = file
    }

    package mutating func run(from input: Int32, to output: Int32) throws(AssessmentError) {
        try LineLoop.run(from: input, to: output) { line in
            do throws(AssessmentError) {
                return try decide(line).json.compact
            } catch {
                return error.answer.json.compact
            }
        }
    }

    private mutating func decide(_ line: LineFeed.Line) throws(AssessmentError) -> Decision {
        guard !line.isTooLong else { throw .input("the line is longer than 1 MB") }
        guard let text = String(validating: line.bytes, as: UTF8.self) else {
            throw .input("the line is not UTF-8 text")
        }
        let deal = try DealFile.decode(try DealFile.json(text, path: "line"), path: "line")
        let day = asOf ?? deal.date
        return try check.decide(deal, asOf: day, lists: lists, threshold: threshold, opened: try snapshot(of: day))
    }

    private mutating func snapshot(of day: CalendarDay) throws(AssessmentError) -> OpenedSnapshot {
        if let file { return file }
        if let known = opened[day] { return known }
        if opened.count >= CheckWorker.mostOpened { opened.removeAll() }
        let new = try check.snapshots.open(ListSelection(lists: lists, asOf: day))
        opened[day] = new
        return new
    }
}

enum LineLoop {
    static func run(
        from input: Int32, to output: Int32, _ answer: (LineFeed.Line) -> String
    ) throws(AssessmentError) {
        var feed = LineFeed(descriptor: input)
        var sink = LineSink(descriptor: output)
        do throws(AssessmentError) {
            while let line = try feed.next() {
                try sink.write(line: answer(line))
                if feed.wouldWait { try sink.flush() }
            }
        } catch {
            // What was complete is answered, whatever became of the input.
            try sink.flush()
            throw error
        }
        try sink.flush()
    }
}
