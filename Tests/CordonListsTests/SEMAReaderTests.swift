import CordonModel
import CordonRules
import Foundation
import Testing

@testable import CordonLists

@Suite struct SEMAReaderTests {
    private let path = Fixture.path("sema/sema-lmes.xml")
    private static let dataset = "ca_dfatd_sema_sanctions"

    /// FNV-1a of 64 bits over the name, computed elsewhere.
    private static let navy = "ca-sema-iran-part-2-7-aebcbe910befbd20"
    private static let seven = "ca-sema-iran-part-2-7-e063938d3c6803a8"

    @Test func counts() throws {
        let reading = try read(path, SEMAReaderTests.dataset, version: CalendarDay("2026-08-22"))
        #expect(reading.published == nil)
        #expect(
            reading.entities.map(\.id)
                == [
                    "ca-sema-iran-n-a-8", SEMAReaderTests.navy, SEMAReaderTests.seven, "ca-sema-russia-1-1-2",
                    "ca-sema-russia-1-part-1-94",
                ].sorted())
        #expect(reading.entities.allSatisfy { $0.version == CalendarDay("2026-08-22") })
        #expect(reading.files == [FileCount(file: "sema-lmes.xml", rows: 5, withoutEntity: 0)])
        #expect(
            reading.warnings == [
                "Country, Schedule and Item are those of another record, too (2 times, first sema-lmes.xml:25)",
                "date of listing not understood: “soon” (sema-lmes.xml:25)",
                "a name in place of the ship's IMO number (sema-lmes.xml:34)",
                "date not understood: “born in the early 1970s” (sema-lmes.xml:34)",
                "IMO number not understood: “12345” (sema-lmes.xml:42)",
            ])
    }

    @Test func person() throws {
        let person = try read(path, SEMAReaderTests.dataset).entity("ca-sema-russia-1-part-1-94")
        #expect(person.schema == .person)
        #expect(
            person.properties.mapValues { $0.map(\.text) } == [
                "name": ["Ivan Primerovich OBRAZTSOV"], "firstName": ["Ivan Primerovich"], "lastName": ["OBRAZTSOV"],
                "alias": ["Образцов Иван", "Ivan OBRAZTSOV, Primer"], "weakAlias": ["Ioan"],
                "title": ["Major General", "major-général"], "birthDate": ["1972-08-26", "1974-05-31"],
                "topics": ["sanction"], "program": ["Russia"], "provisions": ["Schedule 1, Part 1"],
                "listingDate": ["2019-03-15"],
                "notes": [
                    "Aliases: Ioan; Russian: Образцов Иван; Ivan OBRAZTSOV, Primer", "Country: Russia / Russie",
                    "Item: 94",
                ],
            ])
        #expect(person.records("name") == ["sema-lmes.xml:3"])
        let other = try read(path, SEMAReaderTests.dataset).entity("ca-sema-iran-n-a-8")
        #expect(
            other.properties.mapValues { $0.map(\.text) } == [
                "name": ["Nemune"], "lastName": ["Nemune"], "alias": ["نمونه علی"], "topics": ["sanction"],
                "program": ["Iran"], "notes": ["Date of birth: born in the early 1970s", "Item: 8"],
            ])
    }

    @Test func shipAndOrganizations() throws {
        let reading = try read(path, SEMAReaderTests.dataset)
        let ship = try reading.entity("ca-sema-russia-1-1-2")
        #expect(ship.schema == .vessel)
        #expect(
            ship.properties.mapValues { $0.map(\.text) } == [
                "name": ["M/V Sample"], "imoNumber": ["9074729"],
                "type": ["General Cargo/Multi Purpose", "Cargo classique"], "buildDate": ["1996"],
                "topics": ["sanction"], "program": ["Russia"], "provisions": ["Schedule 1.1"],
                "listingDate": ["2025-06-13"], "notes": ["Country: Russia / Russie", "Item: 2"],
            ])
        let navy = try reading.entity(SEMAReaderTests.navy)
        #expect(navy.schema == .organization)
        #expect(
            navy.properties.mapValues { $0.map(\.text) } == [
                "name": ["Sample Navy"],
                "alias": ["Force navale modèle", "Sample Trading Co., Ltd.", "HSO (one, two)", "Sample/Modèle"],
                "topics": ["sanction"], "program": ["Iran"], "provisions": ["Part 2"],
                "notes": [
                    "Entity: Sample Navy/Force navale modèle",
                    "Aliases: Sample Trading Co., Ltd., HSO (one, two), Sample/Modèle", "Item: 7",
                    "Date of listing: soon", "Gazette: 17",
                ],
            ])
        let seven = try reading.entity(SEMAReaderTests.seven)
        #expect(seven.texts("alias") == ["Завод \"Пример\", АО, М Образец, ООО"])
        #expect(seven.texts("notes") == ["Ship IMO number: 12345", "Item: 7"])
    }

    @Test("the tags of 2020 and those until 2026 are read alike")
    func olderTags() throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let english = text.replacing(/-[A-Z][A-Za-z]+>/, with: ">").replacing("TitleOrShipType", with: "TitleOrShip")
        let between = try read(Fixture.file("sema-lmes.xml", english), SEMAReaderTests.dataset)
        #expect(try between.entities == read(path, SEMAReaderTests.dataset).entities)

        let old = try Fixture.file(
            "s.xml",
            """
            <data-set><record><Country>Burma / Birmanie</Country><Entity>Sample Bagan</Entity><Aliases>Sample Pte. Ltd., Pagan</Aliases>
            <Schedule>1</Schedule><Item>1</Item></record><record><Country>Venezuela </Country><Title>Dr.\u{A0}</Title>
            <LastName>MUSTER</LastName><GivenName>Eva</GivenName><DateOfBirth>1971</DateOfBirth><Item>4</Item></record></data-set>
            """)
        let reading = try read(old, SEMAReaderTests.dataset)
        #expect(reading.entities.map(\.id) == ["ca-sema-burma-1-1", "ca-sema-venezuela-4"])
        #expect(reading.entities[0].texts("alias") == ["Sample Pte. Ltd.", "Pagan"])
        #expect(reading.entities[1].texts("birthDate") == ["1971"])
        #expect(reading.entities[1].texts("title") == ["Dr."])
        #expect(reading.entities[1].texts("program") == ["Venezuela"])
    }

    @Test("a file cut anywhere is refused")
    func everyCut() throws {
        let data = try Data(contentsOf: URL(filePath: path))
        for length in stride(from: 200, to: data.count - 14, by: 101) {
            let cut = try Fixture.file("cut.xml", data.prefix(length))
            let message = try #require(refusal(of: cut, SEMAReaderTests.dataset), "cut at \(length)")
            #expect(message.hasPrefix("cut.xml:") && message.contains("not well-formed XML"), "\(message)")
        }
    }

    @Test(
        "every refusal says where",
        arguments: [
            (">94<", "><", "s.xml:3: Item is missing"),
            ("Pays>Russia / Russie<", "Pays> <", "s.xml:3: Country is missing"),
            (">Nemune<", "><", "s.xml:34: LastName, GivenName or EntityOrShip is missing"),
            (
                "Second Seven", "Sample Navy/Force navale modèle",
                "s.xml:42: Country, Schedule and Item “iran-part-2-7 (Sample Navy/Force navale modèle)” was already on line 25"
            ),
            ("data-set", "dataset", "s.xml: is not the main file of a list in a known format"),
        ])
    func refusals(old: String, new: String, message: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let damaged = try Fixture.file("s.xml", text.replacing(old, with: new))
        let found = try #require(refusal(of: damaged, SEMAReaderTests.dataset))
        #expect(found.hasPrefix(message), "\(found)")
    }

    @Test func emptyAndEncoded() throws {
        let empty = try Fixture.file("s.xml", "<data-set/>")
        #expect(
            refusal(of: empty, SEMAReaderTests.dataset) == "s.xml: has no entries; the download may have failed")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let latin = text.replacing(/[Ѐ-ۿ]/, with: "x").replacing("encoding=\"UTF-8\"", with: "encoding=\"ISO-8859-1\"")
        let path = try Fixture.file("s.xml", try #require(latin.data(using: .isoLatin1)))
        #expect(
            try read(path, SEMAReaderTests.dataset).entity("ca-sema-russia-1-part-1-94").texts("title")
                == ["Major General", "major-général"])
        let wrong = try Fixture.file("s.xml", Data(text.utf8.map { $0 == 0xC3 ? 0xFF : $0 }))
        #expect(refusal(of: wrong, SEMAReaderTests.dataset)?.contains("not well-formed XML") == true)
    }
}
