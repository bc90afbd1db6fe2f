/// The countries of Supplement No. 3 to 15 CFR part 746, which have substantially similar controls on Russia and Belarus.
/// 746.8(a)(12)(iii), 746.6(a)(4) and 746.7(a)(1)(iv) and (v) leave them out of some requirements.
/// Table: `Data/law/partners.tsv`, eCFR; the first days by the effective dates of the rules that the text cites.
package struct PartnerCountries: Sendable {
    package struct Partner: Hashable, Sendable {
        /// ISO 3166-1 alpha-2, upper case.
        package let iso: String
        package let name: String
        /// `full`: left out of all that the sections name. The supplement knows partial scopes too; no country has one.
        package let scope: String
        /// First day, ISO.
        package let since: String
        /// The Federal Register citation of the rule that added the country.
        package let citation: String
        /// How surely we know the first day: `text`, `official`, `secondary` or `memory`.
        package let basis: String
        package let note: String
    }

    package static let shared = PartnerCountries()

    package let all: [Partner]
    private let byISO: [String: Partner]

    private init() {
        let table = LawTable("partners", columns: ["iso", "name", "scope", "from", "citation", "basis", "note"])
        all = table.rows.map { row in
            guard row[0].isCountryCode, !row[3].isEmpty else { table.malformed(row) }
            return Partner(
                iso: row[0], name: row[1], scope: row[2], since: row[3], citation: row[4], basis: row[5], note: row[6])
        }
        byISO = table.keyed(all.map { ($0.iso, $0) })
    }

    package func partner(_ iso: String) -> Partner? { byISO[iso] }

    /// First ISO day on which the country was in the supplement; `nil` if it is not.
    package func since(_ iso: String) -> String? { byISO[iso]?.since }

    /// Whether the country was in the supplement on an ISO day.
    package func contains(_ iso: String, on day: String) -> Bool { since(iso).map { $0 <= day } ?? false }

    /// Whether the supplement is known for an ISO day.
    package static func isHeld(on day: String) -> Bool { LawPacks.shared.isHeld("partners", on: day) }
}
