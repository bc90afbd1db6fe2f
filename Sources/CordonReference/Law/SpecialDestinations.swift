/// Whom a licence requirement outside the Country Chart reaches.
package struct SpecialDestinations: Hashable, Sendable {
    /// Every destination that is not excepted.
    package private(set) var isWorldwide = false
    /// The section must be read to know.
    package private(set) var isAsSectionSays = false
    /// Upper-case ISO 3166-1 alpha-2.
    package private(set) var countries: Set<String> = []
    package private(set) var groups: Set<String> = []
    package private(set) var exceptCountries: Set<String> = []
    package private(set) var exceptGroups: Set<String> = []

    /// Whether only named countries and groups can be reached.
    package var isLimited: Bool { !isWorldwide && !isAsSectionSays }

    /// Whether the requirement reaches, or may reach, a destination.
    package func reach(_ iso: String) -> Bool {
        let names = SpecialDestinations.names(of: iso)
        if isAsSectionSays { return true }
        guard exceptCountries.isDisjoint(with: names) else { return false }
        // A country named beside groups stays in although it is in an excluded group: 742.6(a)(6)(iii)(B), where the
        // exclusion is of “destinations also specified in Country Groups A:5 or A:6” and names the UAE, of A:5, before it.
        guard countries.isDisjoint(with: names) else { return true }
        guard !exceptGroups.contains(where: { CountryGroups.shared.contains($0, iso) }) else { return false }
        return isWorldwide || groups.contains { CountryGroups.shared.contains($0, iso) }
    }

    /// “China” means Hong Kong too since 2020-12-23, 85 FR 83788.
    private static func names(of iso: String) -> Set<String> { iso == "HK" ? ["HK", "CN"] : [iso] }

    /// From the words of the table: `worldwide -CA`, `AE D:1 -A:5`, `see`.
    init?(_ text: String) {
        for word in text.words {
            let isExcepted = word.hasPrefix("-")
            let name = isExcepted ? String(word.dropFirst()) : word
            switch (name, isExcepted) {
            case ("worldwide", false): isWorldwide = true
            case ("see", false): isAsSectionSays = true
            case (_, true) where name.isCountryCode: exceptCountries.insert(name)
            case (_, false) where name.isCountryCode: countries.insert(name)
            case (_, true) where CountryGroups.all.contains(name): exceptGroups.insert(name)
            case (_, false) where CountryGroups.all.contains(name): groups.insert(name)
            default: return nil
            }
        }
        guard !isLimited || !countries.isEmpty || !groups.isEmpty else { return nil }
    }
}
