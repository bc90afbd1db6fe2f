import CordonModel
import Testing

@testable import CordonLists

@Suite struct OFACRemarksTests {
    private let main = SourceRecord(file: "sdn.csv", locator: "7")
    private let comments = SourceRecord(file: "sdn_comments.csv", locator: "2")

    private func texts(_ remark: String?, _ continuation: String? = nil) -> [String] {
        let more = continuation.map { [(text: $0, record: comments)] } ?? []
        return OFACRemarks(remark, at: main, continued: more).clauses.map(\.text)
    }

    @Test func clauses() {
        #expect(
            texts("DOB 1952; POB Leningrad, Russia; Gender Male.") == [
                "DOB 1952", "POB Leningrad, Russia", "Gender Male",
            ])
        #expect(texts(nil) == [])
        #expect(texts(nil, "a.k.a. 'X'.") == ["a.k.a. 'X'"])
        #expect(texts("DOB 1952.", "a.k.a. 'X'.") == ["DOB 1952", "a.k.a. 'X'"])
    }

    @Test("the sentence's period goes, a word's own stays")
    func finalPeriod() {
        #expect(texts("Linked To: ROMIK S.A.") == ["Linked To: ROMIK S.A."])
        #expect(texts("Linked To: HERJEZ LTDA.") == ["Linked To: HERJEZ LTDA"])
        #expect(texts("Website www.sberbank.ru.") == ["Website www.sberbank.ru."])
        #expect(texts("a.k.a. 'DOCKRAT, F.'.") == ["a.k.a. 'DOCKRAT, F.'"])
        #expect(texts("Tax ID No. 0430.033.662.") == ["Tax ID No. 0430.033.662"])
    }

    @Test("a full remark goes on in the comments without a separator, and clauses cite their own file")
    func continuation() {
        let start = "POB here; Linked To: "
        let remark = start + String(repeating: "A", count: 1000 - start.count)
        let remarks = OFACRemarks(remark, at: main, continued: [("Z S.A.S.; Gender Male.", comments)])
        #expect(
            remarks.clauses.map(\.text) == [
                "POB here", "Linked To: " + String(repeating: "A", count: 1000 - start.count) + "Z S.A.S.",
                "Gender Male",
            ])
        #expect(remarks.clauses.map(\.record) == [main, main, comments])
        #expect(remarks.fragment == nil)
    }

    @Test("a space at the cut belongs to the text")
    func spaceAtTheCut() {
        let start = "Registration Number 1027700070518 "
        let remark = String(repeating: "x", count: 1000 - start.count - 2) + "; " + start
        #expect(texts(remark, "(Russia).").last == "Registration Number 1027700070518 (Russia)")
    }

    @Test("a cut remark without its continuation states no half fact")
    func fragment() {
        let end = "; Digital Currency Address - XBT 3"
        let remark = "DOB 1952; " + String(repeating: "x", count: 1000 - 10 - end.count) + end
        let remarks = OFACRemarks(remark, at: main)
        #expect(remarks.clauses.count == 2)
        #expect(remarks.fragment == OFACRemarks.Clause(text: "Digital Currency Address - XBT 3", record: main))
    }

    @Test("a clause that begins in the comments cites the comments")
    func clauseAtTheCut() {
        let remark = String(repeating: "x", count: 999) + ";"
        let remarks = OFACRemarks(remark, at: main, continued: [(" Gender Male.", comments)])
        #expect(remarks.clauses.map(\.record) == [main, comments])
    }

    private func dates(_ texts: String...) -> [OFACFact] {
        [.birthDates(texts.compactMap { PartialDate($0) })]
    }

    @Test func birthDates() {
        #expect(OFACRemarks.facts(of: "DOB 07 Oct 1952") == dates("1952-10-07"))
        #expect(OFACRemarks.facts(of: "alt. DOB Oct 1952") == dates("1952-10"))
        #expect(OFACRemarks.facts(of: "DOB circa 1962") == dates("1962"))
        #expect(OFACRemarks.facts(of: "DOB circa 07 Jul 1966") == dates("1966"))
        #expect(OFACRemarks.facts(of: "DOB 1951 to 1953") == dates("1951", "1952", "1953"))
        #expect(OFACRemarks.facts(of: "DOB circa 1979-1982") == dates("1979", "1980", "1981", "1982"))
        #expect(OFACRemarks.facts(of: "DOB 01 Jan 1970 to 31 Dec 1970") == dates("1970"))
        #expect(OFACRemarks.facts(of: "alt. DOB 01 Mar 1965 to 31 Mar 1965") == dates("1965-03"))
        #expect(OFACRemarks.facts(of: "DOB Mar 1962 to Feb 1963") == dates("1962", "1963"))
        #expect(OFACRemarks.facts(of: "DOB 1950 to 1961") == dates("1950", "1961"))
        #expect(OFACRemarks.facts(of: "DOB sometime") == [.note])
    }

    @Test(
        "weak aliases keep their own apostrophes",
        arguments: [
            ("a.k.a. 'BNC'", "BNC"), ("alt. a.k.a. 'X'", "X"), ("f.k.a. 'ALPHA'", "ALPHA"),
            ("a.k.a. 'ABU-'UMAR'", "ABU-'UMAR"), ("a.k.a. ''ABD AL-MUHSI'", "'ABD AL-MUHSI"),
            ("a.k.a. ''FOOPIE''", "FOOPIE"), ("a.k.a. 'ABU 'ABD AL-'AZIZ'", "ABU 'ABD AL-'AZIZ"),
            ("a.k.a. 'LLC 'DSD''", "LLC 'DSD'"), ("a.k.a. 'ABU AL-WAFA''", "ABU AL-WAFA'"),
        ])
    func weakAliases(clause: String, name: String) {
        #expect(OFACRemarks.facts(of: clause) == [.weakAlias(name)])
    }

    @Test("half a quoted name is no name")
    func cutAlias() {
        #expect(OFACRemarks.facts(of: "a.k.a. 'WHOIS HACKIN") == [.note])
    }

    @Test func countries() {
        #expect(
            OFACRemarks.facts(of: "nationality Korea, North") == [
                .country(property: "nationality", text: "Korea, North")
            ])
        #expect(OFACRemarks.facts(of: "alt. citizen Kenya") == [.country(property: "citizenship", text: "Kenya")])
        #expect(
            OFACRemarks.facts(of: "alt. Former Vessel Flag Tuvalu") == [
                .country(property: "pastFlags", text: "Tuvalu")
            ])
        #expect(OFACRemarks.facts(of: "nationality possibly Palestinian") == [.note])
    }

    @Test(
        "identifiers",
        arguments: [
            ("Passport E590976 (Tunisia) issued 19 Jun 1987 expires 18 Jun 1992", ["passportNumber": "E590976"]),
            ("alt. Passport Booklet: A5199819 (Pakistan)", ["passportNumber": "A5199819"]),
            ("Diplomatic Passport 008827 (Iran) issued 1999", ["passportNumber": "008827"]),
            ("National ID No. D489833(9) (Hong Kong)", ["idNumber": "D489833(9)"]),
            ("National ID No.: 1372584, Kenya", ["idNumber": "1372584"]),
            ("National ID No. CNIC: 35202-5400413-9 (Pakistan)", ["idNumber": "35202-5400413-9"]),
            ("Tax ID No. 7736050003 (Russia)", ["taxNumber": "7736050003", "innCode": "7736050003"]),
            ("Tax ID No. 773605000344 (Russia)", ["taxNumber": "773605000344", "innCode": "773605000344"]),
            ("Tax ID No. 100036386 (Serbia)", ["taxNumber": "100036386"]),
            ("Tax ID No. 7736050003 (Serbia)", ["taxNumber": "7736050003"]),
            ("NIT # 800018928-0 (Colombia)", ["taxNumber": "800018928-0"]),
            ("V.A.T. Number BE 454,419,759", ["taxNumber": "BE 454,419,759"]),
            (
                "Registration Number 1027700070518 (Russia)",
                ["registrationNumber": "1027700070518", "ogrnCode": "1027700070518"]
            ),
            ("Folio Mercantil No. 22839 (Jalisco) (Mexico)", ["registrationNumber": "22839"]),
            ("Matricula Mercantil No 405885 Bogota (Colombia)", ["registrationNumber": "405885"]),
            ("Registration ID FN 117595 i", ["registrationNumber": "FN 117595 i"]),
            ("Government Gazette Number 00040778 (Russia)", ["okpoCode": "00040778"]),
            ("Legal Entity Number HOXMZG026UQNRK6J0C60 (Russia)", ["leiCode": "HOXMZG026UQNRK6J0C60"]),
            (
                "Unified Social Credit Code (USCC) 91110000710934369E (China)",
                ["registrationNumber": "91110000710934369E", "uscCode": "91110000710934369E"]
            ),
            ("Vessel Registration Identification IMO 9187629", ["imoNumber": "9187629"]),
            ("Vessel Registration Identification 8606173", ["imoNumber": "8606173"]),
            ("Vessel Registration Identification RS 150443 (Russia)", ["registrationNumber": "RS 150443"]),
            ("Identification Number IMO 5342883", ["imoNumber": "5342883"]),
            ("Company Number IMO 5055293", ["imoNumber": "5055293"]),
            ("Company Number IMO 543400", ["registrationNumber": "IMO 543400"]),
            ("Identification Number 2.194.575 (Paraguay)", ["idNumber": "2.194.575"]),
            ("Trade License No. C 50905 (Malta)", ["licenseNumber": "C 50905"]),
            ("MMSI 572469210", ["mmsi": "572469210"]),
            ("SWIFT/BIC SABRRUMM", ["swiftBic": "SABRRUMM"]),
            (
                "alt. Digital Currency Address - XBT 1Kuf2Rd8mDyAViwBozGTNYnvWL8uYFrkVo",
                ["publicKey": "1Kuf2Rd8mDyAViwBozGTNYnvWL8uYFrkVo"]
            ),
            ("Website www.alturath.org. Revival of Islamic Heritage", ["website": "www.alturath.org"]),
            ("Email:adelb@shabakah.net.sa", ["email": "adelb@shabakah.net.sa"]),
            ("Telephone (98)(21)(66153220)", ["phone": "(98)(21)(66153220)"]),
            ("Aircraft Manufacturer's Serial Number (MSN) 391", ["serialNumber": "391"]),
            ("Aircraft Tail Number EP-MMH", ["registrationNumber": "EP-MMH"]),
            ("Organization Established Date 19 Nov 1991", ["incorporationDate": "1991-11-19"]),
            ("POB Menton, France", ["birthPlace": "Menton, France"]),
            ("Gender Female", ["gender": "female"]),
        ])
    func identifiers(clause: String, expected: [String: String]) {
        var found: [String: String] = [:]
        for case .value(let property, let text) in OFACRemarks.facts(of: clause) { found[property] = text }
        #expect(found == expected)
    }

    @Test(
        "prose stays prose",
        arguments: [
            "Passport issued in Sarajevo, Bosnia-Herzegovina", "Passport and National ID were issued in Ulm, Germany",
            "Licensed broker 7", "Digital Currency Address - XBT", "Minister of Health", "arrested 23 Apr 2002",
            "Secondary sanctions risk: section 1(b) of Executive Order 13224", "Fax (357)(22678777)", "",
        ])
    func notes(clause: String) {
        #expect(OFACRemarks.facts(of: clause) == [.note])
    }
}
