@testable import CordonAssessment
import CordonModel
import TestSupport
import Testing

/// Cutting a file into records: what is bad is one row, and what follows is read.
@Suite struct RecordTests {
    private func said(_ rows: [ScreeningRow]) -> [String] {
        rows.map { row in
            "\(row.row)@\(row.line) "
                + (row.query?.caption ?? "\(row.problem?.kind.rawValue ?? ""): \(row.problem?.reason ?? "")")
        }
    }

    @Test func badRecordsAreRowsOfTheirOwn() throws {
        let text = """
            name,country
            Acme,DE
            "Open,AT

            Weber,AT,CH
            "A "quoted" name",DE
            "Two
            lines",DE
            ,DE
            ,
            "---",DE
            Last,FR


            """
        #expect(
            said(try TestInput.rows(text)) == [
                "1@2 Acme",
                "2@3 bad_quotes: there is text behind the closing quotation mark of a field",
                "3@4 empty_line: the line is empty",
                "4@5 wrong_cells: has 3 columns, expected 2",
                "5@6 bad_quotes: there is text behind the closing quotation mark of a field",
                "6@7 Two lines",
                "7@9 no_name: there is no name and no identifier",
                "8@10 empty_line: every column is empty",
                "9@11 no_name: the name has no letter or digit to compare",
                "10@12 Last",
            ])
    }

    @Test func aQuotationMarkThatIsNeverClosedCostsOneRow() throws {
        let lines = ["name,country", "\"Acme,DE"] + (1...50).map { "Name\($0) Ltd,DE" }
        let rows = try TestInput.rows(lines.joined(separator: "\n"))
        #expect(rows.count == 51)
        #expect(rows[0].problem?.reason == "the quotation mark that opens a field is not closed")
        #expect(rows.dropFirst().allSatisfy { $0.query != nil })
    }

    @Test func aRecordOverOneMegabyteCostsOneRow() throws {
        let long = String(repeating: "x", count: 3 << 20)
        let text = "id,name\n1,Acme\n2,\(long)\n3,Weber\n4,\"\(long)\"\n5,Last\n"
        for size in [4096, 65_536, 1 << 20] {
            var input = try TestInput.open(Array(text.utf8), pieceSize: size)
            let rows = try TestInput.rows(&input, chunk: 2)
            #expect(rows.map(\.key) == ["1", "2", "3", "4", "5"])
            #expect(
                rows.map { $0.problem?.reason } == [
                    nil, "the record is longer than 1 MB", nil, "the record is longer than 1 MB", nil,
                ])
            #expect(rows.map(\.line) == [2, 3, 4, 5, 6])
        }
    }

    @Test func brokenUTF8IsOneRow() throws {
        var bytes = Array("name,country\nMüller,DE\nSöhne,AT\nÖlwerk,DE\n".utf8)
        let place = try #require(bytes.firstIndex(of: UInt8(ascii: "S")))
        bytes.insert(0xFF, at: place)
        var input = try TestInput.open(bytes)
        let rows = try TestInput.rows(&input)
        #expect(rows.map { $0.problem?.kind } == [nil, .badText, nil])
        #expect(rows[1].problem?.reason == "the text is not UTF-8; if it is Windows-1252, say --encoding windows-1252")
        #expect(rows[1].cells == ["\u{FFFD}Söhne", "AT"])
    }

    @Test func halfACharacterOfUTF16IsOneRow() throws {
        var units = Array("name\nAcme\nx\nWeber\n".utf16)
        units[units.firstIndex(of: UInt16(UInt8(ascii: "x"))) ?? 0] = 0xD800
        var bytes: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        bytes.append(0x41)
        var input = try TestInput.open(bytes)
        #expect(try TestInput.rows(&input).map { $0.problem?.kind } == [nil, .badText, nil, .badText])
    }

    @Test func aNULByteIsOneRow() throws {
        let rows = try TestInput.rows("name,country\nAc\0me,DE\nWeber,AT\n")
        #expect(rows.map { $0.problem?.reason } == ["has a NUL byte", nil])
    }

    /// Wherever a piece of the file ends, the records are the same.
    @Test func noBorderChangesARecord() throws {
        let texts = [
            "id,name\r\n1,\"A \"\"b\"\"\r\nc\"\r\n\r\n2,Müller\r\n3,\"open\r\n4,x\r\n\r\n",
            "id,name\n1,Ä\n\n\n2,\"B\nC\"\n3,\"D\",E\n\n", "id,name\r1,A\r\r2,\"B\rC\"\r",
            "{\"name\":\"A\"}\r\n\r\n{\"name\":\"Ü\"}\n\n{\"x\"\n\n",
        ]
        for text in texts {
            for encoding in [TextEncoding.utf8, .utf16LittleEndian] {
                let bytes = TestInput.encode(text, encoding, mark: encoding != .utf8)
                var whole = try TestInput.open(bytes)
                let expected = said(try TestInput.rows(&whole))
                #expect(expected.count > 2)
                for size in 1...bytes.count {
                    for chunk in [1, 2, 1000] {
                        var input = try TestInput.open(bytes, pieceSize: size)
                        #expect(said(try TestInput.rows(&input, chunk: chunk)) == expected, "pieces of \(size)")
                    }
                }
            }
        }
    }

    /// What a run hashes to know its input again must not depend on how it was cut.
    @Test func theBytesOfAllChunksAreTheSame() throws {
        let text = "id,name\n1,\"A\nB\"\n\n2,C\n3,D\n"
        func bytes(_ piece: Int, _ chunk: Int) throws -> [UInt8] {
            var input = try TestInput.open(Array(text.utf8), pieceSize: piece)
            var all: [UInt8] = []
            while let next = try input.nextChunk(maximumRows: chunk) { all += next.bytes }
            return all
        }
        let expected = try bytes(1000, 1000)
        for piece in 1...20 { for chunk in 1...5 { #expect(try bytes(piece, chunk) == expected) } }
    }

    /// Random bytes, pressed into the shape of a table: no crash, and every line that is there is a row.
    @Test func randomBytesAreRowsToo() throws {
        for seed in 1...400 as ClosedRange<UInt64> {
            var generator = SplitMix(seed: seed)
            let alphabet: [UInt8] = [
                0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D, 0x41, 0x62, 0x20, 0xC3, 0xBC, 0xFF, 0x00, 0x7B,
            ]
            var bytes = Array("id,name\n".utf8)
            for _ in 0..<Int.random(in: 1...300, using: &generator) {
                bytes.append(alphabet.randomElement(using: &generator) ?? 0)
            }
            let options = InputOptions(maps: ["name=#1"], delimiter: ",", encoding: "utf-8")
            var one = try TestInput.open(bytes, options)
            let rows = try TestInput.rows(&one)
            var other = try TestInput.open(bytes, options, pieceSize: 1 + Int(seed % 7))
            #expect(said(try TestInput.rows(&other, chunk: 1)) == said(rows), "seed \(seed)")
            #expect(rows.map(\.row) == Array(1..<rows.count + 1), "seed \(seed)")
            for (row, next) in zip(rows, rows.dropFirst()) { #expect(row.line < next.line, "seed \(seed)") }
            for ending in ["a.ndjson", "a.txt", "a.tsv"] {
                guard var free = try? TestInput.open(bytes, as: ending) else { continue }
                _ = try TestInput.rows(&free)
            }
        }
    }

    @Test func aFileIsReadFromItsPathAndFromADescriptor() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("name\nAcme\nWeber\n", to: "a.csv")
        var input = try FileInput(path: path, options: InputOptions())
        #expect(input.size == 16)
        #expect(try TestInput.rows(&input).count == 2)
        #expect(throws: AssessmentError.input("\(path)x: No such file or directory")) {
            try FileInput(path: path + "x", options: InputOptions())
        }
        #expect(throws: AssessmentError.input("\(folder.path): is a folder, not a file")) {
            try FileInput(path: folder.path, options: InputOptions())
        }
    }
}

/// Sebastiano Vigna's SplitMix64, so that a seed names a test.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
