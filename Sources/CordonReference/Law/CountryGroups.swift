/// The Country Groups of Supplement No. 1 to 15 CFR part 740: `A:1` to `A:6`, `B`, `D:1` to `D:5`, `E:1`, `E:2`.
/// Table: `Data/law/country-groups.tsv`, eCFR. Hong Kong has the groups of China, 85 FR 83788.
package struct CountryGroups: Sendable {
    package static let shared = CountryGroups()

    /// The groups, as the table spells them.
    package static let all = [
        "A:1", "A:2", "A:3", "A:4", "A:5", "A:6", "B", "D:1", "D:2", "D:3", "D:4", "D:5", "E:1", "E:2",
    ]

    private let groups: [String: Set<String>]
    private let members: [String: Set<String>]

    private init() {
        let table = LawTable("country-groups", columns: ["iso", "name", "groups", "note"])
        var groups: [(String, Set<String>)] = []
        var members = Dictionary(uniqueKeysWithValues: CountryGroups.all.map { ($0, Set<String>()) })
        for row in table.rows {
            let own = Set(row[2].words)
            guard row[0].isCountryCode, own.isSubset(of: CountryGroups.all) else { table.malformed(row) }
            groups.append((row[0], own))
            for group in own { members[group]?.insert(row[0]) }
        }
        self.groups = table.keyed(groups)
        self.members = members
    }

    /// Whether a country, upper-case ISO 3166-1 alpha-2, is in a group.
    package func contains(_ group: String, _ iso: String) -> Bool { members(of: group).contains(iso) }

    /// The groups of a country; `nil` for one that the supplement does not have, such as a dependent territory.
    package func groups(of iso: String) -> Set<String>? { groups[iso] }

    /// The countries of a group. A group that the supplement does not have stops the program: who asks for it does not mean
    /// “no country”.
    package func members(of group: String) -> Set<String> {
        guard let members = members[group] else { preconditionFailure("there is no Country Group \(group)") }
        return members
    }

    /// Whether the groups are known for an ISO day.
    package static func isHeld(on day: String) -> Bool { LawPacks.shared.isHeld("country-groups", on: day) }
}

extension String {
    /// Two upper-case letters, as in ISO 3166-1 alpha-2 and `XK`.
    var isCountryCode: Bool { utf8.count == 2 && utf8.allSatisfy { (0x41...0x5A).contains($0) } }
}
