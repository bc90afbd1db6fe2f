internal import CordonModel
internal import CordonRules

/// The requirements on Russia and Belarus by their short names, and sets of them as the paragraphs on exceptions name them.
private enum Needs {
    static let eccn = "us.ear.russia.eccn"
    static let fdp = "us.ear.russia.fdp"
    static let oil = "us.ear.russia.oil"
    static let industrial = "us.ear.russia.industrial"
    static let supplement6 = "us.ear.russia.supplement6"
    static let luxury = "us.ear.russia.luxury"
    static let software = "us.ear.russia.software"

    /// 746.8(a)(1) and (2).
    static let listed = [eccn, fdp]
    /// 746.5(a)(1).
    static let industry = [oil, industrial, supplement6]
    /// 746.8(a)(1), (2) and (4) to (8).
    static let all = listed + industry + [luxury, software]
}

/// Limbs that every exception shares.
extension Condition where Case == LawCase {
    /// 15 CFR 740.2: restrictions on all licence exceptions.
    static var notRestricted: Condition {
        .not(
            "no restriction of 740.2(a) applies", cite: "15 CFR 740.2(a)",
            .declared(.exceptionRestricted, "a restriction on all licence exceptions applies"))
    }
}

/// License Exceptions that may overcome the requirements of part 746 on Russia and Belarus, 15 CFR 746.8(c)(2). For each
/// the paragraph, its conditions, and the days on which it was there. Oil, industrial and luxury goods had lists of their
/// own until 2024-06-11: 746.5(c) and 746.10(c).
extension Rule where Case == LawCase {
    static let newsMedia = russiaException(
        "us.ear.exception.tmp-news", "TMP: items for use by the news media", "15 CFR 740.9(a)(9)", 1, "i",
        first: Needs.listed, june2024: Needs.listed + [Needs.luxury], luxuryAllowed: .fromJanuary2024,
        .declared(.newsMediaUse, "is for the use of news media"))

    static let softwareUpdates = russiaException(
        "us.ear.exception.tsu-updates", "TSU: software updates for civil subsidiaries", "15 CFR 740.13(c)", 3, "iii",
        first: Needs.listed, june2024: Needs.listed + [Needs.luxury], luxuryAllowed: .fromJanuary2024,
        .all(
            "", .kind([.software], "is software"),
            .declared(.softwareUpdate, "is an update that mends errors of software lawfully exported"),
            .westernSubsidiary()))

    static let baggage = russiaException(
        "us.ear.exception.bag", "BAG: personal baggage", "15 CFR 740.14", 4, "iv",
        first: Needs.listed, june2024: Needs.listed, luxuryAllowed: .untilJanuary2024,
        .all(
            "", .declared(.personalBaggage, "is the baggage of a traveller, for his own use"),
            .not(
                "is no firearm or ammunition",
                .eccn(
                    in: ["0A501", "0A502", "0A505", "0A506", "0A507", "0A508"], "is a firearm or ammunition"))))

    static let aircraftAndVessels = russiaException(
        "us.ear.exception.avs", "AVS: aircraft on temporary sojourn; equipment and stores", "15 CFR 740.15(a), (b)", 5,
        "v",
        first: Needs.listed, june2024: Needs.listed, luxuryAllowed: .never,
        .declared(
            .aircraftOrVesselSojourn,
            "is an aircraft on temporary sojourn, or equipment or stores, and not for one of Russia or Belarus"))

    static let encryptionException = russiaException(
        "us.ear.exception.enc", "ENC: encryption items for civil subsidiaries", "15 CFR 740.17", 6, "vi",
        first: Needs.listed, june2024: Needs.listed, luxuryAllowed: .never,
        .all(
            "",
            .eccn(in: ["5A002", "5B002", "5D002", "5E002", "5A004", "5A992", "5D992"], "is an encryption item"),
            .declared(.classifiedUnderENC, "has been classified in accordance with 740.17"),
            .any("", .westernSubsidiary(), .partnerMission(from: "2024-10-30"))))

