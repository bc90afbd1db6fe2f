import CordonModel
import CordonXML
import Foundation
import Testing

@testable import CordonLists
import CordonRules

@Suite struct OFACAdvancedTests {
    private let path = Fixture.path("ofac-advanced/SDN_ADVANCED.XML")

    @Test func counts() throws {
        let reading = try read(path, "us_ofac_sdn")
        #expect(reading.published == CalendarDay("2026-08-20"))
        #expect(reading.entities.map(\.id) == ["ofac-15036", "ofac-35096", "ofac-36"])
        #expect(reading.files == [FileCount(file: "sdn_advanced.xml", rows: 3, withoutEntity: 0)])
        #expect(reading.leftOut == ["SanctionsEntryLink": 1])
        #expect(
            reading.warnings == [
                "relation to a party that the file does not have (sdn_advanced.xml:15036)",
                "party without a sanctions entry (sdn_advanced.xml:36)",
            ])
    }

    @Test func person() throws {
        let person = try read(path, "us_ofac_sdn").entity("ofac-35096")
        #expect(person.schema == .person)
        #expect(
            person.properties.mapValues { $0.map(\.text) } == [
                "name": ["Vladimir Vladimirovich PUTIN"], "firstName": ["Vladimir Vladimirovich"],
                "lastName": ["PUTIN"], "fatherName": ["Vladimirovich"], "alias": ["Владимир ПУТИН"],
                "weakAlias": ["Volodya PUTIN"], "topics": ["sanction"], "program": ["RUSSIA-EO14024"],
                "provisions": ["Block"], "position": ["President", "judoka"], "birthDate": ["1951"],
                "birthPlace": ["Leningrad, Russia"], "nationality": ["ru"], "gender": ["male"],
                "publicKey": ["1BoatSLRHtKNngkdXEeobR76b53LETtpyT"], "passportNumber": ["A0001 B"],
                "address": ["Kremlin, Building 1, Moscow 103073, Russia", "Москва, Russia"], "country": ["ru"],
                "listingDate": ["2022-02-25"], "sourceUrl": ["https://example.org/1"],
                "notes": [
                    "POB Leningrad, Russia: disputed, reliability False", "FeatureType 999 something new",
                    "Passport A0001 B (Russia) issued 15 Sep 1991, in the name of PUTIN, Volodya, Fraudulent",
                    "in office", "twice", "SDN List: since 2022-02-25",
                    "Legal authority: Executive Order 14024 (Russia)", "press release", "see there",
                ],
            ])
        #expect(person.records("program") == ["sdn_advanced.xml:35096"])
    }

    @Test func vessel() throws {
        let vessel = try read(path, "us_ofac_sdn").entity("ofac-15036")
        #expect(vessel.schema == .vessel)
        #expect(
            vessel.properties.mapValues { $0.map(\.text) } == [
                "name": ["ARTAVIL"], "previousName": ["ABADAN"], "topics": ["sanction"], "program": ["IRAN"],
                "callSign": ["T2EU4"], "type": ["Crude/Oil Products Tanker"], "flag": ["ir"],
                "imoNumber": ["9187629"], "linkedTo": ["Vladimir Vladimirovich PUTIN"],
                "listingDate": ["2012-07-12"],
                "notes": [
                    "Owned or Controlled By: Vladimir Vladimirovich PUTIN (former, by a trust, quality High)",
                    "Owned or Controlled By: 4695, which this file does not have", "SDN List: since 2012-07-12",
                    "Consolidated List: since 2014-10-10",
                ],
            ])
    }

    @Test("a place may stand behind the parties, and the parties before what they refer to")
    func anyOrder() throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let start = try #require(text.firstRange(of: "  <Locations>")).lowerBound
        let end = try #require(text.firstRange(of: "</Locations>\n")).upperBound
        let moved = text[..<start] + text[end...].replacing("</Sanctions>", with: text[start..<end] + "</Sanctions>")
        let file = try Fixture.file("SDN_ADVANCED.XML", String(moved))
        #expect(try read(file, "us_ofac_sdn").entities == read(path, "us_ofac_sdn").entities)
    }

    @Test(
        "a period in the words of the legacy files",
        arguments: [
            ("1961-02-12", "1961-02-12", "1", "12 Feb 1961"), ("1961-01-01", "1961-12-31", "1", "1961"),
            ("1961-02-01", "1961-02-28", "1", "Feb 1961"), ("1960-02-01", "1960-02-29", "1", "Feb 1960"),
            ("1958-01-01", "1963-12-31", "1", "1958 to 1963"),
            ("1958-03-05", "1963-04-06", "1", "05 Mar 1958 to 06 Apr 1963"),
            ("1340-01-01", "1340-12-31", "2", "1340 (Islamic)"),
        ])
    func periods(from: String, to: String, calendar: String, words: String) throws {
        func date(_ text: String) -> String {
            let parts = text.split(separator: "-").map { String(Int($0) ?? 0) }
            return "<Year>\(parts[0])</Year><Month>\(parts[1])</Month><Day>\(parts[2])</Day>"
        }
        let xml = """
            <x><CalendarTypeValues><CalendarType ID="1">Gregorian</CalendarType><CalendarType ID="2">Islamic\
            </CalendarType></CalendarTypeValues><DatePeriod CalendarTypeID="\(calendar)"><Start><From>\(date(from))\
            </From><To>\(date(from))</To></Start><End><From>\(date(to))</From><To>\(date(to))</To></End></DatePeriod></x>
            """
        var found: [String] = []
        try XMLRecords.read(try Fixture.file("p.xml", xml), file: "p.xml", records: ["x"]) { element, _ in
            let references = OFACReferences(element)
            found += element.all("DatePeriod").map { OFACPeriod.text($0, references) }
        }
        #expect(found == [words])
    }

    @Test("a file cut anywhere is refused")
    func everyCut() throws {
        let data = try Data(contentsOf: URL(filePath: path))
        let end = try #require(data.lastRange(of: Data("</Sanctions>".utf8))).upperBound
        for length in stride(from: 300, to: end, by: 331) {
            let cut = try Fixture.file("cut.xml", data.prefix(length))
            let message = try #require(refusal(of: cut, "us_ofac_sdn"), "cut at \(length)")
            #expect(message.hasPrefix("cut.xml:") && message.contains("not well-formed XML"), "\(message)")
        }
    }

    @Test(
        "every refusal says where",
        arguments: [
            ("<DistinctParty FixedRef=\"36\">", "<DistinctParty>", "a.xml:245: FixedRef is missing"),
            (
                "<DistinctParty FixedRef=\"36\"", "<DistinctParty FixedRef=\"35096\"",
                "a.xml:245: FixedRef “35096” was already on line 151"
            ),
            (
                ">AEROCARIBBEAN AIRLINES<", "><",
                "a.xml:245: NamePartValue of the primary alias is missing"
            ),
            ("<Year>2026<", "<Year>MMXXVI<", "a.xml:3: DateOfIssue: “MMXXVI” is not a value of this field"),
            ("ReferenceValueSets", "OtherSets", "a.xml:103: ReferenceValueSets is missing"),
            ("<List ID=\"1550\">SDN List", "<List ID=\"1550\">Consolidated List", "a.xml: belongs to us_ofac_cons"),
            (
                "<DistinctParty FixedRef=\"36\"", "<DistinctParty DeltaAction=\"add\" FixedRef=\"36\"",
                "a.xml:245: DeltaAction: “add” is not a value of this field"
            ),
            ("<Sanctions ", "<Sanction ", "a.xml: is not the main file of a list in a known format"),
        ])
    func refusals(old: String, new: String, message: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains(old))
        let damaged = try Fixture.file("a.xml", text.replacing(old, with: new))
        let found = try #require(refusal(of: damaged, "us_ofac_sdn"))
        #expect(found.hasPrefix(message), "\(found)")
    }

    @Test func otherDatasetEmptyAndWithoutEntries() throws {
        #expect(refusal(of: path, "us_ofac_cons") == "sdn_advanced.xml: belongs to us_ofac_sdn, not to us_ofac_cons")
        let empty = try Fixture.file("a.xml", "<Sanctions/>")
        #expect(refusal(of: empty, "us_ofac_sdn") == "a.xml: has no entries; the download may have failed")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let start = try #require(text.firstRange(of: "  <SanctionsEntries>")).lowerBound
        let file = try Fixture.file("a.xml", text[..<start] + "</Sanctions>")
        #expect(refusal(of: file, "us_ofac_sdn") == "a.xml:2: SanctionsEntry is missing")
    }
}
