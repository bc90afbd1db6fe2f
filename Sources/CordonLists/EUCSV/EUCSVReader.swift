import CordonModel
internal import CordonRules

/// Reads the EU's consolidated list of financial sanctions as CSV, versions 1.1 and 1.0: a row for each part of an
/// entity, the rows of one entity one after another.
struct EUCSVReader: ListReader {
    static let format = ListFormat(
        "euCSV", title: "EU financial sanctions CSV", datasets: ["eu_fsf"], endings: [".csv"],
        usualNames: ["a CSV file of the EU's financial sanctions, separated by semicolons"], rawRecord: .line)

    /// Also a copy that a spreadsheet saved, so that it is refused with the reason.
    static func recognises(_ head: FileHead) -> Bool {
        guard let header = head.line(0) else { return false }
        return header.contains("Entity_LogicalId") || header.contains("Entity_logical_id")
    }

    private let source: ListSource
    private let version: CalendarDay?
    private let countries: CountryResolver

    init(source: ListSource, version: CalendarDay?, countries: CountryResolver) {
        self.source = source
        self.version = version
        self.countries = countries
    }

    func read(into sink: EntitySink) throws(ListError) -> ListReading {
        let (path, file) = source.main
        try refuseSpreadsheet(path, file: file)
        var table = try CSVTable(path: path, separator: 0x3B, required: [])
        guard let columns = EUCSVColumns(header: table.columnNames) else { throw .unrecognised(file: file) }
        for name in columns.required where !table.has(name) {
            throw .missing(file: file, line: 1, field: "the column “\(name)”")
        }
        var state = State(sink: sink, columns: columns, file: file)
        while let row = try table.next() {
            if let line = table.firstRecodedLine {
                throw .altered(file: file, line: line, reason: "is not UTF-8, as the EU publishes it. \(Self.advice)")
            }
            let record = SourceRecord(file: file, locator: String(row.line))
            let cells = EUCSVRow(row.fields, columns: columns, record: record)
            if state.mapper == nil {
                state.published = try day(cells.day, columns: columns, file: file, line: row.line)
                state.stated = cells.day
                state.mapper = EUMapper(
                    dataset: source.dataset, version: version ?? state.published, countries: countries)
            } else if cells.day != state.stated {
                let reason = "is of \(cells.day), the rows before it of \(state.stated): two files are mixed"
                throw .altered(file: file, line: row.line, reason: reason)
            }
            try state.add(cells, line: row.line)
        }
        try state.finish()
        guard let mapper = state.mapper else { throw .empty(file: file) }
        var reading = ListReading(
            published: state.published, files: [FileCount(file: file, rows: table.rows, withoutEntity: 0)])
        reading.warnings = table.warnings + mapper.warnings
        return reading
    }

    /// What is known while the rows are read.
    private struct State {
        let sink: EntitySink
        let columns: EUCSVColumns
        let file: String
        var mapper: EUMapper?
        var published: CalendarDay?
        /// The day as the rows write it.
        var stated = ""
        private var record: EURecord?

        init(sink: EntitySink, columns: EUCSVColumns, file: String) {
            self.sink = sink
            self.columns = columns
            self.file = file
        }

        mutating func add(_ row: EUCSVRow, line: Int) throws(ListError) {
            let entity = row.parts.first { $0.kind == .entity }
            guard let key = entity?["logicalId"], !key.isEmpty else {
                throw .missing(file: file, line: line, field: columns.key)
            }
            if let known = record, known["logicalId"] != key { try finish() }
            var record = record ?? EURecord(line: line)
            let references = [record["euReferenceNumber"], entity?["euReferenceNumber"] ?? ""].filter { !$0.isEmpty }
            if let first = references.first, let other = references.last, first != other {
                throw .invalid(file: file, line: line, field: "the reference number of \(key)", value: other)
            }
            for part in row.parts { record.add(part) }
            self.record = record
        }

        /// The entity is complete. One that comes again later is refused by the sink: the published file has its rows
        /// together, so the file was sorted or mixed since.
        mutating func finish() throws(ListError) {
            guard let record else { return }
            self.record = nil
            guard record.all(.name).contains(where: { !EUName($0).whole.isEmpty }) else {
                throw .missing(file: file, line: record.line, field: "a name of \(record.key)")
            }
            guard let entity = mapper?.entity(record) else { return }
            try sink.add(entity, field: columns.key, key: record["logicalId"], file: file, line: record.line)
        }
    }

    // MARK: - Checks

    private static let advice = "Download it again and import it without opening it in a spreadsheet"

    /// A spreadsheet that opens the file takes commas for separators and saves something else.
    private func refuseSpreadsheet(_ path: String, file: String) throws(ListError) {
        guard let header = try FileHead(path: path).line(0) else { throw .empty(file: file) }
        let found: String
        if header.hasPrefix("\""), header.contains(";") {
            found = "its rows are in quotation marks and its commas have become tabs"
        } else if !header.contains(";") {
            found = "its columns are not separated by semicolons"
        } else {
            return
        }
        throw .altered(
            file: file, line: 1,
            reason:
                "is not as the EU published it: a spreadsheet has saved it (\(found)), and with it names may be lost. "
                + Self.advice)
    }

    /// `05/08/2026`; `nil` if the file has no such column or cell.
    private func day(_ text: String, columns: EUCSVColumns, file: String, line: Int) throws(ListError) -> CalendarDay? {
        if text.isEmpty { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 3, let day = CalendarDay("\(parts[2])-\(parts[1])-\(parts[0])") { return day }
        if let day = CalendarDay(text) { return day }
        throw .invalid(file: file, line: line, field: "the date of the file", value: text)
    }
}
