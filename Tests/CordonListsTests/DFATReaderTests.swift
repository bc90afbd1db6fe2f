import CordonModel
import CordonRules
import Foundation
import Testing

@testable import CordonLists

@Suite struct DFATReaderTests {
    private static let dataset = "au_dfat_sanctions"

    private static let header: [TestWorkbook.Cell] = [
        "Reference", "Name of Individual or Entity", "Type", "Name Type", "Alias Strength", "Date of Birth",
        "Place of Birth", "Citizenship", "Address", "Additional Information", "Listing Information", "IMO Number",
        "Committees", "Control Date", "Instrument of Designation", "Targeted Financial Sanction", "Travel Ban",
        "Arms Embargo", "Maritime Restriction",
    ]

    /// The cells that all rows of a party repeat.
    private static let person: [TestWorkbook.Cell] = [
        "a) 5 May 1957 b) 1958, 07/04/1962", "a) Sample village, Iraq b) Mali",
        "Democratic Republic of the Congo, Iraq, Atlantis",
        "a) 1 First Street, Gotham, Iraq\nb) Mali", "TAi.100_x000D_\nTitle: Mullah. Brother of QDi.012.",
        "Listed on 23 February 2001 (amended on 18 May 2012)", "", "1988 (Taliban)", .day(46_059),
        "Charter Regulation 2013",
        .bool(true), .bool(true), .bool(false), "maybe",
    ]

    private static func named(
        _ reference: TestWorkbook.Cell, _ name: TestWorkbook.Cell, _ type: TestWorkbook.Cell,
        _ kind: TestWorkbook.Cell, _ strength: TestWorkbook.Cell, _ rest: [TestWorkbook.Cell] = person
    ) -> [TestWorkbook.Cell] {
        [reference, name, type, kind, strength] + rest
    }

    private static let vessel: [TestWorkbook.Cell] = [
        "", "", "", "", "Previous names include ASHER and FACCA. Flag: none", "Designated vessel", 9_074_729,
        "", .day(45_826), "Designation 2025", .bool(false), .bool(false), .bool(false), .bool(true),
    ]

    private static let rows: [[TestWorkbook.Cell]] = [
        header, named(100, "Nazir Sample", "Individual", "Primary Name", ""),
        named("100a", "Nazar Sample", "Individual", "Alias", "Strong"),
        named("100b", "Naz", "Individual", "Alias", "Weak"),
        named(200, "NOCTIS", "Vessel", "Primary Name", "", vessel),
        named("100c", "نذیر", "Individual", "Original Script", ""),
        named("100d", "Abu Sample (Previously listed as. In Arabic: أبو )", "Individual", "Alias", "Strong"),
        named(300, "EXAMPLE (EX)", "Entity", "Formerly known as", "", []),
        named("300a", "Beispiel GmbH", "Individual", "Nickname", "", []),
        named(100, "Another Party", "Person", "Primary Name", "", ["born long ago"]),
    ]

