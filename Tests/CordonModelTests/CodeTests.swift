import CordonModel
import Testing

@Suite struct CodeTests {
    @Test(arguments: [
        ("3A001.a.7", "3A001.a.7"), ("3a001.A.7", "3A001.a.7"), ("EAR99", "EAR99"), ("ear99", "EAR99"),
        ("9A004.x", "9A004.x"), ("1C350.b.23", "1C350.b.23"), ("5E002", "5E002"), ("3B001.a.4.iii", "3B001.a.4.iii"),
    ])
    func eccn(text: String, canonical: String) throws {
        #expect(try ECCN(text).description == canonical)
    }

    @Test(arguments: ["", "3A01", "3F001", "3A001.", "3A001..a", "3A001.a7", "EAR99.a", "EAR 99", "8542.31", "XI(a)"])
    func notAnECCN(text: String) {
        let problem = #expect(throws: CodeProblem.self) { try ECCN(text) }
        #expect(
            problem?.reason
                == "is not an ECCN: five characters such as “3A001”, then paragraphs such as “.a.7”, or “EAR99”")
    }

    @Test func eccnParts() throws {
        let number = try ECCN("3A001.a.7")
        #expect(number.category == 3)
        #expect(number.group == .systems)
        #expect(number.heading == "3A001")
        #expect(number.paragraphs == ["a", "7"])
        #expect(try ECCN("3A001.a").covers(number))
        #expect(try !ECCN("3A001.b").covers(number))
        #expect(try !ECCN("3A001.a").covers(ECCN("3A001.ab")))
        #expect(try ECCN("EAR99").category == nil)
        #expect(try ECCN("EAR99").group == nil)
    }

    @Test(arguments: [
        ("8542.31", "8542.31"), ("854231", "8542.31"), ("8542.31.0001", "8542.31.00.01"),
        ("8542.31.00.01", "8542.31.00.01"), ("85423100", "8542.31.00"),
    ])
    func hts(text: String, canonical: String) throws {
        let code = try HTSCode(text)
        #expect(code.description == canonical)
        #expect(code.hs6 == "854231")
    }

    @Test(arguments: [
        "8542", "8542.3", "8542.31.0", "85.42.31", "8542..31", "8542.31.", ".854231", "8542 31", "85423a",
    ])
    func notAnHTSCode(text: String) {
        #expect(throws: CodeProblem.shape(expected: "an HTS code of 6, 8 or 10 digits such as “8542.31”")) {
            try HTSCode(text)
        }
    }

    @Test(arguments: ["004231", "7742.31"])
    func chapterThatDoesNotExist(text: String) {
        #expect(throws: CodeProblem.unassigned(scheme: "the Harmonized System (chapters 01 to 76 and 78 to 99)")) {
            try HTSCode(text)
        }
    }

    @Test func exportCodesHaveTheirOwnLengths() throws {
        #expect(try ScheduleBCode("8542310000").description == "8542.31.00.00")
        #expect(throws: CodeProblem.self) { try ScheduleBCode("854231") }
        #expect(try CNCode("8542 3190".filter { $0 != " " }).description == "8542.31.90")
        #expect(throws: CodeProblem.self) { try CNCode("8542310000") }
    }

    @Test func countries() throws {
        #expect(try CountryCode("de").description == "DE")
        #expect(try CountryCode("RU").lowercased == "ru")
        #expect(try CountryCode("XK").description == "XK")
        #expect(throws: CodeProblem.unassigned(scheme: "ISO 3166-1 (country codes)")) { try CountryCode("UK") }
        #expect(throws: CodeProblem.shape(expected: "a two-letter country code such as “DE”")) {
            try CountryCode("Germany")
        }
    }

    @Test func currencies() throws {
        #expect(try CurrencyCode("CNY").description == "CNY")
        #expect(throws: CodeProblem.unassigned(scheme: "ISO 4217 (currency codes)")) { try CurrencyCode("RMB") }
        #expect(throws: CodeProblem.self) { try CurrencyCode("usd") }
    }

    @Test func places() throws {
        #expect(try UNLocode("DE HAM").description == "DEHAM")
        #expect(throws: CodeProblem.self) { try UNLocode("Hamburg") }
        #expect(throws: CodeProblem.unassigned(scheme: "UN/LOCODE (no such country)")) { try UNLocode("QQHAM") }
    }

    @Test(arguments: [
        ("0", 0, "0"), ("1250.50", 12_505_000, "1250.5"), ("0.0001", 1, "0.0001"), ("-3.25", -32_500, "-3.25"),
        ("1.500000", 15_000, "1.5"), ("007", 70_000, "7"),
        ("922337203685477.5807", Int.max, "922337203685477.5807"),
    ])
    func decimals(text: String, tenThousandths: Int, canonical: String) throws {
        let value = try Decimal4(text)
        #expect(value.tenThousandths == tenThousandths)
        #expect(value.description == canonical)
    }

    @Test(arguments: ["", ".5", "5.", "1,250.50", "1e3", "+5", "--5", "1 000", "NaN", "0x10", "٣"])
    func notDecimals(text: String) {
        #expect(throws: CodeProblem.shape(expected: "a plain decimal number such as “1250.50”")) {
            try Decimal4(text)
        }
    }

    @Test func decimalsThatCannotBeHeld() {
        #expect(throws: CodeProblem.tooPrecise(decimals: 4)) { try Decimal4("0.00001") }
        #expect(throws: CodeProblem.outOfRange(range: "a number below 922 million million")) {
            try Decimal4("922337203685477.5808")
        }
    }

    @Test func scoresHaveFourPlaces() {
        #expect(JSON.score(tenThousandths: 9200) == .number("0.9200"))
        #expect(JSON.score(tenThousandths: 10_000) == .number("1.0000"))
        #expect(JSON.score(tenThousandths: -150) == .number("-0.0150"))
    }

    @Test func sharesAreExact() throws {
        #expect(try Share("25").partsPerMillion == 250_000)
        #expect(try Share("33.3333").partsPerMillion == 333_333)
        #expect(throws: CodeProblem.outOfRange(range: "a percentage from 0 to 100")) { try Share("100.0001") }
        #expect(throws: CodeProblem.outOfRange(range: "a percentage from 0 to 100")) { try Share("-1") }
    }
}
