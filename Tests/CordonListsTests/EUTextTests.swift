import Testing

@testable import CordonLists

@Suite struct EUTextTests {
    @Test(
        arguments: [
            ("(a) Maulavi, (b) Mullah", ["Maulavi", "Mullah"]),
            ("(a) German; (b) Algerian", ["German", "Algerian"]),
            ("(a) Algerian (b) German", ["Algerian", "German"]),
            ("a) Syrian b) Palestinian", ["Syrian", "Palestinian"]),
            ("(a) 1965, and (b) 1966", ["1965", "1966"]),
            ("Ansar; (c) Supporters; (d) Others", ["Ansar", "Supporters", "Others"]),
            ("(a) Tunisian", ["Tunisian"]),
            ("Head of unit (b) of the Council", ["Head of unit (b) of the Council"]),
            ("Article 7(a) and 7(b)", ["Article 7(a) and 7(b)"]),
            ("Mohammed (c) and (a) others", ["Mohammed (c) and (a) others"]),
            ("", [""]),
        ])
    func enumerated(text: String, values: [String]) {
        #expect(EUText.enumerated(text) == values)
    }

    @Test(
        arguments: [
            ("(passport)", "passport"), ("(a) and (b)", "(a) and (b)"), ("(a (b))", "a (b)"), ("plain", "plain"),
        ])
    func unwrapped(text: String, value: String) {
        #expect(EUText.unwrapped(text) == value)
    }

    @Test(
        arguments: [
            ("PHONE[668 33 01, 0300-820 91 99]\nFAX[662 38 14]", ["PHONE 668 33 01, 0300-820 91 99", "FAX 662 38 14"]),
            ("WEB: a.org, PHONE: +7 1; +7 2, EMAIL: a@b.c", ["WEB a.org", "PHONE +7 1; +7 2", "EMAIL a@b.c"]),
            ("EMAILa@b.comPHONE+7 (351)WEBhttps://b.com/", ["EMAIL a@b.com", "PHONE +7 (351)", "WEB https://b.com/"]),
        ])
    func contacts(text: String, values: [String]) throws {
        #expect(try #require(EUText.contacts(in: text)).map { "\($0.key) \($0.value)" } == values)
    }

    @Test func noContacts() {
        #expect(EUText.contacts(in: "see the WEBSITE") == nil)
        #expect(EUText.contacts(in: "") == nil)
    }

    @Test(
        arguments: [
            (
                "INN: 5013044999 KPP: 504001001 OGRN: 1025001627012", nil,
                "innCode 5013044999, kppCode 504001001, ogrnCode 1025001627012"
            ),
            ("9731097379 (INN), 1227700483350 (OGRN)", nil, "innCode 9731097379, ogrnCode 1227700483350"),
            ("7701058410 (Tax ID/INN)", nil, "innCode 7701058410"), ("ИНН 7717653542", nil, "innCode 7717653542"),
            ("1117799023330", "ogrnCode", "ogrnCode 1117799023330"), ("5249002485", "ogrnCode", ""),
            ("КПП 771701001", "ogrnCode", "kppCode 771701001"), ("190950894 (Belarus)", nil, ""),
        ] as [(String, String?, String)])
    func russianCodes(text: String, assumed: String?, codes: String) {
        let found = EUText.russianCodes(text, assumed: assumed).map { "\($0.property) \($0.number)" }
        #expect(found.joined(separator: ", ") == codes)
    }

    @Test(
        arguments: [
            ("Low quality a.k.a.", EUName.Quality.low), ("lo quality alias", .low), ("Good quality a.k.a.", .good),
            ("High quality", .good), ("alias of his brother", nil), ("quality unknown", nil),
        ] as [(String, EUName.Quality?)])
    func quality(remark: String, quality: EUName.Quality?) {
        #expect(EUName.quality(remark) == quality)
    }
}
