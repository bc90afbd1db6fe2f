import CordonModel
import Foundation
import TestSupport
import Testing

/// One binary, no companion files: tables, starter list and policy are linked in.
@Suite struct LoneBinaryTests {
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
        for part in ["outcome", "grounds", "needs", "searched", "policy", "engine"] {
            #expect(try answer.json[part] == usual.json[part])
        }
    }
}
