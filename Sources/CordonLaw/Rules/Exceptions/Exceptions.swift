internal import CordonModel
internal import CordonRules

/// The requirements of 746.8(a)(1), (2) and (4) to (8), which exceptions of 746.8(c)(2) may overcome.
private let overcomable = [
    "us.ear.russia.eccn", "us.ear.russia.fdp", "us.ear.russia.oil", "us.ear.russia.industrial",
    "us.ear.russia.supplement6", "us.ear.russia.luxury", "us.ear.russia.software",
]

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
        "us.ear.exception.tmp-news", "TMP: items for use by the news media", section: "15 CFR 740.9(a)(9)", paragraph: "i",
        number: 1, .declared(.newsMediaUse, "is for the use of news media"))

    static let government = LawRule(
        "us.ear.exception.gov", "GOV: US government", .exception,
        overcomes: overcomable.filter { $0 != "us.ear.russia.software" } + [
            "us.ear.end-use.military", "us.ear.end-use.military-intelligence",
        ],
        versions: [
            Version(
                "2022-02-01", "2024-06-11", cite: .text("15 CFR 740.11(b); 746.8(c)(2)"), source: "87 FR 12248; 87 FR 12858",
                summary: "For the US government, its staff and agencies. Also under 746.5(c), 746.10(c), 744.21(c), 744.22(c).",
                .condition(
                    .all("", .declared(.usGovernmentUse, "is for the US government, its staff or agencies"), .notRestricted))),
            Version(
                "2024-06-12", cite: .text("15 CFR 740.11(b); 746.8(c)(2)(ii)"), source: "89 FR 51644; text of 2026-09-24",
                summary: "The same; not for the software of paragraph (a)(8).",
                .condition(
                    .all("", .declared(.usGovernmentUse, "is for the US government, its staff or agencies"), .notRestricted))),
        ])

    static let softwareUpdates = russiaException(
        "us.ear.exception.tsu-updates", "TSU: software updates for civil subsidiaries", section: "15 CFR 740.13(c)",
        paragraph: "iii", number: 3, only: ["us.ear.russia.eccn", "us.ear.russia.fdp", "us.ear.russia.software"],
        .all(
            "", .kind([.software], "is software"),
            .declared(.softwareUpdate, "is an update that mends errors of software lawfully exported"),
            .westernSubsidiary()))

    static let baggage = russiaException(
        "us.ear.exception.bag", "BAG: personal baggage", section: "15 CFR 740.14", paragraph: "iv", number: 4,
        .all(
            "", .declared(.personalBaggage, "is the baggage of a traveller, for his own use"),
            .not(
                "is no firearm or ammunition",
                .eccn(in: ["0A501", "0A502", "0A504", "0A505"], "is a firearm, its optics or ammunition"))))

    static let aircraftAndVessels = russiaException(
        "us.ear.exception.avs", "AVS: aircraft and vessels on temporary sojourn", section: "15 CFR 740.15(a), (b)",
        paragraph: "v", number: 5, only: ["us.ear.russia.eccn", "us.ear.russia.fdp", "us.ear.russia.industrial"],
        .declared(
            .aircraftOrVesselSojourn, "is an aircraft or vessel on temporary sojourn, not of Russia or Belarus"))

    static let encryptionException = russiaException(
        "us.ear.exception.enc", "ENC: encryption items for civil subsidiaries", section: "15 CFR 740.17",
        paragraph: "vi", number: 6, only: ["us.ear.russia.eccn", "us.ear.russia.fdp"],
        .all(
            "",
            .eccn(
                in: ["5A002", "5B002", "5D002", "5E002", "5A004", "5A992", "5D992"], "is an encryption item"),
            .declared(.classifiedUnderENC, "has been classified in accordance with 740.17"), .westernSubsidiary()))

    static let consumerDevices = russiaException(
        "us.ear.exception.ccd", "CCD: consumer communications devices", section: "15 CFR 740.19", paragraph: "vii",
        number: 7,
        .all(
            "",
            .declared(
                .consumerDevice, "is a consumer device or software of the kinds listed", cite: "15 CFR 740.19(b)"),
            .any(
                "is EAR99 or of one of the numbers listed",
                .isEAR99(),
                .eccn(
                    in: ["5A992.c", "5D992.c", "5A991", "4A994.b", "4D994", "5D991"],
                    "is classified 5A992.c, 5D992.c, 5A991, 4A994.b, 4D994 or 5D991")),
            .any(
                "is for an eligible end user", cite: "15 CFR 740.19(c)",
                .all(
                    "", cite: "15 CFR 740.19(c)(2)", .endUserIsIndividual(),
                    .not("is no official named", .endUserIsOfficial(cite: "15 CFR 740.19(c)(2)(iii)"))),
                .all(
                    "", cite: "15 CFR 740.19(c)(1)",
                    .not("is an organisation", .endUserIsIndividual()),
                    .declared(.independentNGO, "is an independent non-governmental organisation")))))

    static let medicalDevices = LawRule(
        "us.ear.exception.med", "MED: medical devices", .exception,
        overcomes: [
            "us.ear.russia.industrial", "us.ear.russia.supplement6", "us.ear.russia.luxury", "us.ear.russia.software",
        ],
        versions: [
            Version(
                "2022-02-01", "2024-04-28", cite: .text("15 CFR 740.23"), source: "89 FR 33224",
                summary: "No such exception.", .notInForce),
            Version(
                "2024-04-29", "2024-06-11", cite: .text("15 CFR 740.23; 746.5(c)"), source: "89 FR 33224",
                summary: "EAR99 medical devices under 746.5 and 746.10.", .condition(medical)),
            Version(
                "2024-06-12", cite: .text("15 CFR 740.23; 746.8(c)(2)(viii)"), source: "89 FR 51644; text of 2026-09-24",
                summary: "EAR99 medical devices, parts and accessories for them, under paragraphs (a)(5) to (8), not for "
                    + "production facilities, with a system of distribution.", .condition(medical)),
        ])

    private static let medical: LawCondition = .all(
        "", .isEAR99(cite: "15 CFR 740.23(a)"),
        .declared(.medicalDevice, "is a medical device as part 772 defines it", cite: "15 CFR 740.23(a)"),
        .not(
            "is for no production facility", cite: "15 CFR 740.23(b)",
            .declared(.productionFacilityEndUse, "is for a production facility")),
        .declared(
            .medDistributionControls, "the exporter keeps a system of distribution", cite: "15 CFR 740.23(c)"),
        .notRestricted)

    /// What 746.8(c)(2) does not name cannot overcome its requirements, whatever part 740 says.
    static let otherExceptions = LawRule(
        "us.ear.exception.others", "LVS, GBS, TSR, APR, RPL, STA and all others", .exception, overcomes: overcomable,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 746.8(c)(2)"), source: "87 FR 12248; text of 2026-09-24",
                summary: "Not among the exceptions that may overcome these requirements.",
                .condition(
                    .test(
                        Test(
                            "exception.isListed", ["LVS", "GBS", "TSR", "APR", "RPL", "STA"],
                            says: "746.8(c)(2) names LVS, GBS, TSR, APR, RPL, STA or another exception for these requirements"
                        ) { _, _ in Answer(.no) })))
        ])

    /// For requirements of the Country Chart, whose exceptions this book does not model yet.
    static let declaredException = LawRule(
        "us.ear.exception.declared", "An exception that somebody has established", .exception,
        overcomes: ["us.ear.chart"],
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 740.1"), source: "text of 2026-09-24",
                summary: "Somebody has established that a licence exception of part 740 applies.",
                .condition(
                    .all("", .declared(.licenceExceptionEligible, "a licence exception applies"), .notRestricted)))
        ])

    private static func russiaException(
        _ id: String, _ title: String, section: String, paragraph: String, number: Int, only: [String]? = nil,
        _ condition: LawCondition
    ) -> LawRule {
        LawRule(
            id, title, .exception, overcomes: only ?? overcomable,
            versions: [
                Version(
                    "2022-02-01", "2022-02-23", cite: .text(section), source: "87 FR 12248",
                    summary: "Nothing to overcome.", .notInForce),
                Version(
                    "2022-02-24", "2024-06-11", cite: .text("\(section); 746.8(c)(\(number))"),
                    source: "87 FR 12248; 87 FR 13062",
                    summary: "May overcome the requirements of 746.8(a)(1) and (2).",
                    .condition(.all("", condition, .notRestricted))),
                Version(
                    "2024-06-12", cite: .text("\(section); 746.8(c)(2)(\(paragraph))"),
                    source: "89 FR 51644; text of 2026-09-24",
                    summary: "May overcome the requirements of 746.8(a)(1), (2) and (4) to (8).",
                    .condition(.all("", condition, .notRestricted))),
            ])
    }
}
