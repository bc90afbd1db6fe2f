import CordonModel
import CordonRules

/// Reads the UK Sanctions List as CSV: a line with the date, a header, and any number of rows for a designation.
struct UKCSVReader: ListReader {
    static let format = ListFormat(
        "ukCSV", title: "UK Sanctions List CSV", datasets: ["gb_fcdo_sanctions"], endings: [".csv"],
        usualNames: ["a CSV file with the column Unique ID"], rawRecord: .line)

    static func recognises(_ head: FileHead) -> Bool { preamble(of: head) != nil }

    private static func preamble(of head: FileHead) -> Int? {
        PartyRows.preamble(of: head, columns: [key, "Name 6"])
    }

    private static let key = "Unique ID"
    private static let required = [key, "Name 6", "Name type", "Regime Name"]

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
        let preamble = UKCSVReader.preamble(of: try FileHead(path: path)) ?? 1
        var table = try CSVTable(path: path, preamble: preamble, required: UKCSVReader.required)
        let header = (table.preamble.last?.line ?? 0) + 1
        guard table.has("Designation Type") || table.has(UKDesignation.formerKindColumn) else {
            throw .missing(file: file, line: header, field: "the column “Designation Type”")
        }
        let published = try UKCSVReader.date(table.preamble.first, file: file)
        let unknown = UKDesignation.unknownColumns(of: table.columnNames)
        var left = try PartyRows.counts(
            path, preamble: preamble, key: UKCSVReader.key, required: UKCSVReader.required)
        var mapper = UKMapper(dataset: source.dataset, version: version ?? published, countries: countries)
        var begun: [String: UKDesignation] = [:]
        while let row = try table.next() {
            let key = row[UKCSVReader.key]
            var designation = begun.removeValue(forKey: key) ?? UKDesignation(key: key, line: row.line)
            designation.add(row, file: file, unknownColumns: unknown)
            left[key, default: 1] -= 1
            guard left[key] == 0 else {
                begun[key] = designation
                continue
            }
            let entity = try mapper.entity(designation, file: file)
            try sink.add(entity, field: UKCSVReader.key, key: key, file: file, line: designation.line)
        }
        guard table.rows > 0 else { throw .empty(file: file) }
        var reading = ListReading(
            published: published, files: [FileCount(file: file, rows: table.rows, withoutEntity: 0)])
        reading.warnings = table.warnings + mapper.warnings
        return reading
    }

    /// `Report Date: 08-Oct-2026`.
    private static func date(_ row: CSVRow?, file: String) throws(ListError) -> CalendarDay? {
        guard let row else { return nil }
        let text = (row.fields.first ?? "").collapsingSpaces()
        let label = "report date:"
        guard text.lowercased().hasPrefix(label),
            let day = UKText.reportDate(text.dropFirst(label.count).trimmingBlanks())
        else { throw .invalid(file: file, line: row.line, field: "Report Date", value: text) }
        return day
    }
}
