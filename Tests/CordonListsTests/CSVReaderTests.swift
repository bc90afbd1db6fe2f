import Foundation
import Testing

@testable import CordonLists

@Suite struct CSVReaderTests {
    private func rows(
        _ text: String, columns: Int, allowsLineEndsInFields: Bool = true
    ) throws -> [CSVRow] {
        var reader = try CSVReader(
            path: Fixture.file("t.csv", text), columns: columns, allowsLineEndsInFields: allowsLineEndsInFields)
        var rows: [CSVRow] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    @Test("the examples of RFC 4180, section 2")
    func rfc() throws {
        #expect(
            try rows("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", columns: 3).map(\.fields) == [
                ["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"],
            ])
        #expect(
            try rows("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx", columns: 3) == [
                CSVRow(line: 1, fields: ["aaa", "b\r\nbb", "ccc"]), CSVRow(line: 3, fields: ["zzz", "yyy", "xxx"]),
            ])
        #expect(try rows("\"aaa\",\"b\"\"bb\",\"c,c\"", columns: 3).map(\.fields) == [["aaa", "b\"bb", "c,c"]])
    }

    @Test("every line end there is", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(end: String) throws {
        let text = ["1,\"a\"", "2,", "3,c"].joined(separator: end)
        let expected = [
            CSVRow(line: 1, fields: ["1", "a"]), CSVRow(line: 2, fields: ["2", ""]),
            CSVRow(line: 3, fields: ["3", "c"]),
        ]
        #expect(try rows(text, columns: 2) == expected)
        #expect(try rows(text + end, columns: 2) == expected)
        #expect(try rows(text + end + "\u{1A}", columns: 2) == expected)
        #expect(try rows(text + end + "\u{1A}" + end, columns: 2) == expected)
        #expect(try rows(text + end + end + end, columns: 2) == expected)
        #expect(try rows("\u{FEFF}" + text, columns: 2) == expected)
    }

    @Test func emptyFiles() throws {
        #expect(try rows("", columns: 2) == [])
        #expect(try rows("\u{1A}", columns: 2) == [])
        #expect(try rows("\n\n", columns: 2) == [])
    }

    @Test(
        "what is damaged is refused, with its line",
        arguments: [
            ("1,a\n2\n", ListError.columns(file: "t.csv", line: 2, found: 1, expected: 2)),
            ("1,a\n\n2,b\n", .columns(file: "t.csv", line: 2, found: 1, expected: 2)),
            ("1,a,b\n", .columns(file: "t.csv", line: 1, found: 3, expected: 2)),
            ("1,\"a\n2,b\n", .unclosedQuote(file: "t.csv", line: 1)),
            ("1,\"a\"b\n", .strayQuote(file: "t.csv", line: 1)),
            ("1,a\n2,b\"c\"\n", .strayQuote(file: "t.csv", line: 2)),
            ("1,\"a\n2,\"b\"\n", .strayQuote(file: "t.csv", line: 2)),
            ("1,a\n\u{1A}2,b\n", .afterEndMark(file: "t.csv", line: 2)),
        ])
    func damaged(text: String, error: ListError) {
        #expect(throws: error) { try rows(text, columns: 2) }
    }

    @Test("a line end in quotes means that the row was cut, where the format has none")
    func cutInQuotes() {
        #expect(throws: ListError.unclosedQuote(file: "t.csv", line: 2)) {
            try rows("1,\"a\"\n2,\"b\n3,\"c\"\n", columns: 2, allowsLineEndsInFields: false)
        }
    }

    @Test("bytes of Windows-1252 are read and reported; UTF-8 beside them stays UTF-8")
    func windows1252() throws {
        var data = Data("1,café\n2,".utf8)
        data.append(contentsOf: [0x63, 0x61, 0x66, 0xE9, 0x20, 0x80])
        data.append(contentsOf: Data("\n3,naïve\n".utf8))
        var reader = try CSVReader(path: Fixture.file("t.csv", data), columns: 2)
        var names: [String] = []
        while let row = try reader.next() { names.append(row.fields[1]) }
        #expect(names == ["café", "café €", "naïve"])
        #expect(reader.recodedLines == [2])
    }

    @Test func lastRowWithoutLineEnd() throws {
        for (text, expected) in [("1,a\n2,b", true), ("1,a\n2,b\n", false), ("1,a\n2,b\n\u{1A}", false)] {
            var reader = try CSVReader(path: Fixture.file("t.csv", text), columns: 2)
            while try reader.next() != nil {}
            #expect(reader.endsWithoutLineEnd == expected, "\(text)")
        }
    }

    @Test("fields that cross the 64 KB pieces in which the file is read")
    func chunkBoundaries() throws {
        let field = String(repeating: "a,\"\"ä\n", count: 3_000)
        let written = (1...20).map { "\($0),\"\(field)\"\r\n" }.joined()
        let read = try rows(written, columns: 2)
        let expected = field.replacing("\"\"", with: "\"")
        #expect(read.count == 20)
        #expect(read.allSatisfy { $0.fields[1] == expected })
        #expect(read.last?.line == 1 + 19 * 3_001)
    }
}
