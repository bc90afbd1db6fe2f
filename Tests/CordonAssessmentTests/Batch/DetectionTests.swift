@testable import CordonAssessment
import CordonModel
import Testing

/// What a file is, told from its first bytes: the small and nasty ones above all.
@Suite struct DetectionTests {
    struct Case: CustomTestStringConvertible {
        let why: String
        var file = "customers.csv"
        let text: String
        let words: String
        var rows: Int
        var maps: [String] = []

        var testDescription: String { why }
    }

    static let cases = [
        Case(
            why: "the usual file", text: "id,name,country\n1,Acme Ltd,DE\n",
            words: "columns separated by “,”, UTF-8, the first line names the columns", rows: 1),
        Case(
            why: "semicolons, and commas in every number", text: "Name;Umsatz\nMüller;1,5\nWeber;2,5\n",
            words: "columns separated by “;”, UTF-8, the first line names the columns", rows: 2),
        Case(
            why: "the same without a header", text: "Müller GmbH;1,5;DE\nWeber AG;2,5;DE\n",
            words: "columns separated by “;”, UTF-8, no line of column names", rows: 2),
        Case(
            why: "TAB in a file called .csv, commas in the names",
            text: "name\tcountry\nAcme, Inc.\tUS\nSmith, John\tGB\n",
            words: "columns separated by TAB, UTF-8, the first line names the columns", rows: 2),
        Case(
            why: "separators inside a quoted header",
            text: "\"Name; full\",\"Country, ISO\"\n\"Acme; Co\",DE\n\"Weber\",AT\n",
            words: "columns separated by “,”, UTF-8, the first line names the columns", rows: 2),
        Case(
            why: "one column of names", text: "Name\nAcme Ltd\nWeber AG\n",
            words: "one column, UTF-8, the first line names the columns", rows: 2),
        Case(
            why: "one column without a header", file: "names.txt", text: "Acme Ltd\nWeber AG\n",
            words: "one column, UTF-8, no line of column names", rows: 2),
        Case(
            why: "one column whose names have commas", file: "names.txt",
            text: "Smith, John\nAcme Co., Ltd.\nMiller, Alexey Borisovich\n",
            words: "one column, UTF-8, no line of column names", rows: 3),
        Case(
            why: "one column of names with a header and commas", text: "Customer name\nSmith, John\nDoe, Jane\n",
            words: "one column, UTF-8, the first line names the columns", rows: 2),
        Case(
            why: "names in quotation marks of their own", file: "names.txt",
            text: "\"Ромашка\" ООО\nООО \"Орбита\"\n", words: "one column, UTF-8, no line of column names", rows: 2),
        Case(
            why: "one row only, a header", text: "name,country\n",
            words: "columns separated by “,”, UTF-8, the first line names the columns", rows: 0),
        Case(
            why: "one row only, a party", text: "Acme Ltd,DE\n",
            words: "columns separated by “,”, UTF-8, no line of column names", rows: 1),
        Case(
            why: "one name and nothing else", file: "a.txt", text: "Acme Ltd",
            words: "one column, UTF-8, no line of column names", rows: 1),
        Case(
            why: "a header in Russian", text: "Наименование;ИНН;Страна\nООО Орбита;7707083893;Россия\n",
            words: "columns separated by “;”, UTF-8, the first line names the columns", rows: 1),
        Case(
            why: "a header in Chinese", text: "姓名,出生日期,国籍\n张伟,1970-01-02,中国\n",
            words: "columns separated by “,”, UTF-8, the first line names the columns", rows: 1),
        Case(
            why: "a header in a language that the table does not have, above dates",
            text: "xabc,yefg\nHans Huber,1970-01-02\nEva Weber,1980-02-03\n",
            words: "columns separated by “,”, UTF-8, the first line names the columns", rows: 2, maps: ["name=#1"]),
        Case(
            why: "no header, and a ship whose name is a column's",
            text: "17,Land,DE,1990-01-02\n18,Sonne,DE,1991-01-02\n",
            words: "columns separated by “,”, UTF-8, no line of column names", rows: 2),
        Case(
            why: "bars", text: "name|country\nAcme|DE\n",
            words: "columns separated by “|”, UTF-8, the first line names the columns", rows: 1),
        Case(
            why: "Excel's separator line", text: "sep=;\nName;Land\nMüller;DE\n",
            words: "columns separated by “;”, UTF-8, the first line names the columns", rows: 1),
        Case(
            why: "JSON lines under another name", file: "export.txt", text: #"{"name":"Acme"}"# + "\n",
            words: "one JSON object a line, UTF-8", rows: 1),
        Case(
            why: "empty lines before the header", text: "\n\nname,country\nAcme,DE\n",
            words: "columns separated by “,”, UTF-8, the first line names the columns", rows: 1),
        Case(
            why: "a header in capitals with blanks", text: " CUSTOMER NAME , DOB \nJohn Smith,1970-01-02\n",
            words: "columns separated by “,”, UTF-8, the first line names the columns", rows: 1),
    ]

