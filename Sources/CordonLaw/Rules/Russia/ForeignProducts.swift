internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 746.8(a)(2): to any destination, once 734.9(f) makes the item subject.
    static let russiaFDPLicence = LawRule(
        "us.ear.russia.fdp", "Foreign direct products under the Russia/Belarus rule", .requirement,
        versions: [
            Version(
                "2022-02-01", "2022-02-23", cite: .text("15 CFR 746.8"), source: "87 FR 12226",
                summary: "No such requirement.", .notInForce),
            Version(
                "2022-02-24", "2022-03-01", cite: .official("15 CFR 746.8(a)(2)"), source: "87 FR 12248",
                summary:
                    "A licence to any destination for what 734.9(f) makes subject, unless it leaves a partner country.",
                policy: RussiaPolicy.march2022, .condition(.all("", product, notPartner, .notSpared(.fdp)))),
            Version(
                "2022-03-02", "2023-02-23", cite: .text("15 CFR 746.8(a)(2)"), source: "87 FR 13062",
                summary:
                    "A licence to any destination for what 734.9(f) makes subject, unless it leaves a partner country or is "
                    + "a mass-market item for a civil subsidiary.", policy: RussiaPolicy.march2022,
                .condition(march2022)),
            Version(
                "2023-02-24", "2023-05-18", cite: .text("15 CFR 746.8(a)(2)"), source: "88 FR 12181",
                summary:
                    "A licence to any destination for what 734.9(f) makes subject, unless it leaves a partner country or is "
                    + "a mass-market item for a civil subsidiary.", policy: RussiaPolicy.february2023,
                .condition(march2022)),
            Version(
                "2023-05-19", "2024-06-11", cite: .text("15 CFR 746.8(a)(2)"), source: "88 FR 33429; 88 FR 73495",
                summary:
                    "A licence to any destination for what 734.9(f) makes subject, unless it leaves a partner country or is "
                    + "a mass-market item for a civil subsidiary.", policy: RussiaPolicy.may2023, .condition(march2022)),
            Version(
                "2024-06-12", "2024-10-29", cite: .text("15 CFR 746.8(a)(2)"), source: "89 FR 51644",
                summary:
                    "A licence to any destination for what 734.9(f) makes subject, unless it leaves a partner country or "
                    + "paragraph (a)(12) leaves it out otherwise.", policy: RussiaPolicy.june2024,
                .condition(.all("", product, notPartner, .notDeemed, .notForSubsidiary, .notSpared(.fdp)))),
            Version(
                "2024-10-30", cite: .text("15 CFR 746.8(a)(2)"), source: "89 FR 51644; 89 FR 87282; text of 2026-09-24",
                summary:
                    "A licence to any destination for what 734.9(f) makes subject, unless it leaves a partner country or "
                    + "paragraph (a)(12) leaves it out otherwise.", policy: RussiaPolicy.newest,
                .condition(.all("", product, notPartner, .notDeemed, .notForSubsidiary, .notSpared(.fdp)))),
        ])

    /// 15 CFR 746.8(a)(3).
    static let footnote3FDPLicence = LawRule(
        "us.ear.russia.footnote3", "Foreign direct products for footnote 3 parties", .requirement,
        versions: [
            Version(
                "2022-02-01", "2022-02-23", cite: .text("15 CFR 746.8"), source: "87 FR 12226",
                summary: "No such requirement.", .notInForce),
            Version(
                "2022-02-24", "2022-03-01", cite: .official("15 CFR 746.8(a)(3)"), source: "87 FR 12248",
                summary:
                    "A licence to any destination, except for EAR99 food and medicine, and for 5A992.c and 5D992.c "
                    + "unless to the government or its enterprises.", policy: RussiaPolicy.always,
                .condition(
                    .all("", party, notPartner, .notFoodOrMedicine, .notMassMarketForPrivateUsers, .notSpared(.fdp)))),
            Version(
                "2022-03-02", "2022-06-01", cite: .text("15 CFR 746.8(a)(3)"), source: "87 FR 13062",
                summary: "A licence to any destination, except for EAR99 food and medicine.",
                policy: RussiaPolicy.always,
                .condition(.all("", party, notPartner, .notFoodOrMedicine, .notSpared(.fdp)))),
            Version(
                "2022-06-02", "2024-06-11", cite: .text("15 CFR 746.8(a)(3)"), source: "87 FR 34136; 87 FR 57085",
                summary: "A licence to any destination; food and medicine no longer excepted.",
                policy: RussiaPolicy.always, .condition(.all("", party, notPartner, .notSpared(.fdp)))),
            Version(
                "2024-06-12", cite: .text("15 CFR 746.8(a)(3)"), source: "89 FR 51644; 89 FR 68543; text of 2026-09-24",
                summary:
                    "A licence to any destination for what 734.9(g) makes subject, unless it leaves a partner country; from "
                    + "2024-08-27 also for procurement entities.", policy: RussiaPolicy.always,
                .condition(.all("", party, notPartner, .notDeemed, .notSpared(.fdp)))),
        ])

    private static let march2022: LawCondition = .all("", product, notPartner, .notForSubsidiary, .notSpared(.fdp))
    private static let product: LawCondition = .all(
        "", .rule("us.ear.fdp.russia", says: "is subject under 734.9(f)"), notExcluded)
    private static let party: LawCondition = .all(
        "", .rule("us.ear.fdp.footnote3", says: "is subject under 734.9(g)"), notExcluded)
    private static let notExcluded: LawCondition = .not(
        "is not excluded by 734.3(b)", .rule("us.ear.excluded"))
    private static let notPartner: LawCondition = .not(
        "does not leave a partner country", .rule("us.ear.russia.partner"))
}

extension Condition where Case == LawCase {
    static var notFoodOrMedicine: Condition {
        .not(
            "is not EAR99 food or medicine",
            .all("", .isEAR99(), .declared(.foodOrMedicine, "is food or medicine designated EAR99")))
    }

    static var notMassMarketForPrivateUsers: Condition {
        .not(
            "is not mass-market encryption for private users",
            .all(
                "", .eccn(in: ["5A992.c", "5D992.c"], "is classified 5A992.c or 5D992.c"),
                .not("the end user is no government", .endUserIsGovernment())))
    }
}
