/// The goods that Supplements No. 2, 4, 5 and 7 to 15 CFR part 746 list by tariff code.
/// Table: `Data/law/part746-tariff.tsv`, eCFR text of its pack's day; tiers of the Common High Priority List of BIS.
package struct Part746Tariff: Sendable {
    package struct Row: Hashable, Sendable {
        /// The supplements that list the goods, ascending: 2 oil and gas, 4 industrial, 5 luxury, 7 foreign direct product.
        package let supplements: [Int]
        /// From which price Supplement 5 lists the goods: US dollars a unit, wholesale in the United States, the floor
        /// included; `nil` lists them at any price.
        package let floorUSD: Int?
        /// Tier of the Common High Priority List: `1`, `2`, `3.A`, `3.B`, `4.A` or `4.B`.
        package let chplTier: String?
        /// Whether the supplements print this very code. If not, they list every HS 2022 code of its chapter, and the code
        /// is of another edition of the tariff or is none.
        package let isPrinted: Bool
    }

    package static let shared = Part746Tariff()

    /// The supplements that this table has.
    package static let supplements = [2, 4, 5, 7]

    /// By six-digit code, as printed.
    package let codes: [String: Row]
    /// By two-digit code: the supplements that list every HS 2022 code of the chapter.
    package let chapters: [String: [Int]]

    private init() {
        let table = LawTable("part746-tariff", columns: ["code", "supplements", "floorUSD", "chplTier"])
        var codes: [(String, Row)] = []
        var chapters: [(String, [Int])] = []
        for row in table.rows {
            let supplements = row[1].words.compactMap(Int.init)
            guard !supplements.isEmpty, supplements.map(String.init) == row[1].words,
                supplements == Part746Tariff.supplements.filter(supplements.contains),
                row[0].utf8.allSatisfy(isDigit), row[2].isEmpty || (supplements.contains(5) && Int(row[2]) != nil)
            else { table.malformed(row) }
            switch row[0].utf8.count {
            case 2 where row[2].isEmpty && row[3].isEmpty: chapters.append((row[0], supplements))
            case 6:
                let good = Row(
                    supplements: supplements, floorUSD: Int(row[2]), chplTier: row[3].ifAny, isPrinted: true)
                codes.append((row[0], good))
            default: table.malformed(row)
            }
        }
        self.codes = table.keyed(codes)
        self.chapters = table.keyed(chapters)
    }

    /// What is listed under a tariff code of at least six digits without dots: the first six decide, paragraph (b) of each
    /// supplement.
    package func row(_ code: String) -> Row? {
        let hs6 = String(code.prefix(6))
        guard hs6.utf8.count == 6, code.utf8.allSatisfy(isDigit) else { return nil }
        let chapter = chapters[String(hs6.prefix(2))]
        guard let own = codes[hs6] else {
            return chapter.map { Row(supplements: $0, floorUSD: nil, chplTier: nil, isPrinted: false) }
        }
        guard let chapter, !Set(chapter).isSubset(of: own.supplements) else { return own }
        return Row(
            supplements: Set(chapter).union(own.supplements).sorted(), floorUSD: own.floorUSD, chplTier: own.chplTier,
            isPrinted: true)
    }

    /// The six-digit codes that a supplement prints.
    package func codes(in supplement: Int) -> Set<String> {
        Set(codes.lazy.filter { $0.value.supplements.contains(supplement) }.map(\.key))
    }

    /// Whether a supplement's list is known for an ISO day.
    package func isHeld(supplement: Int, on day: String) -> Bool {
        Part746Tariff.supplements.contains(supplement) && LawPacks.shared.isHeld("part746-tariff", on: day)
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
