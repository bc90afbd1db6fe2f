import CordonAssessment
import CordonModel
import CordonReference
import CordonRules
import Foundation
import TestSupport
import Testing

/// Fetching from publishers who are slow, cut off, moved, broken, or as they should be.
@Suite struct ListUpdateTests {
    private let folder: TemporaryFolder
    private let snapshots: SnapshotStore
    private let lines: String

    init() throws {
        folder = try TemporaryFolder()
        snapshots = SnapshotStore(Workspace(home: folder.path("home")))
        lines = (1...2000).map(ListUpdateTests.line).joined()
    }

    private static func line(_ number: Int) -> String {
        #"{"id":"demo-\#(number)","schema":"Person","properties":{"name":["Demo Family\#(number) Given\#(number)"]}}"#
            + "\n"
    }

    private func catalog(
        _ server: LoopbackServer, list: String = "demo_list", types: String = "application/json", minBytes: Int = 100,
        maxBytes: Int = 10_000_000
    ) throws -> ListCatalog {
        let row = [
            list, "ftmLines", "main", "entities.ftm.json", server.url("entities"), types, "\(minBytes)", "\(maxBytes)",
        ]
        return ListCatalog.shared.with(files: try ListCatalog.files(of: [row.joined(separator: "\t")]))
    }

    private func update(_ catalog: ListCatalog, at seconds: Int = 1_795_600_000) throws -> ListUpdate.Result {
        var settings = UpdateSettings(userAgent: "Cordon tests")
        settings.patience = 2
        settings.attempts = 4
        settings.firstPause = 0.01
        let update = ListUpdate(snapshots, catalog: catalog, settings: settings, now: { Moment(seconds: seconds) })
        let results = try update.run(lists: ["demo_list"], progress: { _, _, _, _ in }, each: { _ in })
        return try #require(results.first)
    }

    private func reason(_ result: ListUpdate.Result) -> String? {
        if case .failed(let reason) = result.outcome { return reason }
        return nil
    }

    private func inForce() throws -> Int? { try snapshots.lists.version(of: "demo_list", asOf: nil)?.entities }

    private var modified: String { "Wed, 25 Nov 2026 06:00:00 GMT" }

    private func good(_ text: String? = nil, etag: String = "\"one\"") -> LoopbackServer.Response {
        LoopbackServer.Response(
            200, type: "application/json", headers: ["ETag": etag, "Last-Modified": modified],
            body: Array((text ?? lines).utf8))
    }

    @Test func fetchesAndAsksOnlyForChangesAfterwards() throws {
        let good = good()
        let server = try LoopbackServer { request, _ in
            request.headers["if-none-match"] == "\"one\""
                ? LoopbackServer.Response(304, headers: ["ETag": "\"one\""]) : good
        }
        guard case .updated(let report) = try update(catalog(server)).outcome else {
            Issue.record("not updated")
            return
        }
        #expect(report.version.published == CalendarDay("2026-11-25"))
        #expect(report.version.publishedBy == "server")
        #expect(report.version.entities == 2000)
        #expect(report.version.origin == server.url("entities"))
        #expect(server.requests.first?.headers["user-agent"] == "Cordon tests")
        guard case .unchanged = try update(catalog(server), at: 1_795_900_000).outcome else {
            Issue.record("fetched again")
            return
        }
        #expect(server.requests.last?.headers["if-modified-since"] == modified)
        #expect(try ListHistory(snapshots.lists, list: nil).events.map(\.kind) == [.updated, .unchanged])
        // The publisher was asked later, so the version is as young as that answer.
        let status = try ListStatus(snapshots.lists, now: Moment(seconds: 1_795_990_000))
        #expect(status.json["lists"]?.array?.first?["age"]?["days"] == .number(1))
    }

    @Test func aTransferThatBrokeOffGoesOnWhereItBroke() throws {
        let whole = good()
        let body = whole.body
        let server = try LoopbackServer { request, count in
            guard let range = request.headers["range"], request.headers["if-range"] == "\"one\"",
                let start = Int(range.dropFirst("bytes=".count).dropLast())
            else {
                var cut = whole
                cut.cutAfter = 50_000
                return cut
            }
            var rest = whole
            rest.status = 206
            rest.headers["Content-Range"] = "bytes \(start)-\(body.count - 1)/\(body.count)"
            rest.body = Array(body[start...])
            if count == 1 { rest.cutAfter = 30_000 }
            return rest
        }
        #expect(try reason(update(catalog(server))) == nil)
        #expect(try inForce() == 2000)
        #expect(server.requests.map { $0.headers["range"] } == [nil, "bytes=50000-", "bytes=80000-"])
    }

