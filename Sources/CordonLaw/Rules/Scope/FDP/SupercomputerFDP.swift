internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 734.9(i).
    static let supercomputerFDP = LawRule(
        "us.ear.fdp.supercomputer", "Foreign direct products for supercomputers", .scope,
        versions: [
            Version(
                "2022-02-01", "2022-10-20", cite: .text("15 CFR 734.9"), source: "87 FR 62186",
                summary: "No such rule.",
                .notInForce),
            Version(
                "2022-10-21", "2023-01-16", cite: .secondary("15 CFR 734.9(i)"), source: "87 FR 62186",
                summary:
                    "Made with technology or software of named entries, and for a supercomputer in or going to China.",
                .condition(scope(ProductEntries.first, ["CN", "HK"], "goes to China"))),
            Version(
                "2023-01-17", "2024-12-01", cite: .secondary("15 CFR 734.9(i)"), source: "88 FR 2821",
                summary:
                    "Made with technology or software of named entries, and for a supercomputer in or going to China or "
                    + "Macau.",
                note:
                    "From 2024-09-06 also with technology or software of 3D901 and 3E901, which is not looked at for these days.",
                .condition(scope(ProductEntries.first, ["CN", "HK", "MO"], "goes to China or Macau"))),
            Version(
                "2024-12-02", cite: .text("15 CFR 734.9(i)"), source: "89 FR 96790; text of 2026-09-24",
                summary:
                    "Made with technology or software of named entries, those on chip-making tools among them, and for a "
                    + "supercomputer in or going to China or Macau.",
                .condition(scope(ProductEntries.december2024, ["CN", "HK", "MO"], "goes to China or Macau"))),
        ])

    private static func scope(_ entries: [String], _ countries: [String], _ words: String) -> LawCondition {
        .all(
            "", .isForeignMade, .productScope(of: entries + ProductEntries.encryption, cite: "15 CFR 734.9(i)(1)"),
            .destination(isIn: countries, words, cite: "15 CFR 734.9(i)(2)"),
            .declaredOrWider(
                .supercomputerEndUse, "somebody knows that it is for a supercomputer or its parts",
                cite: "15 CFR 734.9(i)(2)"))
    }
}
