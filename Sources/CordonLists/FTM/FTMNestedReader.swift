import CordonModel
internal import CordonRules

/// Reads OpenSanctions' nested export: one party a line, with the entities that it is linked to inside its properties.
struct FTMNestedReader: ListReader {
    static let format = ListFormat(
        "ftmNested", title: "FollowTheMoney nested JSON lines", datasets: [], endings: [".nested.json"],
        usualNames: ["targets.nested.json"], rawRecord: .line)

    /// A line of a nested file has more than one schema. Whether it begins with such a line is told by its name.
    static func recognises(_ head: FileHead) -> Bool {
        guard head.firstByte == 0x7B, !FTMDeltaReader.recognises(head) else { return false }
        return head.name.hasSuffix(".nested.json")
            || head.bytes.split(separator: 0x0A).contains { String(decoding: $0, as: UTF8.self).schemata > 1 }
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
        var rows = 0
        while let line = try lines.next() {
            guard !line.bytes.isBlank else { continue }
            rows += 1
            let json = try FTMRecord.json(line.bytes, line: line.number, file: file)
            let record = try FTMRecord(json, line: line.number, file: file, form: .nested)
            guard let entity = parties.entity(record) else { continue }
            try sink.add(entity, field: "id", key: entity.id, file: file, line: line.number)
        }
        guard rows > 0 else { throw .empty(file: file) }
        return parties.reading(file: file, rows: rows)
    }
}

/// Makes entities of records and counts what is no party.
struct FTMParties {
    let dataset: String
    let version: CalendarDay?
    private var leftOut: [String: Int] = [:]
    private var withoutEntity = 0
    private var tally = Tally()

    init(dataset: String, version: CalendarDay?) {
        self.dataset = dataset
        self.version = version
    }

    /// `nil` if the record is no party; it is counted then.
    mutating func entity(_ record: FTMRecord) -> Entity? {
        for remark in record.remarks { tally.note(remark, at: record.source) }
        guard var entity = record.entity(dataset: dataset, version: version) else {
            withoutEntity += 1
            count(record)
            return nil
        }
        for link in record.embedded {
            if FTMLink.join(embedded: link, to: &entity) {
                for inner in link.embedded { count(inner) }
            } else {
                count(link)
            }
        }
        return entity
    }

    /// Counts an entity that is left out, and those inside it.
    private mutating func count(_ record: FTMRecord) {
        leftOut[record.schema, default: 0] += 1
        for inner in record.embedded { count(inner) }
    }

    func reading(file: String, rows: Int) -> ListReading {
        var reading = ListReading(files: [FileCount(file: file, rows: rows, withoutEntity: withoutEntity)])
        reading.leftOut = leftOut
        reading.warnings = tally.warnings
        return reading
    }
}

extension [UInt8] {
    /// Whether a line has nothing but white space.
    var isBlank: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
}

extension String {
    /// How often a member `schema` occurs, as far as that can be told without parsing.
    fileprivate var schemata: Int {
        var count = 0
        var rest = self[...]
        while let found = rest.firstRange(of: "\"schema\"") {
            rest = rest[found.upperBound...].drop { $0 == " " }
            if rest.first == ":" { count += 1 }
        }
        return count
    }
}
