/// The questionnaire about a deal as a whole: its parties, its end use and what the exporter knows.
///
/// A “no” speaks for every party and every item. Provisions are of 15 CFR as it stood on 2026-09-24; the law packs
/// say which of them held on the day of a deal.
public enum DealQuestion: String, Question {
    // End use.
    case militaryEndUse
    case militaryIntelligenceEndUse
    case nuclearEndUse
    case missileEndUse
    case chemBioEndUse
    case supercomputerEndUse
    case semiconductorFabEndUse
    case semiconductorToolEndUse
    case oilGasProjectEndUse
    case productionFacilityEndUse
    case otherProhibitedEndUse
    case diplomaticOrHumanitarian
    // Parties.
    case militaryEndUser
    case endUserIsGovernment
    case partyOnRestrictedList
    case partyListedFootnote
    // Knowledge.
    case knowsDiversion
    case knowsRussiaBelarusDestination
    case makesGoodsForRussiaBelarus
    case makesGoodsForFootnote3
    case makesGoodsForOtherFootnotes
    case informedByBIS
    // Circumstances that exceptions and savings clauses ask for.
    case inCountryStockBeforeRule
    case newsMediaUse
    case personalBaggage
    case usGovernmentUse
    case aircraftOrVesselSojourn
    case endUserWesternSubsidiary
    case partnerMission
    case agricultureOrMedicalOnly
    case independentNGO
    case exceptionRestricted
    case licenceExceptionEligible
    case medDistributionControls
    case noReexportClause

    public var text: String {
        switch self {
        case .militaryEndUse:
            "Are the items for a military end use (weapons, their parts, their production or upkeep)?"
        case .militaryIntelligenceEndUse: "Are the items for a military-intelligence end use or end user?"
        case .nuclearEndUse: "Are the items for nuclear explosives or unsafeguarded nuclear activities?"
        case .missileEndUse: "Are the items for missiles, rockets or unmanned aerial vehicles?"
        case .chemBioEndUse: "Are the items for chemical or biological weapons?"
        case .supercomputerEndUse: "Are the items for a supercomputer, its development or its parts?"
        case .semiconductorFabEndUse:
            "Are the items for making or developing chips at a facility that makes advanced-node chips?"
        case .semiconductorToolEndUse: "Are the items for making or developing chip-making tools or their parts?"
        case .oilGasProjectEndUse:
            "Are the items for deepwater, Arctic offshore or shale oil or gas in Russia or Belarus?"
        case .productionFacilityEndUse: "Are the items for a production facility rather than for use on patients?"
        case .otherProhibitedEndUse:
            "Do you know of any other end use or end user that part 744 prohibits (nuclear, missile, chemical or "
                + "biological, supercomputer, advanced chips, chip-making tools, goods for a party with footnote 1, 3, 4 or 5)?"
        case .diplomaticOrHumanitarian: "Are the items for a diplomatic mission or for humanitarian relief?"
        case .militaryEndUser: "Is any party a military end user (forces, police, intelligence, or their supporters)?"
        case .endUserIsGovernment: "Is the end user a government, an agency of it or a company it owns?"
        case .partyOnRestrictedList:
            "Is any party on the Entity List, the Military End-User List, the Unverified List, the Denied Persons List or "
                + "the SDN List?"
        case .partyListedFootnote: "Is any party on the Entity List with footnote 1, 3, 4 or 5?"
        case .knowsDiversion:
            "Do you know, or have reason to know, that the items will be diverted or the rules broken?"
        case .knowsRussiaBelarusDestination: "Do you know that the items will end up in Russia or Belarus?"
        case .makesGoodsForRussiaBelarus:
            "Will the items be built into, or used to make, a part, component or equipment made in or going to Russia, "
                + "Belarus or occupied Crimea that is itself on the Commerce Control List or in Supplement 6 or 7?"
        case .makesGoodsForFootnote3:
            "Will the items be built into, or used to make, a part, component or equipment that a footnote 3 party makes, "
                + "buys or orders?"
        case .makesGoodsForOtherFootnotes:
            "Will the items be built into, or used to make, a part, component or equipment that a party with footnote 1, 4 or 5 "
                + "makes, buys or orders?"
        case .informedByBIS: "Has BIS informed you that these items, or this party, need a licence?"
        case .inCountryStockBeforeRule:
            "Were the items in the country of the end user before the requirement took effect?"
        case .newsMediaUse: "Are the items for news media, to gather and send news?"
        case .personalBaggage: "Are the items the baggage of a person who travels, for his own use?"
        case .usGovernmentUse: "Are the items for the US government, its staff or its agencies?"
        case .aircraftOrVesselSojourn:
            "Is the item an aircraft on temporary sojourn, or equipment, spare parts or stores for an aircraft or vessel, "
                + "and not for one of Russia or Belarus?"
        case .endUserWesternSubsidiary:
            "Is the end user, a civil one, wholly owned by US or A:5/A:6 companies, or a joint venture of them?"
        case .partnerMission:
            "Is the end user a civil mission or office of the US government or of a government of Country Group A:5 or A:6?"
        case .agricultureOrMedicalOnly: "Does the end user work in agriculture or medicine only?"
        case .independentNGO: "Is the end user a non-governmental organisation that no government runs or controls?"
        case .exceptionRestricted: "Does one of the restrictions on all licence exceptions apply?"
        case .licenceExceptionEligible: "Has somebody established that a licence exception applies?"
        case .medDistributionControls:
            "Does the exporter keep the distribution system that License Exception MED asks for?"
        case .noReexportClause: "Does the contract forbid re-export to Russia and Belarus?"
        }
    }

