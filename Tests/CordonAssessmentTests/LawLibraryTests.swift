import CordonLaw
import CordonModel
import CordonOwnership
import CordonRules
import Testing

@testable import CordonAssessment

/// The rule book as a reader asks for it.
@Suite struct LawLibraryTests {
    private let library = LawLibrary()

    @Test func theBookAndItsTablesAreSound() {
        let answer = library.verify()
        #expect(answer["problems"]?.array == [])
        #expect(answer["rules"]?.integer == LawBook.ear.rules.count + Regime.allCases.count)
    }

    @Test func aRuleIsFoundByItsId() throws {
        let rule = try library.rule("us.ear.russia.luxury")
        #expect(rule["versions"]?.array?.count == LawBook.ear["us.ear.russia.luxury"]?.versions.count)
        let error = #expect(throws: AssessmentError.self) { try library.rule("us.ear.rusia.luxury") }
        #expect(error?.answer.message.contains("did you mean us.ear.russia.luxury?") == true)
    }

    @Test(arguments: [
        ("luxury goods", "us.ear.russia.luxury"), ("746.10(a)(1)", "us.ear.russia.luxury"),
        ("87 FR 14785", "us.ear.russia.luxury"), ("GAS TURBINE", nil), ("major component plant", "us.ear.fdp.russia"),
        ("reg. 7(2)(b)", "uk.owned"), ("lastChecked", nil), ("judgement", nil),
    ])
    func searchLooksIntoTitlesSectionsAndLimbs(words: String, rule: String?) throws {
        let found = try library.search(words)["rules"]?.array?.compactMap { $0["id"]?.string } ?? []
        if let rule { #expect(found.contains(rule)) } else { #expect(found == []) }
    }

    @Test("changes: each version that began in between, in order, either way round")
    func changes() throws {
        let days = try #require(
            library.changes("2022-02-23", "2022-03-15")["changes"]?.array?.compactMap { $0["day"]?.string })
        #expect(days == days.sorted() && days.first == "2022-02-24" && days.last == "2022-03-11")
        #expect(library.changes("2022-03-15", "2022-02-23") == library.changes("2022-02-23", "2022-03-15"))
        #expect(library.changes("2022-03-15", "2022-03-15")["changes"]?.array == [])
        let expected = LawBook.ear.rules.flatMap(\.versions).count { $0.from > "2022-02-23" && $0.from <= "2022-03-15" }
        #expect(days.count == expected)
    }

    @Test func everyTableSaysWhenItIsHeld() throws {
        let packs = try #require(library.packs["packs"]?.array)
        #expect(packs.count >= 6)
        for pack in packs {
            #expect(pack["validFrom"]?.string.flatMap { CalendarDay($0) } != nil, "\(pack.compact)")
            #expect(pack["source"]?.string?.isEmpty == false && pack["licence"]?.string?.isEmpty == false)
        }
    }
}
