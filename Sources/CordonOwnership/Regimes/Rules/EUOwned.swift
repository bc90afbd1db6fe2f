internal import CordonRules

extension Rule where Case == HoldingCase {
    /// The Council's Best Practices on ownership and control; its paragraphs were taken from secondary sources.
    static let euOwned = Rule(
        "eu.owned", "Owned or controlled by persons on the EU list", .requirement, outcome: .prohibited,
        versions: [
            Version(
                "2014-08-13", "2018-05-03", cite: .owners("EU Best Practices, Council 9068/13", .memory),
                source: "Council 9068/13", summary: "An earlier text, which is not held.",
                .notHeld(asks: { _ in "law.eu.owned" })),
            Version(
                "2018-05-04", "2024-07-02",
                cite: .owners("EU Best Practices, Council 8519/18, paras 62 to 68", .secondary),
                source: "Council 8519/18",
                summary: "Owned by more than 50 percent, or controlled, by listed persons.",
                .condition(reached(500_001, "more than 50 percent"))),
            Version(
                "2024-07-03", cite: .owners("EU Best Practices, Council 11623/24, paras 63 to 68", .secondary),
                source: "Council 11623/24",
                summary: "Owned by 50 percent or more, or controlled, by listed persons together.",
                .condition(reached(500_000, "50 percent or more"))),
        ])

    private static func reached(_ threshold: Int, _ words: String) -> Condition<HoldingCase> {
        .any(
            "",
            .hold(
                threshold, aggregates: true,
                says: "listed persons together, and what they own or control, hold \(words)"),
            .control("a listed person, or what one owns or controls, controls it"))
    }
}
