internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 746.8(a)(1).
    static let russiaECCN = LawRule(
        "us.ear.russia.eccn", "Items on the Commerce Control List to Russia and Belarus", .requirement,
        versions: [
            Version(
                "2022-02-01", "2022-02-23", cite: .text("15 CFR 746.8"), source: "87 FR 12226",
                summary: "No such requirement.", .notInForce),
            Version(
                "2022-02-24", "2022-03-01", cite: .official("15 CFR 746.8(a)(1)"), source: "87 FR 12248",
                summary: "A licence for any item of Categories 3 to 9 to or within Russia.",
                policy: RussiaPolicy.march2022,
                .condition(.all("", .reach, .eccn(inCategories: 3...9), .toRussia(), .notDeemed, .notSpared(.eccn)))),
            Version(
                "2022-03-02", "2022-04-07", cite: .text("15 CFR 746.8(a)(1)"), source: "87 FR 13062",
                summary: "A licence for any item of Categories 3 to 9 to or within Russia or Belarus.",
                policy: RussiaPolicy.march2022,
                .condition(
                    .all(
                        "", .reach, .eccn(inCategories: 3...9), .toRussiaOrBelarus(), .notDeemed, .notForSubsidiary,
                        .notSpared(.eccn)))),
            Version(
                "2022-04-08", "2023-02-23", cite: .text("15 CFR 746.8(a)(1)"), source: "87 FR 22130",
                summary: "A licence for any item of any ECCN to or within Russia or Belarus.",
                policy: RussiaPolicy.march2022, .condition(everyECCN)),
            Version(
                "2023-02-24", "2023-05-18", cite: .text("15 CFR 746.8(a)(1)"), source: "88 FR 12181",
                summary: "A licence for any item of any ECCN to or within Russia or Belarus.",
                policy: RussiaPolicy.february2023,
                note:
                    "Transfers within Russia or Belarus for return to US, A:5 or A:6 owners were left out in these months; "
                    + "not modelled.", .condition(everyECCN)),
            Version(
                "2023-05-19", "2024-06-11", cite: .text("15 CFR 746.8(a)(1)"), source: "88 FR 33429; 88 FR 73495",
                summary: "A licence for any item of any ECCN to or within Russia or Belarus.",
                policy: RussiaPolicy.may2023, .condition(everyECCN)),
            Version(
                "2024-06-12", "2024-10-29", cite: .text("15 CFR 746.8(a)(1)"), source: "89 FR 51644",
                summary:
                    "A licence for any item of any ECCN to or within Russia or Belarus, unless paragraph (a)(12) leaves it out.",
                policy: RussiaPolicy.june2024,
                .condition(everyECCN)),
            Version(
                "2024-10-30", cite: .text("15 CFR 746.8(a)(1)"), source: "89 FR 51644; 89 FR 87282; text of 2026-09-24",
                summary:
                    "A licence for any item of any ECCN to or within Russia or Belarus, unless paragraph (a)(12) leaves it out.",
                policy: RussiaPolicy.newest,
                .condition(everyECCN)),
        ])

    private static let everyECCN: LawCondition = .all(
        "", .reach, .hasECCN(), .toRussiaOrBelarus(), .notDeemed, .notForSubsidiary, .notSpared(.eccn))
}

/// Limbs that the paragraphs of 746.8(a) share.
extension Condition where Case == LawCase {
    static var reach: Condition { .rule("us.ear.reach", says: "is subject to the EAR") }
    static var notDeemed: Condition {
        .not("is no deemed export or reexport", .rule("us.ear.russia.deemed"))
    }
    static var notForSubsidiary: Condition {
        .not("is not excluded for a civil subsidiary", .rule("us.ear.russia.civil-subsidiaries"))
    }
}

/// How applications under 746.8, 746.5 and 746.10 are reviewed, by period.
enum RussiaPolicy {
    /// What an application that is not denied outright has to show.
    private static let test =
        "Denial; case by case, by whether the transaction would benefit the Russian or Belarusian government or defence "
        + "sector, for "
    private static let heads =
        "safety of flight, maritime and civil nuclear safety, humanitarian needs, government space cooperation, wholly "
        + "owned subsidiaries and joint ventures of US, A:5 and A:6 companies, civil telecommunications of A:5 and A:6 "
        + "companies, and government-to-government activities"
    private static let windDown =
        "disposals by companies not headquartered in Country Groups D:1, D:5, E:1 or E:2 that are closing or "
        + "winding down all operations"
    private static let june2024Heads =
        "health and safety, flight, maritime and civil nuclear safety among them; \(windDown); humanitarian needs, also of "
        + "predominantly agricultural or medical items; government-to-government activities and government space "
        + "cooperation; replacement licences; civil telecommunications of A:5 and A:6 companies; and wholly owned "
        + "subsidiaries and joint ventures of US, A:5 and A:6 companies"
    static let march2022 = "\(test)\(heads) (746.8(b))."
    static let february2023 = "\(test)\(heads), and for companies closing or winding down operations (746.8(b))."
    static let may2023 =
        "\(test)\(heads), and for companies closing or winding down operations and replacement licences (746.8(b))."
    static let june2024 = "\(test)\(june2024Heads) (746.8(b)(3))."
    static let newest = "\(test)\(june2024Heads), or official business of A:5 and A:6 governments (746.8(b)(3))."
    static let always = "Denial in all cases (746.8(b))."
    static let industry = "Denial; case by case where necessary for health and safety (746.5(b))."
    static let industry2023 =
        "Denial; case by case for health and safety, humanitarian needs and closing or winding down operations (746.5(b))."
    static let industry2024 =
        "Denial; case by case for health and safety, safety of flight, humanitarian needs, agricultural and medical items, "
        + "closing or winding down operations and replacement licences (746.5(b))."
    static let luxury = "Denial (746.10(b))."
    static let luxury2023 =
        "Denial; case by case for humanitarian needs and closing or winding down operations (746.10(b))."
    static let luxuryMay2023 =
        "Denial; case by case for humanitarian needs, closing or winding down operations and replacement licences (746.10(b))."
    static let luxury2024 =
        "Denial; case by case for humanitarian needs, closing or winding down operations, replacement licences and safety of flight (746.10(b))."
    static let oil2022 = "Denial for such projects; case by case where necessary for health and safety (746.5(b))."
    /// Whether the heads of (b)(3) were open to (a)(4) before 2024-10-30 was not seen.
    static let oil2022Belarus = "\(oil2022) Since 2023-02-24 also for companies closing their operations."
    static let oilJune2024 = "Denial for projects with the potential to produce oil or gas (746.8(b)(2))."
    static let oil = "Denial for projects with the potential to produce oil or gas (746.8(b)(2)); else: \(newest)"
}
