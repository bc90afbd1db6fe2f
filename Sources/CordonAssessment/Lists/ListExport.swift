internal import CordonModel
package import CordonRules

/// Writes a stored list in the forms that other tools read: FollowTheMoney JSON lines, and the simple CSV of OpenSanctions.
package struct ListExport: Sendable {
    package enum Format: String, Sendable, CaseIterable { case ftm, csv }

    private let store: ListStore

    package init(_ store: ListStore) { self.store = store }

    package func run(
        list: String, asOf day: CalendarDay?, format: Format, write: (String) -> Void
    ) throws(AssessmentError) {
        guard try store.lists().contains(list) else { throw .data("\(list) is not loaded") }
        guard let version = try store.version(of: list, asOf: day) else {
            throw .data("no version of \(list) published on or before the day asked for is loaded")
        }
        if format == .csv { write(ListExport.columns.map(ListExport.quoted).joined(separator: ",") + "\n") }
        try store.forEachEntity(of: version) { entity in
            write((format == .ftm ? ListExport.line(entity) : ListExport.row(entity)) + "\n")
        }
    }

    private static func line(_ entity: Entity) -> String {
        JSON.object([
            "id": .string(entity.id), "caption": .string(entity.caption), "schema": .string(entity.schema.rawValue),
            "properties": .object(
                entity.properties.keys.sorted().map { .init($0, .strings(entity.texts($0))) }),
            "referents": .array([]), "datasets": .strings([entity.dataset]), "target": .bool(true),
        ]).compact
    }

    /// The columns of `targets.simple.csv`, and their order.
    private static let columns = [
        "id", "schema", "name", "aliases", "birth_date", "countries", "addresses", "identifiers", "sanctions", "phones",
        "emails", "dataset", "first_seen", "last_seen", "last_change",
    ]

    private static let identifiers = [
        "passportNumber", "idNumber", "taxNumber", "registrationNumber", "innCode", "ogrnCode", "leiCode", "swiftBic",
        "imoNumber", "mmsi", "unscId",
    ]

    private static func row(_ entity: Entity) -> String {
        func all(_ properties: [String], except left: String? = nil) -> String {
            properties.flatMap { entity.texts($0) }
                .reduce(into: [String]()) { if $1 != left, !$0.contains($1) { $0.append($1) } }
                .joined(separator: ";")
        }
        let day = entity.version?.description ?? ""
        let cells = [
            entity.id, entity.schema.rawValue, entity.caption,
            all(["name", "alias", "previousName", "weakAlias"], except: entity.caption), all(["birthDate"]),
            all(["nationality", "citizenship", "country", "flag"]), all(["address"]),
            all(identifiers), all(["program"]), all(["phone"]), all(["email"]), entity.dataset,
            all(["listingDate"]), day, all(["modifiedAt"]),
        ]
        return cells.map(quoted).joined(separator: ",")
    }

    /// A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    private static func quoted(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        return "\"" + ((isFormula ? "'" : "") + text).replacing("\"", with: "\"\"") + "\""
    }
}