    @Test(arguments: cases) func theLayoutIsFound(_ example: Case) throws {
        for ending in ["\n", "\r\n", "\r"] where ending != "\r" || example.words.hasPrefix("col") {
            let text = example.text.replacing("\n", with: ending)
            var input = try TestInput.open(
                Array(text.utf8), as: example.file, InputOptions(maps: example.maps))
            #expect(input.shape.words == example.words, "line ends \(Array(ending.utf8))")
            #expect(try TestInput.rows(&input).count == example.rows, "line ends \(Array(ending.utf8))")
        }
    }

    static let encodings: [(TextEncoding, Bool)] = [
        (.utf8, false), (.utf8, true), (.utf16LittleEndian, true), (.utf16BigEndian, true),
        (.utf16LittleEndian, false), (.utf16BigEndian, false), (.windows1252, false),
    ]

    @Test(arguments: encodings) func theEncodingIsFound(_ encoding: TextEncoding, mark: Bool) throws {
        let text = "Name;Land\nMüller & Söhne;Österreich\nCafé “René”;FR\n"
        let bytes = TestInput.encode(text, encoding, mark: mark)
        var input = try TestInput.open(bytes, as: "kunden.csv")
        #expect(input.shape.encoding == encoding)
        #expect(input.shape.hasMark == mark)
        let rows = try TestInput.rows(&input)
        #expect(rows.map(\.cells) == [["Müller & Söhne", "Österreich"], ["Café “René”", "FR"]])
        #expect(TestInput.values(rows, "country") == [["at"], ["fr"]])
    }

    @Test func otherScriptsInUTF16NeedNoMark() throws {
        let text = "姓名,国家\n张伟,中国\n王芳,中国\n"
        for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian] {
            var input = try TestInput.open(TestInput.encode(text, encoding, mark: false), as: "a.csv")
            #expect(input.shape.encoding == encoding)
            #expect(TestInput.values(try TestInput.rows(&input), "name") == [["张伟"], ["王芳"]])
        }
    }

    /// Windows-1251 read as Windows-1252 would be letters that nobody wrote.
    @Test func anEncodingThatIsNotReadIsRefused() {
        let bytes =
            "name\n".utf8 + (0..<40).flatMap { _ in [0xCE, 0xEE, 0xEE, 0x20, 0xC0, 0xF0, 0xF1, 0x0A] as [UInt8] }
        #expect {
            try TestInput.open(Array(bytes), as: "a.csv")
        } throws: {
            ($0 as? AssessmentError)?.answer.message.contains("is neither UTF-8 nor UTF-16 nor Windows-1252") == true
        }
    }

    @Test func whatTheUserSaysHolds() throws {
        var options = InputOptions(delimiter: ",", noHeader: true)
        #expect(
            try TestInput.open(Array("name;a,country;b\nx;y,DE\n".utf8), as: "a.csv", options).shape.words
                == "columns separated by “,”, UTF-8, no line of column names")
        options = InputOptions(encoding: "windows-1252")
        #expect(try TestInput.open(Array("name\nMüller\n".utf8), as: "a.csv", options).shape.encoding == .windows1252)
    }

    @Test(arguments: [
        ("a.xlsx", "name\n", "a.xlsx: is a workbook; save the sheet as “CSV UTF-8"),
        ("a.csv", "PK\u{3}\u{4}xl/workbook.xml", "a.csv: is a workbook; save the sheet as “CSV UTF-8"),
        ("a.json", "[{\"name\":\"Acme\"}]", "a.json: is one JSON array; one object a line is read: jq -c '.[]'"),
        ("a.csv", "", "a.csv: is empty"), ("a.csv", " \n\n", "a.csv: is empty"),
    ])
    func whatIsNoTableIsRefusedWithAWayOut(_ file: String, _ text: String, _ message: String) {
        #expect {
            try TestInput.open(Array(text.utf8), as: file)
        } throws: {
            ($0 as? AssessmentError)?.answer.message.hasPrefix(message) == true
        }
    }

    @Test func itIsSaidInJSONToo() throws {
        let input = try TestInput.open(Array("Name;Land\nMüller;DE\n".utf8), as: "kunden.csv")
        #expect(
            input.json.compact
                == #"{"file":"kunden.csv","shape":{"layout":"separated","delimiter":";","encoding":"UTF-8","byteOrderMark":false,"header":true,"quotes":true},"columns":[{"number":1,"name":"Name","property":"name","guessed":true,"samples":["Müller"]},{"number":2,"name":"Land","property":"country","guessed":true,"samples":["DE"]}]}"#
        )
    }

    @Test func aNameIsNoFile() {
        for name in ["Acme Ltd.", "Igor Sechin", "csv", "J. R. Smith", "Amazon.com", "report.pdf"] {
            #expect(!FileInput.isFile(name), "\(name)")
        }
        for file in ["-", "a.csv", "A.CSV", "dir/b.tsv", "c.xlsx", "d.ndjson", "e.jsonl", "f.json", "g.txt"] {
            #expect(FileInput.isFile(file), "\(file)")
        }
    }
}
