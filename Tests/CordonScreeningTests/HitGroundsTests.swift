import CordonIndex
import CordonMatching
import CordonModel
import CordonRules
import CordonScreening
import Foundation
import Testing

/// What a hit means: confirmed or not, under which programme, on which day.
@Suite struct HitGroundsTests {
    private func entity(_ properties: KeyValuePairs<String, String>, dataset: String = "us_ofac_sdn") -> Entity {
        var entity = Entity(id: "ofac-1", schema: .company, dataset: dataset, version: CalendarDay("2024-05-03"))
        for (property, value) in properties { entity.add(property, value, from: SourceRecord(file: "s", locator: "1")) }
        return entity
    }

    private func findings(_ listed: Entity, _ asked: KeyValuePairs<String, String>, on day: String) throws -> [Finding]
    {
        let path = NSTemporaryDirectory() + "cordon-test-\(UUID().uuidString)"
        try Data(SnapshotBuilder.build([listed], lists: [])).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        var screener = Screener(try Snapshot(path: path), policy: ScreeningPolicy())
        var query = entity(asked)
        query.id = "parties[0]"
        let match = try #require(screener.screen(query).matches.first)
        let subject = Subject(path: "parties[0]", role: "buyer", entity: query)
        return HitGrounds.findings(match, subject: subject, asOf: try #require(CalendarDay(day)))
    }

    private let mikron: KeyValuePairs = ["name": "Mikron JSC", "innCode": "7735007358", "program": "RUSSIA-EO14024"]

    @Test func aNameAloneIsToBeReviewed() throws {
        let found = try findings(entity(mikron), ["name": "AO Mikron"], on: "2024-06-01")
        #expect(found.map(\.outcome) == [.review])
        #expect(found.first?.reason.contains("not confirmed by an identifier. If it is: ") == true)
    }

    @Test func anIdentifierConfirms() throws {
        let found = try findings(entity(mikron), ["name": "AO Mikron", "innCode": "7735007358"], on: "2024-06-01")
        #expect(found.map(\.outcome) == [.prohibited])
        #expect(found.first?.citation?.cite == "31 CFR 587.201(a); EO 14024 sec. 1")
        #expect(found.first?.binds?.hasPrefix("US persons") == true)
    }

    @Test func aRenamedCompanyKeepsItsINN() throws {
        let found = try findings(
            entity(mikron), ["name": "Quite Other Ltd", "innCode": "7735007358"], on: "2024-06-01")
        #expect(found.map(\.outcome) == [.prohibited])
    }

    @Test func aShortNumberUnderAnotherNameDoesNot() throws {
        let found = try findings(
            entity(mikron), ["name": "Quite Other Ltd", "idNumber": "7735007358"], on: "2024-06-01")
        #expect(found.map(\.outcome) == [.review])
        #expect(found.first?.reason.contains("the same number 7735007358 under another name") == true)
    }

    @Test func beforeTheProgrammeTheTableSaysNothing() throws {
        let found = try findings(entity(mikron), ["name": "AO Mikron", "innCode": "7735007358"], on: "2020-01-01")
        #expect(found.map(\.outcome) == [.review])
        #expect(found.first?.citation == nil)
    }

    @Test func aListWithoutARowIsNeverSilent() throws {
        let other = entity(["name": "Mikron JSC", "innCode": "7735007358", "program": "X"], dataset: "zz_own_list")
        let found = try findings(other, ["name": "AO Mikron", "innCode": "7735007358"], on: "2024-06-01")
        #expect(found.map(\.outcome) == [.review])
        #expect(found.first?.reason.contains("is not in Cordon's tables: a person must look") == true)
    }

    /// A list of one's own obliges nobody by law, confirmed or not; one that nobody knows may.
    @Test func onesOwnListIsSaidToBeOnesOwn() throws {
        let own = entity(
            [
                "name": "Mikron JSC", "innCode": "7735007358", "program": "Unpaid", "listingDate": "2024-05-01",
                "topics": HitGrounds.ownListTopic,
            ], dataset: "acme_internal")
        for asked in [["name": "AO Mikron", "innCode": "7735007358"], ["name": "AO Mikron"]] as [KeyValuePairs] {
            let found = try findings(own, asked, on: "2024-06-01")
            #expect(found.map(\.outcome) == [.review])
            #expect(
                found.first?.reason.hasSuffix(
                    " It is on your own list acme_internal since 2024-05-01: no law follows from that, your own rules do."
                )
                    == true)
        }
    }

    @Test func everyProgrammeIsAGroundOfItsOwn() throws {
        let two = entity([
            "name": "Mikron JSC", "innCode": "7735007358", "program": "RUSSIA-EO14024", "program": "UKRAINE-EO13662",
        ])
        let found = try findings(two, ["name": "AO Mikron", "innCode": "7735007358"], on: "2024-06-01")
        #expect(found.count == 2)
    }
}
