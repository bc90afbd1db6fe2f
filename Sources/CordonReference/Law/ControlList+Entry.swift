extension ControlList {
    /// One heading of the list.
    package struct Entry: Hashable, Sendable {
        /// Category, product group and number, such as `3A001`.
        package let eccn: String
        /// The heading, cut to 80 characters: to recognise the entry, not to classify by.
        package let title: String
        /// As the entry's Reason for Control; `FP` is “foreign policy”.
        package let reasons: [String]
        /// What the entry names of the Country Chart.
        package let columns: [Column]
        /// Requirements outside the chart, those of 746.8 among them.
        package let special: [SpecialRequirement]
        let flags: Set<String>

        static let flags = ["at-only", "elsewhere", "incomplete", "reasons-from-table", "gbs"]

        /// Content that 746.8(a)(12)(iii)(B)(1) leaves out of account from a partner country: only AT in its Reason for
        /// Control, or 9A991.
        package var isATOnly: Bool { flags.contains("at-only") }

        /// The entry has no requirement of its own: it refers to the ITAR or to another entry, or has no item now.
        package var isElsewhere: Bool { flags.contains("elsewhere") }

        /// A reason for control has no row in our copy, so that no mark in the chart answers for it.
        package var isIncomplete: Bool { flags.contains("incomplete") }

        /// License Exception GBS is open to some of the entry.
        package var mayUseGBS: Bool { flags.contains("gbs") }

        /// The chart cannot answer for the entry, whatever the destination: it refers elsewhere, lacks a row, or has a
        /// requirement outside the chart that is not limited to named countries and groups. For one destination ask
        /// `special(for:)` too, which this leaves out.
        package var isSpecial: Bool {
            isElsewhere || isIncomplete || special.contains { !$0.isRussiaRule && !$0.destinations.isLimited }
        }

        /// The requirements outside the chart that reach a destination, upper-case ISO 3166-1 alpha-2. Not those of 746.8,
        /// which is a rule of its own.
        package func special(for iso: String) -> [SpecialRequirement] {
            special.filter { !$0.isRussiaRule && $0.destinations.reach(iso) }
        }
    }
}
