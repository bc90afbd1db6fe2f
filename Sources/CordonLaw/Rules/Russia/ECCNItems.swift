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
                "2022-02-24", "2022-03-01", cite: .text("15 CFR 746.8(a)(1)"), source: "87 FR 12248",
                summary: "A licence for any item of Categories 3 to 9 to or within Russia.", policy: RussiaPolicy.march2022,
                .condition(.all("", .reach, .eccn(inCategories: 3...9), .toRussia(), .notDeemed, .notSpared(.eccn)))),
            Version(
                "2022-03-02", "2022-04-07", cite: .text("15 CFR 746.8(a)(1)"), source: "87 FR 13062",
                summary: "The same, and Belarus.", policy: RussiaPolicy.march2022,
                .condition(
                    .all(
                        "", .reach, .eccn(inCategories: 3...9), .toRussiaOrBelarus(), .notDeemed, .notForSubsidiary,
                        .notSpared(.eccn)))),
            Version(
                "2022-04-08", "2024-06-11", cite: .text("15 CFR 746.8(a)(1)"), source: "87 FR 22130",
                summary: "A licence for any item of any ECCN to or within Russia or Belarus.",
                policy: RussiaPolicy.march2022, .condition(everyECCN)),
            Version(
                "2024-06-12", cite: .text("15 CFR 746.8(a)(1)"), source: "89 FR 51644; text of 2026-09-24",
                summary: "The same; the exclusions stand in paragraph (a)(12).", policy: RussiaPolicy.newest,
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

/// How applications under 746.8 are reviewed.
enum RussiaPolicy {
    static let march2022 =
        "Denial; case by case for safety of flight, maritime and civil nuclear safety, humanitarian needs, government "
        + "space cooperation, subsidiaries and joint ventures of US, A:5 and A:6 companies, civil telecommunications, "
        + "and government-to-government activities (746.8(b))."
    static let newest =
        "Denial; case by case for health and safety, winding down, humanitarian needs, government activities and space, "
        + "replacement licences, subsidiaries and joint ventures of US, A:5 and A:6 companies, and civil "
        + "telecommunications (746.8(b)(3))."
    static let always = "Denial in all cases (746.8(b))."
    static let industry = "Denial; case by case where necessary for health and safety (746.5(b))."
    static let luxury = "Denial; case by case for humanitarian needs (746.10(b))."
}
