import CordonModel

/// A sheet whose columns are found by name in a header row, which may stand below titles and notes.
struct WorkbookTable: Sendable {
    /// Header rows are looked for no further down than this.
    static let deepestHeader = 30

    /// A column's name in the form in which the reader knows it; headers vary in blanks and line ends.
    let key: @Sendable (String) -> String
    /// The columns by which a header row is known, in that form.
    let anchors: [String]
    /// Columns without which a row cannot be understood.
    let required: [String]

    struct Row {
        /// The title rows above the header, as one list of texts.
        let titles: [String]
        let number: Int
        let cells: [String]
        fileprivate let positions: [String: Int]

        /// The value of a column without blanks at its ends; empty if there is no such column.
        subscript(_ column: String) -> String {
            guard let position = positions[column], position < cells.count else { return "" }
            return cells[position].trimmingBlanks()
        }

        func has(_ column: String) -> Bool { positions[column] != nil }

        /// All columns with a value, in order; a cell right of the header has an empty name.
        var values: [(column: String, value: String)] {
            let names = Dictionary(uniqueKeysWithValues: positions.map { ($0.value, $0.key) })
            return cells.indices.compactMap { index in
                let value = cells[index].trimmingBlanks()
                return value.isEmpty ? nil : (names[index] ?? "", value)
            }
        }
    }

    /// Hands out the rows below the header.
    /// - Returns: whether the sheet has the header.
    func read(
        _ sheet: Workbook.Sheet, of workbook: Workbook, each: (Row) throws(ListError) -> Void
    ) throws(ListError) -> Bool {
        var positions: [String: Int]?
        var titles: [String] = []
        try workbook.rows(of: sheet) { row throws(ListError) in
            if let positions {
                let row = Row(titles: titles, number: row.number, cells: row.cells, positions: positions)
                if row.cells.contains(where: { !$0.trimmingBlanks().isEmpty }) { try each(row) }
                return true
            }
            guard isHeader(row) else {
                titles += row.cells.filter { !$0.trimmingBlanks().isEmpty }
                return row.number < WorkbookTable.deepestHeader
            }
            positions = try columns(of: row, file: workbook.file)
            return true
        }
        return positions != nil
    }

    /// Whether some sheet has the header, to tell formats apart. Reads no further than the headers.
    func isIn(_ workbook: Workbook) throws(ListError) -> Bool {
        var found = false
        for sheet in workbook.sheets where !found {
            try workbook.rows(of: sheet) { row throws(ListError) in
                found = isHeader(row)
                return !found && row.number < WorkbookTable.deepestHeader
            }
        }
        return found
    }

    private func isHeader(_ row: Workbook.Row) -> Bool {
        let names = row.cells.map(key)
        return anchors.allSatisfy(names.contains)
    }

    private func columns(of row: Workbook.Row, file: String) throws(ListError) -> [String: Int] {
        var positions: [String: Int] = [:]
        for (index, cell) in row.cells.enumerated() {
            let name = key(cell)
            if !name.isEmpty, positions[name] == nil { positions[name] = index }
        }
        for name in required where positions[name] == nil {
            throw .missing(file: file, line: row.number, field: "the column “\(name)”")
        }
        return positions
    }
}

extension Entity {
    /// Keeps a value without a property of its own, under its column's name where it has one.
    mutating func addNote(_ column: String, _ value: String, from source: SourceRecord) {
        add("notes", column.isEmpty ? value : "\(column): \(value)", from: source)
    }
}

extension FileHead {
    /// Whether the file is a workbook with that header. One that cannot be opened counts as such where its name says
    /// that it is a workbook, so that reading it says what is wrong with it.
    func isWorkbook(with table: WorkbookTable) -> Bool {
        guard isZip, let path else { return false }
        do throws(ListError) {
            return try table.isIn(Workbook(path: path))
        } catch {
            return name.hasSuffix(".xlsx")
        }
    }
}
