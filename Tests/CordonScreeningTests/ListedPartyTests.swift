import CordonIndex
import CordonMatching
import CordonModel
import CordonRules
import CordonScreening
import TestSupport
import Testing

/// The same party on several lists is one result, and why is said.
@Suite struct ListedPartyTests {
    private func entity(
        _ id: String, _ dataset: String, schema: Schema = .person, _ properties: [String: [String]]
    ) -> Entity {
        var entity = Entity(id: id, schema: schema, dataset: dataset, version: CalendarDay("2026-01-01"))
        for (property, texts) in properties {
            for text in texts { entity.add(property, text, from: SourceRecord(file: "t", locator: id)) }
        }
        return entity
    }

    private func parties(_ entities: [Entity], query name: String, schema: Schema = .person) throws -> [ListedParty] {
        let lists = Set(entities.map { ListName.list(of: $0.dataset) }).sorted().map { list in
            SnapshotList(
                list: list, published: CalendarDay(literal: "2026-01-01"), entities: 1,
                sha256: "0")
        }
        let folder = try TemporaryFolder()
        let path = try folder.write(SnapshotBuilder.build(entities, lists: lists), to: "t.snapshot")
        var screener = Screener(try Snapshot(path: path), policy: ScreeningPolicy())
        var query = Entity(id: "q", schema: schema, dataset: "deal", version: nil)
        query.add("name", name, from: SourceRecord(file: "deal", locator: "1"))
        return screener.screen(query).parties
    }

    private let name = "Ivan Petrovich Demorov"

    @Test func aNameAndABirthDateMakeOneParty() throws {
        let found = try parties(
            [
                entity("ofac-1", "us_ofac_sdn", ["name": [name], "birthDate": ["1961-03-12"]]),
                entity("eu-1", "eu_fsf", ["name": ["DEMOROV Ivan Petrovich"], "birthDate": ["1961-03-12"]]),
            ], query: name)
        #expect(found.count == 1)
        #expect(found.first?.listings.map(\.entity.id) == ["eu-1", "ofac-1"])
        #expect(found.first?.merges.map(\.why) == ["the same name “DEMOROV Ivan Petrovich” and birth date 1961-03-12"])
    }

    @Test(
        "what is not enough, or contradicts, keeps two parties apart",
        arguments: [
            // A name alone.
            (["name": ["Ivan Petrovich Demorov"]], ["name": ["Ivan Petrovich Demorov"]], "eu_fsf"),
            // A year is no birth date.
            (
                ["name": ["Ivan Petrovich Demorov"], "birthDate": ["1961"]],
                ["name": ["Ivan Petrovich Demorov"], "birthDate": ["1961"]], "eu_fsf"
            ),
            // Another birth date, in spite of the same passport.
            (
                ["name": ["Ivan Petrovich Demorov"], "birthDate": ["1961-03-12"], "passportNumber": ["530012345"]],
                ["name": ["Ivan Petrovich Demorov"], "birthDate": ["1975-03-12"], "passportNumber": ["530012345"]],
                "eu_fsf"
            ),
            // A father and son who share a number by mistake, but not the name.
            (
                ["name": ["Ivan Petrovich Demorov"], "passportNumber": ["530012345"]],
                ["name": ["Ivan Ivanovich Demorov"], "passportNumber": ["530012345"]], "eu_fsf"
            ),
            // One publisher keeps them apart.
            (
                ["name": ["Ivan Petrovich Demorov"], "birthDate": ["1961-03-12"]],
                ["name": ["Ivan Petrovich Demorov"], "birthDate": ["1961-03-12"]], "us_ofac_sdn"
            ),
        ])
    func staysApart(first: [String: [String]], second: [String: [String]], dataset: String) throws {
        let found = try parties(
            [entity("ofac-1", "us_ofac_sdn", first), entity("other-2", dataset, second)], query: "Ivan Demorov")
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.listings.count == 1 && $0.merges.isEmpty })
    }

    @Test func identifiersReferencesAndNumbersOfTheListsMakeOneParty() throws {
        let ship = ["name": ["DEMO STAR"], "imoNumber": ["9306782"]]
        let ships = try parties(
            [
                entity("ofac-1", "us_ofac_sdn", schema: .vessel, ship),
                entity(
                    "gb-1", "gb_fcdo_sanctions", schema: .vessel,
                    ["name": ["DEMO STAR 2"], "imoNumber": ["IMO 9306782"]]),
            ], query: "DEMO STAR", schema: .vessel)
        #expect(ships.map { $0.merges.map(\.why) } == [["the same imoNumber 9306782"]])
        let references = try parties(
            [
                entity("unsc-1", "un_sc_sanctions", ["name": [name], "unscId": ["QDi.430"]]),
                entity("eu-1", "eu_fsf", ["name": [name], "unscId": ["QDi.430."]]),
                entity("gb-1", "gb_fcdo_sanctions", ["name": [name], "unscId": ["QDi.431"]]),
            ], query: name)
        #expect(references.map(\.listings.count).sorted() == [1, 2])
        #expect(references.flatMap(\.merges).map(\.why) == ["the same UN reference QDI.430"])
        let numbers = try parties(
            [
                entity("ofac-7", "us_ofac_sdn", ["name": [name]]),
                entity("csl-ofac-7", "us_trade_csl:SDN", ["name": [name]]),
                entity("csl-ofac-7-ssi", "us_trade_csl:SSI", ["name": [name]]),
            ], query: name)
        #expect(numbers.map(\.listings.count) == [3])
        #expect(Set(numbers.flatMap(\.merges).map(\.why)) == ["the same OFAC number 7"])
    }

    @Test func theAnswerNamesEveryListing() throws {
        let found = try parties(
            [
                entity("ofac-1", "us_ofac_sdn", ["name": [name], "birthDate": ["1961-03-12"]]),
                entity("eu-1", "eu_fsf", ["name": [name], "birthDate": ["1961-03-12"]]),
            ], query: name)
        let json = try #require(found.first?.json)
        #expect(json["datasets"] == .strings(["eu_fsf", "us_ofac_sdn"]))
        #expect(json["referents"] == .strings(["ofac-1"]))
        #expect(json["alsoListed"]?.array?.first?["sameAs"] == .string("eu-1"))
        #expect(json["alsoListed"]?.array?.first?["score"] == json["score"])
    }
}
