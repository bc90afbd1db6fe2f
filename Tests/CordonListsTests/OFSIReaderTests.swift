import CordonModel
import CordonRules
import Foundation
import Testing

@testable import CordonLists

@Suite struct OFSIReaderTests {
    private let dataset = "gb_hmt_sanctions"
    private let path = Fixture.path("ofsi/sanctionsconlist.csv")

    private func reading(_ path: String) throws -> ListReading { try read(path, dataset, countries: .sample) }

    @Test("rows of a party do not stand together, and the file is in Windows-1252")
    func counts() throws {
        let reading = try reading(path)
        #expect(reading.published == CalendarDay("2018-04-13"))
        #expect(reading.entities.map(\.id) == ["gb-hmt-6901", "gb-hmt-7001"])
        #expect(reading.entities.map(\.schema) == [.person, .organization])
        #expect(reading.files == [FileCount(file: "sanctionsconlist.csv", rows: 5, withoutEntity: 0)])
        #expect(
            reading.warnings == [
                "not UTF-8, read as Windows-1252: 3 rows (first sanctionsconlist.csv:3)",
                "country not resolved: “Atlantis” (sanctionsconlist.csv:7)",
            ])
    }

    @Test func person() throws {
        let person = try reading(path).entity("gb-hmt-6901")
        #expect(
            person.plain == [
                "name": ["Ahmad Ali SAMPLE"], "firstName": ["Ahmad Ali"], "lastName": ["SAMPLE"],
                "alias": ["Abu Bakr AL-SAMPLE"], "title": ["General", "Major General"], "topics": ["sanction"],
                "birthDate": ["1961", "1962-02-01", "1963-03"], "birthPlace": ["Surt"], "birthCountry": ["ly", "tn"],
                "nationality": ["af", "pk"], "position": ["Minister", "Governor"],
                "passportNumber": ["K048787", "486298"], "idNumber": ["0094195"],
                "address": ["Street 1, Surt, Turkey (previous as at Aug 2009)"], "country": ["tr"],
                "program": ["The ISIL (Da'esh) and Al-Qaida organisations"], "listingDate": ["2012-07-17"],
                "modifiedAt": ["2017-09-15"], "unscId": ["QI.A.146.04"],
                "notes": [
                    "Town of Birth: (1) Surt (2)-(3) -", "Country of Birth: (1)-(2) Libya (3) Tunisia",
                    "Passport Details: Sample passport numbers (1) K048787 (2) 486298. Issued 2004.",
                    "NI Number: Ration card no. 0094195", "UN Ref QI.A.146.04. Brother’s name is Omar.",
                    "Country: Turkey (previous as at Aug 2009)", "Country: Atlantis",
                ],
            ])
        #expect(person.records("name") == ["sanctionsconlist.csv:6"])
        #expect(
            person.records("birthDate") == [
                "sanctionsconlist.csv:3", "sanctionsconlist.csv:6", "sanctionsconlist.csv:7",
            ])
    }

    @Test("a party of two regimes has both")
    func organization() throws {
        #expect(
            try reading(path).entity("gb-hmt-7001").plain == [
                "name": ["SAMPLE TRADING COMPANY"], "previousName": ["FORMER TRADING COMPANY"],
                "topics": ["sanction"], "address": ["Quay 5, Iran"], "country": ["ir", "ly"],
                "program": ["Iraq", "Iran (nuclear proliferation)"], "listingDate": ["2003-11-18"],
                "modifiedAt": ["2012-12-06"], "notes": ["EU listing."],
            ])
    }

    @Test("the columns of later years")
    func later() throws {
        let reading = try reading(Fixture.path("ofsi-later"))
        #expect(reading.published == CalendarDay("2025-10-14"))
        #expect(reading.warnings == [])
        #expect(
            try reading.entity("gb-hmt-7172").plain == [
                "name": ["MOHAMMAD AKHUND"], "firstName": ["MOHAMMAD"], "lastName": ["AKHUND"],
                "alias": ["محمد", "Mohammad Akhund", "Hassan"], "weakAlias": ["Hasan"], "topics": ["sanction"],
                "birthPlace": ["Lakhi, Afghanistan"], "birthCountry": ["af"], "nationality": ["af"],
                "passportNumber": ["A1", "B2"], "idNumber": ["55"], "program": ["Afghanistan"],
                "listingDate": ["2001-04-02"], "modifiedAt": ["2021-02-01"], "unscId": ["TAi.002"],
                "gender": ["male"],
                "notes": [
                    "Non-Latin Script Type: Arabic", "Non-Latin Script Language: Dari",
                    "Passport Details: (1) Issued 1999 (2) -", "National Identification Details: tazkira",
                    "UK Sanctions List Date Designated: 31/12/2020",
                    "(UK Sanctions List Ref):AFG0006. (UN Ref):TAi.002. (Gender):Male",
                ],
            ])
        let ship = try reading.entity("gb-hmt-13000")
        #expect(ship.schema == .vessel)
        #expect(ship.texts("imoNumber") == ["9562233"])
    }

    @Test("what is not understood is kept and counted")
    func traps() throws {
        let reading = try reading(
            Fixture.file(
                "o.csv",
                "Name 6,Group Type,Alias Type,Regime,Group ID,DOB,Listed On,Colour\n"
                    + "THING,Aircraft,Nickname,Libya,1,1950s,soon,red\n"
                    + "MAN,Individual,AKA,Libya,2,1950s,soon,\n"))
        #expect(reading.published == nil)
        #expect(
            try reading.entity("gb-hmt-1").plain == [
                "alias": ["THING"], "topics": ["sanction"], "program": ["Libya"],
                "notes": ["Listed On: soon", "Colour: red"],
            ])
        #expect(try reading.entity("gb-hmt-2").texts("notes") == ["DOB: 1950s", "Listed On: soon"])
        #expect(
            reading.warnings == [
                "Group Type not known: “Aircraft” (o.csv:2)", "Alias Type not known: “Nickname” (o.csv:2)",
                "Listed On not understood: “soon” (2 times, first o.csv:2)", "column not known: “Colour” (o.csv:2)",
                "no primary name (2 times, first o.csv:2)", "birth date not understood: “1950s” (o.csv:3)",
            ])
    }

    @Test(
        "every refusal says where",
        arguments: [
            (",7001\r\n", ",\r\n", "o.csv:4: Group ID is missing"),
            ("SAMPLE TRADING COMPANY", "", "o.csv:4: Name 6 is missing"),
            ("Alias Type", "Alias Kind", "o.csv:2: the column “Alias Type” is missing"),
            ("Group Type", "Kind", "o.csv:2: the column “Group Type” is missing"),
            ("13/04/2018", "today", "o.csv:1: Last Updated: “Last Updated,today” is not a value of this field"),
            ("Last Updated,13", "Date,13", "o.csv:1: Last Updated: “Date,13/04/2018” is not a value of this field"),
            ("Quay 5,", "", "o.csv:4: has 28 columns, expected 29; the row is cut or damaged"),
            ("Group ID", "Group", "o.csv: is not the main file of a list in a known format"),
            ("SAMPLE TRADING", "\"SAMPLE TRADING", "o.csv:4: a quoted field is not closed"),
        ])
    func refusals(old: String, new: String, message: String) throws {
        let text = Windows1252.string(try Data(contentsOf: URL(filePath: path)))
        let found = refusal(of: try Fixture.file("o.csv", text.replacing(old, with: new)), dataset)
        #expect(found?.hasPrefix(message) == true, "\(found ?? "read")")
    }

    @Test func emptyAndOther() throws {
        let header = "Name 6,Group Type,Alias Type,Regime,Group ID\n"
        #expect(
            refusal(of: try Fixture.file("o.csv", header), dataset)
                == "o.csv: has no entries; the download may have failed")
        #expect(
            refusal(of: path, "gb_fcdo_sanctions")
                == "sanctionsconlist.csv: is OFSI consolidated list CSV, but gb_fcdo_sanctions is published as UK "
                + "Sanctions List XML or UK Sanctions List CSV")
    }
}
