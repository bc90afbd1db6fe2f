import CordonModel
import CordonText

enum Starter {
    /// The starter entries, as any build has them.
    static let entities: [Entity] = DataTable("starter/entities.ndjson").lines.compactMap { line in
        guard let json = try? JSON.parse(line), let id = json["id"]?.string,
            let schema = json["schema"]?.string.flatMap(Schema.init(rawValue:)),
            let properties = json["properties"]?.members
        else { return nil }
        var entity = Entity(id: id, schema: schema, dataset: json["datasets"]?.array?.first?.string ?? "", version: nil)
        for property in properties {
            for value in property.value.array ?? [] {
                entity.add(property.key, value.string ?? "", from: SourceRecord(file: "starter", locator: id))
            }
        }
        return entity
    }
}
