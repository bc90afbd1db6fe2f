import CordonModel
import Foundation
import TestSupport
import Testing

@testable import CordonLists
import CordonRules

/// One list in two of OFAC's formats: a party keeps its id and what it says of itself when the format changes.
@Suite(.enabled(if: SharedData.isThere, "needs ../shared/data")) struct OFACFormatsAgreeTests {
    private static let enhanced = "us-ofac-cons/CONS_ENHANCED_2025-01-10.XML"

    @Test("enhanced: every party, name, address, document and relation of the real file")
    func enhancedCounts() throws {
        let reading = try read(SharedData.list(Self.enhanced), "us_ofac_cons")
        #expect(reading.published == CalendarDay("2025-01-10"))
        func count(_ text: String) throws -> Int { try SharedData.occurrences(of: text, in: Self.enhanced) }
        #expect(reading.entities.count == 443)
        #expect(try count("<entity id=") == 443)
        #expect(reading.entities.count { $0.schema == .person } == 80)
        #expect(try count(">Individual</entityType>") == 80)
        func values(_ properties: [String]) -> Int {
            reading.entities.reduce(0) { sum, entity in sum + properties.reduce(0) { $0 + entity.texts($1).count } }
        }
        // One name may be the same text in two aliases, or a strong and a weak one, and is then one value.
        let names = values(["name", "alias", "weakAlias", "previousName"])
        #expect(try count("<formattedFullName>") == 1_624)
        #expect((1_600...1_624).contains(names))
        #expect(values(["linkedTo"]) == 283)
        #expect(try count("<relatedEntity ") == 283)
        let numbers = values([
            "passportNumber", "idNumber", "taxNumber", "registrationNumber", "okpoCode", "leiCode", "licenseNumber",
        ])
        #expect(try count("<documentNumber>") == 692)
        #expect(numbers == 692)
        #expect(values(["birthDate"]) == 75)
        #expect(values(["program"]) == 525)
        #expect(values(["provisions"]) == 560)
        #expect(reading.warnings.allSatisfy { $0.hasPrefix("country not resolved") })
    }

    @Test("enhanced: the archive holds the same parties")
    func enhancedArchive() throws {
        let plain = try read(SharedData.list(Self.enhanced), "us_ofac_cons")
        let packed = try read(SharedData.list("us-ofac-cons/CONS_ENHANCED_2025-02.zip"), "us_ofac_cons")
        #expect(packed.entities.map(\.id) == plain.entities.map(\.id))
        for (one, other) in zip(plain.entities, packed.entities) {
            #expect(one.properties.mapValues { $0.map(\.text) } == other.properties.mapValues { $0.map(\.text) })
        }
    }

    /// The legacy files are of three and of eleven months later, so what was changed since differs, and the legacy
    /// format has no original script. Without `cons_alt.csv` the set of 2025-04 has weak aliases only.
    @Test(
        "enhanced and legacy",
        arguments: [
            (
                "2025-04", 443,
                [
                    "name": 443, "birthDate": 443, "program": 443, "linkedTo": 443, "taxNumber": 439,
                    "registrationNumber": 434, "passportNumber": 443, "swiftBic": 443, "weakAlias": 438,
                ]
            ),
            (
                "2025-12", 442,
                [
                    "name": 441, "birthDate": 442, "program": 430, "linkedTo": 442, "registrationNumber": 431,
                    "previousName": 441, "alias": 436, "weakAlias": 440, "country": 442, "address": 430,
                ]
            ),
        ])
    func enhancedAndLegacy(folder: String, common: Int, floors: [String: Int]) throws {
        let old = try read(SharedData.list("us-ofac-cons/\(folder)"), "us_ofac_cons")
        let new = try read(SharedData.list(Self.enhanced), "us_ofac_cons")
        let agreement = Agreement(old, new)
        #expect(agreement.pairs.count == common)
        for (property, floor) in floors { #expect(agreement.count(property) >= floor, "\(property)") }
    }

    @Test(
        "regenerated: as many parties as were written, saying what the legacy files say",
        arguments: [
            ("sdn-xml-full", "sdn.xml", "sdnEntry"), ("sdn-enhanced", "SDN_ENHANCED.XML", "entity"),
            ("sdn-advanced", "SDN_ADVANCED.XML", "DistinctParty"),
        ])
    func regenerated(kind: String, file: String, element: String) throws {
        let made = try Regenerated(kind, as: file, script: "us.py")
        let (path, counts) = (made.path, made.counts)
        let new = try read(path, "us_ofac_sdn")
        #expect(new.entities.count == 8_976)
        #expect(counts["written"]?[element] == .number("8976"))
        let agreement = Agreement(try read(SharedData.list("us-ofac-sdn/2021-07"), "us_ofac_sdn"), new)
        #expect(agreement.pairs.count == 8_976)
        for property in [
            "name", "previousName", "birthDate", "birthPlace", "nationality", "citizenship", "program", "idNumber",
            "taxNumber", "registrationNumber", "imoNumber", "mmsi", "callSign", "flag", "type", "tonnage", "country",
            "position", "publicKey", "innCode", "ogrnCode", "gender",
        ] {
            #expect(agreement.count(property) == 8_976, "\(property)")
        }
        // What differs is how the generator splits cells and which single names it takes for family names.
        for property in ["alias", "weakAlias", "address", "passportNumber"] {
            #expect(agreement.count(property) >= 8_965, "\(property)")
        }
    }

    @Test(
        "regenerated: the consolidated list in the enhanced and the advanced format")
    func consolidated() throws {
        let path = try Regenerated("cons-advanced", as: "CONS_ADVANCED.XML", script: "us.py").path
        let agreement = Agreement(
            try read(SharedData.list(Self.enhanced), "us_ofac_cons"), try read(path, "us_ofac_cons"))
        #expect(agreement.pairs.count == 443)
        // One party is linked to one of the SDN list, whose name the advanced format does not repeat.
        for property in agreement.properties {
            #expect(agreement.count(property) >= (["linkedTo", "notes"].contains(property) ? 442 : 443), "\(property)")
        }
    }
}

/// The parties that two readings have in common.
private struct Agreement {
    let pairs: [(Entity, Entity)]

    init(_ old: ListReading, _ new: ListReading) {
        let others = Dictionary(uniqueKeysWithValues: new.entities.map { ($0.id, $0) })
        pairs = old.entities.compactMap { one in others[one.id].map { (one, $0) } }
    }

    var properties: [String] { Set(pairs.flatMap { Array($0.0.properties.keys) + $0.1.properties.keys }).sorted() }

    /// How many of them agree in a property; of names only those in Latin letters count.
    func count(_ property: String) -> Int {
        func texts(_ entity: Entity) -> Set<String> {
            Set(entity.texts(property).filter { $0.unicodeScalars.allSatisfy { $0.value < 0x250 } })
        }
        return pairs.count { texts($0) == texts($1) }
    }
}
