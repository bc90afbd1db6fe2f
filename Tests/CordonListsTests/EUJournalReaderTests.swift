import CordonModel
import CordonRules
import Foundation
import Testing

@testable import CordonLists

@Suite struct EUJournalReaderTests {
    private let folder = Fixture.path("eu-journal")
    private let list = "eu_journal_sanctions"
    private let act = "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32099R0001"

    @Test func counts() throws {
        let reading = try readEU(folder, list, version: CalendarDay("2026-08-22"))
        #expect(reading.published == nil)
        #expect(
            reading.files == [
                FileCount(file: "32099r0001.csv", rows: 7, withoutEntity: 0),
                FileCount(file: "32099r0002.csv", rows: 2, withoutEntity: 0),
                FileCount(file: "32099r0009.csv", rows: 0, withoutEntity: 0),
            ])
        // The two rows of one vessel are one party, and so are the two of the person that was amended.
        #expect(
            reading.entities.map { "\($0.id) \($0.schema.rawValue)" } == [
                "eu-oj-32099R0001-2a88d341493363a7 Thing",
                "eu-oj-32099R0001-I.PERSONS-61cc70d3459ee85e Person",
                "eu-oj-32099R0001-I.PERSONS-b31f8ffc16b27978 Person",
                "eu-oj-32099R0001-IV-5436a983f0c7db25 Company",
                "eu-oj-32099R0001-LIII-5a206040c5ff5526 Thing",
                "eu-oj-32099R0001-XLII-3222b163529b9384 Vessel",
                "eu-oj-32099R0001-XLII-e467dbd8a9c7d820 Vessel",
            ])
        #expect(reading.entities.allSatisfy { $0.version == CalendarDay("2026-08-22") })
        #expect(
            reading.warnings == [
                "incorporationDate not understood: “1996 as ‘Sample’” (32099r0001.csv:3)",
                "incorporationDate not understood: “long ago” (32099r0001.csv:3)",
                "ogrnCode not understood: “112” (32099r0001.csv:3)",
                "swiftBic not understood: “none” (32099r0001.csv:3)",
                "imoNumber not understood: “Does not exist” (32099r0001.csv:6)",
                "startDate not understood: “soon” (32099r0001.csv:6)",
                "schema not known: “Robot” (32099r0001.csv:8)", "gender not known: “none” (32099r0001.csv:8)",
            ])
    }

    @Test("a person and what an amendment says of it")
    func person() throws {
        let person = try readEU(folder, list).entity("eu-oj-32099R0001-I.PERSONS-b31f8ffc16b27978")
        #expect(
            person.values == [
                "name": ["Bahrom PRIMEROV"],
                "alias": [
                    "Бахром ПРИМЕРОВ", "Abu Sample", "Abu Specimen", "Абу Образец", "Sample Said, Specimen Said",
                    "Djamel Sample", "Bahrom Said", "Bahrom PRIMER",
                ],
                "weakAlias": ["Sample Said", "Specimen Said", "Obrazets"], "previousName": ["Bahrom OLD"],
                "nationality": ["iq", "sy", "ir", "it"], "gender": ["male"],
                "birthDate": ["1960-08-11", "1957", "1955-03-06", "1955-03-15"], "birthPlace": ["Kabul", "Herat"],
                "position": ["Sheikh", "Colonel"], "passportNumber": ["C2002515", "A374184"],
                "idNumber": ["9681029476"], "taxNumber": ["614322649248"], "appearance": ["180 cm tall"],
                "ethnicity": ["Sample"], "fatherName": ["Said"], "motherName": ["Maryam"],
                "address": ["1 Sample Street; back entrance", "Kabul", "Herat"], "phone": ["+93 1", "+93 2"],
                "email": ["a@example.org"], "website": ["https://example.org/"], "topics": ["sanction"],
                "program": ["32099R0001"], "provisions": ["Asset freeze", "Annex I"], "listingDate": ["2022-03-15"],
                "sourceUrl": [act, act.dropLast() + "2"],
                "notes": [
                    "Name as printed: Abu Specimen (original script: Абу Образец)",
                    "Name as printed: Djamel Sample (Date of birth: 31.12.1979)", "First line", "Second line",
                    "Nationality: Italian since 1990", "Passport: C2002515 (Iran)",
                    "Identity document: Jordanian national number 9681029476", "Tax number: 614322649248.",
                    "Annex: I.PERSONS, entry 1", "Programme: EU-TST", "Reason: Because of samples.",
                    "Amending act: 32099R0002", "Reason: Still.",
                ],
            ])
        #expect(person.records("listingDate") == ["32099r0001.csv:2"])
        #expect(person.records("address").last == "32099r0002.csv:2")
    }

    @Test func company() throws {
        let company = try readEU(folder, list).entity("eu-oj-32099R0001-IV-5436a983f0c7db25")
        #expect(
            company.values == [
                "name": ["Sample Works JSC (SW)"], "alias": ["Sample Works, Co., Ltd, AO Obrazets, ZAO Obrazets"],
                "weakAlias": ["Sample Works, Co., Ltd", "AO Obrazets", "ZAO Obrazets"], "country": ["ru"],
                "jurisdiction": ["hk"], "incorporationDate": ["1996-12-23"], "legalForm": ["Joint Stock Company"],
                "sector": ["samples"], "registrationNumber": ["7701058410", "10320661315", "41495000"],
                "innCode": ["7701058410", "5013044999", "7700000001"], "kppCode": ["504001001", "770000001"],
                "ogrnCode": ["1025001627012", "1027700000003", "1021601627090"], "okpoCode": ["37406850"],
                "leiCode": ["6556009FCJ7O8QPFTC19"], "swiftBic": ["BMJIIRT1", "KHJBSDKH"], "ticker": ["300910"],
                "topics": ["export.control"], "program": ["32099R0001"], "provisions": ["Export control", "Annex IV"],
                "listingDate": ["2022-02-26"], "sourceUrl": [act],
                "notes": [
                    "Date of incorporation: 1996 as ‘Sample’", "Date of incorporation: long ago",
                    "Registration number: 7701058410 (Tax ID/INN)", "Registration number: 10320661315 or 41495000",
                    "ogrnCode: 1021601627090 on 25.11.2002", "ogrnCode: 112",
                    "swiftBic: KHJBSDKH and 5040942458", "swiftBic: none", "Annex: IV, entry 174a",
                    "Programme: EU-TST",
                ],
            ])
    }

    @Test("vessels: one listed twice, one of the same name without a number")
    func vessels() throws {
        let reading = try readEU(folder, list)
        let vessel = try reading.entity("eu-oj-32099R0001-XLII-e467dbd8a9c7d820")
        #expect(
            vessel.values == [
                "name": ["SAMPLE STAR"], "imoNumber": ["9333670"], "mmsi": ["341985000"], "flag": ["cm"],
                "topics": ["sanction"], "program": ["32099R0001"], "provisions": ["Transportation restrictions", "Annex XLII"],
                "listingDate": ["2025-12-19"], "sourceUrl": [act],
                "notes": ["Annex: XLII, entry 586", "Programme: EU-TST", "Annex: XLII, entry 616"],
            ])
        #expect(
            try reading.entity("eu-oj-32099R0001-XLII-3222b163529b9384").texts("notes")
                == ["imoNumber: Does not exist", "Start date: soon", "Annex: XLII, entry 617", "Programme: EU-TST"])
        #expect(
            try reading.entity("eu-oj-32099R0001-LIII-5a206040c5ff5526").texts("notes")
                == ["Annex: LIII", "Programme: EU-TST", "Kind: Asset"])
    }

    @Test("a folder with the files themselves, and one file, are lists too")
    func paths() throws {
        let flat = try Fixture.copy("eu-journal/consolidated")
        let source = try ListSource.locate(path: flat, dataset: list)
        #expect(source.paths.map { URL(filePath: $0).lastPathComponent } == ["32099R0001.csv", "32099R0009.csv"])
        #expect(try readEU(flat, list).entities.count == 6)
        #expect(try readEU(flat + "/32099R0001.csv", list).entities.count == 6)
        #expect(try readEU(folder + "/amendments", list).entities.count == 2)
    }

    /// The amendments' row of the person has the same id as the consolidated one's: what was decided about the party
    /// stays decided when the amendment is consolidated.
    @Test func idsStayWhenAmendmentsAreConsolidated() throws {
        let amended = try readEU(folder + "/amendments", list).entities.map(\.id)
        let all = Set(try readEU(folder, list).entities.map(\.id))
        #expect(amended.allSatisfy(all.contains))
    }

    @Test("FNV-1a: the examples of its specification")
    func digest() {
        #expect(FNV1a.digest(of: "") == 0xcbf2_9ce4_8422_2325)
        #expect(FNV1a.digest(of: "a") == 0xaf63_dc4c_8601_ec8c)
        #expect(FNV1a.digest(of: "foobar") == 0x8594_4171_f739_67e8)
    }

    @Test(
        "every refusal says where",
        arguments: [
            (
                "32099R0001,1,", "32099R0007,1,",
                "32099r0001.csv:3: is of 32099R0001, the rows before it are of 32099R0007"
            ),
            ("32099R0001,1,", ",1,", "32099r0001.csv:2: celex is missing"),
            (
                "32099R0001,1,", "Regulation 1,1,",
                "32099r0001.csv:2: celex: “Regulation 1” is not a value of this field"
            ),
            ("Asset freeze", "", "32099r0001.csv:2: measure is missing"),
            (",Bahrom PRIMEROV,", ",,", "32099r0001.csv:2: name is missing"),
            (",measure,", ",mesure,", "32099r0001.csv:1: the column “measure” is missing"),
            ("celex,recordId,programKey", "act,recordId,programKey", "32099r0001.csv: is not the main file of a list"),
        ])
    func refusals(old: String, new: String, message: String) throws {
        let damaged = try Fixture.copy("eu-journal/consolidated") { name, data in
            guard name == "32099R0001.csv" else { return data }
            return Data(String(decoding: data, as: UTF8.self).replacing(old, with: new).utf8)
        }
        let found = try #require(refusal(of: damaged, list))
        #expect(found.hasPrefix(message), "\(found)")
    }

    @Test("a file cut inside a row is refused, one cut behind a row is remarked")
    func cuts() throws {
        func cut(_ count: Int) throws -> String {
            try Fixture.copy("eu-journal/consolidated") { $0 == "32099R0001.csv" ? $1.dropLast(count) : $1 }
        }
        #expect(
            refusal(of: try cut(20), list)
                == "32099r0001.csv:8: has 27 columns, expected 45; the row is cut or damaged")
        #expect(
            try readEU(cut(2), list).warnings.contains(
                "the last row has no line end; the file may be cut (32099r0001.csv:8)"))
    }

    @Test("nothing in the folder is passed over")
    func folders() throws {
        let two = try Fixture.copy("eu-journal/consolidated")
        try FileManager.default.copyItem(atPath: two + "/32099R0001.csv", toPath: two + "/older.csv")
        #expect(
            refusal(of: two, list)
                == "older.csv:2: 32099R0001 is in 32099r0001.csv too; leave only one of the two files in the folder")
        let other = try Fixture.copy("eu-journal/consolidated")
        try Data("a,b\n".utf8).write(to: URL(filePath: other + "/other.csv"))
        #expect(refusal(of: other, list)?.hasPrefix("other.csv: is not the main file of a list") == true)
        try Data().write(to: URL(filePath: other + "/other.csv"))
        #expect(refusal(of: other, list) == "other.csv: has no entries; the download may have failed")
        let headers = try Fixture.copy("eu-journal/consolidated") { $0 == "32099R0009.csv" ? $1 : nil }
        #expect(refusal(of: headers, list) == "32099r0009.csv: has no entries; the download may have failed")
        let none = try Fixture.copy("eu-journal/consolidated") { _, _ in nil }
        #expect(
            refusal(of: none, list) == "\(none): has no file for eu_journal_sanctions; expected a folder of CSV files "
                + "with the column celex or amendmentCelex")
    }

    @Test func otherEncodingAndNewColumn() throws {
        let latin = try Fixture.copy("eu-journal/consolidated") { name, data in
            name == "32099R0001.csv"
                ? String(decoding: data, as: UTF8.self).data(using: .windowsCP1252, allowLossyConversion: true) : data
        }
        #expect(
            refusal(of: latin, list) == "32099r0001.csv:3: is not UTF-8: another program has saved the file")
        let added = try Fixture.copy("eu-journal/amendments") { _, data in
            let lines = String(decoding: data, as: UTF8.self).split(separator: "\r\n")
            return Data(("\(lines[0]),planet\n" + lines[1...].map { "\($0),Mars\n" }.joined()).utf8)
        }
        let reading = try readEU(added, list)
        #expect(reading.warnings == ["column not known: planet (2 times, first 32099r0002.csv:2)"])
        #expect(reading.entities.allSatisfy { $0.texts("notes").contains("planet: Mars") })
    }
}
