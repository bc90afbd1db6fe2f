import CordonModel
import CordonRules
import Foundation
import Testing

@testable import CordonLists

@Suite struct BISDPLTests {
    private let tabbed = Fixture.path("bis-dpl/dpl.txt")
    private let table = Fixture.path("bis-dpl-csv/dpl_04142026.csv")

    @Test("every party of the tab-separated file")
    func tabbedFile() throws {
        let reading = try readCodes(tabbed, "us_bis_denied", version: CalendarDay("2023-11-30"))
        #expect(reading.listed == BISDPLGolden.tabbed)
        #expect(reading.files == [FileCount(file: "dpl.txt", rows: 6, withoutEntity: 1)])
        #expect(
            reading.warnings == [
                "Last_Update not understood: “3017-08-22” (dpl.txt:3)",
                "a row repeats an earlier one (dpl.txt:5)",
                "country not resolved: “NM” (dpl.txt:4)",
            ])
        #expect(reading.entities.allSatisfy { $0.version == CalendarDay("2023-11-30") })
    }

    @Test("every party of the table that replaced it")
    func tableFile() throws {
        let reading = try readCodes(table, "us_bis_denied")
        #expect(reading.listed == BISDPLGolden.table)
        #expect(reading.files == [FileCount(file: "dpl_04142026.csv", rows: 4, withoutEntity: 0)])
        #expect(reading.warnings == [])
    }

    @Test("the header of the table with blanks in place of underscores")
    func headerWithBlanks() throws {
        let text = try String(contentsOfFile: table, encoding: .utf8)
        let other = text.replacing("Name_and_Address", with: "Name and Address").replacing(
            "Effective_", with: "Effective "
        )
        .replacing("Expiration_", with: "Expiration ")
        #expect(try readCodes(Fixture.file("d.csv", other), "us_bis_denied").listed == BISDPLGolden.table)
    }

    @Test func days() {
        #expect(BISDPLMapper.day("10/16/2017")?.description == "2017-10-16")
        #expect(BISDPLMapper.day("4/6/2017")?.description == "2017-04-06")
        #expect(BISDPLMapper.day("2017-10-23")?.description == "2017-10-23")
        for text in ["16/10/2017", "2/30/2017", "4/6/17", "4-6-2017", "", "a/b/2017", "1/1/1/2017"] {
            #expect(BISDPLMapper.day(text) == nil, "\(text)")
        }
    }

    @Test(
        "every refusal says where",
        arguments: [
            ("\"ALI EXAMPLE\"\t\"\"\t\"LYON\"", "\"\"\t\"\"\t\"LYON\"", "d.txt:7: Name is missing"),
            ("\"Name\"", "\"Party\"", "d.txt:1: the column “Name” is missing"),
            ("\"FR_Citation\"", "\"Citation\"", "d.txt: is not the main file of a list in a known format"),
            ("\t\"LYON\"", "", "d.txt:7: has 11 columns, expected 12; the row is cut or damaged"),
            ("\"LYON\"", "\"LYON", "d.txt:7: a quotation mark where a comma or the end of the line should be"),
        ])
    func refusals(old: String, new: String, message: String) throws {
        let text = try String(contentsOfFile: tabbed, encoding: .utf8)
        let found = try #require(refusal(of: Fixture.file("d.txt", text.replacing(old, with: new)), "us_bis_denied"))
        #expect(found.hasPrefix(message), "\(found)")
    }

    @Test func otherRefusals() throws {
        let header = try String(contentsOfFile: tabbed, encoding: .utf8).prefix { $0 != "\n" } + "\n"
        #expect(
            refusal(of: try Fixture.file("d.txt", String(header)), "us_bis_denied")
                == "d.txt: has no entries; the download may have failed")
        #expect(
            refusal(of: tabbed, "us_trade_csl")
                == "dpl.txt: is BIS Denied Persons List, but us_trade_csl is published as "
                + "Consolidated Screening List CSV or Consolidated Screening List JSON")
    }

    @Test("a file without its last line end is reported")
    func lastLineEnd() throws {
        let data = try Data(contentsOf: URL(filePath: tabbed))
        let reading = try readCodes(Fixture.file("d.txt", data.dropLast()), "us_bis_denied")
        #expect(reading.warnings.first == "the last row has no line end; the file may be cut (d.txt:7)")
        #expect(reading.entities.count == 5)
    }
}
