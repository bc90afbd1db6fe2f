import CordonReference
import Testing

/// The control list against what parts 742 and 746 say of requirements that only reach named destinations, eCFR text of
/// 2026-09-24.
@Suite struct NamedDestinationTests {
    private let list = ControlList.shared

    /// 746.3(a)(3) and 742.6(a)(5). The row of 6A992 is not in our copy; 3A999 names Iraq although these sections do not.
    @Test func iraq() {
        let printed = PrintedLists.codes("0B999 0D999 1B999 1C992 1C995 1C997 1C999 6A992")
        #expect(list.special("RS", naming: "IQ") == printed.subtracting(["6A992"]).union(["3A999"]))
        #expect(list.incomplete(["6A992"]) == ["6A992"])
    }

    /// 742.6(a)(12).
    @Test func pakistan() {
        #expect(list.special("RS", naming: "PK") == PrintedLists.codes("1B999 2A992 2B999 3A992 3A999 6A996"))
        let row = list.entry("2B999")?.special(for: "PK")
        #expect(row?.map(\.applicability) == ["except 2B999.h.2"])
    }

    /// 742.19(a)(1): besides AT Columns 1 and 2. Not in the table: 0A988. 1C995 has AT Column 1 in it.
    @Test func northKorea() {
        let printed = PrintedLists.codes(
            "0A505 0A988 0A999 0B505 0B999 0D999 1A999 1B999 1C995 1C999 1D999 2A994 2A999 2B999 2D994 2E994 3A999 6A999"
        )
        let found = list.special("AT", naming: "KP")
        #expect(found.isSubset(of: printed))
        let missing = printed.subtracting(found)
        #expect(missing.subtracting(list.incomplete(missing)) == ["0A988", "1C995"])
        #expect(list.entry("0A988") == nil && list.naming("AT1").contains("1C995"))
    }

    /// 742.6(a)(7): `.y` paragraphs of 9x515 and 600 series entries to China, Russia or Venezuela.
    @Test func seriesOf600() {
        for entry in list.entries
        where entry.special.contains(where: { $0.destinations.countries == ["CN", "RU", "VE"] }) {
            let number = entry.eccn.dropFirst(2)
            #expect(number == "515" || number.hasPrefix("6") || entry.eccn == "9A004", "\(entry.eccn)")
            let row = entry.special.first { $0.destinations.countries == ["CN", "RU", "VE"] }
            #expect(row?.applicability.hasPrefix("\(entry.eccn).y") == true && row?.sections == ["§ 742.6(a)(7)"])
        }
        #expect(list.citing("§ 742.6(a)(7)").count == 32)
    }

    /// 746.8(a)(4): the headings for oil and gas, and which of them refer to 746.8.
    @Test func oilAndGas() {
        #expect(list.citing("§ 746.8") == PrintedLists.codes("0A998 1C992 3A229 3A231 3A232 6A991 8A992 8D999"))
        for eccn in list.citing("§ 746.8") {
            let entry = list.entry(eccn)
            #expect(entry?.special.filter(\.isRussiaRule).map(\.destinations.countries) == [["RU", "BY"]])
            #expect(entry?.special(for: "RU") == [], "746.8 is a rule of its own")
        }
    }
}
