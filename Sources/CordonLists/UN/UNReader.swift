import CordonModel
import CordonXML
internal import CordonRules

/// Reads the UN Security Council's consolidated list.
struct UNReader {
    private let source: ListSource
    private let version: CalendarDay?
    private let countries: CountryResolver

    init(source: ListSource, version: CalendarDay?, countries: CountryResolver) {
        self.source = source
        self.version = version
        self.countries = countries
    }

    func read() throws(ListError) -> ListReading {
        guard let path = source.files[.main] else { throw .notFound(path: source.path) }
        let file = FileBytes.name(of: path)
        var elements: [XMLElement] = []
        let root: XMLElement?
        do {
            root = try XMLReader.records(of: path, named: ["INDIVIDUAL", "ENTITY"]) { elements.append($0) }
        } catch {
            throw ListError(error, file: file)
        }
        guard let root, root.name == "CONSOLIDATED_LIST" else { throw .unrecognised(file: file) }
        guard !elements.isEmpty else { throw .empty(file: file) }
        let published = try date(of: root, file: file)

        var mapper = UNMapper(dataset: source.dataset, version: version ?? published, file: file, countries: countries)
        var lines: [String: Int] = [:]
        var entities: [Entity] = []
        entities.reserveCapacity(elements.count)
        for element in elements {
            let record = try UNRecord(element, file: file)
            if let first = lines.updateValue(record.line, forKey: record.dataID) {
                throw .duplicate(
                    file: file, line: record.line, field: "DATAID", value: record.dataID, firstLine: first)
            }
            entities.append(mapper.entity(record))
        }
        let count = FileCount(file: file, rows: elements.count, withoutEntity: 0)
        var reading = ListReading(entities: entities, published: published, files: [count])
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

extension ListError {
    init(_ error: XMLReadError, file name: String) {
        switch error {
        case .unreadable(_, let reason):
            self = .unreadable(file: name, reason: reason)
        case .malformed(_, let line, let column, let reason):
            self = .malformedXML(file: name, line: line, column: column, reason: reason)
        }
    }
}
