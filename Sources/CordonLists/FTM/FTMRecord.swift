package import CordonModel
package import CordonRules

/// An entity of FollowTheMoney: an id, a schema and properties, each a list of texts.
package struct FTMRecord: Sendable {
    package let id: String
    package let schema: String
    /// A property that occurs twice has all its values.
    private(set) var properties: [(name: String, values: [String])] = []
    /// Whole entities that an export has put in place of their ids.
    private(set) var embedded: [FTMRecord] = []
    /// What was not as it should be, for the warnings.
    private(set) var remarks: [String] = []
    package let source: SourceRecord
    package let line: Int

    /// How entities may be written in a file.
    enum Form {
        /// Properties hold ids of other entities.
        case flat
        /// Properties may hold other entities whole.
        case nested
    }

    package init(line bytes: [UInt8], number: Int, file: String) throws(ListError) {
        try self.init(FTMRecord.json(bytes, line: number, file: file), line: number, file: file, form: .flat)
    }

    static func json(_ bytes: [UInt8], line: Int, file: String) throws(ListError) -> JSON {
        let json: JSON
        do {
            json = try JSON.parse(bytes, keepsRepeatedMembers: true)
        } catch {
            throw .malformedJSON(file: file, line: line, column: error.column, reason: error.reason)
        }
        guard json.members != nil else {
            throw .malformedJSON(file: file, line: line, column: 1, reason: "expected an object")
        }
        try refuseRepeats(in: json, line: line, file: file)
        return json
    }

    /// Exports that scripts have edited repeat properties, which are lists and can be put together. Of an id that
    /// occurs twice nobody knows which one is meant.
    private static func refuseRepeats(in json: JSON, line: Int, file: String) throws(ListError) {
        var names: Set<String> = []
        for member in json.members ?? [] where !names.insert(member.key).inserted {
            throw .malformedJSON(file: file, line: line, column: 1, reason: "“\(member.key)” occurs twice")
        }
    }

    init(_ json: JSON, line: Int, file: String, form: Form) throws(ListError) {
        try FTMRecord.refuseRepeats(in: json, line: line, file: file)
        guard let id = json["id"]?.string, !id.isEmpty else { throw .missing(file: file, line: line, field: "id") }
        guard let schema = json["schema"]?.string, !schema.isEmpty else {
            throw .missing(file: file, line: line, field: "schema")
        }
        guard let members = json["properties"]?.members else {
            throw .missing(file: file, line: line, field: "properties")
        }
        self.id = id
        self.schema = schema
        self.line = line
        source = SourceRecord(file: file, locator: String(line))
        for member in members { try add(member, file: file, form: form) }
    }

    private mutating func add(_ member: JSON.Member, file: String, form: Form) throws(ListError) {
        var texts: [String] = []
        for value in member.value.array ?? [member.value] {
            switch value {
            // FollowTheMoney's values are lists of texts. A number is taken by its digits.
            case .string(let text), .number(let text): texts.append(text)
            case .bool(let value): texts.append(value ? "true" : "false")
            case .null: continue
            case .object where FTMRecord.text(of: value) != nil:
                texts.append(FTMRecord.text(of: value) ?? "")
                remarks.append("“\(member.key)” holds an object that is no entity; kept as text")
            case .object where form == .nested && value["schema"] != nil:
                embedded.append(try FTMRecord(value, line: line, file: file, form: form))
            case .array, .object:
                // An entity in place of its id would lose its own properties here.
                throw .invalid(
                    file: file, line: line, field: member.key, value: String(value.compact.prefix(40)) + "…")
            }
        }
        if let position = properties.firstIndex(where: { $0.name == member.key }) {
            properties[position].values += texts
            remarks.append("“\(member.key)” occurs twice; its values were put together")
        } else {
            properties.append((member.key, texts))
        }
    }

    /// `{"relation": "spouse", "name": "X"}` as `relation: spouse; name: X`. `nil` for entities, which have an id, and
    /// for objects that hold more than texts.
    private static func text(of object: JSON) -> String? {
        guard let members = object.members, !members.isEmpty, object["id"] == nil else { return nil }
        var parts: [String] = []
        for member in members {
            switch member.value {
            case .string(let text), .number(let text): parts.append("\(member.key): \(text)")
            default: return nil
            }
        }
        return parts.joined(separator: "; ")
    }

    package func values(_ name: String) -> [String] {
        properties.filter { $0.name == name }.flatMap(\.values)
    }

    /// `nil` for schemata that are no party: links between entities, and addresses, which belong to one.
    package func entity(dataset: String, version: CalendarDay?) -> Entity? {
        guard let schema = Schema(rawValue: schema), schema != .address else { return nil }
        var entity = Entity(id: id, schema: schema, dataset: dataset, version: version)
        for (name, values) in properties {
            for value in values { entity.add(name, value, from: source) }
        }
        return entity
    }
}
