internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 734.9(h).
    static let advancedComputingFDP = LawRule(
        "us.ear.fdp.advanced-computing", "Foreign direct products for advanced computing", .scope,
        versions: [
            Version(
                "2022-02-01", "2022-10-20", cite: .text("15 CFR 734.9"), source: "87 FR 62186",
                summary: "No such rule.",
                .notInForce),
            Version(
                "2022-10-21", "2023-01-16", cite: .secondary("15 CFR 734.9(h)"), source: "87 FR 62186",
                summary:
                    "Advanced computing chips and computers of 3A090 and 4A090 and their technology, made with technology or "
                    + "software of named entries, and going to China.", note: performance,
                .condition(scope(first, output: items2022, china))),
            Version(
                "2023-01-17", "2023-11-16", cite: .secondary("15 CFR 734.9(h)"), source: "88 FR 2821",
                summary:
                    "Advanced computing chips and computers of 3A090 and 4A090 and their technology, made with technology or "
                    + "software of named entries, and going to China or Macau.", note: performance,
                .condition(scope(first, output: items2022, chinaOrMacau))),
            Version(
                "2023-11-17", "2025-01-12", cite: .secondary("15 CFR 734.9(h)"), source: "88 FR 73458",
                summary:
                    "Advanced computing chips, computers and their technology, made with technology or software of named entries, "
                    + "going to Country Groups D:1, D:4 and D:5 but for A:5 and A:6, or for a company of Macau or D:5.",
                .condition(
                    scope(
                        first, output: items,
                        .any("", .toControlledGroups, .isHeadquarteredInMacauOrD5())))),
            Version(
                "2025-01-13", cite: .text("15 CFR 734.9(h)"), source: "90 FR 4544; text of 2026-09-24",
                summary:
                    "Advanced computing chips, computers and their technology, made with technology or software of named entries, "
                    + "wherever they go.", note: DiffusionRule.note,
                .condition(
                    scope(
                        ProductEntries.computing, output: items,
                        .test(Test("destination.isAny", says: "goes anywhere") { _, _ in Answer(.yes) })))),
        ])

    private static let performance = "Items of other entries that perform as those of 3A090 or 4A090 are not looked up."
    private static let first = (ProductEntries.first + ProductEntries.encryption + ["4D090"]).sorted()
    private static let items2022 = ["3A090", "3E001", "4A090", "4E001"]
    private static let items = [
        "3A090", "3E001", "4A090", "4E001", "3A001.z", "4A003.z", "4A004.z", "4A005.z", "5A002.z", "5A004.z", "5A992.z",
    ]
    private static let china = LawCondition.destination(
        isIn: ["CN", "HK"], "goes to China", cite: "15 CFR 734.9(h)(2)")
    private static let chinaOrMacau = LawCondition.destination(
        isIn: ["CN", "HK", "MO"], "goes to China or Macau", cite: "15 CFR 734.9(h)(2)")

    private static func scope(
        _ entries: [String], output: [String], _ destination: LawCondition
    ) -> LawCondition {
        .all(
            "", .isForeignMade, .eccn(in: output, "is an advanced computing item", cite: "15 CFR 734.9(h)(1)(i)(B)"),
            .productScope(of: entries, cite: "15 CFR 734.9(h)(1)"), destination)
    }
}

/// The rule on the diffusion of artificial intelligence, 90 FR 4544.
enum DiffusionRule {
    static let note =
        "In the text since 2025-01-13 (90 FR 4544); on 2025-05-13 the agency said that it does not enforce what that rule added, "
        + "except for companies of Macau and Country Group D:5."
}

extension Condition where Case == LawCase {
    /// Country Groups D:1, D:4 and D:5 without those of A:5 and A:6.
    static var toControlledGroups: Condition {
        .all(
            "goes to D:1, D:4 or D:5, and not to A:5 or A:6",
            .destination(inGroup: ["D:1", "D:4", "D:5"], "the destination is in D:1, D:4 or D:5"),
            .not("", .destination(inGroup: ["A:5", "A:6"], "the destination is in A:5 or A:6")))
    }

    /// A party to the transaction, or its ultimate parent, has its seat in Macau or a country of Country Group D:5.
    static func isHeadquarteredInMacauOrD5(cite: String? = nil) -> Condition {
        .test(
            Test(
                "party.isHeadquartered", ["MO", "D:5"],
                says: "a party or its ultimate parent is headquartered in Macau or Country Group D:5"
            ) { subject, day in subject.isHeadquarteredInMacauOrD5(on: day) }, cite: cite)
    }
}
