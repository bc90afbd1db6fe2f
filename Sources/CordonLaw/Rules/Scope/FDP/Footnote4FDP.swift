internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 734.9(e)(2): parties on the Entity List with supercomputers.
    static let footnote4FDP = LawRule(
        "us.ear.fdp.footnote4", "Foreign direct products for footnote 4 parties", .scope,
        versions: [
            Version(
                "2022-02-01", "2022-10-20", cite: .text("15 CFR 734.9"), source: "87 FR 62186",
                summary: "No such rule.",
                .notInForce),
            Version(
                "2022-10-21", "2024-09-05", cite: .secondary("15 CFR 734.9(e)(2)"), source: "87 FR 62186",
                summary:
                    "Made with technology or software subject to the EAR of named entries, "
                    + "and a party has footnote 4, or it goes into goods of such a party.",
                .condition(scope(ProductEntries.first + ProductEntries.encryption, .notCounted))),
            Version(
                "2024-09-06", "2024-12-01", cite: .secondary("15 CFR 734.9(e)(2)"), source: "89 FR 72926",
                summary:
                    "Made with technology or software subject to the EAR of named entries, 3D901 and 3E901 among them, "
                    + "and a party has footnote 4, or it goes into goods of such a party.",
                .condition(scope(ProductEntries.september2024 + ProductEntries.encryption, .notCounted))),
            Version(
                "2024-12-02", "2025-09-28", cite: .text("15 CFR 734.9(e)(2)"), source: "89 FR 96790",
                summary:
                    "Made with technology or software subject to the EAR of named entries, those on chip-making tools among them, "
                    + "and a party has footnote 4, or it goes into goods of such a party.",
                .condition(scope(ProductEntries.december2024 + ProductEntries.encryption, .notCounted))),
            Version(
                "2025-09-29", "2025-11-09", cite: .text("15 CFR 734.9(e)(2)"), source: "90 FR 47201",
                summary:
                    "Made with technology or software subject to the EAR of named entries; owners by 50 percent or more count too, "
                    + "and a party has footnote 4, or it goes into goods of such a party.",
                .condition(scope(ProductEntries.december2024 + ProductEntries.encryption, .counted))),
            Version(
                "2025-11-10", "2026-11-09", cite: .text("15 CFR 734.9(e)(2)"),
                source: "90 FR 50857; text of 2026-09-24",
                summary:
                    "Made with technology or software subject to the EAR of named entries; the sentences on owners are stayed, "
                    + "and a party has footnote 4, or it goes into goods of such a party.",
                .condition(scope(ProductEntries.december2024 + ProductEntries.encryption, .notCounted))),
            Version(
                "2026-11-10", cite: .secondary("15 CFR 734.9(e)(2)"), source: "90 FR 50857",
                summary:
                    "Made with technology or software subject to the EAR of named entries; whether the stay of the sentences on owners ended is not confirmed, "
                    + "and a party has footnote 4, or it goes into goods of such a party.",
                .condition(scope(ProductEntries.december2024 + ProductEntries.encryption, .toBeConfirmed))),
        ])

    private static func scope(_ entries: [String], _ owners: OwnerSentences) -> LawCondition {
        .all(
            "", .isForeignMade, .productScope(of: entries, cite: "15 CFR 734.9(e)(2)(i)"),
            .footnoteScope(4, owners: owners, cite: "15 CFR 734.9(e)(2)(ii)"))
    }
}
