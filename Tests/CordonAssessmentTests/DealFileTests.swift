import CordonAssessment
import CordonModel
import TestSupport
import Testing

@Suite struct DealFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func message(_ text: String, _ name: String) throws -> String {
        let path = try folder.write(text, to: name)
        let error = #expect(throws: AssessmentError.self) { try DealFile.read(path) }
        #expect(error?.answer.kind == .input)
        let problems = error?.answer.problems.map { "; \($0.path): \($0.reason)" }.joined() ?? ""
        return ((error?.answer.message ?? "") + problems).replacing(path, with: name)
    }

    private static let shipped = ((try? Repository.files(in: "Examples/deals")) ?? []).filter { $0 != "README.md" }

    @Test func allShippedDealsAreTested() { #expect(DealFileTests.shipped.count == 30) }

    /// Each is read, and written as JSON it fits the schema and is the same deal.
    @Test(arguments: shipped)
    func shippedDealsAreRead(name: String) throws {
        let deal = try DealFile.read(Repository.path("Examples/deals/\(name)"))
        #expect(deal.parties.count >= 2)
        #expect(try SchemaValidator(published: "deal").problems(in: deal.json) == [])
        let written = try folder.write(deal.json.pretty, to: "written.json")
        #expect(try DealFile.read(written) == deal)
    }

    @Test func yamlAndJSONAreTheSameDeal() throws {
        let json = try folder.write(
            #"{"schemaVersion": 1, "id": "1", "date": "2024-04-02", "parties": [{"id": "a", "roles": ["seller"], "schema": "Company", "name": "Acme", "country": "NO"}]}"#,
            to: "a.json")
        let yaml = try folder.write(
            """
            schemaVersion: 1
            id: "1"
            date: 2024-04-02
            parties:
              - id: a
                roles: [seller]
                schema: Company
                name: Acme
                country: "NO"
            """, to: "a.yaml")
        #expect(try DealFile.read(json) == DealFile.read(yaml))
    }

    /// Ten lines that stand for a thousand million values.
    private func laughs(levels: Int) -> String {
        var lines = ["a0: &a0 [x]"]
        for level in 1...levels {
            lines.append(
                "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]")
        }
        return lines.joined(separator: "\n")
    }

    @Test func errorsNameTheFileAndThePlace() throws {
        #expect(try message("{\"id\": ", "a.json") == "a.json:1:8: the text ends where a value should be")
        #expect(try message("{\"id\": \"1\",\n \"id\": \"2\"}", "b.json") == "b.json:2:2: “id” occurs twice")
        #expect(try message("", "c.yaml") == "c.yaml: is empty")
        #expect(try message("id: [1", "d.yaml").hasPrefix("d.yaml: "))
        #expect(try message(laughs(levels: 9), "e.yaml") == "e.yaml: has more than 100000 values")
        #expect(
            try message(#"{"schemaVersion": 1, "id": "1", "date": "2023-02-29", "partys": []}"#, "f.json")
                == "f.json: the deal has 3 problems; date: is not a day of the calendar written YYYY-MM-DD; partys: is not a field here; did you mean “parties”?; parties: is missing"
        )
    }
}
