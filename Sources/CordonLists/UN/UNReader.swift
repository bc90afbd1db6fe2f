import CordonModel
import CordonXML
internal import CordonRules

/// Reads the UN Security Council's consolidated list.
struct UNReader: ListReader {
    static let format = ListFormat(
        "unXML", title: "UN consolidated XML", datasets: ["un_sc_sanctions"], endings: [".xml"],
        usualNames: ["an XML file with the element CONSOLIDATED_LIST"],
        rawRecord: .element(["INDIVIDUAL", "ENTITY"], before: "<DATAID>", after: "</DATAID>"))

    static func recognises(_ head: FileHead) -> Bool { head.documentElement == "CONSOLIDATED_LIST" }

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
        var mapper: UNMapper?
        var published: CalendarDay?
        var records = 0
        try XMLRecords.read(path, file: file, records: ["INDIVIDUAL", "ENTITY"]) { element, root throws(ListError) in
            if mapper == nil {
                published = try date(of: root, file: file)
                mapper = UNMapper(
                    dataset: source.dataset, version: version ?? published, file: file, countries: countries)
            }
            records += 1
            let record = try UNRecord(element, file: file)
            guard let entity = mapper?.entity(record) else { return }
            try sink.add(entity, field: "DATAID", key: record.dataID, file: file, line: record.line)
        }
        guard records > 0, let mapper else { throw .empty(file: file) }
        var reading = ListReading(
            published: published, files: [FileCount(file: file, rows: records, withoutEntity: 0)])
        reading.warnings = mapper.warnings
        return reading
    }

    /// `dateGenerated="2026-02-27T00:00:09.554Z"`: an instant, of which the day is the version's.
    private func date(of root: XMLElement, file: String) throws(ListError) -> CalendarDay? {
        guard let text = root.attributes["dateGenerated"] else { return nil }
        guard let day = CalendarDay(text.prefix(10)) else {
            throw .invalid(file: file, line: root.line, field: "dateGenerated", value: text)
        }
        return day
    }
}
