/// The questionnaire about one item: facts that no code states. Provisions are of 15 CFR as of 2026-09-24.
public enum ItemQuestion: String, Question {
    case billOfMaterialsComplete
    case discreteProduct
    case productionInputsComplete
    case zeroLevelContent
    case encryptionContentAuthorised
    case directProductOfControlled
    case holdsProductOfControlledPlant
    case content600SeriesOr9x515
    case oneTimeReportFiled
    case chartLicenceRequirement
    case published
    case exclusiveJurisdictionElsewhere
    case encryption5D002
    case publishedEncryptionSource
    case classifiedUnderENC
    case firearmProductionCode
    case datacentreDesignedOrMarketed
    case capable5G
    case medicalDevice
    case foodOrMedicine
    case replacementPart
    case designedForListedItem
    case listedSoftwareKind
    case softwareUpdate
    case consumerDevice
    case part746Supplement2
    case part746Supplement4
    case part746Supplement5
    case part746Supplement6
    case part746Supplement7

    public var text: String {
        switch self {
        case .billOfMaterialsComplete:
            "Do `components` name every US-origin part, software or technology in the "
                + "item?"
        case .discreteProduct:
            "Is this foreign-made component a discrete product, bought and sold by itself, rather than made for the "
                + "item?"
        case .productionInputsComplete:
            "Does `producedWith` name all technology, software, plants and essential equipment that the item is the direct "
                + "product of?"
        case .zeroLevelContent:
            "Does the item hold other US-origin content that is never de minimis (3A001 chips in a "
                + "fast computer, 5E002, 9E003, 0A919, chips in chip-making tools)?"
        case .encryptionContentAuthorised:
            "Is the US-origin encryption in the item authorised for License Exception ENC, or mass "
                + "market?"
        case .directProductOfControlled:
            "Is the item, or the plant or a major component of the plant that made it, the direct product of "
                + "technology or software of product group D or E that is subject to the EAR?"
        case .holdsProductOfControlledPlant:
            "Does the item hold a chip or another commodity made by a plant that is itself the direct product of US-origin "
                + "technology or software of product group 3D or 3E?"
        case .content600SeriesOr9x515: "Does the item hold US-origin content of the 600 series or 9x515?"
        case .oneTimeReportFiled: "Was the one-time report for commingled technology filed, and have 30 days passed?"
        case .chartLicenceRequirement:
            "Do the reasons for control of its ECCN ask for a licence to the destination, by the "
                + "Country Chart?"
        case .published:
            "Is the technology or software published, free for anyone to get, or does it come from fundamental research, "
                + "teaching or a patent?"
        case .exclusiveJurisdictionElsewhere:
            "Does another US agency alone control the item (ITAR, NRC, DOE), or is it printed matter such as books or "
                + "newspapers?"
        case .encryption5D002: "Is the item encryption software of ECCN 5D002?"
        case .publishedEncryptionSource:
            "Is it published encryption source code, or object code of such, that meets 742.15(b)?"
        case .classifiedUnderENC: "Has the item been classified in accordance with License Exception ENC?"
        case .firearmProductionCode: "Is the software code that makes a machine produce a firearm or its frame?"
        case .datacentreDesignedOrMarketed: "Is the chip designed or marketed for use in data centres?"
        case .capable5G: "Does the item work at the 5G level?"
        case .medicalDevice: "Is the item a medical device as part 772 defines it?"
        case .foodOrMedicine: "Is the item food or medicine designated EAR99?"
        case .replacementPart: "Does the item replace, one for one, a part of something lawfully exported before?"
        case .designedForListedItem:
            "Is it a part, component, accessory or attachment designed or modified for an item of a "
                + "supplement, and more than a fastener, washer, spring or wire?"
        case .listedSoftwareKind:
            "Is it software for ERP, CRM, BI, SCM, EDW, CMMS, project management, PLM, BIM, CAD, "
                + "CAM, ETO or CNC, or an update of such?"
        case .softwareUpdate: "Is it an update that mends errors of software lawfully exported before?"
        case .consumerDevice:
            "Is it a consumer device, accessory or consumer software of the kinds that License "
                + "Exception CCD lists?"
        case .part746Supplement2: "Is the item in Supplement No. 2 to part 746 (oil and gas)?"
        case .part746Supplement4: "Is the item in Supplement No. 4 to part 746 (industrial goods; refining until 2023)?"
        case .part746Supplement5: "Is the item in Supplement No. 5 to part 746 (luxury goods)?"
        case .part746Supplement6: "Is the item in Supplement No. 6 to part 746 (chemicals, biologicals, quantum, …)?"
        case .part746Supplement7: "Is the item in Supplement No. 7 to part 746 (parts found in drones and weapons)?"
        }
    }

    public var cite: String {
        switch self {
        case .directProductOfControlled: "15 CFR 734.9"
        case .holdsProductOfControlledPlant: "15 CFR 734.9(e)(3), (k)"
        case .content600SeriesOr9x515: "15 CFR 734.4(a)(6)"
        case .oneTimeReportFiled: "15 CFR 734.4(d)(3); Supp. 2(b) to part 734"
        case .published: "15 CFR 734.3(b)(3), 734.7, 734.8, 734.10"
        case .exclusiveJurisdictionElsewhere: "15 CFR 734.3(b)(1), (2)"
        case .encryption5D002: "15 CFR 734.7(b), 742.15(b)"
        case .publishedEncryptionSource: "15 CFR 734.7(b), 742.15(b)"
        case .classifiedUnderENC: "15 CFR 740.17; 746.8(a)(12)(ii)"
        case .firearmProductionCode: "15 CFR 734.7(c)"
        case .datacentreDesignedOrMarketed: "15 CFR 740.8(a)"
        case .capable5G: "15 CFR 744.11(a)(2)(i)"
        case .medicalDevice: "15 CFR 740.23, 772.1"
        case .foodOrMedicine: "15 CFR 744.21"
        case .replacementPart: "15 CFR 740.10; 746.8(b)"
        case .part746Supplement2: "Supp. 2 to 15 CFR part 746"
        case .part746Supplement4: "Supp. 4 to 15 CFR part 746"
        case .part746Supplement5: "Supp. 5 to 15 CFR part 746"
        case .part746Supplement6: "Supp. 6 to 15 CFR part 746"
        case .part746Supplement7: "Supp. 7 to 15 CFR part 746"
        case .billOfMaterialsComplete: "15 CFR 734.4; Supp. 2(a) to part 734"
        case .zeroLevelContent: "15 CFR 734.4(a)"
        case .encryptionContentAuthorised: "15 CFR 734.4(b)"
        case .productionInputsComplete: "15 CFR 734.9"
        case .discreteProduct: "BIS advisory opinion of 2009-09-14 on second incorporation"
        case .chartLicenceRequirement: "15 CFR 738.4(a)"
        case .designedForListedItem: "Supp. 2, 4, 5, 7 to 15 CFR part 746"
        case .listedSoftwareKind: "15 CFR 746.8(a)(8)(ii)"
        case .softwareUpdate: "15 CFR 740.13(c)"
        case .consumerDevice: "15 CFR 740.19(b)(1)-(8)"
        }
    }
}
