import CordonModel
import Foundation
import TestSupport
import Testing

/// One binary, no companion files: tables, starter list and policy are linked in.
@Suite struct LoneBinaryTests {
    /// The rule book and the tables of law are linked in as well; these commands keep nothing.
    @Test(arguments: [
        ["determine", Repository.path("Examples/deals/seed.yaml"), "--json", "--trace"],
        ["determine", Repository.path("Examples/deals/watch-at-floor.yaml"), "--html"],
        ["determine", Repository.path("Examples/deals/seed.yaml"), "--compare", "2022-02-23", "2022-03-15"],
        ["law", "rules", "--json"], ["law", "rule", "us.ear.russia.luxury"], ["law", "search", "luxury"],
        ["law", "changes", "2022-02-01", "2026-09-24"], ["law", "packs", "--json"], ["law", "verify"],
    ])
    func theLawIsInTheBinary(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Command.built, toPath: folder.path("cordon"))
        let answer = try Command(binary: folder.path("cordon"), environment: [:]).run(arguments)
        #expect(answer.stderr == "" && !answer.stdout.isEmpty)
        #expect(try folder.contents() == ["cordon"])
        #expect(try Command().run(arguments) == answer)
    }

    @Test func theBinaryAloneWithoutAnEnvironmentChecksADeal() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Command.built, toPath: folder.path("cordon"))
        // Without any environment there is no home; what the command keeps in the temporary folder goes away again.
        let fallback = "/tmp/cordon-\(getuid())"
        let wasThere = FileManager.default.fileExists(atPath: fallback)
        defer { if !wasThere { try? FileManager.default.removeItem(atPath: fallback) } }
        let lone = try Command(binary: folder.path("cordon"), environment: [:])
        let answer = try lone("check", Repository.path("Examples/deals/listed-buyer.yaml"), "--json")
        #expect(answer.exitCode == 1)
        #expect(answer.stderr == "")
        #expect(try folder.contents() == ["cordon"])
        let usual = try Command()("check", Repository.path("Examples/deals/listed-buyer.yaml"), "--json")
        for part in ["outcome", "parts", "law", "grounds", "needs", "searched", "policy", "engine"] {
            #expect(try answer.json[part] == usual.json[part])
        }
    }
}
