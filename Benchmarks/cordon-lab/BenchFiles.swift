import CordonModel
import CordonText
import Foundation

/// Reads the CSV files of the screening bench. Quoted fields may hold commas; they hold no line ends.
enum BenchFiles {
    static func rows(_ path: String) throws -> [[String: String]] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map(fields)
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }

    private static func fields(_ line: Substring) -> [String] {
        var fields: [String] = [""]
        var quoted = false
        var iterator = line.makeIterator()
        var pending = iterator.next()
        while let character = pending {
            pending = iterator.next()
            if quoted {
                if character == "\"" {
                    if pending == "\"" {
                        fields[fields.count - 1].append("\"")
                        pending = iterator.next()
                    } else {
                        quoted = false
                    }
                } else {
                    fields[fields.count - 1].append(character)
                }
            } else if character == "\"" {
                quoted = true
            } else if character == "," {
                fields.append("")
            } else {
                fields[fields.count - 1].append(character)
            }
        }
        return fields
    }

    /// `LAST, First Middle` of a person in natural order, as every list reader of Cordon writes it.
    static func natural(_ name: String, kind: String) -> String {
        let parts = name.split(separator: ",", omittingEmptySubsequences: false)
        guard kind == "person", parts.count == 2 else { return name }
        return "\(parts[1].trimmingCharacters(in: .whitespaces)) \(parts[0].trimmingCharacters(in: .whitespaces))"
    }

    static func schema(_ kind: String) -> Schema { kind == "person" ? .person : .organization }

    /// The listed entities, one for each id, with every name; of NDJSON, one a line.
    static func entities(_ path: String) throws -> [Entity] {
        if path.hasSuffix(".ndjson") {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            return try text.split(separator: "\n").compactMap { try entity(String($0), dataset: "bench") }
        }
        var entities: [String: Entity] = [:]
        for row in try rows(path) {
            guard let id = row["entity_id"], let name = row["name"], let kind = row["kind"] else { continue }
            var entity =
                entities[id] ?? Entity(id: id, schema: schema(kind), dataset: "bench", version: nil)
            entity.add(
                row["is_primary"] == "1" ? "name" : "alias", natural(name, kind: kind),
                from: SourceRecord(file: "list.csv", locator: id))
            entities[id] = entity
        }
        return entities.values.sorted { $0.id < $1.id }
    }

    /// The list that the repository holds.
    static func starter() throws -> [Entity] {
        try DataTable("starter/entities.ndjson").lines.compactMap { try entity(String($0), dataset: "starter") }
    }

    private static func entity(_ line: String, dataset: String) throws -> Entity? {
        let json = try JSON.parse(line)
        guard let id = json["id"]?.string, let schema = json["schema"]?.string.flatMap(Schema.init(rawValue:)) else {
            return nil
        }
        var entity = Entity(id: id, schema: schema, dataset: dataset, version: nil)
        for property in json["properties"]?.members ?? [] {
            for value in property.value.array ?? [] {
                entity.add(property.key, value.string ?? "", from: SourceRecord(file: dataset, locator: id))
            }
        }
        return entity
    }

    /// A row of the bench (`query_id`, `query`, `kind`) or of `Scripts/workload.py` (`id`, `name`, `schema`, `birth_date`).
    static func query(_ row: [String: String]) -> Entity {
        let schema = row["schema"].flatMap(Schema.init(rawValue:)) ?? schema(row["kind"] ?? "")
        var query = Entity(id: row["query_id"] ?? row["id"] ?? "", schema: schema, dataset: "query", version: nil)
        let record = SourceRecord(file: "query", locator: "1")
        query.add("name", row["query"] ?? row["name"] ?? "", from: record)
        if let born = row["birth_date"], !born.isEmpty { query.add("birthDate", born, from: record) }
        return query
    }
}
