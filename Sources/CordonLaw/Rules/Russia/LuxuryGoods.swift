internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 746.8(a)(7), until 2024-06-11 746.10(a)(1).
    static let russiaLuxury = LawRule(
        "us.ear.russia.luxury", "Luxury goods to Russia and Belarus", .requirement,
        versions: [
            Version(
                "2022-02-01", "2022-03-10", cite: .official("15 CFR 746.10"), source: "87 FR 14785",
                summary: "No such requirement.", .notInForce),
            Version(
                "2022-03-11", "2022-09-14", cite: .official("15 CFR 746.10(a)(1)"), source: "87 FR 14785",
                summary: "A licence for what Supp. No. 5 lists, to or within Russia or Belarus.",
                policy: RussiaPolicy.luxury, .condition(listed)),
            Version(
                "2022-09-15", "2023-02-23", cite: .secondary("15 CFR 746.10(a)(1)"), source: "87 FR 57086",
                summary: "A licence for what Supp. No. 5 lists, to or within Russia or Belarus.",
                policy: RussiaPolicy.luxury, .condition(listed)),
            Version(
                "2023-02-24", "2023-05-18", cite: .text("15 CFR 746.10(a)(1)"), source: "88 FR 12182",
                summary:
                    "A licence for what Supp. No. 5 lists, to or within Russia or Belarus; not for mass-market items to "
                    + "civil subsidiaries.", policy: RussiaPolicy.luxury2023,
                note:
                    "The printed text of these months lost paragraph (a)(1) while (b) and (c) still refer to it, and it "
                    + "was restored on 2023-05-19: read as in force.", .condition(.all("", listed, .notForSubsidiary))),
            Version(
                "2023-05-19", "2024-01-22", cite: .text("15 CFR 746.10(a)(1)"), source: "88 FR 33430; 88 FR 73495",
                summary:
                    "A licence for what Supp. No. 5 lists, to or within Russia or Belarus; not for mass-market items to "
                    + "civil subsidiaries.", policy: RussiaPolicy.luxuryMay2023,
                .condition(.all("", listed, .notForSubsidiary))),
            Version(
                "2024-01-23", "2024-06-11", cite: .text("15 CFR 746.10(a)(1)"), source: "89 FR 4811",
                summary:
                    "A licence for EAR99 items of Supp. No. 5, to or within Russia or Belarus; items under an ECCN are left "
                    + "to 746.8.", policy: RussiaPolicy.luxury2024,
                .condition(.all("", .isEAR99(), listed))),
            Version(
                "2024-06-12", "2024-10-29", cite: .text("15 CFR 746.8(a)(7)"), source: "89 FR 51644",
                summary: "A licence for EAR99 items of Supp. No. 5 to or within Russia or Belarus.",
                policy: RussiaPolicy.june2024, .condition(.all("", .isEAR99(), listed, .notDeemed))),
            Version(
                "2024-10-30", cite: .text("15 CFR 746.8(a)(7)"), source: "89 FR 51644; 89 FR 87282; text of 2026-09-24",
                summary: "A licence for EAR99 items of Supp. No. 5 to or within Russia or Belarus.",
                policy: RussiaPolicy.newest, .condition(.all("", .isEAR99(), listed, .notDeemed))),
        ])

    private static let listed: LawCondition = .all("", .reach, .isLuxury(), .toRussiaOrBelarus(), .notSpared(.luxury))

    /// 15 CFR 746.10(a)(2): wherever they are, for designated persons; emptied in March 2024.
    static let russiaLuxuryDesignated = LawRule(
        "us.ear.russia.luxury-designated", "Luxury goods to designated Russian and Belarusian persons", .requirement,
        versions: [
            Version(
                "2022-02-01", "2022-03-10", cite: .official("15 CFR 746.10"), source: "87 FR 14785",
                summary: "No such requirement.", .notInForce),
            Version(
                "2022-03-11", "2022-09-14", cite: .official("15 CFR 746.10(a)(2)"), source: "87 FR 14785",
                summary: "A licence for what Supp. No. 5 lists, worldwide, to natural persons on the SDN List under "
                    + "certain Russia and Belarus tags.", policy: RussiaPolicy.luxury, .condition(designated)),
            Version(
                "2022-09-15", "2024-03-20", cite: .text("15 CFR 746.10(a)(2)"), source: "87 FR 57086",
                summary:
                    "A licence for what Supp. No. 5 lists, worldwide, to natural persons on the SDN List under certain "
                    + "Russia and Belarus tags.", policy: RussiaPolicy.luxury, .condition(designated)),
            Version(
                "2024-03-21", cite: .text("15 CFR 746.10(a)(2)"), source: "89 FR 20116; text of 2026-09-24",
                summary: "Removed: 744.8 reaches every item for those persons from that day.", .notInForce),
        ])

    private static let designated: LawCondition = .all(
        "", .reach, .isLuxury(), .notSpared(.luxury),
        .designated(
            under: [
                "RUSSIA-EO14024", "UKRAINE-EO13660", "UKRAINE-EO13661", "UKRAINE-EO13662", "UKRAINE-EO13685", "BELARUS",
                "BELARUS-EO14038",
            ], says: "a party is a natural person on the SDN List under one of the tags", personsOnly: true))
}
