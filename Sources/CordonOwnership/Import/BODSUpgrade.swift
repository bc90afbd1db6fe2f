internal import CordonModel

/// Statements of BODS 0.2 and 0.3 in the shape of 0.4. There each statement has an id of its own and names those that it
/// replaces; here they become versions of one record.
struct BODSUpgrade {
    /// The first statement about the same thing, by statement.
    private var roots: [String: String] = [:]

    static func isOld(_ json: JSON) -> Bool { json["statementID"] != nil }

    private func root(_ id: String) -> String { roots[id] ?? id }

    /// `nil` for a statement of a kind that the old versions do not have.
    mutating func statement(_ json: JSON) -> JSON? {
        guard let id = json["statementID"]?.string else { return nil }
        if let replaced = json["replacesStatements"]?.array?.compactMap(\.string).first { roots[id] = root(replaced) }
        let details: JSON
        let type: String
        switch json["statementType"]?.string {
        case "entityStatement":
            type = "entity"
            details = .object([
                "name": json["name"], "alternateNames": json["alternateNames"], "identifiers": json["identifiers"],
                "entityType": .object(["type": json["entityType"]]),
                "jurisdiction": json["jurisdiction"] ?? json["incorporatedInJurisdiction"],
            ])
        case "personStatement":
            type = "person"
            details = .object([
                "names": .array((json["names"]?.array ?? []).map(BODSUpgrade.name)), "birthDate": json["birthDate"],
                "nationalities": json["nationalities"], "identifiers": json["identifiers"],
            ])
        case "ownershipOrControlStatement":
            type = "relationship"
            let party = json["interestedParty"]
            let known = ["describedByPersonStatement", "describedByEntityStatement"].lazy
                .compactMap { party?[$0]?.string }.first
            details = .object([
                "subject": json["subject"]?["describedByEntityStatement"]?.string.map { .string(root($0)) },
                "interestedParty": known.map { .string(root($0)) } ?? party?["unspecified"],
                "interests": .array((json["interests"]?.array ?? []).map(BODSUpgrade.interest)),
            ])
        default: return nil
        }
        return .object([
            "statementId": .string(id), "statementDate": json["statementDate"], "recordId": .string(root(id)),
            "recordType": .string(type), "recordDetails": details,
        ])
    }

    private static func name(_ name: JSON) -> JSON {
        let type = name["type"]?.string
        return .object([
            "fullName": name["fullName"], "type": .string(type == nil || type == "individual" ? "legal" : type ?? ""),
        ])
    }

    /// `voting-rights` is `votingRights` now, and the bounds of a range say themselves whether they belong to it.
    private static func interest(_ interest: JSON) -> JSON {
        .object([
            "type": interest["type"]?.string.map { .string(camelCase($0)) },
            "directOrIndirect": interest["directOrIndirect"] ?? interest["interestLevel"],
            "startDate": interest["startDate"], "endDate": interest["endDate"],
            "share": interest["share"].map(share),
        ])
    }

    private static func camelCase(_ type: String) -> String {
        let parts = type.split(separator: "-")
        let joined = parts.dropFirst().reduce(String(parts.first ?? "")) {
            $0 + $1.prefix(1).uppercased() + $1.dropFirst()
        }
        return joined == "influenceOrControl" ? "otherInfluenceOrControl" : joined
    }

    private static func share(_ share: JSON) -> JSON {
        func bound(_ name: String, _ exclusive: String) -> (JSON?, JSON?) {
            share[exclusive] == .bool(true) ? (nil, share[name]) : (share[name], nil)
        }
        let low = bound("minimum", "exclusiveMinimum")
        let high = bound("maximum", "exclusiveMaximum")
        return .object([
            "exact": share["exact"], "minimum": low.0, "exclusiveMinimum": low.1, "maximum": high.0,
            "exclusiveMaximum": high.1,
        ])
    }
}
