internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 746.8(a)(5), until 2024-06-11 746.5(a)(1)(ii): refining equipment at first, then industry at large.
    static let russiaIndustrial = LawRule(
        "us.ear.russia.industrial", "Industrial goods to Russia and Belarus", .requirement,
        versions: [
            Version(
                "2022-02-01", "2022-03-02", cite: .text("15 CFR 746.5(a)(1)"), source: "87 FR 12858",
                summary: "No such requirement.", .notInForce),
            Version(
                "2022-03-03", "2022-09-14", cite: .text("15 CFR 746.5(a)(1)(ii)"), source: "87 FR 12856; 87 FR 28758",
                summary:
                    "A licence for what Supp. No. 4 lists, to or within Russia: oil refining, from 2022-05-09 more.",
                policy: RussiaPolicy.industry,
                .condition(.all("", .reach, .isIn(.industrial), .toRussia(), .notSpared(.industrial)))),
            Version(
                "2022-09-15", "2023-02-23", cite: .text("15 CFR 746.5(a)(1)(ii)"), source: "87 FR 57068",
                summary: "A licence for what Supp. No. 4 lists, to or within Russia or Belarus.",
                policy: RussiaPolicy.industry, .condition(listed)),
            Version(
                "2023-02-24", "2024-01-22", cite: .text("15 CFR 746.5(a)(1)(ii)"), source: "88 FR 12181; 88 FR 33422",
                summary:
                    "A licence for what Supp. No. 4 lists, to or within Russia or Belarus; the list grew in February and "
                    + "May 2023.", policy: RussiaPolicy.industry2023, .condition(listed)),
            Version(
                "2024-01-23", "2024-06-11", cite: .text("15 CFR 746.5(a)(1)(ii)"), source: "89 FR 4804",
                summary:
                    "A licence for EAR99 items of Supp. No. 4, to or within Russia or Belarus; items under an ECCN are left "
                    + "to 746.8.", policy: RussiaPolicy.industry2024,
                .condition(listedEAR99)),
            Version(
                "2024-06-12", "2024-10-29", cite: .text("15 CFR 746.8(a)(5)"), source: "89 FR 51644",
                summary: "A licence for EAR99 items of Supp. No. 4 to or within Russia or Belarus.",
                policy: RussiaPolicy.june2024,
                .condition(listedEAR99)),
            Version(
                "2024-10-30", cite: .text("15 CFR 746.8(a)(5)"), source: "89 FR 51644; 89 FR 87282; text of 2026-09-24",
                summary: "A licence for EAR99 items of Supp. No. 4 to or within Russia or Belarus.",
                policy: RussiaPolicy.newest,
                .condition(listedEAR99)),
        ])

    private static let listedEAR99: LawCondition = .all(
        "", .reach, .isEAR99(), .isIn(.industrial), .toRussiaOrBelarus(), .notDeemed,
        .notSpared(.industrial))

    private static let listed: LawCondition = .all(
        "", .reach, .isIn(.industrial), .toRussiaOrBelarus(), .notSpared(.industrial))

    /// 15 CFR 746.8(a)(6), until 2024-06-11 746.5(a)(1)(iii).
    static let russiaSupplement6 = LawRule(
        "us.ear.russia.supplement6", "Chemicals, biologics, quantum and additive manufacturing", .requirement,
        versions: [
            Version(
                "2022-02-01", "2022-09-14", cite: .text("15 CFR 746.5(a)(1)"), source: "87 FR 57068",
                summary: "No such requirement.", .notInForce),
            Version(
                "2022-09-15", "2023-02-23", cite: .text("15 CFR 746.5(a)(1)(iii)"), source: "87 FR 57068",
                summary: "A licence for what Supp. No. 6 names, to or within Russia or Belarus.",
                policy: RussiaPolicy.industry, .condition(named)),
            Version(
                "2023-02-24", "2024-01-22", cite: .text("15 CFR 746.5(a)(1)(iii)"), source: "88 FR 12181",
                summary: "A licence for what Supp. No. 6 names, to or within Russia or Belarus.",
                policy: RussiaPolicy.industry2023, .condition(named)),
            Version(
                "2024-01-23", "2024-06-11", cite: .text("15 CFR 746.5(a)(1)(iii)"), source: "89 FR 4804",
                summary:
                    "A licence for EAR99 items that Supp. No. 6 names, to or within Russia or Belarus; items under an ECCN are left "
                    + "to 746.8.", policy: RussiaPolicy.industry2024,
                .condition(namedEAR99)),
            Version(
                "2024-06-12", "2024-10-29", cite: .text("15 CFR 746.8(a)(6)"), source: "89 FR 51644",
                summary: "A licence for EAR99 items of Supp. No. 6 to or within Russia or Belarus.",
                policy: RussiaPolicy.june2024,
                .condition(namedEAR99)),
            Version(
                "2024-10-30", cite: .text("15 CFR 746.8(a)(6)"), source: "89 FR 51644; 89 FR 87282; text of 2026-09-24",
                summary: "A licence for EAR99 items of Supp. No. 6 to or within Russia or Belarus.",
                policy: RussiaPolicy.newest,
                .condition(namedEAR99)),
        ])

    private static let namedEAR99: LawCondition = .all(
        "", .reach, .isEAR99(), .isInSupplement6(), .toRussiaOrBelarus(), .notDeemed,
        .notSpared(.industrial))

    private static let named: LawCondition = .all(
        "", .reach, .isInSupplement6(), .toRussiaOrBelarus(), .notSpared(.industrial))
}
