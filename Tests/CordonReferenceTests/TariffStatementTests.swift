import CordonReference
import Testing

/// The four tariff lists of part 746 against what their own introductions say of them.
@Suite struct TariffStatementTests {
    private let table = Part746Tariff.shared
    private func list(_ supplement: Int) -> Set<String> { table.codes(in: supplement) }

    @Test func thirteenCodesAreInSupplements2And4() {
        #expect(PrintedLists.inSupplements2And4.count == 13)
        #expect(list(2).intersection(list(4)) == PrintedLists.inSupplements2And4)
    }

    @Test func codesInSupplements4And5() {
        #expect(PrintedLists.inSupplements4And5.count == 131)
        #expect(list(4).intersection(list(5)) == PrintedLists.inSupplements4And5)
    }

    @Test func supplements2And7RowByRow() {
        #expect(list(2) == PrintedLists.supplement2)
        #expect(list(7) == PrintedLists.supplement7)
        #expect([2, 4, 5, 7].map { list($0).count } == [29, 2405, 363, 53])
    }

    /// Only 843139 is in both, which each introduction says of another pair.
    @Test func supplements2And5() {
        #expect(list(2).intersection(list(5)) == ["843139"])
    }

    /// The Common High Priority List is Supplement 7 without three engine codes, and all of that is industrial.
    @Test func highPriorityList() {
        let tiers = table.codes.filter { $0.value.chplTier != nil }
        #expect(tiers.count == 50)
        #expect(Set(tiers.keys).isSubset(of: list(7)))
        #expect(list(7).subtracting(tiers.keys) == ["840710", "840890", "840910"])
        #expect(list(7).isSubset(of: list(4)))
        let counts = Dictionary(grouping: tiers.values.compactMap(\.chplTier)) { $0 }.mapValues(\.count)
        #expect(counts == ["1": 4, "2": 5, "3.A": 16, "3.B": 9, "4.A": 11, "4.B": 5])
        #expect(table.row("854231")?.chplTier == "1")
    }

    @Test func nothingToEatOrToHealIsIndustrial() {
        #expect(list(4).filter { ("01"..."24").contains(String($0.prefix(2))) || $0.hasPrefix("30") } == [])
    }

    /// Supplement 5 is luxury: of food it has drinks, of agriculture tobacco.
    @Test func luxuryFoodIsDrinkAndTobacco() {
        let headings = Set(list(5).filter { $0 < "25" }.map { String($0.prefix(4)) })
        #expect(headings == PrintedLists.codes("2203 2204 2205 2206 2207 2208 2401 2402 2403 2404"))
    }

    @Test func priceFloors() {
        let floors = table.codes.compactMapValues(\.floorUSD)
        #expect(Set(floors.values) == [300, 5000, 50000])
        #expect(Set(floors.keys).isSubset(of: list(5)))
        #expect(floors.filter { $0.value == 50000 }.keys.sorted() == ["870600", "870710"])
        #expect(
            floors.filter { $0.value == 5000 }.keys.sorted()
                == ["871120", "871130", "871140", "871150", "871160", "871190", "871410"])
        // Cars are listed at any price, and so is everything that is industrial too.
        #expect(floors["870323"] == nil)
        #expect(list(4).isDisjoint(with: floors.keys))
        // Every good of these chapters that is listed has a floor; the drinks have none.
        for chapter in ["50", "57", "61", "62", "63", "64", "97"] {
            #expect(list(5).filter { $0.hasPrefix(chapter) && floors[$0] == nil } == [], "chapter \(chapter)")
        }
        #expect(floors.keys.filter { $0 < "50" } == [])
    }

    /// Drones are industrial, their parts and those of aeroplanes a foreign direct product as well.
    @Test func drones() {
        let drones = list(4).filter { $0.hasPrefix("8806") }
        #expect(drones.count == 11)
        #expect(list(7).isDisjoint(with: drones))
        #expect(table.row("880730")?.supplements == [4, 7])
        #expect(table.row("880730")?.chplTier != nil)
    }
}
