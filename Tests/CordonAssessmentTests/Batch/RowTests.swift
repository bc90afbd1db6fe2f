@testable import CordonAssessment
import CordonModel
import Testing

/// A row's values as a query: what is used, what is left out with a remark, what makes the row a bad one.
@Suite struct RowTests {
    private func row(_ header: String, _ cells: String, _ options: InputOptions = InputOptions()) throws -> ScreeningRow
    {
        try #require(try TestInput.rows("\(header)\n\(cells)\n", options).first)
    }

    @Test func everyPropertyIsRead() throws {
        let rows = try TestInput.rows(
            """
            key;name;alias;type;dob;country;nationality;street;city;sex;lei;inn;bic;passport
            k1;Ivan Petrov;Vanya|I. P.;individual;7 Mar 1970;Germany;RU, BY;Hauptstr. 1;Köln;M;5299 0035GMJ4Y3M6ZG07;7707083893;DEUTDEFF;X 1
            """)
        let row = try #require(rows.first)
        #expect(row.key == "k1")
        #expect(
            row.query?.properties.mapValues { $0.map(\.text) } == [
                "name": ["Ivan Petrov"], "alias": ["Vanya", "I. P."], "birthDate": ["1970-03-07"], "country": ["de"],
                "nationality": ["ru", "by"], "address": ["Hauptstr. 1, Köln"], "gender": ["male"],
                "innCode": ["7707083893"], "swiftBic": ["DEUTDEFF"], "passportNumber": ["X 1"],
            ])
        #expect(row.query?.schema == .person)
        #expect(
            row.remarks == [RowRemark(.impossibleIdentifier, property: "leiCode", value: "5299 0035GMJ4Y3M6ZG07")])
    }

    @Test func partsMakeAName() throws {
        let found = try row("Vorname,Zweiter Vorname,Nachname", "Anna,,Müller")
        #expect(found.query?.texts("name") == ["Anna Müller"])
        #expect(try row("姓,名", "张,伟").query?.texts("name") == ["张伟"])
    }

    @Test func whatCannotBeUsedIsARemarkAndTheRowIsScreened() throws {
        let found = try row("name,country,dob,type,sex,imo", "Acme,Narnia,31.02.1970,Dragon,often,1234568")
        #expect(found.query?.properties.keys.sorted() == ["name"])
        #expect(
            found.remarks == [
                RowRemark(.unknownSchema, property: "schema", value: "Dragon"),
                RowRemark(.impossibleDate, property: "birthDate", value: "31.02.1970"),
                RowRemark(.unknownCountry, property: "country", value: "Narnia"),
                RowRemark(.unknownGender, property: "gender", value: "often"),
                RowRemark(.impossibleIdentifier, property: "imoNumber", value: "1234568"),
            ])
    }

    @Test func nothingIsNoRemark() throws {
        let found = try row("name,country,dob,type,passport", "Acme,n/a,-,NULL,none")
        #expect(found.query?.properties.keys.sorted() == ["name"])
        #expect(found.remarks.isEmpty)
    }

    @Test func anIdentifierAloneIsEnough() throws {
        #expect(try row("name,inn", ",7707083893").query?.properties.keys.sorted() == ["innCode"])
        #expect(try row("name,inn", "---,7707083893").query?.properties.keys.sorted() == ["innCode"])
        #expect(try row("name,inn", ",123").problem?.kind == .noName)
    }

    @Test(arguments: [
        (
            "Ac\u{202E}me", RowProblem.Kind.hiddenCharacter,
            "the name has the direction mark U+202E at character 3, which does not show"
        ),
        (
            "Acme\u{200F}", .hiddenCharacter,
            "the name has the direction mark U+200F at character 5, which does not show"
        ),
        (
            "A\u{7}cme", .hiddenCharacter,
            "the name has the control character U+0007 at character 2, which does not show"
        ),
        ("Ac\u{FFFD}me", .badText, "the name has U+FFFD: its text was damaged before"),
        ("???", .noName, "the name has no letter or digit to compare"),
        (
            String(repeating: "ab ", count: 65), .tooManyWords,
            "the name has more than 64 words, of which only the first are compared"
        ),
        (String(repeating: "x", count: 10_001), .tooLong, "name has 10001 bytes, more than 10000"),
    ])
    func aNameThatCannotBeComparedIsABadRow(_ name: String, _ kind: RowProblem.Kind, _ reason: String) throws {
        #expect(try row("name,country", "\(name),DE").problem == RowProblem(kind, reason))
    }

    @Test(arguments: ["علی‌رضا", "O’Brien & Söhne", "A", "7", "张伟", "Ma\u{301}ria", "x\u{AD}y", "Анна"])
    func otherNamesAreNot(_ name: String) throws {
        #expect(try row("name,country", "\(name),DE").query?.texts("name") == [name])
    }

    @Test func aLongCellThatIsNotUsedIsNoMatter() throws {
        #expect(try row("name,essay", "Acme,\(String(repeating: "x", count: 20_000))").query != nil)
    }

    static let dates: [(String, DateOrder?, DateReading)] = [
        ("1970", nil, .date("1970")), ("1970-03", nil, .date("1970-03")), ("1970-03-04", nil, .date("1970-03-04")),
        ("1970/03/04", nil, .date("1970-03-04")), ("19700304", nil, .date("1970-03-04")),
        ("1970-03-04 00:00:00", nil, .date("1970-03-04")), ("1970-03-04T10:20:30Z", nil, .date("1970-03-04")),
        ("3/4/1970 0:00", .monthFirst, .date("1970-03-04")), ("04.03.1970", nil, .date("1970-03-04")),
        ("4 Mar 1970", nil, .date("1970-03-04")), ("March 4, 1970", nil, .date("1970-03-04")),
        ("4. März 1970", nil, .date("1970-03-04")), ("4 de marzo de 1970", nil, .date("1970-03-04")),
        ("4 марта 1970 г.", nil, .date("1970-03-04")), ("1970年3月4日", nil, .date("1970-03-04")),
        ("03/1970", nil, .date("1970-03")), ("03/04/1970", nil, .ambiguous(year: "1970")),
        ("03/04/1970", .dayFirst, .date("1970-04-03")), ("03/04/1970", .monthFirst, .date("1970-03-04")),
        ("13/04/1970", nil, .date("1970-04-13")), ("04/13/1970", nil, .date("1970-04-13")),
        ("04/13/1970", .dayFirst, .ambiguous(year: "1970")), ("13/04/1970", .monthFirst, .ambiguous(year: "1970")),
        ("04/04/1970", nil, .date("1970-04-04")), ("45/67/1970", nil, .impossible), ("31/02/1970", nil, .impossible),
        ("01/02/70", nil, .impossible), ("soon", nil, .impossible), ("0000-00-00", nil, .impossible),
        ("1970-02-30", nil, .impossible), ("30-Feb-1970", nil, .impossible), ("", nil, .impossible),
    ]

    @Test(arguments: dates) func datesAreReadAndNeverGuessed(
        _ text: String, _ order: DateOrder?, _ expected: DateReading
    ) {
        #expect(DateReading(text, order: order) == expected)
    }

    @Test func theWholeSampleDecidesTheOrder() throws {
        let rows = try TestInput.rows("name,dob\nA,03/04/1970\nB,25/06/1980\nC,06/30/1990\n")
        #expect(TestInput.values(rows, "birthDate") == [["1970"], ["1980-06-25"], ["1990-06-30"]])
        #expect(rows.map { $0.remarks.map(\.kind) } == [[.ambiguousDate], [], []])
        let ordered = try TestInput.rows("name,dob\nA,03/04/1970\nB,25/06/1980\n")
        #expect(TestInput.values(ordered, "birthDate") == [["1970-04-03"], ["1980-06-25"]])
    }

    @Test func objectsAreReadFlatAndAsYenteTakesThem() throws {
        let text = """
            {"id": 7, "name": "Acme Ltd", "aliases": ["A", "B"], "country": "Germany", "inn": 7707083893, "x": {"y": 1}}
            {"id": "q", "schema": "Person", "properties": {"name": ["Ivan"], "citizenship": ["RU"], "hairColor": ["red"]}}
            {"prénom": "Anna", "nom": "Müller"}
            ["name"]
            {"name": 
            {"name": null}
            """
        let rows = try TestInput.rows(text, as: "a.ndjson")
        #expect(rows.map(\.key) == ["7", "q", "", "", "", ""])
        #expect(rows[0].query?.texts("alias") == ["A", "B"])
        #expect(rows[0].query?.texts("innCode") == ["7707083893"])
        #expect(rows[0].query?.texts("country") == ["de"])
        #expect(rows[1].query?.schema == .person)
        #expect(rows[1].query?.texts("country") == ["ru"])
        #expect(rows[1].remarks == [RowRemark(.unknownProperty, property: "hairColor", value: "red")])
        #expect(rows[2].query?.texts("name") == ["Anna Müller"])
        #expect(rows[3...].map { $0.problem?.kind } == [.badJSON, .badJSON, .noName])
    }

    @Test func membersAreMappedAsColumnsAre() throws {
        let text = #"{"a": "Anna", "b": "Müller", "name": "other", "land": "AT"}"#
        let rows = try TestInput.rows(text, as: "a.ndjson", InputOptions(maps: ["name=a+b", "country="]))
        #expect(rows[0].query?.properties.mapValues { $0.map(\.text) } == ["name": ["Anna Müller"]])
        #expect(throws: AssessmentError.self) {
            try TestInput.rows(text, as: "a.ndjson", InputOptions(maps: ["name=c"]))
        }
    }

    @Test func aLineWorkerReadsCells() throws {
        let parser = try RowParser(
            columns: ["id", "name", "country", "birthDate", "-"], options: InputOptions(schema: "Person"))
        let row = parser.row(line: Array("7\tIvan \"the\" Petrov\t\\N\t1970-01-02\tx".utf8), number: 3)
        #expect(row.key == "7" && row.row == 3)
        #expect(
            row.query?.properties.mapValues { $0.map(\.text) } == [
                "name": ["Ivan \"the\" Petrov"], "birthDate": ["1970-01-02"],
            ])
        #expect(row.query?.schema == .person)
        #expect(parser.row(line: Array("7\tIvan".utf8), number: 4).problem?.reason == "has 2 columns, expected 5")
        #expect(parser.row(line: [], number: 5).problem?.kind == .emptyLine)
        let long = parser.row(line: [0x37, 0x09] + [UInt8](repeating: 0x78, count: 2 << 20), number: 6)
        #expect(long.problem?.kind == .tooLong && long.key == "7")
        #expect(throws: AssessmentError.usage("--columns: no column is the name")) {
            try RowParser(columns: ["id", "country"], options: InputOptions())
        }
    }

    @Test func aLineWorkerReadsObjects() throws {
        let parser = try RowParser(ndjson: InputOptions(maps: ["name=who"]))
        #expect(
            parser.row(line: Array(#"{"who": "Acme", "name": "x", "country": "FR"}"#.utf8), number: 1).query?.texts(
                "name") == ["Acme"])
        #expect(parser.row(line: Array(#"{"country": "FR"}"#.utf8), number: 2).problem?.kind == .noName)
        #expect(parser.row(line: [0x7B, 0xFF], number: 3).problem?.kind == .badText)
    }
}
