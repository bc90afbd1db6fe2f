import CordonModel
internal import CordonRules
import CordonXML

/// Reads OFAC's advanced XML (`SDN_ADVANCED.XML`, `CONS_ADVANCED.XML`), plain or zipped.
///
/// Documents and places stand before the parties, relations and sanctions entries behind them, so the file is read
/// twice: first for everything but the parties, then for them.
struct OFACAdvancedReader: ListReader {
    static let format = ListFormat(
        "ofacAdvanced", title: "OFAC advanced XML", datasets: OFACFile.datasets, endings: [".xml", ".zip"],
        usualNames: ["an XML file with the element Sanctions"],
        rawRecord: .element(["DistinctParty"], before: "<DistinctParty FixedRef=\"", after: "\""))

    static func recognises(_ head: FileHead) -> Bool { head.documentElement == "Sanctions" }

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
        let index = try index(path, file)
        let published = index.day.isEmpty ? nil : CalendarDay(index.day)
        let names = Dictionary(index.names.values.map { ($0.text, $0.isPerson) }, uniquingKeysWith: { one, _ in one })
        var mapper = OFACListedMapper(
            dataset: source.dataset, version: version ?? published, file: file, names: names, countries: countries)
        var records = 0
        try XMLRecords.read(path, file: file, records: ["DistinctParty"]) { element, _ throws(ListError) in
            // A file of changes has the parties of a whole one with an action each; read as a list it clears the rest.
            if let action = element.attributes["DeltaAction"] {
                throw .invalid(file: file, line: element.line, field: "DeltaAction", value: action)
            }
            records += 1
            let party = try OFACListed(advanced: element, index, file: file)
            if party.lists.isEmpty { mapper.note("party without a sanctions entry", about: party.number) }
            try sink.add(
                mapper.entity(party), field: "FixedRef", key: String(party.number), file: file, line: party.line)
        }
        guard records > 0 else { throw .empty(file: file) }
        var reading = ListReading(
            published: published, files: [FileCount(file: file, rows: records, withoutEntity: 0)])
        reading.warnings = mapper.warnings
        if index.links > 0 { reading.leftOut["SanctionsEntryLink"] = index.links }
        return reading
    }

    private func index(_ path: String, _ file: String) throws(ListError) -> OFACAdvancedIndex {
        var index = OFACAdvancedIndex()
        let root = try XMLRecords.read(path, file: file, records: OFACAdvancedIndex.records) {
            element, _ throws(ListError) in
            if element.name == "DateOfIssue", OFACPeriod.day(element).isEmpty {
                throw .invalid(file: file, line: element.line, field: "DateOfIssue", value: element.value("Year"))
            }
            if element.name != "DateOfIssue", element.name != "ReferenceValueSets", index.references.isEmpty {
                throw .missing(file: file, line: element.line, field: "ReferenceValueSets")
            }
            index.add(element)
        }
        guard !index.names.isEmpty else { throw .empty(file: file) }
        guard !index.entries.isEmpty else { throw .missing(file: file, line: root.line, field: "SanctionsEntry") }
        if !index.belongs(to: source.dataset) {
            throw .otherList(
                file: file, dataset: source.dataset, belongsTo: OFACList.dataset(named: index.mainList))
        }
        return index
    }
}
