import CordonModel
import CordonRules
import Foundation
import Testing

@testable import CordonLists

@Suite struct CSLJSONTests {
    private let path = Fixture.path("csl-json/consolidated.json")

    @Test("every party, with the day that stands behind them")
    func json() throws {
        let reading = try readCodes(path, "us_trade_csl")
        #expect(reading.listed == CSLGolden.json)
        #expect(reading.published == CalendarDay("2026-07-31"))
        #expect(reading.entities.allSatisfy { $0.version == CalendarDay("2026-07-31") })
        #expect(reading.files == [FileCount(file: "consolidated.json", rows: 5, withoutEntity: 1)])
        #expect(
            reading.warnings == [
                "a record with a key and nothing else "
                    + "(consolidated.json:d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f)",
                "field not known: “score” (consolidated.json:0f8fad5bd9cb469fa16570867728950e)",
            ])
    }

    @Test("a day that the user names is kept")
    func version() throws {
        let reading = try readCodes(path, "us_trade_csl", version: CalendarDay("2026-08-01"))
        #expect(reading.published == CalendarDay("2026-07-31"))
        #expect(reading.entities.allSatisfy { $0.version == CalendarDay("2026-08-01") })
    }

    @Test("the table and the JSON give a party the same id and the same properties")
    func agreement() throws {
        let table = try readCodes(Fixture.path("csl-2026"), "us_trade_csl").listed
        let json = try readCodes(path, "us_trade_csl").listed
        let both = Set(table.keys).intersection(json.keys)
        #expect(both == ["csl-599f0c1f4ef3", "csl-x669676041d61d6ad"])
        #expect(table["csl-599f0c1f4ef3"]?.said == json["csl-599f0c1f4ef3"]?.said)
    }

    @Test("indented, the records have lines of their own")
    func lines() throws {
        let pretty = try JSON.parse(Array(Data(contentsOf: URL(filePath: path)))).pretty
        let file = try Fixture.file("pretty.json", pretty.replacing("\"SPC Example \"", with: "{}"))
        let line = try #require(pretty.split(separator: "\n").firstIndex { $0.contains("Act\"],") })
        #expect(
            refusal(of: file, "us_trade_csl")
                == "pretty.json:\(line - 1): name: “{}…” is not a value of this field")
        #expect(
            try readCodes(Fixture.file("pretty.json", pretty), "us_trade_csl").listed.mapValues(\.said)
                == CSLGolden.json.mapValues(\.said))
    }

    @Test("a file cut anywhere is refused")
    func everyCut() throws {
        let data = try Data(contentsOf: URL(filePath: path))
        let known = try #require(data.range(of: Data("source_list_url\"".utf8))).upperBound
        for length in stride(from: known, to: data.count - 1, by: 37) {
            let cut = try Fixture.file("cut.json", data.prefix(length))
            let message = try #require(refusal(of: cut, "us_trade_csl"), "cut at \(length)")
            #expect(message.hasPrefix("cut.json:1:"), "\(message)")
            #expect(message.contains("not valid JSON: the file ends here; it was cut"), "\(message)")
        }
    }

    @Test(
        "every refusal says where",
        arguments: [
            ("\"HAVIN BANK LIMITED\"", "null", "c.json:1: name is missing"),
            ("\"total\": 5", "\"total\": 25921", "c.json: cannot be read: it says that it has 25921 records and has 5"),
            (
                "2026-07-31T13", "31 July 2026",
                "c.json:1: search_performed_at: “31 July 2026:15:00.015113+00:00” is not"
            ),
            ("\"Super Trade\"", "[1]", "c.json:1: alt_names: “[1]…” is not a value of this field"),
            ("[\"Super Trade\"]", "tru", "c.json:1:2333: not valid JSON: expected true"),
            ("{\"type\": \"SWIFT/BIC\", \"num", "7, {\"num", "c.json:1: ids: “7” is not a value of this field"),
            ("{\"address\": \"8 Ex", "\"x\", {\"address\": \"8 Ex", "c.json:1: addresses: “\"x\"” is not a value"),
            ("\"offset\": 0", "\"results\": []", "c.json:1:3396: not valid JSON: “results” occurs twice"),
            ("[{\"addresses\"", "[3, {\"addresses\"", "c.json:1:1: not valid JSON: expected an object"),
        ])
    func refusals(old: String, new: String, message: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let damaged = try Fixture.file("c.json", text.replacing(old, with: new))
        let found = try #require(refusal(of: damaged, "us_trade_csl"))
        #expect(found.hasPrefix(message), "\(found)")
    }

    @Test func otherRefusals() throws {
        let empty = try Fixture.file("c.json", "{\"source_list_url\": 1, \"results\": [ ], \"total\": 0}")
        #expect(refusal(of: empty, "us_trade_csl") == "c.json: has no entries; the download may have failed")
        let key =
            #"{"results": [{"id":"1234","source":"(SDN)","entity_number":"7","name":"A","source_list_url":""}, "#
            + #"{"id":"1234","source":"(SDN)","entity_number":"7","name":"B"}]}"#
        #expect(
            refusal(of: try Fixture.file("c.json", key), "us_trade_csl")
                == "c.json:1: id “1234” was already on line 1")
    }
}
