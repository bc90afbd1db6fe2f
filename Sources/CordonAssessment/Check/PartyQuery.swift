package import CordonModel
internal import CordonReference
internal import CordonText

/// A party as a user types it on one line, checked and turned into a query.
package struct PartyQuery: Sendable {
    package let name: String
    package let schema: String
    package let birthDate: String?
    package let countries: [String]
    package let identifiers: [String]
    package let gender: String?
    package let addresses: [String]

    package init(
        name: String, schema: String = "Thing", birthDate: String? = nil, countries: [String] = [],
        identifiers: [String] = [], gender: String? = nil, addresses: [String] = []
    ) {
        self.name = name
        self.schema = schema
        self.birthDate = birthDate
        self.countries = countries
        self.identifiers = identifiers
        self.gender = gender
        self.addresses = addresses
    }

    static let identifierProperties = [
        "imoNumber", "leiCode", "innCode", "ogrnCode", "swiftBic", "isin", "mmsi", "registrationNumber", "taxNumber",
        "passportNumber", "idNumber", "publicKey",
    ]

    private static let identifierKinds: [String: [IdentifierKind]] = Dictionary(
        grouping: IdentifierKind.allCases, by: \.property)

    /// An identifier in canonical spelling; `nil` if nobody could have issued it.
    static func identifier(_ property: String, _ text: String) -> String? {
        for kind in identifierKinds[property] ?? [] {
            if let valid = try? kind.validate(text) { return valid.value }
        }
        return nil
    }

    /// A schema as typed after `--schema`.
    static func schema(_ name: String) throws(AssessmentError) -> Schema {
        guard let schema = Schema.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() }) else {
            let known = Schema.allCases.map(\.rawValue).joined(separator: ", ")
            throw .usage("--schema \(name): not a schema; known are \(known)")
        }
        return schema
    }

    package func entity() throws(AssessmentError) -> Entity {
        let schema = try PartyQuery.schema(self.schema)
        var entity = Entity(id: "query", schema: schema, dataset: "query", version: nil)
        func add(_ property: String, _ value: String) {
            entity.add(property, value, from: SourceRecord(file: "query", locator: property))
        }
        add("name", name)
        if let birthDate {
            guard PartialDate(birthDate) != nil else {
                throw .usage("--birth-date \(birthDate): expected YYYY, YYYY-MM or YYYY-MM-DD of the calendar")
            }
            add("birthDate", birthDate)
        }
        for country in countries {
            guard let code = Countries.shared.code(country) else {
                throw .usage("--country \(country): no country of that name or code is known")
            }
            add("country", code)
        }
        if let gender {
            guard ["male", "female", "other"].contains(gender) else {
                throw .usage("--gender \(gender): expected male, female or other")
            }
            add("gender", gender)
        }
        for address in addresses { add("address", address) }
        for identifier in identifiers { try addIdentifier(identifier, to: &entity) }
        if name.contains("\u{FFFD}") { throw .usage("the name is not UTF-8 text") }
        if identifiers.isEmpty || !name.isEmpty, let problem = Tokenizer.problem(with: name) {
            throw .usage("the name \(problem)")
        }
        return entity
    }

    /// `property=value`, or a bare value, which is then compared as every kind of identifier that it could be.
    private func addIdentifier(_ identifier: String, to entity: inout Entity) throws(AssessmentError) {
        let parts = identifier.split(separator: "=", maxSplits: 1).map(String.init)
        let record = SourceRecord(file: "query", locator: "id")
        if parts.count == 2 {
            guard PartyQuery.identifierProperties.contains(parts[0]) else {
                throw .usage(
                    "--id \(identifier): \(parts[0]) is no identifier; known are \(PartyQuery.identifierProperties.joined(separator: ", "))"
                )
            }
            guard let valid = PartyQuery.identifier(parts[0], parts[1]) else {
                throw .usage(
                    "--id \(identifier): not a possible \(parts[0]): its length, letters or check digit do not fit")
            }
            entity.add(parts[0], valid, from: record)
        } else {
            let before = entity
            for kind in IdentifierKind.allCases where kind != .imoCompany && kind != .iban {
                if let valid = try? kind.validate(identifier) { entity.add(kind.property, valid.value, from: record) }
            }
            guard entity != before else { throw .usage("--id \(identifier): not a possible identifier") }
        }
    }
}
