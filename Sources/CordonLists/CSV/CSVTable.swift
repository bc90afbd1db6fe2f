/// A separated file whose first record names the columns. Columns are found by name, so a publisher may add one or change
/// their order; one that is missing and needed is an error.
package struct CSVTable {
    private var reader: CSVReader
    private let positions: [String: Int]
    /// The line of the record that was read last.
    package private(set) var line = 0
    package private(set) var rows = 0

    /// - Parameters:
    ///   - preamble: how many records stand before the header.
    ///   - required: columns without which a row cannot be understood; names are compared without case and blanks at
    ///     their ends.
    package init(
        path: String, separator: UInt8 = 0x2C, preamble: Int = 0, required: [String]
    ) throws(ListError) {
        reader = try CSVReader(path: path, columns: nil, separator: separator)
        var before: [CSVRow] = []
        for _ in 0..<preamble {
            guard let row = try reader.preamble() else { throw .empty(file: reader.file) }
            before.append(row)
        }
        self.preamble = before
        guard let header = try reader.next() else { throw .empty(file: reader.file) }
        var positions: [String: Int] = [:]
        for (index, name) in header.fields.enumerated() where positions[CSVTable.key(name)] == nil {
            positions[CSVTable.key(name)] = index
        }
        self.positions = positions
        for name in required where positions[CSVTable.key(name)] == nil {
            throw .missing(file: reader.file, line: header.line, field: "the column “\(name)”")
        }
        columnNames = header.fields
    }

    /// The records before the header.
    package let preamble: [CSVRow]
    /// As the header writes them.
    package let columnNames: [String]
    package var file: String { reader.file }

    /// The first row that was not UTF-8, if there was one: where the publisher's file is, another program saved it.
    package var firstRecodedLine: Int? { reader.recodedLines.first }

    package func has(_ column: String) -> Bool { positions[CSVTable.key(column)] != nil }

    package mutating func next() throws(ListError) -> Row? {
        guard let row = try reader.next() else { return nil }
        line = row.line
        rows += 1
        return Row(line: row.line, fields: row.fields, positions: positions)
    }

    /// Remarks about the file as a whole, for `ListReading.warnings`; asked after the last record.
    package var warnings: [String] {
        var warnings: [String] = []
        if reader.endsWithoutLineEnd {
            warnings.append("the last row has no line end; the file may be cut (\(file):\(line))")
        }
        if let first = reader.recodedLines.first {
            warnings.append(
                "not UTF-8, read as Windows-1252: \(reader.recodedLines.count) rows (first \(file):\(first))")
        }
        return warnings
    }

    fileprivate static func key(_ name: String) -> String { name.trimmingBlanks().lowercased() }

    package struct Row {
        package let line: Int
        package let fields: [String]
        fileprivate let positions: [String: Int]

        /// The value of a column without blanks at its ends; empty if the file has no such column.
        package subscript(_ column: String) -> String {
            guard let position = positions[CSVTable.key(column)] else { return "" }
            return fields[position].trimmingBlanks()
        }
    }
}
