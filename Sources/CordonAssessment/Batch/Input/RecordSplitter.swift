/// Cuts a stream into records with constant memory, and never stops at a bad one.
///
/// A record that is damaged (quotation marks that do not fit, over 1 MB) ends at its first line end, and the next line is
/// a record again: one lost quotation mark costs one row, not the file.
struct RecordSplitter {
    /// A longer record lost its line end.
    static let longestRecord = 1 << 20
    /// What is kept of a longer one: enough for its key.
    private static let keptOfLongRecord = 4096

    enum Style: Sendable, Hashable {
        /// RFC 4180; `\n`, `\r\n` and `\r` end a record, unless they stand in a quoted field.
        case quoted(delimiter: UInt8)
        /// The same without quotation marks.
        case plain
        /// One record a line, ended by `\n` or `\r\n`.
        case lines
    }

    private struct Cut {
        let start: Int
        let end: Int
        let line: Int
        var hasQuotes = false
        var problem: RowProblem?
    }

    private let style: Style
    private var feed: ByteFeed
    private var transcoder: Transcoder
    /// Everything before `position` is done; nothing before a record's end goes away while it is being cut.
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    private var line = 1
    private var row = 1
    /// Empty lines are rows only if something follows.
    private var emptyLines = 0
    private var firstEmptyLine = 0
    private var lineFeeds = ByteFinder(0x0A)
    private var returns = ByteFinder(0x0D)
    private var quotes = ByteFinder(0x22)

