import CordonModel
import Foundation
import Testing

@testable import CordonLists
import CordonRules

@Suite struct OFACXMLTests {
    private let path = Fixture.path("ofac-xml/SDN.XML")

    @Test func counts() throws {
        let reading = try read(path, "us_ofac_sdn")
        #expect(reading.published == CalendarDay("2021-08-19"))
        #expect(reading.entities.map(\.id) == ["ofac-15036", "ofac-18150", "ofac-32391", "ofac-35096"])
        #expect(reading.files == [FileCount(file: "sdn.xml", rows: 4, withoutEntity: 0)])
        #expect(
            reading.warnings == [
                "birth date not understood: “DOB in the rains” (sdn.xml:32391)",
                "type of party not known: “Airship” (sdn.xml:18150)",
            ])
    }

    @Test func person() throws {
        let person = try read(path, "us_ofac_sdn").entity("ofac-35096")
        #expect(person.schema == .person)
        #expect(
            person.properties.mapValues { $0.map(\.text) } == [
                "name": ["Vladimir Vladimirovich PUTIN"], "firstName": ["Vladimir Vladimirovich"],
                "lastName": ["PUTIN"], "alias": ["Vladimir PUTIN"], "weakAlias": ["PUTYA"], "topics": ["sanction"],
                "program": ["RUSSIA-EO14024"], "position": ["President of the Russian Federation"],
                "birthDate": ["1952-10-07", "1951"], "birthPlace": ["Leningrad, Russia"], "nationality": ["ru"],
                "citizenship": ["ru"], "gender": ["male"], "passportNumber": ["A0001 B"],
                "address": ["Kremlin, Moscow, Moscow Region 103073, Russia"], "country": ["ru", "ir"],
                "linkedTo": ["ARTAVIL", "Ousmane Illiassou DJIBO"],
                "notes": ["Passport A0001 B (Russia) issued 15 Sep 1991 expires 22 Jul 1996"],
            ])
        #expect(person.records("passportNumber") == ["sdn.xml:35096"])
    }

    @Test func vessel() throws {
        let vessel = try read(path, "us_ofac_sdn").entity("ofac-15036")
        #expect(vessel.schema == .vessel)
        #expect(
            vessel.properties.mapValues { $0.map(\.text) } == [
                "name": ["ARTAVIL"], "previousName": ["ABADAN"], "weakAlias": ["ALPHA"], "topics": ["sanction"],
                "program": ["IRAN"], "callSign": ["T2EU4"], "type": ["Crude/Oil Products Tanker"], "flag": ["ir"],
                "owner": ["NATIONAL IRANIAN TANKER COMPANY"], "tonnage": ["99144"],
                "grossRegisteredTonnage": ["56068"], "imoNumber": ["9187629"], "mmsi": ["572469210"],
                "pastFlags": ["mt"], "linkedTo": ["ABC CO. LTD. (ABC)"], "notes": ["all voyages"],
            ])
    }

    @Test func unknownThings() throws {
        let reading = try read(path, "us_ofac_sdn")
        #expect(try reading.entity("ofac-18150").schema == .legalEntity)
        let person = try reading.entity("ofac-32391")
        #expect(person.texts("program") == ["SDGT", "IRAN"])
        #expect(person.texts("notes") == ["DOB in the rains", "uid: 14"])
    }

    @Test("the count that the file states of itself is checked")
    func recordCount() throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let file = try Fixture.file("sdn.xml", text.replacing("<Record_Count>4", with: "<Record_Count>9086"))
        #expect(
            try read(file, "us_ofac_sdn").warnings.last == "Record_Count says 9086, but there are 4 entries (sdn.xml)")
    }

    @Test("a file cut anywhere is refused")
    func everyCut() throws {
        let data = try Data(contentsOf: URL(filePath: path))
        let end = try #require(data.lastRange(of: Data("</sdnList>".utf8))).upperBound
        for length in stride(from: 300, to: end, by: 97) {
            let cut = try Fixture.file("cut.xml", data.prefix(length))
            let message = try #require(refusal(of: cut, "us_ofac_sdn"), "cut at \(length)")
            #expect(message.hasPrefix("cut.xml:") && message.contains("not well-formed XML"), "\(message)")
        }
    }

    @Test(
        "every refusal says where",
        arguments: [
            ("<uid>32391</uid>", "", "x.xml:143: uid is missing"),
            ("<uid>32391</uid>", "<uid>a</uid>", "x.xml:143: uid: “a” is not a value of this field"),
            ("<uid>32391</uid>", "<uid>35096</uid>", "x.xml:143: uid “35096” was already on line 7"),
            ("<lastName>MSN 391</lastName>", "", "x.xml:163: lastName is missing"),
            ("08/19/2021", "19/08/2021", "x.xml:4: Publish_Date: “19/08/2021” is not a value of this field"),
            ("sdnList", "sdnLists", "x.xml: is not the main file of a list in a known format"),
        ])
    func refusals(old: String, new: String, message: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains(old))
        let damaged = try Fixture.file("x.xml", text.replacing(old, with: new))
        let found = try #require(refusal(of: damaged, "us_ofac_sdn"))
        #expect(found.hasPrefix(message), "\(found)")
    }

    @Test("the name of the file tells which of the two lists it is")
    func otherList() throws {
        #expect(refusal(of: path, "us_ofac_cons") == "sdn.xml: belongs to us_ofac_sdn, not to us_ofac_cons")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let cons = try Fixture.file("CONSOLIDATED.XML", text)
        #expect(refusal(of: cons, "us_ofac_sdn") == "consolidated.xml: belongs to us_ofac_cons, not to us_ofac_sdn")
        #expect(try read(cons, "us_ofac_cons").entities.first?.id == "ofac-cons-15036")
        let empty = try Fixture.file("x.xml", "<sdnList/>")
        #expect(refusal(of: empty, "us_ofac_sdn") == "x.xml: has no entries; the download may have failed")
    }
}
