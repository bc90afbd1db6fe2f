internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// A reading that the text leaves open: a person decides.
    static let partnerConflict = LawRule(
        "us.ear.conflict.partner", "A partner country's foreign direct product for a listed or military party",
        .requirement,
        outcome: .review,
        versions: [
            Version(
                "2022-02-01", "2022-02-23", cite: .text("15 CFR 746.8"), source: "87 FR 12226",
                summary: "No such rules.", .notInForce),
            Version(
                "2022-02-24", "2024-03-20", cite: .text("15 CFR 744.11(a); 744.21; 746.8(a)(4)"), source: "87 FR 12226",
                summary: summary, note: note, .condition(conflict(["NPWMD", "SDGT", "SDT", "FTO"]))),
            Version(
                "2024-03-21", "2024-06-11", cite: .text("15 CFR 744.11(a); 744.21; 746.8(a)(4)"), source: "89 FR 20107",
                summary: summary, note: note, .condition(conflict(blockingProgrammes))),
            Version(
                "2024-06-12", cite: .text("15 CFR 744.11(a); 744.21; 746.8(a)(12)(iii)(A)"),
                source: "89 FR 51644; text of 2026-09-24",
                summary: summary, note: note, .condition(conflict(blockingProgrammes))),
        ])

    private static let summary =
        "The partner exclusion takes away 746.8(a)(2) and (3) only, while part 744 reaches every item subject to the EAR, and "
        + "734.9(f) or (g) makes it subject."
    private static let note = "Two provisions point apart. Ask BIS or counsel."

    private static func conflict(_ programmes: [String]) -> LawCondition {
        .all(
            "",
            .not("is not excluded by 734.3(b)", .rule("us.ear.excluded")),
            .rule("us.ear.russia.partner", says: "leaves a partner country"),
            .any(
                "is subject by one of the two rules, and part 744 asks for a licence",
                .all(
                    "744.11(a) and 744.21(b)(1)(ii) reach the items of a footnote 3 party, 744.11(a)(2)(iii) sends them to 746.8(a)(3)",
                    cite: "15 CFR 744.11(a)(2)(iii)",
                    .rule("us.ear.fdp.footnote3", says: "is subject under 734.9(g)").cited("15 CFR 744.21(b)(1)(ii)")),
                .all(
                    "", .rule("us.ear.fdp.russia", says: "is subject under 734.9(f)"),
                    .any(
                        "",
                        .party(
                            on: .entityList, "a party is on the Entity List, in an entry that reaches the item",
                            asked: "the entry reaches the item"
                        ) { $0.coversItem },
                        .declared(.militaryEndUse, "is for a military end use"), .militaryEndUser(),
                        .militaryIntelligenceEndUser(),
                        .designated(under: programmes, says: "a party is blocked under a programme of 744.8")))),
            .not("no other head makes it subject", .rule("us.ear.reach")))
    }
}
