internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 746.4.
    static let northKorea = LawRule(
        "us.ear.north-korea", "Embargo on North Korea", .requirement,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 746.4(a)"), source: "text of 2026-09-24",
                summary: "A licence for any item subject to the EAR to North Korea, but for EAR99 food and medicine.",
                policy:
                    "Case by case; denial for luxury goods, arms, and items for weapons of mass destruction (746.4(b)).",
                .condition(
                    .all("", .reach, .destination(isIn: ["KP"], "goes to North Korea"), .notFoodOrMedicine)))
        ])
}
