import CordonModel
internal import CordonRules

/// Reads the Consolidated Screening List as a table, in the layouts with and without `_id`.
struct CSLCSVReader: ListReader {
    static let format = ListFormat(
        "cslCSV", title: "Consolidated Screening List CSV", datasets: ["us_trade_csl"], endings: [".csv"],
        usualNames: ["consolidated.csv"], rawRecord: .line)

    static func recognises(_ head: FileHead) -> Bool {
        guard let line = head.line(0) else { return false }
        let columns = Set(line.split(separator: ",").map { $0.trimmingBlanks().lowercased() })
        return columns.isSuperset(of: ["entity_number", "programs", "license_requirement", "source_list_url"])
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
        var table = try CSVTable(path: source.main.path, required: ["source", "name"])
        let file = table.file
        var mapper = CSLMapper(dataset: source.dataset, version: version, file: file, countries: countries)
        while let row = try table.next() {
            let record = CSLRecord(row, columnNames: table.columnNames)
            guard let entity = try mapper.entity(record, at: String(row.line)) else { continue }
            try sink.add(entity, field: "_id", key: record.key, file: file, line: row.line)
        }
        guard table.rows > 0 else { throw .empty(file: file) }
        var reading = ListReading(
            files: [FileCount(file: file, rows: table.rows, withoutEntity: mapper.withoutEntity)])
        reading.warnings = table.warnings + mapper.warnings
        return reading
    }
}
