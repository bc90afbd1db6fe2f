import CordonMatching
import CordonModel
import Testing

@Suite struct QualifierTests {
    private func party(_ schema: Schema, _ properties: KeyValuePairs<String, String>) -> ComparedParty {
        var entity = Entity(id: "e", schema: schema, dataset: "test", version: nil)
        for (property, value) in properties { entity.add(property, value, from: SourceRecord(file: "t", locator: "1")) }
        return ComparedParty(entity, names: [])
    }

    private func shift(_ name: String, _ left: ComparedParty, _ right: ComparedParty) -> Qualifier.Shift? {
        Qualifier.all.first { $0.name == name }?.evaluate(left, right, .standard)?.shift
    }

    @Test(arguments: [
        ("1952-10-07", "1952-10-07", Qualifier.Shift.raise(4000)), ("1952-07-10", "1952-10-07", .raise(1500)),
        ("1952", "1952-10-07", .raise(2000)), ("1952-10", "1952-10-07", .raise(2000)), ("1951", "1952-10-07", .none),
        ("1952-10-08", "1952-10-07", .lower(1200)), ("1985-01-01", "1952-10-07", .lower(2400)),
        ("1940", "1952", .lower(2400)),
    ])
    func birthDatesAreCompared(left: String, right: String, expected: Qualifier.Shift) {
        #expect(
            shift("birthDate", party(.person, ["birthDate": left]), party(.person, ["birthDate": right])) == expected)
    }

    @Test func whatIsMissingSaysNothing() {
        #expect(shift("birthDate", party(.person, [:]), party(.person, ["birthDate": "1952"])) == nil)
        #expect(shift("country", party(.person, ["country": "ru"]), party(.person, [:])) == nil)
    }

    @Test func companiesHaveNoBirthDate() {
        #expect(
            shift("birthDate", party(.company, ["birthDate": "1952"]), party(.company, ["birthDate": "1999"])) == nil)
    }

    @Test func countriesOfAllKindsAreCompared() {
        #expect(
            shift("country", party(.person, ["nationality": "ru"]), party(.person, ["country": "RU"])) == .raise(1000))
        #expect(shift("country", party(.vessel, ["flag": "pa"]), party(.vessel, ["flag": "ru"])) == .lower(1200))
    }

    @Test func shiftsNeverLeaveTheScale() {
        for score in stride(from: 0, through: 10000, by: 250) {
            #expect((0...10000).contains(Qualifier.Shift.raise(4000).apply(score)))
            #expect((0...10000).contains(Qualifier.Shift.lower(2400).apply(score)))
        }
    }

    @Test(arguments: [
        (IdentifierFamily.imo, "IMO 9421960", "9421960"), (.bic, "sabrrumm-xxx", "SABRRUMM"),
        (.number, "77 35 007358", "7735007358"),
        (.crypto, " 1BoatSLRHtKNngkdXEeobR76b53LETtpyT ", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT"),
    ])
    func identifiersAreNormalized(family: IdentifierFamily, text: String, expected: String) {
        #expect(family.normalize(text) == expected)
    }

    @Test func shortNumbersProveNothing() {
        #expect(IdentifierFamily.number.normalize("1234") == nil)
        #expect(IdentifierFamily.number.normalize("ABCDE1") == nil)
    }
}