    static let consumerDevices = LawRule(
        "us.ear.exception.ccd", "CCD: consumer communications devices", .exception,
        versions: [
            none,
            Version(
                "2022-02-24", "2022-09-14", cite: .text("15 CFR 740.19; 746.8(c)(7)"),
                source: "87 FR 12248; 87 FR 13062",
                summary:
                    "Consumer devices and software of 740.19(b), to individuals and independent organisations, for the "
                    + "requirements of 746.8(a)(1) and (2).", overcomes: Needs.listed, .condition(device(ccdNumbers))),
            Version(
                "2022-09-15", "2023-11-16", cite: .text("15 CFR 740.19; 746.8(c)(7), 746.5(c), 746.10(c)"),
                source: "87 FR 57085",
                summary:
                    "Consumer devices and software of 740.19(b), to individuals and independent organisations, also for "
                    + "746.5 and 746.10.", overcomes: Needs.listed + Needs.industry + [Needs.luxury],
                .condition(device(ccdNumbers))),
            Version(
                "2023-11-17", "2024-01-22", cite: .text("15 CFR 740.19; 746.8(c)(7), 746.5(c), 746.10(c)"),
                source: "88 FR 73493",
                summary:
                    "Consumer devices and software of 740.19(b), 3A991.p and 4A994.l among them, to individuals and independent "
                    + "organisations, for 746.8, 746.5 and 746.10.",
                overcomes: Needs.listed + Needs.industry + [Needs.luxury], .condition(device(ccdNumbers2023))),
            Version(
                "2024-01-23", "2024-04-28", cite: .text("15 CFR 740.19; 746.8(c)(7), 746.5(c)"), source: "89 FR 4804",
                summary:
                    "Consumer devices and software of 740.19(b), to individuals and independent organisations, for 746.8 and "
                    + "746.5.", overcomes: Needs.listed + Needs.industry,
                note:
                    "The lead-in of 746.10(c) then named other paragraphs, which looks like a slip; it is followed to the "
                    + "letter.", .condition(device(ccdNumbers2023))),
            Version(
                "2024-04-29", "2024-06-11", cite: .text("15 CFR 740.19; 746.8(c)(7), 746.5(c), 746.10(c)(7)"),
                source: "89 FR 33229",
                summary: "Consumer devices and software of 740.19(b), to individuals and independent "
                    + "organisations, for 746.8, 746.5 and 746.10.",
                overcomes: Needs.listed + Needs.industry + [Needs.luxury], .condition(device(ccdNumbers2023))),
            Version(
                "2024-06-12", "2024-09-15", cite: .text("15 CFR 740.19; 746.8(c)(2)(vii)"), source: "89 FR 51644",
                summary:
                    "Consumer devices and software of 740.19(b)(1) to (8) for Russia and Belarus, to individuals and "
                    + "independent organisations, for paragraphs (a)(1), (2) and (4) to (7).",
                overcomes: Needs.listed + Needs.industry + [Needs.luxury], .condition(device(ccdNumbers2024))),
            Version(
                "2024-09-16", cite: .text("15 CFR 740.19; 746.8(c)(2)(vii)"),
                source: "89 FR 68543; 89 FR 87282; text of 2026-09-24",
                summary:
                    "Consumer devices and software of 740.19(b)(1) to (8) for Russia and Belarus, to individuals and "
                    + "independent organisations, for paragraphs (a)(1), (2) and (4) to (8).", overcomes: Needs.all,
                .condition(device(ccdNumbers2024))),
        ])

    private static let ccdNumbers = ["5A992", "5D992", "5A991", "4A994.b", "4D994", "5D991"]
    private static let ccdNumbers2023 = [
        "5A992", "5D992", "5A991", "3A991.p", "4A994.b", "4A994.l", "4D994", "5D991",
    ]
    private static let ccdNumbers2024 = ["5A992.c", "5D992.c", "5A991", "4A994.b", "4D994", "5D991"]

    private static func device(_ numbers: [String]) -> LawCondition {
        .all(
            "",
            .declared(
                .consumerDevice, "is a consumer device or software of the kinds listed", cite: "15 CFR 740.19(b)"),
            .any(
                "is EAR99 or of one of the numbers listed", .isEAR99(),
                .eccn(in: numbers, "is classified \(numbers.joined(separator: ", "))")),
            .destination(isIn: ["RU", "BY"], "the destination is Russia or Belarus", cite: "15 CFR 740.19(a)"),
            .any(
                "is for an eligible end user", cite: "15 CFR 740.19(c)",
                .all(
                    "", cite: "15 CFR 740.19(c)(2)", .endUserIsIndividual(),
                    .not("is no official named", .endUserIsOfficial(cite: "15 CFR 740.19(c)(2)(iii)"))),
                .all(
                    "", cite: "15 CFR 740.19(c)(1)",
                    .not("is an organisation", .endUserIsIndividual()),
                    .declared(.independentNGO, "is an independent non-governmental organisation"))),
            .notRestricted)
    }