    @Test func reading() throws {
        let path = try TestWorkbook([("Consolidated List", DFATReaderTests.rows)]).write()
        let reading = try read(path, DFATReaderTests.dataset, version: CalendarDay("2026-08-22"))
        #expect(reading.entities.map(\.id) == ["au-dfat-100", "au-dfat-100-2", "au-dfat-200", "au-dfat-300"])
        #expect(reading.entities.map(\.schema) == [.person, .person, .vessel, .organization])
        #expect(reading.files == [FileCount(file: "list.xlsx", rows: 9, withoutEntity: 0)])
        #expect(
            reading.warnings == [
                "Type differs between rows of one reference (list.xlsx:9)",
                "Name Type not known: “Nickname” (list.xlsx:9)",
                "the reference of another party (list.xlsx:10)",
                "Maritime restriction not understood: “maybe” (list.xlsx:2)",
                "birth date not understood: “born long ago” (list.xlsx:10)",
                "country not resolved: “Atlantis” (list.xlsx:2)",
            ])
        let properties = reading.entities.map { $0.properties.mapValues { $0.map(\.text) } }
        #expect(
            properties[0] == [
                "name": ["Nazir Sample"], "alias": ["Nazar Sample", "نذیر"], "weakAlias": ["Naz"],
                "previousName": ["Abu Sample", "أبو"], "birthDate": ["1957-05-05", "1958", "1962-04-07"],
                "birthPlace": ["Sample village, Iraq", "Mali"], "birthCountry": ["iq", "ml"],
                "citizenship": ["cd", "iq"], "address": ["1 First Street, Gotham, Iraq", "Mali"],
                "country": ["iq", "ml"], "unscId": ["TAi.100"], "topics": ["sanction"], "program": ["1988 (Taliban)"],
                "provisions": ["Targeted financial sanction", "Travel ban"], "listingDate": ["2001-02-23"],
                "modifiedAt": ["2026-02-06"],
                "notes": [
                    "Citizenship: Atlantis", "TAi.100 Title: Mullah. Brother of QDi.012.",
                    "Instrument of designation: Charter Regulation 2013", "Maritime restriction: maybe",
                    "Listing information: Listed on 23 February 2001 (amended on 18 May 2012)",
                    "Name: Abu Sample (Previously listed as. In Arabic: أبو )",
                ],
            ])
        #expect(
            properties[1] == [
                "name": ["Another Party"], "topics": ["sanction"], "notes": ["Date of birth: born long ago"],
            ])
        #expect(
            properties[2] == [
                "name": ["NOCTIS"], "previousName": ["ASHER", "FACCA"], "imoNumber": ["9074729"],
                "topics": ["sanction"], "program": ["Designation 2025"], "provisions": ["Maritime restriction"],
                "modifiedAt": ["2025-06-18"],
                "notes": [
                    "Previous names include ASHER and FACCA. Flag: none",
                    "Instrument of designation: Designation 2025", "Listing information: Designated vessel",
                ],
            ])
        #expect(
            properties[3] == [
                "name": ["EXAMPLE (EX)"], "previousName": ["EXAMPLE (EX)"], "alias": ["Beispiel GmbH"],
                "topics": ["sanction"],
            ])
        #expect(reading.entities[0].records("alias") == ["list.xlsx:3", "list.xlsx:6"])
    }

    @Test("the layout until 2025: no strengths, no measures, columns in another order, a title above")
    func olderLayout() throws {
        let rows: [[TestWorkbook.Cell]] = [
            ["Consolidated List as at today"],
            [
                "Type", "Reference", "Name of  Individual or Entity", "Name Type", "Date of Birth", "Committees",
                "Control Date",
            ],
            ["Individual", "7", "First Name", "Primary Name", 1_960, "1518 (Iraq)", "16/09/2011"],
            ["Individual", "7a", "Second Name", "aka", .day(22_000), "1518 (Iraq)", "16/09/2011"],
        ]
        let reading = try read(TestWorkbook([("Sheet1", rows)]).write(), DFATReaderTests.dataset)
        #expect(reading.warnings == [])
        #expect(
            try reading.entity("au-dfat-7").properties.mapValues { $0.map(\.text) } == [
                "name": ["First Name"], "alias": ["Second Name"], "birthDate": ["1960", "1960-03-25"],
                "topics": ["sanction"], "program": ["1518 (Iraq)"], "modifiedAt": ["2011-09-16"],
            ])
    }

    @Test(
        "every refusal says where",
        arguments: [
            (2, 0, "", "d.xlsx:3: Reference is missing"),
            (2, 0, "x7", "d.xlsx:3: Reference: “x7” is not a value of this field"),
            (2, 1, "", "d.xlsx:3: Name of Individual or Entity is missing"),
            (0, 3, "Kind", "d.xlsx:1: the column “name type” is missing"),
            (0, 1, "Name", "d.xlsx: is not the main file of a list in a known format"),
        ])
    func refusals(row: Int, column: Int, value: String, message: String) throws {
        var rows = DFATReaderTests.rows
        rows[row][column] = .init(stringLiteral: value)
        let path = try TestWorkbook([("S", rows)]).write("d.xlsx")
        #expect(refusal(of: path, DFATReaderTests.dataset)?.hasPrefix(message) == true)
    }

    @Test func empty() throws {
        let path = try TestWorkbook([("S", [DFATReaderTests.header])]).write("d.xlsx")
        #expect(refusal(of: path, DFATReaderTests.dataset) == "d.xlsx: has no entries; the download may have failed")
    }

    @Test(
        "dates",
        arguments: [
            ("1963, 1964", ["1963", "1964"]), ("Approximately: Between 1959 and 1961", ["1959", "1960", "1961"]),
            ("5 May 1957; April 1957", ["1957-05-05", "1957-04"]),
            ("27/05/1973 01/01/1975", ["1973-05-27", "1975-01-01"]),
            ("c. 1970", ["1970"]), ("1962 or 1963", ["1962", "1963"]), ("16 Sep. 1970", ["1970-09-16"]),
            ("1957-05-05", ["1957-05-05"]), ("n/a", []),
        ])
    func dates(text: String, dates: [String]) {
        #expect(DFATText.dates(text).dates.map(\.description) == dates)
        #expect(DFATText.dates(text).understood)
    }

    @Test(
        "the day of listing",
        arguments: [
            ("Listed on: 17 Aug. 2017 (Relisted on 3 Aug. 2020)", "2017-08-17"), ("2020-01-02", "2020-01-02"),
            ("Listed by the 1737 Committee on 24 March 2007", "2007-03-24"), ("Instrument No. 4 of 5 May 2022", nil),
        ])
    func listing(text: String, day: String?) {
        #expect(DFATText.listingDay(text)?.description == day)
    }
}
