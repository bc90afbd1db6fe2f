import CordonReference
import Testing

/// The control list against the headings that parts 742 and 746 name, eCFR text of 2026-09-24.
@Suite struct ControlListStatementTests {
    /// Entries that swallowed the one after them in our copy, whose table they now show: 3E001 has that of 3E002, 0D606 of
    /// 0D614, 2B351 of 2B352, which have no row.
    static let damaged: Set = ["3E001", "0D606", "2B351"]
    private static let lost: Set = ["3E002", "0D614", "2B352"]

    private let list = ControlList.shared

    /// 742.2(a): the headings of the three columns; of those of CB Column 2 our copy lacks one.
    @Test func chemicalAndBiological() {
        #expect(list.naming("CB1") == PrintedLists.codes("1C351 1C353 1E001 1E351"))
        let printed = PrintedLists.codes(
            """
            1A004 1C350 1C351 1C353 1C354 1D390 1E001 1E350 1E351 2A226 2B350 2B351 2B352 2D351 2D352 2E001 2E002 2E201 2E301
            """)
        #expect(list.naming("CB2").subtracting(["2B352"]) == printed.subtracting(["2B352"]))
        #expect(list.naming("CB3") == ["1C991"])
    }

    /// 742.7(a)(1) to (6).
    @Test func crimeControl() {
        #expect(list.naming("CC1") == PrintedLists.crimeControl)
        #expect(list.naming("CC2") == ["0A502", "0A508"])
        #expect(list.naming("CC3") == ["0A502", "0A508"])
        let outside = list.controlled(for: "CC").subtracting(PrintedLists.crimeControl)
        #expect(
            outside == ["0A503", "0A981", "0A982", "0A983", "0E982"], "(a)(4), (5) and (6): no column of the chart")
        for eccn in outside { #expect(list.entry(eccn)?.isSpecial == true, "\(eccn)") }
    }

    /// 742.17(f).
    @Test func firearmsConvention() {
        #expect(list.naming("FC1") == PrintedLists.codes("0A501 0A502 0A504 0A505 0A506 0A507 0A508 0A509"))
    }

    /// 742.13(a)(1), 742.14(a), 742.15(a)(1), 742.1(b)(1): reasons that have no column. The chart never answers for them.
    @Test(arguments: [
        ("SL", "5A001 5A980 5D001 5D980 5E001 5E980"), ("SI", "9E003"), ("EI", "5A002 5A004 5D002 5E002"),
        ("SS", "0A980 1C980 1C982 1C983 1C984 1C988"), ("CW", "1C350 1C351 1C355 1C395 1E355"),
    ])
    func reasonsWithoutAColumn(_ reason: String, _ printed: String) {
        #expect(list.controlled(for: reason) == PrintedLists.codes(printed))
        for eccn in list.controlled(for: reason) { #expect(list.entry(eccn)?.isSpecial == true, "\(eccn)") }
    }

    /// 742.6(a)(6)(iii)(A) and (B).
    @Test func advancedComputing() {
        for part in ["(A)", "(B)"] {
            let found = list.citing("§ 742.6(a)(6)(iii)\(part)")
            #expect(
                found.subtracting(Self.damaged) == PrintedLists.advancedComputing.subtracting(Self.damaged), "\(part)")
        }
    }

    /// 742.4(a)(4), the headings to Macau and D:5.
    @Test func semiconductorEquipment() {
        #expect(list.citing("§ 742.4(a)(4)") == PrintedLists.codes("3B001 3B002 3D992 3E992"))
        #expect(list.citing("§ 742.6(a)(11)") == PrintedLists.codes("3B993 3B994 3D993 3D994 3E993 3E994"))
    }

    /// 742.4(a)(5) and 742.6(a)(10) hold for the same entries, which name both.
    @Test func plurilateralControls() {
        #expect(list.citing("§ 742.4(a)(5)") == list.citing("§ 742.6(a)(10)"))
        #expect(
            list.citing("§ 742.6(a)(10)").isSuperset(
                of: PrintedLists.codes("2D910 2E910 3D901 3D907 3E901 3E905 4D906 4E906")))
    }

    /// What the damage costs, until the table is mended.
    @Test func damagedEntriesHaveNoNeighbour() {
        for eccn in Self.lost {
            withKnownIssue("\(eccn) is in the text only") {
                #expect(list.entry(eccn) != nil)
            } when: {
                list.entry(eccn) == nil
            }
        }
    }
}
