import CordonModel
internal import CordonRules

/// Reads Canada's Consolidated Canadian Autonomous Sanctions List (SEMA and JVCFOR).
struct SEMAReader: ListReader {
    static let format = ListFormat(
        "semaXML", title: "Canadian consolidated XML", datasets: ["ca_dfatd_sema_sanctions"], endings: [".xml"],
        usualNames: ["sema-lmes.xml"], rawRecord: .elementAtLine(["record"]))

    static func recognises(_ head: FileHead) -> Bool { head.documentElement == "data-set" }

    private let source: ListSource
    private let version: CalendarDay?

    init(source: ListSource, version: CalendarDay?, countries _: CountryResolver) {
        self.source = source
        self.version = version
    }

    func read(into sink: EntitySink) throws(ListError) -> ListReading {
        let (path, file) = source.main
        // Whether a key is unique is known at the end only, so the file is read twice.
        var uses: [String: Int] = [:]
        try records(of: path, file: file) { record throws(ListError) in uses[record.key, default: 0] += 1 }
        var mapper = SEMAMapper(dataset: source.dataset, version: version, file: file)
        var rows = 0
        try records(of: path, file: file) { record throws(ListError) in
            rows += 1
            let isUnique = uses[record.key] == 1
            let key = isUnique ? record.key : "\(record.key) (\(record.fullName))"
            try sink.add(
                mapper.entity(record, isUnique: isUnique), field: "Country, Schedule and Item", key: key, file: file,
                line: record.line)
        }
        guard rows > 0 else { throw .empty(file: file) }
        var reading = ListReading(files: [FileCount(file: file, rows: rows, withoutEntity: 0)])
        reading.warnings = mapper.warnings
        return reading
    }

    private func records(
        of path: String, file: String, each: (SEMARecord) throws(ListError) -> Void
    ) throws(ListError) {
        try XMLRecords.read(path, file: file, records: ["record"]) { element, _ throws(ListError) in
            try each(SEMARecord(element, file: file))
        }
    }
}
