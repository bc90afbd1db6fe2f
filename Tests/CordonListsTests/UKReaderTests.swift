import CordonModel
import CordonRules
import Foundation
import Testing

@testable import CordonLists

/// The UK Sanctions List in both its formats.
@Suite struct UKReaderTests {
    static let dataset = "gb_fcdo_sanctions"
    private let xml = Fixture.path("uk-xml")
    private let csv = Fixture.path("uk-csv")

    private func reading(_ path: String) throws -> ListReading {
        try read(path, UKReaderTests.dataset, countries: .sample)
    }

    @Test func counts() throws {
        let reading = try reading(xml)
        #expect(reading.published == CalendarDay("2026-08-20"))
        #expect(reading.entities.map(\.id) == ["gb-fcdo-AFG0001", "gb-fcdo-AFG0006", "gb-fcdo-DPR0075"])
        #expect(reading.entities.map(\.schema) == [.organization, .person, .vessel])
        #expect(reading.entities.allSatisfy { $0.version == CalendarDay("2026-08-20") })
        #expect(reading.files == [FileCount(file: "uk-sanctions-list.xml", rows: 3, withoutEntity: 0)])
        #expect(reading.warnings == [])
        #expect(reading.leftOut == [:])
        let rows = try self.reading(csv)
        #expect(rows.published == CalendarDay("2026-08-20"))
        #expect(rows.files == [FileCount(file: "uk-sanctions-list.csv", rows: 8, withoutEntity: 0)])
        #expect(rows.warnings == [])
    }

    @Test("the day that the user names wins over the file's")
    func version() throws {
        let day = CalendarDay("2026-08-21")
        for path in [xml, csv] {
            let reading = try read(path, UKReaderTests.dataset, countries: .sample, version: day)
            #expect(reading.entities.allSatisfy { $0.version == day })
        }
    }

