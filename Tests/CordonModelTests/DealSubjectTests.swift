import CordonModel
import Testing

@Suite struct DealSubjectTests {
    @Test func everybodyIsScreenedOnce() throws {
        let subjects = try Deal.decode(FullDeal.json()).subjects
        #expect(
            subjects.map { "\($0.path): \($0.role): \($0.entity.schema.rawValue) \($0.entity.caption)" } == [
                "parties[0]: exporter, seller: Company Example Optics GmbH",
                "parties[0].ultimateParent: ultimate parent of Example Optics GmbH: Company Example Holding AG",
                "parties[0].ownedOrControlledBy[0]: owner of Example Optics GmbH: Company Example Holding AG",
                "parties[1]: purchaser, end user, payer: Person Mari Näidis",
                "parties[2]: carrier: Vessel Linnut",
                "banks[0]: bank: Company Näidispank",
                "banks[0].ownedOrControlledBy[0]: owner of Näidispank: LegalEntity Sample Group",
                "vessels[0]: vessel: Vessel Linnut",
                "vessels[0].owner: owner of Linnut: LegalEntity Laev OÜ",
            ])
    }

    @Test func propertiesAreFollowTheMoneysWithTheirPlace() throws {
        let subjects = try Deal.decode(FullDeal.json()).subjects
        let person = try #require(subjects.first { $0.path == "parties[1]" }).entity
        #expect(person.id == "parties[1]")
        #expect(person.dataset == "deal")
        #expect(person.texts("birthDate") == ["1971-02-03"])
        #expect(person.texts("country") == ["ua"])
        #expect(person.texts("nationality") == ["ee"])
        #expect(person.texts("passportNumber") == ["K0000000"])
        #expect(person.properties["name"]?.first?.record.description == "deal:parties[1].name")
        let bank = try #require(subjects.first { $0.path == "banks[0]" }).entity
        #expect(bank.texts("swiftBic") == ["DEUTDEFF500"])
        let vessel = try #require(subjects.first { $0.path == "vessels[0]" }).entity
        #expect(vessel.texts("imoNumber") == ["9074729"])
        #expect(vessel.texts("previousName") == ["Lind"])
    }
}
