import CordonModel
import TestSupport
import Testing

/// Every kind of fact that the worked legal scenarios rest on has a place in the deal, and reading keeps it.
@Suite struct ScenarioFactTests {
    /// Where a scenario's fact goes, as members of the deal, of its buyer or of its one item.
    struct Place: Sendable, CustomTestStringConvertible {
        let fact: String
        var deal = ""
        var buyer = ""
        var item = ""

        var testDescription: String { fact }
    }

    static let places = [
        Place(fact: "classified EAR99 if subject", item: #""eccn": "EAR99""#),
        Place(fact: "made in CN", item: #""origin": "CN""#),
        Place(
            fact: "direct product of US-origin 3D991 software",
            item: """
                "producedWith": [{"kind": "software", "name": "EDA", "eccn": "3D991", "origin": "US", "directProduct": "yes"}]
                """),
        Place(
            fact: "plant a direct product of 3E991 technology through a major component",
            item: """
                "producedWith": [{"kind": "plant", "name": "fab", "producedWith": [{"kind": "majorComponent",
                "name": "tool", "producedWith": [{"kind": "technology", "name": "t", "eccn": "3E991", "usOrigin": "yes",
                "directProduct": "yes"}]}]}]
                """),
        Place(
            fact: "direct product of technology subject to the EAR, origin not stated",
            item: """
                "producedWith": [{"kind": "technology", "name": "t", "eccn": "3E991", "subjectToEAR": "yes",
                "directProduct": "yes"}]
                """),
        Place(
            fact: "direct product: unknown", item: #""declarations": {"directProductOfControlled": "unknown"}"#),
        Place(fact: "direct product: none", item: #""declarations": {"directProductOfControlled": "no"}"#),
        Place(fact: "US content 0 %", item: #""usContentPercent": 0"#),
        Place(fact: "controlled US content exactly 25 %", item: #""controlledUSContentPercent": 25"#),
        Place(
            fact: "US content 40 % of 3A991, AT only",
            item: """
                "components": [{"description": "US content", "origin": "US", "eccn": "3A991",
                "reasonsForControl": ["AT"], "sharePercent": 40}]
                """),
        Place(
            fact: "US content 30 % of EAR99, HS 848210",
            item: """
                "components": [{"description": "bearings", "origin": "US", "eccn": "EAR99", "hts": "8482.10",
                "sharePercent": 30}]
                """),
        Place(
            fact: "2 % US-origin 600-series .y content",
            item: """
                "components": [{"description": "part", "origin": "US", "eccn": "0A606.y", "sharePercent": 2}],
                "declarations": {"content600SeriesOr9x515": "yes"}
                """),
        Place(fact: "one-time report not filed", item: #""declarations": {"oneTimeReportFiled": "no"}"#),
        Place(
            fact: "in Supplement 4 to part 746 in March 2022", item: #""declarations": {"part746Supplement4": "yes"}"#),
        Place(fact: "NS column 2 only", item: #""eccn": "3A001", "reasonsForControl": ["NS"]"#),
        Place(
            fact: "classified under 740.17", item: #""eccn": "5A992.c", "declarations": {"classifiedUnderENC": "yes"}"#),
        Place(fact: "a medical device", item: #""declarations": {"medicalDevice": "yes"}"#),
        Place(fact: "food", item: #""declarations": {"foodOrMedicine": "yes"}"#),
        Place(
            fact: "designed and marketed for datacentres",
            item: #""eccn": "3A090.a", "declarations": {"datacentreDesignedOrMarketed": "yes"}"#),
        Place(fact: "cumulative TPP to the consignee", item: #""tppShippedThisYear": 50000000"#),
        Place(fact: "a 5G chip", item: #""declarations": {"capable5G": "yes"}"#),
        Place(fact: "a replacement part for a lawful export", item: #""declarations": {"replacementPart": "yes"}"#),
        Place(
            fact: "published, not 5D002, no firearm code",
            item: #""declarations": {"published": "yes", "encryption5D002": "no", "firearmProductionCode": "no"}"#),
        Place(
            fact: "object code released in the US",
            deal: #""activity": "deemedExport""#, item: #""kind": "software", "form": "objectCode""#),
        Place(
            fact: "released to a Russian national",
            deal: #""activity": "deemedExport""#, buyer: #""schema": "Person", "mostRecentCitizenship": "RU""#),
        Place(fact: "from KZ by way of a third country", deal: #""route": {"from": "US", "via": ["KZ"], "to": "RU"}"#),
        Place(
            fact: "Entity List with footnote 3",
            buyer: #""listings": [{"list": "entityList", "listed": "yes", "footnotes": [3]}]"#),
        Place(
            fact: "no party listed",
            deal: #""declarations": {"partyOnRestrictedList": "no", "partyListedFootnote": "no"}"#
        ),
        Place(
            fact: "designated under EO 14024 s.1(a)(i) for manufacturing",
            buyer: """
                "listings": [{"list": "sdn", "listed": "yes", "programmes": ["RUSSIA-EO14024"],
                "basis": "EO 14024 s.1(a)(i)", "sectors": ["manufacturing"]}]
                """),
        Place(fact: "a military end user", buyer: #""militaryEndUser": "yes""#),
        Place(
            fact: "no military end use or user",
            deal: #""declarations": {"militaryEndUse": "no", "militaryEndUser": "no"}"#),
        Place(
            fact: "no military-intelligence end use or user",
            deal: #""declarations": {"militaryIntelligenceEndUse": "no"}"#
        ),
        Place(
            fact: "no knowledge of another prohibited end use",
            deal: #""declarations": {"otherProhibitedEndUse": "no"}"#),
        Place(
            fact: "no supercomputer or advanced node",
            deal: #""declarations": {"supercomputerEndUse": "no", "semiconductorFabEndUse": "no"}"#),
        Place(
            fact: "Arctic offshore cannot be determined",
            deal: #""declarations": {"oilGasProjectEndUse": {"answer": "unknown", "assertedBy": "Seller"}}"#),
        Place(
            fact: "a distribution system under 740.23(c), not for production",
            deal: #""declarations": {"medDistributionControls": "yes", "productionFacilityEndUse": "no"}"#),
        Place(fact: "no licence exception", deal: #""declarations": {"licenceExceptionEligible": "no"}"#),
        Place(fact: "an official's employee", buyer: #""schema": "Person", "governmentOfficial": "yes""#),
        Place(
            fact: "wholly owned by a US company",
            buyer: #""ownedOrControlledBy": [{"name": "O", "country": "US", "percent": 100}]"#),
        Place(
            fact: "50 % owned by one Entity List company and nobody in A:5",
            buyer: """
                "ownersComplete": "yes", "ownedOrControlledBy": [{"name": "O", "country": "CN", "percent": 50,
                "listings": [{"list": "entityList", "listed": "yes"}]}, {"name": "P", "country": "CN", "percent": 50}]
                """),
        Place(fact: "not headquartered in D:5", buyer: #""headquarteredIn": "KZ""#),
        Place(fact: "founded after February 2022", buyer: #""incorporatedOn": "2022-06""#),
        Place(fact: "contract concluded on 2024-02-15", deal: #""contractDate": "2024-02-15""#),
        Place(fact: "en route on the day", deal: #""enRouteSince": "2022-02-23""#),
        Place(fact: "a Chinese bank pays", deal: #""banks": [{"name": "B", "country": "CN", "roles": ["payerBank"]}]"#),
        Place(fact: "the end use in words", deal: #""endUse": {"text": "refinery"}"#),
    ]

    @Test(arguments: places)
    func hasAPlace(place: Place) throws {
        func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: ", ") }
        let schema = place.buyer.contains(#""schema""#) ? "" : #""schema": "Company""#
        let kind = place.item.hasPrefix(#""kind""#) ? "" : #""kind": "commodity""#
        let buyer = joined([#""id": "b", "roles": ["purchaser"], "name": "B""#, schema, place.buyer])
        let item = joined([#""id": "i", "description": "d""#, kind, place.item])
        let text = joined([
            #""schemaVersion": 1, "id": "1", "date": "2026-09-24""#, #""parties": [{\#(buyer)}]"#,
            #""items": [{\#(item)}]"#, place.deal,
        ])
        let json = try JSON.parse("{\(text)}")
        let deal = try Deal.decode(json)
        #expect(try Deal.decode(deal.json) == deal)
        #expect(Self.leaves(deal.json) == Self.leaves(json), "reading loses a fact")
    }

    /// Every value with its path: what is left when the order of fields does not count.
    private static func leaves(_ json: JSON, _ path: String = "") -> Set<String> {
        if let members = json.members {
            return members.reduce(into: []) { $0.formUnion(leaves($1.value, "\(path).\($1.key)")) }
        }
        if let values = json.array {
            return values.enumerated().reduce(into: []) { $0.formUnion(leaves($1.element, "\(path)[\($1.offset)]")) }
        }
        return ["\(path)=\(json.compact)"]
    }
}
