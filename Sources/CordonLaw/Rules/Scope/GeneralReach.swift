internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// A reading: what only the Russia rules of 734.9(f), (g) make subject, and leaves a partner country, is left to
    /// that country's own law. Read to the letter the exclusion takes away 746.8(a)(2) and (3) alone; the agency's
    /// summaries say that partner countries are excluded from the two rules as a whole.
    static let generalReach = LawRule(
        "us.ear.reach", "Subject otherwise than by the Russia rules from a partner country", .definition,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 734.3(a)"), source: "87 FR 12226 (preamble); 746.8(a)(12)(iii)",
                summary:
                    "Subject to the EAR; where only 734.9(f) or (g) makes it so, not from a partner country, nor what a savings "
                    + "clause let go on.",
                .condition(
                    .all(
                        "",
                        .rule("us.ear.subject", says: "is subject to the EAR"),
                        .any(
                            "and not only by the Russia rules from a partner country, or spared by their savings clause",
                            .not(
                                "neither leaves a partner country nor is spared",
                                .any(
                                    "", .rule("us.ear.russia.partner"), .rule("us.ear.russia.savings.fdp"))),
                            .passesUnitedStates(cite: "15 CFR 734.3(a)(1)"),
                            .isUSOrigin(cite: "15 CFR 734.3(a)(2)"),
                            .rule("us.ear.de-minimis", says: "holds more US content than is de minimis"),
                            .rule("us.ear.fdp.others", says: "is a foreign direct product under another rule of 734.9"))
                    )))
        ])
}
