internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 744.21 for Russia and Belarus. Who is a military end user is a judgement that a person asserts.
    static let militaryEndUse = LawRule(
        "us.ear.end-use.military", "Military end uses and end users of Russia and Belarus", .requirement,
        versions: [
            Version(
                "2022-02-01", "2022-02-23", cite: .text("15 CFR 744.21(a)"), source: "85 FR 23459; 85 FR 83797",
                summary: "A licence for the items of Supp. No. 2 to part 744 to Russia's military.",
                policy: "Presumption of denial (744.21(e)).",
                note: "Supp. No. 2 to part 744 is not held: the answer stays open for a military end use.",
                .condition(
                    .all(
                        "", .reach, russian, .hasECCN(),
                        .textNotHeld("is in Supp. No. 2 to part 744", asks: .informedByBIS)))),
            Version(
                "2022-02-24", "2022-03-01", cite: .official("15 CFR 744.21(a)"), source: "87 FR 12239",
                summary:
                    "A licence for any item, except EAR99 food and medicine, and 5A992.c and 5D992.c unless to the "
                    + "government or its enterprises.", policy: denial,
                .condition(.all("", .reach, russianOrListed, .notFoodOrMedicine, .notMassMarketForPrivateUsers))),
            Version(
                "2022-03-02", "2022-06-01", cite: .text("15 CFR 744.21(a)"), source: "87 FR 13059",
                summary: "A licence for any item, also to Belarus; food and medicine excepted.", policy: denial,
                note:
                    "The exception for food and medicine stands in 744.21(b)(1)(ii) for listed military end users and, "
                    + "for all others, in the preamble only (87 FR 13048): read as holding for both.",
                .condition(.all("", .reach, inRussiaOrBelarusOrListed, .notFoodOrMedicine))),
            Version(
                "2022-06-02", "2022-09-14", cite: .secondary("15 CFR 744.21(a)"), source: "87 FR 34136",
                summary:
                    "A licence for any item to the military of Russia or Belarus; food and medicine are no longer excepted.",
                policy: foodCaseByCase,
                .condition(.all("", .reach, inRussiaOrBelarusOrListed))),
            Version(
                "2022-09-15", "2024-08-26", cite: .text("15 CFR 744.21(a)(2)"), source: "87 FR 57080",
                summary:
                    "A licence for any item for a military end use in Russia or Belarus or a military end user of theirs, "
                    + "wherever located; abroad those on the Entity List with footnote 3.",
                policy: foodCaseByCase,
                note: "Footnote 3 then marked military end users only (note 2 to 746.8(a)).",
                .condition(.all("", .reach, .any("", inRussiaOrBelarus, abroad)))),
            Version(
                "2024-08-27", cite: .text("15 CFR 744.21(a)(2)"), source: "89 FR 68542; text of 2026-09-24",
                summary:
                    "A licence for any item for a military end use in Russia or Belarus or a military end user of theirs, "
                    + "wherever located; abroad only those on the Entity List with footnote 3.",
                policy: foodCaseByCase,
                note: "Footnote 3 marks procurement entities too, so that a military end user has to be asserted.",
                .condition(.all("", .reach, .any("", inRussiaOrBelarus, .all("", abroad, .militaryEndUser()))))),
        ])

    private static let denial =
        "Denial (744.21(e)). No licence exception but a narrow GOV for US agencies and their staff (744.21(c)), which Cordon "
        + "does not weigh."
    private static let foodCaseByCase =
        "Denial; food and medicine designated EAR99 case by case, unless the Entity List entry says otherwise (744.21(e)(1)). No "
        + "licence exception but a narrow GOV for US agencies and their staff (744.21(c)), which Cordon does not weigh."

    private static let isMilitary: LawCondition = .any(
        "is for a military end use or end user",
        .declared(.militaryEndUse, "is for a military end use"),
        .militaryEndUser())

    /// Being listed with footnote 3 is the public form of being informed; until 2024-08-26 it marked military end users only.
    private static let isMilitaryOrListed: LawCondition = .any(
        "is for a military end use or end user, listed or not",
        .declared(.militaryEndUse, "is for a military end use"),
        .militaryEndUser(), .footnote3(cite: "15 CFR 744.21(b)(1)(ii)"))

    private static let russian: LawCondition = .all("", .toRussia(), isMilitary)
    private static let russianOrListed: LawCondition = .all("", .toRussia(), isMilitaryOrListed)
    private static let inRussiaOrBelarus: LawCondition = .all("", .toRussiaOrBelarus(), isMilitary)
    private static let inRussiaOrBelarusOrListed: LawCondition = .all("", .toRussiaOrBelarus(), isMilitaryOrListed)
    private static let abroad: LawCondition = .all(
        "is for a listed military end user", cite: "15 CFR 744.21(b)(1)(ii)", .footnote3())

    /// 15 CFR 744.22.
    static let militaryIntelligence = LawRule(
        "us.ear.end-use.military-intelligence", "Military-intelligence end uses and end users", .requirement,
        versions: [
            Version(
                "2022-02-01", "2022-03-01", cite: .secondary("15 CFR 744.22(a)"), source: "86 FR 4865",
                summary: "A licence for any item to the military intelligence of Russia and other countries.",
                policy: "Presumption of denial.", .condition(intelligence(withBelarus: false))),
            Version(
                "2022-03-02", "2022-09-14", cite: .text("15 CFR 744.22(a)"), source: "87 FR 13060",
                summary: "A licence for any item to the military intelligence of Russia, Belarus and other countries.",
                policy: "Presumption of denial.", .condition(intelligence(withBelarus: true))),
            Version(
                "2022-09-15", cite: .text("15 CFR 744.22(a)"), source: "87 FR 57068 (summary); text of 2026-09-24",
                summary:
                    "A licence for any item to the military intelligence of Russia, Belarus and other countries, wherever "
                    + "it is.", policy: "Presumption of denial.",
                note: "The day from which it reaches such users abroad is that of a rule whose summary says so.",
                .condition(.all("", .reach, .militaryIntelligenceEndUser()))),
        ])

    private static func intelligence(withBelarus: Bool) -> LawCondition {
        let countries = ["CN", "MM", "KH", "VE", "CU", "IR", "KP", "SY"]
        return .all(
            "", .reach,
            .any(
                "", .destination(isIn: countries, "goes to one of the other countries named"),
                withBelarus ? .toRussiaOrBelarus() : .toRussia()),
            .militaryIntelligenceEndUser())
    }
}

extension Condition where Case == LawCase {
    /// A limb whose list or wording of that day is not held; what a person may assert instead settles it.
    static func textNotHeld(_ what: String, asks question: DealQuestion) -> Condition {
        .test(
            Test("text.notHeld", [question.rawValue], says: what) { _, day in
                Answer(
                    .unknown(needs: ["declarations.\(question.rawValue)"]),
                    note: "text not held: as it stood on \(day)")
            })
    }
}
