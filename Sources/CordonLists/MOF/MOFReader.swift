import CordonModel
internal import CordonRules

/// Reads the list of parties whose assets Japan's Ministry of Finance has frozen: one sheet a programme.
struct MOFReader: ListReader {
    static let format = ListFormat(
        "mofXLSX", title: "Japan MOF asset freezes", datasets: ["jp_mof_sanctions"], endings: [".xlsx"],
        usualNames: ["a workbook *.xlsx with the column “告示日付”"], rawRecord: .none)

    static func recognises(_ head: FileHead) -> Bool { head.isWorkbook(with: table) }

    private static let table = WorkbookTable(
        key: { $0.filter { !$0.isWhitespace }.withoutFullWidth() }, anchors: ["告示日付", "告示番号"],
        required: ["日本語表記", "英語表記"])

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
        var mapper = MOFMapper(dataset: source.dataset, version: version, file: file, countries: countries)
        var rows = Rows()
        for sheet in workbook.sheets {
            let page = MOFSheet(name: sheet.name)
            let hasTable = try MOFReader.table.read(sheet, of: workbook) { row throws(ListError) in
                try rows.add(MOFRecord(row, file: file), on: page, mapper: &mapper, sink: sink, file: file)
            }
            try rows.finish(page, sink: sink, file: file)
            if !hasTable { mapper.noteWithoutTable(sheet.name) }
        }
        guard rows.count > 0 else { throw .empty(file: file) }
        let without = rows.deleted + rows.unnamed
        var reading = ListReading(files: [FileCount(file: file, rows: rows.count, withoutEntity: without)])
        if rows.deleted > 0 { reading.leftOut["deleted"] = rows.deleted }
        if rows.unnamed > 0 { reading.leftOut["unnamed"] = rows.unnamed }
        reading.warnings = mapper.warnings
        return reading
    }

    /// Counts the rows and holds the last party: rows that go on with its text may follow.
    private struct Rows {
        private(set) var count = 0
        private(set) var deleted = 0
        private(set) var unnamed = 0
        private var last: (record: MOFRecord, entity: Entity)?

        mutating func add(
            _ record: MOFRecord, on page: MOFSheet, mapper: inout MOFMapper, sink: EntitySink, file: String
        ) throws(ListError) {
            count += 1
            switch record.kind {
            case .party:
                try finish(page, sink: sink, file: file)
                last = (record, mapper.entity(record, on: page))
            case .deleted:
                deleted += 1
            case .unnamed:
                unnamed += 1
                mapper.noteUnnamed(record, on: page)
            case .continuation:
                guard let (first, entity) = last else {
                    throw .missing(file: file, line: record.row, field: "告示番号 (\(page.name))")
                }
                last = (first, mapper.continued(entity, by: record, on: page))
            }
        }

        mutating func finish(_ page: MOFSheet, sink: EntitySink, file: String) throws(ListError) {
            guard let (record, entity) = last else { return }
            last = nil
            let key = "\(page.key)-\(record.number)"
            try sink.add(entity, field: "告示番号", key: key, file: file, line: record.row)
        }
    }
}
