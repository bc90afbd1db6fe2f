import CordonModel
import CordonRules
import Testing

@testable import CordonLists

extension CountryResolver {
    /// The codes of countries by their letters, and a few names.
    static let codes = CountryResolver { text in
        let names = [
            "Iran": "ir", "Malta": "mt", "Korea, North": "kp", "Turkey": "tr", "Namibia": "na", "Hong Kong": "hk",
        ]
        if let code = names[text] { return code }
        return text.utf8.count == 2 && text == text.uppercased() && text != "NM" ? text.lowercased() : nil
    }
}

/// Reads one of the agencies' lists, in which countries are codes.
func readCodes(_ path: String, _ dataset: String, version: CalendarDay? = nil) throws -> ListReading {
    try ListSource.locate(path: path, dataset: dataset).read(version: version, countries: .codes)
}

extension Entity {
    /// All properties as texts, to compare an entity as a whole.
    var said: [String: [String]] { properties.mapValues { $0.map(\.text) } }
}
