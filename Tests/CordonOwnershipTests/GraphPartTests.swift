import CordonModel
import CordonOwnership
import CordonRules
import Testing

/// A deal takes along only the part of a graph that bears on it: the answers are those of the whole.
@Suite struct GraphPartTests {
    private let day: CalendarDay = "2025-10-15"

    private func record(_ number: Int) -> SourceRecord { SourceRecord(file: "files", locator: "\(number)") }

    private func company(_ id: String, _ name: String, _ properties: [String: String] = [:]) -> Entity {
        var entity = Entity(id: id, schema: .company, dataset: "test", version: nil)
        entity.add("name", name, from: record(0))
        for (property, value) in properties.sorted(by: { $0.key < $1.key }) {
            entity.add(property, value, from: record(0))
        }
        return entity
    }

    @Test func theAnswersAreThoseOfTheWhole() {
        var random = SeededGenerator(8)
        var found = 0
        for round in 0..<200 {
            var files = GraphSource(file: "files")
            let count = 14
            for number in 0..<count {
                // Some names are there twice, some parties have an identifier.
                let name = "Firm \(number % 11)"
                let lei = number % 3 == 0 ? ["leiCode": "LEI\(number)"] : [:]
                files.entities.append(company("f\(number)", name, lei))
            }
            for number in 0..<26 {
                let owner = Int.random(in: 0..<count, using: &random)
                let asset = Int.random(in: 0..<count, using: &random)
                files.statements.append(
                    StakeStatement(
                        owner: "f\(owner)", asset: "f\(asset)", least: 300_000, most: 600_000, source: record(number)))
            }
            files.listings = (0..<3).map { _ in
                StatedListing(
                    party: "f\(Int.random(in: 0..<count, using: &random))", authority: "OFAC", source: record(99))
            }
            var deal = GraphSource(file: "deal", keysArePlaces: true)
            deal.entities = [
                company("parties[0]", "Firm \(Int.random(in: 0..<13, using: &random))"),
                company(
                    "parties[1]", "Another name", ["leiCode": "LEI\(3 * Int.random(in: 0..<5, using: &random))"]),
            ]
            deal.statements = [
                StakeStatement(owner: "Firm 3", asset: "parties[0]", least: 500_000, most: 500_000, source: record(7))
            ]
            let whole = OwnershipGraph([files])
            var part = whole.part(around: deal)
            var all = whole
            part.add(deal)
            all.add(deal)
            #expect(part.entities.count <= all.entities.count)
            for key in ["parties[0]", "parties[1]"] {
                let answers = [part, all].map { graph in
                    let listed = graph.listings.keys.map { ListedNode(node: $0, list: "us_ofac_sdn", words: "") }
                    return OwnersAnswer(graph, of: graph.node(ofKey: key) ?? 0, on: day, listed: listed)
                }
                #expect(said(answers[0]) == said(answers[1]), "round \(round), \(key)")
                found += answers[0].answers.filter { $0.verdict != .no }.count
            }
        }
        #expect(found > 50)
    }

    /// Verdicts, parties and stakes, whatever their order.
    private func said(_ answer: OwnersAnswer) -> [String] {
        answer.answers.map { "\($0.version.regime) \($0.verdict)" }
            + (answer.json["parties"]?.array ?? []).map(\.compact).sorted()
            + (answer.json["stakes"]?.array ?? []).map(\.compact).sorted()
    }
}