    private static let none = LawVersion(
        "2022-02-01", "2022-02-23", cite: .text("15 CFR 746.8"), source: "87 FR 12248", summary: "Nothing to overcome.",
        .notInForce)

    static let government = LawRule(
        "us.ear.exception.gov", "GOV: US government", .exception,
        versions: [
            Version(
                "2022-02-01", "2022-02-23", cite: .text("15 CFR 740.11(b); 746.5(c)"), source: "79 FR 45680",
                summary: "For the US government, its staff and agencies.", overcomes: [Needs.oil],
                .condition(governmentUse)),
            Version(
                "2022-02-24", "2024-01-22", cite: .text("15 CFR 740.11(b); 746.8(c)(2), 746.5(c)"),
                source: "87 FR 12248; 87 FR 12858",
                summary: "For the US government, its staff and agencies, under 746.8(a)(1), (2) and 746.5.",
                overcomes: Needs.listed + Needs.industry, .condition(governmentUse)),
            Version(
                "2024-01-23", "2024-06-11", cite: .text("15 CFR 740.11(b); 746.8(c)(2), 746.5(c), 746.10(c)"),
                source: "89 FR 4804",
                summary: "For the US government, its staff and agencies, under 746.8(a)(1), (2), 746.5 and 746.10.",
                overcomes: Needs.listed + Needs.industry + [Needs.luxury], .condition(governmentUse)),
            Version(
                "2024-06-12", cite: .text("15 CFR 740.11(b); 746.8(c)(2)(ii)"),
                source: "89 FR 51644; text of 2026-09-24",
                summary:
                    "For the US government, its staff and agencies, under 746.8(a)(1), (2) and (4) to (7); not for the "
                    + "software of (a)(8).",
                overcomes: Needs.listed + Needs.industry + [Needs.luxury], .condition(governmentUse)),
        ])

    // 744.21(c) and 744.22(c) open a narrower GOV, for personal use and agencies: not modelled, so that it overcomes neither.
    private static let governmentUse: LawCondition = .all(
        "", .declared(.usGovernmentUse, "is for the US government, its staff or agencies"), .notRestricted)

    static let medicalDevices = LawRule(
        "us.ear.exception.med", "MED: medical devices", .exception,
        versions: [
            Version(
                "2022-02-01", "2024-04-28", cite: .text("15 CFR 740.23"), source: "89 FR 33224",
                summary: "No such exception.",
                overcomes: Needs.industry + [Needs.luxury], .notInForce),
            Version(
                "2024-04-29", "2024-06-11", cite: .text("15 CFR 740.23; 746.5(c), 746.10(c)(8)"), source: "89 FR 33229",
                summary: "EAR99 medical devices under 746.5 and 746.10.", overcomes: Needs.industry + [Needs.luxury],
                .condition(medical)),
            Version(
                "2024-06-12", "2024-09-15", cite: .text("15 CFR 740.23; 746.8(c)(2)(viii)"), source: "89 FR 51644",
                summary: "EAR99 medical devices under paragraphs (a)(5) to (7).",
                overcomes: [Needs.industrial, Needs.supplement6, Needs.luxury], .condition(medical)),
            Version(
                "2024-09-16", cite: .text("15 CFR 740.23; 746.8(c)(2)(viii)"),
                source: "89 FR 68543; text of 2026-09-24",
                summary:
                    "EAR99 medical devices, and parts exclusively for them, under paragraphs (a)(5) to (8); not for "
                    + "proscribed persons or production facilities; with a system of distribution.",
                overcomes: [Needs.industrial, Needs.supplement6, Needs.luxury, Needs.software], .condition(medical)),
        ])

    private static let medical: LawCondition = .all(
        "", .isEAR99(cite: "15 CFR 740.23(a)"),
        .destination(isIn: ["RU", "BY"], "the destination is Russia or Belarus"),
        .declared(.medicalDevice, "is a medical device as part 772 defines it", cite: "15 CFR 740.23(a)"),
        .not(
            "is for no production facility", cite: "15 CFR 740.23(b)",
            .declared(.productionFacilityEndUse, "is for a production facility")),
        .not(
            "is for no proscribed person", cite: "15 CFR 740.23(b)(1)",
            .any(
                "", .militaryEndUser(), .party(on: .entityList, "a party is on the Entity List"),
                .party(on: .militaryEndUserList, "a party is on the Military End-User List"))),
        .declared(.medDistributionControls, "the exporter keeps a system of distribution", cite: "15 CFR 740.23(c)"),
        .notRestricted)

