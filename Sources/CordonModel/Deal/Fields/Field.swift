/// Where a field's value lives in its record.
typealias FieldPath<Record, Value> = any WritableKeyPath<Record, Value> & Sendable

/// One field of a record: its key, whether it must be there, and how it is read into and written from the record.
struct Field<Record: Sendable>: Sendable {
    let key: String
    let isRequired: Bool
    let read: @Sendable (JSON, inout Record, inout Reading) -> Void
    let write: @Sendable (Record) -> JSON?

    static func required<Value>(
        _ key: String, _ path: FieldPath<Record, Value>, _ codec: Codec<Value>
    ) -> Field {
        Field(
            key: key, isRequired: true,
            read: { json, record, reading in
                if let value = codec.read(json, &reading) { record[keyPath: path] = value }
            },
            write: { codec.write($0[keyPath: path]) })
    }

    static func optional<Value>(
        _ key: String, _ path: FieldPath<Record, Value?>, _ codec: Codec<Value>
    ) -> Field {
        Field(
            key: key, isRequired: false,
            read: { json, record, reading in
                if let value = codec.read(json, &reading) { record[keyPath: path] = value }
            },
            write: { $0[keyPath: path].map(codec.write) })
    }

    /// A list that says nothing when it is empty or left out.
    static func list<Value>(
        _ key: String, _ path: FieldPath<Record, [Value]>, _ codec: Codec<Value>
    ) -> Field {
        list(key, path, codec, atLeastOne: nil)
    }

    /// A list that must be there and hold something; `what` is that something, with “one”.
    static func requiredList<Value>(
        _ key: String, _ path: FieldPath<Record, [Value]>, _ codec: Codec<Value>, what: String
    ) -> Field {
        list(key, path, codec, atLeastOne: what)
    }

    private static func list<Value>(
        _ key: String, _ path: FieldPath<Record, [Value]>, _ codec: Codec<Value>,
        atLeastOne: String?
    ) -> Field {
        Field(
            key: key, isRequired: atLeastOne != nil,
            read: { json, record, reading in
                guard let elements = json.array else {
                    return reading.reportType(json, expected: JSON.TypeName.array.words)
                }
                if elements.isEmpty, let atLeastOne { reading.report(.tooFew(what: atLeastOne)) }
                for (index, element) in elements.enumerated() {
                    let value = reading.within(.index(index)) { codec.read(element, &$0) }
                    if let value { record[keyPath: path].append(value) }
                }
            },
            write: { record in
                let values = record[keyPath: path]
                return values.isEmpty ? nil : .array(values.map(codec.write))
            })
    }

    /// A value that is left out of JSON while it is empty.
    static func unlessEmpty<Value>(
        _ key: String, _ path: FieldPath<Record, Value>, _ codec: Codec<Value>,
        isEmpty: @escaping @Sendable (Value) -> Bool
    ) -> Field {
        Field(
            key: key, isRequired: false,
            read: { json, record, reading in
                if let value = codec.read(json, &reading) { record[keyPath: path] = value }
            },
            write: { isEmpty($0[keyPath: path]) ? nil : codec.write($0[keyPath: path]) })
    }
}

/// A JSON object whose fields are listed once, in the order in which they are written.
protocol FieldRecord: Sendable {
    /// The record before anything is read; never seen outside, because a required field that is missing is a problem.
    static var blank: Self { get }
    static var fields: [Field<Self>] { get }
    /// Checks that need more than one field of the record, and are made when all are read.
    mutating func check(_ reading: inout Reading)
}

extension FieldRecord {
    mutating func check(_ reading: inout Reading) {}

    /// Reads whatever can be read: a record with a problem still lets the rest of the deal be checked.
    static func read(_ json: JSON, _ reading: inout Reading) -> Self {
        var record = blank
        guard let members = json.members else {
            reading.reportType(json, expected: JSON.TypeName.object.words)
            return record
        }
        var seen: Set<String> = []
        for member in members {
            reading.within(.key(member.key)) { reading in
                guard seen.insert(member.key).inserted else { return reading.report(.repeatedField) }
                guard let field = fields.first(where: { $0.key == member.key }) else {
                    let nearest = nearestName(to: member.key, among: fields.map(\.key))
                    return reading.report(.unknownField(nearest: nearest), value: member.value.scalarText)
                }
                field.read(member.value, &record, &reading)
            }
        }
        for field in fields where field.isRequired && !seen.contains(field.key) {
            reading.report(.missing, at: field.key)
        }
        record.check(&reading)
        return record
    }

    /// The record with its fields in canonical order, unknown ones left out.
    var fieldJSON: JSON {
        .object(Self.fields.compactMap { field in field.write(self).map { JSON.Member(field.key, $0) } })
    }
}
