import CordonModel
internal import CordonRules

/// Reads FollowTheMoney entities, one JSON object a line, as OpenSanctions publishes them.
struct FTMReader: ListReader {
    static let format = ListFormat(
        "ftmLines", title: "FollowTheMoney JSON lines", datasets: [],
        endings: [".ftm.json", ".jsonl", ".ndjson"],
        usualNames: ["entities.ftm.json", "another file *.ftm.json, *.jsonl or *.ndjson"], rawRecord: .line)

    static func recognises(_ head: FileHead) -> Bool { head.firstByte == 0x7B }

    private let source: ListSource
    private let version: CalendarDay?

    init(source: ListSource, version: CalendarDay?, countries _: CountryResolver) {
        self.source = source
        self.version = version
    }

    func read(into sink: EntitySink) throws(ListError) -> ListReading {
        var lines = try FileLines(path: source.main.path)
        let file = lines.name
        var entities: [Entity] = []
        var positions: [String: Int] = [:]
        var seen: [String: Int] = [:]
        var links: [FTMRecord] = []
        var leftOut: [String: Int] = [:]
        var tally = Tally()
        var rows = 0
        while let line = try lines.next() {
            guard line.bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
            let record = try FTMRecord(line: line.bytes, number: line.number, file: file)
            rows += 1
            for remark in record.remarks { tally.note(remark, at: record.source) }
            if let first = seen.updateValue(line.number, forKey: record.id) {
                throw .duplicate(
                    file: file, line: line.number, field: "id", value: record.id, firstLine: first)
            }
            if let entity = record.entity(dataset: source.dataset, version: version) {
                positions[record.id] = entities.count
                entities.append(entity)
            } else {
                leftOut[record.schema, default: 0] += 1
                if FTMLink.isJoined(record.schema) { links.append(record) }
            }
        }
        guard rows > 0 else { throw .empty(file: file) }

        var orphans: [Orphan] = []
        for link in links {
            orphans += FTMLink.join(link, to: &entities, at: positions)
        }
        FTMLink.joinAddresses(links, to: &entities)
        let missing = FileCount(file: file, rows: rows, withoutEntity: leftOut.values.reduce(0, +))
        for entity in entities {
            try sink.add(entity, field: "id", key: entity.id, file: file, line: seen[entity.id] ?? 0)
        }
        var reading = ListReading(files: [missing])
        reading.orphans = orphans
        reading.leftOut = leftOut
        reading.warnings = tally.warnings
        return reading
    }
}
