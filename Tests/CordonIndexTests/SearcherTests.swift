import CordonIndex
import CordonMatching
import CordonModel
import Testing

@Suite struct SearcherTests {
    private func search(
        _ schema: Schema, _ properties: KeyValuePairs<String, String>, cutoff: Int = 7000, lists: Set<String>? = nil
    ) throws -> [SearchResult] {
        try Listed.file(Listed.bytes) { path in
            var searcher = Searcher(try Snapshot(path: path))
            return searcher.search(
                Listed.entity("query", schema, properties, dataset: "query"),
                SearchOptions(cutoff: cutoff, lists: lists))
        }
    }

    private func ids(_ results: [SearchResult]) -> [String] { results.map(\.entity.id) }

    @Test(arguments: [
        ("Wladimir Putin", "ofac-1"), ("Владимир Путин", "ofac-1"), ("PUTIN Vladimir V.", "ofac-1"),
        ("AO Mikron", "ofac-2"),
        ("ООО Микрон", "ofac-2"), ("Igor Ivanovichsechin", "ofac-4"), ("Jin Tiesan", "unsc-5"),
        ("Saddam Hussein Al-Tikriti", "unsc-6"),
        ("SADDAM HUSAYN TIKRITI", "unsc-6"),
    ])
    func findsByName(name: String, id: String) throws {
        #expect(ids(try search(.legalEntity, ["name": name])) == [id])
    }

    @Test(arguments: ["Xi Jinping", "Vladimir Ivanov", "Micro Ltd", "金"])
    func findsNobody(name: String) throws {
        #expect(ids(try search(.legalEntity, ["name": name])) == [])
    }

    @Test func findsByIdentifierAlone() throws {
        #expect(ids(try search(.vessel, ["imoNumber": "IMO 9306782"])) == ["ofac-3"])
        #expect(ids(try search(.company, ["name": "Something Else", "taxNumber": "7735007358"])) == ["ofac-2"])
    }

    @Test func aPersonIsNoShip() throws {
        #expect(ids(try search(.vessel, ["name": "Vladimir Vladimirovich Putin"])) == [])
    }

    @Test func aBirthDateLiftsWhatANameAloneDoesNotReach() throws {
        let name = try search(.person, ["name": "Vladimir Vladimirovich"], cutoff: 4000).first?.score.score ?? 0
        let both = try search(.person, ["name": "Vladimir Vladimirovich", "birthDate": "1952-10-07"], cutoff: 4000)
        #expect(both.first?.score.score == name + (10000 - name) * 4000 / 10000)
    }

    /// Without the lift in the candidate cutoff this one would be lost before it is scored.
    @Test func candidatesAllowForTheLift() throws {
        let name = try search(.person, ["name": "Vladimir Vladimirovich"], cutoff: 1).first?.score.score ?? 0
        let cutoff = name + (10000 - name) * 4000 / 10000
        let found = try search(.person, ["name": "Vladimir Vladimirovich", "birthDate": "1952-10-07"], cutoff: cutoff)
        #expect(ids(found) == ["ofac-1"])
    }

    @Test func aWeakAliasCountsLess() throws {
        let found = try search(.person, ["name": "Darth"], cutoff: 5000)
        #expect(ids(found) == ["ofac-4"])
        #expect(found.first?.score.name?.entityName.isWeak == true)
    }

    @Test func onlyTheListsAskedFor() throws {
        #expect(ids(try search(.person, ["name": "Vladimir Putin"], lists: ["un_sc_sanctions"])) == [])
        #expect(ids(try search(.person, ["name": "Vladimir Putin"], lists: ["us_ofac_sdn"])) == ["ofac-1"])
    }

    /// The same query gives the same results whoever asks, and whatever was asked before.
    @Test func threadsAgree() async throws {
        try await Listed.file(Listed.bytes) { path in
            let snapshot = try Snapshot(path: path)
            let names = ["Wladimir Putin", "Igor Sechin", "Mikron JSC", "金铁三", "Saddam Tikriti", "Jin Tiesan"]
            return Task {
                await withTaskGroup(of: [Int].self) { group in
                    for start in 0..<4 {
                        group.addTask {
                            var searcher = Searcher(snapshot)
                            var scores = [Int](repeating: 0, count: names.count)
                            for offset in names.indices {
                                let index = (start + offset) % names.count
                                let query = Listed.entity("q", .legalEntity, ["name": names[index]], dataset: "query")
                                scores[index] =
                                    searcher.search(query, SearchOptions(cutoff: 4000)).first?.score.score ?? 0
                            }
                            return scores
                        }
                    }
                    var all: Set<[Int]> = []
                    for await scores in group { all.insert(scores) }
                    #expect(all.count == 1)
                }
            }
        }.value
    }

    @Test func addressesAreFoundByMostOfTheirWords() throws {
        let listed = Listed.entity(
            "ofac-7", .company,
            ["name": "Hidden LLC", "address": "12 Akademika Valieva Street, building 1, 124460 Zelenograd, Russia"])
        try Listed.file(SnapshotBuilder.build([listed], lists: Listed.lists)) { path in
            let snapshot = try Snapshot(path: path)
            #expect(snapshot.entities(atAddress: "Akademika Valieva street 12, bld 1, Zelenograd 124460") == [0])
            #expect(snapshot.entities(atAddress: "Zelenograd, Russia") == [])
            #expect(snapshot.entities(atAddress: "14 Akademika Pavlova Street, Zelenograd, Russia") == [])
        }
    }
}
