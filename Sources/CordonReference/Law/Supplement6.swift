/// Supplement No. 6 to 15 CFR part 746: EAR99 chemicals, biologics, equipment, software and technology that need a licence
/// for Russia or Belarus under 746.8(a)(6). Table: `Data/law/supplement-6.tsv`, eCFR, kept by hand. Medicines as part 772
/// defines them are not in it.
package struct Supplement6: Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case chemical, precursor, biologic, equipment, material, software, technology
    }

    /// From which share of the weight a substance is listed, in per cent.
    package enum Concentration: Hashable, Sendable {
        case atLeast(Int)
        case moreThan(Int)
    }

    package struct Row: Hashable, Sendable {
        /// As the supplement counts, such as `(a)(2)`; `(c)` has one row a substance.
        package let paragraph: String
        package let kind: Kind
        /// A substance as the text names it; equipment in our own short words.
        package let item: String
        /// The Chemical Abstracts Service number that the text prints.
        package let cas: String?
        /// `nil`: the text sets none.
        package let concentration: Concentration?
        package let note: String
    }

    package static let shared = Supplement6()

    package let rows: [Row]
    private let byCAS: [String: Row]

    private init() {
        let table = LawTable("supplement-6", columns: ["paragraph", "kind", "item", "cas", "concentration", "note"])
        rows = table.rows.map { row in
            let concentration = Concentration(row[4])
            guard row[0].hasPrefix("("), let kind = Kind(rawValue: row[1]), !row[2].isEmpty,
                concentration != nil || row[4].isEmpty
            else { table.malformed(row) }
            return Row(
                paragraph: row[0], kind: kind, item: row[2], cas: row[3].ifAny, concentration: concentration,
                note: row[5])
        }
        byCAS = table.keyed(rows.compactMap { row in row.cas.map { ($0, row) } })
    }

    /// The substance under a CAS number, such as `75-52-5`. None is no proof that the supplement does not have it: some
    /// substances have no number there, and a salt or an isomer may have another.
    package func row(cas: String) -> Row? { byCAS[cas] }

    /// Whether the supplement is known for an ISO day.
    package static func isHeld(on day: String) -> Bool { LawPacks.shared.isHeld("supplement-6", on: day) }
}

extension Supplement6.Concentration {
    /// From `>=95` or `>1`.
    fileprivate init?(_ text: String) {
        let isIncluded = text.hasPrefix(">=")
        guard text.hasPrefix(">"), let percent = Int(text.dropFirst(isIncluded ? 2 : 1)) else { return nil }
        self = isIncluded ? .atLeast(percent) : .moreThan(percent)
    }
}