    init(_ feed: ByteFeed, style: Style, encoding: TextEncoding, markLength: Int) throws(AssessmentError) {
        self.feed = feed
        self.style = style
        transcoder = Transcoder(encoding)
        guard markLength > 0 else { return }
        // A byte order mark is the same character in every encoding.
        while buffer.count < 3, try more() {}
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// Bytes in the file; `nil` for a pipe.
    var size: Int? { feed.size }

    /// Takes away what stands before the first row: a line that only says the separator, and the names of the columns.
    mutating func skip(records: Int) throws(AssessmentError) {
        for _ in 0..<records {
            try passEmptyLines()
            if try isMoreThere(), try cutRecord().problem?.kind == .tooLong { try skipLine() }
        }
        emptyLines = 0
    }

    mutating func nextChunk(maximumRows: Int) throws(AssessmentError) -> RecordChunk? {
        var records: [RecordChunk.Record] = []
        records.reserveCapacity(min(maximumRows, 10_000))
        var bytes: [UInt8] = []
        while records.count < maximumRows {
            try passEmptyLines()
            guard try isMoreThere() else { break }
            let cut = emptyLines > 0 ? takeEmptyLine() : try cutRecord()
            let start = bytes.count
            buffer.withUnsafeBufferPointer { bytes.append(contentsOf: $0[cut.start..<cut.end]) }
            records.append(
                RecordChunk.Record(
                    start: start, end: bytes.count, line: cut.line, hasQuotes: cut.hasQuotes, problem: cut.problem))
            bytes.append(0x0A)
            if cut.problem?.kind == .tooLong { try skipLine() }
        }
        guard !records.isEmpty else { return nil }
        defer { row += records.count }
        return RecordChunk(firstRow: row, bytes: bytes, records: records, bytesRead: feed.bytesRead)
    }

    // MARK: - Records

    private mutating func takeEmptyLine() -> Cut {
        defer {
            emptyLines -= 1
            firstEmptyLine += 1
        }
        return Cut(
            start: position, end: position, line: firstEmptyLine, problem: RowProblem(.emptyLine, "the line is empty"))
    }

    /// The next record, which is there.
    private mutating func cutRecord() throws(AssessmentError) -> Cut {
        compact()
        let start = position
        guard let end = try lineEnd(from: start) else {
            let limit = RecordSplitter.longestRecord >> 20
            return Cut(
                start: start, end: start + RecordSplitter.keptOfLongRecord, line: line,
                problem: RowProblem(.tooLong, "the record is longer than \(limit) MB"))
        }
        if case .quoted(let delimiter) = style, let quote = quotes.next(from: start, in: buffer), quote < end {
            return try cutQuoted(from: start, firstEnd: end, delimiter: delimiter)
        }
        let cut = Cut(start: start, end: end, line: line)
        try pass(end)
        return cut
    }

    private mutating func cutQuoted(from start: Int, firstEnd: Int, delimiter: UInt8) throws(AssessmentError) -> Cut {
        var scan = QuotedScan(delimiter: delimiter, index: start)
        var cut = Cut(start: start, end: firstEnd, line: line, hasQuotes: true)
        while !scan.run(over: buffer) {
            if scan.index - start > RecordSplitter.longestRecord { scan.fail() } else if try !more() { scan.finish() }
        }
        if scan.index - start > RecordSplitter.longestRecord { scan.fail() }
        if let problem = scan.problem {
            cut.problem = RowProblem(.badQuotes, problem)
            try pass(firstEnd)
            return cut
        }
        line += scan.linesInside
        cut = Cut(start: start, end: scan.index, line: cut.line, hasQuotes: true)
        try pass(scan.index)
        return cut
    }

    /// Where the line ends that begins at `start`: at its line end or that of the file; `nil` if it is too long.
    private mutating func lineEnd(from start: Int) throws(AssessmentError) -> Int? {
        while true {
            var end = lineFeeds.next(from: start, in: buffer)
            if style != .lines, let other = returns.next(from: start, in: buffer), other < end ?? .max { end = other }
            if let end { return end - start > RecordSplitter.longestRecord ? nil : end }
            if buffer.count - start > RecordSplitter.longestRecord { return nil }
            guard try more() else { return buffer.count }
        }
    }

    /// Moves behind a line end.
    private mutating func pass(_ end: Int) throws(AssessmentError) {
        position = end
        guard end < buffer.count else { return }
        line += 1
        position += 1
        guard buffer[end] == 0x0D, try isMoreThere(), buffer[position] == 0x0A else { return }
        position += 1
    }

    private mutating func passEmptyLines() throws(AssessmentError) {
        while try isMoreThere() {
            let byte = buffer[position]
            guard byte == 0x0A || byte == 0x0D else { return }
            if style == .lines, byte == 0x0D {
                while position + 1 == buffer.count, try more() {}
                guard position + 1 < buffer.count, buffer[position + 1] == 0x0A else { return }
            }
            if emptyLines == 0 { firstEmptyLine = line }
            emptyLines += 1
            try pass(position)
            compact()
        }
    }

    /// Moves behind the line end of a record that was too long, keeping nothing of it.
    private mutating func skipLine() throws(AssessmentError) {
        while true {
            var end = lineFeeds.next(from: position, in: buffer)
            if style != .lines, let other = returns.next(from: position, in: buffer), other < end ?? .max {
                end = other
            }
            if let end { return try pass(end) }
            position = buffer.count
            compact()
            guard try more() else { return }
        }
    }

    // MARK: - Buffer

    private mutating func isMoreThere() throws(AssessmentError) -> Bool {
        while position == buffer.count { guard try more() else { return false } }
        return true
    }

    private mutating func compact() {
        guard position >= 1 << 20 || position == buffer.count else { return }
        buffer.removeFirst(position)
        lineFeeds.shift(by: position)
        returns.shift(by: position)
        quotes.shift(by: position)
        position = 0
    }

    /// Reads on; `false` at the end.
    private mutating func more() throws(AssessmentError) -> Bool {
        guard !isAtEnd else { return false }
        let hasRead = try feed.next { transcoder.append($0, to: &buffer) }
        if hasRead { return true }
        isAtEnd = true
        let before = buffer.count
        transcoder.finish(&buffer)
        return buffer.count > before
    }
}
