import CordonModel
import Foundation
import Testing

@testable import CordonLists
import CordonRules

@Suite struct OFACEnhancedTests {
    private let path = Fixture.path("ofac-enhanced/CONS_ENHANCED.XML")

    @Test func counts() throws {
        let reading = try read(path, "us_ofac_cons")
        #expect(reading.published == CalendarDay("2025-01-10"))
        #expect(reading.entities.map(\.id) == ["ofac-cons-17017", "ofac-cons-50476"])
        #expect(reading.entities.allSatisfy { $0.version == CalendarDay("2025-01-10") })
        #expect(reading.files == [FileCount(file: "cons_enhanced.xml", rows: 2, withoutEntity: 0)])
        #expect(
            reading.warnings == [
                "type of alias not known: “S.K.A.” (cons_enhanced.xml:17017)",
                "birth date not understood: “DOB in his youth” (cons_enhanced.xml:50476)",
                "country not resolved: “Haiti” (cons_enhanced.xml:50476)",
            ])
    }

    @Test func organization() throws {
        let bank = try read(path, "us_ofac_cons").entity("ofac-cons-17017")
        #expect(bank.schema == .organization)
        #expect(
            bank.properties.mapValues { $0.map(\.text) } == [
                "name": ["BM BANK JSC"], "alias": ["БМ-БАНК АО", "BM-BANK AO"], "previousName": ["BANK OF MOSCOW"],
                "weakAlias": ["BMB"], "topics": ["sanction"], "program": ["UKRAINE-EO13662", "RUSSIA-EO14024"],
                "provisions": ["13662 Sectoral Directive 1", "Block"], "swiftBic": ["MOSWRUMM"],
                "website": ["www.bm.ru"], "incorporationDate": ["1995-03"],
                "registrationNumber": ["1027700159497"], "ogrnCode": ["1027700159497"],
                "address": ["8/15 Rozhdestvenka ul., Building 3, Moscow 107996, Russia", "Москва, Russia"],
                "country": ["ru"], "linkedTo": ["VTB BANK PUBLIC JOINT STOCK COMPANY", "Michel Joseph MARTELLY"],
                "listingDate": ["2014-07-29", "2014-10-10"],
                "notes": [
                    "Website www.bm.ru: closed site, reliability Reported", "Target Type Financial Institution",
                    "Registration ID 1027700159497 (Russia), issued in Moscow, issued by OGRN, in the name of BANK OF MOSCOW",
                    "Permit of the Moon 77", "Permit of the Moon 77, not valid, colour: green",
                    "All offices worldwide", "see the directives",
                    "Owned or Controlled By: VTB BANK PUBLIC JOINT STOCK COMPANY (quality High)",
                    "Acting for or on behalf of: Michel Joseph MARTELLY",
                    "Sectoral Sanctions Identifications List: since 2014-07-29", "Consolidated List: since 2014-10-10",
                    "SDN List: since 2018-08-15", "Legal authority: Executive Order 13662 (Ukraine)",
                    "thing: of statement",
                ],
            ])
        #expect(bank.records("name") == ["cons_enhanced.xml:17017"])
    }

    @Test func person() throws {
        let person = try read(path, "us_ofac_cons").entity("ofac-cons-50476")
        #expect(person.schema == .person)
        #expect(
            person.properties.mapValues { $0.map(\.text) } == [
                "name": ["Michel Joseph MARTELLY"], "firstName": ["Michel Joseph"], "middleName": ["Joseph"],
                "lastName": ["MARTELLY"], "weakAlias": ["Sweet Micky"], "topics": ["sanction"],
                "program": ["ILLICIT-DRUGS-EO14059"], "position": ["former President", "singer"],
                "birthDate": ["1961-02-12"], "birthPlace": ["Port-au-Prince, Haiti"], "gender": ["male"],
                "address": ["Jabaliya, Region: Gaza"], "country": ["ps"], "listingDate": ["2024-08-20"],
                "notes": ["DOB in his youth", "Consolidated List: since 2024-08-20"],
            ])
    }

    @Test("an archive with one XML file is read as that file")
    func zipped() throws {
        let data = try Data(contentsOf: URL(filePath: path))
        let zip = try Fixture.zip("list.zip", [("readme.txt", Data("x".utf8)), ("CONS_ENHANCED.XML", data)])
        let reading = try read(zip, "us_ofac_cons")
        #expect(reading.files == [FileCount(file: "list.zip", rows: 2, withoutEntity: 0)])
        let plain = try read(path, "us_ofac_cons")
        #expect(reading.entities.map(\.id) == plain.entities.map(\.id))
        for (one, other) in Swift.zip(plain.entities, reading.entities) {
            #expect(one.properties.mapValues { $0.map(\.text) } == other.properties.mapValues { $0.map(\.text) })
        }
        let two = try Fixture.zip("list.zip", [("a.xml", data), ("b.xml", Data("<x/>".utf8))])
        #expect(refusal(of: two, "us_ofac_cons")?.hasPrefix("list.zip: is not the main file") == true)
    }

    @Test("a damaged archive is refused")
    func damagedZip() throws {
        let zip = try Fixture.zip("list.zip", [("CONS_ENHANCED.XML", Data(contentsOf: URL(filePath: path)))])
        var data = try Data(contentsOf: URL(filePath: zip))
        let letter = try #require(data.firstRange(of: Data("BM BANK JSC".utf8))).lowerBound
        data[letter] = 0x58
        let message = try #require(refusal(of: try Fixture.file("list.zip", data), "us_ofac_cons"))
        #expect(message == "list.zip: cannot be read: CONS_ENHANCED.XML: CRC error")
        let cut = try Fixture.file("list.zip", data.prefix(data.count / 2))
        #expect(refusal(of: cut, "us_ofac_cons")?.hasPrefix("list.zip: is not the main file") == true)
    }

    @Test("a file cut anywhere is refused")
    func everyCut() throws {
        let data = try Data(contentsOf: URL(filePath: path))
        let end = try #require(data.lastRange(of: Data("</sanctionsData>".utf8))).upperBound
        for length in stride(from: 400, to: end, by: 211) {
            let cut = try Fixture.file("cut.xml", data.prefix(length))
            let message = try #require(refusal(of: cut, "us_ofac_cons"), "cut at \(length)")
            #expect(message.hasPrefix("cut.xml:") && message.contains("not well-formed XML"), "\(message)")
        }
    }

    @Test(
        "every refusal says where",
        arguments: [
            ("<entity id=\"50476\">", "<entity>", "e.xml:209: entity id is missing"),
            ("id=\"50476\"", "id=\"x7\"", "e.xml:209: entity id: “x7” is not a value of this field"),
            ("<entity id=\"50476\"", "<entity id=\"17017\"", "e.xml:209: entity id “17017” was already on line 19"),
            (
                "<formattedFullName>BM BANK JSC<", "<formattedFullName><",
                "e.xml:19: formattedFullName of the primary name is missing"
            ),
            ("2025-01-10T", "10.01.2025 ", "e.xml:4: dataAsOf: “10.01.2025 00:00:00” is not a value of this field"),
            (
                "<sanctionsList refId=\"91512\">Consolidated List<", "<sanctionsList refId=\"1550\">SDN List<",
                "e.xml: belongs to us_ofac_sdn, not to us_ofac_cons"
            ),
            (
                ">Consolidated List</sanctionsList>\n      </sanctionsLists>\n    </filters>",
                ">Non-SDN CMIC List</sanctionsList>\n      </sanctionsLists>\n    </filters>",
                "e.xml: belongs to Non-SDN CMIC List, not to us_ofac_cons"
            ),
            ("filters>", "sieves>", "e.xml:3: sanctionsList is missing"),
            ("publicationInfo>", "otherInfo>", "e.xml:19: publicationInfo is missing"),
            ("sanctionsData", "sanctionsList", "e.xml: is not the main file of a list in a known format"),
            ("encoding=\"utf-8\"", "encoding=\"x-none\"", "e.xml:1:"),
        ])
    func refusals(old: String, new: String, message: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains(old))
        let damaged = try Fixture.file("e.xml", text.replacing(old, with: new))
        let found = try #require(refusal(of: damaged, "us_ofac_cons"))
        #expect(found.hasPrefix(message), "\(found)")
    }

    @Test func otherDatasetAndEmpty() throws {
        #expect(refusal(of: path, "us_ofac_sdn") == "cons_enhanced.xml: belongs to us_ofac_cons, not to us_ofac_sdn")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let head = try #require(text.firstRange(of: "<entities>"))
        let empty = try Fixture.file("e.xml", text[..<head.lowerBound] + "<entities/></sanctionsData>")
        #expect(refusal(of: empty, "us_ofac_cons") == "e.xml: has no entries; the download may have failed")
    }
}
