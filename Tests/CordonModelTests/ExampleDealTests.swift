import CordonModel
import TestSupport
import Testing

/// The shipped deals are right, and hold what `Examples/deals/README.md` promises. The YAML ones are decoded where YAML
/// is read; here their text is compared with the watchlist.
@Suite struct ExampleDealTests {
    private func text(_ name: String) throws -> String { try Repository.text("Examples/deals/\(name)") }

    private func deal(_ name: String) throws -> Deal { try Deal.decode(JSON.parse(text(name))) }

    private func listed(_ id: String) throws -> JSON {
        let lines = try Repository.text("Data/starter/entities.ndjson").split(separator: "\n")
        let line = lines.first { $0.hasPrefix(#"{"id":"\#(id)""#) }
        return try JSON.parse(String(try #require(line, "\(id) is not in the starter watchlist")))
    }

    private func values(_ entity: JSON, _ property: String) -> [String] {
        entity["properties"]?[property]?.array?.compactMap(\.string) ?? []
    }

    @Test func everyFileIsExplained() throws {
        let readme = try text("README.md")
        for file in try Repository.files(in: "Examples/deals") where file != "README.md" {
            #expect(readme.contains("| `\(file)` |"), "\(file) has no row in the README")
        }
    }

    /// The README lists each deal once and names no other.
    @Test func theREADMEListsTheFilesThatAreThere() throws {
        let rows = try text("README.md").matches(of: #/(?m)^\| `(?<file>[^`]+)` \|/#).map { String($0.file) }
        let files = try Repository.files(in: "Examples/deals").filter { $0 != "README.md" }
        #expect(rows.sorted() == files)
        #expect(files.count == 30)
    }

    /// The tests below read JSON only; a deal of that form that is added belongs among them.
    @Test func everyJSONDealIsTested() throws {
        let files = try Repository.files(in: "Examples/deals").filter { $0.hasSuffix(".json") }
        #expect(files == ExampleDealTests.jsonDeals)
    }

    private static let jsonDeals = ["listed-bank.json", "listed-vessel.json", "near-namesake.json"]

    @Test(arguments: jsonDeals)
    func jsonDealsAreRight(file: String) throws {
        let json = try JSON.parse(text(file))
        let problems = try SchemaValidator(published: "deal").problems(in: json)
        #expect(problems == [])
        let deal = try Deal.decode(json)
        #expect(try Deal.decode(deal.json) == deal)
    }

    @Test func theBankIsKnownByItsBICAlone() throws {
        let bank = try #require(try deal("listed-bank.json").banks.first)
        #expect(bank.name == nil)
        #expect(bank.identifiers.map(\.value) == ["PRMSRUMMXXX"])
        #expect(values(try listed("ofac-34656"), "swiftBic") == ["PRMSRUMM"])
    }

    @Test func theVesselIsKnownByItsNumberAlone() throws {
        let vessel = try #require(try deal("listed-vessel.json").vessels.first)
        let entity = try listed("ofac-46290")
        #expect(values(entity, "imoNumber") == [vessel.imoNumber?.value])
        #expect(values(entity, "name") == ["NS CENTURY"])
        #expect(vessel.name == "Sea Lark")
    }

    @Test func theNamesakeHasAnotherBirthDate() throws {
        let person = try #require(try deal("near-namesake.json").party("buyer"))
        let entity = try listed("ofac-24083")
        #expect(values(entity, "name") == ["Alexey Borisovich MILLER"])
        #expect(values(entity, "birthDate") == ["1962-01-31"])
        #expect(person.name == "Alexey Borisovich Miller")
        #expect(person.birthDate?.description == "1991-06-14")
    }

    @Test(arguments: [
        ("listed-buyer.yaml", "ofac-35936", "innCode"), ("listed-buyer.yaml", "eu-fsf-EU.11013.85", "innCode"),
        ("seed.yaml", "ofac-35009", "innCode"), ("seed.yaml", "ofac-35009", "ogrnCode"),
    ])
    func theBuyerStatesANumberThatIsListed(file: String, id: String, property: String) throws {
        let number = try #require(values(try listed(id), property).first)
        #expect(try text(file).contains(#"\#(property): "\#(number)""#))
    }
}
