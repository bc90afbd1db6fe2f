import CordonModel
import Testing

@testable import CordonLists

@Suite struct CSLPartsTests {
    @Test(
        "lists by their codes",
        arguments: [
            ("Specially Designated Nationals (SDN) - Treasury Department", "SDN"),
            ("Sectoral Sanctions Identifications List (SSI) - Treasury Department", "SSI"),
            ("Capta List (CAP) - Treasury Department", "CAP"),
            ("Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department", "CMIC"),
            ("Foreign Sanctions Evaders (FSE) - Treasury Department", "FSE"),
            ("Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department", "MBS"),
            ("Non-SDN Menu-Based Sanctions List (MBS) - Treasury Department", "MBS"),
            ("Palestinian Legislative Council List (PLC) - Treasury Department", "PLC"),
            ("Non-SDN Palestinian Legislative Council (NS-PLC List) - Treasury Department", "PLC"),
            ("Entity List (EL) - Bureau of Industry and Security", "EL"),
            ("Military End User (MEU) List - Bureau of Industry and Security", "MEU"),
            ("Unverified List (UVL) - Bureau of Industry and Security", "UVL"),
            ("Denied Persons List (DPL) - Bureau of Industry and Security", "DPL"),
            ("Nonproliferation Sanctions (ISN) - State Department", "ISN"),
            ("ITAR Debarred (DTC) - State Department", "DTC"),
            ("AECA Debarred List (old) (DTC) - State Department", "DTC"),
            ("Non-SDN Something Else", nil), ("Some List (NON-SDN)", nil), ("SDN", nil), ("", nil), ("(SDN", nil),
        ])
    func sources(text: String, code: String?) {
        #expect(CSLSource(text)?.rawValue == code)
    }

    @Test(
        "citations of the Federal Register",
        arguments: [
            ("75 FR 36516", ["75 FR 36516"]),
            ("84 FR 54002; 85 FR 44159", ["84 FR 54002", "85 FR 44159"]),
            ("84 FR  21233, 85 FR 29852 ", ["84 FR 21233", "85 FR 29852"]),
            ("63 FR 64322, 11/19/98, 65 FR 14444, 03/17/00", ["63 FR 64322, 11/19/98", "65 FR 14444, 03/17/00"]),
            ("66 FR 24266 , 77 FR 58006 (no. 182)", ["66 FR 24266", "77 FR 58006 (no. 182)"]),
            ("54 F.R. 9537 3/7/89 and 54 F.R. 13715 4/5/89", ["54 F.R. 9537 3/7/89", "54 F.R. 13715 4/5/89"]),
            ("82 F.R. 16789, 16790 4/6/2017", ["82 F.R. 16789, 16790 4/6/2017"]),
            ("81.F.R. 22575 4/18/2016", ["81.F.R. 22575 4/18/2016"]),
            ("80 F.R 57572, 80 F.R.44930 7/28/15,85 F.R. 1", ["80 F.R 57572", "80 F.R.44930 7/28/15", "85 F.R. 1"]),
            ("82 F.R. 2312 1/9/2017, F.R. 30823 7/3/2017", ["82 F.R. 2312 1/9/2017, F.R. 30823 7/3/2017"]),
            ("66 F.R. 47630 9/13/0 72 F.R. 4236 1/30/07", ["66 F.R. 47630 9/13/0", "72 F.R. 4236 1/30/07"]),
            ("F.R. NOTICE TO BE PUBLISHED 2 FRIDAY", ["F.R. NOTICE TO BE PUBLISHED 2 FRIDAY"]),
            ("Vol. 85, No. 228, 11/25/2020", ["Vol. 85, No. 228, 11/25/2020"]), ("", []), (" ; ", []),
        ])
    func citations(text: String, expected: [String]) {
        #expect(FederalRegister.citations(text) == expected)
    }

    /// The wordings of the lists of 2022 and 2026.
    @Test(
        "footnotes of the Entity List",
        arguments: [
            ("For all items subject to the EAR. (See §744.11 of the EAR).", []),
            ("(See §§734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR.)", ["3"]),
            ("(See §§734.9(g), 3 746.8(a)(3), and 744.21(b) of the EAR)", ["3"]),
            ("(See §§734.9(g)3, 746.8(a)(3), and 744.2l(b) of the EAR)", ["3"]),
            ("(See §734.9(g), 3 §746.8(a)(3), and §744.21(b) of the EAR). GOV under §740.11(b)(2) and (e).", ["3"]),
            ("(See §§ 734.9(g), 746.8(a)(3), and 744.21(b) of the EAR)", []),
            ("(See §§ 734.9(e) and 744.11 of the EAR)4", ["4"]), ("(See §§ 734.9(e) and 744.11 of the EAR) 4", ["4"]),
            ("(See §734.9(e)(2), and §744.11 of the EAR)4.", ["4"]), ("(See §734.9(e)(2) and 744.11 of the EAR)", []),
            ("(See §§734.4(a)(9), 734.9(e)(3), and 744.11 of the EAR)5", ["5"]),
            ("see §§ 734.9(e)1 and 744.11 of the EAR2", ["1", "2"]),
            ("see §§ 734.9(e) 1 and 744.11 of the EAR 2", ["1", "2"]),
            ("(See §734.9(e)1, and §744.11 of the EAR)2.", ["1", "2"]),
            ("food or medicine designated as EAR99, or ECCN 5A992.c (See §744.2 (d) of the EAR)", []),
            ("General License No. 1B of March 2, 2021 and No. 11 of December 20, 2016", []),
            ("For items listed in supplement no. 7 to part 746 of the EAR", []),
            ("See footnote 4 and Footnotes 3 below", ["3", "4"]), ("(see (a) 5 CFR 1320)", []), ("3", []),
        ])
    func footnotes(text: String, expected: [String]) {
        #expect(EntityListFootnotes.numbers(in: text) == expected)
    }

