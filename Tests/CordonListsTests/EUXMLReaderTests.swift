import CordonModel
import CordonRules
import Foundation
import Testing

@testable import CordonLists

@Suite struct EUXMLReaderTests {
    private let path = Fixture.path("eu-fsf-xml/eu.xml")

    @Test func counts() throws {
        let reading = try readEU(path)
        #expect(reading.published == CalendarDay("2026-08-05"))
        #expect(reading.entities.map(\.id) == ["eu-fsf-903", "eu-fsf-EU.90001.11", "eu-fsf-EU.90002.22"])
        #expect(reading.entities.allSatisfy { $0.version == CalendarDay("2026-08-05") && $0.dataset == "eu_fsf" })
        #expect(reading.files == [FileCount(file: "eu.xml", rows: 3, withoutEntity: 0)])
        #expect(
            reading.warnings == [
                "gender not known: “X” (eu.xml:EU.90001.11)",
                "birth date in the ISLAMIC calendar, kept as a note (2 times, first eu.xml:EU.90001.11)",
                "birth date not understood: “to 1980” (eu.xml:EU.90001.11)",
                "birth date not understood: “10.10” (eu.xml:EU.90001.11)",
                "identificationTypeCode not known: “hunting” (eu.xml:EU.90001.11)",
                "sanctionEntity has a field that is not known: newAttribute (eu.xml:EU.90002.22)",
                "contactInfo not known: “TELEX” (eu.xml:EU.90002.22)",
                "imoNumber not understood: “IMO 11” (eu.xml:EU.90002.22)",
                "subjectType not known: “vessel” (eu.xml:903)",
                "date of an act not understood: “2024-13-45” (eu.xml:903)",
                "country not resolved: “CONGO, Democratic Republic of (was Zaire)” (eu.xml:EU.90001.11)",
                "country not resolved: “Atlantis” (eu.xml:903)",
            ])
    }

    @Test func person() throws {
        let person = try readEU(path).entity("eu-fsf-EU.90001.11")
        #expect(person.schema == .person)
        let address = "1 Sample Street, PO Box 77, Old Town, Sample City, 1001, AFGHANISTAN"
        #expect(
            person.values == [
                "name": ["Bahrom Said PRIMEROV"], "firstName": ["Bahrom"], "middleName": ["Said"],
                "lastName": ["PRIMEROV"],
                "alias": [
                    "Баxром ПРИМЕРОВ", "Bachrom PRIMEROV", "гар ПРЫКЛАД", "Iгар ПРЫКЛАД", "Primerov the Elder",
                ],
                "weakAlias": ["Abu Sample", "The Sample"],
                "title": ["Maulavi", "Mullah"], "gender": ["male"],
                "position": ["Head of the Sample Council", "Member of the Board"],
                "nationality": ["af", "gr"], "birthPlace": ["Deh, Farsan, Ostan, IRAN (ISLAMIC REPUBLIC OF)"],
                "birthCountry": ["ir"],
                "birthDate": ["1964-03-09", "1965", "1966-11", "1968", "1969", "1970", "1982-04-19"],
                "address": [address], "country": ["af", "pk"], "phone": ["+93 (1) 22-33", "+93 44"],
                "email": ["a@example.org", "b@example.org"],
                "passportNumber": ["АВ0664715", "AB0664715", "SP1234567"], "idNumber": ["044"],
                "topics": ["sanction"], "program": ["TAQA", "AFG"], "unscId": ["QDi.900"],
                "listingDate": ["2011-08-02"], "modifiedAt": ["2023-04-25"],
                "sourceUrl": ["https://eur-lex.europa.eu/eli/reg/2023/9001/oj?a=1&b=2"],
                "notes": [
                    "Gender: X", "Remark on the name Primerov the Elder: name before 2001",
                    "Designation: Date of UN designation: 3.2.2014", "UNSC RESOLUTION 1483 BASIS",
                    "Regulation: 2023/9001 (OJ L109 I), amendment, council, published 2023-04-24, in force 2023-04-25",
                    "Regulation: 140/2014 (OJ L44), regulation, commission, published 2014-02-10",
                    "Citizenship: Kabul", "Citizenship: revoked", "Remark on the birth: according to himself",
                    "Date of birth in the ISLAMIC calendar: 1343", "Date of birth in the ISLAMIC calendar: 24.6.1402",
                    "Date of birth: to 1980", "Date of birth: 10.10", "Address at the time of listing: \(address)",
                    "Remark on the address: last known", "Fax: +93 55",
                    "National passport: АВ0664715 / AB0664715, MOLDOVA, issued by Sample Office, issued 2001-02-03, "
                        + "name on document B. Primer, diplomatic, known to be expired, seen in 2005",
                    "hunting: 044, AFGHANISTAN, known to be false", "Other acts: 753/2011 (OJ L199) of 2011-08-02",
                ],
            ])
        #expect(person.records("name") == ["eu.xml:EU.90001.11"])
    }

    @Test func enterprise() throws {
        let works = try readEU(path).entity("eu-fsf-EU.90002.22")
        #expect(works.schema == .organization)
        #expect(
            works.values == [
                "name": ["Sample Works JSC"], "alias": ["Примерный завод"], "legalForm": ["Joint Stock Company"],
                "address": ["Samplegrad, RUSSIAN FEDERATION"], "country": ["ru"], "email": ["jur@example.org"],
                "phone": ["+7 (351) 7751037"], "website": ["https://www.example.org/"],
                "registrationNumber": ["1027700000003"], "ogrnCode": ["1027700000003"], "taxNumber": ["7700000001"],
                "innCode": ["7700000001"], "idNumber": ["КПП 770000001"], "kppCode": ["770000001"],
                "swiftBic": ["DCBKKPPY"], "imoNumber": ["0011359"], "topics": ["sanction"], "program": ["UKR"],
                "listingDate": ["2022-03-15"], "modifiedAt": ["2023-12-18"],
                "sourceUrl": ["https://eur-lex.europa.eu/eli/reg_impl/2023/9002/oj"],
                "notes": [
                    "Function: a producer of samples", "sanctionEntity newAttribute: something new",
                    "Regulation: 2023/9002 (OJ L 18122023), amendment, council, published 2023-12-18, "
                        + "in force 2023-12-18",
                    "Contact: TELEX 123", "Registration Number: 1027700000003, RUSSIAN FEDERATION",
                    "Fiscal Code: 7700000001, RUSSIAN FEDERATION", "Other identification number: КПП 770000001",
                    "SWIFT/BIC: DCBK KPPY", "IMO number: IMO 11",
                ],
            ])
    }

    @Test("an entity without a reference has the database's number, one with weak names only is called by one")
    func rest() throws {
        let other = try readEU(path).entity("eu-fsf-903")
        #expect(other.schema == .thing)
        #expect(other.texts("name") == ["SAMPLE STAR"])
        #expect(other.texts("weakAlias") == [])
        #expect(other.texts("listingDate") == [])
        #expect(other.records("name") == ["eu.xml:903"])
    }

    @Test("a file cut anywhere is refused")
    func everyCut() throws {
        let data = try Data(contentsOf: URL(filePath: path))
        let end = try #require(data.lastRange(of: Data("</export>".utf8))).upperBound
        for length in stride(from: 400, to: end, by: 97) {
            let cut = try Fixture.file("cut.xml", data.prefix(length))
            let message = try #require(refusal(of: cut, "eu_fsf"), "cut at \(length)")
            #expect(message.hasPrefix("cut.xml:") && message.contains("not well-formed XML"), "\(message)")
        }
    }

    @Test(
        "every refusal says where",
        arguments: [
            ("EU.90002.22", "EU.90001.11", "u.xml:38: euReferenceNumber “EU.90001.11” was already on line 4"),
            ("2026-08-05T", "05.08.2026 ", "u.xml:2: generationDate: “05.08.2026 16:47:04.449+02:00” is not a value"),
            ("wholeName=\"SAMPLE STAR\"", "wholeName=\"\"", "u.xml:52: nameAlias is missing"),
            ("euReferenceNumber=\"\" logicalId=\"903\"", "logicalId=\"\"", "u.xml:52: euReferenceNumber is missing"),
            ("</nameAlias>", "</x>", "u.xml:14:9: not well-formed XML: Opening and ending tag mismatch"),
            (
                "?>", "?>\n<!DOCTYPE x>",
                "u.xml:2:0: not well-formed XML: a document type declaration, which no list has"
            ),
            ("<export", "<other", "u.xml: is not the main file of a list in a known format"),
        ])
    func refusals(old: String, new: String, message: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var damaged = text.replacing(old, with: new)
        if old == "<export" { damaged = damaged.replacing("</export", with: "</other") }
        let found = try #require(refusal(of: try Fixture.file("u.xml", damaged), "eu_fsf"))
        #expect(found.hasPrefix(message), "\(found)")
    }

    @Test func emptyAndOtherLists() throws {
        let head = "<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\" generationDate=\"2026-02-27T00\""
        let empty = try Fixture.file("u.xml", head + "/>")
        #expect(refusal(of: empty, "eu_fsf") == "u.xml: has no entries; the download may have failed")
        #expect(
            refusal(of: path, "un_sc_sanctions")
                == "eu.xml: is EU financial sanctions XML, but un_sc_sanctions is published as UN consolidated XML")
        let undated = try String(contentsOfFile: path, encoding: .utf8)
            .replacing("generationDate=\"2026-08-05T16:47:04.449+02:00\" ", with: "")
        let reading = try readEU(Fixture.file("u.xml", undated), version: CalendarDay("2026-08-07"))
        #expect(reading.published == nil)
        #expect(reading.entities.allSatisfy { $0.version == CalendarDay("2026-08-07") })
    }
}
