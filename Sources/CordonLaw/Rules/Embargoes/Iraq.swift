internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 746.3.
    static let iraq = LawRule(
        "us.ear.iraq", "Controls on Iraq", .requirement,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 746.3(a)"), source: "text of 2026-09-24",
                summary:
                    "A licence to Iraq for items controlled for reasons other than anti-terrorism, for some items of RS control, and "
                    + "for any item for military use outside the government.",
                policy: "Denial for weapons; else case by case (746.3(b)).",
                .condition(
                    .all(
                        "", .reach, .destination(isIn: ["IQ"], "goes to Iraq"),
                        .any(
                            "",
                            .isControlled(
                                forAny: ["NS", "MT", "NP", "CW", "CB", "RS", "CC", "EI", "SI", "SL", "UN"],
                                cite: "15 CFR 746.3(a)(1), (2)"),
                            .eccn(
                                in: ["0B999", "0D999", "1B999", "1C992", "1C995", "1C997", "1C999", "6A992"],
                                "is of the entries named", cite: "15 CFR 746.3(a)(3)"),
                            .all(
                                "", cite: "15 CFR 746.3(a)(4)",
                                .any(
                                    "is for a military end use or end user",
                                    .declared(.militaryEndUse, "is for a military end use"), .militaryEndUser()),
                                .not(
                                    "the end user is no government", .endUserIsGovernment()))))))
        ])
}
