import CordonModel
import Foundation
import TestSupport
import Testing

/// `cordon lists update` as a user runs it, against a publisher on this machine.
@Suite struct UpdateTests {
    private let cordon: Command

    init() throws { cordon = try Command() }

    private static func list(_ count: Int, mark: String) -> [UInt8] {
        Array(
            (1...count).map { number in
                #"{"id":"demo-\#(number)","schema":"Company","properties":{"name":["Demo \#(mark) Works \#(number)"]}}"#
                    + "\n"
            }.joined().utf8)
    }

    private func publishers(_ server: LoopbackServer) throws -> String {
        let row = [
            "demo_list", "ftmLines", "main", "entities.ftm.json", server.url("list"), "application/json", "10",
            "9999999",
        ]
        return try cordon.home.write(row.joined(separator: "\t") + "\n", to: "publishers.tsv")
    }

    private static func answer(_ body: [UInt8], day: Int) -> LoopbackServer.Response {
        LoopbackServer.Response(
            200, type: "application/json",
            headers: ["ETag": "\"\(day)\"", "Last-Modified": "Mon, 0\(day) Nov 2026 06:00:00 GMT"], body: body)
    }

    @Test func updatesAndSaysSo() throws {
        let server = try LoopbackServer { _, _ in UpdateTests.answer(UpdateTests.list(40, mark: "Alpha"), day: 2) }
        let table = try publishers(server)
        let answer = try cordon("lists", "update", "demo_list", "--publishers", table)
        #expect(answer.exitCode == 0)
        #expect(answer.stderr == "")
        #expect(answer.stdout.hasPrefix("demo_list of 2026-11-02: 40 entities\n"))
        let again = try cordon("lists", "update", "demo_list", "--publishers", table, "--json").json
        #expect(again["lists"]?.array?.first?["outcome"] == .string("updated"))
        #expect(again["lists"]?.array?.first?["report"]?["wasThere"] == .bool(true))
        let history = try cordon("lists", "history", "demo_list", "--json").json
        #expect(history["events"]?.array?.compactMap { $0["event"]?.string } == ["updated"])
    }

    @Test func aFailureEndsWithThreeAndNamesTheAddress() throws {
        let server = try LoopbackServer { _, _ in LoopbackServer.Response(404, type: "text/html") }
        let answer = try cordon("lists", "update", "demo_list", "--publishers", publishers(server))
        #expect(answer.exitCode == 3)
        #expect(
            answer.stdout
                == "demo_list: FAILED: entities.ftm.json of demo_list from \(server.url("list")): the server answered 404\n"
        )
    }

    @Test func usualPublishersAreNamed() throws {
        let answer = try cordon("lists", "publishers")
        #expect(answer.exitCode == 0)
        #expect(answer.stdout.contains("https://sanctionslistservice.ofac.treas.gov/"))
        let lists = try cordon("lists", "publishers", "--json").json["publishers"]?.array ?? []
        #expect(lists.count > 15)
        #expect(
            lists.allSatisfy {
                $0["files"]?.array?.allSatisfy { $0["url"]?.string?.hasPrefix("https://") == true } == true
            })
    }

    /// Killed at 200 moments: the store is sound each time, and a search sees one version or the other, whole.
    @Test func killedAtAnyMomentAnUpdateLeavesAWorkingState() throws {
        let bodies = [UpdateTests.list(60, mark: "Alpha"), UpdateTests.list(61, mark: "Beta")]
        let server = try LoopbackServer { _, _ in UpdateTests.answer(bodies[0], day: 2) }
        let update = ["lists", "update", "demo_list", "--publishers", try publishers(server)]
        let start = Date()
        #expect(try cordon.run(update).exitCode == 0)
        let duration = Date().timeIntervalSince(start)

        var random = SystemRandomNumberGenerator()
        var killed = 0
        var counts: Set<Int> = [60]
        for round in 0..<200 {
            // Each round offers a version that was not there yet, so that there is something to do.
            let size = 61 + round
            let body = UpdateTests.list(size, mark: round.isMultiple(of: 2) ? "Beta" : "Alpha")
            server.behave { _, _ in UpdateTests.answer(body, day: 3) }
            counts.insert(size)
            let delay = UInt32(Double.random(in: 0...duration * 1.2, using: &random) * 1_000_000)
            if try cordon.runAndKill(update, afterMicroseconds: delay) { killed += 1 }
            let screening = try cordon("screen", "Demo Works 7", "--json", "--threshold", "0.3").json
            let searched = try #require(screening["searched"]?.array?.first, "round \(round)")
            let entities = try #require(searched["entities"]?.integer)
            #expect(searched["list"] == .string("demo_list") && counts.contains(entities), "round \(round)")
            #expect(screening["results"]?.array?.isEmpty == false, "round \(round)")
            if round.isMultiple(of: 10) || round == 199 {
                let verified = try cordon("lists", "verify")
                #expect(verified.exitCode == 0, "round \(round): \(verified.stdout)\(verified.stderr)")
            }
        }
        #expect(killed > 100, "only \(killed) of 200 were killed before they were done")
        #expect(try cordon.run(update).exitCode == 0)
        // Nothing is left of what was killed.
        let leftovers = try cordon.home.contents().filter { $0.hasSuffix(".part") || $0.hasSuffix(".old") }
        #expect(leftovers == [])
    }
}
