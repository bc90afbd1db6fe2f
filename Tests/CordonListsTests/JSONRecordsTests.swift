import CordonModel
import Foundation
import Testing

@testable import CordonLists

@Suite struct JSONRecordsTests {
    private func records(_ text: String) throws -> [String] {
        var reader = try JSONRecords(path: Fixture.file("r.json", text), array: "results")
        var found: [String] = []
        while let (line, json) = try reader.next() { found.append("\(line):\(json.compact)") }
        return found + reader.others.map { "\($0.key)=\($0.value.compact)" }
    }

    private func refusal(_ text: String) -> String? {
        do {
            _ = try records(text)
            return nil
        } catch {
            return (error as? ListError)?.message
        }
    }

    @Test(
        "elements and the members around them",
        arguments: [
            (#"{"results":[]}"#, []),
            (#"{"a":1,"results":[1,"]",{"x":[]}],"b":"}"}"#, ["1:1", "1:\"]\"", "1:{\"x\":[]}", "a=1", "b=\"}\""]),
            ("\u{FEFF} {\n\"results\"\t:\r\n[\n{},\n\n[ ] ,null]\n}\n", ["4:{}", "6:[]", "6:null"]),
            (#"{"results":["\\","\"",{"\u005d":"\\\""}]}"#, [#"1:"\\""#, #"1:"\"""#, #"1:{"]":"\\\""}"#]),
            (#"{"a":{"results":[7]},"results":[true,-1.5e3]}"#, ["1:true", "1:-1.5e3", #"a={"results":[7]}"#]),
        ])
    func elements(text: String, expected: [String]) throws {
        #expect(try records(text) == expected)
    }

    @Test(
        "what is not such a document is refused with its place",
        arguments: [
            ("", "r.json:1:0: not valid JSON: the file ends here; it was cut"),
            ("[]", "r.json:1:1: not valid JSON: expected an object with “results”"),
            ("{}", "r.json:1: the member “results” is missing"),
            ("{\"a\":\n1}", "r.json:2: the member “results” is missing"),
            ("{\"results\":{}}", "r.json:1:12: not valid JSON: “results” is not an array"),
            ("{\"results\":[1 2]}", "r.json:1:15: not valid JSON: expected “,” or “]”"),
            ("{\"results\":[1,]}", "r.json:1:15: not valid JSON: unexpected character"),
            ("{\"results\":[{\"a\":1,\n \"a\":2}]}", "r.json:2:2: not valid JSON: “a” occurs twice"),
            ("{\"results\":[\"\u{1}\"]}", "r.json:1:14: not valid JSON: a control character in a string"),
            ("{\"results\":[1]", "r.json:1:14: not valid JSON: the file ends here; it was cut"),
            ("{\"results\":[{\"a\":\"}", "r.json:1:19: not valid JSON: the file ends here; it was cut"),
            ("{\"results\":[]}x", "r.json:1:14: not valid JSON: text after the end of the value"),
            ("{\"results\":[],\"results\":[]}", "r.json:1:25: not valid JSON: “results” occurs twice"),
            ("{\"results\" []}", "r.json:1:12: not valid JSON: expected “:” after “results”"),
            ("{\"results\":[] \"a\"}", "r.json:1:15: not valid JSON: expected “,” or “}”"),
            ("{results:[]}", "r.json:1:2: not valid JSON: expected a member name in double quotes"),
        ])
    func refusals(text: String, message: String) {
        #expect(refusal(text) == message)
    }

    @Test("bytes that are not UTF-8 and a record without end")
    func damaged() throws {
        var bytes = Data("{\"results\":[\"".utf8)
        bytes.append(0xE9)
        bytes.append(Data("\"]}".utf8))
        var reader = try JSONRecords(path: Fixture.file("r.json", bytes), array: "results")
        #expect(
            throws: ListError.malformedJSON(file: "r.json", line: 1, column: 13, reason: "a string that is not UTF-8")
        ) { try reader.next() }
        let endless = Data("{\"results\":[\"".utf8) + Data(repeating: 0x61, count: JSONRecords.longestValue + 10)
        var long = try JSONRecords(path: Fixture.file("r.json", endless), array: "results")
        #expect(throws: ListError.tooLong(file: "r.json", line: 1, what: "a record", limit: "4 MB")) { try long.next() }
    }

    @Test("a long file on one line is read across the pieces in which it comes from disk")
    func long() throws {
        let record = #"{"id":"0000","text":"\"}],[{ \\"}"#
        let text =
            "{\"results\":[" + repeatElement(record, count: 20_000).joined(separator: ", ") + "],\"total\":20000}"
        var reader = try JSONRecords(path: Fixture.file("r.json", text), array: "results")
        let parsed = try JSON.parse(record)
        var count = 0
        while let (line, json) = try reader.next() {
            count += 1
            if line != 1 || json != parsed { Issue.record("record \(count) is \(json.compact)") }
        }
        #expect(count == 20_000)
        #expect(reader.other("total")?.integer == 20_000)
        var again = try JSONRecords(path: Fixture.file("r.json", text), array: "results")
        try again.skipRecords()
        #expect(again.other("total")?.integer == 20_000)
    }
}
