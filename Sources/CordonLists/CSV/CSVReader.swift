/// One record and the line on which it begins.
package struct CSVRow: Hashable, Sendable {
    package let line: Int
    package let fields: [String]

    package init(line: Int, fields: [String]) {
        self.line = line
        self.fields = fields
    }
}

/// Reads separated records (RFC 4180) as a stream and refuses what is damaged: a record with another number of
/// columns, a quoted field that is not closed, text beside a quoted field.
///
/// Beyond the RFC it takes what OFAC's files have: records that end in LF, CRLF or CR, a last record without a line
/// end, empty lines at the end of the file and a lone Ctrl-Z after the last record.
package struct CSVReader {
    /// `nil` until the first record has told, where the reader was made without a number.
    package private(set) var columns: Int?
    private let separator: UInt8
    /// Whether a quoted field may hold a line end; where the format has none, one means that the row was cut.
    package let allowsLineEndsInFields: Bool
    /// The last record ran into the end of the file: it may have been cut behind its last column.
    package private(set) var endsWithoutLineEnd = false
    /// Records that were not UTF-8 and were read as Windows-1252.
    package private(set) var recodedLines: [Int] = []

    private var source: FileBytes
    private var line = 1
    private var lastWasCarriageReturn = false
    private var finished = false
    private var emptyLine: Int?
    /// The bytes of the fields of the current record, one after another, and where each ends.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    private enum Place { case fieldStart, plain, quoted, quoteInQuoted }

    /// A record longer than this is a file that lost its quotation marks.
    static let longestRecord = 4_000_000

    /// - Parameter columns: how many each record has; `nil` if the first record tells, being the header.
    package init(
        path: String, columns: Int?, separator: UInt8 = 0x2C, allowsLineEndsInFields: Bool = true
    ) throws(ListError) {
        source = try FileBytes(path: path)
        self.columns = columns
        self.separator = separator
        self.allowsLineEndsInFields = allowsLineEndsInFields
    }

    package var file: String { source.name }

    /// A record before the header, whatever its number of columns: a title or a date line.
    package mutating func preamble() throws(ListError) -> CSVRow? {
        guard !finished, let start = try readRecord() else { return nil }
        return CSVRow(line: start, fields: fields(line: start))
    }

    /// The next record; `nil` at the end of the file.
    package mutating func next() throws(ListError) -> CSVRow? {
        while !finished {
            let start = try readRecord()
            guard let start else { return nil }
            if ends.count == 1, bytes.isEmpty {
                emptyLine = emptyLine ?? start
                continue
            }
            let columns = self.columns ?? ends.count
            self.columns = columns
            if let emptyLine { throw .columns(file: file, line: emptyLine, found: 1, expected: columns) }
            guard ends.count == columns else {
                throw .columns(file: file, line: start, found: ends.count, expected: columns)
            }
            return CSVRow(line: start, fields: fields(line: start))
        }
        return nil
    }

    /// Fills `bytes` and `ends`. Returns the line on which the record begins, `nil` if there is no more.
    private mutating func readRecord() throws(ListError) -> Int? {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        var place = Place.fieldStart
        var start = line
        var isFirst = true
        while let byte = try source.next() {
            if byte == 0x0A, lastWasCarriageReturn {
                lastWasCarriageReturn = false
                if place == .quoted { bytes.append(byte) }
                continue
            }
            lastWasCarriageReturn = byte == 0x0D
            let isLineEnd = byte == 0x0A || byte == 0x0D
            if isFirst {
                start = line
                isFirst = false
                if byte == 0x1A { return try readEndMark() }
            }
            if isLineEnd { line += 1 }
            if byte == 0 {
                throw .notText(file: file, line: line, reason: "a NUL byte; the file is damaged or no text")
            }
            if bytes.count > CSVReader.longestRecord {
                throw .tooLong(file: file, line: start, what: "a row", limit: "4 MB")
            }
            switch place {
            case .quoted where byte == 0x22:
                place = .quoteInQuoted
            case .quoted where isLineEnd && !allowsLineEndsInFields:
                throw .unclosedQuote(file: file, line: start)
            case .quoted:
                bytes.append(byte)
            case .quoteInQuoted where byte == 0x22:
                bytes.append(byte)
                place = .quoted
            case _ where isLineEnd:
                ends.append(bytes.count)
                return start
            case _ where byte == separator:
                ends.append(bytes.count)
                place = .fieldStart
            case .fieldStart where byte == 0x22:
                place = .quoted
            case .quoteInQuoted,
                .plain where byte == 0x22:
                throw .strayQuote(file: file, line: line)
            case .fieldStart, .plain:
                bytes.append(byte)
                place = .plain
            }
        }
        finished = true
        if isFirst { return nil }
        if place == .quoted { throw .unclosedQuote(file: file, line: start) }
        ends.append(bytes.count)
        endsWithoutLineEnd = true
        return start
    }

    /// DOS ended a text file with Ctrl-Z and OFAC still does; after it only line ends may follow.
    private mutating func readEndMark() throws(ListError) -> Int? {
        finished = true
        while let byte = try source.next() {
            guard byte == 0x0A || byte == 0x0D else { throw .afterEndMark(file: file, line: line) }
        }
        return nil
    }

    private mutating func fields(line: Int) -> [String] {
        var fields: [String] = []
        fields.reserveCapacity(ends.count)
        var from = 0
        for end in ends {
            guard let text = String(validating: bytes[from..<end], as: UTF8.self) else {
                recodedLines.append(line)
                return windows1252Fields()
            }
            fields.append(text)
            from = end
        }
        return fields
    }

    private func windows1252Fields() -> [String] {
        zip([0] + ends, ends).map { from, end in Windows1252.string(bytes[from..<end]) }
    }
}
