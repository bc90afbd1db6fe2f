import CordonModel
import TestSupport
import Testing

/// `cordon screen` against a small list.
@Suite struct ScreenTests {
    /// A query on one line and the ids of its matches, best first.
    struct Query: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let matches: [String]

        init(_ arguments: String..., finds matches: [String]) {
            self.arguments = arguments
            self.matches = matches
        }

        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(arguments: [
        Query("Ivan Demorov", finds: ["ofac-36"]),
        Query("Demorov, Ivan Petrovich", "--schema", "Person", finds: ["ofac-36"]),
        Query("Иван Деморов", finds: ["ofac-36"]),
        Query("Vanya Demoroff", "--birth-date", "1961", "--country", "Russia", "--gender", "male", finds: ["ofac-36"]),
        Query("Somebody Else", "--id", "passportNumber=530012345", finds: ["ofac-36"]),
        Query("Demo Metal Works", "--schema", "Company", "--address", "Tver, Russia", finds: ["ofac-40"]),
        Query("Renamed Tanker", "--schema", "Vessel", "--id", "imoNumber=9306782", finds: ["ofac-50"]),
        Query("Renamed Tanker", "--schema", "Vessel", "--id", "IMO 9306782", finds: ["ofac-50"]),
        Query("Hoshizora Sample High School", finds: []),
    ])
    func finds(_ query: Query) throws {
        let cordon = try LoadedCordon().cordon
        let answer = try cordon.run(["screen", "--json"] + query.arguments)
        #expect(answer.stderr == "")
        #expect(answer.exitCode == (query.matches.isEmpty ? 0 : 1))
        let json = try answer.json
        #expect(try SchemaValidator(published: "screen").problems(in: json) == [])
        #expect(json["results"]?.array?.compactMap { $0["id"]?.string } == query.matches)
        #expect(json["searched"]?.array?.compactMap { $0["published"]?.string } == ["2025-01-31"])
    }

    @Test func sayWhichListsHoldNoMatch() throws {
        let answer = try LoadedCordon().cordon("screen", "Hoshizora Sample High School", "--as-of", "2025-02-03")
        #expect(
            answer.stdout == """
                no match at or above 0.7000 in
                  us_ofac_sdn of 2025-01-31, 3 entities

                """)
    }

    /// A list that is older than its policy allows cannot say who was listed since, and every answer says so first.
    @Test func anOldListIsCalledOld() throws {
        let cordon = try LoadedCordon().cordon
        let notices = try cordon("screen", "Ivan Demorov", "--as-of", "2025-02-04", "--json").json["notices"]
        #expect(
            notices
                == .strings([
                    "us_ofac_sdn of 2025-01-31 is 4 days old on 2025-02-04, more than the 3 that its policy allows: who was listed since is not found"
                ]))
    }

    /// The explanation names the words that were compared, what was missing and what else counted.
    @Test func explainTheScore() throws {
        let cordon = try LoadedCordon().cordon
        let answer = try cordon(
            "screen", "Ivan Demorov", "--birth-date", "1961-03-12", "--explain", "--as-of", "2025-02-03"
        ).stdout
        #expect(answer.hasPrefix("1 match at or above 0.7000\n"))
        for part in [
            "Ivan Petrovich DEMOROV  us_ofac_sdn ofac-36", "Person · born 1961-03-12 · RU · RUSSIA-EO14024",
            "“Ivan Demorov” ≈ “Ivan Petrovich DEMOROV”", "demorov = demorov (same)",
            "only in the listed name: petrovich", "the same birth date",
        ] {
            #expect(answer.contains(part))
        }
    }

    @Test func theLimitHolds() throws {
        let cordon = try Command()
        let all = try cordon("screen", "Bank", "--threshold", "0.3", "--json").json
        let two = try cordon("screen", "Bank", "--threshold", "0.3", "--json", "--limit", "2").json
        #expect((all["results"]?.array?.count ?? 0) > 2)
        #expect(two["results"]?.array == all["results"]?.array.map { Array($0.prefix(2)) })
    }

    @Test func theStarterListIsNamed() throws {
        let json = try Command()("screen", "NS CENTURY", "--json").json
        #expect(try SchemaValidator(published: "screen").problems(in: json) == [])
        let notices = json["notices"]?.array?.compactMap(\.string) ?? []
        #expect(notices.contains { $0.contains("starter entries; `cordon lists update` gets the official lists") })
    }

    @Test func aPastDaySearchesThePastVersion() throws {
        let loaded = try LoadedCordon([SmallList.person])
        let added = try loaded.load(published: "2025-02-28")
        #expect(added.exitCode == 0)
        let vessel = ["screen", "Demo Star", "--schema", "Vessel"]
        #expect(try loaded.cordon.run(vessel).exitCode == 1)
        #expect(try loaded.cordon.run(vessel + ["--as-of", "2025-02-27"]).exitCode == 0)
    }
}
