import TestSupport
import Testing

@testable import CordonModel

/// The published schema and the decoder's field tables say the same, and what the decoder takes the schema takes.
@Suite struct DealSchemaTests {
    struct Shape: Sendable, CustomTestStringConvertible {
        let name: String
        let keys: [String]
        let required: [String]

        init<Record: FieldRecord>(_ name: String, _ record: Record.Type) {
            self.name = name
            keys = Record.fields.map(\.key)
            required = Record.fields.filter(\.isRequired).map(\.key)
        }

        var testDescription: String { name.isEmpty ? "deal" : name }
    }

    /// Every record of a deal, by its name under `$defs`.
    static let shapes = [
        Shape("", Deal.self), Shape("party", Party.self), Shape("owner", Owner.self), Shape("listing", Listing.self),
        Shape("identifiers", IdentifierSet.self), Shape("bank", Bank.self), Shape("vessel", Vessel.self),
        Shape("item", Item.self), Shape("productionInput", ProductionInput.self), Shape("route", Route.self),
        Shape("port", Port.self), Shape("endUse", EndUse.self), Shape("declarationBySomebody", Declaration.self),
        Shape("dealDeclarations", Declarations<DealQuestion>.self),
        Shape("itemDeclarations", Declarations<ItemQuestion>.self),
    ]

    let schema: JSON
    let validator: SchemaValidator

    init() throws {
        schema = try JSON.parse(Repository.bytes("docs/schemas/deal.schema.json"))
        validator = try SchemaValidator(schema)
    }

    @Test(arguments: shapes)
    func fieldsAreThePublishedOnes(shape: Shape) throws {
        let definition = try #require(shape.name.isEmpty ? schema : schema["$defs"]?[shape.name])
        #expect(definition["properties"]?.members?.map(\.key) == shape.keys)
        #expect((definition["required"]?.array?.compactMap(\.string) ?? []) == shape.required)
        #expect(definition["additionalProperties"] == .bool(false))
    }

    @Test func everyObjectOfTheSchemaIsAShape() throws {
        let objects = schema["$defs"]?.members?.filter { $0.value["properties"] != nil }.map(\.key)
        let aliases: Set<String> = ["dealItem"]
        #expect(Set(objects ?? []).subtracting(aliases) == Set(Self.shapes.map(\.name)).subtracting([""]))
    }

    @Test func questionsAreThePublishedOnes() {
        func descriptions(_ name: String) -> [String?] {
            schema["$defs"]?[name]?["properties"]?.members?.map { $0.value["description"]?.string } ?? []
        }
        #expect(descriptions("dealDeclarations") == DealQuestion.allCases.map { "\($0.text) (\($0.cite))" })
        #expect(descriptions("itemDeclarations") == ItemQuestion.allCases.map { "\($0.text) (\($0.cite))" })
    }

    @Test func wordsAreThePublishedOnes() {
        func words(_ path: String...) -> [String]? {
            path.reduce(schema["$defs"]) { $0?[$1] }?["enum"]?.array?.compactMap(\.string)
        }
        #expect(words("party", "properties", "roles", "items") == PartyRole.allCases.map(\.rawValue))
        #expect(words("party", "properties", "schema") == Party.schemata.map(\.rawValue))
        #expect(words("party", "properties", "gender") == Gender.allCases.map(\.rawValue))
        #expect(words("listing", "properties", "list") == RestrictedList.allCases.map(\.rawValue))
        #expect(words("bank", "properties", "roles", "items") == BankRole.allCases.map(\.rawValue))
        #expect(words("item", "properties", "kind") == ItemKind.allCases.map(\.rawValue))
        #expect(words("item", "properties", "form") == SoftwareForm.allCases.map(\.rawValue))
        #expect(words("item", "properties", "reasonsForControl", "items") == ControlReason.allCases.map(\.rawValue))
        #expect(words("productionInput", "properties", "kind") == ProductionInputKind.allCases.map(\.rawValue))
        #expect(words("territory") == Territory.allCases.map(\.rawValue))
        let activities = schema["properties"]?["activity"]?["enum"]?.array?.compactMap(\.string)
        #expect(activities == Activity.allCases.map(\.rawValue))
    }

    @Test func theFullDealStatesEveryField() throws {
        let text = try Deal.decode(FullDeal.json()).json.compact
        for shape in Self.shapes {
            for key in shape.keys {
                #expect(text.contains("\"\(key)\":"), "\(shape.testDescription).\(key) is not in the full deal")
            }
        }
    }

    @Test func theFullDealGoesThereAndBack() throws {
        let json = try FullDeal.json()
        let deal = try Deal.decode(json)
        #expect(validator.problems(in: json) == [])
        #expect(validator.problems(in: deal.json) == [])
        #expect(try Deal.decode(deal.json) == deal)
        #expect(try Deal.decode(JSON.parse(deal.json.pretty)).json == deal.json)
    }

    /// Every value of the full deal in turn becomes something else, or goes. The decoder never traps; what it refuses
    /// it refuses with places, and what it takes is valid by the published schema and goes there and back.
    @Test func everyMutationIsRefusedWithAPlaceOrGoesThereAndBack() throws {
        let json = try FullDeal.json()
        let replacements: [JSON] = [
            .null, .bool(true), .number("-7"), .string("Zz"), .array([]), .object([]),
        ]
        var taken = 0
        var refused = 0
        for path in Mutation.paths(in: json) {
            for mutant in replacements.map({ Mutation.replacing(path, in: json, by: $0) })
                + [Mutation.removing(path, from: json)]
            {
                do throws(DealProblems) {
                    let deal = try Deal.decode(mutant)
                    taken += 1
                    #expect(validator.problems(in: mutant) == [], "\(path)")
                    #expect((try? Deal.decode(deal.json)) == deal, "\(path)")
                } catch {
                    refused += 1
                    #expect(!error.problems.isEmpty)
                }
            }
        }
        #expect(taken > 300)
        #expect(refused > 1200)
    }
}
