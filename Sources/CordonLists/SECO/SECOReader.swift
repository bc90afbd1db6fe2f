import CordonModel
import CordonXML
internal import CordonRules

/// Reads the whole list of sanctions addressees of the Swiss State Secretariat for Economic Affairs.
struct SECOReader: ListReader {
    static let format = ListFormat(
        "secoXML", title: "Swiss SECO whole list XML", datasets: ["ch_seco_sanctions"], endings: [".xml"],
        usualNames: ["an XML file with the element swiss-sanctions-list"],
        rawRecord: .element(["target"], before: "ssid=\"", after: "\""))

    static func recognises(_ head: FileHead) -> Bool { head.documentElement == "swiss-sanctions-list" }

    private let source: ListSource
    private let version: CalendarDay?
    private let countries: CountryResolver

    init(source: ListSource, version: CalendarDay?, countries: CountryResolver) {
        self.source = source
        self.version = version
        self.countries = countries
    }

    /// The file is read twice: targets refer to places and to other targets that stand behind them.
    func read(into sink: EntitySink) throws(ListError) -> ListReading {
        let (path, file) = source.main
        var references = SECOReferences()
        let names: Set = ["sanctions-program", "place", "target"]
        let root = try XMLRecords.read(path, file: file, records: names) { element, _ throws(ListError) in
            try references.add(element, file: file)
        }
        references.dropUnused()
        let published = try check(root, file: file)
        var mapper = SECOMapper(
            dataset: source.dataset, version: version ?? published, file: file, references: references,
            countries: countries)
        var (records, delisted) = (0, 0)
        try XMLRecords.read(path, file: file, records: ["target"]) { element, _ throws(ListError) in
            records += 1
            let target = try SECOTarget(element, file: file)
            if target.isDelisted(on: published) {
                delisted += 1
                return
            }
            let entity = try mapper.entity(target)
            try sink.add(entity, field: "ssid", key: target.ssid, file: file, line: target.line)
        }
        guard records > 0 else { throw .empty(file: file) }
        var reading = ListReading(
            published: published, files: [FileCount(file: file, rows: records, withoutEntity: delisted)])
        if delisted > 0 { reading.leftOut["de-listed"] = delisted }
        reading.warnings = mapper.warnings
        return reading
    }

    /// SECO publishes the changes of a day in the same form; they are no list.
    private func check(_ root: XMLElement, file: String) throws(ListError) -> CalendarDay? {
        guard let type = root.attributes["list-type"] else {
            throw .missing(file: file, line: root.line, field: "list-type")
        }
        guard type == "whole-list" else {
            throw .invalid(file: file, line: root.line, field: "list-type", value: type)
        }
        guard let text = root.attributes["date"] else { return nil }
        guard let day = CalendarDay(text.prefix(10)) else {
            throw .invalid(file: file, line: root.line, field: "date", value: text)
        }
        return day
    }
}
