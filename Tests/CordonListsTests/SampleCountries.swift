import CordonModel
import CordonRules

@testable import CordonLists

extension CountryResolver {
    /// Enough countries for the fixtures of the lists of the United Kingdom and Switzerland.
    static let sample = CountryResolver { text in
        [
            "Afghanistan": "af", "Afghan": "af", "Pakistan": "pk", "Pakistani": "pk", "Iran": "ir", "Comoros": "km",
            "India": "in", "Libya": "ly", "Tunisia": "tn", "Turkey": "tr", "Iraq": "iq", "Belarus": "by",
        ][text]
    }

    /// Every text is a country of its own, so that no two become one.
    static let distinct = CountryResolver { $0.lowercased() }
}

/// Reads a list with the countries given.
func read(
    _ path: String, _ dataset: String, countries: CountryResolver, version: CalendarDay? = nil
) throws -> ListReading {
    try ListSource.locate(path: path, dataset: dataset).read(version: version, countries: countries)
}

extension Entity {
    /// All values, without where they stand.
    var plain: [String: [String]] { properties.mapValues { $0.map(\.text) } }
}
