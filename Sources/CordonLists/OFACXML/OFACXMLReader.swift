import CordonModel
internal import CordonRules
import CordonXML

/// Reads OFAC's plain XML (`SDN.XML`, `CONSOLIDATED.XML`), as a file or zipped.
struct OFACXMLReader: ListReader {
    static let format = ListFormat(
        "ofacXML", title: "OFAC XML", datasets: OFACFile.datasets, endings: [".xml", ".zip"],
        usualNames: ["an XML file with the element sdnList"],
        rawRecord: .element(["sdnEntry"], before: "<uid>", after: "</uid>"))

    static func recognises(_ head: FileHead) -> Bool { head.documentElement == "sdnList" }

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
        try checkName(file)
        let names = try printedNames(path, file)
        var mapper: OFACListedMapper?
        var published: CalendarDay?
        var stated: Int?
        var records = 0
        // The misspelt element name is the publisher's.
        let head = ["publshInformation", "publishInformation"]
        try XMLRecords.read(path, file: file, records: Set(head + ["sdnEntry"])) { element, _ throws(ListError) in
            if head.contains(element.name) {
                published = try day(of: element, file: file)
                stated = Int(element.value("Record_Count"))
                return
            }
            if mapper == nil {
                mapper = OFACListedMapper(
                    dataset: source.dataset, version: version ?? published, file: file, names: names,
                    countries: countries)
            }
            records += 1
            let party = try OFACListed(entry: element, file: file)
            guard let entity = mapper?.entity(party) else { return }
            try sink.add(entity, field: "uid", key: String(party.number), file: file, line: party.line)
        }
        guard records > 0, let mapper else { throw .empty(file: file) }
        var reading = ListReading(
            published: published, files: [FileCount(file: file, rows: records, withoutEntity: 0)])
        reading.warnings = mapper.warnings
        if let stated, stated != records {
            reading.warnings.append("Record_Count says \(stated), but there are \(records) entries (\(file))")
        }
        return reading
    }

    /// Both lists have the same elements and the file does not say which it is, so only its name can.
    private func checkName(_ file: String) throws(ListError) {
        let prefixes = ["us_ofac_sdn": ["sdn"], "us_ofac_cons": ["cons"]]
        for (dataset, starts) in prefixes where dataset != source.dataset {
            if starts.contains(where: file.hasPrefix) {
                throw .otherList(file: file, dataset: source.dataset, belongsTo: dataset)
            }
        }
    }

    /// Every main name as printed, with whether it is a person's, read beforehand: remarks link parties by it.
    private func printedNames(_ path: String, _ file: String) throws(ListError) -> [String: Bool] {
        var names: [String: Bool] = [:]
        try XMLRecords.read(path, file: file, records: ["sdnEntry"]) { element, _ throws(ListError) in
            let name = OFACListed.printed(element)
            if names[name] == nil { names[name] = element.value("sdnType") == "Individual" }
        }
        return names
    }

    /// `<Publish_Date>08/19/2021</Publish_Date>`, the month first.
    private func day(of info: XMLElement, file: String) throws(ListError) -> CalendarDay? {
        guard let element = info.first("Publish_Date") else { return nil }
        let text = element.text.collapsingSpaces()
        let parts = text.split(separator: "/").map { Int($0) ?? 0 }
        guard parts.count == 3, let day = CalendarDay(year: parts[2], month: parts[0], day: parts[1]) else {
            throw .invalid(file: file, line: element.line, field: "Publish_Date", value: text)
        }
        return day
    }
}
