import TestSupport
import Testing

/// What is kept is kept for its owner, in `$CORDON_HOME` and nowhere else.
@Suite struct PrivacyTests {
    @Test func foldersAndFilesAreTheOwnersAlone() throws {
        let parent = try TemporaryFolder()
        let cordon = try Command(environment: ["CORDON_HOME": parent.path("home")])
        let files = try SmallList.write(in: cordon.home)
        #expect(
            try cordon("lists", "import", files, "--as", "us_ofac_sdn", "--published", "2025-01-31").exitCode == 0)
        #expect(try cordon("screen", "Ivan Demorov", "--as-of", "2025-03-01").exitCode == 1)
        let kept = try parent.contents()
        #expect(kept.contains("home/") && kept.contains { $0.hasSuffix("/manifest.json") })
        for name in kept {
            #expect(try parent.mode(name) == (name.hasSuffix("/") ? 0o700 : 0o600), "\(name)")
        }
    }

    @Test func neitherQueriesNorDealsAreKept() throws {
        let cordon = try LoadedCordon().cordon
        let before = try cordon.home.contents()
        #expect(try cordon("screen", "Hoshizora Sample High School").exitCode == 0)
        #expect(
            try cordon("check", Repository.path("Examples/deals/clean.yaml"), "--list", "us_ofac_sdn").exitCode == 1)
        #expect(try cordon("determine", Repository.path("Examples/deals/seed.yaml")).exitCode == 1)
        #expect(try cordon.home.contents() == before)
    }

    @Test(arguments: [("XDG_DATA_HOME", "cordon"), ("HOME", ".local/share/cordon")])
    func withoutItsOwnVariableItFollowsTheConvention(variable: String, place: String) throws {
        let folder = try TemporaryFolder()
        let cordon = try Command(environment: [variable: folder.path])
        #expect(try cordon("screen", "Hoshizora Sample High School").exitCode == 0)
        #expect(try folder.contents().contains("\(place)/snapshots/"))
    }
}
