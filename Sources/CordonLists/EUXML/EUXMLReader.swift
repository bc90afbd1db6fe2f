import CordonModel
import CordonXML
internal import CordonRules

/// Reads the EU's consolidated list of financial sanctions, XML 1.1.
struct EUXMLReader: ListReader {
    static let format = ListFormat(
        "euXML", title: "EU financial sanctions XML", datasets: ["eu_fsf"], endings: [".xml"],
        usualNames: ["an XML file with the element export of the EU's financial sanctions"],
        rawRecord: .element(["sanctionEntity"], before: "euReferenceNumber=\"", after: "\""))

    static func recognises(_ head: FileHead) -> Bool {
        head.documentElement == "export" && (head.contains("fpi/fsd/export") || head.contains("<sanctionEntity"))
    }

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
        var mapper: EUMapper?
        var published: CalendarDay?
        var records = 0
        try XMLRecords.read(path, file: file, records: ["sanctionEntity"]) { element, root throws(ListError) in
            if mapper == nil {
                published = try date(of: root, file: file)
                mapper = EUMapper(dataset: source.dataset, version: version ?? published, countries: countries)
            }
            records += 1
            let record = try EURecord(element, file: file)
            guard let entity = mapper?.entity(record) else { return }
            let field = record["euReferenceNumber"].isEmpty ? "logicalId" : "euReferenceNumber"
            try sink.add(entity, field: field, key: record.key, file: file, line: record.line)
        }
        guard records > 0, let mapper else { throw .empty(file: file) }
        var reading = ListReading(
            published: published, files: [FileCount(file: file, rows: records, withoutEntity: 0)])
        reading.warnings = mapper.warnings
        return reading
    }

    /// `generationDate="2026-08-05T16:47:04.449+02:00"`: the day in Brussels.
    private func date(of root: XMLElement, file: String) throws(ListError) -> CalendarDay? {
        guard let text = root.attributes["generationDate"] else { return nil }
        guard let day = CalendarDay(text.prefix(10)) else {
            throw .invalid(file: file, line: root.line, field: "generationDate", value: text)
        }
        return day
    }
}

extension EURecord {
    init(_ element: XMLElement, file: String) throws(ListError) {
        self.init(line: element.line)
        let reference = (element.attributes["euReferenceNumber"] ?? "").collapsingSpaces()
        let logical = (element.attributes["logicalId"] ?? "").collapsingSpaces()
        guard !reference.isEmpty || !logical.isEmpty else {
            throw .missing(file: file, line: element.line, field: "euReferenceNumber")
        }
        let source = SourceRecord(file: file, locator: reference.isEmpty ? logical : reference)
        let kinds = Set(EUPart.Kind.allCases.map(\.rawValue))
        add(EUPart(.entity, element, ignoring: kinds, record: source))
        for child in element.children {
            if let kind = EUPart.Kind(rawValue: child.name) { add(EUPart(kind, child, record: source)) }
        }
        guard all(.name).contains(where: { !EUName($0).whole.isEmpty }) else {
            throw .missing(file: file, line: element.line, field: "nameAlias")
        }
    }
}

extension EUPart {
    /// An element: its attributes are the fields, its children remarks, contacts, acts and single texts.
    fileprivate init(
        _ kind: Kind, _ element: XMLElement, ignoring parts: Set<String> = [], record: SourceRecord
    ) {
        self.init(kind, record: record)
        for (name, value) in element.attributes { set(name, value) }
        for child in element.children where !parts.contains(child.name) {
            switch child.name {
            case "remark": addRemark(child.text)
            case "regulationSummary": addAct(EUAct { (child.attributes[$0] ?? "").collapsingSpaces() })
            case "contactInfo":
                addContact(key: child.attributes["key"] ?? "", value: child.attributes["value"] ?? "")
            default:
                let attributes = child.attributes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
                set(child.name, ([child.text.collapsingSpaces()] + attributes).joined(separator: " "))
            }
        }
    }
}
