import CordonReference
import Testing

/// Whom a requirement outside the Country Chart reaches.
@Suite struct SpecialRequirementTests {
    private func reached(_ eccn: String, _ reason: String, among codes: String) throws -> Set<String> {
        let entry = try #require(ControlList.shared.entry(eccn))
        return PrintedLists.codes(codes).filter { iso in entry.special(for: iso).contains { $0.reason == reason } }
    }

    /// 742.6(a)(7); what is for China is for Hong Kong.
    @Test func namedCountries() throws {
        #expect(try reached("0A606", "RS", among: "CN HK RU VE BY MO TW DE") == ["CN", "HK", "RU", "VE"])
        #expect(ControlList.shared.entry("0A606")?.isSpecial == false, "to Germany the chart answers")
    }

    /// 746.1(b)(2) and (3), for every entry with the reason UN.
    @Test func armsEmbargoes() {
        for entry in ControlList.shared.entries where entry.reasons.contains("UN") {
            let rows = entry.special.filter { $0.reason == "UN" }
            #expect(!rows.isEmpty && rows.allSatisfy { $0.destinations.countries == PrintedLists.armsEmbargoes })
        }
        #expect(ControlList.shared.entry("9A991")?.special(for: "LY").map(\.applicability) == ["9A991.a"])
        #expect(ControlList.shared.entry("9A991")?.special(for: "TR") == [])
    }

    @Test func macauAndAGroup() throws {
        let rows = try #require(ControlList.shared.entry("3B002")).special.filter { $0.reason == "NS" }
        #expect(rows.map(\.destinations.groups) == [["D:5"]])
        #expect(try reached("3B002", "NS", among: "CN HK MO RU BY VN TW DE CA") == ["CN", "HK", "MO", "RU", "BY"])
    }

    /// 742.6(a)(6)(iii)(B): the United Arab Emirates are named, so that being in A:5 does not take them out.
    @Test func aNamedCountryStaysIn() throws {
        #expect(CountryGroups.shared.contains("A:5", "AE"))
        let row = try #require(ControlList.shared.entry("3A090")?.special.first { $0.applicability == "3A090.b" })
        #expect(row.destinations.exceptGroups == ["A:5", "A:6"])
        let reached = PrintedLists.codes("AE CN HK MO VN SA KZ IL TW DE CA ZA").filter(row.destinations.reach)
        // Israel is in D:4 but in A:6 as well.
        #expect(reached == ["AE", "CN", "HK", "MO", "VN", "SA", "KZ"])
    }

    @Test func worldwideButCanada() throws {
        #expect(try reached("0A503", "CC", among: "CA GB AU RU") == ["GB", "AU", "RU"])
        #expect(try reached("4E091", "RS", among: "CA GB AU RU") == ["CA", "GB", "AU", "RU"])
        #expect(ControlList.shared.entry("0A503")?.isSpecial == true)
    }

    @Test func aSectionToReadMayReachEverybody() throws {
        #expect(try reached("9E003", "SI", among: "CA GB AU RU") == ["CA", "GB", "AU", "RU"])
        #expect(ControlList.shared.entry("9E003")?.isSpecial == true)
    }

    /// An entry that is only special for named destinations is not special; for those `special(for:)` says so.
    @Test func specialForSomeOnly() {
        for entry in ControlList.shared.entries where !entry.isSpecial {
            #expect(!entry.isIncomplete && !entry.isElsewhere)
            #expect(entry.special.allSatisfy { $0.isRussiaRule || $0.destinations.isLimited })
            #expect(entry.special(for: "DE") == [] && entry.special(for: "CA") == [], "\(entry.eccn)")
        }
        #expect(ControlList.shared.entry("3A999")?.isSpecial == false)
        #expect(ControlList.shared.entry("3A999")?.special(for: "KP").map(\.reason) == ["AT"])
        #expect(ControlList.shared.entry("3A999")?.special(for: "IQ").map(\.reason) == ["RS"])
        #expect(ControlList.shared.entry("3A999")?.special(for: "RU") == [])
    }
}
