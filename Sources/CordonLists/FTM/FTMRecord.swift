import CordonModel
internal import CordonRules

/// One line: an id, a schema and properties, each a list of texts.
struct FTMRecord {
    let id: String
    let schema: String
    let properties: [(name: String, values: [String])]
    let source: SourceRecord
    let line: Int

    init(line bytes: [UInt8], number: Int, file: String) throws(ListError) {
        let json: JSON
        do {
            json = try JSON.parse(bytes)
        } catch {
            throw .malformedJSON(file: file, line: number, column: error.column, reason: error.reason)
        }
        guard json.members != nil else {
            throw .malformedJSON(file: file, line: number, column: 1, reason: "expected an object")
        }
        guard let id = json["id"]?.string, !id.isEmpty else { throw .missing(file: file, line: number, field: "id") }
        guard let schema = json["schema"]?.string, !schema.isEmpty else {
            throw .missing(file: file, line: number, field: "schema")
        }
        guard let members = json["properties"]?.members else {
            throw .missing(file: file, line: number, field: "properties")
        }
        var properties: [(String, [String])] = []
        for member in members {
            properties.append((member.key, try FTMRecord.texts(member, number, file)))
        }
        self.id = id
        self.schema = schema
        self.properties = properties
        source = SourceRecord(file: file, locator: String(number))
        line = number
    }

    /// FollowTheMoney's values are lists of texts. A number is taken by its digits; an object is an entity that
    /// another export (`targets.nested.json`) has put in place of its id, and would lose its own properties here.
    private static func texts(_ member: JSON.Member, _ line: Int, _ file: String) throws(ListError) -> [String] {
        var texts: [String] = []
        for value in member.value.array ?? [member.value] {
            switch value {
            case .string(let text), .number(let text): texts.append(text)
            case .bool(let value): texts.append(value ? "true" : "false")
            case .null: continue
            case .array, .object:
                throw .invalid(
                    file: file, line: line, field: member.key, value: String(value.compact.prefix(40)) + "…")
            }
        }
        return texts
    }

    func values(_ name: String) -> [String] {
        properties.filter { $0.name == name }.flatMap(\.values)
    }

    /// `nil` for schemata that are no party: links between entities, and addresses, which belong to one.
    func entity(dataset: String, version: CalendarDay?) -> Entity? {
        guard let schema = Schema(rawValue: schema), schema != .address else { return nil }
        var entity = Entity(id: id, schema: schema, dataset: dataset, version: version)
        for (name, values) in properties {
            for value in values { entity.add(name, value, from: source) }
        }
        return entity
    }
}
