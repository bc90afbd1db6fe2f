import CordonModel
internal import CordonRules

/// A party as OFAC's XML formats state it, however they spread it over their elements.
struct OFACListed {
    /// The key that all of OFAC's formats share (`ent_num`, `uid`, entity `id`, `FixedRef`).
    let number: Int
    let line: Int
    /// `Individual`, `Entity`, `Vessel`, `Aircraft`.
    let type: String
    var names: [Name] = []
    var titles: [String] = []
    var programs: [String] = []
    /// The kinds of sanctions: `Block`, `13662 Sectoral Directive 1`.
    var measures: [String] = []
    var authorities: [String] = []
    /// Those among OFAC's lists that have the party.
    var lists: [Listing] = []
    var places: [OFACPlace] = []
    var features: [Feature] = []
    var documents: [Document] = []
    var relations: [Relation] = []
    var remarks: [String] = []
    /// What has no place above, `Label: text`.
    var notes: [String] = []
    var links: [String] = []

    struct Listing: Hashable {
        let name: String
        let day: String
    }

    struct Name: Hashable {
        enum Kind: Hashable {
            case main
            case alias
            case former
            /// An alias type that is not known.
            case other(String)
        }

        let kind: Kind
        let isWeak: Bool
        /// `LAST, First Middle` for a person.
        let text: String
        /// By the publisher's type of part; only of the main name, and only where the format has parts.
        var parts: [Part] = []
        var comment = ""
        /// What documents refer to.
        var keys: [String] = []
    }

    struct Part: Hashable {
        let type: String
        let text: String
    }

    /// A typed statement, such as `Birthdate` `12 Feb 1961`.
    struct Feature: Hashable {
        let type: String
        let value: String
        var comment = ""
        /// `Confirmed`, `Reported`, `False`.
        var reliability = ""
    }

    struct Document: Hashable {
        let type: String
        let number: String
        var country = ""
        var place = ""
        var authority = ""
        var issued = ""
        var expires = ""
        /// The name in which it was issued, unless that is the party's main name.
        var name = ""
        /// Empty if it is valid.
        var validity = ""
        var comment = ""
    }

    struct Relation: Hashable {
        let type: String
        /// The other party's key.
        let key: String
        /// As printed; empty if the file has no party of the key.
        let name: String
        let isPerson: Bool
        var quality = ""
        var isFormer = false
        var comment = ""
    }

    /// The text of a name from its parts, as OFAC prints it: family names and the names of all but persons in capitals.
    static func printed(_ parts: [Part], isPerson: Bool) -> String {
        guard isPerson else { return parts.map(\.text).joined(separator: " ").uppercased() }
        let isFamily = { (part: Part) in ["Last Name", "Maiden Name", "Matronymic"].contains(part.type) }
        let family = parts.filter(isFamily).map(\.text).joined(separator: " ").uppercased()
        let given = parts.filter { !isFamily($0) }.map(\.text).joined(separator: " ")
        return [family, given].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

/// A place in the pieces that OFAC's XML formats have for it.
struct OFACPlace: Hashable {
    var street: [String] = []
    var city = ""
    var province = ""
    var postalCode = ""
    var region = ""
    var country = ""
    var comment = ""

    /// - Parameter type: `ADDRESS1`, `CITY`, `STATE/PROVINCE`, `POSTAL CODE`, `REGION`; another one is kept with the
    ///   street.
    mutating func add(_ text: String, type: String) {
        guard !text.isEmpty else { return }
        switch type.uppercased() {
        case "CITY": city = text
        case "STATE/PROVINCE": province = text
        case "POSTAL CODE": postalCode = text
        case "REGION": region = text
        default: street.append(text)
        }
    }

    /// Where there is no country, the region stands for it, as in the legacy files: `Region: Gaza`.
    var countryText: String {
        let country = CountryTally.isPlaceholder(country) ? "" : country
        return country.isEmpty && !region.isEmpty ? "Region: \(region)" : country
    }

    /// Without the country; the pieces joined as in the legacy files: `Hebron, West Bank 835000`.
    var address: String {
        let town = [city, province].filter { !$0.isEmpty }.joined(separator: ", ")
        let area = [town, postalCode].filter { !$0.isEmpty }.joined(separator: " ")
        let territory = countryText == country && !region.isEmpty ? ["Region: \(region)"] : []
        return (street + [area] + territory).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    var text: String { [address, countryText].filter { !$0.isEmpty }.joined(separator: ", ") }
}
