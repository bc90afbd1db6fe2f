import CordonModel
internal import CordonRules

/// Reads Japan's Foreign User List (until September 2025: End User List) of the Ministry of Economy, Trade and Industry.
struct METIReader: ListReader {
    static let format = ListFormat(
        "metiXLSX", title: "METI Foreign User List", datasets: ["jp_meti_eul"], endings: [".xlsx"],
        usualNames: ["a workbook *.xlsx with the column “Company or Organization”"], rawRecord: .none)

    static func recognises(_ head: FileHead) -> Bool { head.isWorkbook(with: table) }

    /// Headers are in two languages, one a line.
    private static let table = WorkbookTable(
        key: { $0.split(whereSeparator: \.isNewline).last.map { $0.collapsingSpaces() } ?? "" },
        anchors: ["No.", "Company or Organization"],
        required: ["Country or Region", "Also Known As", "Type of WMD"])

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
        let workbook = try Workbook(path: path)
        var mapper = METIMapper(dataset: source.dataset, version: version, file: file, countries: countries)
        var rows = 0
        for sheet in workbook.sheets {
            _ = try METIReader.table.read(sheet, of: workbook) { row throws(ListError) in
                rows += 1
                let record = try METIRecord(row, file: file)
                try sink.add(mapper.entity(record), field: "No.", key: record.number, file: file, line: record.row)
            }
        }
        guard rows > 0 else { throw .empty(file: file) }
        var reading = ListReading(files: [FileCount(file: file, rows: rows, withoutEntity: 0)])
        reading.warnings = mapper.warnings
        return reading
    }
}
