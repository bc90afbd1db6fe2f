import CordonIndex
import CordonMatching
import CordonModel
import CordonScreening
import Foundation
import TestSupport
import Testing
import CordonRules

/// What `screen --json` explains recomputes to the score it prints, from the JSON alone.
@Suite struct ExplanationTests {
    private func listed(_ id: String, _ schema: Schema, _ properties: KeyValuePairs<String, String>) -> Entity {
        var entity = Entity(id: id, schema: schema, dataset: "us_ofac_sdn", version: CalendarDay("2024-05-03"))
        for (property, value) in properties {
            entity.add(property, value, from: SourceRecord(file: "sdn.csv", locator: "1"))
        }
        return entity
    }

    private func answer(_ query: Entity) throws -> JSON {
        let entities = [
            listed(
                "ofac-1", .person,
                ["name": "Vladimir Vladimirovich PUTIN", "birthDate": "1952-10-07", "country": "ru", "gender": "male"]),
            listed(
                "ofac-2", .company, ["name": "JOINT STOCK COMPANY MIKRON", "innCode": "7735007358", "country": "ru"]),
            listed("ofac-4", .person, ["name": "Igor Ivanovich SECHIN", "weakAlias": "Darth Sechin"]),
            listed("ofac-5", .person, ["name": "صدام حسين التكريتي", "country": "iq"]),
        ]
        let list = SnapshotList(
            list: "us_ofac_sdn", published: "2024-05-03", entities: 4,
            sha256: String(repeating: "a", count: 64))
        let path = NSTemporaryDirectory() + "cordon-test-\(UUID().uuidString)"
        try Data(SnapshotBuilder.build(entities, lists: [list])).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        var screener = Screener(try Snapshot(path: path), policy: ScreeningPolicy(threshold: 3000))
        return screener.screen(query).json(notices: [])
    }

    private func tenThousandths(_ json: JSON?) throws -> Int {
        guard case .number(let text)? = json else { throw CancellationError() }
        return try Decimal4(text).tenThousandths
    }

    private func recompute(_ explanations: JSON) throws -> Int {
        let policy = ScorePolicy.standard
        var nameScore = 0
        if let name = explanations["name_match"] {
            let tokens = try #require(name["tokens"]?.array)
            let evidence = try tokens.map { try tenThousandths($0["weight"]) * tenThousandths($0["likeness"]) / 10000 }
            #expect(try evidence.reduce(0, +) == tenThousandths(name["evidence"]))
            nameScore = NameScorer.combine(
                evidence: evidence.reduce(0, +),
                pairWeight: try tokens.map { try tenThousandths($0["weight"]) }.reduce(0, +),
                unmatchedQuery: try tenThousandths(name["unmatchedQueryWeight"]),
                unmatchedEntity: try tenThousandths(name["unmatchedCandidateWeight"]),
                numbersConflict: name["numbersConflict"] == .bool(true), policy: policy)
            if name["weakAlias"] == .bool(true) { nameScore = nameScore * policy.weakAliasFactor / 10000 }
            #expect(try nameScore == tenThousandths(name["score"]))
        }
        let identifier = try explanations["identifier_match"].map { try tenThousandths($0["score"]) } ?? 0
        let shifts = try ["birthDate", "country", "gender", "address", "identifierConflict"].compactMap {
            key -> Qualifier.Shift? in
            guard let effect = explanations[key] else { return nil }
            let share = try tenThousandths(effect["score"])
            return share == 0 ? Qualifier.Shift.none : share > 0 ? .raise(share) : .lower(-share)
        }
        return EntityScorer.compose(name: nameScore, identifier: identifier, shifts: shifts)
    }

    @Test(arguments: [
        ["name": "Wladimir Putin", "birthDate": "1952-10-07", "country": "ru"],
        ["name": "Vladimir Putin", "birthDate": "1985-01-01"],
        ["name": "Владимир Путин", "gender": "female"], ["name": "Mikron AO", "taxNumber": "7735007358"],
        ["name": "Darth Sechin"], ["name": "Saddam Husain al Tikriti", "country": "us"], ["innCode": "7735007358"],
    ])
    func recomputes(properties: [String: String]) throws {
        var query = Entity(id: "q", schema: .legalEntity, dataset: "query", version: nil)
        for (property, value) in properties { query.add(property, value, from: SourceRecord(file: "q", locator: "1")) }
        let answer = try answer(query)
        #expect(try SchemaValidator(published: "screen").problems(in: answer) == [])
        let results = try #require(answer["results"]?.array)
        #expect(!results.isEmpty)
        for result in results {
            #expect(try recompute(try #require(result["explanations"])) == tenThousandths(result["score"]))
        }
    }

    @Test func namesTheRomanisation() throws {
        var query = Entity(id: "q", schema: .person, dataset: "query", version: nil)
        query.add("name", "Saddam Tikriti", from: SourceRecord(file: "q", locator: "1"))
        let tokens = try answer(query)["results"]?.array?.first?["explanations"]?["name_match"]?["tokens"]?.array
        #expect(tokens?.first?["romanisation"] == .string("Arabic and Persian, consonant skeleton"))
        #expect(tokens?.first?["candidate"]?.string?.hasPrefix("صدام") == true)
    }
}
