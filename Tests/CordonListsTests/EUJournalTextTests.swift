import CordonModel
import Testing

@testable import CordonLists

@Suite struct EUJournalTextTests {
    @Test(
        arguments: [
            ("Foo; Bar", ["Foo", "Bar"]), ("\"Foo; Bar\"; Baz", ["Foo; Bar", "Baz"]),
            ("\"He said \"\"no\"\"\"; x", ["He said \"no\"", "x"]),
            ("a \"quoted\" word; y", ["a \"quoted\" word", "y"]),
            ("  ; a;; ", ["a"]), ("", []),
        ])
    func cells(cell: String, values: [String]) {
        #expect(EUJournalRow.values(in: cell) == values)
    }

    @Test(
        arguments: [
            ("11.8.1960", ["1960-08-11"]), ("19.04.1952", ["1952-04-19"]), ("9.1965", ["1965-09"]), ("1963", ["1963"]),
            ("6.3.1955 or 15.3.1955", ["1955-03-06", "1955-03-15"]), ("16.6.1938.", ["1938-06-16"]),
            ("circa 1957", ["1957"]), ("c. 1957", ["1957"]), ("1970 circa", ["1970"]), ("Probably 1973", ["1973"]),
            ("possibly 23.7.1981", ["1981"]), ("on or around 3.4.1973", ["1973"]), ("4 Apr. 1944", ["1944-04-04"]),
            ("8 Oct.1970", ["1970-10-08"]), ("2 December 1985", ["1985-12-02"]), ("Aug. 1961", ["1961-08"]),
            ("1963/1964", ["1963", "1964"]), ("1979-1981", ["1979", "1980", "1981"]),
            ("between 1960 and 1962", ["1960", "1961", "1962"]),
            ("Between 1.1.1960 and 31.12.1961", ["1960", "1961"]), ("1.1.1960 to 31.12.1961", ["1960", "1961"]),
            ("established 2001", ["2001"]), ("2011-02-28", ["2011-02-28"]), ("26 Feb. 2011", ["2011-02-26"]),
        ])
    func dates(text: String, values: [String]) throws {
        #expect(try #require(EUJournalDates.values(text)).map(\.description) == values)
    }

    @Test(arguments: ["", "soon", "2/6/2003", "31.2.1999", "28 September", "1960s", "1.1.1960 and Kabul", "11.60"])
    func noDates(text: String) {
        #expect(EUJournalDates.values(text) == nil)
    }

    @Test func dateBeforeProse() {
        #expect(EUJournalDates.leading("7.10.1952 POB: Leningrad")?.description == "1952-10-07")
        #expect(EUJournalDates.leading("18.8.2023, previously registered")?.description == "2023-08-18")
        #expect(EUJournalDates.leading("1952 POB: Leningrad") == nil)
    }

    @Test(
        arguments: [
            ("Fadi SAQER, Fadi SAQIR", ["Fadi SAQER, Fadi SAQIR"], ["Fadi SAQER", "Fadi SAQIR"]),
            ("Mahmood, Sultan Bashiruddin", ["Mahmood, Sultan Bashiruddin"], []),
            ("and Sergei Sample,", ["Sergei Sample"], []),
            ("Mohamed Lebachir (born on 14.1.1968 in Morocco)", ["Mohamed Lebachir"], []),
            ("Елена МИЗУЛИНА (born ДМИТРИЕВА)", ["Елена МИЗУЛИНА (born ДМИТРИЕВА)"], []),
            ("Husan (original script: Хусан)", ["Husan", "Хусан"], []),
            ("Djamal Mostafa, date of birth 31.12.1979 in Mascara, Algeria", ["Djamal Mostafa"], []),
        ] as [(String, [String], [String])])
    func persons(text: String, names: [String], parts: [String]) {
        let name = EUJournalName(text, isPerson: true)
        #expect(name.names == names)
        #expect(name.parts == parts)
    }

    @Test(
        arguments: [
            ("AO MKB Fakel, JSC EBD Fakel, Fakel", ["AO MKB Fakel", "JSC EBD Fakel", "Fakel"]),
            ("Sample Co., Ltd, Muster Trading", []), ("Sample Co., Ltd., Muster, Inc.", []),
            ("Pribory, Service, Torgovlya", []), ("Bank of oil equipment, conversion, shipbuilding", []),
            ("SSTP, Step Corporation, Step A.S.", ["SSTP", "Step Corporation", "Step A.S."]),
        ])
    func organizations(text: String, parts: [String]) {
        #expect(EUJournalName(text, isPerson: false).parts == parts)
    }

    @Test func celex() {
        for text in ["32014R0833", "32011D0173", "32001R2580", "32016PC0012"] { #expect(EUJournalRow.isCelex(text)) }
        for text in ["", "2014R0833", "02014R0833-20260717", "32014r0833", "32014R", "32014R08x3", "R0833"] {
            #expect(!EUJournalRow.isCelex(text), "\(text)")
        }
    }
}
