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

/// All lists with their versions, and how old what is in force is.
package struct ListStatus: Sendable {
    private struct Row {
        let name: String
        let versions: [ListVersion]
        let inForce: ListVersion?
        let age: ListAge?
    }

    private let rows: [Row]

    package init(_ store: ListStore, now: Moment) throws(AssessmentError) {
        var rows: [Row] = []
        for name in try store.lists() {
            let versions = try store.versions(of: name)
            let inForce = versions.last { $0.withdrawn == nil }
            let age = inForce.flatMap { version in
                now.day.map { ListAge(version, state: UpdateState.read(name, store.workspace), on: $0) }
            }
            rows.append(Row(name: name, versions: versions, inForce: inForce, age: age))
        }
        self.rows = rows
    }

    /// Whether a list is older than its policy allows.
    package var isStale: Bool { rows.contains { $0.age?.isStale == true } }

    package var json: JSON {
        .object([
            "lists": .array(
                rows.map { row in
                    .object([
                        "list": .string(row.name),
                        "inForce": row.inForce.map { .string($0.published.description) },
                        "age": row.age?.json,
                        "versions": .array(
                            row.versions.map { version in
                                guard let withdrawn = version.withdrawn, case .object(let members) = version.json
                                else { return version.json }
                                return .object(
                                    members + [
                                        .init(
                                            "withdrawn",
                                            .object([
                                                "at": .string(withdrawn.at.description),
                                                "reason": .string(withdrawn.reason),
                                            ]))
                                    ])
                            }),
                    ])
                }),
            "stale": .bool(isStale),
            "starter": rows.isEmpty ? .number(StarterList.shared.entities.count) : nil,
        ])
    }

    package func text(all: Bool) -> String {
        guard !rows.isEmpty else {
            return
                "No list is loaded; searches use \(StarterList.shared.entities.count) starter entries, not for decisions.\n"
                + "`cordon lists update` fetches the official lists, `cordon lists import` loads files."
        }
        return rows.map { row in
            var lines = [row.name]
            for version in row.versions where all || version == row.inForce {
                let isInForce = version == row.inForce
                lines.append("  " + line(version) + (isInForce ? "  in force" : ""))
                if let withdrawn = version.withdrawn {
                    lines.append("    withdrawn \(withdrawn.at): \(withdrawn.reason)")
                }
            }
            if row.inForce == nil { lines.append("  no version is in force") }
            if let age = row.age { lines.append("    " + age.words) }
            let others = row.versions.count - (row.inForce == nil ? 0 : 1)
            if !all, others > 0 { lines.append("    and \(others) other version\(others == 1 ? "" : "s"), with --all") }
            return lines.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private func line(_ version: ListVersion) -> String {
        let marks =
            version.missingSiblings.isEmpty ? "" : "  without \(version.missingSiblings.joined(separator: ", "))"
        let retrieved = version.retrieved.map { "  retrieved \($0)" } ?? ""
        return
            "\(version.published)  \(version.entities) entities\(retrieved)  sha256 \(version.sha256.prefix(12))\(marks)"
    }
}

/// What happened to the lists, in the order in which it happened.
package struct ListHistory: Sendable {
    package let events: [ListEvent]

    package init(_ store: ListStore, list: String?) throws(AssessmentError) {
        events = try store.workspace.events(of: list)
    }

    package var json: JSON { .object(["events": .array(events.map(\.json))]) }

    package var text: String {
        guard !events.isEmpty else { return "nothing has happened yet" }
        return events.map { event in
            let version = event.published.map { " of \($0)" } ?? ""
            let digest = event.sha256.map { "  sha256 \($0.prefix(12))" } ?? ""
            let reason = event.reason.map { "\n  \($0)" } ?? ""
            return "\(event.at)  \(event.list)\(version) \(event.kind.rawValue)\(digest)\(reason)"
        }.joined(separator: "\n")
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
