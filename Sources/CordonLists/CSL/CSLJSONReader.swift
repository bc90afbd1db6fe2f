import CordonModel
internal import CordonRules

/// Reads the Consolidated Screening List as trade.gov's JSON: an object with the array `results`.
struct CSLJSONReader: ListReader {
    /// The file is one line of 32 MB, so records are cited by their key and not by a line.
    static let format = ListFormat(
        "cslJSON", title: "Consolidated Screening List JSON", datasets: ["us_trade_csl"], endings: [".json"],
        usualNames: ["consolidated.json"], rawRecord: .none)

    static func recognises(_ head: FileHead) -> Bool {
        head.firstByte == UInt8(ascii: "{") && head.contains("\"results\"") && head.contains("\"source_list_url\"")
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
        // The day stands behind the records that it is to be written into, so the file is read twice.
        var ahead = try JSONRecords(path: source.main.path, array: "results")
        try ahead.skipRecords()
        let published = try day(of: ahead)

        var records = try JSONRecords(path: source.main.path, array: "results")
        let file = records.file
        var mapper = CSLMapper(
            dataset: source.dataset, version: version ?? published, file: file, countries: countries)
        var count = 0
        while let (line, json) = try records.next() {
            count += 1
            let record = try CSLRecord(json, line: line, file: file)
            let locator = record.key.isEmpty ? "#\(count)" : record.key
            guard let entity = try mapper.entity(record, at: locator) else { continue }
            try sink.add(entity, field: "id", key: record.key, file: file, line: line)
        }
        guard count > 0 else { throw .empty(file: file) }
        if let total = records.other("total")?.integer, total != count {
            throw .unreadable(
                file: file,
                reason: "it says that it has \(total) records and has \(count); an answer to a search is not the list")
        }
        var reading = ListReading(
            published: published,
            files: [FileCount(file: file, rows: count, withoutEntity: mapper.withoutEntity)])
        reading.warnings = mapper.warnings
        return reading
    }

    /// `"search_performed_at": "2026-07-31T13:15:00.015113+00:00"`: when trade.gov made the file.
    private func day(of records: JSONRecords) throws(ListError) -> CalendarDay? {
        guard let text = records.other("search_performed_at")?.string else { return nil }
        guard let day = CalendarDay(text.prefix(10)) else {
            throw .invalid(file: records.file, line: 1, field: "search_performed_at", value: text)
        }
        return day
    }
}
