internal import CordonRules

extension Entity {
    /// FollowTheMoney's JSON with a `provenance` member beside `properties`: the same shape, each value replaced
    /// by the record that states it. Members and properties are in a fixed order, so equal entities are equal bytes.
    public var json: JSON {
        let names = properties.keys.sorted()
        return .object([
            "id": .string(id),
            "caption": .string(caption),
            "schema": .string(schema.rawValue),
            "datasets": .strings([dataset]),
            "version": version.map { .string($0.description) },
            "properties": .object(names.map { .init($0, .strings(texts($0))) }),
            "provenance": .object(
                names.map { name in
                    .init(name, .strings(properties[name, default: []].map(\.record.description)))
                }),
        ])
    }

    /// Reads what `json` wrote. `nil` where the shape differs: the file was not written by Cordon, or was damaged.
    public init?(stored json: JSON) {
        guard let id = json["id"]?.string, let schema = json["schema"]?.string.flatMap(Schema.init(rawValue:)),
            let dataset = json["datasets"]?.array?.first?.string, let properties = json["properties"]?.members,
            let provenance = json["provenance"]?.members, properties.count == provenance.count
        else { return nil }
        var version: CalendarDay?
        if let text = json["version"]?.string {
            guard let day = CalendarDay(text) else { return nil }
            version = day
        }
        var stored: [String: [PropertyValue]] = [:]
        for (property, record) in zip(properties, provenance) {
            guard property.key == record.key, let texts = property.value.array, let records = record.value.array,
                texts.count == records.count
            else { return nil }
            var values: [PropertyValue] = []
            for (text, record) in zip(texts, records) {
                guard let text = text.string, let source = record.string.flatMap({ SourceRecord($0) }) else {
                    return nil
                }
                values.append(PropertyValue(text: text, record: source))
            }
            stored[property.key] = values
        }
        self.init(id: id, schema: schema, dataset: dataset, version: version, properties: stored)
    }
}
