/// Somebody or something of a deal that is to be screened.
public struct Subject: Hashable, Sendable {
    /// Where in the deal: `parties[1]`, `parties[1].ultimateParent`, `banks[0]`, `vessels[0].owner`.
    public let path: String
    /// What it is to the deal, in words: `purchaser, end user`, `bank`, `owner of Acme GmbH`.
    public let role: String
    /// The query, with FollowTheMoney's property names; its `id` is the path and its dataset `deal`.
    public let entity: Entity

    public init(path: String, role: String, entity: Entity) {
        self.path = path
        self.role = role
        self.entity = entity
    }
}

extension Deal {
    /// Everybody to screen, in the order of the deal: parties with their owners, then banks, then vessels.
    /// An owner who is a party of the deal by `id` is there as that party and not repeated.
    public var subjects: [Subject] {
        var all: [Subject] = []
        for (index, party) in parties.enumerated() {
            let path = "parties[\(index)]"
            let roles = party.roles.map(\.words).joined(separator: ", ")
            all.append(Subject(path: path, role: roles, entity: party.entity(at: path)))
            if let parent = party.ultimateParent {
                all += parent.subject(at: path + ".ultimateParent", role: "ultimate parent of \(party.name)")
            }
            all += party.ownedOrControlledBy.subjects(at: path, of: party.name)
        }
        for (index, bank) in banks.enumerated() {
            let path = "banks[\(index)]"
            all.append(Subject(path: path, role: "bank", entity: bank.entity(at: path)))
            all += bank.ownedOrControlledBy.subjects(at: path, of: bank.name ?? "the bank")
        }
        for (index, vessel) in vessels.enumerated() {
            let path = "vessels[\(index)]"
            all.append(Subject(path: path, role: "vessel", entity: vessel.entity(at: path)))
            if let owner = vessel.owner {
                all += owner.subject(at: path + ".owner", role: "owner of \(vessel.name ?? "the vessel")")
            }
        }
        return all
    }
}

extension PartyRole {
    /// `ultimate consignee`.
    public var words: String {
        switch self {
        case .intermediateConsignee: "intermediate consignee"
        case .ultimateConsignee: "ultimate consignee"
        case .endUser: "end user"
        case .other: "other party"
        default: rawValue
        }
    }
}

extension [Owner] {
    fileprivate func subjects(at path: String, of name: String) -> [Subject] {
        enumerated().flatMap { $1.subject(at: "\(path).ownedOrControlledBy[\($0)]", role: "owner of \(name)") }
    }
}

/// Gathers the properties of a query, each value with the field it comes from.
private struct QueryBuilder {
    var entity: Entity
    let path: String

    init(schema: Schema, path: String) {
        entity = Entity(id: path, schema: schema, dataset: "deal", version: nil)
        self.path = path
    }

    mutating func add(_ property: String, _ field: String, _ values: [String]) {
        for value in values {
            entity.add(property, value, from: SourceRecord(file: "deal", locator: "\(path).\(field)"))
        }
    }

    mutating func add(_ identifiers: [Identifier]) {
        for identifier in identifiers {
            add(identifier.kind.property, "identifiers.\(identifier.kind.property)", [identifier.value])
        }
    }
}

extension Party {
    fileprivate func entity(at path: String) -> Entity {
        var query = QueryBuilder(schema: schema, path: path)
        query.add("name", "name", [name])
        query.add("alias", "aliases", aliases)
        query.add("birthDate", "birthDate", birthDate.map { [$0.description] } ?? [])
        query.add("gender", "gender", gender.map { [$0.rawValue] } ?? [])
        query.add("nationality", "nationality", nationality.map(\.lowercased))
        query.add("citizenship", "mostRecentCitizenship", mostRecentCitizenship.map { [$0.lowercased] } ?? [])
        query.add("country", "country", country.map { [$0.lowercased] } ?? [])
        query.add("jurisdiction", "incorporatedIn", incorporatedIn.map { [$0.lowercased] } ?? [])
        query.add("incorporationDate", "incorporatedOn", incorporatedOn.map { [$0.description] } ?? [])
        query.add("address", "address", address)
        query.add(identifiers)
        return query.entity
    }
}

extension Owner {
    /// Nothing for an owner who is a party: that party is screened.
    fileprivate func subject(at path: String, role: String) -> [Subject] {
        guard let name else { return [] }
        var query = QueryBuilder(schema: schema ?? .legalEntity, path: path)
        query.add("name", "name", [name])
        query.add("country", "country", country.map { [$0.lowercased] } ?? [])
        query.add(identifiers)
        return [Subject(path: path, role: role, entity: query.entity)]
    }
}

extension Bank {
    fileprivate func entity(at path: String) -> Entity {
        var query = QueryBuilder(schema: .company, path: path)
        query.add("name", "name", name.map { [$0] } ?? [])
        query.add("alias", "aliases", aliases)
        query.add("country", "country", country.map { [$0.lowercased] } ?? [])
        query.add("address", "address", address)
        query.add(identifiers)
        return query.entity
    }
}

extension Vessel {
    fileprivate func entity(at path: String) -> Entity {
        var query = QueryBuilder(schema: .vessel, path: path)
        query.add("name", "name", name.map { [$0] } ?? [])
        query.add("previousName", "previousNames", previousNames)
        query.add("imoNumber", "imoNumber", imoNumber.map { [$0.value] } ?? [])
        query.add("mmsi", "mmsi", mmsi.map { [$0.value] } ?? [])
        query.add("callSign", "callSign", callSign.map { [$0] } ?? [])
        query.add("flag", "flag", flag.map { [$0.lowercased] } ?? [])
        return query.entity
    }
}
