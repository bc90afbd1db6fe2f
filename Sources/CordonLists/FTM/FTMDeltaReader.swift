import CordonModel
internal import CordonRules

/// Reads OpenSanctions' delta files: what was added, modified and deleted since the version before, one change a line.
/// Entities that another one stands for now are deleted; the other one names them as `referents`.
struct FTMDeltaReader: ListReader {
    static let format = ListFormat(
        "ftmDelta", title: "FollowTheMoney delta", datasets: [], endings: [".delta.json"],
        usualNames: [], rawRecord: .line)

    static let isOfChanges = true

    static func recognises(_ head: FileHead) -> Bool {
        guard head.firstByte == 0x7B, let line = head.line(0) else { return false }
        let start = String(line.prefix(200)).filter { $0 != " " }
        return start.hasPrefix("{\"op\":\"") || start.hasPrefix("{\"entity\":{")
    }

    private let source: ListSource
    private let version: CalendarDay?

    init(source: ListSource, version: CalendarDay?, countries _: CountryResolver) {
        self.source = source
        self.version = version
    }

    func read(into sink: EntitySink) throws(ListError) -> ListReading {
        var lines = try FileLines(path: source.main.path)
        let file = lines.name
        var parties = FTMParties(dataset: source.dataset, version: version)
        var removed: [String] = []
        var seen: [String: Int] = [:]
        var rows = 0
        while let line = try lines.next() {
            guard !line.bytes.isBlank else { continue }
            rows += 1
            let change = try Change(line.bytes, line: line.number, file: file)
            // A file says once what becomes of an entity; otherwise its order would decide whether a party is listed.
            if let first = seen.updateValue(line.number, forKey: change.id) {
                throw .duplicate(file: file, line: line.number, field: "id", value: change.id, firstLine: first)
            }
            guard let record = change.record else {
                removed.append(change.id)
                continue
            }
            guard let entity = parties.entity(record) else { continue }
            try sink.add(entity, field: "id", key: entity.id, file: file, line: line.number)
        }
        guard rows > 0 else { throw .empty(file: file) }
        var reading = parties.reading(file: file, rows: rows)
        reading.removed = removed
        return reading
    }

    private struct Change {
        let id: String
        /// `nil` for a deletion.
        let record: FTMRecord?

        init(_ bytes: [UInt8], line: Int, file: String) throws(ListError) {
            let json = try FTMRecord.json(bytes, line: line, file: file)
            guard let operation = json["op"]?.string else { throw .missing(file: file, line: line, field: "op") }
            guard let entity = json["entity"], entity.members != nil else {
                throw .missing(file: file, line: line, field: "entity")
            }
            switch operation {
            case "ADD", "MOD":
                let record = try FTMRecord(entity, line: line, file: file, form: .nested)
                self.record = record
                id = record.id
            case "DEL":
                guard let id = entity["id"]?.string, !id.isEmpty else {
                    throw .missing(file: file, line: line, field: "id")
                }
                self.id = id
                record = nil
            default: throw .invalid(file: file, line: line, field: "op", value: operation)
            }
        }
    }
}
