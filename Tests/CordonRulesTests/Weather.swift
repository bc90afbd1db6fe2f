import CordonRules

/// A case of a toy book: whether it rains and blows, as far as somebody looked.
struct Weather: Sendable {
    var rain: Truth = .unknown(needs: ["rain"])
    var wind: Truth = .unknown(needs: ["wind"])
    var triedInVain = false

    static let rainy = Condition<Weather>.test(
        Test("rain", says: "it rains") { weather, _ in
            Answer(
                weather.rain,
                facts: weather.rain.isUnknown ? [] : [Fact(key: "rain", value: weather.rain.word, assertedBy: "me")],
                triedInVain: weather.triedInVain)
        }, cite: "§ 1(a)")
    static let windy = Condition<Weather>.test(
        Test("wind", says: "it blows") { weather, _ in Answer(weather.wind, cites: ["§ 9"]) }, cite: "§ 1(b)")

    static func version(
        _ from: CalendarDay, _ until: CalendarDay?, _ body: Version<Weather>.Body
    ) -> Version<Weather> {
        Version(
            from, until, cite: Citation(cite: "§ 1", basis: .text, lastChecked: "2026-01-01"), source: "made up",
            summary: "a rule", body)
    }

    static func book(_ rules: Rule<Weather>...) -> RuleBook<Weather> {
        RuleBook("weather", "Weather", from: "2022-01-01", knownTo: "2026-01-01", rules: rules)
    }

    static func always(_ id: String, _ condition: Condition<Weather>, kind: Rule<Weather>.Kind = .requirement) -> Rule<
        Weather
    > {
        Rule(id, id, kind, versions: [version("2022-01-01", nil, .condition(condition))])
    }
}
