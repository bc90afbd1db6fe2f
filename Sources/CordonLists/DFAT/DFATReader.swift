import CordonModel
internal import CordonRules

/// Reads Australia's Consolidated List of the Department of Foreign Affairs and Trade.
struct DFATReader: ListReader {
    static let format = ListFormat(
        "dfatXLSX", title: "DFAT Consolidated List", datasets: ["au_dfat_sanctions"], endings: [".xlsx"],
        usualNames: ["a workbook *.xlsx with the column “Name of Individual or Entity”"], rawRecord: .none)

    static func recognises(_ head: FileHead) -> Bool { head.isWorkbook(with: table) }

    private static let table = WorkbookTable(
        key: { $0.collapsingSpaces().lowercased() }, anchors: ["name of individual or entity"],
        required: ["reference", "type", "name type"])

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
        var mapper = DFATMapper(dataset: source.dataset, version: version, file: file, countries: countries)
        var rows = 0
        for sheet in workbook.sheets {
            _ = try DFATReader.table.read(sheet, of: workbook) { row throws(ListError) in
                rows += 1
                try mapper.add(DFATRecord(row, file: file))
            }
        }
        guard rows > 0 else { throw .empty(file: file) }
        for (party, entity) in mapper.finished() {
            try sink.add(entity, field: "Reference", key: party.reference, file: file, line: party.row)
        }
        var reading = ListReading(files: [FileCount(file: file, rows: rows, withoutEntity: 0)])
        reading.warnings = mapper.warnings
        return reading
    }
}
