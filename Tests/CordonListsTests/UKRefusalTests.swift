import CordonModel
import Foundation
import Testing

@testable import CordonLists

/// Damaged files of the UK's lists and what a person is told about them.
@Suite struct UKRefusalTests {
    private let xml = Fixture.path("uk-xml/UK-Sanctions-List.xml")
    private let csv = Fixture.path("uk-csv/UK-Sanctions-List.csv")
    private let dataset = UKReaderTests.dataset

    @Test("an XML file cut anywhere is refused")
    func everyCut() throws {
        let data = try Data(contentsOf: URL(filePath: xml))
        let end = try #require(data.lastRange(of: Data("</Designations>".utf8))).upperBound
        for length in stride(from: 400, to: end, by: 97) {
            let cut = try Fixture.file("cut.xml", data.prefix(length))
            let message = try #require(refusal(of: cut, dataset), "cut at \(length)")
            #expect(message.hasPrefix("cut.xml:") && message.contains("not well-formed XML"), "\(message)")
        }
    }

    @Test(
        "every refusal of XML says where",
        arguments: [
            ("<UniqueID>AFG0001</UniqueID>", "<UniqueID> </UniqueID>", "u.xml:48: UniqueID is missing"),
            (">AFG0001<", ">AFG0006<", "u.xml:48: UniqueID “AFG0006” was already on line 4"),
            (">20/08/2026<", ">20 August<", "u.xml:3: DateGenerated: “20 August” is not a value of this field"),
            (">Petrel 8<", "><", nil),
            ("<Name6>HAJI", "<X>HAJI", "u.xml:55:"),
            ("<Designations ", "<!DOCTYPE x>\n<Designations ", "u.xml:2:0: not well-formed XML: a document type"),
            ("Designations", "Lists", "u.xml: is not the main file of a list in a known format"),
        ])
    func xmlRefusals(old: String, new: String, message: String?) throws {
        let text = try String(contentsOfFile: xml, encoding: .utf8)
        let found = refusal(of: try Fixture.file("u.xml", text.replacing(old, with: new)), dataset)
        #expect(message.map { found?.hasPrefix($0) == true } ?? (found == nil), "\(found ?? "read")")
    }

    @Test func nameless() throws {
        let text = "<Designations><Designation><UniqueID>X1</UniqueID></Designation></Designations>"
        #expect(refusal(of: try Fixture.file("u.xml", text), dataset) == "u.xml:1: a name is missing")
        let rows = "Unique ID,Name 6,Name type,Regime Name,Designation Type\nX1,,Alias,R,Ship\n"
        #expect(refusal(of: try Fixture.file("u.csv", rows), dataset) == "u.csv:2: a name is missing")
    }

    @Test("no designations, no list")
    func empty() throws {
        let text = "<Designations><DateGenerated>20/08/2026</DateGenerated></Designations>"
        let none = "has no entries; the download may have failed"
        #expect(refusal(of: try Fixture.file("u.xml", text), dataset) == "u.xml: \(none)")
        #expect(refusal(of: try Fixture.file("u.xml", ""), dataset) == "u.xml: \(none)")
        let header = try String(contentsOfFile: csv, encoding: .utf8).split(separator: "\r\n").prefix(2)
        #expect(
            refusal(of: try Fixture.file("u.csv", header.joined(separator: "\r\n")), dataset) == "u.csv: \(none)")
    }

    @Test(
        "every refusal of CSV says where",
        arguments: [
            (",AFG0001,", ",,", "u.csv:6: Unique ID is missing"),
            ("Name type", "Name kind", "u.csv:2: the column “Name type” is missing"),
            ("Designation Type", "Kind", "u.csv:2: the column “Designation Type” is missing"),
            ("Regime Name", "Regime", "u.csv:2: the column “Regime Name” is missing"),
            ("20-Aug-2026", "August", "u.csv:1: Report Date: “Report Date: August” is not a value of this field"),
            ("Report Date: 20-Aug-2026", "20-Aug-2026", "u.csv:1: Report Date: “20-Aug-2026” is not a value of"),
            (",12703,", ",", "u.csv:6: has 57 columns, expected 58; the row is cut or damaged"),
            ("Unique ID", "Key", "u.csv: is not the main file of a list in a known format"),
        ])
    func csvRefusals(old: String, new: String, message: String) throws {
        let text = try String(contentsOfFile: csv, encoding: .utf8)
        let found = refusal(of: try Fixture.file("u.csv", text.replacing(old, with: new)), dataset)
        #expect(found?.hasPrefix(message) == true, "\(found ?? "read")")
    }

    @Test("a CSV file cut in a row is refused; one cut behind its last column is read with a warning")
    func csvCut() throws {
        let data = try Data(contentsOf: URL(filePath: csv))
        let lastRow = try #require(data.range(of: Data("18/12/2021,DPR0075,,,Jal".utf8))).lowerBound
        for length in stride(from: lastRow + 10, to: data.count - 10, by: 17) {
            let message = refusal(of: try Fixture.file("cut.csv", data.prefix(length)), dataset)
            #expect(message?.hasPrefix("cut.csv:19: has ") == true, "\(message ?? "read")")
        }
        let whole = try read(try Fixture.file("cut.csv", data.dropLast(2)), dataset, countries: .sample)
        #expect(whole.warnings == ["the last row has no line end; the file may be cut (cut.csv:19)"])
    }

    @Test func wrongEncoding() throws {
        let text = try String(contentsOfFile: csv, encoding: .utf8)
        let wide = try #require(text.data(using: .utf16))
        #expect(refusal(of: try Fixture.file("u.csv", wide), dataset)?.hasPrefix("u.csv: is not the main") == true)
        let latin = try #require(
            text.replacing("محمد حسن آخوند ", with: "Mühammad").data(using: .windowsCP1252))
        let reading = try read(try Fixture.file("u.csv", latin), dataset, countries: .sample)
        #expect(try reading.entity("gb-fcdo-AFG0006").texts("alias").last == "Mühammad")
        #expect(reading.warnings == ["not UTF-8, read as Windows-1252: 3 rows (first u.csv:3)"])
    }

    @Test("a list is refused as another one")
    func otherLists() {
        #expect(
            refusal(of: xml, "gb_hmt_sanctions")
                == "uk-sanctions-list.xml: is UK Sanctions List XML, but gb_hmt_sanctions is published as OFSI "
                + "consolidated list CSV")
        #expect(
            refusal(of: csv, "gb_hmt_sanctions")
                == "uk-sanctions-list.csv: is UK Sanctions List CSV, but gb_hmt_sanctions is published as OFSI "
                + "consolidated list CSV")
    }
}
