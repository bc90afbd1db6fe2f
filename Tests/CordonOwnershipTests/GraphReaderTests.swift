import CordonLists
import CordonModel
import CordonOwnership
import CordonRules
import Foundation
import TestSupport
import Testing

@Suite struct GraphReaderTests {
    private func graph(_ text: String, _ name: String = "graph.csv") throws -> OwnershipGraph {
        let folder = try TemporaryFolder()
        let path = folder.path + "/" + name
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return OwnershipGraph([try GraphReader.read(path)])
    }

    private func message(_ text: String, _ name: String = "graph.csv") -> String {
        do {
            _ = try graph(text, name)
            return ""
        } catch { return (error as? ListError)?.message ?? "\(error)" }
    }

    private func stakes(
        _ graph: OwnershipGraph, on day: StaticString = "2026-10-01", _ regime: Regime = .ofac
    ) -> [String: String] {
        let dated = graph.stakes(on: CalendarDay(literal: day), for: regime)
        return Dictionary(
            uniqueKeysWithValues: dated.stakes.map {
                ("\(graph.entities[$0.owner].caption) > \(graph.entities[$0.asset].caption)", $0.words)
            })
    }

    @Test func aTable() throws {
        let graph = try graph("owner,asset,percent\nA,B,50\nB,C,25-50\nA,C,\n")
        #expect(stakes(graph) == ["A > B": "50 %", "B > C": "25 to 50 %", "A > C": "share not known"])
    }

    @Test func badSharesNameTheirPlace() {
        #expect(message("owner,asset,percent\nA,B,-1\n").contains("graph.csv") == true)
        #expect(message("owner,asset,percent\nA,B,50\nA,C,-1\n").contains("3"))
        #expect(message("owner,asset,percent\nA,B,101\n").contains("more than the whole"))
        #expect(message("owner,asset,percent\nA,B,half\n").contains("half"))
        #expect(message("owner,asset,percent\n,B,5\n").contains("owner"))
        let link = #"{"id":"s-7","schema":"Ownership","properties":{"owner":["a"],"asset":["b"],"percentage":["-3"]}}"#
        #expect(message(link, "x.ftm.json").contains("x.ftm.json"))
        let twice = #"{"id":"a","schema":"Company","properties":{"name":["A"]}}"#
        #expect(message("\(twice)\n\(twice)\n", "x.ftm.json").contains("already on line 1"))
        let bods =
            #"[{"statementId":"st-9","recordId":"r","recordType":"relationship","recordDetails":{"subject":"a","interestedParty":"b","interests":[{"type":"shareholding","share":{"exact":-5}}]}}]"#
        #expect(message(bods, "b.json").contains("st-9"))
    }

    @Test(arguments: [
        ("50", 500_000, 500_000), ("50.5 %", 505_000, 505_000), ("25-50", 250_000, 500_000),
        (">50", 500_001, 1_000_000), ("≥ 25 %", 250_000, 1_000_000), ("<5", 0, 49_999), ("0", 0, 0),
        ("33.33333333", 333_333, 333_333),
    ])
    func statedShares(_ text: String, _ least: Int, _ most: Int) throws {
        let share = try StatedShare.read(text)
        #expect(share.least == least && share.most == most)
    }

    /// One stake, stated by two files, is one stake; what they contradict each other about stays open.
    @Test func severalSourcesCountOnce() throws {
        let folder = try TemporaryFolder()
        var sources: [GraphSource] = []
        for (name, text) in [
            ("a.csv", "owner,asset,percent\nX,Y,30\nX,Z,30\n"), ("b.csv", "owner,asset,percent\nX,Y,30\nX,Z,40\n"),
        ] {
            let path = folder.path + "/" + name
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            sources.append(try GraphReader.read(path))
        }
        let graph = OwnershipGraph(sources)
        #expect(stakes(graph) == ["X > Y": "30 %", "X > Z": "30 to 40 %"])
        let notices = graph.stakes(on: CalendarDay(literal: "2026-10-01"), for: .ofac).notices
        #expect(notices.count == 1 && notices[0].contains("a.csv 3, b.csv 3"))
    }

    /// Hand-made after the published schemata of 0.2 and 0.3; no file of theirs was at hand.
    @Test(arguments: [
        (
            #""type":"voting-rights","interestLevel":"direct""#,
            #""type":"influence-or-control","interestLevel":"direct""#
        ),
        (
            #""type":"votingRights","directOrIndirect":"direct""#,
            #""type":"otherInfluenceOrControl","directOrIndirect":"direct""#
        ),
    ])
    func olderBODS(_ votes: String, _ influence: String) throws {
        let text = """
            [{"statementID":"e1","statementType":"entityStatement","entityType":"registeredEntity","name":"Old Firm"},
             {"statementID":"p1","statementType":"personStatement","names":[{"type":"individual","fullName":"Ann Owner"}]},
             {"statementID":"o1","statementType":"ownershipOrControlStatement","statementDate":"2020-01-01",
              "subject":{"describedByEntityStatement":"e1"},"interestedParty":{"describedByPersonStatement":"p1"},
              "interests":[{"type":"shareholding","startDate":"2020-01-01","share":{"minimum":25,"maximum":50,"exclusiveMaximum":true}},
                           {\(votes),"share":{"exact":60}},{\(influence)}]},
             {"statementID":"e2","statementType":"entityStatement","entityType":"registeredEntity","name":"Old Firm","replacesStatements":["e1"]},
             {"statementID":"o2","statementType":"ownershipOrControlStatement","statementDate":"2021-06-01","replacesStatements":["o1"],
              "subject":{"describedByEntityStatement":"e2"},"interestedParty":{"describedByPersonStatement":"p1"},
              "interests":[{"type":"shareholding","startDate":"2021-05-01","share":{"exact":75}}]}]
            """
        let graph = try graph(text, "old.json")
        #expect(stakes(graph, on: "2020-06-01") == ["Ann Owner > Old Firm": "25 to 49.9999 %, controls"])
        #expect(stakes(graph, on: "2022-01-01") == ["Ann Owner > Old Firm": "75 %"])
        let unknown = text.replacing("entityStatement", with: "shipStatement")
        #expect(message(unknown, "old.json").contains("shipStatement"))
    }