    @Test(
        "names in words",
        arguments: [
            (
                "Rostec (Russian Technologies State Corporation)", ["Rostec (Russian Technologies State Corporation)"],
                [], []
            ),
            ("X OOO (f.k.a., Y (Z); W)", ["X OOO"], [], ["Y (Z)", "W"]),
            ("Chitron, a.k.a. Chi-Chung (Shenzhen)", ["Chitron"], ["Chi-Chung (Shenzhen)"], []),
            ("PEARL (A.K.A. NEI-CHIEN CHU) LI", ["PEARL LI"], ["NEI-CHIEN CHU"], []),
            ("FUYI SUN A/K/A FRANK SUN", ["FUYI SUN"], ["FRANK SUN"], []),
            ("SIBERIAN AIRLINES D/B/A S7 AIRLINES", ["SIBERIAN AIRLINES"], ["S7 AIRLINES"], []),
            ("Institute [aka Center, Research]", ["Institute"], ["Center, Research"], []),
            ("F.K.A. Old Office (OO)", [], [], ["Old Office (OO)"]), ("AKA Ali", ["AKA Ali"], [], []),
            ("Huawei Technologies (Yangon) Co., Ltd., ", ["Huawei Technologies (Yangon) Co., Ltd."], [], []),
            ("Open (bracket", ["Open (bracket"], [], []), ("", [], [], []),
        ] as [(String, [String], [String], [String])])
    func names(text: String, names: [String], aliases: [String], former: [String]) {
        let found = ListedNames(text)
        #expect(found.names == names)
        #expect(found.aliases == aliases)
        #expect(found.former == former)
    }

    @Test func otherNames() {
        #expect(ListedNames.others(ofCell: "46 TsNII; and 46 TsNII MO RF") == ["46 TsNII", "46 TsNII MO RF"])
        #expect(ListedNames.others(ofCell: "A (B; C); D;-E; and; or F; \"G\"") == ["A (B; C)", "D", "E", "F", "G"])
        #expect(ListedNames.others(ofCell: "A (B; C") == ["A (B", "C"])
        #expect(ListedNames.others(ofCell: "") == [])
    }

    @Test(
        "entries of the column ids",
        arguments: [
            (
                "JO, 2014-08-30, 2009-08-31, K475336, Passport",
                "Passport K475336 (JO): issued 2009-08-31, expires 2014-08-30"
            ),
            ("MM, 2017-01-16, 110364903, Registration Number", "Registration Number 110364903 (MM): dated 2017-01-16"),
            ("RU, 7736640919, Tax ID No.", "Tax ID No. 7736640919 (RU)"), ("Male, Gender", "Gender Male"),
            ("BG, BG 201673717, V.A.T. Number", "V.A.T. Number BG 201673717 (BG)"),
            (
                "PA, 467323, Doc. 694710, Public Registration Number",
                "Public Registration Number 467323, Doc. 694710 (PA)"
            ),
            ("Korea, North, Nationality of Registration", "Nationality of Registration Korea, North"),
            ("IR, Nationality of Registration", "Nationality of Registration IR"), ("Passport", "Passport"),
            (
                "section 1(b) of Order 1, as amended, Secondary sanctions risk:",
                "Secondary sanctions risk: section 1(b) of Order 1, as amended"
            ),
        ])
    func identities(cell: String, note: String) {
        #expect(CSLIdentity(cell: cell).note == note)
    }

    @Test(
        "addresses of a cell",
        arguments: [
            ("Room 1, Kowloon, HK; CN", false, ["Room 1, Kowloon, HK>HK", "CN>CN only"]),
            ("c/o A, S.A.; Bogota, CO", false, ["c/o A, S.A.; Bogota, CO>CO"]),
            (
                "Flat 2, N.T., Hong Kong; and Block 1, Kowloon, HK", false,
                ["Flat 2, N.T., Hong Kong>Hong Kong", "Block 1, Kowloon, HK>HK"]
            ),
            ("Jabaliya", false, ["Jabaliya>"]), ("", false, []),
            (
                "1 ROAD, MONTGOMERY, AL; 2 ROAD, TX, 79720; LU; D8019, DE; 3 STREET, LYON, FR", true,
                [
                    "1 ROAD, MONTGOMERY, AL> state", "2 ROAD, TX, 79720>", "LU>LU only", "D8019, DE>DE",
                    "3 STREET, LYON, FR>FR",
                ]
            ),
        ] as [(String, Bool, [String])])
    func places(cell: String, isDenied: Bool, expected: [String]) {
        let places = CSLPlace.places(ofCell: cell, isDenied: isDenied) { $0 == "Hong Kong" }
        #expect(
            places.map {
                "\($0.text)>\($0.country)" + ($0.isCountryOnly ? " only" : "") + ($0.mayBeState ? " state" : "")
            }
                == expected)
    }

    @Test("the hash is FNV-1a: computed by another program")
    func hash() {
        #expect(StableHash([]).hex == "cbf29ce484222325")
        #expect(
            StableHash(["EL", "32 Group Example Ltd.", "Room 1905, Sheung Wan, HK", "2015-11-12"]).hex
                == "3f509bd9cf5955ac")
        #expect(StableHash(["ab", "c"]).hex != StableHash(["a", "bc"]).hex)
    }

    @Test func textsOfTwoEncodings() {
        #expect(CSLText.clean(" CAST  Xi\u{92}an\nFactory\u{A0}") == "CAST Xi’an Factory")
        #expect(CSLText.clean("Coöperatief") == "Coöperatief")
    }
}
