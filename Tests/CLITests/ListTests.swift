import CordonModel
import TestSupport
import Testing

/// `cordon lists`: bringing lists in, seeing what is there.
@Suite struct ListTests {
    @Test func importReportsWhatItRead() throws {
        let folder = try TemporaryFolder()
        let files = try SmallList.write(in: folder)
        let answer = try Command()("lists", "import", files, "--as", "us_ofac_sdn", "--published", "2025-01-31")
        #expect(answer.exitCode == 0)
        #expect(answer.stderr == "")
        #expect(
            answer.stdout == """
                us_ofac_sdn of 2025-01-31: 3 entities
                  add.csv: 1 rows
                  alt.csv: 1 rows
                  sdn.csv: 3 rows
                  sdn_comments.csv: 0 rows
                  1 Organization, 1 Person, 1 Vessel
                  in force

                """)
    }

    @Test func importNeedsTheDateThatTheFilesDoNotCarry() throws {
        let cordon = try Command()
        let files = try SmallList.write(in: cordon.home)
        let answer = try cordon("lists", "import", files, "--as", "us_ofac_sdn")
        #expect(answer.exitCode == 2)
        #expect(
            answer.stderr
                == "error: \(files): OFAC legacy CSV does not say when it was published; add --published YYYY-MM-DD\n")
        #expect(try cordon("lists", "status").stdout.hasPrefix("No list is loaded; "))
    }

    @Test func importWithoutASiblingWarnsEverySearch() throws {
        let cordon = try Command()
        let files = try SmallList.write(in: cordon.home)
        try cordon.home.remove("download/alt.csv")
        let report = try cordon("lists", "import", files, "--as", "us_ofac_sdn", "--published", "2025-01-31")
        #expect(report.exitCode == 0)
        #expect(report.stdout.contains("\n  warning: imported without alt.csv\n"))
        let notices = try cordon("screen", "Vanya Demoroff", "--as-of", "2025-02-01", "--json").json["notices"]
        #expect(
            notices
                == .strings([
                    "us_ofac_sdn of 2025-01-31 was imported without alt.csv: names or addresses are missing"
                ]))
    }

    @Test func aShrunkenListIsRefusedUnlessThereIsAReason() throws {
        let loaded = try LoadedCordon()
        let refused = try loaded.load([SmallList.person, SmallList.company], published: "2025-02-28")
        #expect(refused.exitCode == 3)
        #expect(
            refused.stderr == """
                error: us_ofac_sdn of 2025-02-28 has 2 entities, 1 fewer than the version of 2025-01-31: it may be cut off. \
                us_ofac_sdn was not changed; --accept-shrink "reason" imports it all the same

                """)
        #expect(try loaded.cordon("screen", "Demo Star", "--schema", "Vessel").exitCode == 1)
        let folder = try TemporaryFolder()
        let files = try SmallList.write([SmallList.person, SmallList.company], in: folder)
        let accepted = try loaded.cordon(
            "lists", "import", files, "--as", "us_ofac_sdn", "--published", "2025-02-28", "--accept-shrink", "delisted")
        #expect(accepted.exitCode == 0)
        #expect(try loaded.cordon("screen", "Demo Star", "--schema", "Vessel").exitCode == 0)
        let versions = try loaded.cordon("lists", "status", "--json").json["lists"]?.array?.first?["versions"]?.array
        #expect(versions?.map { $0["acceptedShrink"]?.string } == [nil, "delisted"])
    }

    @Test(arguments: [
        ("", "sdn.csv: has no entries; the download may have failed"),
        (
            "36,\"DEMOROV\"\n",
            "sdn.csv: is not the main file of a list in a known format (OFAC legacy CSV, "
        ),
    ])
    func aBrokenDownloadChangesNothing(text: String, reason: String) throws {
        let loaded = try LoadedCordon()
        let folder = try TemporaryFolder()
        let files = try SmallList.write(in: folder)
        try folder.write(text, to: "download/sdn.csv")
        let answer = try loaded.cordon("lists", "import", files, "--as", "us_ofac_sdn", "--published", "2025-02-28")
        #expect(answer.exitCode == 3)
        #expect(answer.stderr.hasPrefix("error: ") && answer.stderr.contains(reason), "\(answer.stderr)")
        #expect(answer.stderr.hasSuffix(". us_ofac_sdn was not changed\n"))
        #expect(try loaded.cordon("screen", "Ivan Demorov").exitCode == 1)
    }

    @Test func statusShowsEveryVersionAndWhichIsInForce() throws {
        let loaded = try LoadedCordon([SmallList.person])
        #expect(try loaded.load(published: "2025-02-28").exitCode == 0)
        let status = try loaded.cordon("lists", "status", "--all")
        // A list of 2025 is older than three days.
        #expect(status.exitCode == 1)
        let lines = status.stdout.split(separator: "\n").map(String.init)
        let shapes = [
            #/us_ofac_sdn/#, #/  2025-01-31  1 entities  retrieved [0-9TZ:-]{20}  sha256 [0-9a-f]{12}/#,
            #/  2025-02-28  3 entities  retrieved [0-9TZ:-]{20}  sha256 [0-9a-f]{12}  in force/#,
            #/    [0-9]+ days old, policy 3: STALE, update it/#,
        ]
        #expect(lines.count == shapes.count)
        for (line, shape) in zip(lines, shapes) { #expect(line.wholeMatch(of: shape) != nil, "\(line)") }
        let short = try loaded.cordon("lists", "status").stdout
        #expect(short.contains("    and 1 other version, with --all\n"))
    }

    @Test func showGivesThePublishersOwnRows() throws {
        let answer = try LoadedCordon().cordon("lists", "show", "ofac-36", "--raw")
        #expect(answer.exitCode == 0)
        #expect(answer.stdout.hasPrefix("Ivan Petrovich DEMOROV  [Person]  us_ofac_sdn ofac-36\n"))
        #expect(answer.stdout.contains("\n  birthDate: 1961-03-12  (sdn.csv:1)\n"))
        #expect(
            answer.stdout.hasSuffix(
                """

                add.csv:1
                36,1,"1 Demo Street","Tver","Russia",-0- 

                alt.csv:1
                36,3,"aka","DEMOROFF, Vanya",-0- 

                sdn.csv:1
                \(SmallList.person)

                """))
    }

    /// The list is somebody else's text: it must not be able to write over the terminal.
    @Test func aNameCannotWriteOverTheTerminal() throws {
        let row = SmallList.person.replacing("Petrovich", with: "Pet\u{1B}[2Jrovich\u{202E}")
        let cordon = try LoadedCordon([row]).cordon
        for arguments in [
            ["screen", "Ivan Demorov", "--threshold", "0.3", "--explain"], ["lists", "show", "ofac-36", "--raw"],
        ] {
            let answer = try cordon.run(arguments)
            #expect(answer.stdout.contains("⟨U+1B⟩") && answer.stdout.contains("⟨U+202E⟩"), "\(arguments)")
            #expect(!answer.stdout.unicodeScalars.contains { ["\u{1B}", "\u{202E}"].contains($0) }, "\(arguments)")
        }
    }
}
