import CordonModel
import CordonRules

/// Reads the consolidated list of the Office of Financial Sanctions Implementation, which was closed in January 2026.
struct OFSIReader: ListReader {
    static let format = ListFormat(
        "ofsiCSV", title: "OFSI consolidated list CSV", datasets: ["gb_hmt_sanctions"], endings: [".csv"],
        usualNames: ["a CSV file with the columns Group ID and Name 6"], rawRecord: .line)

    static func recognises(_ head: FileHead) -> Bool { preamble(of: head) != nil }

    private static func preamble(of head: FileHead) -> Int? {
        PartyRows.preamble(of: head, columns: [key, "Name 6"])
    }

    private static let key = "Group ID"
    private static let required = [key, "Name 6", "Group Type", "Alias Type", "Regime"]

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
        let preamble = OFSIReader.preamble(of: try FileHead(path: path)) ?? 1
        var table = try CSVTable(path: path, preamble: preamble, required: OFSIReader.required)
        let published = try OFSIReader.date(table.preamble.first, file: file)
        var left = try PartyRows.counts(path, preamble: preamble, key: OFSIReader.key, required: OFSIReader.required)
        var mapper = OFSIMapper(
            dataset: source.dataset, version: version ?? published, file: file, columns: table.columnNames,
            countries: countries)
        var begun: [String: (entity: Entity, line: Int)] = [:]
        while let row = try table.next() {
            let key = row[OFSIReader.key]
            var party = begun.removeValue(forKey: key) ?? (mapper.entity(row, key: key), row.line)
            try mapper.add(row, to: &party.entity)
            left[key, default: 1] -= 1
            guard left[key] == 0 else {
                begun[key] = party
                continue
            }
            mapper.check(party.entity, line: party.line)
            try sink.add(party.entity, field: OFSIReader.key, key: key, file: file, line: party.line)
        }
        guard table.rows > 0 else { throw .empty(file: file) }
        var reading = ListReading(
            published: published, files: [FileCount(file: file, rows: table.rows, withoutEntity: 0)])
        reading.warnings = table.warnings + mapper.warnings
        return reading
    }

    /// `Last Updated,13/04/2018`.
    private static func date(_ row: CSVRow?, file: String) throws(ListError) -> CalendarDay? {
        guard let row else { return nil }
        guard row.fields.count > 1, row.fields[0].lowercased().hasPrefix("last updated"),
            let day = UKText.day(row.fields[1].trimmingBlanks())
        else {
            throw .invalid(
                file: file, line: row.line, field: "Last Updated", value: row.fields.prefix(2).joined(separator: ","))
        }
        return day
    }
}
