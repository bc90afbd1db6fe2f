internal import CordonDigest
internal import CordonLists
import CordonModel
internal import CordonReference
internal import CordonIndex
internal import CordonScreening
import CordonRules

/// A list of one's own: any table or file of JSON lines, read through the same detection and mapping as a file of
/// customers. Unlike one it is read whole or refused: a party that a bad row hides would never be found.
package struct OwnList: Sendable {
    static let format = ListFormat(
        "own", title: "a table of your own", datasets: [], endings: [".csv", ".tsv", ".txt", ".ndjson", ".jsonl"],
        usualNames: [], rawRecord: .line)

    private let path: String
    private let list: String
    private let options: InputOptions
    /// How the file is read, for people, before it is.
    package let report: [String]

    /// Whether a file is to be read so: options for it were given, or the list is nobody else's and the file in no
    /// publisher's format.
    package static func find(
        path: String, list: String, options: InputOptions
    ) throws(AssessmentError) -> OwnList? {
        let isPublishers = isPublishers(list)
        if options != InputOptions(schema: options.schema) {
            guard !isPublishers else {
                throw .usage(
                    "--as \(list): is a publisher's list, whose entries have effects in law; a list of your own needs a name of its own, such as acme_internal"
                )
            }
            return try OwnList(path: path, list: list, options: options)
        }
        guard !isPublishers, FileInput.isFile(path) else { return nil }
        do throws(ListError) {
            _ = try ListSource.locate(path: path, dataset: list)
            return nil
        } catch {
            guard case .unrecognised = error else { return nil }
            return try OwnList(path: path, list: list, options: options)
        }
    }

    /// Whether a list is one that a state or another publisher issues.
    static func isPublishers(_ list: String) -> Bool {
        let dataset = ListName.list(of: list)
        return ListCatalog.shared.list(dataset) != nil || ListEffects.shared.rows.contains { $0.dataset == dataset }
    }

    init(path: String, list: String, options: InputOptions) throws(AssessmentError) {
        self.path = path
        self.list = list
        self.options = options
        report = try OwnList.open(path, options).report
    }

    private static func open(_ path: String, _ options: InputOptions) throws(AssessmentError) -> FileInput {
        try FileInput(list: path, options: options)
    }

    var source: ListSource {
        ListSource(dataset: list, reader: OwnListReader.self, path: path, files: [.main: path], paths: [path])
    }

    func read(each: (Entity) throws(ListError) -> Void) throws(ListError) -> ListReading {
        let file = ListSource.name(of: path)
        var rows = OwnListRows(list: list, file: file)
        var input = try OwnList.listed(file) { () throws(AssessmentError) in try OwnList.open(path, options) }
        while let chunk = try OwnList.listed(
            file, { () throws(AssessmentError) in try input.nextChunk(maximumRows: 1000) })
        {
            for index in 0..<chunk.count {
                if let entity = try rows.entity(of: input.parser.row(index, of: chunk)) { try each(entity) }
            }
        }
        return rows.reading
    }

    private static func listed<Result>(
        _ file: String, _ work: () throws(AssessmentError) -> Result
    ) throws(ListError) -> Result {
        do throws(AssessmentError) {
            return try work()
        } catch {
            throw .unreadable(file: file, reason: error.answer.message)
        }
    }
}

/// Stands for the format where a list's files are named; what is read depends on options, so `OwnList` does it.
private struct OwnListReader: ListReader {
    static let format = OwnList.format
    private let source: ListSource

    init(source: ListSource, version _: CalendarDay?, countries _: CountryResolver) { self.source = source }

    static func recognises(_: FileHead) -> Bool { false }

    func read(into sink: EntitySink) throws(ListError) -> ListReading {
        let list: OwnList
        do throws(AssessmentError) {
            list = try OwnList(path: source.path, list: source.dataset, options: InputOptions())
        } catch {
            throw .unreadable(file: ListSource.name(of: source.path), reason: error.answer.message)
        }
        return try list.read { entity throws(ListError) in
            try sink.add(entity, field: "id", key: entity.id, file: ListSource.name(of: source.path), line: sink.count)
        }
    }
}

/// Makes listed parties of rows, and keeps count of what a person must know.
private struct OwnListRows {
    private let list: String
    private let file: String
    private var lines: [String: Int] = [:]
    private var count = 0
    private var repeated = 0
    private var remarks: [RowRemark.Kind: (count: Int, first: String)] = [:]

    init(list: String, file: String) {
        self.list = list
        self.file = file
    }

    /// `nil` for a row without a key that repeats another, word for word.
    mutating func entity(of row: ScreeningRow) throws(ListError) -> Entity? {
        count += 1
        guard case .query(let query) = row.content else {
            guard case .bad(let problem) = row.content else { return nil }
            throw .altered(file: file, line: row.line, reason: problem.reason)
        }
        for remark in row.remarks {
            let first = remarks[remark.kind]?.first ?? "\(remark.property) “\(remark.value)” (\(file):\(row.line))"
            remarks[remark.kind] = ((remarks[remark.kind]?.count ?? 0) + 1, first)
        }
        let id = id(of: row, query)
        if let first = lines.updateValue(row.line, forKey: id) {
            guard row.key.isEmpty else {
                throw .duplicate(file: file, line: row.line, field: "id", value: row.key, firstLine: first)
            }
            repeated += 1
            return nil
        }
        var entity = Entity(id: id, schema: query.schema, dataset: list, version: nil)
        let record = SourceRecord(file: file, locator: String(row.line))
        entity.add("topics", HitGrounds.ownListTopic, from: record)
        for property in query.properties.keys.sorted() {
            for text in query.texts(property) { entity.add(property, text, from: record) }
        }
        return entity
    }

    /// The user's key, or else what the row says: a row that stays as it is keeps its id in the next version.
    private func id(of row: ScreeningRow, _ query: Entity) -> String {
        if !row.key.isEmpty { return "\(list)-\(row.key)" }
        return "\(list)-\(SHA256Digest(of: query.queryJSON.compact.utf8).description.prefix(16))"
    }

    var reading: ListReading {
        var reading = ListReading(files: [FileCount(file: file, rows: count, withoutEntity: repeated)])
        if repeated > 0 { reading.warnings.append("\(repeated) rows repeat another word for word") }
        for kind in RowRemark.Kind.allCases {
            guard let found = remarks[kind] else { continue }
            reading.warnings.append("\(found.count) values left out, \(kind.words): first \(found.first)")
        }
        return reading
    }
}
