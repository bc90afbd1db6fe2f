import CordonRules
import Testing

@Suite struct RuleBookTests {
    private func rule(_ versions: Version<Weather>...) -> Rule<Weather> {
        Rule("a", "A", .requirement, versions: versions)
    }

    @Test("a book without gaps and overlaps has no defects")
    func sound() {
        let book = Weather.book(
            rule(
                Weather.version("2022-01-01", "2022-05-31", .notInForce),
                Weather.version("2022-06-01", nil, .condition(Weather.rainy))))
        #expect(book.defects == [])
        #expect(book.boundaries == ["2022-01-01", "2022-06-01"])
    }

    @Test("each defect is found and says where")
    func defects() {
        let gap = rule(
            Weather.version("2022-01-01", "2022-05-31", .notInForce),
            Weather.version("2022-06-02", nil, .condition(Weather.rainy)))
        #expect(Weather.book(gap).defects == ["a: 2022-06-02 where 2022-06-01 must begin"])
        let overlap = rule(
            Weather.version("2022-01-01", "2022-05-31", .notInForce),
            Weather.version("2022-05-31", nil, .condition(Weather.rainy)))
        #expect(Weather.book(overlap).defects == ["a: 2022-05-31 where 2022-06-01 must begin"])
        #expect(
            Weather.book(rule(Weather.version("2022-02-01", nil, .condition(Weather.rainy)))).defects
                == ["a: 2022-02-01 where 2022-01-01 must begin"])
        #expect(
            Weather.book(rule(Weather.version("2022-01-01", "2022-05-31", .condition(Weather.rainy)))).defects
                == ["a: has no version after 2022-06-01"])
        let early = rule(
            Weather.version("2022-01-01", nil, .condition(Weather.rainy)),
            Weather.version("2022-02-01", nil, .notInForce))
        #expect(Weather.book(early).defects == ["a: 2022-02-01 follows a version without an end"])
        #expect(
            Weather.book(Weather.always("a", .rule("b"))).defects == ["a: refers to b, which is no rule"])
        #expect(
            Weather.book(Weather.always("a", Weather.rainy), Weather.always("a", Weather.windy)).defects
                .contains("a rule id is used twice"))
        let exception = Rule<Weather>(
            "e", "E", .exception,
            versions: [
                Version(
                    "2022-01-01", cite: Citation(cite: "§ 2", basis: .text, lastChecked: "2026-01-01"), source: "",
                    summary: "",
                    overcomes: ["missing"], .condition(Weather.rainy))
            ])
        #expect(Weather.book(exception).defects == ["e: overcomes missing, which is no requirement"])
    }

    @Test("the version of a day; none before the first")
    func versions() {
        let own = rule(
            Weather.version("2022-01-01", "2022-05-31", .notInForce),
            Weather.version("2022-06-01", nil, .condition(Weather.rainy)))
        #expect(own.version(on: "2022-05-31")?.from == "2022-01-01")
        #expect(own.version(on: "2022-06-01")?.from == "2022-06-01")
        #expect(own.version(on: "2021-12-31") == nil)
    }
}
