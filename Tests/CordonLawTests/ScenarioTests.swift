import CordonModel
import CordonRules
import Foundation
import LawCases
import TestSupport
import Testing

/// The worked scenarios of two readers: each has a row, and the row expects what the scenario's word means.
@Suite struct ScenarioTests {
    private static let families = ["RU-", "FOOD-", "DM-", "CHPL-", "ROUTE-", "PUB-"]

    /// Scenarios whose answer turns on a text or list of the day that is not held: the row expects `need_facts` or `review`,
    /// and its twin `…/asserted` what the scenario says. Where the scenario itself leaves it to a person, the plain row counts.
    private func expected(_ id: String, saying outcomes: [String?], in rows: [LawCaseRow]) -> LawCaseRow? {
        let plain = rows.first { $0.id == id }
        if outcomes.contains("review"), let plain { return plain }
        return rows.first { $0.id == id + "/asserted" } ?? plain
    }

    @Test(.enabled(if: SharedData.isThere))
    func everyScenarioHasItsRow() throws {
        let words = try LawCaseTable.scenarioWords(root: Repository.root)
        let rows = try LawCaseTable.all(root: Repository.root).filter { $0.rule == nil }.flatMap(\.cases)
        let file = try Data(contentsOf: URL(filePath: SharedData.path("regs/scenarios.json")))
        let scenarios = try JSON.parse(String(decoding: file, as: UTF8.self))["scenarios"]?.array ?? []
        var count = 0
        for scenario in scenarios {
            guard let id = scenario["id"]?.string, ScenarioTests.families.contains(where: id.hasPrefix),
                let word = scenario["expected"]?["outcome"]?.string
            else { continue }
            count += 1
            let meaning = try #require(words[word], "\(id): no meaning")
            let row = try #require(expected(id, saying: meaning.expected, in: rows), "\(id) has no row")
            switch meaning.tests {
            case "outcome":
                let outcome = try #require(row.expected.outcome?.rawValue, "\(id)")
                #expect(meaning.expected.contains(outcome), "\(id): \(word), and the row expects \(outcome)")
            case "subject": #expect(meaning.expected == [row.expected.subject], "\(id): \(word)")
            default: Issue.record("\(id): \(word) tests nothing")
            }
            #expect(rows.contains { $0.id?.hasPrefix(id + "/") == true }, "\(id) has no twin")
        }
        #expect(count >= 39)
    }

    /// A twin without the author's assertions never says more than that facts are needed.
    @Test func theSilentTwinsAsk() throws {
        let rows = try LawCaseTable.all(root: Repository.root).filter { $0.rule == nil }.flatMap(\.cases)
        let silent = rows.filter { $0.id?.hasSuffix("/silent") == true }
        #expect(silent.count >= 20)
        for row in silent { #expect(row.expected.outcome.map { $0 >= .needFacts } == true, "\(row.place)") }
    }
}
