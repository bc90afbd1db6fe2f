internal import CordonLists
internal import CordonModel
internal import CordonRules
internal import Foundation

/// The Beneficial Ownership Data Standard 0.4: records that statements make, amend and close. Older versions are put into
/// its shape first.
enum BODSGraph {
    static func read(array path: String) throws(ListError) -> GraphSource {
        let file = FileBytes.name(of: path)
        guard let data = FileManager.default.contents(atPath: path) else { throw .notFound(path: path) }
        let json: JSON
        do {
            json = try JSON.parse(Array(data))
        } catch {
            throw .malformedJSON(file: file, line: error.line, column: error.column, reason: error.reason)
        }
        return try source(of: (json.array ?? []).map { ($0, 0) }, file)
    }

    static func read(lines path: String) throws(ListError) -> GraphSource {
        var lines = try FileLines(path: path)
        var statements: [(JSON, Int)] = []
        while let line = try lines.next() {
            guard line.bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
            do {
                statements.append((try JSON.parse(line.bytes), line.number))
            } catch {
                // One statement over several lines is a file of its own.
                guard line.number == 1 else {
                    throw .malformedJSON(
                        file: lines.name, line: line.number, column: error.column, reason: error.reason)
                }
                return try single(path)
            }
        }
        return try source(of: statements, lines.name)
    }

    private static func single(_ path: String) throws(ListError) -> GraphSource {
        let file = FileBytes.name(of: path)
        do {
            let data = FileManager.default.contents(atPath: path) ?? Data()
            return try source(of: [(try JSON.parse(Array(data)), 1)], file)
        } catch let error as JSONSyntaxError {
            throw .malformedJSON(file: file, line: error.line, column: error.column, reason: error.reason)
        } catch {
            throw error as? ListError ?? .unrecognised(file: file)
        }
    }

    private static func source(of statements: [(JSON, Int)], _ file: String) throws(ListError) -> GraphSource {
        var source = GraphSource(file: file)
        /// Of each relationship record, the statements about it, oldest first.
        var relations: [String: [Relation]] = [:]
        var order: [String] = []
        var upgrade = BODSUpgrade()
        for (position, (stated, line)) in statements.enumerated() {
            var json = stated
            if BODSUpgrade.isOld(stated) {
                guard let upgraded = upgrade.statement(stated) else {
                    throw .invalid(
                        file: file, line: line, field: "statementType of \(stated["statementID"]?.string ?? "")",
                        value: stated["statementType"]?.string ?? "")
                }
                json = upgraded
            }
            let name = json["statementId"]?.string ?? "statement \(position + 1)"
            guard let details = json["recordDetails"], let type = json["recordType"]?.string,
                let key = json["recordId"]?.string
            else { throw .missing(file: file, line: line, field: "recordType, recordId or recordDetails of \(name)") }
            let record = SourceRecord(file: file, locator: name)
            switch type {
            case "entity": entity(details, key, record, &source)
            case "person": person(details, key, record, &source)
            case "relationship":
                if relations[key] == nil { order.append(key) }
                relations[key, default: []].append(Relation(json: json, details: details, source: record, line: line))
            default: throw .invalid(file: file, line: line, field: "recordType of \(name)", value: type)
            }
        }
        for key in order {
            let versions = relations[key] ?? []
            for (position, relation) in versions.enumerated() {
                let next = position + 1 < versions.count ? versions[position + 1] : nil
                try relation.add(to: &source, after: position > 0 ? versions[position - 1] : nil, replacedBy: next)
            }
        }
        return source
    }

    private static func entity(_ details: JSON, _ key: String, _ record: SourceRecord, _ source: inout GraphSource) {
        let type = details["entityType"]?["type"]?.string
        if type == "arrangement", details["entityType"]?["subtype"]?.string != "trust" { source.jointKeys.insert(key) }
        var entity = Entity(
            id: key, schema: type == "state" || type == "stateBody" ? .publicBody : .organization,
            dataset: source.file, version: nil)
        entity.add("name", details["name"]?.string ?? "", from: record)
        for name in details["alternateNames"]?.array ?? [] { entity.add("alias", name.string ?? "", from: record) }
        if let code = details["jurisdiction"]?["code"]?.string {
            entity.add("country", code.lowercased(), from: record)
        }
        identifiers(details, record, &entity)
        add(entity, to: &source)
    }

    private static func person(_ details: JSON, _ key: String, _ record: SourceRecord, _ source: inout GraphSource) {
        var entity = Entity(id: key, schema: .person, dataset: source.file, version: nil)
        for name in details["names"]?.array ?? [] {
            entity.add(name["type"]?.string == "legal" ? "name" : "alias", name["fullName"]?.string ?? "", from: record)
        }
        if entity.texts("name").isEmpty { entity.add("name", entity.texts("alias").first ?? "", from: record) }
        entity.add("birthDate", details["birthDate"]?.string ?? "", from: record)
        for nationality in details["nationalities"]?.array ?? [] {
            entity.add("nationality", nationality["code"]?.string?.lowercased() ?? "", from: record)
        }
        identifiers(details, record, &entity)
        add(entity, to: &source)
    }

    private static func identifiers(_ details: JSON, _ record: SourceRecord, _ entity: inout Entity) {
        for identifier in details["identifiers"]?.array ?? [] {
            guard let id = identifier["id"]?.string else { continue }
            let isLEI = identifier["scheme"]?.string == "XI-LEI"
            entity.add(isLEI ? "leiCode" : "registrationNumber", id, from: record)
        }
    }

    /// A record that is stated again is the same party; its later statement adds what is new.
    private static func add(_ entity: Entity, to source: inout GraphSource) {
        guard let position = source.entities.firstIndex(where: { $0.id == entity.id }) else {
            source.entities.append(entity)
            return
        }
        for (property, values) in entity.properties {
            for value in values { source.entities[position].add(property, value.text, from: value.record) }
        }
    }
}
