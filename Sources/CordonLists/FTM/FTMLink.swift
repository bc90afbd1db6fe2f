import CordonModel

/// What a link says about a party and a screener wants to see on the party itself.
enum FTMLink {
    private struct Join {
        /// The property of the link that has the party's id.
        let party: String
        /// Property of the link → property of the party.
        let properties: [(from: String, to: String)]
    }

    private static let joins: [String: Join] = [
        "Sanction": Join(
            party: "entity",
            properties: [
                ("program", "program"), ("programId", "programId"), ("provisions", "provisions"),
                ("listingDate", "listingDate"), ("unscId", "unscId"),
            ]),
        "Passport": Join(party: "holder", properties: [("number", "passportNumber")]),
        "Identification": Join(party: "holder", properties: [("number", "idNumber")]),
    ]

    static func isJoined(_ schema: String) -> Bool {
        joins[schema] != nil || schema == Schema.address.rawValue
    }

    /// - Returns: the parties that the link names and the file does not have.
    static func join(_ link: FTMRecord, to entities: inout [Entity], at positions: [String: Int]) -> [Orphan] {
        guard let join = joins[link.schema] else { return [] }
        var orphans: [Orphan] = []
        for party in link.values(join.party) {
            guard let position = positions[party] else {
                orphans.append(Orphan(file: link.source.file, line: link.line, key: party))
                continue
            }
            for (from, to) in join.properties {
                for value in link.values(from) { entities[position].add(to, value, from: link.source) }
            }
        }
        return orphans
    }

    /// Takes over what an entity inside its party says about it.
    /// - Returns: whether it was one of those that are taken over.
    static func join(embedded link: FTMRecord, to entity: inout Entity) -> Bool {
        if link.schema == Schema.address.rawValue {
            entity.add("addressEntity", link.id, from: link.source)
            for text in link.values("full") { entity.add("address", text, from: link.source) }
            return true
        }
        guard let join = joins[link.schema] else { return false }
        for (from, to) in join.properties {
            for value in link.values(from) { entity.add(to, value, from: link.source) }
        }
        return true
    }

    /// An address is a line of its own to which the party points with `addressEntity`.
    static func joinAddresses(_ links: [FTMRecord], to entities: inout [Entity]) {
        let addresses = Dictionary(
            links.filter { $0.schema == Schema.address.rawValue }.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        guard !addresses.isEmpty else { return }
        for position in entities.indices {
            for id in entities[position].texts("addressEntity") {
                guard let address = addresses[id] else { continue }
                for text in address.values("full") { entities[position].add("address", text, from: address.source) }
            }
        }
    }
}
