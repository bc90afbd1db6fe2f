import CordonModel
import TestSupport
import Testing

/// Files that were changed behind Cordon's back: an error or a repair that is told, never “no match”.
@Suite struct DamageTests {
    private func damage(_ name: String, in home: TemporaryFolder) throws {
        try home.write(String(decoding: home.read(name), as: UTF8.self) + "x", to: name)
    }

    @Test(arguments: ["entities.ndjson", "raw/sdn.csv", "raw/alt.csv"])
    func verifyNamesAChangedFile(file: String) throws {
        let loaded = try LoadedCordon()
        let sound = try loaded.cordon("lists", "verify")
        #expect(sound.exitCode == 0)
        #expect(sound.stdout == "us_ofac_sdn 2025-01-31: sound\n")
        try damage("\(loaded.version)/\(file)", in: loaded.cordon.home)
        let damaged = try loaded.cordon("lists", "verify")
        #expect(damaged.exitCode == 3)
        #expect(damaged.stdout == "us_ofac_sdn 2025-01-31: DAMAGED: \(file) was changed; import it again\n")
        #expect(try loaded.cordon("lists", "verify", "--json").json["sound"] == .bool(false))
    }

    @Test func verifyNamesAMissingFile() throws {
        let loaded = try LoadedCordon()
        try loaded.cordon.home.remove("\(loaded.version)/raw/add.csv")
        let answer = try loaded.cordon("lists", "verify")
        #expect(answer.exitCode == 3)
        #expect(answer.stdout == "us_ofac_sdn 2025-01-31: DAMAGED: raw/add.csv is missing; import it again\n")
    }

    @Test(arguments: [
        ["screen", "Ivan Demorov"], ["check", Repository.path("Examples/deals/clean.yaml")], ["lists", "status"],
        ["lists", "verify"], ["lists", "show", "ofac-36"],
    ])
    func aDamagedManifestStopsEveryCommand(arguments: [String]) throws {
        let loaded = try LoadedCordon()
        let manifest = try loaded.cordon.home.write("{", to: loaded.version + "/manifest.json")
        let answer = try loaded.cordon.run(arguments)
        #expect(answer.exitCode == 3)
        #expect(answer.stdout == "")
        #expect(
            answer.stderr
                == "error: \(manifest): is damaged or missing; import that version of us_ofac_sdn again\n")
    }

    /// The advice in those messages must work.
    @Test(arguments: ["manifest.json", "entities.ndjson", "raw/sdn.csv"])
    func importingAgainRepairs(file: String) throws {
        let loaded = try LoadedCordon()
        try damage("\(loaded.version)/\(file)", in: loaded.cordon.home)
        #expect(try loaded.cordon("lists", "verify").exitCode == 3)
        let again = try loaded.load(published: "2025-01-31")
        #expect(again.exitCode == 0, "\(again.stderr)")
        #expect(try loaded.cordon("lists", "verify").exitCode == 0)
        #expect(try loaded.cordon("screen", "Ivan Demorov").exitCode == 1)
    }

    @Test func aSnapshotThatMustBeBuiltFromDamagedEntitiesIsRefused() throws {
        let loaded = try LoadedCordon()
        let entities = try loaded.version + "/entities.ndjson"
        try damage(entities, in: loaded.cordon.home)
        try loaded.cordon.home.remove("snapshots")
        let answer = try loaded.cordon("screen", "Hoshizora Sample High School")
        #expect(answer.exitCode == 3)
        #expect(
            answer.stderr
                == "error: \(loaded.cordon.home.path(entities)): the checksum does not fit; import us_ofac_sdn 2025-01-31 again\n"
        )
    }

    /// How a snapshot is damaged, and what the notice says of it.
    @Test(arguments: [
        ("cut to nothing", "not a Cordon snapshot"), ("one byte changed", "the checksum does not fit"),
        ("cut in half", "snapshot"),
    ])
    func aDamagedSnapshotIsBuiltAgainAndTheAnswerSaysSo(damage: String, reason: String) throws {
        let loaded = try LoadedCordon()
        let home = loaded.cordon.home
        let before = try loaded.cordon("screen", "Ivan Demorov", "--as-of", "2025-02-01", "--json")
        let name = try #require(try home.contents().first { $0.hasSuffix(".snapshot") })
        var bytes = try home.read(name)
        switch damage {
        case "cut to nothing": bytes = []
        case "cut in half": bytes.removeLast(bytes.count / 2)
        default: bytes[bytes.count / 2] ^= 0x20
        }
        try home.write(bytes, to: name)
        let repaired = try loaded.cordon("screen", "Ivan Demorov", "--as-of", "2025-02-01", "--json")
        #expect(repaired.exitCode == 1)
        let notice = try #require(try repaired.json["notices"]?.array?.first?.string)
        #expect(notice.hasPrefix(home.path(name)) && notice.contains(reason), "\(notice)")
        #expect(notice.hasSuffix("; built again from the stored lists"))
        #expect(try repaired.json["results"] == before.json["results"])
        #expect(try loaded.cordon("screen", "Ivan Demorov", "--as-of", "2025-02-01", "--json") == before)
    }
}
