import CordonModel
import CordonReference
import CordonRules

@testable import CordonLists

/// Reads a list of the EU with all countries.
func readEU(_ path: String, _ dataset: String = "eu_fsf", version: CalendarDay? = nil) throws -> ListReading {
    try ListSource.locate(path: path, dataset: dataset)
        .read(version: version, countries: CountryResolver { Countries.shared.code($0) })
}

extension Entity {
    /// All properties without their provenance.
    var values: [String: [String]] { properties.mapValues { $0.map(\.text) } }
}
