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
                summary:
                    "Exports and reexports from, and transfers within, the countries of Supp. No. 3 need no licence "
                    + "under the two foreign-direct-product paragraphs.",
                .condition(.fromPartner(cite: "Supp. No. 3 to 15 CFR part 746"))),
            Version(
                "2024-06-12", cite: .text("15 CFR 746.8(a)(12)(iii)(A)"), source: "89 FR 51644; text of 2026-09-24",
                summary:
                    "Exports and reexports from, and transfers within, the countries of Supp. No. 3 need no licence under "
                    + "paragraphs (a)(2) and (3).",
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
                .condition(.isDeemed())),
            Version(
                "2024-06-12", cite: .text("15 CFR 746.8(a)(12)(i)"), source: "89 FR 51644; text of 2026-09-24",
                summary: "All of paragraph (a) leaves them out.", .condition(.isDeemed())),
        ])

    /// Mass-market encryption, later consumer telecom items and business software, for civil users of partner parentage.
    static let civilSubsidiaries = LawRule(
        "us.ear.russia.civil-subsidiaries", "Mass-market items for subsidiaries of US and partner companies",
        .exclusion,
        versions: [
            Version(
                "2022-02-01", "2022-03-01", cite: .text("15 CFR 746.8"), source: "87 FR 12226",
                summary: "No such exclusion, nor in the first six days of the controls.", .notInForce),
            Version(
                "2022-03-02", "2023-05-18", cite: .text("15 CFR 746.8(a)"), source: "87 FR 13048",
                summary:
                    "5A992 and 5D992 classified after 740.17, to civil subsidiaries and joint ventures of companies "
                    + "of the United States and Country Groups A:5 and A:6.",
                .condition(.all("", .classifiedAfterENC(["5A992", "5D992"]), there, .westernSubsidiary()))),
            Version(
                "2023-05-19", "2023-11-16", cite: .text("15 CFR 746.8(a)"), source: "88 FR 33422",
                summary:
                    "5A992 and 5D992 classified after 740.17, and 5A991, to civil subsidiaries and joint ventures of companies of "
                    + "the United States and Country Groups A:5 and A:6.",
                .condition(
                    .all(
                        "",
                        .any("", .classifiedAfterENC(["5A992", "5D992"]), .eccn(in: ["5A991"], "is classified 5A991")),
                        there, .westernSubsidiary()))),
            Version(
                "2023-11-17", "2024-06-11", cite: .text("15 CFR 746.8(a)"), source: "88 FR 73495",
                summary:
                    "5A992.c and 5D992.c classified after 740.17, and 5A991, to civil subsidiaries and joint ventures of "
                    + "companies of the United States and Country Groups A:5 and A:6.",
                .condition(.all("", massMarket, there, .westernSubsidiary()))),
            Version(
                "2024-06-12", "2024-09-15", cite: .text("15 CFR 746.8(a)(12)(ii)"), source: "89 FR 51644",
                summary:
                    "5A992.c and 5D992.c classified after 740.17, and 5A991, to civil subsidiaries and joint ventures of "
                    + "companies of the United States and Country Groups A:5 and A:6.",
                .condition(.all("", massMarket, there, .westernSubsidiary()))),
            Version(
                "2024-09-16", "2024-10-29", cite: .text("15 CFR 746.8(a)(12)(ii)"), source: "89 FR 51644",
                summary:
                    "5A992.c and 5D992.c classified after 740.17, 5A991, and the EAR99 software of paragraph (a)(8), to civil "
                    + "subsidiaries and joint ventures of companies of the United States and Country Groups A:5 and A:6.",
                .condition(.all("", massMarketOrSoftware, there, .westernSubsidiary()))),
            Version(
                "2024-10-30", cite: .text("15 CFR 746.8(a)(12)(ii)"), source: "89 FR 87282; text of 2026-09-24",
                summary:
                    "5A992.c and 5D992.c classified after 740.17, 5A991, and the EAR99 software of paragraph (a)(8), to civil "
                    + "subsidiaries, joint ventures and missions of the United States and Country Groups A:5 and A:6.",
                note: "The first day of the paragraph on missions was not seen; the rule was published on 2024-11-01.",
                .condition(
                    .all(
                        "", massMarketOrSoftware, there,
                        .any(
                            "", .westernSubsidiary(),
                            .partnerMission(from: "2024-10-30").cited("15 CFR 746.8(a)(12)(ii)(F)"))))),
        ])

    /// The exclusion is for goods to or within the two countries, while (a)(2) reaches any destination.
    private static let there: LawCondition = .destination(isIn: ["RU", "BY"], "the destination is Russia or Belarus")

    private static let massMarketOrSoftware: LawCondition = .any(
        "", massMarket,
        .all(
            "is software of paragraph (a)(8)", .kind([.software], "is software"), .isEAR99(),
            .declared(.listedSoftwareKind, "is software of the kinds of 746.8(a)(8)(ii)")))

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
                    .all(
                        "", .kind([.software], "is software"), .isEAR99(),
                        .declared(.agricultureOrMedicalOnly, "the end user works in agriculture or medicine only")))),
        ])
}

extension Condition where Case == LawCase {
    static func classifiedAfterENC(_ numbers: [String]) -> Condition {
        .all(
            "", .eccn(in: numbers, "is classified \(numbers.joined(separator: " or "))"),
            .declared(.classifiedUnderENC, "has been classified in accordance with 740.17", cite: "15 CFR 740.17"))
    }

    /// A mission of the United States or of an A:5 or A:6 government, from the day on which the paragraph named them.
    static func partnerMission(from day: CalendarDay) -> Condition {
        .test(
            Test(
                "deal.partnerMission", ["from \(day)"],
                says: "the end user is a mission of the United States or a partner government"
            ) {
                subject, today in
                guard today >= day else { return Answer(.no) }
                let declared = subject.answer(.partnerMission)
                guard declared.truth.isUnknown else { return declared }
                // A mission is part of a government, and no natural person.
                let government = subject.anyParty(
                    \.government, field: "government", question: .endUserIsGovernment, roles: [.endUser])
                if government.truth == .no { return government }
                let users = subject.deal.parties.filter { $0.roles.contains(.endUser) }
                return !users.isEmpty && users.allSatisfy { $0.schema == .person } ? Answer(.no) : declared
            })
    }

    static func westernSubsidiary() -> Condition {
        .declared(
            .endUserWesternSubsidiary,
            "the end user is a civil company wholly owned by, or a joint venture of, US or A:5/A:6 companies")
    }
}
