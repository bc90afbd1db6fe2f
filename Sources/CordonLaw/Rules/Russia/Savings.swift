internal import CordonModel
internal import CordonRules

/// Savings clauses: what was on its way by a certain day could go on as before. Those of 2022-03-02, 2022-03-03,
/// 2022-09-15, 2023-02-24 and of 2024 are not held; without them a licence is asked for, which never says too little.
extension Rule where Case == LawCase {
    static let savingsFDP = LawRule(
        "us.ear.russia.savings.fdp", "On its way: foreign direct products", .exclusion,
        versions: [
            none(until: "2022-02-23"),
            Version(
                "2022-02-24", "2022-04-07", cite: .secondary("87 FR 12226, savings clause"), source: "87 FR 12226",
                summary: "Foreign direct products that were on their way by 2022-03-26 could go on.",
                note: "The clause itself was not read; no last day of grace was found.",
                .condition(.enRoute(by: "2022-03-26", cite: "87 FR 12226, savings clause"))),
            Version(
                "2022-04-08", cite: .secondary("87 FR 22130, savings clause"), source: "87 FR 22130",
                summary:
                    "Foreign direct products on their way by 2022-03-26 could go on; what the rule of 2022-04-08 added, by "
                    + "2022-05-09.",
                note: "The clauses themselves were not read; no last day of grace was found.",
                .condition(
                    .any(
                        "", .enRoute(by: "2022-03-26", cite: "87 FR 12226, savings clause"),
                        .all(
                            "became subject to a licence on 2022-04-08", cite: "87 FR 22130, savings clause",
                            .enRoute(by: "2022-05-09", cite: "87 FR 22130, savings clause"),
                            .not("was not subject under 734.9(f) before", LawRule.russiaFDPBeforeApril2022),
                            .activity([.reexport, .transferInCountry], "is a reexport or a transfer within a country")))
                )),
        ])

    static let savingsECCN = LawRule(
        "us.ear.russia.savings.eccn", "On its way: items on the Commerce Control List", .exclusion,
        versions: [
            none(until: "2022-02-23"),
            Version(
                "2022-02-24", "2022-04-07", cite: .secondary("87 FR 12226, savings clause"), source: "87 FR 12226",
                summary: "Other items that were on their way by 2022-02-24 could go on.",
                .condition(.enRoute(by: "2022-02-24", cite: "87 FR 12226, savings clause"))),
            Version(
                "2022-04-08", cite: .secondary("87 FR 22130, savings clause"), source: "87 FR 22130",
                summary:
                    "What became subject to a licence on 2022-04-08: reexports and transfers on their way by 2022-05-09, "
                    + "exports by 2022-04-08.",
                .condition(
                    .any(
                        "",
                        .enRoute(by: "2022-02-24", cite: "87 FR 12226, savings clause"),
                        .all(
                            "became subject to a licence on 2022-04-08", cite: "87 FR 22130, savings clause",
                            .any(
                                "",
                                .enRoute(by: "2022-04-08", cite: "87 FR 22130, savings clause"),
                                .all(
                                    "",
                                    .enRoute(by: "2022-05-09", cite: "87 FR 22130, savings clause"),
                                    .activity(
                                        [.reexport, .transferInCountry], "is a reexport or a transfer within a country")
                                )),
                            .eccn(inCategories: 0...2))))),
        ])

    static let savingsLuxury = LawRule(
        "us.ear.russia.savings.luxury", "On its way: luxury goods", .exclusion,
        versions: [
            none(until: "2022-03-10"),
            Version(
                "2022-03-11", cite: .secondary("87 FR 14785, savings clause"), source: "87 FR 14785",
                summary: "Luxury goods on their way by 2022-03-11 could go on.",
                .condition(.enRoute(by: "2022-03-11", cite: "87 FR 14785, savings clause"))),
        ])

    static let savingsIndustrial = LawRule(
        "us.ear.russia.savings.industrial", "On its way: industrial goods", .exclusion,
        versions: [
            none(until: "2022-05-08"),
            Version(
                "2022-05-09", "2023-05-18", cite: .secondary("87 FR 28758, savings clause"), source: "87 FR 28758",
                summary: "What that rule added to Supp. No. 4, on its way by 2022-05-09, could go on.",
                .condition(
                    .all(
                        "", .enRoute(by: "2022-05-09", cite: "87 FR 28758, savings clause"),
                        .textNotHeld("was added to Supp. No. 4 by that rule", asks: .informedByBIS)))),
            Version(
                "2023-05-19", "2023-06-20", cite: .official("88 FR 33422, savings clause"), source: "88 FR 33422",
                summary: "What that rule added, on its way by 2023-05-19, could go on until 2023-06-20.",
                .condition(
                    .all(
                        "", .enRoute(by: "2023-05-19", cite: "88 FR 33422, savings clause"),
                        .textNotHeld("was added to Supp. No. 4 by that rule", asks: .informedByBIS)))),
            Version(
                "2023-06-21", cite: .official("88 FR 33422, savings clause"), source: "88 FR 33422",
                summary: "The days of grace are over.", .notInForce),
        ])

    private static func none(until day: CalendarDay) -> LawVersion {
        Version(
            "2022-02-01", day, cite: .memory("15 CFR 746.8"), source: "87 FR 12226", summary: "No requirement yet.",
            .notInForce)
    }
}

extension Condition where Case == LawCase {
    enum SavingsClause: String {
        case fdp, eccn, luxury, industrial
    }

    static func notSpared(_ clause: SavingsClause) -> Condition {
        .not("is not spared by a savings clause", .rule("us.ear.russia.savings.\(clause.rawValue)"))
    }
}
