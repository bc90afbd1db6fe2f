import CordonModel

@testable import CordonLists

/// What a party must be read as: schema, dataset, where it stands, and every property.
struct ListedAs: Equatable {
    let schema: Schema
    let dataset: String
    let locator: String
    let said: [String: [String]]

    init(_ schema: Schema, _ dataset: String, _ locator: String, _ said: [String: [String]]) {
        self.schema = schema
        self.dataset = dataset
        self.locator = locator
        self.said = said
    }

    init(_ entity: Entity) {
        schema = entity.schema
        dataset = entity.dataset
        let locators = Set(entity.properties.values.flatMap { $0.map(\.record.locator) })
        locator = locators.count == 1 ? locators.first ?? "" : "several"
        said = entity.said
    }
}

extension ListReading {
    var listed: [String: ListedAs] {
        Dictionary(uniqueKeysWithValues: entities.map { ($0.id, ListedAs($0)) })
    }
}

enum CSLGolden {
    static let table: [String: ListedAs] = [
        "csl-0123456789ab": ListedAs(
            .legalEntity, "us_trade_csl:DPL", "2",
            [
                "address": ["1 RUNWAY ROAD, MONTGOMERY, AL", "HANGAR 7, BREMEN, 28055, DE"],
                "country": ["de"],
                "endDate": ["2056-06-29"],
                "federalRegister": ["68 F.R. 38290 6/27/03", "71 F.R. 38843 7/10/06", "72 F.R. 4236 1/30/07"],
                "listingDate": ["2003-06-19"],
                "name": ["EXAMPLE AVIATION JSC"],
                "notes": ["Action: FR NOTICE ADDED"],
                "program": ["DPL"],
                "sourceUrl": ["http://bit.ly/b", "http://bit.ly/a"],
                "standardOrder": ["Y"],
                "topics": ["export.control"],
            ]),
        "csl-111111012345": ListedAs(
            .legalEntity, "us_trade_csl:EL", "13",
            [
                "address": ["Xi’an, CN"],
                "country": ["cn"],
                "federalRegister": ["66 FR 24266"],
                "licensePolicy": ["Policy of denial"],
                "licenseRequirement": [
                    "For all items subject to the EAR (See §§ 734.9(g), 746.8(a)(3), and 744.21(b) of the EAR)"
                ],
                "name": ["CAST Xi’an Factory"],
                "notes": ["start_date: 0097-06-30"],
                "program": ["EL"],
                "topics": ["export.control"],
            ]),
        "csl-222222012345": ListedAs(
            .legalEntity, "us_trade_csl:MEU", "14",
            [
                "address": ["No. 1 Road, CN"],
                "country": ["cn"],
                "federalRegister": ["85 FR 83799"],
                "licensePolicy": ["See §744.21(d)."],
                "licenseRequirement": ["For any item subject to the EAR listed in supplement no. 2 to part 744."],
                "listingDate": ["2020-12-23"],
                "name": ["Gaobeidian Example Co. Ltd"],
                "program": ["MEU"],
                "topics": ["export.control"],
            ]),
        "csl-333333012345": ListedAs(
            .legalEntity, "us_trade_csl:ISN", "16",
            [
                "alias": ["Example Center", "ERI"],
                "federalRegister": ["Vol. 85, No. 228, 11/25/2020"],
                "listingDate": ["2020-11-06"],
                "name": ["Example Research Institute"],
                "notes": [
                    "Name as listed: Example Research Institute [aka Example Center]",
                    "Name as listed: F.K.A. Old Example Office (OEO)",
                    "Ended in part",
                ],
                "previousName": ["Old Example Office (OEO)"],
                "program": ["ISN"],
                "provisions": ["E.O. 13382", "Export-Import Bank Act"],
                "topics": ["sanction"],
            ]),
        "csl-444444012345": ListedAs(
            .legalEntity, "us_trade_csl:DTC", "17",
            [
                "alias": ["Precision Industries, Inc.", "CK Enterprises, Inc."],
                "federalRegister": ["83 FR 18112"],
                "name": ["Precision Example Corporation"],
                "notes": [
                    "Name as listed: Precision Example Corporation (a.k.a. Precision Industries, Inc.; CK "
                        + "Enterprises, Inc.)"
                ],
                "program": ["DTC"],
                "topics": ["debarment", "export.control"],
            ]),
        "csl-555555012345": ListedAs(
            .legalEntity, "us_trade_csl", "18",
            [
                "address": ["Aksu"],
                "name": ["Example Cotton Co."],
                "program": ["UFL"],
                "topics": ["sanction"],
            ]),
        "csl-abcdef012345": ListedAs(
            .legalEntity, "us_trade_csl:EL", "12",
            [
                "address": [
                    "50 Yongding Road, Haidian District; 51 Yongding Road, Beijing, CN",
                    "Room 9, Istanbul, Turkey",
                    "Lot 5, Windhoek, NA",
                ],
                "alias": [
                    "Institute 3 (CTI; Beijing)",
                    "3rd Academy?s Institute",
                    "Third Institute",
                    "LLC Three",
                    "Drei",
                ],
                "country": ["cn", "tr", "na"],
                "federalRegister": ["84 FR 22961", "85 FR 29852", "77 FR 58006 (no. 182)"],
                "footnote": ["1", "2"],
                "licensePolicy": ["Presumption of denial."],
                "licenseRequirement": ["For all items subject to the EAR, see §§ 734.9(e)1 and 744.11 of the EAR2"],
                "listingDate": ["2019-05-21"],
                "name": ["Almaz Example, OAO"],
                "notes": [
                    "Name as listed: Almaz Example, OAO (f.k.a., Zavod Example; Zavod 5)",
                    "Name as listed: 3rd Academy?s Institute a.k.a. Third Institute",
                    "(all in or near Mianyang)",
                ],
                "previousName": ["Zavod Example", "Zavod 5"],
                "program": ["EL"],
                "sourceUrl": ["http://bit.ly/1L47xrV"],
                "topics": ["export.control"],
            ]),
        "csl-ofac-15036": ListedAs(
            .vessel, "us_trade_csl:SDN", "4",
            [
                "alias": ["SHONA"],
                "callSign": ["5IM 316"],
                "flag": ["ir"],
                "grossRegisteredTonnage": ["56068"],
                "imoNumber": ["9187629"],
                "linkedTo": ["NATIONAL IRANIAN TANKER COMPANY"],
                "mmsi": ["572469210"],
                "name": ["ARTAVIL"],
                "owner": ["NITC"],
                "pastFlags": ["mt"],
                "program": ["IRAN"],
                "sourceUrl": ["http://bit.ly/1MLgpye"],
                "tonnage": ["99144"],
                "topics": ["sanction"],
                "type": ["Crude/Oil Products Tanker"],
            ]),
        "csl-ofac-15268-cap": ListedAs(
            .organization, "us_trade_csl:CAP", "9",
            [
                "name": ["BANK OF KUNLUN CO LTD"],
                "program": ["561-Related"],
                "topics": ["sanction"],
            ]),
        "csl-ofac-15431": ListedAs(
            .airplane, "us_trade_csl:SDN", "5",
            [
                "country": ["kp"],
                "model": ["IL76-TD"],
                "name": ["EP-GOM"],
                "program": ["SDGT"],
                "topics": ["sanction"],
            ]),
        "csl-ofac-17016": ListedAs(
            .organization, "us_trade_csl:SDN", "6",
            [
                "address": ["16 Nametkina Street, Bldg. 1, Moscow, 117420, RU"],
                "country": ["ru"],
                "innCode": ["7744001497"],
                "name": ["GAZPROMBANK JOINT STOCK COMPANY"],
                "notes": ["Tax ID No. 7744001497 (RU)", "Public Registration Number 467323, Doc. 694710 (PA)"],
                "program": ["UKRAINE-EO13662"],
                "registrationNumber": ["467323"],
                "taxNumber": ["7744001497"],
                "topics": ["sanction"],
                "website": ["www.example.ru"],
            ]),
        "csl-ofac-17016-mbs": ListedAs(
            .organization, "us_trade_csl:MBS", "8",
            [
                "name": ["GAZPROMBANK JOINT STOCK COMPANY"],
                "program": ["UKRAINE-EO13662"],
                "topics": ["sanction"],
            ]),
        "csl-ofac-17016-ssi": ListedAs(
            .organization, "us_trade_csl:SSI", "7",
            [
                "name": ["GAZPROMBANK JOINT STOCK COMPANY"],
                "program": ["UKRAINE-EO13662"],
                "topics": ["sanction"],
            ]),
        "csl-ofac-30947-cmic": ListedAs(
            .organization, "us_trade_csl:CMIC", "11",
            [
                "listingDate": ["2021-06-03"],
                "name": ["HUAWEI TECHNOLOGIES CO., LTD."],
                "notes": [
                    "Unified Social Credit Code (USCC) 914403001922038216 (CN)",
                    "Listing Date (CMIC) 03 Jun 2021",
                ],
                "program": ["CMIC-EO13959"],
                "registrationNumber": ["914403001922038216"],
                "topics": ["sanction"],
                "uscCode": ["914403001922038216"],
            ]),
        "csl-ofac-35096": ListedAs(
            .person, "us_trade_csl:SDN", "3",
            [
                "address": ["Kremlin, Moscow, RU"],
                "alias": ["Vladimir PUTIN", "VOVA"],
                "birthDate": ["1952-10-07", "1952-12-01", "1952-12", "1950", "1974", "1975", "1976"],
                "birthPlace": ["Leningrad, Russia", "Pskov, Russia"],
                "citizenship": ["ru"],
                "country": ["ru"],
                "firstName": ["Vladimir Vladimirovich"],
                "gender": ["male"],
                "idNumber": ["110364903", "77"],
                "lastName": ["PUTIN"],
                "linkedTo": ["EXAMPLE (IRGC)-QODS FORCE", "LIU, Emily"],
                "name": ["Vladimir Vladimirovich PUTIN"],
                "nationality": ["ru"],
                "notes": [
                    "Passport K475336 (RU): issued 2009-08-31, expires 2014-08-30",
                    "Identification Number 110364903 (CN): dated 2017-01-16",
                    "Additional Sanctions Information - Subject to Secondary Sanctions",
                    "National ID No. 77 (NA)",
                ],
                "passportNumber": ["K475336"],
                "position": ["President of the Russian Federation", "Commander"],
                "program": ["RUSSIA-EO14024", "UKRAINE-EO13661"],
                "sourceUrl": ["http://bit.ly/1MLgpye", "http://bit.ly/1I7ipyR"],
                "topics": ["sanction"],
                "weakAlias": ["PALKIN"],
            ]),
    ]
}
