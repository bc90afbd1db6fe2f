import CordonLists
import ListFuzzing
import TestSupport
import Testing

/// Inputs that once made a reader trap, or read what is no party: `Tests/Fuzz/seeds`, one folder a format. Every reader
/// gets every one of them: what broke one may have been written in another in the same way.
@Suite struct FormerFindingsTests {
    private static let folder = "Tests/Fuzz/seeds"

    private static func inputs() throws -> [String] {
        try Repository.files(in: folder).flatMap { format in
            try Repository.files(in: "\(folder)/\(format)").map { "\(format)/\($0)" }
        }
    }

    @Test(arguments: try inputs())
    func isReadOrRefused(_ input: String) throws {
        let bytes = try Repository.bytes("\(FormerFindingsTests.folder)/\(input)")
        let folder = try TemporaryFolder()
        for reader in ListFormats.readers {
            let complaints = try ReaderTrial.complaints(of: reader, on: bytes, in: folder.path)
            #expect(complaints == [], "\(reader.format.id)")
        }
    }

    /// The table of the fixtures from which the fuzzer starts.
    @Test func seedsAreThere() throws {
        for row in try Repository.text("Tests/Fuzz/seeds.tsv").split(separator: "\n") where !row.hasPrefix("#") {
            for fixture in row.split(separator: "\t").dropFirst() {
                #expect(try !Repository.bytes("Tests/CordonListsTests/Fixtures/\(fixture)").isEmpty)
            }
        }
    }
}
