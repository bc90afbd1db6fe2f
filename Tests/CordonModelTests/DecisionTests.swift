import CordonModel
import CordonRules
import TestSupport
import Testing

@Suite struct DecisionTests {
    private func finding(_ id: String, _ outcome: Outcome) -> Finding {
        Finding(
            id: id, part: "screening", outcome: outcome, reason: "The purchaser is on a list.",
            citation: Citation(cite: "31 CFR 587.201", basis: .text, lastChecked: "2026-09-24"),
            effective: "2022-02-24", binds: "US persons",
            facts: [Fact(key: "parties[1].name", value: "A", assertedBy: "deal")])
    }

    private func decision(
        parts: [Decision.Part], grounds: [Finding] = [], notEvaluated: [Decision.MissingPart] = [],
        needs: [Decision.NeededFact] = [], atWorst: Outcome = .noRequirementFound, atBest: Outcome = .prohibited
    ) throws -> Decision {
        Decision(
            atWorst: atWorst, atBest: atBest, asOf: "2024-04-02",
            deal: .init(id: "PO 1", title: "One"), grounds: grounds,
            flags: [RedFlag(id: "f", state: .notEvaluable, reason: "No end use is stated.", needs: ["endUse"])],
            parts: parts, notEvaluated: notEvaluated, needs: needs,
            searched: [
                SearchedList(
                    list: "us_ofac_sdn", published: CalendarDay("2026-08-22"), entities: 2,
                    sha256: String(repeating: "0a", count: 32)),
                SearchedList(list: "own", published: nil, entities: 0, sha256: String(repeating: "ff", count: 32)),
            ],
            notices: ["starter watchlist: not for decisions"],
            policy: .init(threshold: 7000, sha256: String(repeating: "a", count: 64)),
            engine: .init(version: "0.1.0", tables: String(repeating: "b", count: 64)))
    }

    @Test func theOutcomeIsTheWorstOfWhatItRestsOn() throws {
        #expect(try decision(parts: [.init("screening", .noRequirementFound)]).outcome == .noRequirementFound)
        #expect(
            try decision(parts: [.init("screening", .review), .init("law", .licenceRequired)]).outcome
                == .licenceRequired)
        #expect(
            try decision(parts: [.init("screening", .noRequirementFound)], grounds: [finding("a", .prohibited)]).outcome
                == .prohibited)
    }

    @Test func nothingEvaluatedIsNeverNothingFound() throws {
        #expect(try decision(parts: []).outcome == .needFacts)
        let screened = [Decision.Part("screening", .noRequirementFound)]
        #expect(
            try decision(parts: screened, notEvaluated: [.init("law", why: "not built")]).outcome == .needFacts)
        #expect(try decision(parts: screened, needs: [.init(key: "endUse")]).outcome == .needFacts)
        #expect(
            try decision(parts: [.init("screening", .exceptionAvailable)], notEvaluated: [.init("law", why: "x")])
                .outcome
                == .needFacts)
    }

    @Test func theBoundsHoldTheOutcome() throws {
        let decision = try decision(parts: [.init("screening", .review)])
        #expect(decision.atWorst == .review)
        #expect(decision.atBest == .review)
    }

    @Test func groundsAreWorstFirst() throws {
        let decision = try decision(
            parts: [], grounds: [finding("c", .review), finding("b", .prohibited), finding("a", .review)])
        #expect(decision.grounds.map(\.id) == ["b", "a", "c"])
    }

    @Test func theJSONIsAsPublished() throws {
        let decision = try decision(
            parts: [.init("screening", .review)], grounds: [finding("a", .review)],
            notEvaluated: [.init("law", why: "not built")], needs: [.init(key: "endUse", question: "What for?")])
        let validator = try SchemaValidator(published: "decision")
        #expect(validator.problems(in: decision.json) == [])
        #expect(
            decision.json.members?.map(\.key) == [
                "schemaVersion", "outcome", "atWorst", "atBest", "asOf", "deal", "grounds", "flags", "parts",
                "notEvaluated", "needs", "searched", "notices", "policy", "engine",
            ])
        let digest = String(repeating: "a", count: 64)
        #expect(decision.json["policy"]?.compact == #"{"threshold":0.7000,"sha256":"\#(digest)"}"#)
        let bare = try self.decision(parts: [])
        #expect(validator.problems(in: bare.json) == [])
    }

    @Test func errorsAreAsPublished() throws {
        let validator = try SchemaValidator(published: "error")
        let problems = try #require(throws: DealProblems.self) {
            try Deal.decode(JSON.parse(#"{"schemaVersion": 1, "id": "1", "date": "2024-04-02", "partys": []}"#))
        }
        let answer = ErrorAnswer(problems)
        #expect(validator.problems(in: answer.json) == [])
        #expect(
            answer.json.compact
                == #"{"error":{"kind":"input","message":"the deal has 2 problems","problems":["#
                + #"{"path":"partys","reason":"is not a field here; did you mean “parties”?","suggestion":"parties"},"#
                + #"{"path":"parties","reason":"is missing"}]}}"#)
        #expect(validator.problems(in: ErrorAnswer(kind: .data, message: "the list is not loaded").json) == [])
    }
}