    /// What the paragraphs on exceptions do not name cannot overcome their requirements, whatever part 740 says.
    static let otherExceptions = LawRule(
        "us.ear.exception.others", "LVS, GBS, TSR, APR, RPL, STA and all others", .exception,
        versions: [
            Version(
                "2022-02-01", "2024-06-11", cite: .text("15 CFR 746.8(c)"), source: "87 FR 12248",
                summary: "Not among the exceptions that may overcome these requirements.",
                overcomes: Needs.all + ["us.ear.russia.footnote3"], .condition(notNamed)),
            Version(
                "2024-06-12", cite: .text("15 CFR 746.8(c)(2)"), source: "89 FR 51644; text of 2026-09-24",
                summary: "Not among the exceptions that may overcome these requirements.",
                overcomes: Needs.all + ["us.ear.russia.footnote3"], .condition(notNamed)),
        ])

    private static let notNamed: LawCondition = .test(
        Test(
            "exception.isListed", ["LVS", "GBS", "TSR", "APR", "RPL", "STA"],
            says: "746.8(c) names LVS, GBS, TSR, APR, RPL, STA or another exception for these requirements"
        ) { _, _ in Answer(.no) })

    /// For requirements whose exceptions this book does not model yet.
    static let declaredException = LawRule(
        "us.ear.exception.declared", "An exception that somebody has established", .exception,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 740.1"), source: "text of 2026-09-24",
                summary: "Somebody has established that a licence exception of part 740 applies.",
                overcomes: [
                    "us.ear.chart", "us.ear.cuba", "us.ear.entity-list.footnote1", "us.ear.iraq", "us.ear.north-korea",
                    "us.ear.occupied-ukraine", "us.ear.syria",
                ],
                .condition(
                    .all("", .declared(.licenceExceptionEligible, "a licence exception applies"), .notRestricted)))
        ])

    /// When 746.10(c) allowed an exception for luxury goods. From 2024-01-23 its lead-in names other paragraphs than
    /// before, which looks like a slip of drafting; it is followed to the letter.
    private enum LuxuryPeriod {
        case never, untilJanuary2024, fromJanuary2024
    }

    /// One exception of 746.8(c) through its numberings: (c)(n), for paragraphs (a)(1) and (2) only; from 2024-06-12
    /// (c)(2)(…), for named paragraphs; from 2024-09-16 for (a)(1), (2) and (4) to (8).
    private static func russiaException(
        _ id: String, _ title: String, _ section: String, _ number: Int, _ paragraph: String, first: [String],
        fromSeptember2022 wider: [String]? = nil, june2024: [String], luxuryAllowed luxury: LuxuryPeriod,
        _ condition: LawCondition
    ) -> LawRule {
        let body = LawVersion.Body.condition(.all("", condition, .notRestricted))
        let before = luxury == .untilJanuary2024 ? [Needs.luxury] : []
        let middle = luxury == .untilJanuary2024 ? [Needs.luxury] : []
        let after = luxury == .fromJanuary2024 ? [Needs.luxury] : []
        let old = Citation.text("\(section); 746.8(c)(\(number))")
        let new = Citation.text("\(section); 746.8(c)(2)(\(paragraph))")
        return LawRule(
            id, title, .exception,
            versions: [
                none,
                Version(
                    "2022-02-24", "2022-09-14", cite: old, source: "87 FR 12248; 87 FR 13062",
                    summary: "May overcome the requirements of 746.8(a)(1) and (2).", overcomes: first + before, body),
                Version(
                    "2022-09-15", "2024-01-22", cite: old, source: "87 FR 57085",
                    summary: "May overcome the requirements of 746.8(a)(1) and (2).",
                    overcomes: first + middle, body),
                Version(
                    "2024-01-23", "2024-06-11", cite: old, source: "89 FR 4804",
                    summary: "May overcome the requirements of 746.8(a)(1) and (2).",
                    overcomes: first + after, body),
                Version(
                    "2024-06-12", "2024-09-15", cite: new, source: "89 FR 51644",
                    summary: "For the paragraphs of 746.8(a) that it names.", overcomes: june2024, body),
                Version(
                    "2024-09-16", cite: new, source: "89 FR 68543; 89 FR 87282; text of 2026-09-24",
                    summary: "May overcome the requirements of 746.8(a)(1), (2) and (4) to (8).",
                    overcomes: Needs.all,
                    note: "That it reached the software of paragraph (a)(8) before 2024-10-30 was not seen in a text.",
                    body),
            ])
    }
}
