import CordonModel

/// Counts repeated remarks about a list, so that 300 rows with one cause are one warning.
struct Tally {
    private struct Entry {
        var count: Int
        let first: SourceRecord
        let order: Int
    }

    private var entries: [String: Entry] = [:]

    mutating func note(_ text: String, at record: SourceRecord) {
        if entries[text] == nil {
            entries[text] = Entry(count: 1, first: record, order: entries.count)
        } else {
            entries[text]?.count += 1
        }
    }

    /// In the order of first occurrence.
    var warnings: [String] {
        entries.sorted { $0.value.order < $1.value.order }.map { text, entry in
            entry.count == 1 ? "\(text) (\(entry.first))" : "\(text) (\(entry.count) times, first \(entry.first))"
        }
    }
}

/// Resolves the country texts of one reading and remembers those that could not be resolved.
struct CountryTally {
    private let resolver: CountryResolver
    private var known: [String: String?] = [:]
    private(set) var unresolved = Tally()

    /// What publishers write where a country should be when they know none.
    private static let placeholders: Set<String> = ["undetermined", "unknown", "none identified", "na", "n/a"]

    init(_ resolver: CountryResolver) {
        self.resolver = resolver
    }

    mutating func code(_ text: String, at record: SourceRecord) -> String? {
        if CountryTally.isPlaceholder(text) { return nil }
        let code = lookUp(text)
        if code == nil { unresolved.note("country not resolved: “\(text)”", at: record) }
        return code
    }

    /// The code of a text that may be no country at all; a failure is not noted.
    mutating func lookUp(_ text: String) -> String? {
        if let found = known[text] { return found }
        let code = resolver.code(text) ?? CountryTally.withoutRegion(text).flatMap(resolver.code)
        known[text] = .some(code)
        return code
    }

    static func isPlaceholder(_ text: String) -> Bool {
        placeholders.contains(text.lowercased())
    }

    /// OFAC writes `Region: Gaza` for a territory that it calls no country.
    private static func withoutRegion(_ text: String) -> String? {
        text.hasPrefix("Region: ") ? String(text.dropFirst("Region: ".count)) : nil
    }
}
