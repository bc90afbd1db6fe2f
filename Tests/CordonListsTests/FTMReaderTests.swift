import CordonModel
import Foundation
import Testing

@testable import CordonLists
import CordonRules

@Suite struct FTMReaderTests {
    @Test func reading() throws {
        let reading = try read(Fixture.path("ftm"), "eu_fsf", version: CalendarDay("2026-05-01"))
        #expect(reading.entities.map(\.id) == ["NK-company", "NK-person"])
        #expect(reading.files == [FileCount(file: "entities.ftm.json", rows: 7, withoutEntity: 5)])
        #expect(reading.leftOut == ["Sanction": 2, "Address": 1, "Passport": 1, "Ownership": 1])
        #expect(reading.orphans == [Orphan(file: "entities.ftm.json", line: 8, key: "NK-gone")])
        #expect(reading.published == nil)

        let company = try reading.entity("NK-company")
        #expect(company.schema == .company)
        #expect(company.dataset == "eu_fsf")
        #expect(company.version == CalendarDay("2026-05-01"))
        #expect(
            company.properties.mapValues { $0.map(\.text) } == [
                "name": ["LLC “Sample Tobacco”", "Общество “Образец Табак”"], "country": ["by"],
                "addressEntity": ["addr-1"], "address": ["Minsk Free Economic Zone"], "topics": ["sanction"],
                "unheardOf": ["kept"], "program": ["Belarus"], "programId": ["EU-BLR"], "listingDate": ["2022-06-03"],
            ])
        #expect(company.records("name") == ["entities.ftm.json:1", "entities.ftm.json:1"])
        #expect(company.records("program") == ["entities.ftm.json:2"])
        #expect(company.records("address") == ["entities.ftm.json:4"])
        let person = try reading.entity("NK-person")
        #expect(person.texts("passportNumber") == ["AB1234567"])
        #expect(person.texts("weight") == ["75"])
    }

    @Test(
        "every refusal says where",
        arguments: [
            ("{\"id\":\"a\"", "f.jsonl:2:10: not valid JSON: expected “,” or “}”"),
            ("[1]", "f.jsonl:2:1: not valid JSON: expected an object"),
            ("{\"schema\":\"Person\",\"properties\":{}}", "f.jsonl:2: id is missing"),
            ("{\"id\":\"a\",\"properties\":{}}", "f.jsonl:2: schema is missing"),
            ("{\"id\":\"a\",\"schema\":\"Person\"}", "f.jsonl:2: properties is missing"),
            ("{\"op\":\"DEL\",\"entity\":{\"id\":\"a\"}}", "f.jsonl:2: id is missing"),
            ("{\"id\":\"x\",\"schema\":\"Family\",\"properties\":{}}", "f.jsonl:2: id “x” was already on line 1"),
            (
                "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"owner\":[{\"id\":\"b\"}]}}",
                "f.jsonl:2: owner: “{\"id\":\"b\"}…” is not a value of this field"
            ),
        ])
    func refusals(line: String, message: String) throws {
        let good = "{\"id\":\"x\",\"schema\":\"Person\",\"properties\":{\"name\":[\"X\"]}}"
        let path = try Fixture.file("f.jsonl", "\(good)\n\(line)\n")
        #expect(refusal(of: path, "my_list") == message)
    }

    @Test("blank lines and a last line without its end are fine; nothing at all is not")
    func blanks() throws {
        let line = "{\"id\":\"x\",\"schema\":\"Person\",\"properties\":{\"name\":\"X\"}}"
        #expect(try read(Fixture.file("f.jsonl", "\u{FEFF}\r\n\(line)\r\n \r\n"), "l").entities.count == 1)
        #expect(try read(Fixture.file("f.jsonl", line), "l").entities.first?.texts("name") == ["X"])
        #expect(
            refusal(of: try Fixture.file("f.jsonl", ""), "l") == "f.jsonl: has no entries; the download may have failed"
        )
    }
}
