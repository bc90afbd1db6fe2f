import CordonReference
import Testing

/// Looking up a tariff code.
@Suite struct TariffLookupTests {
    private let table = Part746Tariff.shared

    @Test func rowsOfTheTable() {
        #expect(table.row("840710")?.supplements == [4, 5, 7])
        #expect(table.row("843139")?.supplements == [2, 4, 5])
        #expect(table.row("970121")?.floorUSD == 300)
        #expect(table.row("300490") == nil)
        #expect(table.row("100199") == nil)
    }

    /// Chapter 24 is luxury as a whole: the row of the chapter and that of the code are one answer.
    @Test func chapterAndCodeAreCombined() {
        #expect(table.chapters["24"] == [5])
        #expect(table.row("240220")?.supplements == [5])
        #expect(table.row("240220")?.isPrinted == true)
        for (code, own) in table.codes {
            let row = table.row(code)
            #expect(
                Set(row?.supplements ?? []) == Set(own.supplements).union(table.chapters[String(code.prefix(2))] ?? []))
            #expect(row?.floorUSD == own.floorUSD && row?.chplTier == own.chplTier)
        }
    }

    /// 854140 was split in HS 2022: no supplement prints it, but everything of chapter 85 is listed.
    @Test func aCodeOfAnOlderEditionFollowsItsChapter() {
        let row = table.row("854140")
        #expect(row?.supplements == [4])
        #expect(row?.isPrinted == false)
        #expect(row?.floorUSD == nil && row?.chplTier == nil)
    }

    /// “HTS Codes at the 8 and 10 digit level […] when such longer HTS Codes begin with the HTS-6 Codes.”
    @Test func longerCodesByTheirFirstSixDigits() {
        #expect(table.row("85423100") == table.row("854231"))
        #expect(table.row("8542310001") == table.row("854231"))
    }

    @Test(arguments: ["", "24", "8542", "85423", "8542.31", "85423x", "٨٥٤٢٣١"])
    func whatIsNoCodeIsNotFound(_ code: String) {
        #expect(table.row(code) == nil)
    }

    @Test func onlyItsOwnSupplementsAreHeld() {
        for supplement in [2, 4, 5, 7] { #expect(table.isHeld(supplement: supplement, on: "2026-09-24")) }
        for supplement in [1, 3, 6, 8] { #expect(!table.isHeld(supplement: supplement, on: "2026-09-24")) }
        #expect(!table.isHeld(supplement: 4, on: "2026-09-23"))
    }
}
