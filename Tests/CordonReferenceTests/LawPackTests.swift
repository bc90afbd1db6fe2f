import CordonReference
import CordonText
import TestSupport
import Testing

/// The index of the law tables says of each table what is true of it.
@Suite struct LawPackTests {
    private let packs = LawPacks.shared.all

    @Test func everyTableOfLawHasOneRow() {
        let tables = DataTable.names.filter { $0.hasPrefix("law/") && $0 != "law/packs.tsv" }
        #expect(packs.map(\.file).sorted() == tables.sorted())
        #expect(Set(packs.map(\.id)).count == packs.count)
        for pack in packs { #expect(pack.file == "law/\(pack.id).tsv") }
    }

    @Test func rowsAreCounted() {
        for pack in packs { #expect(pack.isWhole, "\(pack.id): \(pack.rows) rows stated") }
        let table = Part746Tariff.shared
        #expect(LawPacks.shared.pack("part746-tariff")?.rows == table.codes.count + table.chapters.count)
        #expect(LawPacks.shared.pack("partners")?.rows == PartnerCountries.shared.all.count)
        #expect(LawPacks.shared.pack("country-chart")?.rows == CountryChart.shared.rows.count)
        #expect(LawPacks.shared.pack("control-list")?.rows == ControlList.shared.entries.count)
        #expect(LawPacks.shared.pack("supplement-6")?.rows == Supplement6.shared.rows.count)
        #expect(LawPacks.shared.pack("country-groups")?.rows == 201)
    }

    @Test func bytesAreTheFileWithoutComments() throws {
        for pack in packs {
            let lines = try Repository.text("Data/\(pack.file)").split(
                separator: "\n", omittingEmptySubsequences: false)
            #expect(pack.bytes.text == lines.filter { !$0.hasPrefix("#") }.joined(separator: "\n"), "\(pack.id)")
        }
    }

    @Test func daysAreDaysInOrder() {
        for pack in packs {
            for day in [pack.sourceDate, pack.validFrom, pack.lastChecked] { #expect(isDay(day), "\(pack.id): \(day)") }
            #expect(pack.validUntil.map(isDay) ?? true)
            #expect(pack.validFrom <= pack.validUntil ?? "9999-12-31")
            #expect(pack.sourceDate <= pack.lastChecked)
            #expect(pack.validFrom <= pack.sourceDate, "\(pack.id): nobody knows a text before it is written")
        }
    }

    @Test func whereItIsFromIsStated() {
        for pack in packs {
            #expect(["text", "official", "secondary", "memory"].contains(pack.basis))
            #expect(pack.source.hasPrefix("eCFR, 15 CFR part 7"))
            #expect(!pack.title.isEmpty && !pack.licence.isEmpty && !pack.note.isEmpty)
            #expect(pack.sha256.utf8.count == 64 && pack.sha256.allSatisfy { $0.isHexDigit && !$0.isUppercase })
        }
    }

    /// What the rules ask comes from the index: held on the first day, not on the day before.
    @Test func heldFromTheFirstDay() throws {
        let asked: [(id: String, isHeld: (String) -> Bool)] = [
            ("part746-tariff", { Part746Tariff.shared.isHeld(supplement: 4, on: $0) }),
            ("partners", { PartnerCountries.isHeld(on: $0) }), ("country-groups", { CountryGroups.isHeld(on: $0) }),
            ("country-chart", { CountryChart.isHeld(on: $0) }), ("control-list", { ControlList.isHeld(on: $0) }),
            ("supplement-6", { Supplement6.isHeld(on: $0) }),
        ]
        #expect(asked.map(\.id).sorted() == packs.map(\.id).sorted())
        for (id, isHeld) in asked {
            let pack = try #require(LawPacks.shared.pack(id))
            #expect(isHeld(pack.validFrom) && !isHeld(dayBefore(pack.validFrom)), "\(id)")
            #expect(isHeld("2027-01-01") == pack.isHeld(on: "2027-01-01"))
            #expect(!isHeld("2022-02-23"))
        }
    }

    private func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return text.utf8.count == 10 && parts.count == 3 && (2014...2100).contains(parts[0])
            && (1...12).contains(parts[1]) && (1...31).contains(parts[2])
    }
}

/// The ISO day before a day that is not the first of a month.
func dayBefore(_ day: String) -> String {
    let number = (Int(day.suffix(2)) ?? 0) - 1
    return day.prefix(8) + (number < 10 ? "0" : "") + String(number)
}
