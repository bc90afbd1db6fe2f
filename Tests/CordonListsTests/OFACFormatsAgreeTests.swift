import TestSupport
import CordonModel
import Testing

@testable import CordonLists
import CordonRules

/// One list in two of OFAC's formats: a party keeps its id and what it says when the format changes.
@Suite(.enabled(if: SharedData.isThere, "needs ../shared/data")) struct OFACFormatsAgreeTests {
    private func agreement(_ old: ListReading, _ new: ListReading, _ properties: [String]) -> (common: Int, agree: [String: Int]) {
        let others = Dictionary(uniqueKeysWithValues: new.entities.map { ($0.id, $0) })
        let pairs = old.entities.compactMap { one in others[one.id].map { (one, $0) } }
        let agree = properties.map { property in
            (property, pairs.count { Set($0.texts(property)) == Set($1.texts(property)) })
        }
        return (pairs.count, Dictionary(uniqueKeysWithValues: agree))
    }

    @Test func explore() throws {
        let new = try read(SharedData.list("us-ofac-cons/CONS_ENHANCED_2025-01-10.XML"), "us_ofac_cons")
        print(new.warnings.count, new.warnings.prefix(20))
        for folder in ["2025-04", "2025-12"] {
            let old = try read(SharedData.list("us-ofac-cons/\(folder)"), "us_ofac_cons")
            let properties = Set((old.entities + new.entities).flatMap(\.properties.keys)).sorted()
            let (common, agree) = agreement(old, new, properties)
            print(folder, common)
            for property in properties {
                print(property, agree[property] ?? 0)
                var shown = 0
                for one in old.entities where property != "notes" && property != "provisions" {
                    guard let two = new.entities.first(where: { $0.id == one.id }) else { continue }
                    if Set(one.texts(property)) != Set(two.texts(property)), shown < 4 {
                        print("   ", one.id, one.texts(property), two.texts(property))
                        shown += 1
                    }
                }
            }
        }
        print(new.entities[100].properties.mapValues { $0.map(\.text) })
    }
}