    @Test func person() throws {
        let person = try reading(xml).entity("gb-fcdo-AFG0006")
        #expect(
            person.plain == [
                "name": ["MOHAMMAD HASSAN AKHUND"], "firstName": ["MOHAMMAD HASSAN"], "lastName": ["AKHUND"],
                "alias": ["Mohammad Hassan Akhund", "Haji Mohammad Hassan", "محمد حسن آخوند"],
                "title": ["Mullah", "Haji"], "topics": ["sanction"],
                "program": ["The Afghanistan (Sanctions) (EU Exit) Regulations 2020"],
                "provisions": ["Asset freeze", "Travel Ban"], "authority": ["UK", "UN"], "unscId": ["TAi.002"],
                "listingDate": ["2001-01-25"], "modifiedAt": ["2026-04-14"],
                "address": ["Kabul, Afghanistan"], "country": ["af"], "birthDate": ["1945", "1946-06", "1958-03-01"],
                "birthPlace": ["Lakhi village, Afghanistan"], "birthCountry": ["af", "pk"], "nationality": ["af"],
                "gender": ["male"], "position": ["Deputy Minister of Civil Aviation", "Governor of Kandahar"],
                "passportNumber": ["P04581926"], "idNumber": ["12345"],
                "notes": [
                    "Non-Latin script type: Arabic", "Non-Latin script language: Pashto", "OFSI Group ID: 7172",
                    "Passport P04581926: Afghanistan passport", "Minister under the Taliban | later governor.",
                    "Close to Mullah Omar.\nOf the Babar tribe.",
                ],
            ])
        #expect(person.records("name") == ["uk-sanctions-list.xml:AFG0006"])
    }

    @Test func organization() throws {
        let body = try reading(xml).entity("gb-fcdo-AFG0001")
        #expect(
            body.plain == [
                "name": ["HAJI KHAIRULLAH HAJI SATTAR MONEY EXCHANGE"], "alias": ["Haji Alim Hawala"],
                "weakAlias": ["Haji Hakim Hawala"], "topics": ["sanction"],
                "program": ["The Afghanistan (Sanctions) (EU Exit) Regulations 2020"],
                "provisions": [
                    "Asset freeze", "Internet Services Sanctions: see \"Other Information\"",
                    "Correspondent Banking Sanctions",
                ],
                "authority": ["UN"], "unscId": ["TAe.010"], "listingDate": ["2012-06-29"],
                "modifiedAt": ["2026-08-04"], "address": ["Branch Office 1, Kabul, 1001, Afghanistan"],
                "country": ["af", "ir"], "phone": ["+93-202-104748"], "website": ["http://example.org"],
                "email": ["one@example.org", "two@example.org", "three@example.org"],
                "taxNumber": ["7707083893"], "innCode": ["7707083893"], "ogrnCode": ["1027700132195"],
                "registrationNumber": ["1027700132195", "License No. 044"],
                "notes": [
                    "OFSI Group ID: 12703", "Email address: Email: three@example.org", "Type of entity: Money service",
                    "Parent company: HKHS Holding", "Subsidiary: Kandahar Branch",
                ],
            ])
    }

    @Test func ship() throws {
        let ship = try reading(xml).entity("gb-fcdo-DPR0075")
        #expect(
            ship.plain == [
                "name": ["Petrel 8"], "alias": ["Jal Vahini"], "topics": ["sanction"],
                "program": ["The Democratic People's Republic of Korea (Sanctions) (EU Exit) Regulations 2019"],
                "provisions": ["De-flag", "Prohibition of port entry"], "authority": ["UN"],
                "listingDate": ["2017-10-03"], "modifiedAt": ["2021-12-18"], "imoNumber": ["9562233"],
                "owner": ["Global United Shipping India"], "flag": ["km"], "pastFlags": ["in"],
                "type": ["Bulk Carrier"], "tonnage": ["7078"], "buildDate": ["2011"],
                "notes": ["Previous owner/operator: Petrel Lines", "Length of ship: 127 m"],
            ])
    }

    @Test("the CSV says the same as the XML, whatever the order of its rows")
    func sameContent() throws {
        let (fromXML, fromCSV) = (try reading(xml).entities, try reading(csv).entities)
        #expect(fromXML.map(\.plain) == fromCSV.map(\.plain))
        #expect(fromXML.map(\.schema) == fromCSV.map(\.schema))
        let person = try #require(fromCSV.first { $0.id == "gb-fcdo-AFG0006" })
        #expect(person.records("name") == ["uk-sanctions-list.csv:3"])
        #expect(
            person.records("alias") == [
                "uk-sanctions-list.csv:8", "uk-sanctions-list.csv:11", "uk-sanctions-list.csv:3",
            ])
    }

    @Test("several values of a cell between vertical bars, and columns of other years")
    func otherColumns() throws {
        let reading = try reading(
            Fixture.file(
                "uk.csv",
                "Unique ID,Name 6,Name 1,Name type,\"Individual, Entity, Ship\",Regime Name,Address Line 1,"
                    + "Address Country,Hull identification number (HIN),Colour\n"
                    + "RUS9003,SAMPLE,,Primary Name,Ship,Russia,Quay 1|,Iran|India,HIN-1,black\n"))
        #expect(reading.published == nil)
        #expect(reading.warnings == ["field not known: “Colour” (uk.csv:2)"])
        #expect(
            try reading.entity("gb-fcdo-RUS9003").plain == [
                "name": ["SAMPLE"], "topics": ["sanction"], "program": ["Russia"], "address": ["Quay 1, Iran"],
                "country": ["ir", "in"], "registrationNumber": ["HIN-1"], "notes": ["Colour: black"],
            ])
    }

    @Test("what is not understood is kept and counted")
    func traps() throws {
        let text = try String(contentsOfFile: xml + "/UK-Sanctions-List.xml", encoding: .utf8)
        let traps = try String(contentsOfFile: Fixture.path("uk-xml-traps.txt"), encoding: .utf8)
        let reading = try reading(
            Fixture.file("u.xml", text.replacing("</Designations>", with: traps + "</Designations>")))
        let thing = try reading.entity("gb-fcdo-RUS9001")
        #expect(thing.schema == .legalEntity)
        #expect(
            thing.plain == [
                "alias": ["Sample Thing"], "topics": ["sanction"],
                "program": ["The Russia (Sanctions) (EU Exit) Regulations 2019"],
                "provisions": ["Travel Ban", "Prohibition of port entry"],
                "notes": [
                    "Date designated: soon", "Last updated: 31/02/2022", "Country: Atlantis", "Date of birth: 1950s",
                    "Gender: Unknown", "IMO number: IMO 12", "Year built: about 2000", "Wallet: bc1 sample",
                ],
            ])
        #expect(try reading.entity("gb-fcdo-RUS9002").texts("imoNumber") == ["9216298"])
        #expect(
            reading.warnings == [
                "type of designation not known: “Aircraft” (u.xml:RUS9001)",
                "name type not known: “Pseudonym” (u.xml:RUS9001)",
                "no primary name (u.xml:RUS9001)",
                "Date designated not understood: “soon” (u.xml:RUS9001)",
                "Last updated not understood: “31/02/2022” (u.xml:RUS9001)",
                "birth date not understood: “1950s” (u.xml:RUS9001)",
                "IMO number not understood: “IMO 12” (u.xml:RUS9001)",
                "field not known: “Wallet” (u.xml:RUS9001)",
                "country not resolved: “Atlantis” (u.xml:RUS9001)",
            ])
    }
}