    @Test func datesGiveTheGraphOfADay() throws {
        let graph = try graph("owner,asset,percent,from,until\nA,B,60,2020-01-01,2022-03-09\nC,B,60,2022-03-09,\n")
        #expect(stakes(graph, on: "2022-03-08") == ["A > B": "60 %"])
        #expect(stakes(graph, on: "2022-03-09") == ["C > B": "60 %"])
        #expect(stakes(graph, on: "2019-12-31").isEmpty)
    }
}

@Suite(.enabled(if: SharedData.isThere, "needs ../shared/data")) struct RealGraphTests {
    private func read(_ name: String) throws -> OwnershipGraph {
        OwnershipGraph([try GraphReader.read(SharedData.path("ownership/" + name))])
    }

    private func stakes(_ graph: OwnershipGraph, on day: StaticString) -> Set<String> {
        let dated = graph.stakes(on: CalendarDay(literal: day), for: .ofac)
        return Set(
            dated.stakes.map {
                "\(graph.entities[$0.owner].caption) > \(graph.entities[$0.asset].caption): \($0.words)"
            })
    }

    @Test func everyFileIsRead() throws {
        for folder in ["bods", "gleif"] {
            let files = try FileManager.default.contentsOfDirectory(atPath: SharedData.path("ownership/" + folder))
            #expect(files.count == (folder == "bods" ? 19 : 9))
            for file in files { _ = try read("\(folder)/\(file)") }
        }
    }

    /// A firm of two, as its register told it over three years.
    @Test func aHistoryOfStatements() throws {
        let graph = try read("bods/fermcat.json")
        #expect(
            stakes(graph, on: "2020-01-01") == [
                "Riyadh Byrne-Amin > Fermcat Ltd: 50 %", "Patrick O'Donohue > Fermcat Ltd: 50 %",
            ])
        #expect(
            stakes(graph, on: "2021-05-01") == [
                "Declan Byrne-Amin > Fermcat Ltd: 50 %", "Patrick O'Donohue > Fermcat Ltd: 50 %",
            ])
        #expect(stakes(graph, on: "2022-02-01") == ["Patrick O'Donohue > Fermcat Ltd: 100 %"])
        let tecido = try read("bods/tecido.json")
        #expect(stakes(tecido, on: "2020-01-01") == ["Maria Esteves > Tecido Ltd: 100 %, controls"])
        #expect(
            stakes(tecido, on: "2021-12-01") == [
                "Shear Trust > Tecido Ltd: 60 %, controls", "Maria Esteves > Tecido Ltd: 40 %",
            ])
        #expect(stakes(tecido, on: "2024-01-01") == ["Shear Trust > Tecido Ltd: 80 %, controls"])
    }

    /// A stake held through others counts through them, where they are known.
    @Test func indirectStakesCountOnce() throws {
        let found = stakes(try read("bods/bods-package-fi-soe.json"), on: "2023-01-01")
        #expect(
            found == [
                "Suomen Kaasuverkko Oy > Gasgrid Finland Oy: 76.5 %",
                "Valtiovarainministerio > Suomen Kaasuverkko Oy: 100 %",
                "Valtiovarainministerio > Gasgrid Finland Oy: 23.5 %",
                "Suomen tasavalta > Valtiovarainministerio: may control",
                "Suomen tasavalta > Gasgrid Finland Oy: share not known",
            ])
    }

    /// Consolidated accounts alone never prove half.
    @Test func consolidationProvesNothing() throws {
        let graph = try read("gleif/rr-data.xml")
        let day = CalendarDay(literal: "2023-06-05")
        let stakes = graph.stakes(on: day, for: .ofac).stakes
        #expect(!stakes.isEmpty)
        #expect(stakes.allSatisfy { $0.least == 0 && $0.control == .possible })
        for stake in stakes {
            let listed = [ListedNode(node: stake.owner, list: "us_ofac_sdn", words: "listed")]
            let answer = OwnersAnswer(graph, of: stake.asset, on: day, regimes: [.ofac, .uk], listed: listed)
            #expect(answer.answers.allSatisfy { $0.verdict != .must })
        }
    }
}
