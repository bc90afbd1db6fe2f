package import CordonRules

extension RuleBook where Case == LawCase {
    /// The rule that says whether an item is subject to the EAR at all.
    static var subjectRule: String { "us.ear.subject" }

    /// The rule on countries of Supp. No. 3 to part 746.
    static var partnerRule: String { "us.ear.russia.partner" }

    /// The Export Administration Regulations, 15 CFR parts 730–774, as far as they are modelled.
    package static let ear = LawBook(
        "us.ear", "Export Administration Regulations, 15 CFR parts 730 to 774",
        from: "2022-02-01", knownTo: "2026-09-24",
        rules: [
            .subject, .excluded, .deMinimis, .zeroLevelComputers, .zeroLevelEncryptionTechnology,
            .zeroLevelLithography, .zeroLevelEngineTechnology, .zeroLevelMilitaryCommodities, .zeroLevel600Series,
            .zeroLevelChipTools, .zeroLevelFootnote5, .encryptionContent, .russiaFDP, .footnote3FDP,
            .nationalSecurityFDP, .spacecraftFDP, .series600FDP, .footnote1FDP, .footnote4FDP, .footnote5FDP,
            .advancedComputingFDP, .supercomputerFDP, .iranFDP, .chipToolFDP, .modelWeightsFDP, .otherFDP,
            .generalReach,
            .partnerCountry, .deemedRelease, .civilSubsidiaries, .agricultureSoftware,
            .savingsFDP, .savingsECCN, .savingsLuxury, .savingsIndustrial,
            .russiaECCN, .russiaFDPLicence, .footnote3FDPLicence, .russiaIndustrial, .russiaSupplement6,
            .russiaLuxury, .russiaLuxuryDesignated, .russiaSoftware, .russiaOil,
            .militaryEndUse, .militaryIntelligence, .entityList, .blockedPersons, .affiliates, .informed,
            .knowledgeOfViolation, .otherEndUse, .otherLists, .otherMilitaryEndUse, .countryChart,
            .footnote1Licence, .footnote4Licence, .footnote5Licence, .advancedComputing, .chipToolLicence,
            .modelWeights, .supercomputers, .advancedNodes, .cuba, .iraq, .northKorea, .occupiedUkraine, .iran,
            .iranFDPLicence, .iranTransactions, .syria,
            .partnerConflict,
            .newsMedia, .government, .softwareUpdates, .baggage, .aircraftAndVessels, .encryptionException,
            .consumerDevices, .medicalDevices, .declaredException, .otherExceptions,
        ])
}
