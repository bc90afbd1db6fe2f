import CordonReference
import Testing

/// Supplement No. 1 to part 738 against what part 742 says of its columns.
@Suite struct CountryChartTests {
    private let table = CountryChart.shared
    private let groups = CountryGroups.shared

    /// Those with marks: the four pointers have none to compare.
    private var charted: [String: Set<String>] {
        var charted: [String: Set<String>] = [:]
        for row in table.rows { if case .columns(let marks) = row.marks { charted[row.iso] = marks } }
        return charted
    }
    private func marked(_ column: String) -> Set<String> { Set(charted.filter { $0.value.contains(column) }.keys) }
    private func unmarked(_ column: String) -> Set<String> { Set(charted.keys).subtracting(marked(column)) }
    private func inGroup(_ group: String) -> Set<String> { groups.members(of: group).intersection(charted.keys) }

    @Test func fourCountriesArePointers() {
        let pointers = table.rows.filter { $0.marks == .pointer }
        #expect(pointers.map(\.iso) == ["CU", "IR", "KP", "SY"])
        #expect(pointers.map(\.note) == ["See part 746", "See part 746", "See §§ 742.19 and 746.4", "See § 746.9"])
        #expect(table.rows.count == 201 && charted.count == 197)
    }

    @Test func nobodyIsMarkedUnderAntiTerrorism() {
        #expect(marked("AT1").union(marked("AT2")) == [])
    }

    /// 742.4(a)(1), 742.5(a)(1), 742.6(a)(1): “all destinations, except Australia, Canada, or the United Kingdom”.
    @Test(arguments: ["NS1", "MT1", "RS1"]) func allButThree(_ column: String) {
        #expect(unmarked(column) == ["AU", "CA", "GB"])
    }

    /// 742.2(a)(1): “all destinations, including Australia, Canada, and the United Kingdom”.
    @Test func chemicalAndBiologicalColumn1() {
        #expect(unmarked("CB1") == [])
    }

    /// 742.4(a)(2), 742.6(a)(4), 742.2(a)(2), 742.3(a)(1): all but a group. Liechtenstein, which is in no group, is
    /// treated as Switzerland, footnote 5 of the chart.
    @Test(arguments: [("NS2", "A:1"), ("RS2", "A:1"), ("CB2", "A:3"), ("NP1", "A:4")])
    func allButAGroup(_ column: String, _ group: String) {
        #expect(unmarked(column) == inGroup(group).union(["LI"]))
        #expect(table.row("LI")?.footnotes == [5])
        #expect(table.marks("LI") == table.marks("CH"))
    }

    /// 742.2(a)(3): CB Column 3 is Country Group D:3. The chart still marks the United Arab Emirates, which are not in D:3
    /// any more: text and chart contradict each other, and the table is as printed.
    @Test func chemicalAndBiologicalColumn3() {
        #expect(marked("CB3") == inGroup("D:3").union(["AE"]))
    }

    /// 742.3(a)(2): “a Country Group D:2 […] country, China […], or Macau”.
    @Test func nuclearColumn2() {
        #expect(marked("NP2") == inGroup("D:2").union(["CN", "HK", "MO"]))
    }

    /// 742.17(e).
    @Test func firearmsConvention() {
        #expect(marked("FC1") == PrintedLists.firearmsConvention)
    }

    /// Shotguns: who has CC Column 2 or 3 has CC Column 1, and five countries have all three.
    @Test func crimeControl() {
        #expect(marked("CC2").intersection(marked("CC3")) == ["FJ", "ME", "RS", "RW", "XK"])
        #expect(marked("CC2").isSubset(of: marked("CC1")))
        #expect(marked("CC3").isSubset(of: marked("CC1")))
    }

    @Test func hongKongIsChina() {
        #expect(table.marks("HK") == table.marks("CN"))
    }

    /// Footnote 6 stands at Russia and Belarus, footnote 1 only at countries of 746.1(b)(2).
    @Test func footnotes() {
        #expect(Set(table.rows.filter { $0.footnotes.contains(6) }.map(\.iso)) == ["RU", "BY"])
        let embargoed = Set(table.rows.filter { $0.footnotes.contains(1) }.map(\.iso))
        #expect(
            embargoed == PrintedLists.armsEmbargoes.subtracting(["CF"]), "the Central African Republic has no footnote")
    }

    @Test func whoIsNotThere() {
        #expect(table.marks("GL") == nil && table.marks("ZZ") == nil && table.marks("ru") == nil)
        #expect(table.marks("US") == nil)
    }
}
