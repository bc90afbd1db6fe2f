import CordonModel
import TestSupport
import Testing

/// Lists of one's own: a table in, a ground out, and nothing that is half read.
@Suite struct OwnListTests {
    private static let house = Repository.path("Examples/lists/house-list.csv")

    private func imported(_ text: String, to cordon: Command, _ options: String...) throws -> Command.Answer {
        let path = try cordon.home.write(text, to: "in/own.csv")
        return try cordon.run(
            ["lists", "import", path, "--as", "acme_internal", "--published", "2026-07-01"] + options)
    }

    @Test func theHouseListIsAGroundOfAShippedDeal() throws {
        let cordon = try Command()
        let report = try cordon(
            "lists", "import", OwnListTests.house, "--as", "acme_internal", "--published", "2026-07-01")
        #expect(report.exitCode == 0)
        #expect(
            report.stdout == """
                acme_internal of 2026-07-01: 5 entities
                  house-list.csv: 5 rows
                  3 Company, 1 Person, 1 Vessel
                  in force

                """)
        #expect(report.stderr.contains("\n  program      “Reason”: Unpaid invoices · "))
        let answer = try cordon("check", Repository.path("Examples/deals/near-namesake.json"), "--json")
        let grounds = try #require(try answer.json["grounds"]?.array)
        let ground = try #require(grounds.first { $0["part"]?.string == "screening" })
        #expect(ground["outcome"]?.string == "review")
        #expect(
            ground["reason"]?.string?.hasSuffix(
                " It is on your own list acme_internal since 2026-02-03: no law follows from that, your own rules do.")
                == true)
        #expect(!grounds.contains { $0["outcome"]?.string == "prohibited" })
    }

    @Test func anEntryShowsItsRow() throws {
        let cordon = try Command()
        _ = try cordon("lists", "import", OwnListTests.house, "--as", "acme_internal", "--published", "2026-07-01")
        let shown = try cordon("lists", "show", "acme_internal-H-005", "--raw").stdout
        #expect(shown.contains("listingDate: 2026-06-30  (house-list.csv:6)"))
        #expect(shown.contains("H-005;DEMO HORIZON;Ship;PA;;;Transponder switched off;2026-06-30;"))
    }

    @Test func aBadRowRefusesTheList() throws {
        let cordon = try Command()
        let refused = try imported("id,name\n1,Acme Ltd\n2,\n", to: cordon)
        #expect(refused.exitCode == 3)
        #expect(
            refused.stderr.hasSuffix(
                "error: own.csv:3: there is no name and no identifier. acme_internal was not changed\n"))
        #expect(try cordon("lists", "status").stdout.hasPrefix("No list is loaded; "))
    }

    @Test func aKeyMayBeThereOnce() throws {
        let refused = try imported("id,name\n1,Acme Ltd\n1,Weber AG\n", to: try Command())
        #expect(refused.exitCode == 3)
        #expect(refused.stderr.contains("own.csv:3: id “1” was already on line 2. acme_internal was not changed"))
    }

    /// Without a key the id is made of what the row says, so that the difference of two versions is that of the rows.
    @Test func rowsWithoutAKeyKeepTheirIds() throws {
        let cordon = try Command()
        #expect(try imported("name\nAcme Trading Ltd\nWeber Demo AG\n", to: cordon).exitCode == 0)
        let path = try cordon.home.write("name\nWeber Demo AG\nAcme Trading Ltd\nNew Demo Works\n", to: "in/own.csv")
        #expect(
            try cordon("lists", "import", path, "--as", "acme_internal", "--published", "2026-08-01").exitCode == 0)
        let difference = try cordon("lists", "diff", "acme_internal", "--json").json
        #expect(difference["added"]?.array?.count == 1)
        #expect(difference["removed"]?.array?.isEmpty == true)
    }

    @Test func aMappingIsTaken() throws {
        let cordon = try Command()
        let answer = try imported(
            "A;B;C\n7;Acme Trading Ltd;Narnia\n", to: cordon, "--map", "id=A", "--map", "name=B", "--map", "country=C",
            "--schema", "Company")
        #expect(answer.exitCode == 0)
        #expect(
            answer.stdout.contains(
                "1 values left out, no known country: first country “Narnia” (own.csv:2)"))
        let shown = try cordon("lists", "show", "acme_internal-7").stdout
        #expect(shown.hasPrefix("Acme Trading Ltd  [Company]  acme_internal acme_internal-7\n"))
    }

    @Test func aPublishersNameIsNotForOnesOwn() throws {
        let cordon = try Command()
        let path = try cordon.home.write("name\nAcme\n", to: "own.csv")
        let answer = try cordon(
            "lists", "import", path, "--as", "us_ofac_sdn", "--map", "name=name", "--published", "2026-07-01")
        #expect(answer.exitCode == 2)
        #expect(answer.stderr.hasPrefix("error: --as us_ofac_sdn: is a publisher's list"))
    }

    @Test func aListThatShrankIsRefusedLikeAnyOther() throws {
        let cordon = try Command()
        #expect(try imported("name\nAcme Trading\nWeber Demo\nNew Works\n", to: cordon).exitCode == 0)
        let path = try cordon.home.write("name\nAcme Trading\n", to: "in/own.csv")
        let answer = try cordon("lists", "import", path, "--as", "acme_internal", "--published", "2026-08-01")
        #expect(answer.exitCode == 3)
        #expect(answer.stderr.contains("--accept-shrink"))
    }
}
