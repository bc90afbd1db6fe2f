import CordonModel

@testable import CordonLists

extension CSLGolden {
    static let withoutKeys: [String: ListedAs] = [
        "csl-ofac-8124": ListedAs(
            .organization, "us_trade_csl:SDN", "7",
            [
                "address": ["818 rue Sherbrooke East, Montreal, Quebec, H2L 1K3, CA"],
                "alias": ["CARIBE SOL", "HAVANTUR CANADA INC."],
                "country": ["ca"],
                "name": ["2904977 CANADA, INC."],
                "program": ["CUBA"],
                "topics": ["sanction"],
            ]),
        "csl-x3f509bd9cf5955ac": ListedAs(
            .legalEntity, "us_trade_csl:EL", "3",
            [
                "address": ["Room 1905, Sheung Wan, HK", "Room 1119, Kowloon, HK"],
                "country": ["hk"],
                "federalRegister": ["80 FR 69852"],
                "licensePolicy": ["Presumption of denial."],
                "licenseRequirement": ["For all items subject to the EAR. (See §744.11 of the EAR)"],
                "listingDate": ["2015-11-12"],
                "name": ["32 Group Example Ltd."],
                "program": ["EL"],
                "topics": ["export.control"],
            ]),
        "csl-x46f25ae5750eef89": ListedAs(
            .legalEntity, "us_trade_csl:DTC", "4",
            [
                "federalRegister": ["54 FR 44879"],
                "name": ["Aero Example, Inc."],
                "program": ["DTC"],
                "topics": ["debarment", "export.control"],
            ]),
        "csl-xabd72032458352cd": ListedAs(
            .legalEntity, "us_trade_csl:DPL", "2",
            [
                "address": ["3037 S. 69TH DRIVE, PHOENIX, AZ, 85043"],
                "endDate": ["2020-10-13"],
                "federalRegister": ["82 F.R. 48792 10/20/2017"],
                "listingDate": ["2017-10-16"],
                "name": ["EXAMPLE PERSON"],
                "program": ["DPL"],
                "standardOrder": ["Y"],
                "topics": ["export.control"],
            ]),
        "csl-xb119e6098d85d1f4": ListedAs(
            .legalEntity, "us_trade_csl:DTC", "5",
            [
                "federalRegister": ["56 FR 50160"],
                "name": ["Aero Example, Inc."],
                "program": ["DTC"],
                "topics": ["debarment", "export.control"],
            ]),
    ]

    static let present: [String: ListedAs] = [
        "csl-599f0c1f4ef3": ListedAs(
            .legalEntity, "us_trade_csl:EL", "2",
            [
                "address": ["8 Example Road, Shanghai, CN"],
                "country": ["cn"],
                "federalRegister": ["89 FR 96830"],
                "footnote": ["5"],
                "licensePolicy": ["Presumption of denial."],
                "licenseRequirement": [
                    "For all items subject to the EAR. (See §§734.4(a)(9), 734.9(e)(3), and 744.11 of the EAR)5"
                ],
                "listingDate": ["2024-12-05"],
                "name": ["Example Lithography Co."],
                "program": ["EL"],
                "sourceUrl": [
                    "https://www.bis.gov/licensing/guidance-on-end-user-and-end-use-controls-and-us-person-controls",
                    "https://www.bis.gov/regulations/ear/744#supplement-4-744",
                ],
                "topics": ["export.control"],
            ]),
        "csl-6731532ad0e6": ListedAs(
            .legalEntity, "us_trade_csl:UVL", "5",
            [
                "address": ["Dubai, AE"],
                "country": ["ae"],
                "federalRegister": ["90 FR 45112"],
                "name": ["Example Trading FZE"],
                "notes": ["list_updated: 2026-07-30"],
                "program": ["UVL"],
                "topics": ["export.control"],
            ]),
        "csl-ofac-17014-mbs": ListedAs(
            .organization, "us_trade_csl:MBS", "4",
            [
                "address": ["3 Gagarinsky per., Moscow, 119034, RU"],
                "country": ["ru"],
                "name": ["JOINT STOCK COMPANY RUSSIAN AGRICULTURAL BANK"],
                "program": ["RUSSIA-EO14024"],
                "sourceUrl": [
                    "https://home.treasury.gov/example",
                    "https://sanctionslist.ofac.treas.gov/Home/ConsolidatedList",
                ],
                "topics": ["sanction"],
            ]),
        "csl-x669676041d61d6ad": ListedAs(
            .legalEntity, "us_trade_csl:DTC", "3",
            [
                "federalRegister": ["90 FR 10001"],
                "name": ["Example Debarred"],
                "program": ["DTC"],
                "sourceUrl": ["https://www.pmddtc.state.gov/ddtc_public"],
                "topics": ["debarment", "export.control"],
            ]),
    ]