    @Test func aFileThatChangedMeanwhileIsFetchedFromItsBeginning() throws {
        let first = good(lines, etag: "\"old\"")
        let second = good((1...2100).map(ListUpdateTests.line).joined(), etag: "\"new\"")
        let server = try LoopbackServer { _, count in
            var cut = first
            cut.cutAfter = 60_000
            return count == 0 ? cut : second
        }
        #expect(try reason(update(catalog(server))) == nil)
        #expect(try inForce() == 2100)
    }

    @Test(arguments: [429, 500, 502, 503])
    func triesAgainWhileTheTroubleMayPass(status: Int) throws {
        let good = good()
        let server = try LoopbackServer { _, count in
            count < 2 ? LoopbackServer.Response(status, headers: count == 0 ? ["Retry-After": "0"] : [:]) : good
        }
        #expect(try reason(update(catalog(server))) == nil)
        #expect(server.requests.count == 3)
    }

    @Test func givesUpInTheEnd() throws {
        let server = try LoopbackServer { _, _ in LoopbackServer.Response(503) }
        let why = try reason(update(catalog(server)))
        #expect(
            why == "entities.ftm.json of demo_list from \(server.url("entities")): the server answered 503 (4 attempts)"
        )
        #expect(server.requests.count == 4)
    }

    @Test func aServerThatAsksForAnHourIsNotWaitedFor() throws {
        let server = try LoopbackServer { _, _ in LoopbackServer.Response(429, headers: ["Retry-After": "3600"]) }
        #expect(try reason(update(catalog(server)))?.hasSuffix("answered 429, try again in 3600 seconds") == true)
        #expect(server.requests.count == 1)
    }

    @Test func aServerThatFallsSilentIsGivenUp() throws {
        let whole = good()
        let server = try LoopbackServer { _, _ in
            var slow = whole
            slow.pause = 20_000_000
            return slow
        }
        #expect(throws: Never.self) { _ = try snapshots.lists.lists() }
        var settings = UpdateSettings(userAgent: "Cordon tests")
        settings.patience = 1
        settings.attempts = 1
        let results = try ListUpdate(snapshots, catalog: catalog(server), settings: settings).run(
            lists: ["demo_list"], progress: { _, _, _, _ in }, each: { _ in })
        #expect(results.first.flatMap(reason)?.contains("Timeout was reached") == true)
    }

    @Test(
        "a broken answer is refused, and the version in force stays",
        arguments: [
            ("text/html", "<html>moved</html>", "it came as text/html, not as application/json"),
            (
                "application/json",
                "\n<!DOCTYPE html><html><body>Sorry, the page you look for has moved. Sorry, sorry, sorry, "
                    + "the page you look for has moved.</body></html>",
                "it is a web page, not the list; the publisher may have moved it"
            ),
            ("application/json", "", "it has 0 bytes, fewer than this file can have (100)"),
            (
                "application/json",
                "{\"id\":\"demo-1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Demo Family1 Given1\"]}}\n"
                    + "{\"id\":\"demo-2\",\"schema\":\"Person\",\"prope", "entities.ftm.json:2:"
            ),
        ])
    func broken(type: String, body: String, why: String) throws {
        let server = try LoopbackServer { [good = good()] _, _ in good }
        #expect(try reason(update(catalog(server))) == nil)
        server.behave { _, _ in LoopbackServer.Response(200, type: type, body: Array(body.utf8)) }
        let answer = try reason(update(catalog(server)))
        #expect(answer?.contains(why) == true, "\(answer ?? "no failure")")
        #expect(try inForce() == 2000)
        #expect(try ListHistory(snapshots.lists, list: nil).events.last?.kind == .refused)
        // What was refused is not kept: a later answer in order is taken.
        let more = good((1...2001).map(ListUpdateTests.line).joined(), etag: "\"two\"")
        server.behave { _, _ in more }
        #expect(try reason(update(catalog(server))) == nil)
        #expect(try inForce() == 2001)
    }

    @Test func aListThatShrankIsRefused() throws {
        let server = try LoopbackServer { [good = good()] _, _ in good }
        #expect(try reason(update(catalog(server))) == nil)
        var small = good((1...1000).map(ListUpdateTests.line).joined(), etag: "\"two\"")
        small.headers["Last-Modified"] = "Thu, 26 Nov 2026 06:00:00 GMT"
        server.behave { [small] _, _ in small }
        #expect(try reason(update(catalog(server)))?.contains("1000 fewer than the version of 2026-11-25") == true)
        #expect(try inForce() == 2000)
    }

    @Test func followsRedirectsButNotToOtherSchemes() throws {
        let good = good()
        let server = try LoopbackServer { request, _ in
            request.path == "entities" ? LoopbackServer.Response(302, headers: ["Location": "/moved/here"]) : good
        }
        #expect(try reason(update(catalog(server))) == nil)
        #expect(server.requests.map(\.path) == ["entities", "moved/here"])
        server.behave { _, _ in LoopbackServer.Response(302, headers: ["Location": "ftp://127.0.0.1/list"]) }
        #expect(try reason(update(catalog(server)))?.contains("is not HTTPS") == true)
        server.behave { _, _ in LoopbackServer.Response(302, headers: ["Location": "/entities"]) }
        #expect(try reason(update(catalog(server)))?.contains("redirects") == true)
    }

    @Test func anAddressWithoutEncryptionIsRefusedUnlessItIsThisMachine() throws {
        for url in [
            "http://example.org/list", "ftp://127.0.0.1/list", "http://127.0.0.1.example.org/", "file:///etc/passwd",
            "http://user@localhost.evil/",
        ] {
            let row = ["demo_list", "ftmLines", "main", "entities.ftm.json", url, "text/csv", "1", "2"]
            let catalog = ListCatalog.shared.with(files: try ListCatalog.files(of: [row.joined(separator: "\t")]))
            #expect(try reason(update(catalog))?.contains("\(url) is not HTTPS") == true, "\(url)")
        }
    }

    @Test func aFileLargerThanItCanBeIsNotTakenWhole() throws {
        let server = try LoopbackServer { [good = good()] _, _ in good }
        let why = try reason(update(catalog(server, maxBytes: 70_000)))
        #expect(why?.contains("it is larger than 70000 bytes") == true)
        #expect(try inForce() == nil)
    }

    @Test func aSetIsOfOneDay() throws {
        func row(_ role: String, _ file: String, _ server: LoopbackServer) -> String {
            ["us_ofac_sdn", "ofacLegacy", role, file, server.url(file), "text/csv", "1", "100000"].joined(
                separator: "\t")
        }
        @Sendable func body(_ file: String, _ kind: String) -> [UInt8] {
            switch file {
            case "sdn.csv":
                Array(
                    "1,\"DEMOROV, Ivan \(kind)\",\"individual\",\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1960.\"\r\n"
                        .utf8)
            case "alt.csv": Array("1,1,\"aka\",\"DEMOROFF, Vanya \(kind)\",-0- \r\n".utf8)
            case "add.csv": Array("1,1,\"1 Demo Street\",\"Tver\",\"Russia\",-0- \r\n".utf8)
            default: Array("1,\"more\"\r\n".utf8)
            }
        }
        let server = try LoopbackServer { request, _ in
            request.headers["if-none-match"] != nil
                ? LoopbackServer.Response(304)
                : LoopbackServer.Response(headers: ["ETag": "\"1\""], body: body(request.path, "A"))
        }
        let files = try ListCatalog.files(of: [
            row("main", "sdn.csv", server), row("aliases", "alt.csv", server), row("addresses", "add.csv", server),
            row("comments", "sdn_comments.csv", server),
        ])
        let update = ListUpdate(
            snapshots, catalog: ListCatalog.shared.with(files: files),
            settings: UpdateSettings(userAgent: "Cordon tests"),
            now: { Moment(seconds: 1_795_600_000) })
        func run() throws -> ListUpdate.Result? {
            try update.run(lists: ["us_ofac_sdn"], progress: { _, _, _, _ in }, each: { _ in }).first
        }
        #expect(try run().flatMap(reason) == nil)
        #expect(try snapshots.lists.version(of: "us_ofac_sdn", asOf: nil)?.files.count == 4)
        // Only the main file changed: the others come again all the same.
        server.behave { request, _ in
            request.headers["if-none-match"] != nil && request.path != "sdn.csv"
                ? LoopbackServer.Response(304)
                : LoopbackServer.Response(headers: ["ETag": "\"2\""], body: body(request.path, "B"))
        }
        #expect(try run().flatMap(reason) == nil)
        #expect(server.requests.count == 7)
        let version = try #require(try snapshots.lists.version(of: "us_ofac_sdn", asOf: nil))
        let entity = try ListedEntity(id: "ofac-1", snapshots: snapshots, asOf: nil)
        #expect(version.sequence == 2)
        #expect(entity.text(raw: false).contains("Vanya B DEMOROFF"))
    }

    @Test func anUnknownListIsAnError() throws {
        let update = ListUpdate(snapshots, settings: UpdateSettings(userAgent: "Cordon tests"))
        #expect(throws: AssessmentError.self) {
            try update.run(lists: ["no_such_list"], progress: { _, _, _, _ in }, each: { _ in })
        }
    }
}
