import CordonModel
internal import CordonRules
import CordonXML

/// Reads OFAC's enhanced XML (`SDN_ENHANCED.XML`, `CONS_ENHANCED.XML`), plain or zipped.
struct OFACEnhancedReader: ListReader {
    static let format = ListFormat(
        "ofacEnhanced", title: "OFAC enhanced XML", datasets: OFACFile.datasets, endings: [".xml", ".zip"],
        usualNames: ["an XML file with the element sanctionsData"],
        rawRecord: .element(["entity"], before: "<entity id=\"", after: "\""))

    static func recognises(_ head: FileHead) -> Bool { head.documentElement == "sanctionsData" }

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
        let persons = try OFACPersons.read(path, file: file)
        var mapper: OFACListedMapper?
        var published: CalendarDay?
        var records = 0
        try XMLRecords.read(path, file: file, records: ["publicationInfo", "entity"]) {
            element, _ throws(ListError) in
            if element.name == "publicationInfo" {
                published = try day(of: element, file: file)
                try checkList(of: element, file: file)
                mapper = OFACListedMapper(
                    dataset: source.dataset, version: version ?? published, file: file, countries: countries)
                return
            }
            let party = try OFACListed(enhanced: element, persons: persons, file: file)
            guard let entity = mapper?.entity(party) else {
                throw .missing(file: file, line: element.line, field: "publicationInfo")
            }
            records += 1
            try sink.add(entity, field: "entity id", key: String(party.number), file: file, line: party.line)
        }
        guard records > 0, let mapper else { throw .empty(file: file) }
        var reading = ListReading(
            published: published, files: [FileCount(file: file, rows: records, withoutEntity: 0)])
        reading.warnings = mapper.warnings
        return reading
    }

    /// `<dataAsOf>2025-01-10T00:00:00</dataAsOf>`.
    private func day(of info: XMLElement, file: String) throws(ListError) -> CalendarDay? {
        guard let element = info.first("dataAsOf") else { return nil }
        let text = element.text.collapsingSpaces()
        guard let day = CalendarDay(text.prefix(10)) else {
            throw .invalid(file: file, line: element.line, field: "dataAsOf", value: text)
        }
        return day
    }

    /// The file says by which list it was filtered. One of the lists that the consolidated list is made of
    /// (`Non-SDN CMIC List`) would be a part of it that passes for the whole.
    private func checkList(of info: XMLElement, file: String) throws(ListError) {
        let names = info.all("filters", "sanctionsLists", "sanctionsList").map { $0.text.collapsingSpaces() }
        guard !names.isEmpty else { throw .missing(file: file, line: info.line, field: "sanctionsList") }
        if names != [OFACList.name(of: source.dataset)] {
            let owners = names.map(OFACList.dataset(named:)).filter { $0 != source.dataset }
            throw .otherList(
                file: file, dataset: source.dataset,
                belongsTo: (owners.isEmpty ? names : owners).joined(separator: " and "))
        }
    }
}

/// Which entities of a file are persons, read beforehand: a relationship may name one that comes later, and only a
/// person's name is turned round.
private final class OFACPersons: XMLEvents {
    private var persons: Set<String> = []
    private var entity = ""
    private var isType = false

    static func read(_ path: String, file: String) throws(ListError) -> Set<String> {
        let events = OFACPersons()
        let source = try PackedXML.source(path, file: file)
        do {
            try XMLReader.read(source, into: events)
        } catch {
            throw ListError(error, file: file)
        }
        return events.persons
    }

    func start(_ name: String, _ attributes: [String: String], line: Int) {
        if name == "entity" { entity = attributes["id"] ?? "" }
        isType = name == "entityType"
    }

    func text(_ text: String) {
        if isType, text.collapsingSpaces() == "Individual" { persons.insert(entity) }
    }

    func end(_ name: String) { isType = false }
}
