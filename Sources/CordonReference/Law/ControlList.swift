/// The Commerce Control List, Supplement No. 1 to 15 CFR part 774: the headings with their reasons for control and what of
/// the Country Chart they name. Table: `Data/law/control-list.tsv`, the eCFR as a public project parsed it. The copy is not
/// perfect: an entry that `isSpecial` has to be asked about, and a heading that is not here may still be on the list.
package struct ControlList: Sendable {
    /// One column of the Country Chart that an entry names.
    package struct Column: Hashable, Sendable {
        /// The reason for control, such as `NS`.
        package let reason: String
        /// In the spelling of `CountryChart.columns`, such as `NS1`.
        package let column: String
        /// Which items of the entry: `entire`, or the entry's own words.
        package let applicability: String

        package var isEntireEntry: Bool { applicability == "entire" }
    }

    package static let shared = ControlList()

    /// In the order of the list.
    package let entries: [Entry]
    private let byHeading: [String: Entry]

    private init() {
        let table = LawTable("control-list", columns: ["eccn", "reasons", "controls", "special", "flags", "title"])
        entries = table.rows.map { row in
            let columns = row[2].parts("|").compactMap(Column.init)
            let special = row[3].parts("|").compactMap(SpecialRequirement.init)
            let flags = row[4].words
            guard row[0].utf8.count == 5, columns.count == row[2].parts("|").count,
                special.count == row[3].parts("|").count, flags.allSatisfy(Entry.flags.contains)
            else { table.malformed(row) }
            return Entry(
                eccn: row[0], title: row[5], reasons: row[1].words, columns: columns, special: special,
                flags: Set(flags))
        }
        byHeading = table.keyed(entries.map { ($0.eccn, $0) })
    }

    /// The entry of a heading such as `3A001`, five characters.
    package func entry(_ heading: String) -> Entry? { byHeading[heading] }

    /// Whether the list is known for an ISO day.
    package static func isHeld(on day: String) -> Bool { LawPacks.shared.isHeld("control-list", on: day) }
}

extension ControlList.Column {
    /// From `NS1 ~ entire`.
    fileprivate init?(_ text: String) {
        let parts = text.parts("~")
        guard parts.count == 2, CountryChart.columns.contains(parts[0]), !parts[1].isEmpty else { return nil }
        self.init(reason: String(parts[0].prefix { $0.isLetter }), column: parts[0], applicability: parts[1])
    }
}
