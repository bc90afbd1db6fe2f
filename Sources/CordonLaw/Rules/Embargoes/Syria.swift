internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 746.9.
    static let syria = LawRule(
        "us.ear.syria", "Embargo on Syria", .requirement,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 746.9(a)"), source: "text of 2026-09-24",
                summary: "A licence for any item subject to the EAR to Syria, but for EAR99 food and medicine.",
                policy:
                    "By the text of 2026: approval for civil uses that help the Syrian people, else case by case (746.9(c)).",
                note: "The text of 2026 has an exception for EAR99 items (SPP, 740.5), which is not asked for.",
                .condition(.all("", .reach, .destination(isIn: ["SY"], "goes to Syria"), .notFoodOrMedicine)))
        ])
}
