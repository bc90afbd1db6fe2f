import CordonReference
import Testing

/// Supplement No. 3 to part 746.
@Suite struct PartnerCountriesTests {
    private let table = PartnerCountries.shared

    @Test func thirtyEightCountries() {
        #expect(table.all.count == 38)
        #expect(table.all.allSatisfy { $0.scope == "full" })
        // The European Union, and not those of its neighbours that the text leaves out.
        let union = PrintedLists.codes(
            "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE")
        #expect(union.isSubset(of: table.all.map(\.iso)))
        for iso in ["US", "UA", "TR", "RS", "SG", "IL", "MX", "IN", "CN", "HK", "RU", "BY"] {
            #expect(table.since(iso) == nil, "\(iso)")
        }
        #expect(table.since("de") == nil, "codes are upper case")
    }

    /// By the rule that each row of the text cites.
    @Test func firstDays() {
        let byDay = Dictionary(grouping: table.all, by: \.since).mapValues { Set($0.map(\.iso)) }
        #expect(byDay.mapValues(\.count) == ["2022-02-24": 32, "2022-03-04": 1, "2022-04-08": 4, "2023-02-24": 1])
        #expect(byDay["2022-03-04"] == ["KR"])
        #expect(byDay["2022-04-08"] == ["IS", "LI", "NO", "CH"])
        #expect(byDay["2023-02-24"] == ["TW"])
        let rules = Dictionary(grouping: table.all, by: \.citation).mapValues { Set($0.map(\.since)) }
        #expect(rules.values.allSatisfy { $0.count == 1 }, "one rule, one day")
        #expect(rules.keys.sorted() == ["87 FR 12250", "87 FR 13628", "87 FR 21555", "88 FR 12183"])
    }

    @Test(arguments: ["DE", "KR", "CH", "TW"])
    func notOnTheDayBefore(_ iso: String) throws {
        let since = try #require(table.since(iso))
        #expect(table.contains(iso, on: since))
        #expect(!table.contains(iso, on: dayBefore(since)))
        #expect(table.partner(iso)?.since == since)
    }
}
