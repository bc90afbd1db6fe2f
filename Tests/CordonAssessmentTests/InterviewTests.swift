import CordonModel
import CordonRules
import TestSupport
import Testing

@testable import CordonAssessment

/// From a deal of which only the parties and the goods' names are known to what the whole deal gets.
@Suite struct InterviewTests {
    /// Every shipped deal comes to the answer of the whole one. Most are decided within a dozen questions.
    @Test func leadsToTheAnswerOfTheWholeDeal() throws {
        let folder = try TemporaryFolder()
        let law = DealDetermination(engineVersion: "test")
        var decided: [String: Int] = [:]
        for file in try Repository.files(in: "Examples/deals") where file != "README.md" {
            let (whole, deal) = try DealFile.readTree(Repository.path("Examples/deals/\(file)"))
            let bare = try folder.write(InterviewTests.bare(whole).pretty, to: "bare.json")
            let expected = law.answer(deal)
            var interview = try Interview(bare, law: law, asOf: nil)
            var asked: [String] = []
            var last = 0
            while let question = interview.next {
                #expect(!asked.contains(question.key), "\(file): \(question.key) twice")
                asked.append(question.key)
                if let reply = InterviewTests.reply(to: question, from: whole) {
                    try interview.reply(reply, to: question.key)
                } else {
                    interview.pass(question.key)
                }
                if interview.answer.outcome != expected.outcome { last = asked.count + 1 }
            }
            #expect(interview.answer.outcome == expected.outcome, "\(file) after \(asked)")
            // Deals that leave a question open have no answer to come to.
            if expected.outcome != .needFacts { decided[file] = last }
        }
        #expect(decided.count == 25)
        #expect(decided.values.count { $0 <= 13 } >= 22, "\(decided)")
        #expect(decided.values.max() ?? 0 <= 22, "\(decided)")
    }

    @Test func badAnswersChangeNothing() throws {
        let law = DealDetermination(engineVersion: "test")
        var interview = try Interview(Repository.path("Examples/deals/chip-open-facts.yaml"), law: law, asOf: nil)
        let before = interview.tree
        for (key, reply) in [
            ("items[0].eccn", "not a number"), ("route.to", "Nowhere"), ("declarations.militaryEndUse", "perhaps"),
            ("items[7].eccn", "EAR99"), ("items[0].components", "many"), ("law.country-groups", "D:5"),
            ("items[0].controlledUSContentPercent", "much"), ("parties[1].listings", "yes maybe"),
        ] {
            #expect(throws: AssessmentError.self, "\(key)") { try interview.reply(reply, to: key) }
        }
        #expect(interview.tree == before)
        try interview.reply("?", to: "declarations.militaryEndUse")
        #expect(interview.deal.declarations[.militaryEndUse]?.answer == .unknown)
        try interview.reply("Kazakhstan", to: "route.to")
        #expect(interview.deal.route?.to?.description == "KZ")
    }

    /// Without what the law asks for. Content, production and owners take more than a line and stay.
    private static func bare(_ tree: JSON) -> JSON {
        func without(_ value: JSON, _ keys: Set<String>) -> JSON {
            .object((value.members ?? []).filter { !keys.contains($0.key) })
        }
        var tree = without(tree, ["declarations", "route", "activity", "endUse", "actsThroughUSPersons"])
        tree =
            tree.setting(
                .array(
                    (tree["items"]?.array ?? []).map {
                        without($0, ["declarations", "eccn", "hts", "origin", "reasonsForControl", "unitWholesaleUSD"])
                    }), at: "items") ?? tree
        return tree
    }

    /// `nil` for what the whole deal does not say.
    private static func reply(to question: Interview.Question, from whole: JSON) -> String? {
        guard let value = value(at: question.key, in: whole) else { return nil }
        if let text = value["answer"]?.string ?? value.string { return text }
        if case .number(let digits) = value { return digits }
        if let values = value.array { return values.compactMap(\.string).joined(separator: " ") }
        return value.bool.map { $0 ? "yes" : "no" }
    }

    private static func value(at path: String, in tree: JSON) -> JSON? {
        var value: JSON? = tree
        for part in path.split(separator: ".") {
            let name = part.prefix { $0 != "[" }
            value = value?[String(name)]
            for index in part.dropFirst(name.count).split(whereSeparator: { "[]".contains($0) }) {
                value = Int(index).flatMap { index in
                    value?.array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
                }
            }
        }
        return value
    }
}
