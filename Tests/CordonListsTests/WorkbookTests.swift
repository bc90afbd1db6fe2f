import CordonRules
import Foundation
import Testing

@testable import CordonLists

@Suite struct WorkbookTests {
    private func rows(_ workbook: TestWorkbook, sheet: Int = 0) throws -> [Workbook.Row] {
        let workbook = try Workbook(path: workbook.write())
        var rows: [Workbook.Row] = []
        try workbook.rows(of: workbook.sheets[sheet]) { row throws(ListError) in
            rows.append(row)
            return true
        }
        return rows
    }

    private func failure(_ workbook: TestWorkbook) -> String? {
        do {
            _ = try rows(workbook)
            return nil
        } catch {
            return (error as? ListError)?.message ?? "\(error)"
        }
    }

    @Test("texts, numbers, truth values and gaps")
    func cells() throws {
        let workbook = TestWorkbook([
            (
                "One & only",
                [
                    ["A", "", "C & <D>"], [],
                    [.inline("in the cell"), .number("12"), .number("12.0"), .number("1.2E3")],
                    [.bool(true), .bool(false), .number("0.5"), .number("90071992547409930")],
                    [.xml("<c t=\"str\"><f>1+1</f><v>made_x000D_\n</v></c>"), .xml("<c t=\"e\"><v>#N/A</v></c>")],
                    [.xml("<c s=\"1\"/>")],
                ]
            )
        ])
        #expect(
            try rows(workbook) == [
                Workbook.Row(number: 1, cells: ["A", "", "C & <D>"]),
                Workbook.Row(number: 3, cells: ["in the cell", "12", "12", "1200"]),
                Workbook.Row(number: 4, cells: ["TRUE", "FALSE", "0.5", "90071992547409930"]),
                Workbook.Row(number: 5, cells: ["made\n\n", "#N/A"]),
            ])
        #expect(try Workbook(path: workbook.write()).sheets.map(\.name) == ["One & only"])
    }

    @Test("a text in several fonts is one; Japanese readings are none of it")
    func strings() throws {
        var workbook = TestWorkbook([("S", [["x", "y"]])])
        workbook.parts["xl/sharedStrings.xml"] = """
            <sst><si><r><rPr><b/></rPr><t>Al </t></r><r><t xml:space="preserve">Qaida</t></r></si>
            <si><t>別名</t><rPh sb="0" eb="2"><t>ベツメイ</t></rPh><phoneticPr fontId="7"/></si></sst>
            """
        #expect(try rows(workbook).first?.cells == ["Al Qaida", "別名"])
    }

    @Test("days by their style only, whichever day is the first")
    func dates() throws {
        let row: [TestWorkbook.Cell] = [
            .day(1), .day(59), .day(60), .day(61), .number("45929.75", style: 2), .number("45929", style: 3),
            .number("45929", style: 4), .number("45929"), .day(-3), .day(2_958_465), .number("3000000", style: 1),
            .xml("<c t=\"d\"><v>2025-09-29T00:00:00</v></c>"),
        ]
        #expect(
            try rows(TestWorkbook([("S", [row])])).first?.cells == [
                "1900-01-01", "1900-02-28", "60", "1900-03-01", "2025-09-29", "45929", "45929", "45929", "-3",
                "9999-12-31", "3000000", "2025-09-29",
            ])
        #expect(
            try rows(TestWorkbook([("S", [[.day(0), .day(1), .day(44_467)]])], startsIn1904: true)).first?.cells
                == ["1904-01-01", "1904-01-02", "2025-09-29"])
    }

    @Test(
        "formats that are dates",
        arguments: [
            ("yyyy-mm-dd", true), ("d/m", true), ("[$-411]ggge\"年\"m\"月\"d\"日\"", true), ("General", false),
            ("0.00E+00", false), ("[Red]0", false), ("0\"days\"", false), ("#,##0;[Red]-yy", false), ("0\\d", false),
            ("h:mm", false), ("_-* #,##0_-", false),
        ])
    func formats(code: String, isDate: Bool) {
        #expect(WorkbookStyles.isDate(code) == isDate)
    }

    @Test(
        "escaped characters",
        arguments: [
            ("a_x000D_\n", "a\n\n"), ("_x0041_x", "Ax"), ("_x_xZZZZ_", "_x_xZZZZ_"), ("_x0000_", ""),
        ])
    func escapes(written: String, read: String) {
        #expect(WorkbookText.unescaped(written) == read)
    }

    @Test("sheets in the order of their tabs, wherever their parts lie")
    func sheets() throws {
        var workbook = TestWorkbook([("Zwei", [["2"]]), ("Eins", [["1"]])])
        #expect(try Workbook(path: workbook.write()).sheets.map(\.name) == ["Zwei", "Eins"])
        #expect(try rows(workbook, sheet: 1).first?.cells == ["1"])
        let relations = "xl/_rels/workbook.xml.rels"
        workbook.parts[relations]?.replace("\"worksheets/sheet1", with: "\"/xl/worksheets/sheet1")
        workbook.parts[relations]?.replace("\"worksheets/sheet2", with: "\"../xl/./worksheets/sheet2")
        #expect(try rows(workbook, sheet: 1).first?.cells == ["1"])
        workbook.parts["xl/sharedStrings.xml"] = nil
        workbook.parts["xl/styles.xml"] = nil
        #expect(failure(workbook) == "list.xlsx: not a usable workbook: xl/sharedStrings.xml is missing")
    }

    @Test("cells and rows need no places")
    func places() throws {
        var workbook = TestWorkbook([("S", [["x"]])])
        workbook.parts["xl/worksheets/sheet1.xml"] = """
            <worksheet><sheetData><row><c><v>1</v></c><c/><c><v>2</v></c></row>
            <row><c r="AA2"><v>3</v></c></row></sheetData></worksheet>
            """
        let rows = try rows(workbook)
        #expect(rows.map(\.number) == [1, 2])
        #expect(rows.first?.cells == ["1", "", "2"])
        #expect(rows.last?.cells.count == 27)
    }

    @Test(
        "every refusal names the part and the place",
        arguments: [
            ("<row r=\"1\">", "<row r=\"1048577\">", "has a row 1048577, beyond the last that there can be"),
            ("<row r=\"1\">", "<row r=\"0\">", "row 0 after row 0"),
            ("</row>", "</row><row r=\"1\"/>", "row 1 after row 1"),
            ("r=\"A1\"", "r=\"XFE1\"", "row 1 has more than 16,384 columns"),
            ("r=\"A1\"", "r=\"11\"", "a cell at “11”"),
            ("</c>", "</c><c r=\"A1\"><v>1</v></c>", "cell A1 is out of order"),
            ("<v>0</v>", "<v>9</v>", "row 1 refers to a shared string “9” that is not there"),
        ])
    func refusals(old: String, new: String, message: String) {
        var workbook = TestWorkbook([("S", [["x"]])])
        workbook.parts["xl/worksheets/sheet1.xml"]?.replace(old, with: new)
        #expect(failure(workbook) == "list.xlsx: not a usable workbook: xl/worksheets/sheet1.xml: \(message)")
    }

    @Test("damaged parts")
    func damagedParts() {
        var workbook = TestWorkbook([("S", [["x"]])])
        workbook.parts["xl/worksheets/sheet1.xml"]?.removeLast(12)
        #expect(
            failure(workbook)
                == "list.xlsx: not a usable workbook: xl/worksheets/sheet1.xml:1:80: not well-formed XML: "
                + "the file ends before the document does")
        workbook.parts["xl/worksheets/sheet1.xml"] =
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"/etc/passwd\">]><worksheet>&a;</worksheet>"
        #expect(failure(workbook)?.contains("a document type declaration, which no list has") == true)
        workbook.parts["xl/worksheets/sheet1.xml"] = nil
        #expect(failure(workbook) == "list.xlsx: not a usable workbook: xl/worksheets/sheet1.xml is missing")
        workbook.parts["xl/workbook.xml"] = "<workbook><sheets/></workbook>"
        #expect(failure(workbook) == "list.xlsx: not a usable workbook: xl/workbook.xml names no sheet")
        workbook.parts["xl/workbook.xml"] = nil
        #expect(failure(workbook) == "list.xlsx: not a usable workbook: xl/workbook.xml is missing")
    }

    @Test("an archive cut anywhere or with other bytes is refused")
    func damagedArchive() throws {
        let data = TestWorkbook([("S", [["x", "y"]])]).data
        for length in stride(from: 4, to: data.count, by: 211) {
            let path = try Fixture.file("cut.xlsx", data.prefix(length))
            #expect(throws: ListError.self, "cut at \(length)") { _ = try Workbook(path: path) }
        }
        var other = data
        let place = try #require(other.range(of: Data("<t>x</t>".utf8))?.lowerBound)
        other[place + 3] = 0x7A
        let path = try Fixture.file("other.xlsx", other)
        #expect(throws: ListError.self) { _ = try Workbook(path: path) }
    }

    @Test("bombs: one string in every cell, more text than there may be")
    func bombs() throws {
        let long = String(repeating: "x", count: 1_000_000)
        let workbook = TestWorkbook([("S", [Array(repeating: .text(long), count: 5)])])
        #expect(failure(workbook) == "list.xlsx:1: a row is longer than 4 MB; the file is damaged")

        let strings = SharedStrings(limit: 100)
        for _ in 0..<7 where strings.refusal == nil {
            strings.start("si", [:], line: 1)
            strings.end("si")
        }
        #expect(strings.strings.count == 6)
        #expect(strings.refusal == "more text than the limit of 0 MB")
    }
}
