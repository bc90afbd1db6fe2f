public import CordonRules

/// What changed between two versions of a list. Values are compared, not the records they were read from.
public struct ListDifference: Sendable, Hashable {
    public let list: String
    public let from: Version
    public let to: Version
    /// Each sorted by id.
    public let added: [Party]
    public let removed: [Party]
    public let amended: [Amendment]
    /// What a reader must know first, e.g. that the two versions came in different formats.
    public let notices: [String]

    /// One of the two sides.
    public struct Version: Sendable, Hashable {
        /// `nil` for a file that does not say its date.
        public let published: CalendarDay?
        public let entities: Int
        /// What it was read from, for a side that is no stored version.
        public let path: String?

        public init(published: CalendarDay?, entities: Int, path: String? = nil) {
            self.published = published
            self.entities = entities
            self.path = path
        }
    }

    public struct Party: Sendable, Hashable {
        public let id: String
        public let caption: String
        public let schema: Schema
        public let programs: [String]

        public init(_ entity: Entity) {
            id = entity.id
            caption = entity.caption
            schema = entity.schema
            programs = entity.texts("program")
        }
    }

    public struct Amendment: Sendable, Hashable {
        public let party: Party
        /// Sorted by property.
        public let changes: [Change]
    }

    /// Values of one property that are gone, and such as are new.
    public struct Change: Sendable, Hashable {
        public let property: String
        public let removed: [String]
        public let added: [String]
    }

    public init(
        list: String, from: (version: Version, entities: [Entity]), to: (version: Version, entities: [Entity]),
        notices: [String] = []
    ) {
        let old = Dictionary(from.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var kept: Set<String> = []
        var added: [Party] = []
        var amended: [Amendment] = []
        for entity in to.entities {
            guard let before = old[entity.id] else {
                added.append(Party(entity))
                continue
            }
            kept.insert(entity.id)
            let changes = ListDifference.changes(from: before, to: entity)
            if !changes.isEmpty { amended.append(Amendment(party: Party(entity), changes: changes)) }
        }
        self.list = list
        self.from = from.version
        self.to = to.version
        self.added = added.sorted { $0.id < $1.id }
        self.amended = amended.sorted { $0.party.id < $1.party.id }
        removed = from.entities.filter { !kept.contains($0.id) }.map { Party($0) }.sorted { $0.id < $1.id }
        self.notices = notices
    }

    private static func changes(from old: Entity, to new: Entity) -> [Change] {
        var changes: [Change] = []
        if old.schema != new.schema {
            changes.append(Change(property: "schema", removed: [old.schema.rawValue], added: [new.schema.rawValue]))
        }
        if old.dataset != new.dataset {
            changes.append(Change(property: "dataset", removed: [old.dataset], added: [new.dataset]))
        }
        for property in Set(old.properties.keys).union(new.properties.keys) {
            let (before, after) = (old.texts(property), new.texts(property))
            if before == after { continue }
            let (gone, come) = (Set(before), Set(after))
            let change = Change(
                property: property, removed: before.filter { !come.contains($0) },
                added: after.filter { !gone.contains($0) })
            if !change.removed.isEmpty || !change.added.isEmpty { changes.append(change) }
        }
        return changes.sorted { $0.property < $1.property }
    }

    public var isEmpty: Bool { added.isEmpty && removed.isEmpty && amended.isEmpty }

    public var json: JSON {
        .object([
            "list": .string(list),
            "from": from.json,
            "to": to.json,
            "counts": .object([
                "added": .number(added.count), "removed": .number(removed.count), "amended": .number(amended.count),
            ]),
            "added": .array(added.map(\.json)),
            "removed": .array(removed.map(\.json)),
            "amended": .array(
                amended.map { amendment in
                    guard case .object(let members) = amendment.party.json else { return amendment.party.json }
                    return .object(members + [.init("changes", .array(amendment.changes.map(\.json)))])
                }),
            "notices": .strings(notices),
        ])
    }
}

extension ListDifference.Version {
    var json: JSON {
        .object([
            "published": published.map { .string($0.description) }, "entities": .number(entities),
            "path": path.map(JSON.string),
        ])
    }
}

extension ListDifference.Party {
    var json: JSON {
        .object([
            "id": .string(id), "caption": .string(caption), "schema": .string(schema.rawValue),
            "program": .strings(programs),
        ])
    }
}

extension ListDifference.Change {
    var json: JSON {
        .object(["property": .string(property), "removed": .strings(removed), "added": .strings(added)])
    }
}
