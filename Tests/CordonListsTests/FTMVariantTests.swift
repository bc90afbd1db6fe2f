import CordonModel
import CordonRules
import Foundation
import Testing

@testable import CordonLists

@Suite struct FTMVariantTests {
    @Test func simple() throws {
        let path = Fixture.path("ftm-simple/targets.simple.csv")
        #expect(try ListSource.locate(path: path, dataset: "l").format.id == "ftmSimple")
        let reading = try read(path, "l", version: CalendarDay("2024-03-10"))
        #expect(reading.files == [FileCount(file: "targets.simple.csv", rows: 3, withoutEntity: 1)])
        #expect(reading.leftOut == ["Position": 1])
        #expect(reading.entities.map(\.schema) == [.person, .vessel])
        #expect(
            try reading.entity("NK-a").properties.mapValues { $0.map(\.text) } == [
                "name": ["Ivan Sample"], "alias": ["Sample; Ivan", "Иван Образец"],
                "birthDate": ["1970-01-02", "1971"],
                "country": ["ru", "ua"], "address": ["1 First Street"], "idNumber": ["7701", "P-12"],
                "program": ["XX - Sample programme"], "programId": ["XX-1"], "phone": ["+7 1"],
                "email": ["a@example.org"], "topics": ["sanction"], "notes": ["Dataset: List A", "Dataset: List B"],
            ])
        #expect(
            try reading.entity("NK-b").properties.mapValues { $0.map(\.text) } == [
                "name": ["NOCTIS"], "idNumber": ["IMO9074729"],
            ])
        #expect(try reading.entity("NK-a").records("name") == ["targets.simple.csv:2"])
    }

    @Test(
        "simple: every refusal says where",
        arguments: [
            ("\"NK-b\"", "\"NK-a\"", "s.csv:3: id “NK-a” was already on line 2"),
            ("\"NK-b\"", "\"\"", "s.csv:3: id is missing"), ("NOCTIS", "", "s.csv:3: name is missing"),
            ("birth_date", "dob", "s.csv:1: the column “birth_date” is missing"),
            (
                "\"\"\"Sample; Ivan\"\";", "\"\"\"Sample; Ivan;",
                "s.csv:2: aliases: “\"Sample; Ivan;Иван Образец” is not a value of this field"
            ),
            ("\"aliases\"", "\"names\"", "s.csv: is not the main file of a list in a known format"),
            (",\"\",\"\"\n\"NK-c\"", "\n\"NK-c\"", "s.csv:3: has 14 columns, expected 16; the row is cut or damaged"),
        ])
    func simpleRefusals(old: String, new: String, message: String) throws {
        let text = try String(contentsOfFile: Fixture.path("ftm-simple/targets.simple.csv"), encoding: .utf8)
        let path = try Fixture.file("s.csv", text.replacing(old, with: new, maxReplacements: 1))
        #expect(refusal(of: path, "l")?.hasPrefix(message) == true, "\(refusal(of: path, "l") ?? "")")
    }

    @Test func nested() throws {
        let path = Fixture.path("ftm-nested/targets.nested.json")
        #expect(try ListSource.locate(path: path, dataset: "l").format.id == "ftmNested")
        let reading = try read(path, "l")
        #expect(reading.files == [FileCount(file: "targets.nested.json", rows: 3, withoutEntity: 1)])
        #expect(reading.leftOut == ["Family": 1, "Person": 1, "Ownership": 1, "Position": 1, "Occupancy": 1])
        #expect(reading.entities.map(\.id) == ["NK-a", "NK-b"])
        #expect(
            try reading.entity("NK-a").properties.mapValues { $0.map(\.text) } == [
                "name": ["Ivan Sample"], "program": ["XX"], "provisions": ["Asset freeze"],
                "listingDate": ["2022-06-03"], "unscId": ["QDi.900"], "passportNumber": ["AB1234567"],
                "addressEntity": ["addr-1"], "address": ["1 First Street"],
            ])
        #expect(
            try reading.entity("NK-b").properties.mapValues { $0.map(\.text) } == [
                "name": ["Sample LLC"], "idNumber": ["77"],
            ])
        #expect(try reading.entity("NK-b").records("idNumber") == ["targets.nested.json:2"])
    }

    @Test("a nested file is known by its content, whatever it is called")
    func nestedNames() throws {
        let text = try String(contentsOfFile: Fixture.path("ftm-nested/targets.nested.json"), encoding: .utf8)
        let path = try Fixture.file("x.json", text)
        #expect(try ListSource.locate(path: path, dataset: "l").format.id == "ftmNested")
        let cut = try Fixture.file("x.json", String(text.dropLast(9)))
        #expect(refusal(of: cut, "l")?.hasPrefix("x.json:4:") == true)
        let twice = try Fixture.file("x.json", text.replacing("NK-b", with: "NK-a"))
        #expect(refusal(of: twice, "l") == "x.json:2: id “NK-a” was already on line 1")
        let bad = try Fixture.file("x.json", text.replacing("{\"id\":\"p-1\",", with: "{"))
        #expect(refusal(of: bad, "l") == "x.json:1: id is missing")
    }

    @Test func delta() throws {
        let path = Fixture.path("ftm-delta/entities.delta.json")
        #expect(try ListSource.locate(path: path, dataset: "l").format.id == "ftmDelta")
        let reading = try read(path, "l", version: CalendarDay("2024-05-28"))
        #expect(reading.entities.map(\.id) == ["NK-a", "NK-b"])
        #expect(reading.entities[1].texts("program") == ["XX"])
        #expect(reading.removed == ["NK-gone", "NK-also-gone"])
        #expect(reading.leftOut == ["Sanction": 1])
        #expect(reading.files == [FileCount(file: "entities.delta.json", rows: 5, withoutEntity: 1)])
        #expect(try read(Fixture.path("ftm"), "l").removed == nil)
    }

    @Test(
        "delta: every refusal says where",
        arguments: [
            ("NK-gone", "NK-a", "d.json:3: id “NK-a” was already on line 1"),
            ("\"DEL\",\"entity\":{\"id\":\"NK-gone\"}", "\"DEL\",\"entity\":{}", "d.json:3: id is missing"),
            ("MOD", "PUT", "d.json:2: op: “PUT” is not a value of this field"),
            ("\"op\":\"MOD\",", "", "d.json:2: op is missing"),
            (",\"entity\":{\"id\":\"NK-gone\"}", "", "d.json:3: entity is missing"),
            ("\"MOD\"", "\"MOD\",\"op\":\"DEL\"", "d.json:2:1: not valid JSON: “op” occurs twice"),
        ])
    func deltaRefusals(old: String, new: String, message: String) throws {
        let text = try String(contentsOfFile: Fixture.path("ftm-delta/entities.delta.json"), encoding: .utf8)
        let path = try Fixture.file("d.json", text.replacing(old, with: new))
        #expect(refusal(of: path, "l")?.hasPrefix(message) == true, "\(refusal(of: path, "l") ?? "")")
    }

    @Test("a property that occurs twice is put together, an object without an id is text")
    func repeated() throws {
        let path = try Fixture.file(
            "f.jsonl",
            """
            {"id":"a","schema":"Person","properties":{"name":["A"],"gender":["male"],"relatives":[{"relation":"son","age":7}],"name":"B"}}
            {"id":"b","schema":"Person","properties":{"name":["C"],"name":["C"]}}
            """)
        let reading = try read(path, "l")
        #expect(
            reading.entities[0].properties.mapValues { $0.map(\.text) } == [
                "name": ["A", "B"], "gender": ["male"], "relatives": ["relation: son; age: 7"],
            ])
        #expect(
            reading.warnings == [
                "“relatives” holds an object that is no entity; kept as text (f.jsonl:1)",
                "“name” occurs twice; its values were put together (2 times, first f.jsonl:1)",
            ])
        let twice = try Fixture.file("f.jsonl", "{\"id\":\"a\",\"id\":\"b\",\"schema\":\"Person\",\"properties\":{}}")
        #expect(refusal(of: twice, "l") == "f.jsonl:1:1: not valid JSON: “id” occurs twice")
    }

    @Test("elsewhere a member that occurs twice stays an error")
    func strict() throws {
        let bytes = Array("{\"a\":1,\"a\":2}".utf8)
        #expect(throws: JSONSyntaxError.self) { try JSON.parse(bytes) }
        #expect(try JSON.parse(bytes, keepsRepeatedMembers: true).members?.map(\.value.integer) == [1, 2])
    }
}
