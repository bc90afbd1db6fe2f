import CordonModel
import CordonXML
internal import CordonRules

/// Reads the UK Sanctions List as XML.
struct UKXMLReader: ListReader {
    static let format = ListFormat(
        "ukXML", title: "UK Sanctions List XML", datasets: ["gb_fcdo_sanctions"], endings: [".xml"],
        usualNames: ["an XML file with the element Designations"],
        rawRecord: .element(["Designation"], before: "<UniqueID>", after: "</UniqueID>"))

    static func recognises(_ head: FileHead) -> Bool { head.documentElement == "Designations" }

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
        var mapper: UKMapper?
        var published: CalendarDay?
        var records = 0
        // The date stands in front of the designations.
        let names: Set = ["DateGenerated", "Designation"]
        try XMLRecords.read(path, file: file, records: names) { element, _ throws(ListError) in
            guard element.name == "Designation" else {
                published = try date(element, file: file)
                return
            }
            records += 1
            let designation = try UKDesignation(element, file: file)
            if mapper == nil {
                mapper = UKMapper(dataset: source.dataset, version: version ?? published, countries: countries)
            }
            guard let entity = try mapper?.entity(designation, file: file) else { return }
            try sink.add(entity, field: "UniqueID", key: designation.key, file: file, line: designation.line)
        }
        guard records > 0, let mapper else { throw .empty(file: file) }
        var reading = ListReading(
            published: published, files: [FileCount(file: file, rows: records, withoutEntity: 0)])
        reading.warnings = mapper.warnings
        return reading
    }

    private func date(_ element: XMLElement, file: String) throws(ListError) -> CalendarDay {
        let text = element.text.collapsingSpaces()
        guard let day = UKText.day(text) else {
            throw .invalid(file: file, line: element.line, field: "DateGenerated", value: text)
        }
        return day
    }
}
