import CordonModel
import CordonReference
import Foundation
import TestSupport
import Testing

@testable import CordonLists

/// The agencies' lists against the published files, with counts that owe nothing to the readers.
@Suite(.enabled(if: SharedData.isThere, "needs ../shared/data")) struct CSLRealTests {
    private static let full = "us-csl/consolidated_2022-mid.csv"

    private func reading(_ name: String, _ dataset: String) throws -> ListReading {
        try ListSource.locate(path: SharedData.list(name), dataset: dataset).read(
            version: nil, countries: CountryResolver { Countries.shared.code($0) })
    }

    @Test("the whole list of 2022: parties by list, and what each list says of them")
    func full() throws {
        let name = CSLRealTests.full
        let reading = try reading(name, "us_trade_csl")
        let byList = Dictionary(grouping: reading.entities, by: \.dataset).mapValues(\.count)
        let labels = [
            "SDN": "(SDN) - T", "EL": "(EL) - B", "DTC": "(DTC) - S", "DPL": "(DPL) - B", "SSI": "(SSI) - T",
            "UVL": "(UVL) - B", "ISN": "(ISN) - S", "PLC": "(PLC) - T", "MEU": "(MEU) List - B", "CMIC": "(CMIC) - T",
            "CAP": "(CAP) - T", "MBS": "(NS-MBS List) - T", "FSE": "(FSE) - T",
        ]
        var rows = 0
        for (code, label) in labels {
            let count = try SharedData.occurrences(of: label, in: name)
            rows += count
            // Bank of Kunlun stands there twice.
            #expect(byList["us_trade_csl:\(code)"] == count - (code == "CAP" ? 1 : 0), "\(code)")
        }
        #expect(rows == 14_160)
        #expect(reading.files == [FileCount(file: "consolidated_2022-mid.csv", rows: rows, withoutEntity: 1)])
        #expect(byList.count == 13)
        #expect(
            byList["us_trade_csl:SDN"] == 10_026 && byList["us_trade_csl:EL"] == 2_001
                && byList["us_trade_csl:DTC"] == 727 && byList["us_trade_csl:DPL"] == 462)
        #expect(
            reading.warnings == [
                "an address ends in letters that may be a US state (5 times, first consolidated_2022-mid.csv:1052)",
                "“?” in a name, where a character was lost (130 times, first consolidated_2022-mid.csv:1246)",
                "start_date not understood: “0097-06-30” (2 times, first consolidated_2022-mid.csv:1753)",
                "a record repeats an earlier one (consolidated_2022-mid.csv:1980)",
                "start_date not understood: “0017-05-26” (consolidated_2022-mid.csv:9906)",
                "country not resolved: “NM” (consolidated_2022-mid.csv:12091)",
            ])
    }

    @Test("the whole list of 2022: identifiers, footnotes, schemas and names")
    func fullContents() throws {
        let name = CSLRealTests.full
        let parties = try reading(name, "us_trade_csl").entities
        #expect(
            parties.count { $0.texts("footnote") == ["3"] } == (try SharedData.occurrences(of: "734.9(g),3", in: name)))
        #expect(parties.flatMap { $0.texts("footnote") }.allSatisfy { $0 == "3" })
        #expect(parties.count { $0.schema == .vessel } == (try SharedData.occurrences(of: ",Vessel,", in: name)))
        #expect(parties.count { $0.schema == .airplane } == (try SharedData.occurrences(of: ",Aircraft,", in: name)))
        // One ship's number stands there without the letters.
        let text = try String(contentsOfFile: SharedData.list(name), encoding: .utf8)
        let numbers = parties.flatMap { $0.texts("imoNumber") }
        #expect(numbers.count == text.matches(of: #/IMO [0-9]{7}/#).count + 1)
        #expect(numbers.allSatisfy { $0.utf8.count == 7 && $0.isDigits })
        let genders = try ["Male, Gender", "Female, Gender"].map { try SharedData.occurrences(of: $0, in: name) }
        #expect(parties.flatMap { $0.texts("gender") }.count == genders.reduce(0, +))
        #expect(parties.allSatisfy { !$0.texts("name").isEmpty && $0.texts("topics").count >= 1 })
        #expect(
            parties.allSatisfy {
                $0.texts("program").count >= 1 && $0.texts("birthDate").allSatisfy { PartialDate($0) != nil }
            })
        let listed = parties.filter { $0.dataset == "us_trade_csl:EL" }
        #expect(listed.allSatisfy { !$0.texts("address").isEmpty || !$0.texts("country").isEmpty })
        #expect(listed.count { $0.texts("licenseRequirement").isEmpty } == 1)
    }

    @Test("the part of 2019 without keys: 115 rows, no warning")
    func withoutKeys() throws {
        let reading = try reading("us-csl/csl_2019-12.csv", "us_trade_csl")
        #expect(reading.files == [FileCount(file: "csl_2019-12.csv", rows: 115, withoutEntity: 0)])
        #expect(try lines("us-csl/csl_2019-12.csv").count == 116)
        #expect(reading.entities.count == 115)
        #expect(reading.warnings == [])
        #expect(reading.entities.count { $0.id.hasPrefix("csl-x") } == 47)
        #expect(reading.entities.count { $0.id.hasPrefix("csl-ofac-") } == 68)
    }

    @Test("ids and names are those of the starter list")
    func starter() throws {
        let parties = try reading(CSLRealTests.full, "us_trade_csl").listed
        var compared = 0
        for line in try Repository.text("Data/starter/entities.ndjson").split(separator: "\n") {
            let json = try JSON.parse(String(line))
            guard json["source"]?.string == CSLRealTests.full,
                json["datasets"]?.array?.first == .string("us_trade_csl"),
                let id = json["id"]?.string
            else { continue }
            compared += 1
            let party = try #require(parties[id], "\(id)")
            #expect(party.said["name"]?.first == json["properties"]?["name"]?.array?.first?.string)
            #expect(json["programme"]?.array?.compactMap(\.string) == party.said["program"])
            #expect(
                Set(json["properties"]?["country"]?.array?.compactMap(\.string) ?? [])
                    == Set(party.said["country"] ?? []))
        }
        #expect(compared > 20)
    }

    /// `Dec 1980` of OFAC is `1980-12-01` here, `circa 01 Jan 1961` and `01 Jan 1961 to 31 Dec 1962` are `1961-01-01`.
    @Test("birth dates are compatible with those of OFAC's own list of that spring")
    func birthDates() throws {
        let mine = try reading(CSLRealTests.full, "us_trade_csl").listed
        let ofac = try reading("us-ofac-sdn/history/SDN_2022-03-07.csv", "us_ofac_sdn").listed
        var compared = 0
        var lost: [String] = []
        for (id, party) in ofac {
            guard let dates = party.said["birthDate"], let other = mine["csl-" + id]?.said["birthDate"] else {
                continue
            }
            compared += 1
            let isKept = dates.contains { date in other.contains { date.hasPrefix($0) } }
            if !isKept { lost.append(id) }
        }
        #expect(compared > 4_500)
        // “circa 26 Sep 1946” is a day here, and of a range only the beginning is left.
        #expect(lost.sorted() == ["ofac-16605", "ofac-21164", "ofac-21166", "ofac-23470", "ofac-28660", "ofac-7929"])
    }

    @Test("a third party's condensed file is no list")
    func condensed() {
        #expect(
            refusal(of: SharedData.list("us-csl/csl_condensed_2026-07-31.json"), "us_trade_csl")
                == "csl_condensed_2026-07-31.json:1: id is missing")
    }

    @Test("footnotes in the wordings of 2026")
    func wordings() throws {
        let data = try Data(contentsOf: URL(filePath: SharedData.list("us-csl/csl_condensed_2026-07-31.json")))
        let texts = try JSON.parse(Array(data))["tables"]?["licenceRequirements"]?.array?.compactMap(\.string) ?? []
        let found = Dictionary(grouping: texts) { EntityListFootnotes.numbers(in: $0) }.mapValues(\.count)
        #expect(texts.count == 89)
        #expect(found.keys.sorted { $0.joined() < $1.joined() } == [[], ["1", "2"], ["3"], ["4"], ["5"]])
        #expect(
            texts.allSatisfy {
                !EntityListFootnotes.numbers(in: $0).isEmpty == EntityListFootnotes.citesProductRule($0)
                    || $0.contains("734.9(e)") || $0.contains("734.9(g), 746")
            })
    }

    // MARK: - Denied Persons List

    private func lines(_ name: String) throws -> [Data] {
        try Data(contentsOf: URL(filePath: SharedData.list(name))).split(separator: 0x0A).map { Data($0) }
    }

    @Test("the pair of Denied Persons Lists: rows, repeats and the difference")
    func denied() throws {
        let names = ["us-bis-dpl/dpl_2021-07.txt", "us-bis-dpl/dpl_2023-11.txt"]
        var rows: [Set<Data>] = []
        var said: [Set<[String: [String]]>] = []
        for (name, count) in zip(names, [546, 665]) {
            let reading = try reading(name, "us_bis_denied")
            let raw = try lines(name).dropFirst()
            #expect(raw.count == count)
            rows.append(Set(raw))
            said.append(Set(reading.entities.map(\.said)))
            #expect(reading.files.map(\.rows) == [count])
            #expect(reading.files.map(\.withoutEntity) == [count - Set(raw).count])
            #expect(reading.entities.count == Set(raw).count)
        }
        #expect(rows.map(\.count) == [543, 663])
        // Two rows may differ in blanks only, and then are one and the same party to a reader.
        #expect(said.map(\.count) == [543, 663])
        #expect(said[1].subtracting(said[0]).count == rows[1].subtracting(rows[0]).count)
        #expect(said[0].subtracting(said[1]).count == rows[0].subtracting(rows[1]).count)
    }

    @Test("the consolidated list has the Denied Persons of its day, with addresses put together")
    func deniedInBoth() throws {
        let denied = Set(try reading("us-bis-dpl/dpl_2021-07.txt", "us_bis_denied").entities.map(\.caption))
        let listed = try reading(CSLRealTests.full, "us_trade_csl").entities.filter { $0.dataset == "us_trade_csl:DPL" }
        #expect(listed.count { denied.contains($0.caption) } > 300)
    }
}
