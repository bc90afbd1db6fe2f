internal import CordonIndex
package import CordonModel
package import CordonRules

extension ListImport.Report {
    package var json: JSON {
        .object([
            "version": version.json,
            "wasThere": .bool(wasThere),
            "inForce": .bool(isInForce),
            "before": before.map {
                .object(["published": .string($0.published.description), "entities": .number($0.entities)])
            },
        ])
    }

    package var text: String {
        var lines = [
            "\(version.list) of \(version.published): \(version.entities) entities\(wasThere ? " (was imported already)" : "")"
        ]
        for file in version.files {
            let orphans = file.withoutEntity == 0 ? "" : ", \(file.withoutEntity) without an entity"
            lines.append("  \(file.name): \(file.rows) rows\(orphans)")
        }
        lines.append(
            "  " + version.kinds.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", "))
        if !version.missingSiblings.isEmpty {
            lines.append("  warning: imported without \(version.missingSiblings.joined(separator: ", "))")
        }
        lines += version.orphans.map { "  row without an entity: \($0)" }
        lines += version.warnings.map { "  warning: \($0)" }
        if let before {
            let change = version.entities - before.entities
            lines.append("  \(change >= 0 ? "+" : "")\(change) against the version of \(before.published)")
        }
        lines.append(isInForce ? "  in force" : "  not the newest version: serves --as-of")
        return lines.joined(separator: "\n")
    }
}

/// All lists with their versions.
package struct ListStatus: Sendable {
    private let lists: [(name: String, versions: [ListVersion])]

    package init(_ store: ListStore) throws(AssessmentError) {
        var lists: [(String, [ListVersion])] = []
        for name in try store.lists() { lists.append((name, try store.versions(of: name))) }
        self.lists = lists
    }

    package var json: JSON {
        .object([
            "lists": .array(
                lists.map { list in
                    .object([
                        "list": .string(list.name),
                        "inForce": list.versions.last.map { .string($0.published.description) },
                        "versions": .array(list.versions.map(\.json)),
                    ])
                }),
            "starter": lists.isEmpty ? .number(StarterList.shared.entities.count) : nil,
        ])
    }

    package var text: String {
        guard !lists.isEmpty else {
            return
                "No list is loaded; searches use \(StarterList.shared.entities.count) starter entries, not for decisions.\n"
                + "`cordon lists update` says where the official lists are, `cordon lists import` loads them."
        }
        var lines: [String] = []
        for list in lists {
            lines.append(list.name)
            for (index, version) in list.versions.enumerated() {
                let state = index == list.versions.count - 1 ? "in force" : ""
                let marks =
                    version.missingSiblings.isEmpty
                    ? "" : "  without \(version.missingSiblings.joined(separator: ", "))"
                lines.append(
                    "  \(version.published)  \(version.entities) entities  sha256 \(version.sha256.prefix(12))  \(state)\(marks)"
                )
            }
        }
        return lines.joined(separator: "\n")
    }
}

/// Whether every stored file is as it was imported.
package struct ListVerification: Sendable {
    private let rows: [(version: ListVersion, problems: [String])]

    package init(_ store: ListStore) throws(AssessmentError) {
        var rows: [(ListVersion, [String])] = []
        for name in try store.lists() {
            for version in try store.versions(of: name) { rows.append((version, try store.problems(of: version))) }
        }
        self.rows = rows
    }

    package var isSound: Bool { rows.allSatisfy(\.problems.isEmpty) }

    package var json: JSON {
        .object([
            "sound": .bool(isSound),
            "versions": .array(
                rows.map { row in
                    .object([
                        "list": .string(row.version.list), "published": .string(row.version.published.description),
                        "problems": .strings(row.problems),
                    ])
                }),
        ])
    }

    package var text: String {
        guard !rows.isEmpty else { return "no list is loaded" }
        return rows.map { row in
            let state =
                row.problems.isEmpty ? "sound" : "DAMAGED: \(row.problems.joined(separator: ", ")); import it again"
            return "\(row.version.list) \(row.version.published): \(state)"
        }.joined(separator: "\n")
    }
}

/// One listed entity with the records it was read from.
package struct ListedEntity: Sendable {
    private let entity: Entity
    private let records: [(record: SourceRecord, text: String)]

    package init(id: String, snapshots: SnapshotStore, asOf day: CalendarDay?) throws(AssessmentError) {
        let versions = try snapshots.versions(ListSelection(asOf: day))
        for version in versions {
            guard let entity = try snapshots.lists.entities(of: version).first(where: { $0.id == id }) else { continue }
            self.entity = entity
            records = try RawRecords.read(of: entity, version: version, store: snapshots.lists)
            return
        }
        if versions.isEmpty, let entity = StarterList.shared.entities.first(where: { $0.id == id }) {
            self.entity = entity
            records = []
            return
        }
        throw .input("\(id): no loaded list has an entity of this id")
    }

    package func json(raw: Bool) -> JSON {
        guard raw, case .object(let members) = entity.json else { return entity.json }
        let rows = records.map { JSON.object(["record": .string($0.record.description), "text": .string($0.text)]) }
        return .object(members + [.init("records", .array(rows))])
    }

    package func text(raw: Bool) -> String {
        var lines = ["\(entity.caption)  [\(entity.schema.rawValue)]  \(entity.dataset) \(entity.id)"]
        for property in entity.properties.keys.sorted() {
            for value in entity.properties[property] ?? [] {
                lines.append("  \(property): \(value.text)  (\(value.record))")
            }
        }
        if raw { lines += records.map { "\n\($0.record)\n\($0.text)" } }
        return lines.joined(separator: "\n")
    }
}
