import CordonModel
import CordonRules
import Foundation
import Testing

@testable import CordonLists

@Suite struct EUCSVReaderTests {
    private let path = Fixture.path("eu-fsf-csv/eu.csv")
    private let first = Fixture.path("eu-fsf-csv-1.0/eu.csv")

    private func damaged(_ edit: (String) -> String) throws -> String {
        try Fixture.file("u.csv", edit(String(contentsOfFile: path, encoding: .utf8)))
    }

    /// The rows of the fixture in another order; the header is row 0.
    private func reordered(_ rows: [Int]) throws -> String {
        try damaged { text in
            let lines = text.split(separator: "\n")
            return rows.map { lines[$0] + "\n" }.joined()
        }
    }

    @Test("version 1.1")
    func rows() throws {
        let reading = try readEU(path)
        #expect(reading.published == CalendarDay("2026-08-05"))
        #expect(reading.files == [FileCount(file: "eu.csv", rows: 10, withoutEntity: 0)])
        #expect(reading.warnings == ["contactInfo not known: “” (eu.csv:8)"])
        let person = try reading.entity("eu-fsf-EU.90001.11")
        #expect(person.schema == .person)
        #expect(
            person.values == [
                "name": ["Bahrom Said PRIMEROV"], "firstName": ["Bahrom"], "middleName": ["Said"],
                "lastName": ["PRIMEROV"], "weakAlias": ["The Sample"], "gender": ["male"], "title": ["Dr; Eng"],
                "position": ["Head of the \"Sample\" Council"], "nationality": ["af"],
                "birthDate": ["1964-03-09", "1968", "1969", "1970"],
                "birthPlace": ["Farsan, IRAN (ISLAMIC REPUBLIC OF)"], "birthCountry": ["ir"],
                "address": ["1 Sample Street, PO Box 77, Sample City, AFGHANISTAN"], "country": ["af", "pk"],
                "phone": ["+93 (1) 22-33", "+93 44"], "passportNumber": ["SP1234567"], "topics": ["sanction"],
                "program": ["TAQA"], "unscId": ["QDi.900"], "listingDate": ["2011-08-02"],
                "modifiedAt": ["2023-04-25"],
                "sourceUrl": ["https://eur-lex.europa.eu/eli/reg/2023/9001/oj?a=1&b=2"],
                "notes": [
                    "Designation: Date of UN designation: 3.2.2014", "UNSC RESOLUTION 1483 BASIS", "Second (2) remark",
                    "Regulation: 2023/9001 (OJ L109 I), amendment, council, published 2023-04-24, in force 2023-04-25",
                    "Fax: +93 55", "Contact: the sample cafe",
                    "National passport: SP1234567, MOLDOVA, issued 2001-02-03, valid to 2011-02-03, known to be false",
                    "Other acts: 753/2011 (OJ L199) of 2011-08-02",
                ],
            ])
        #expect(person.records("weakAlias") == ["eu.csv:3"])
        #expect(person.records("birthDate") == ["eu.csv:5", "eu.csv:6", "eu.csv:6", "eu.csv:6"])
        let works = try reading.entity("eu-fsf-EU.90002.22")
        #expect(works.schema == .organization)
        #expect(works.texts("name") + works.texts("alias") == ["Sample Works JSC", "Примерный завод"])
        #expect(works.texts("innCode") == ["7700000001"])
    }

    @Test("version 1.0: the entity's regulation and remark differ from row to row")
    func firstVersion() throws {
        let reading = try readEU(first)
        #expect(reading.published == CalendarDay("2018-07-04"))
        #expect(reading.warnings == [])
        #expect(
            reading.entities.map(\.values) == [
                [
                    "name": ["Bahrom Primerov"], "firstName": ["Bahrom"], "lastName": ["Primerov"],
                    "alias": ["Bahrom Primérov"], "gender": ["male"], "position": ["Former President"],
                    "birthDate": ["1924-02-21"], "birthPlace": ["Kutama, IRQ", "Mosul"], "birthCountry": ["iq"],
                    "address": ["Sample Street 12, Baghdad, PO Box 7177, IRQ"], "country": ["iq"],
                    "phone": ["042-681 20 81"], "idNumber": ["34409/129"], "passportNumber": ["AD001095"],
                    "nationality": ["sa"], "topics": ["sanction"], "program": ["ZWE", "IRQ"],
                    "listingDate": ["2002-09-13"], "modifiedAt": ["2018-02-16"],
                    "sourceUrl": ["http://eur-lex.europa.eu/a", "http://eur-lex.europa.eu/b"],
                    "notes": [
                        "Regulation: 2018/9223 (OJ L43), published 2018-02-16", "Date of UN designation: 2002-02-21",
                        "Sample remark.", "Regulation: 9643/2002 (OJ L247), published 2002-09-13",
                        "Other identification number: 34409/129, july 1997",
                        "Other acts: 9898/2005 (OJ L153) of 2005-06-16",
                    ],
                ]
            ])
    }

    @Test("an entity whose rows are not together is refused, for the list is published with them together")
    func scattered() throws {
        #expect(
            refusal(of: try reordered([0, 1, 9, 10, 2, 3]), "eu_fsf")
                == "u.csv:5: Entity_LogicalId “901” was already on line 2")
        #expect(try readEU(reordered([0, 9, 10, 1, 2])).entities.count == 2)
    }

    @Test("a copy that a spreadsheet has saved is refused, and the refusal says what to do")
    func spreadsheets() throws {
        func altered(_ how: String) -> String {
            "u.csv:1: is not as the EU published it: a spreadsheet has saved it (\(how)), and with it names may be lost. "
                + "Download it again and import it without opening it in a spreadsheet"
        }
        let quoted = try damaged { text in
            text.split(separator: "\n").map { "\"" + $0.replacing("\"", with: "\"\"") + "\t\t\"\r\n" }.joined()
        }
        #expect(
            refusal(of: quoted, "eu_fsf") == altered("its rows are in quotation marks and its commas have become tabs"))
        for separator in [",", "\t"] {
            let commas = try damaged { $0.replacing(";", with: separator) }
            #expect(refusal(of: commas, "eu_fsf") == altered("its columns are not separated by semicolons"))
        }
        let bytes = try String(contentsOfFile: path, encoding: .utf8).replacing("Примерный завод", with: "Primérov")
        let latin = try Fixture.file(
            "u.csv", try #require(bytes.data(using: .windowsCP1252, allowLossyConversion: true)))
        #expect(
            refusal(of: latin, "eu_fsf") == "u.csv:10: is not UTF-8, as the EU publishes it. "
                + "Download it again and import it without opening it in a spreadsheet")
    }

    @Test(
        "every refusal says where",
        arguments: [
            (
                "\n05/08/2026;902", "\n06/08/2026;902",
                "u.csv:10: is of 06/08/2026, the rows before it of 05/08/2026: two"
            ),
            ("05/08/2026", "Aug-26", "u.csv:2: the date of the file: “Aug-26” is not a value of this field"),
            (";902;", ";;", "u.csv:10: Entity_LogicalId is missing"),
            ("Entity_EU_Ref", "EU_Ref", "u.csv:1: the column “Entity_EU_ReferenceNumber” is missing"),
            ("AFGHANISTAN", "AFGHANI;STAN", "u.csv:4: has 119 columns, expected 118; the row is cut or damaged"),
        ])
    func refusals(old: String, new: String, message: String) throws {
        let found = try #require(refusal(of: try damaged { $0.replacing(old, with: new) }, "eu_fsf"))
        #expect(found.hasPrefix(message), "\(found)")
    }

    @Test func noName() throws {
        #expect(refusal(of: try reordered([0, 4, 5]), "eu_fsf") == "u.csv:2: a name of EU.90001.11 is missing")
    }

    @Test func mixedReferences() throws {
        let mixed = try damaged { text in
            text.split(separator: "\n").enumerated().map { index, line in
                (index == 2 ? String(line).replacing("EU.90001.11", with: "EU.90009.99") : String(line)) + "\n"
            }.joined()
        }
        #expect(
            refusal(of: mixed, "eu_fsf")
                == "u.csv:3: the reference number of 901: “EU.90009.99” is not a value of this field")
    }

    @Test("a file cut inside a row is refused, one cut behind a row is remarked")
    func cuts() throws {
        let data = try Data(contentsOf: URL(filePath: path))
        let header = try #require(data.firstIndex(of: 0x0A))
        for length in stride(from: header + 40, to: data.count - 1, by: 61) where data[length] != 0x0A {
            let message = refusal(of: try Fixture.file("u.csv", data.prefix(length)), "eu_fsf")
            #expect(message?.hasPrefix("u.csv:") == true || data[length - 1] == 0x0A, "cut at \(length)")
        }
        let warnings = try readEU(Fixture.file("u.csv", data.dropLast())).warnings
        #expect(warnings.contains("the last row has no line end; the file may be cut (u.csv:11)"))
    }

    @Test func emptyAndUnknown() throws {
        let header = try Fixture.file(
            "u.csv", try String(contentsOfFile: path, encoding: .utf8).prefix { $0 != "\n" } + "\n")
        #expect(refusal(of: header, "eu_fsf") == "u.csv: has no entries; the download may have failed")
        let added = try damaged { text in
            let lines = text.split(separator: "\n")
            return "\(lines[0]);Address_Planet\n" + lines[1...].map { "\($0);Mars\n" }.joined()
        }
        let reading = try readEU(added)
        #expect(reading.warnings.contains { $0.hasPrefix("address has a field that is not known: planet (10 times") })
        #expect(try reading.entity("eu-fsf-EU.90001.11").texts("notes").contains("address planet: Mars"))
    }
}