    static let json: [String: ListedAs] = [
        "csl-07e33ec20621": ListedAs(
            .legalEntity, "us_trade_csl:ISN", "07e33ec20621ca73d525d2c930b790a99c40e8b2a75e7529235c7a8f",
            [
                "alias": ["Super Trade"],
                "country": ["th"],
                "federalRegister": ["Vol. 59, No. 44, 03/07/1994"],
                "listingDate": ["1994-02-08"],
                "name": ["SPC Example"],
                "program": ["ISN"],
                "provisions": ["Chemical and Biological Weapons Act"],
                "sourceUrl": ["https://www.state.gov/example"],
                "topics": ["sanction"],
            ]),
        "csl-599f0c1f4ef3": ListedAs(
            .legalEntity, "us_trade_csl:EL", "599f0c1f4ef351bc24ca10d729dc45647964c99397313d567c50dae9",
            [
                "address": ["8 Example Road, Shanghai, CN"],
                "country": ["cn"],
                "federalRegister": ["89 FR 96830"],
                "footnote": ["5"],
                "licensePolicy": ["Presumption of denial."],
                "licenseRequirement": [
                    "For all items subject to the EAR. (See §§734.4(a)(9), 734.9(e)(3), and 744.11 of the EAR)5"
                ],
                "listingDate": ["2024-12-05"],
                "name": ["Example Lithography Co."],
                "program": ["EL"],
                "sourceUrl": [
                    "https://www.bis.gov/licensing/guidance-on-end-user-and-end-use-controls-and-us-person-controls",
                    "https://www.bis.gov/regulations/ear/744#supplement-4-744",
                ],
                "topics": ["export.control"],
            ]),
        "csl-ofac-906": ListedAs(
            .organization, "us_trade_csl:SDN", "906",
            [
                "address": ["4th Floor, 189 Marsh Wall, London, E14 9SH, GB"],
                "alias": ["HAVANA INTERNATIONAL BANK, LTD"],
                "country": ["gb", "cu"],
                "name": ["HAVIN BANK LIMITED"],
                "notes": ["Company Number 01074897 (GB)", "Passport A1 (CU): issued 2001-02-03, expires 2011-02-03"],
                "passportNumber": ["A1"],
                "program": ["CUBA"],
                "registrationNumber": ["01074897"],
                "sourceUrl": [
                    "https://home.treasury.gov/example",
                    "https://sanctionslist.ofac.treas.gov/Home/SdnList",
                ],
                "swiftBic": ["HAVIGB2L"],
                "topics": ["sanction"],
            ]),
        "csl-x669676041d61d6ad": ListedAs(
            .legalEntity, "us_trade_csl:DTC", "0f8fad5bd9cb469fa16570867728950e",
            [
                "federalRegister": ["90 FR 10001"],
                "name": ["Example Debarred"],
                "notes": ["score: 4.5"],
                "program": ["DTC"],
                "sourceUrl": ["https://www.pmddtc.state.gov/ddtc_public"],
                "topics": ["debarment", "export.control"],
            ]),
    ]
}
