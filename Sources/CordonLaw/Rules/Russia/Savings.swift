internal import CordonRules

extension Rule where Case == LawCase {
    /// What was on its way when a requirement took effect could go on under the old law for some days.
    static let savings = LawRule(
        "us.ear.russia.savings", "On its way when the requirement took effect", .exclusion,
        versions: [
            Version(
                "2022-02-01", cite: .secondary("87 FR 12226"), source: "87 FR 12226 and later rules",
                summary: "Placeholder.", .notInForce)
        ])
}
