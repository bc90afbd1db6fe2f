import CordonModel
import CordonRules
import Foundation
import Testing

@testable import CordonLists

@Suite struct CSLReaderTests {
    private let path = Fixture.path("csl-29/consolidated.csv")

    @Test("every party of the layout of 2020 to 2026")
    func table() throws {
        let reading = try readCodes(path, "us_trade_csl")
        #expect(reading.listed == CSLGolden.table)
        #expect(reading.files == [FileCount(file: "consolidated.csv", rows: 16, withoutEntity: 1)])
        #expect(reading.published == nil)
        #expect(
            reading.warnings == [
                "an address ends in letters that may be a US state (consolidated.csv:2)",
                "a record repeats an earlier one (consolidated.csv:10)",
                "“?” in a name, where a character was lost (consolidated.csv:12)",
                "start_date not understood: “0097-06-30” (consolidated.csv:13)",
                "license_requirement cites §734.9(e) or (g) without a footnote (consolidated.csv:13)",
                "source not known: “Uyghur List (UFL) - Department of Examples” (consolidated.csv:18)",
                "type not known: “Cooperative” (consolidated.csv:18)",
            ])
    }

    @Test("the layout before 2020 has no keys: ids are made of list, name, address and date")
    func withoutKeys() throws {
        let reading = try readCodes(Fixture.path("csl-28"), "us_trade_csl", version: CalendarDay("2019-12-31"))
        #expect(reading.listed == CSLGolden.withoutKeys)
        #expect(reading.files == [FileCount(file: "csl.csv", rows: 6, withoutEntity: 1)])
        #expect(reading.warnings == ["a record repeats an earlier one (csl.csv:6)"])
        #expect(reading.entities.allSatisfy { $0.version == CalendarDay("2019-12-31") })
    }

    @Test("the present file has keys of 56 digits, random keys of State's, and may get a column")
    func present() throws {
        let reading = try readCodes(Fixture.path("csl-2026"), "us_trade_csl")
        #expect(reading.listed == CSLGolden.present)
        #expect(reading.warnings == ["field not known: “list_updated” (consolidated.csv:5)"])
    }

    @Test("ids do not depend on the order of the rows")
    func order() throws {
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n17016,")
        #expect(lines.count == 4)
        let parts = [
            lines[0], lines[3].prefix { $0 != "\n" }, lines[2], lines[1], lines[3].drop { $0 != "\n" }.dropFirst(),
        ]
        let text = parts[0] + "\n17016," + parts[1] + "\n17016," + parts[2] + "\n17016," + parts[3] + "\n" + parts[4]
        let file = try Fixture.file("c.csv", text)
        let reading = try readCodes(file, "us_trade_csl")
        #expect(reading.entities.map(\.id) == CSLGolden.table.keys.sorted())
        #expect(reading.listed.mapValues(\.dataset) == CSLGolden.table.mapValues(\.dataset))
    }

    @Test("a file cut inside a row is refused, one cut behind a row is reported")
    func everyCut() throws {
        let data = try Data(contentsOf: URL(filePath: path))
        let header = try #require(data.firstIndex(of: 0x0A))
        for length in stride(from: header + 2, to: data.count - 1, by: 61) where data[length - 1] != 0x0A {
            let cut = try Fixture.file("cut.csv", data.prefix(length))
            let reading = try? readCodes(cut, "us_trade_csl")
            let isWhole = reading?.warnings.contains { $0.hasPrefix("the last row has no line end") }
            #expect(isWhole ?? true, "cut at \(length)")
            // All columns of a cut row may be there, the last of them being empty or shortened.
            if let reading { #expect(reading.files[0].rows <= 16) }
        }
        let message = refusal(of: try Fixture.file("cut.csv", data.prefix(header + 61)), "us_trade_csl")
        #expect(message == "cut.csv:2: has 2 columns, expected 29; the row is cut or damaged")
    }

    @Test(
        "every refusal says where",
        arguments: [
            ("PUTIN, Vladimir Vladimirovich", "", "c.csv:3: name is missing"),
            ("_id,source,", "_id,list,", "c.csv:1: the column “source” is missing"),
            (",name,", ",party,", "c.csv:1: the column “name” is missing"),
            ("ARTAVIL", "\"ARTAVIL", "c.csv:4: a quotation mark where a comma or the end of the line should be"),
            (
                "1111110123456789", "abcdef0123456789",
                "c.csv:13: _id “abcdef0123456789abcdef0123456789abcdef01” was already on line 12"
            ),
            ("license_requirement", "requirement", "c.csv: is not the main file of a list in a known format"),
        ])
    func refusals(old: String, new: String, message: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let damaged = try Fixture.file("c.csv", text.replacing(old, with: new))
        let found = try #require(refusal(of: damaged, "us_trade_csl"))
        #expect(found.hasPrefix(message), "\(found)")
    }

    @Test func otherRefusals() throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let header = String(text.prefix { $0 != "\n" })
        #expect(
            refusal(of: try Fixture.file("c.csv", header + "\n"), "us_trade_csl")
                == "c.csv: has no entries; the download may have failed")
        #expect(
            refusal(of: path, "us_ofac_sdn")
                == "consolidated.csv: is Consolidated Screening List CSV, but us_ofac_sdn is published as "
                + (ListFormats.published("us_ofac_sdn").map(\.title).joined(separator: " or ")))
        let wide = try #require(text.data(using: .utf16LittleEndian))
        #expect(
            refusal(of: try Fixture.file("c.csv", Data([0xFF, 0xFE]) + wide), "us_trade_csl")?
                .hasPrefix("c.csv: is not the main file") == true)
        let two = try Fixture.copy("csl-29")
        try FileManager.default.copyItem(
            atPath: Fixture.path("csl-json/consolidated.json"), toPath: two + "/consolidated.json")
        #expect(
            refusal(of: two, "us_trade_csl")
                == "\(two): has more than one list: consolidated.csv, consolidated.json; name the file")
    }

    @Test("bytes of Windows are read and reported")
    func windows() throws {
        let text = "source,entity_number,programs,name,license_requirement,source_list_url\n(EL),,,Caf\u{E9},,\n"
        let file = try Fixture.file("c.csv", try #require(text.data(using: .windowsCP1252)))
        let reading = try readCodes(file, "us_trade_csl")
        #expect(reading.entities.map(\.caption) == ["Café"])
        #expect(reading.warnings == ["not UTF-8, read as Windows-1252: 1 rows (first c.csv:2)"])
    }
}
