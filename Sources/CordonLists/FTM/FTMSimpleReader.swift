import CordonModel
internal import CordonRules

/// Reads OpenSanctions' simple export: one party a row, with several values in one column.
struct FTMSimpleReader: ListReader {
    static let format = ListFormat(
        "ftmSimple", title: "OpenSanctions simple CSV", datasets: [], endings: [".csv"],
        usualNames: ["targets.simple.csv"], rawRecord: .line)

    private static let required = [
        "id", "schema", "name", "aliases", "birth_date", "countries", "addresses", "identifiers", "sanctions",
    ]

    static func recognises(_ head: FileHead) -> Bool {
        guard let line = head.line(0) else { return false }
        let names = line.split(separator: ",").map { $0.trimming("\"") }
        return ["id", "schema", "name", "aliases"].allSatisfy(names.contains)
    }

    private let source: ListSource
    private let version: CalendarDay?

    init(source: ListSource, version: CalendarDay?, countries _: CountryResolver) {
        self.source = source
        self.version = version
    }

    func read(into sink: EntitySink) throws(ListError) -> ListReading {
        var table = try CSVTable(path: source.main.path, required: FTMSimpleReader.required)
        let file = table.file
        var leftOut: [String: Int] = [:]
        while let row = try table.next() {
            let id = row["id"]
            for field in ["id", "schema", "name"] where row[field].isEmpty {
                throw .missing(file: file, line: row.line, field: field)
            }
            guard let schema = Schema(rawValue: row["schema"]), schema != .address else {
                leftOut[row["schema"], default: 0] += 1
                continue
            }
            var entity = Entity(id: id, schema: schema, dataset: source.dataset, version: version)
            try FTMSimpleReader.fill(&entity, from: row, file: file)
            try sink.add(entity, field: "id", key: id, file: file, line: row.line)
        }
        guard table.rows > 0 else { throw .empty(file: file) }
        var reading = ListReading(files: [
            FileCount(file: file, rows: table.rows, withoutEntity: leftOut.values.reduce(0, +))
        ])
        reading.leftOut = leftOut
        reading.warnings = table.warnings
        return reading
    }

    /// Columns and what their values are. The export does not tell one kind of number from another, nor one country of
    /// a party from another; `dataset` names the lists that the party is from and the three dates are the export's own.
    private static let properties = [
        ("aliases", "alias"), ("birth_date", "birthDate"), ("countries", "country"), ("addresses", "address"),
        ("identifiers", "idNumber"), ("sanctions", "program"), ("program_ids", "programId"), ("phones", "phone"),
        ("emails", "email"),
    ]

    private static func fill(_ entity: inout Entity, from row: CSVTable.Row, file: String) throws(ListError) {
        let source = SourceRecord(file: file, locator: String(row.line))
        entity.add("name", row["name"], from: source)
        for (column, property) in properties {
            guard let values = values(row[column]) else {
                throw .invalid(file: file, line: row.line, field: column, value: row[column])
            }
            for value in values { entity.add(property, value, from: source) }
        }
        if !entity.texts("program").isEmpty { entity.add("topics", "sanction", from: source) }
        if let lists = values(row["dataset"]) {
            for list in lists { entity.add("notes", "Dataset: \(list)", from: source) }
        }
    }

    /// The values in a column: parted by semicolons, in quotation marks where they hold one themselves. `nil` if a
    /// quotation mark is not closed.
    static func values(_ text: String) -> [String]? {
        var values: [String] = []
        var value = ""
        var quoted = false
        var characters = text[...]
        while let character = characters.popFirst() {
            if quoted, character == "\"", characters.first == "\"" {
                value.append(character)
                characters.removeFirst()
            } else if character == "\"", quoted || value.isEmpty {
                quoted.toggle()
            } else if character == ";", !quoted {
                values.append(value)
                value = ""
            } else {
                value.append(character)
            }
        }
        return quoted ? nil : (values + [value]).filter { !$0.isEmpty }
    }
}

extension StringProtocol {
    /// Without blanks and then without one character at both ends.
    fileprivate func trimming(_ character: Character) -> String {
        let text = trimmingBlanks()
        guard text.count > 1, text.first == character, text.last == character else { return text }
        return String(text.dropFirst().dropLast())
    }
}
