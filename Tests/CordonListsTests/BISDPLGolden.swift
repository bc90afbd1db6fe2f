import CordonModel

@testable import CordonLists

enum BISDPLGolden {
    static let tabbed: [String: ListedAs] = [
        "dpl-x03251eb08a054dcb": ListedAs(
            .legalEntity, "us_bis_denied", "4",
            [
                "address": ["ANTHONY, 88021, NM"],
                "alias": ["NEI EXAMPLE"],
                "endDate": ["2026-06-23"],
                "federalRegister": ["71 F.R. 38363 7/6/06"],
                "listingDate": ["2006-06-23"],
                "modifiedAt": ["2006-07-07"],
                "name": ["PEARL LI"],
                "notes": ["Name as listed: PEARL (A.K.A. NEI EXAMPLE) LI", "Action: NEW"],
                "program": ["DPL"],
                "standardOrder": ["Y"],
                "topics": ["export.control"],
            ]),
        "dpl-x098ae8b00f5ff990": ListedAs(
            .legalEntity, "us_bis_denied", "7",
            [
                "address": ["LYON, FR"],
                "country": ["fr"],
                "federalRegister": ["46 F.R. 44803 9/8/81"],
                "listingDate": ["1981-09-01"],
                "modifiedAt": ["2000-01-01"],
                "name": ["ALI EXAMPLE"],
                "program": ["DPL"],
                "standardOrder": ["Y"],
                "topics": ["export.control"],
            ]),
        "dpl-xc49e732eea208a31": ListedAs(
            .legalEntity, "us_bis_denied", "3",
            [
                "address": ["HANGAR 7, BREMEN, 28055, DE"],
                "alias": ["FRANK EXAMPLE"],
                "country": ["de"],
                "federalRegister": ["46 F.R. 44803 9/8/81"],
                "listingDate": ["1981-09-01"],
                "name": ["FUYI EXAMPLE"],
                "notes": ["Name as listed: FUYI EXAMPLE A/K/A FRANK EXAMPLE", "Last_Update: 3017-08-22"],
                "program": ["DPL"],
                "standardOrder": ["N"],
                "topics": ["export.control"],
            ]),
        "dpl-xd309627af04b833f": ListedAs(
            .legalEntity, "us_bis_denied", "2",
            [
                "address": ["1 RUNWAY ROAD, MONTGOMERY, AL, 36112"],
                "endDate": ["2056-06-29"],
                "federalRegister": ["68 F.R. 38290 6/27/03", "71 F.R. 38843 7/10/06", "72 F.R. 4236 1/30/07"],
                "listingDate": ["2003-06-19"],
                "modifiedAt": ["2007-01-31"],
                "name": ["EXAMPLE AVIATION JSC"],
                "notes": ["Action: FEDERAL REGISTER NOTICE UPDATED"],
                "program": ["DPL"],
                "standardOrder": ["Y"],
                "topics": ["export.control"],
            ]),
        "dpl-xd5d75ffa52269221": ListedAs(
            .legalEntity, "us_bis_denied", "6",
            [
                "address": ["PARIS, FR"],
                "country": ["fr"],
                "federalRegister": ["46 F.R. 44803 9/8/81"],
                "listingDate": ["1981-09-01"],
                "modifiedAt": ["2000-01-01"],
                "name": ["ALI EXAMPLE"],
                "program": ["DPL"],
                "standardOrder": ["Y"],
                "topics": ["export.control"],
            ]),
    ]

    static let table: [String: ListedAs] = [
        "dpl-x89d9c12892984eee": ListedAs(
            .legalEntity, "us_bis_denied", "5",
            [
                "federalRegister": ["46 F.R. 44803 9/8/81"],
                "listingDate": ["1981-09-01"],
                "name": ["EXAMPLE ALONE"],
                "program": ["DPL"],
                "topics": ["export.control"],
            ]),
        "dpl-x9157b04024b94836": ListedAs(
            .legalEntity, "us_bis_denied", "3",
            [
                "address": ["INMATE NUMBER: 1, P.O. BOX 3000, ANTHONY, NM, 88021, US"],
                "country": ["us"],
                "endDate": ["2027-10-13"],
                "federalRegister": ["82 F.R. 48792 10/20/2017"],
                "listingDate": ["2017-10-16"],
                "name": ["JOEL EXAMPLE, JR."],
                "notes": ["Type of denial: Standard"],
                "program": ["DPL"],
                "topics": ["export.control"],
            ]),
        "dpl-xc1e34c605d7f28f9": ListedAs(
            .legalEntity, "us_bis_denied", "4",
            [
                "address": ["HANGAR 7, BREMEN, 28055, DE"],
                "alias": ["FRANK EXAMPLE"],
                "country": ["de"],
                "federalRegister": ["46 F.R. 44803 9/8/81"],
                "listingDate": ["1981-09-01"],
                "name": ["FUYI EXAMPLE"],
                "notes": ["Name as listed: FUYI EXAMPLE A/K/A FRANK EXAMPLE", "Type of denial: Non-Standard"],
                "program": ["DPL"],
                "topics": ["export.control"],
            ]),
        "dpl-xd59295dd21ce445c": ListedAs(
            .legalEntity, "us_bis_denied", "2",
            [
                "address": ["1 RUNWAY ROAD, MONTGOMERY, AL, 36112"],
                "endDate": ["2056-06-29"],
                "federalRegister": ["68 F.R. 38290 6/27/03", "71 F.R. 38843 7/10/06"],
                "listingDate": ["2003-06-19"],
                "name": ["EXAMPLE AVIATION, INC."],
                "notes": ["Type of denial: Standard"],
                "program": ["DPL"],
                "topics": ["export.control"],
            ]),
    ]
}
