import CordonModel
internal import CordonRules

/// Reads an OFAC legacy set: the main file and those of its three siblings that are there.
struct OFACReader: ListReader {
    static let format = ListFormat(
        "ofacLegacy", title: "OFAC legacy CSV", datasets: OFACFile.datasets, endings: [".csv"],
        usualNames: ["a CSV file with 12 columns"], rawRecord: .line)

    static func recognises(_ head: FileHead) -> Bool {
        guard let first = head.firstByte, (0x30...0x39).contains(first) else { return false }
        return head.columns(of: 0, separator: 0x2C) == OFACFile.main.columns
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
        guard let mainPath = source.files[.main] else { throw .notFound(path: source.path) }
        var progress = Progress()
        let (mainFile, parties) = try rows(mainPath, .main, &progress, OFACParty.init(row:file:))
        guard !parties.isEmpty else { throw .empty(file: mainFile) }
        progress.files.append(FileCount(file: mainFile, rows: parties.count, withoutEntity: 0))
        for (position, party) in parties.enumerated() { progress.positions[party.number] = position }

        var mapper = OFACMapper(
            dataset: source.dataset, version: version, file: mainFile, parties: parties, countries: countries)
        var entities = parties.map { mapper.entity($0) }
        for (position, alias, record) in try siblings(.aliases, &progress, OFACAlias.init(row:file:)) {
            mapper.add(alias, from: record, to: &entities[position])
        }
        for (position, address, record) in try siblings(.addresses, &progress, OFACAddress.init(row:file:)) {
            mapper.add(address, from: record, to: &entities[position])
        }
        var continuations: [Int: [(text: String, record: SourceRecord)]] = [:]
        for (position, comment, record) in try siblings(.comments, &progress, OFACComment.init(row:file:)) {
            continuations[position, default: []].append((comment.text, record))
        }
        for (position, party) in parties.enumerated() {
            let record = SourceRecord(file: mainFile, locator: String(party.line))
            let remarks = OFACRemarks(party.remarks, at: record, continued: continuations[position, default: []])
            mapper.add(remarks, to: &entities[position])
            try sink.add(
                entities[position], field: "ent_num", key: String(party.number), file: mainFile, line: party.line)
        }

        var reading = ListReading(files: progress.files)
        reading.orphans = progress.orphans
        reading.missingSiblings = OFACFile.allCases.filter { source.files[$0] == nil }
            .compactMap { $0.name(in: source.dataset) }
        reading.warnings = progress.warnings + mapper.warnings
        return reading
    }

    /// What the files of a set have in common while they are read one after another.
    private struct Progress {
        /// Where in the main file a party stands, by its number.
        var positions: [Int: Int] = [:]
        var files: [FileCount] = []
        var orphans: [Orphan] = []
        var warnings: [String] = []
    }

    /// The rows of a sibling whose party is there; the others are orphans. No rows if the file is missing.
    private func siblings<Row: OFACSibling>(
        _ role: OFACFile, _ progress: inout Progress, _ make: (CSVRow, String) throws(ListError) -> Row
    ) throws(ListError) -> [(position: Int, row: Row, record: SourceRecord)] {
        guard let path = source.files[role] else { return [] }
        let (file, rows) = try rows(path, role, &progress, make)
        var found: [(Int, Row, SourceRecord)] = []
        found.reserveCapacity(rows.count)
        for row in rows {
            if let position = progress.positions[row.party] {
                found.append((position, row, SourceRecord(file: file, locator: String(row.line))))
            } else {
                progress.orphans.append(Orphan(file: file, line: row.line, key: String(row.party)))
            }
        }
        progress.files.append(FileCount(file: file, rows: rows.count, withoutEntity: rows.count - found.count))
        return found
    }

    private func rows<Row>(
        _ path: String, _ role: OFACFile, _ progress: inout Progress,
        _ make: (CSVRow, String) throws(ListError) -> Row
    ) throws(ListError) -> (file: String, rows: [Row]) {
        // None of OFAC's fields has a line end, so one inside quotes means that the row was cut.
        var reader = try CSVReader(path: path, columns: role.columns, allowsLineEndsInFields: false)
        var rows: [Row] = []
        var last = 0
        while let row = try reader.next() {
            last = row.line
            rows.append(try make(row, reader.file))
        }
        if reader.endsWithoutLineEnd {
            progress.warnings.append("the last row has no line end; the file may be cut (\(reader.file):\(last))")
        }
        if let first = reader.recodedLines.first {
            progress.warnings.append(
                "not UTF-8, read as Windows-1252: \(reader.recodedLines.count) rows (first \(reader.file):\(first))")
        }
        return (reader.file, rows)
    }
}
