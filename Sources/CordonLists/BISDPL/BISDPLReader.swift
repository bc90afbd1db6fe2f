import CordonModel
internal import CordonRules

/// Reads the Denied Persons List of the Bureau of Industry and Security in the two layouts that it has had.
struct BISDPLReader: ListReader {
    static let format = ListFormat(
        "bisDPL", title: "BIS Denied Persons List", datasets: ["us_bis_denied"], endings: [".txt", ".tsv", ".csv"],
        usualNames: ["dpl.txt", "dpl_MMDDYYYY.csv"], rawRecord: .line)

    private enum Layout { case tabbed, table }

    static func recognises(_ head: FileHead) -> Bool { layout(head.line(0) ?? "") != nil }

    private static func layout(_ header: String) -> Layout? {
        let header = header.lowercased().replacing("_", with: " ")
        if header.contains("\t"), header.contains("street address"), header.contains("fr citation") { return .tabbed }
        return header.contains("name and address") && header.contains("type of denial") ? .table : nil
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
        let path = source.main.path
        let layout = BISDPLReader.layout(try FileHead(path: path).line(0) ?? "") ?? .tabbed
        var table = try CSVTable(
            path: path, separator: layout == .tabbed ? 0x09 : 0x2C,
            required: layout == .tabbed ? ["Name", "Effective_Date", "FR_Citation"] : [])
        let file = table.file
        var mapper = BISDPLMapper(dataset: source.dataset, version: version, file: file, countries: countries)
        while let row = try table.next() {
            let record = layout == .tabbed ? BISDPLRecord(tabbed: row) : BISDPLRecord(table: row)
            guard let entity = try mapper.entity(record) else { continue }
            try sink.add(entity, field: "Name", key: record.name, file: file, line: row.line)
        }
        guard table.rows > 0 else { throw .empty(file: file) }
        var reading = ListReading(
            files: [FileCount(file: file, rows: table.rows, withoutEntity: mapper.withoutEntity)])
        reading.warnings = table.warnings + mapper.warnings
        return reading
    }
}
