import CordonModel
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

    /// The listed entities, one for each id, with every name.
    static func entities(_ path: String) throws -> [Entity] {
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

    static func query(_ row: [String: String]) -> Entity {
        var query = Entity(
            id: row["query_id"] ?? "", schema: schema(row["kind"] ?? ""), dataset: "query", version: nil)
        query.add("name", row["query"] ?? "", from: SourceRecord(file: "query", locator: "1"))
        return query
    }
}
