package import CordonIndex
package import CordonModel
internal import CordonDigest
internal import CordonText
internal import CordonRules

/// The watchlist inside the binary: a few hundred real designated parties, so that a newcomer gets an answer at once.
/// Never for decisions; every result that used it says so. Table: `Data/starter/entities.ndjson`.
package struct StarterList: Sendable {
    package static let shared = StarterList()

    package let entities: [Entity]
    /// One for each list that entries were taken from; `published` is the newest date among its entries.
    package let lists: [SnapshotList]

    /// What every result that used it begins with.
    package var notice: String {
        "searched \(entities.count) starter entries; `cordon lists update` gets the official lists"
    }

    private init() {
        let table = DataTable("starter/entities.ndjson")
        var entities: [Entity] = []
        for line in table.lines {
            guard let json = try? JSON.parse(line), let entity = StarterList.entity(json) else {
                preconditionFailure("bad row in starter/entities.ndjson: \(line)")
            }
            entities.append(entity)
        }
        self.entities = entities
        let digest = SHA256Digest(of: table.bytes).description
        lists = Dictionary(grouping: entities, by: \.dataset).compactMap { list, entries in
            entries.compactMap(\.version).max().map { newest in
                SnapshotList(list: list, published: newest, entities: entries.count, sha256: digest)
            }
        }.sorted { $0.list < $1.list }
    }

    /// `listed` is the day of the listing, `listedOnOrBefore` that of the dated file which shows it.
    private static func entity(_ json: JSON) -> Entity? {
        guard let id = json["id"]?.string, let schema = json["schema"]?.string.flatMap(Schema.init(rawValue:)),
            let dataset = json["datasets"]?.array?.first?.string, let source = json["source"]?.string,
            let record = json["record"]?.string, let properties = json["properties"]?.members,
            let date = (json["listed"]?.string ?? json["listedOnOrBefore"]?.string).flatMap({ CalendarDay($0) })
        else { return nil }
        var entity = Entity(id: id, schema: schema, dataset: dataset, version: date)
        let file = source.split(separator: ";").first.map(String.init) ?? source
        let place = SourceRecord(file: file, locator: record)
        for property in properties {
            for value in property.value.array ?? [] { entity.add(property.key, value.string ?? "", from: place) }
        }
        for programme in json["programme"]?.array ?? [] { entity.add("program", programme.string ?? "", from: place) }
        if let listed = json["listed"]?.string { entity.add("listingDate", listed, from: place) }
        return entity
    }
}