    public var cite: String {
        switch self {
        case .militaryEndUse, .militaryEndUser: "15 CFR 744.21"
        case .militaryIntelligenceEndUse: "15 CFR 744.22"
        case .nuclearEndUse: "15 CFR 744.2"
        case .missileEndUse: "15 CFR 744.3"
        case .chemBioEndUse: "15 CFR 744.4"
        case .supercomputerEndUse, .semiconductorFabEndUse, .semiconductorToolEndUse: "15 CFR 744.23"
        case .oilGasProjectEndUse: "15 CFR 746.8(a)(4)"
        case .productionFacilityEndUse, .medDistributionControls: "15 CFR 740.23"
        case .otherProhibitedEndUse: "15 CFR 736.2(b)(5)"
        case .diplomaticOrHumanitarian: "15 CFR 740.11; 746.8(b)"
        case .endUserIsGovernment: "15 CFR 746.8(a)(12)"
        case .partyOnRestrictedList: "15 CFR 744.8, 744.11, 744.15, 744.21, 764.2(k)"
        case .partyListedFootnote: "15 CFR 734.9(e), (g); 744.11(a)(2)"
        case .knowsDiversion: "15 CFR 736.2(b)(10); Supp. 3 to part 732"
        case .knowsRussiaBelarusDestination, .makesGoodsForRussiaBelarus: "15 CFR 734.9(f)(2)"
        case .makesGoodsForFootnote3: "15 CFR 734.9(g)(2)(i)"
        case .makesGoodsForOtherFootnotes: "15 CFR 734.9(e)"
        case .informedByBIS: "15 CFR 734.9(a)(3); 744.21(b)"
        case .inCountryStockBeforeRule: "15 CFR 734.16; savings clauses"
        case .licenceExceptionEligible: "15 CFR 740.1, 740.2"
        case .noReexportClause: "Reg. (EU) 833/2014 art. 12g"
        case .newsMediaUse: "15 CFR 740.9(a)(9)"
        case .personalBaggage: "15 CFR 740.14"
        case .usGovernmentUse: "15 CFR 740.11(b)"
        case .aircraftOrVesselSojourn: "15 CFR 740.15(a), (b); 746.8(c)(2)(v)"
        case .endUserWesternSubsidiary, .partnerMission: "15 CFR 746.8(a)(12)(ii)"
        case .agricultureOrMedicalOnly: "15 CFR 746.8(a)(12)(iv)"
        case .independentNGO: "15 CFR 740.19(c)(1)"
        case .exceptionRestricted: "15 CFR 740.2(a)"
        }
    }
}
