import CordonModel

/// Turns records into rows. The same parser may be used on any number of threads.
package struct RowParser: Sendable {
    enum Layout: Sendable {
        case cells(separator: UInt8, hasQuotes: Bool, count: Int, nothing: String?)
        case objects(ObjectMapping)
    }

    let layout: Layout
    let mapping: ColumnMapping
    let settings: QueryBuilder.Settings
    /// For messages about damaged text.
    let encoding: TextEncoding

    init(
        layout: Layout, mapping: ColumnMapping, settings: QueryBuilder.Settings, encoding: TextEncoding = .utf8
    ) {
        self.layout = layout
        self.mapping = mapping
        self.settings = settings
        self.encoding = encoding
    }

    /// For lines of JSON objects: flat ones, or `{"id", "schema", "properties": {…}}` as yente takes them.
    package init(ndjson options: InputOptions) throws(AssessmentError) {
        self.init(
            layout: .objects(try ObjectMapping(options)), mapping: ColumnMapping(columns: [], entries: []),
            settings: try RowParser.settings(options))
    }

    /// For lines of cells between TABs, without quotation marks, where `\N` is nothing: what Spark's `TRANSFORM` writes.
    /// - Parameter columns: a property for each cell; empty or `-` for one that is not used.
    package init(columns: [String], options: InputOptions) throws(AssessmentError) {
        let mapping = try ColumnMapping(properties: columns)
        self.init(
            layout: .cells(separator: 0x09, hasQuotes: false, count: columns.count, nothing: "\\N"), mapping: mapping,
            settings: try RowParser.settings(options))
    }

    static func settings(_ options: InputOptions) throws(AssessmentError) -> QueryBuilder.Settings {
        var order: DateOrder?
        if let option = options.dateOrder {
            guard let stated = DateOrder(rawValue: option.lowercased()) else {
                throw .usage("--date-order \(option): expected dmy or mdy")
            }
            order = stated
        }
        return QueryBuilder.Settings(schema: try PartyQuery.schema(options.schema), dateOrder: order)
    }

    /// A record of a chunk.
    package func row(_ index: Int, of chunk: RecordChunk) -> ScreeningRow {
        let record = chunk.records[index]
        return chunk.bytes.withUnsafeBufferPointer { bytes in
            row(
                UnsafeBufferPointer(rebasing: bytes[record.start..<record.end]), number: chunk.firstRow + index,
                line: record.line, hasQuotes: record.hasQuotes, problem: record.problem)
        }
    }

    /// A line without its end, for what comes line by line.
    package func row(line: some Sequence<UInt8>, number: Int) -> ScreeningRow {
        let read = line.withContiguousStorageIfAvailable { row(buffer: $0, number: number) }
        return read ?? Array(line).withUnsafeBufferPointer { row(buffer: $0, number: number) }
    }

    private func row(buffer: UnsafeBufferPointer<UInt8>, number: Int) -> ScreeningRow {
        var line = buffer[...]
        if line.last == 0x0D { line.removeLast() }
        var problem = line.isEmpty ? RowProblem(.emptyLine, "the line is empty") : nil
        if line.count > RecordSplitter.longestRecord {
            problem = RowProblem(.tooLong, "the record is longer than \(RecordSplitter.longestRecord >> 20) MB")
            line = line.prefix(4096)
        }
        return row(
            UnsafeBufferPointer(rebasing: line), number: number, line: number, hasQuotes: line.contains(0x22),
            problem: problem)
    }

    private func row(
        _ bytes: UnsafeBufferPointer<UInt8>, number: Int, line: Int, hasQuotes: Bool, problem: RowProblem?
    ) -> ScreeningRow {
        switch layout {
        case .objects(let objects):
            return objects.row(bytes, number: number, line: line, settings: settings, problem: problem)
        case .cells(let separator, let quotes, let count, let nothing):
            let cells = Cells(bytes, separator: separator, hasQuotes: quotes && hasQuotes, expecting: count)
            var builder = QueryBuilder(settings)
            let problem = problem ?? self.problem(cells, bytes, count: count)
            fill(&builder, from: cells.texts, nothing: nothing, keyOnly: problem != nil)
            return ScreeningRow(
                row: number, line: line, key: builder.key, cells: cells.texts,
                content: problem.map { .bad($0) } ?? builder.finish(), remarks: problem == nil ? builder.remarks : [])
        }
    }

    private func problem(_ cells: Cells, _ bytes: UnsafeBufferPointer<UInt8>, count: Int) -> RowProblem? {
        if cells.isDamaged {
            let hint = encoding == .utf8 ? "; if it is Windows-1252, say --encoding windows-1252" : ""
            return RowProblem(.badText, "the text is not \(encoding.rawValue)\(hint)")
        }
        if cells.texts.count != count {
            return RowProblem(
                .wrongCells,
                "has \(cells.texts.count) \(cells.texts.count == 1 ? "column" : "columns"), expected \(count)")
        }
        if bytes.contains(0) { return RowProblem(.badText, "has a NUL byte") }
        if cells.texts.allSatisfy(\.isEmpty) { return RowProblem(.emptyLine, "every column is empty") }
        return nil
    }

    private func fill(_ builder: inout QueryBuilder, from cells: [String], nothing: String?, keyOnly: Bool) {
        for entry in mapping.entries where !keyOnly || entry.property == .id {
            if let column = entry.columns.first, entry.columns.count == 1 {
                if column < cells.count, cells[column] != nothing { builder.add(entry.property, cells[column]) }
            } else {
                let parts = entry.columns.filter { $0 < cells.count && cells[$0] != nothing }
                    .map { cells[$0].trimmingSpaces() }.filter { !$0.isEmpty }
                builder.add(entry.property, parts.joined(separator: entry.property.joint))
            }
        }
    }
}
