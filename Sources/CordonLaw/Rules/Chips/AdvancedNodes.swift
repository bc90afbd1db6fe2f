internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 744.23(a)(2) and (4): making advanced chips, and making the tools.
    static let advancedNodes = LawRule(
        "us.ear.end-use.advanced-nodes", "Making advanced chips and chip-making tools", .requirement,
        versions: [
            Version(
                "2022-02-01", "2022-10-11", cite: .text("15 CFR 744.23"), source: "87 FR 62186",
                summary: "No such requirement.", .notInForce),
            Version(
                "2022-10-12", "2023-11-16", cite: .secondary("15 CFR 744.23(a)(2)"), source: "87 FR 62186; 88 FR 2821",
                summary:
                    "A licence for any item for making chips at an advanced facility of China or Macau, for Category 3 items where "
                    + "the facility's level is not known, and for items for making chip-making tools there.",
                note: "Macau is named from 2023-01-17; which items for tools were named is not held.",
                .condition(use(.destination(isIn: ["CN", "HK", "MO"], "goes to China or Macau")))),
            Version(
                "2023-11-17", cite: .text("15 CFR 744.23(a)(2), (4)"), source: "88 FR 73424; text of 2026-09-24",
                summary:
                    "A licence for any item for making chips at an advanced-node facility in Macau or Country Group D:5, for "
                    + "Category 3 items where the facility's level is not known, and for items of the control list for making "
                    + "chip-making tools there.",
                policy: "Presumption of denial; of approval for end users of the US, A:5 and A:6 (744.23(d)).",
                note:
                    "Design software for advanced chips, (a)(2)(iii), is not asked for. Back-end steps such as packaging are no "
                    + "production. From 2024-12-02 (a)(2)(i) and (ii) leave out footnote 5 parties, whom 744.11 reaches.",
                .condition(use(.toMacauOrD5()))),
        ])

    private static func use(_ destination: LawCondition) -> LawCondition {
        .all(
            "", .reach, destination,
            .any(
                "",
                .declaredOrWider(
                    .semiconductorFabEndUse, "somebody knows that it is for making advanced chips",
                    cite: "15 CFR 744.23(a)(2)(i)"),
                .all(
                    "", cite: "15 CFR 744.23(a)(2)(ii)",
                    .orUnableToDetermine(
                        "is for making chips, and nobody can tell at which level",
                        .declaredOrWider(.semiconductorFabEndUse, "is for making advanced chips")),
                    .category3Production()),
                .all(
                    "", cite: "15 CFR 744.23(a)(4)(i)",
                    .declaredOrWider(
                        .semiconductorToolEndUse, "somebody knows that it is for making chip-making tools"),
                    .hasECCN())))
    }
}

extension Condition where Case == LawCase {
    /// Product groups B to E of Category 3.
    fileprivate static func category3Production() -> Condition {
        .test(
            Test("item.eccnPrefix", ["3B", "3C", "3D", "3E"], says: "is of product group B, C, D or E of Category 3") {
                subject, _ in
                guard let eccn = subject.item.eccn else { return subject.needsECCN }
                let isMeant = eccn.category == 3 && eccn.group != .systems
                return Answer(isMeant ? .yes : .no, facts: [subject.eccnFact].compactMap { $0 })
            })
    }
}
