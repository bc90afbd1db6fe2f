import CordonModel
import Foundation
import Testing

@testable import CordonLists
import CordonRules

@Suite struct UNReaderTests {
    private let path = Fixture.path("un/consolidated.xml")

    @Test func counts() throws {
        let reading = try read(path, "un_sc_sanctions")
        #expect(reading.published == CalendarDay("2026-02-27"))
        #expect(reading.entities.map(\.id) == ["unsc-9000001", "unsc-9000002", "unsc-9000003"])
        #expect(reading.entities.allSatisfy { $0.version == CalendarDay("2026-02-27") })
        #expect(reading.files == [FileCount(file: "consolidated.xml", rows: 3, withoutEntity: 0)])
        #expect(
            reading.warnings == [
                "QUALITY not known: “Excellent” (consolidated.xml:9000002)",
                "birth date not understood: “30-35 years old” (consolidated.xml:9000002)",
                "document without a number (consolidated.xml:9000002)",
                "country not resolved: “former Soviet Union” (consolidated.xml:9000002)",
            ])
    }

    @Test func individual() throws {
        let person = try read(path, "un_sc_sanctions").entity("unsc-9000001")
        #expect(person.schema == .person)
        #expect(
            person.properties.mapValues { $0.map(\.text) } == [
                "name": ["Bahrom NAMUNAEV"],
                "alias": ["Бахром Намунаев", "Bahrom Namuna", "Bakhrom Namunaev", "Othman al-Mithali"],
                "weakAlias": ["Abubakar", "Абубакар", "Obrazets", "Образец"],
                "title": ["Colonel"],
                "position": ["Member of ISIL", "Former commander of the special purpose police unit"],
                "nationality": ["tj"], "gender": ["male"], "birthDate": ["1979-05-27", "1975-05-14", "1975"],
                "birthPlace": ["Varzob area, Tajikistan"], "birthCountry": ["tj"], "country": ["sy"],
                "passportNumber": ["TT 103777"], "topics": ["sanction"], "program": ["Al-Qaida"],
                "unscId": ["QDi.900"], "listingDate": ["2016-02-29"],
                "notes": ["Syrian Arab Republic based military expert. Wanted by the Government of Tajikistan."],
            ])
        #expect(person.records("name") == ["consolidated.xml:9000001"])
    }

    @Test func datesAndDocuments() throws {
        let person = try read(path, "un_sc_sanctions").entity("unsc-9000002")
        #expect(person.texts("name") == ["KIM PHYO BON"])
        #expect(person.texts("alias") == ["Jin Tiesan", "金铁三", "Jin Tie-san"])
        #expect(person.texts("birthDate") == ["1970", "1971", "1972", "1973", "1973-11", "1958-09"])
        #expect(person.texts("passportNumber") == ["381110042"])
        #expect(person.texts("idNumber") == ["57388"])
        #expect(
            person.texts("notes") == [
                "Date of birth: 30-35 years old", "Passport, issued in 1993, under name Jin",
            ])
        #expect(person.texts("nationality") == [])
    }

    @Test func organization() throws {
        let company = try read(path, "un_sc_sanctions").entity("unsc-9000003")
        #expect(company.schema == .organization)
        #expect(company.texts("name") == ["COMPAGNIE EXEMPLAIRE DES LACS (CEL)", "EXAMPLE LAKES COMPANY (ELC)"])
        #expect(company.texts("alias") == ["شركة البحيرات", "Sharikat al-Buhayrat", "Sharikat al Buhairat"])
        #expect(company.texts("previousName") == ["Lakes of Example (LOE)"])
        #expect(company.texts("address") == ["Avenue Président Mobutu, Goma, Democratic Republic of the Congo"])
        #expect(company.texts("country") == ["cd"])
        #expect(company.texts("notes") == ["Smith & Sons wrote <this>."])
    }

    @Test("a file cut anywhere is refused")
    func everyCut() throws {
        let data = try Data(contentsOf: URL(filePath: path))
        let end = try #require(data.lastRange(of: Data("</CONSOLIDATED_LIST>".utf8))).upperBound
        for length in stride(from: 700, to: end, by: 97) {
            let cut = try Fixture.file("cut.xml", data.prefix(length))
            let message = try #require(refusal(of: cut, "un_sc_sanctions"), "cut at \(length)")
            #expect(message.hasPrefix("cut.xml:") && message.contains("not well-formed XML"), "\(message)")
        }
    }

    @Test(
        "every refusal says where",
        arguments: [
            ("9000002", "", "u.xml:75: DATAID is missing"),
            ("9000002", "9000001", "u.xml:75: DATAID “9000001” was already on line 5"),
            (
                "2026-02-27T", "27.02.2026 ",
                "u.xml:3: dateGenerated: “27.02.2026 00:00:09.554Z” is not a value of this field"
            ),
            ("<FIRST_NAME>KIM<", "<X>KIM<", "u.xml:77:26: not well-formed XML: Opening and ending tag mismatch"),
            (
                "<!--", "<!DOCTYPE x>\n<!--",
                "u.xml:2:0: not well-formed XML: a document type declaration, which no list has"
            ),
            ("CONSOLIDATED_LIST", "OTHER_LIST", "u.xml: is not the main file of a list in a known format"),
        ])
    func refusals(old: String, new: String, message: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let damaged = try Fixture.file("u.xml", text.replacing(old, with: new))
        let found = try #require(refusal(of: damaged, "un_sc_sanctions"))
        #expect(found.hasPrefix(message), "\(found)")
    }

    @Test func emptyList() throws {
        let empty = try Fixture.file("u.xml", "<CONSOLIDATED_LIST dateGenerated=\"2026-02-27T00\"/>")
        #expect(refusal(of: empty, "un_sc_sanctions") == "u.xml: has no entries; the download may have failed")
    }
}
