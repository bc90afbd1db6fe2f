internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 746.8(a)(8).
    static let russiaSoftware = LawRule(
        "us.ear.russia.software", "Business and design software to Russia and Belarus", .requirement,
        versions: [
            Version(
                "2022-02-01", "2024-09-15", cite: .text("15 CFR 746.8(a)(8)"), source: "89 FR 51644",
                summary: "Not in force: reserved until 2024-09-15.", .notInForce),
            Version(
                "2024-09-16", "2024-10-29", cite: .text("15 CFR 746.8(a)(8)(i)"),
                source: "89 FR 51644; 89 FR 68543",
                summary:
                    "A licence for EAR99 software of thirteen kinds, from ERP to the operation of CNC machine tools, "
                    + "and its updates, to or within Russia or Belarus.", policy: RussiaPolicy.june2024,
                .condition(software)),
            Version(
                "2024-10-30", cite: .text("15 CFR 746.8(a)(8)(i)"),
                source: "89 FR 51644; 89 FR 87282; 89 FR 68543; text of 2026-09-24",
                summary:
                    "A licence for EAR99 software of thirteen kinds, from ERP to the operation of CNC machine tools, "
                    + "and its updates, to or within Russia or Belarus.", policy: RussiaPolicy.newest,
                .condition(software)),
        ])

    private static let software: LawCondition = .all(
        "", .reach, .kind([.software], "is software"), .isEAR99(),
        .declared(
            .listedSoftwareKind, "is software of the kinds listed", cite: "15 CFR 746.8(a)(8)(ii)"),
        .toRussiaOrBelarus(), .notDeemed, .notForSubsidiary,
        .not(
            "is not for agriculture or medicine only", .rule("us.ear.russia.agriculture-software")))
}
