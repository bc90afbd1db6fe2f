import CordonModel
import CordonRules
import Foundation
import Testing

@testable import CordonLists

@Suite struct SECOReaderTests {
    private let dataset = "ch_seco_sanctions"
    private let path = Fixture.path("seco/whole-list.xml")

    private func reading() throws -> ListReading { try read(path, dataset, countries: .sample) }

    @Test("a target that was taken off the list is not on it")
    func counts() throws {
        let reading = try reading()
        #expect(reading.published == CalendarDay("2026-08-27"))
        #expect(reading.entities.map(\.id) == ["ch-seco-34461", "ch-seco-46130", "ch-seco-5300"])
        #expect(reading.entities.map(\.schema) == [.vessel, .organization, .person])
        #expect(reading.files == [FileCount(file: "whole-list.xml", rows: 4, withoutEntity: 1)])
        #expect(reading.leftOut == ["de-listed": 1])
        #expect(
            reading.warnings == [
                "date not understood: “day 5, month 7, year 1343, calendar Islamic” (whole-list.xml:5300)",
                "place not in the file: “77” (whole-list.xml:46130)",
                "country not resolved: “Atlantis” (whole-list.xml:5300)",
            ])
    }

    @Test func person() throws {
        let person = try reading().entity("ch-seco-5300")
        #expect(
            person.plain == [
                "name": ["Dzmitry Aliaksandravich Uzorau"], "firstName": ["Dzmitry"],
                "fatherName": ["Aliaksandravich"], "lastName": ["Uzorau"], "title": ["Major General"],
                "alias": ["Дмитрий Александрович Узоров", "Dzmitry Aliaksandravich Uzorov", "Ivan Inshy"],
                "weakAlias": ["Dzima"], "previousName": ["Dzmitry Prezhni"], "topics": ["sanction"],
                "program": ["Ordinance of 15 June 2016 on measures against Belarus"], "programId": ["Belarus"],
                "provisions": [
                    "article 12 -- Restrictions on named individuals",
                    "article 16 -- Restrictions on the capital market",
                ],
                "authority": ["EU"], "listingDate": ["2012-03-02"], "modifiedAt": ["2026-01-12"],
                "gender": ["male"], "birthDate": ["1980-03-23", "1981"], "nationality": ["by"],
                "birthPlace": ["Brest, Belarus"], "birthCountry": ["by"], "country": ["by", "ru"],
                "address": [
                    "Sample Club, ul. Starovilenskaya, 4, P.O. Box 12, 220029, Minsk, Minsk Region, Belarus"
                ],
                "passportNumber": ["DP 0000001"], "idNumber": ["ID 0000002"], "linkedTo": ["Belagroprombank"],
                "notes": [
                    "Foreign identifier: 140", "Date: day 5, month 7, year 1343, calendar Islamic",
                    "Place also spelled: Miensk", "Address: office",
                    "diplomatic-passport DP 0000001: issuer Belarus, issued 2010-01-02, in Minsk, Belarus, "
                        + "expires 2020-01-01, remark revoked",
                    "Country: Atlantis", "Sample businessman of the fixture.",
                    "Relation: related-to ch-seco-46130 owner", "Travel ban does not apply until 15 March 2016.",
                    "IMO number: 9387803", "tier: 2",
                ],
            ])
        #expect(person.records("name") == ["whole-list.xml:5300"])
    }

    @Test func organizationAndShip() throws {
        let bank = try reading().entity("ch-seco-46130")
        #expect(
            bank.plain == [
                "name": ["Belagroprombank"], "alias": ["Белаграпрамбанк"], "topics": ["sanction"],
                "program": ["Ordinance of 15 June 2016 on measures against Belarus"], "programId": ["Belarus"],
                "provisions": ["article 16 -- Restrictions on the capital market"], "authority": ["EU"],
                "unscId": ["KPe.018"], "listingDate": ["2021-08-11"], "modifiedAt": ["2025-06-03"],
                "incorporationDate": ["1991-09-03"], "registrationNumber": ["100693551"],
                "website": ["www.example.by"], "phone": ["+375 17 218 57 77"],
                "notes": ["State-owned bank.", "Taxpayer identification number: see register"],
            ])
        #expect(
            try reading().entity("ch-seco-34461").plain == [
                "name": ["Hui Chon"], "alias": ["Hwang Gum San 2"], "topics": ["sanction"],
                "program": ["Ordinance of 18 May 2016 on measures against North Korea"], "programId": ["North Korea"],
                "provisions": ["Vessel-related measures"], "authority": ["UN"], "imoNumber": ["8405270"],
                "listingDate": ["2016-05-18"], "modifiedAt": ["2016-05-18"],
            ])
    }

    private func target(_ modifications: String) throws -> ListReading {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let old =
            "<modification modification-type=\"listed\" enactment-date=\"2016-05-18\" "
            + "publication-date=\"2016-05-18\" effective-date=\"2016-05-18\"/>"
        return try read(
            Fixture.file("s.xml", text.replacing(old, with: modifications)), dataset, countries: .sample)
    }

    @Test(
        "the last modification in effect decides",
        arguments: [
            ([], true), ([("listed", "2016-05-18")], true), ([("de-listed", "2016-05-18")], false),
            ([("de-listed", "2020-01-01"), ("listed", "2016-05-18")], false),
            ([("listed", "2021-01-01"), ("de-listed", "2020-01-01"), ("listed", "2016-05-18")], true),
            // An older one stands first: the date decides.
            ([("amended", "2025-06-03"), ("de-listed", "2025-06-20"), ("listed", "2016-05-18")], false),
            ([("listed", "2016-05-18"), ("de-listed", "2020-01-01")], false),
            // Of one day the first one counts.
            ([("de-listed", "2020-01-01"), ("amended", "2020-01-01")], false),
            ([("amended", "2020-01-01"), ("de-listed", "2020-01-01")], true),
            // Not in effect on the day of the list.
            ([("de-listed", "2026-09-01"), ("listed", "2016-05-18")], true),
            ([("de-listed", "2026-08-27"), ("listed", "2016-05-18")], false),
        ] as [([(String, String)], Bool)])
    func delisting(modifications: [(String, String)], isListed: Bool) throws {
        let text = modifications.map { "<modification modification-type=\"\($0.0)\" effective-date=\"\($0.1)\"/>" }
        let reading = try target(text.joined())
        #expect(reading.entities.contains { $0.id == "ch-seco-34461" } == isListed)
        #expect(reading.leftOut == ["de-listed": isListed ? 1 : 2])
    }

    @Test("dates of enactment and publication stand in for one that is missing")
    func otherDates() throws {
        let reading = try target(
            "<modification modification-type=\"de-listed\" publication-date=\"2020-01-01\"/>"
                + "<modification modification-type=\"listed\" enactment-date=\"2016-05-18\"/>")
        #expect(reading.leftOut == ["de-listed": 2])
    }

    @Test(
        "every refusal says where",
        arguments: [
            ("whole-list\" date", "delta-list\" date", "s.xml:2: list-type: “delta-list” is not a value of this field"),
            (" list-type=\"whole-list\"", "", "s.xml:2: list-type is missing"),
            ("date=\"2026-08-27\"", "date=\"today\"", "s.xml:2: date: “today” is not a value of this field"),
            ("<target ssid=\"46130\">", "<target>", "s.xml:71: ssid is missing"),
            ("<target ssid=\"46130\">", "<target ssid=\"5300\">", "s.xml:71: ssid “5300” was already on line 31"),
            ("object", "thing", "s.xml:89: individual, entity or object is missing"),
            ("<value>Hui Chon</value>", "<value/>", "s.xml:89: name is missing"),
            ("<place ssid=\"29493\">", "<place>", "s.xml:101: ssid of a place is missing"),
            ("</origin>", "</orygin>", "s.xml:11:"),
            ("swiss-sanctions-list", "swiss-list", "s.xml: is not the main file of a list in a known format"),
        ])
    func refusals(old: String, new: String, message: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
            .replacing(
                "<name ssid=\"34464\"", with: old.contains("Hui") ? "<other ssid=\"34464\"" : "<name ssid=\"34464\""
            )
            .replacing(
                "Hwang Gum San 2</value></name-part></name>",
                with: old.contains("Hui")
                    ? "</value></name-part></other>" : "Hwang Gum San 2</value></name-part></name>")
        let found = refusal(of: try Fixture.file("s.xml", text.replacing(old, with: new)), dataset)
        #expect(found?.hasPrefix(message) == true, "\(found ?? "read")")
    }

    @Test("a file cut anywhere is refused")
    func everyCut() throws {
        let data = try Data(contentsOf: URL(filePath: path))
        let end = try #require(data.lastRange(of: Data("</swiss-sanctions-list>".utf8))).upperBound
        for length in stride(from: 400, to: end, by: 97) {
            let cut = try Fixture.file("cut.xml", data.prefix(length))
            let message = try #require(refusal(of: cut, dataset), "cut at \(length)")
            #expect(message.hasPrefix("cut.xml:") && message.contains("not well-formed XML"), "\(message)")
        }
    }

    @Test func emptyList() throws {
        let empty = try Fixture.file("s.xml", "<swiss-sanctions-list list-type=\"whole-list\" date=\"2026-08-27\"/>")
        #expect(refusal(of: empty, dataset) == "s.xml: has no entries; the download may have failed")
    }
}
