internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 742.6(a)(6)(i)(B) and (iii), 744.23(a)(3): advanced computing items by paragraph and destination.
    static let advancedComputing = LawRule(
        "us.ear.chips.advanced-computing", "Advanced computing chips and computers", .requirement,
        versions: [
            Version(
                "2022-02-01", "2022-10-20", cite: .text("15 CFR 742.6"), source: "87 FR 62186",
                summary: "No such requirement.", .notInForce),
            Version(
                "2022-10-21", "2023-11-16", cite: .secondary("15 CFR 742.6(a)(6)"), source: "87 FR 62186; 88 FR 2821",
                summary: "A licence for items of 3A090 and 4A090 to China, from 2023-01-17 also to Macau.",
                note: "Their software and technology of 3D001, 3E001, 4D090 and 4E001 is not looked at for these days.",
                .condition(
                    .all(
                        "", .reach, .eccn(in: ["3A090", "4A090"], "is of 3A090 or 4A090"),
                        .any(
                            "", .destination(isIn: ["CN", "HK"], "goes to China"),
                            .all(
                                "", .destination(isIn: ["MO"], "goes to Macau"),
                                .since("2023-01-17", "from 2023-01-17")))))),
            Version(
                "2023-11-17", "2024-12-01", cite: .secondary("15 CFR 742.6(a)(6)(iii); 744.23(a)(3)"),
                source: "88 FR 73458",
                summary:
                    "A licence for advanced computing items to Country Groups D:1, D:4 and D:5 but for A:5 and A:6, and to "
                    + "companies of Macau or D:5 elsewhere.",
                .condition(
                    .all(
                        "", .reach, .eccn(in: AdvancedItems.first + AdvancedItems.second, AdvancedItems.words),
                        .any("", .toControlledGroups, .isHeadquarteredInMacauOrD5())))),
            Version(
                "2024-12-02", "2025-01-12", cite: .secondary("15 CFR 742.6(a)(6)(iii); 744.23(a)(3)"),
                source: "88 FR 73458; 89 FR 96790",
                summary:
                    "A licence for advanced computing items to Country Groups D:1, D:4 and D:5 but for A:5 and A:6, and to "
                    + "companies of Macau or D:5 elsewhere; for high-bandwidth memory to Macau and D:5.",
                .condition(
                    .any(
                        "",
                        .all(
                            "", .reach, .eccn(in: AdvancedItems.first + AdvancedItems.second, AdvancedItems.words),
                            .any("", .toControlledGroups, .isHeadquarteredInMacauOrD5())), memory))),
            Version(
                "2025-01-13", cite: .text("15 CFR 742.6(a)(6)(i)(B), (iii); 744.23(a)(3)"),
                source: "90 FR 4544; text of 2026-09-24",
                summary:
                    "A licence for the stronger items to any destination; for the weaker ones to the Emirates and to Country Groups "
                    + "D:1, D:4 and D:5 but for A:5 and A:6, and to companies of Macau or D:5 elsewhere; for high-bandwidth memory "
                    + "to Macau and D:5.",
                policy: "742.6(b)(10); for companies of Macau or D:5 a presumption of denial.",
                note: DiffusionRule.note,
                .condition(
                    .any(
                        "",
                        .all(
                            "", cite: "15 CFR 742.6(a)(6)(iii)(A)", .reach,
                            .eccn(in: AdvancedItems.first, "is one of the stronger items")),
                        .all(
                            "", cite: "15 CFR 742.6(a)(6)(iii)(B); 744.23(a)(3)(i)(A)", .reach,
                            .eccn(in: AdvancedItems.second, "is one of the weaker items"),
                            .any(
                                "", .destination(isIn: ["AE"], "goes to the United Arab Emirates"), .toControlledGroups,
                                .isHeadquarteredInMacauOrD5())), memory))),
        ])

    private static let memory: LawCondition = .all(
        "", cite: "15 CFR 742.6(a)(6)(i)(B)", .reach, .eccn(in: ["3A090.c"], "is high-bandwidth memory of 3A090.c"),
        .any("", .toMacauOrD5(), .isHeadquarteredInMacauOrD5(cite: "15 CFR 744.23(a)(3)(i)(B)")))
}

/// Items of 742.6(a)(6)(iii): those of paragraph (A), and those of (B). Technology and software for them are not looked up.
private enum AdvancedItems {
    static let words = "is an advanced computing item"
    static let first = [
        "3A001.z.1.a", "3A001.z.2.a", "3A001.z.3.a", "3A001.z.4.a", "3A090.a", "4A003.z.1.a", "4A003.z.2.a",
        "4A004.z.1", "4A005.z.1", "4A090.a", "5A002.z.1.a", "5A002.z.2.a", "5A002.z.3.a", "5A002.z.4.a",
        "5A002.z.5.a", "5A004.z.1.a", "5A004.z.2.a", "5A992.z.1", "5D002.z.1.a", "5D002.z.2.a", "5D002.z.3.a",
        "5D002.z.4.a", "5D002.z.5.a", "5D002.z.6.a", "5D002.z.7.a", "5D002.z.8.a", "5D002.z.9.a", "5D992.z.1",
    ]
    static let second = [
        "3A001.z.1.b", "3A001.z.2.b", "3A001.z.3.b", "3A001.z.4.b", "3A090.b", "4A003.z.1.b", "4A003.z.2.b",
        "4A004.z.2", "4A005.z.2", "4A090.b", "5A002.z.1.b", "5A002.z.2.b", "5A002.z.3.b", "5A002.z.4.b",
        "5A002.z.5.b", "5A004.z.1.b", "5A004.z.2.b", "5A992.z.2", "5D002.z.1.b", "5D002.z.2.b", "5D002.z.3.b",
        "5D002.z.4.b", "5D002.z.5.b", "5D002.z.6.b", "5D002.z.7.b", "5D002.z.8.b", "5D002.z.9.b", "5D992.z.2",
    ]
}

extension Condition where Case == LawCase {
    /// From a day on within one version.
    static func since(_ first: StaticString, _ says: String) -> Condition {
        let day = CalendarDay(literal: first)
        return .test(
            Test("day.isFrom", [day.description], says: says) { _, asked in Answer(asked >= day ? .yes : .no) })
    }
}
