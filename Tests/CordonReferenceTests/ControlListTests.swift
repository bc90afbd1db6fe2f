import CordonReference
import Testing

/// The Commerce Control List as a table.
@Suite struct ControlListTests {
    private let table = ControlList.shared

    /// The counts that were made when the copy was taken: 633 entries, 67 with only AT in their Reason for Control (9A991
    /// has UN too), 222 of software and technology, 137 of them in categories 3 to 9.
    @Test func counts() {
        let entries = table.entries
        #expect(entries.count == 633)
        #expect(entries.filter { $0.reasons == ["AT"] }.count == 67)
        #expect(entries.filter(\.isATOnly).count == 68)
        let derived = entries.filter { $0.eccn.dropFirst().hasPrefix("D") || $0.eccn.dropFirst().hasPrefix("E") }
        #expect(derived.count == 222)
        #expect(derived.filter { ("3"..."9").contains(String($0.eccn.prefix(1))) }.count == 137)
        #expect(entries.filter(\.isElsewhere).count == 49)
        #expect(entries.filter(\.isIncomplete).count == 29)
        #expect(entries.filter(\.mayUseGBS).count == 27)
    }

    @Test func headingsAreInTheFormOfTheList() {
        for entry in table.entries {
            let letters = Array(entry.eccn)
            #expect(letters[0].isNumber && "ABCDE".contains(letters[1]) && letters[2...].allSatisfy(\.isNumber))
            #expect(!entry.title.isEmpty)
        }
        #expect(table.entries.map(\.eccn) == table.entries.map(\.eccn).sorted())
        #expect(table.entry("EAR99") == nil && table.entry("3a001") == nil && table.entry("3A001.a") == nil)
    }

    /// 746.8(a)(12)(iii)(B)(1): “only AT in the Reason for Control, or 9A991”.
    @Test func antiTerrorismOnly() {
        for entry in table.entries { #expect(entry.isATOnly == (entry.reasons == ["AT"] || entry.eccn == "9A991")) }
        #expect(table.entry("3A991")?.reasons == ["AT"])
        #expect(table.entry("3A991")?.isATOnly == true && table.entry("3A991")?.isSpecial == false)
        #expect(table.entry("9A991")?.reasons == ["AT", "UN"])
        #expect(table.entry("3A001")?.isATOnly == false)
    }

    @Test func anEntryWithColumns() throws {
        let entry = try #require(table.entry("3A001"))
        #expect(entry.reasons == ["NS", "RS", "MT", "NP", "AT"])
        #expect(entry.columns.map(\.column) == ["NS1", "NS2", "RS1", "MT1", "NP1", "AT1"])
        #expect(entry.columns.filter(\.isEntireEntry).map(\.column) == ["NS2", "AT1"])
        #expect(entry.mayUseGBS)
        #expect(entry.isSpecial, "3A001.z needs a licence worldwide")
    }

    /// Columns are spelled as in the chart, and belong to a reason that the entry states. 3A232 has NP in its table only.
    @Test func columnsBelongToReasons() {
        for entry in table.entries {
            #expect(entry.columns.allSatisfy { CountryChart.columns.contains($0.column) })
            #expect(entry.columns.allSatisfy { $0.column == $0.reason + $0.column.suffix(1) })
            let stated = entry.columns.map(\.reason) + entry.special.map(\.reason)
            #expect(entry.eccn == "3A232" || Set(stated).isSubset(of: entry.reasons), "\(entry.eccn)")
            #expect(entry.isIncomplete || Set(entry.reasons) == Set(stated), "\(entry.eccn) lacks a row")
        }
    }

    /// 740.4: License Exception GBS is for commodities controlled for national security.
    @Test func shipmentsToGroupB() {
        for entry in table.entries where entry.mayUseGBS {
            #expect("ABC".contains(Array(entry.eccn)[1]) && entry.reasons.contains("NS"), "\(entry.eccn)")
        }
    }
}
