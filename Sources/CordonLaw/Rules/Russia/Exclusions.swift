internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// Supp. No. 3 to 15 CFR part 746: who leaves a country that has like controls of its own.
    static let partnerCountry = LawRule(
        "us.ear.russia.partner", "Leaves a partner country", .exclusion,
        versions: [
            Version(
                "2022-02-01", "2022-02-23", cite: .text("15 CFR 746.8"), source: "87 FR 12226",
                summary: "No such rule.", .notInForce),
            Version(
                "2022-02-24", "2024-06-11", cite: .text("15 CFR 746.8(a)(4)"), source: "87 FR 12248",
                summary: "Exports and reexports from, and transfers within, the countries of Supp. No. 3 need no licence "
                    + "under the two foreign-direct-product paragraphs.",
                .condition(.fromPartner(cite: "Supp. No. 3 to 15 CFR part 746"))),
            Version(
                "2024-06-12", cite: .text("15 CFR 746.8(a)(12)(iii)(A)"), source: "89 FR 51644; text of 2026-09-24",
                summary: "The same, renumbered.",
                .condition(.fromPartner(cite: "Supp. No. 3 to 15 CFR part 746"))),
        ])

    /// A release of technology to a person is no export to Russia for 746.8.
    static let deemedRelease = LawRule(
        "us.ear.russia.deemed", "Deemed exports and reexports", .exclusion,
        versions: [
            Version(
                "2022-02-01", "2022-02-23", cite: .text("15 CFR 746.8"), source: "87 FR 12226",
                summary: "No such rule.", .notInForce),
            Version(
                "2022-02-24", "2024-06-11", cite: .text("15 CFR 746.8(a)(1)"), source: "87 FR 12248",
                summary: "The paragraph on ECCN items leaves out deemed exports and deemed reexports.",
                note: "746.5 left them out from 2024-01-23.", .condition(.isDeemed())),
            Version(
                "2024-06-12", cite: .text("15 CFR 746.8(a)(12)(i)"), source: "89 FR 51644; text of 2026-09-24",
                summary: "All of paragraph (a) leaves them out.", .condition(.isDeemed())),
        ])

    /// Mass-market encryption, later consumer telecom items and business software, for civil users of partner parentage.
    static let civilSubsidiaries = LawRule(
        "us.ear.russia.civil-subsidiaries", "Mass-market items for subsidiaries of US and partner companies", .exclusion,
        versions: [
            Version(
                "2022-02-01", "2022-03-01", cite: .text("15 CFR 746.8"), source: "87 FR 12226",
                summary: "No such exclusion, nor in the first six days of the controls.", .notInForce),
            Version(
                "2022-03-02", "2023-05-18", cite: .text("15 CFR 746.8(a)"), source: "87 FR 13048",
                summary: "5A992 and 5D992 classified after 740.17, to civil subsidiaries and joint ventures of companies "
                    + "of the United States and Country Groups A:5 and A:6.",
                .condition(.all("", .classifiedAfterENC(["5A992", "5D992"]), .westernSubsidiary()))),
            Version(
                "2023-05-19", "2023-11-16", cite: .text("15 CFR 746.8(a)"), source: "88 FR 33422",
                summary: "Also 5A991.",
                .condition(
                    .all(
                        "", .any("", .classifiedAfterENC(["5A992", "5D992"]), .eccn(in: ["5A991"], "is classified 5A991")),
                        .westernSubsidiary()))),
            Version(
                "2023-11-17", "2024-06-11", cite: .text("15 CFR 746.8(a)"), source: "88 FR 73495",
                summary: "Narrowed to 5A992.c and 5D992.c, and 5A991.", .condition(.all("", massMarket, .westernSubsidiary()))),
            Version(
                "2024-06-12", "2024-09-15", cite: .text("15 CFR 746.8(a)(12)(ii)"), source: "89 FR 51644",
                summary: "The same, renumbered.", .condition(.all("", massMarket, .westernSubsidiary()))),
            Version(
                "2024-09-16", cite: .text("15 CFR 746.8(a)(12)(ii)"), source: "89 FR 51644; text of 2026-09-24",
                summary: "Also the EAR99 software of paragraph (a)(8); from the end of October 2024 also for missions.",
                .condition(
                    .all(
                        "",
                        .any(
                            "", massMarket,
                            .all(
                                "is software of paragraph (a)(8)", .isEAR99(),
                                .declared(.listedSoftwareKind, "is software of the kinds of 746.8(a)(8)(ii)"))),
                        .westernSubsidiary()))),
        ])

    private static let massMarket: LawCondition = .any(
        "", .classifiedAfterENC(["5A992.c", "5D992.c"]), .eccn(in: ["5A991"], "is classified 5A991"))

    static let agricultureSoftware = LawRule(
        "us.ear.russia.agriculture-software", "Software for agriculture and medicine", .exclusion,
        versions: [
            Version(
                "2022-02-01", "2024-09-15", cite: .text("15 CFR 746.8(a)(12)"), source: "89 FR 51644",
                summary: "No such rule.", .notInForce),
            Version(
                "2024-09-16", cite: .text("15 CFR 746.8(a)(12)(iv)"), source: "89 FR 51644; text of 2026-09-24",
                summary: "EAR99 software of paragraph (a)(8) for those who work in agriculture or medicine only.",
                .condition(
                    .declared(.agricultureOrMedicalOnly, "the end user works in agriculture or medicine only"))),
        ])
}

extension Condition where Case == LawCase {
    static func classifiedAfterENC(_ numbers: [String]) -> Condition {
        .all(
            "", .eccn(in: numbers, "is classified \(numbers.joined(separator: " or "))"),
            .declared(.classifiedUnderENC, "has been classified in accordance with 740.17", cite: "15 CFR 740.17"))
    }

    static func westernSubsidiary() -> Condition {
        .declared(
            .endUserWesternSubsidiary,
            "the end user is a civil company wholly owned by, or a joint venture of, US or A:5/A:6 companies")
    }
}
