import CordonReference
import Testing

/// Supplement No. 1 to part 740.
@Suite struct CountryGroupsTests {
    private let table = CountryGroups.shared
    private func members(_ group: String) -> Set<String> { table.members(of: group) }

    @Test func membersOfTheGroups() {
        #expect(members("E:1") == ["IR", "KP", "SY"])
        #expect(members("E:2") == ["CU"])
        #expect(members("A:6") == ["AL", "CY", "IL", "MT", "MX", "SG", "TW", "ZA"])
        let counts = [40, 34, 42, 45, 38, 8, 173, 25, 10, 37, 22, 23, 3, 1]
        #expect(CountryGroups.all.map { members($0).count } == counts)
    }

    @Test func russiaAndBelarus() {
        let groups: Set = ["D:1", "D:2", "D:3", "D:4", "D:5"]
        #expect(table.groups(of: "RU") == groups)
        #expect(table.groups(of: "BY") == groups)
        #expect(table.contains("D:5", "RU") && table.contains("D:5", "BY"))
    }

    /// Taiwan is in D:3 alone of the D groups, as before it joined A:6.
    @Test func taiwan() {
        #expect(table.groups(of: "TW") == ["A:6", "B", "D:3"])
    }

    /// Macau is not in D:5: rules that mean it name it, “Macau or a destination specified in Country Group D:5”.
    @Test func macau() {
        #expect(table.groups(of: "MO") == ["D:1", "D:3", "D:4"])
    }

    @Test func hongKongIsChina() {
        #expect(table.groups(of: "HK") == table.groups(of: "CN"))
    }

    /// 742.4(b)(7): the countries of the policy on military end users in Country Group D:1.
    @Test func countriesOfMilitaryEndUse() {
        #expect(PrintedLists.codes("MM KH CN NI VE").isSubset(of: members("D:1")))
    }

    /// Partners are no countries of concern, and countries that support terrorism are under arms embargoes.
    @Test func groupsThatExcludeEachOther() {
        let partners = members("A:1").union(members("A:5"))
        #expect(partners.isDisjoint(with: members("D:1")))
        #expect(partners.isDisjoint(with: members("D:5")))
        #expect(members("A:5").isDisjoint(with: members("A:6")))
        #expect(members("B").isDisjoint(with: members("E:1").union(members("E:2"))))
        #expect(members("E:1").union(members("E:2")).isSubset(of: members("D:5")))
    }

    @Test func whoIsNotThere() {
        #expect(table.groups(of: "LI") == nil, "Liechtenstein is in no group")
        #expect(table.groups(of: "GL") == nil, "a dependent territory")
        #expect(!table.contains("B", "ZZ") && !table.contains("B", "ru"))
    }
}
