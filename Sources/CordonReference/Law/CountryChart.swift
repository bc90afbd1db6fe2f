/// The Commerce Country Chart, Supplement No. 1 to 15 CFR part 738: for which reasons for control a destination needs a
/// licence. Table: `Data/law/country-chart.tsv`, eCFR. Hong Kong has the row of China, 85 FR 83788.
package struct CountryChart: Sendable {
    package enum Marks: Hashable, Sendable {
        /// The chart refers to another section for this destination, and no mark means nothing.
        case pointer
        /// The marked columns, spelled `NS1`.
        case columns(Set<String>)
    }

    package struct Row: Hashable, Sendable {
        /// ISO 3166-1 alpha-2, upper case.
        package let iso: String
        package let name: String
        package let marks: Marks
        /// Numbers of the chart's footnotes at this country.
        package let footnotes: [Int]
        /// The sections that a pointer names, or how the eCFR spells the country.
        package let note: String
    }

    package static let shared = CountryChart()

    /// The chart's columns from left to right, in the spelling of this table and of `ControlList`.
    package static let columns = [
        "CB1", "CB2", "CB3", "NP1", "NP2", "NS1", "NS2", "MT1", "RS1", "RS2", "FC1", "CC1", "CC2", "CC3", "AT1", "AT2",
    ]

    package let rows: [Row]
    private let byISO: [String: Row]

    private init() {
        let table = LawTable("country-chart", columns: ["iso", "name", "columns", "footnotes", "note"])
        rows = table.rows.map { row in
            let columns = row[2].words
            let footnotes = row[3].words.compactMap(Int.init)
            guard row[0].isCountryCode, footnotes.map(String.init) == row[3].words,
                row[2] == "pointer" ? !row[4].isEmpty : Set(columns).isSubset(of: CountryChart.columns)
            else { table.malformed(row) }
            return Row(
                iso: row[0], name: row[1], marks: row[2] == "pointer" ? .pointer : .columns(Set(columns)),
                footnotes: footnotes, note: row[4])
        }
        byISO = table.keyed(rows.map { ($0.iso, $0) })
    }

    package func row(_ iso: String) -> Row? { byISO[iso] }

    /// The marks of a destination, upper-case ISO 3166-1 alpha-2. `nil` for one that the chart does not have: a dependent
    /// territory follows the country it belongs to, 738.3(b), and the table does not say which.
    package func marks(_ iso: String) -> Marks? { byISO[iso]?.marks }

    /// Whether the chart is known for an ISO day.
    package static func isHeld(on day: String) -> Bool { LawPacks.shared.isHeld("country-chart", on: day) }
}
