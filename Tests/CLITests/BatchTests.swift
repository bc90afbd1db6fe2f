import CordonModel
import Foundation
import TestSupport
import Testing

/// A file of parties through the built binary.
@Suite struct BatchTests {
    private static let hostile = #"""
        id,Customer Name,Type,Date of birth,Country
        C-1,Igor Sechin,person,1960-09-07,Russia
        C-2,Jane Doe,person,1980-01-01,Germany
        C-3,,person,,
        C-4,=cmd|' /C calc'!A0,company,,France
        C-5,"Gazprombank, ""JSC""",company,,RU
        C-6,Nobody\#u{202E}Known,company,,Atlantis
        C-7,\#(String(repeating: "a", count: 20_000)),company,,
        """#

    /// Many rows, some of them listed, none of them twice.
    private func manyRows(_ count: Int) -> String {
        let listed = ["Igor Sechin", "Gazprombank JSC", "VTB Bank", "Wladimir Putin"]
        let given = ["Anna", "Ben", "Chiara", "Dmitri", "Élise", "فاطمة", "Grace", "Hans"]
        let family = ["Lindqvist", "Okafor", "Tanaka", "Müller", "Иванова", "O'Neill", "Silva", "Kowalczyk"]
        return "id,name\n"
            + (0..<count).map { index in
                index % 97 == 0
                    ? "R\(index),\(listed[index / 97 % listed.count])"
                    : "R\(index),\(given[index % 8]) \(family[index / 8 % 8]) \(index * 7919 % 100_003)"
            }.joined(separator: "\n") + "\n"
    }

    @Test func everyRowIsAnswered() throws {
        let cordon = try Command()
        let file = cordon.home.path + "/customers.csv"
        try Self.hostile.write(toFile: file, atomically: true, encoding: .utf8)
        let answer = try cordon("screen", file)
        #expect(answer.exitCode == 1)
        #expect(answer.stderr.contains("name       “Customer Name”"))
        #expect(answer.stdout.contains("7 rows: 2 with a match, 2 without, 3 that could not be screened"))
        let results = try String(contentsOfFile: cordon.home.path + "/customers.screened.csv", encoding: .utf8)
        let lines = results.components(separatedBy: "\r\n").dropLast()
        #expect(lines.count == 8)
        #expect(lines[1].hasPrefix("C-1,Igor Sechin,person,1960-09-07,Russia,1,C-1,match,0.9"))
        #expect(lines[4].hasPrefix("C-4,'=cmd|' /C calc'!A0,"), "no spreadsheet runs it")
        #expect(lines[5].hasPrefix("C-5,\"Gazprombank, \"\"JSC\"\"\","))
        #expect(lines[6].contains(",error,") && lines[7].contains(",error,"))
        // What is there is not overwritten.
        let again = try cordon("screen", file)
        #expect(again.exitCode == 2 && again.stderr.contains("is there already"))
    }

    @Test func everyFormatKeepsToItsSchema() throws {
        let cordon = try Command()
        let file = cordon.home.path + "/customers.csv"
        try Self.hostile.write(toFile: file, atomically: true, encoding: .utf8)
        func schema(_ name: String) throws -> SchemaValidator {
            try SchemaValidator(published: name)
        }
        let summary = try cordon("screen", file, "--output", cordon.home.path + "/r.json", "--json").json
        #expect(try schema("batch-summary").problems(in: summary) == [])
        let document = try JSON.parse(try String(contentsOfFile: cordon.home.path + "/r.json", encoding: .utf8))
        #expect(try schema("batch-summary").problems(in: document) == [])
        let rows = try #require(document["rows"]?.array)
        #expect(rows.count == 7)
        for row in rows { #expect(try schema("screened-row").problems(in: row) == []) }
        _ = try cordon("screen", file, "--output", cordon.home.path + "/r.ndjson")
        let lines = try String(contentsOfFile: cordon.home.path + "/r.ndjson", encoding: .utf8).split(separator: "\n")
        #expect(try lines.map { try JSON.parse(String($0)) } == rows)
        _ = try cordon("screen", file, "--output", cordon.home.path + "/r.html")
        let page = try String(contentsOfFile: cordon.home.path + "/r.html", encoding: .utf8)
        #expect(page.contains("2 of 7 rows with a match") && !page.contains("<script"))
    }

    /// Killed again and again, and the results are those of a run that was left alone.
    @Test func aKilledRunLosesAndDoublesNothing() throws {
        let cordon = try Command()
        let file = cordon.home.path + "/many.csv"
        try manyRows(30_000).write(toFile: file, atomically: true, encoding: .utf8)
        let whole = cordon.home.path + "/whole.csv"
        let killed = cordon.home.path + "/killed.csv"
        #expect(try cordon("screen", file, "--output", whole, "--threads", "1").exitCode == 1)
        var kills = 0
        var delay: UInt32 = 400_000
        while !FileManager.default.fileExists(atPath: killed), kills < 60 {
            kills += try cordon.runAndKill(["screen", file, "--output", killed], afterMicroseconds: delay) ? 1 : 0
            delay += 350_000
        }
        #expect(kills >= 1)
        #expect(try Data(contentsOf: URL(filePath: killed)) == Data(contentsOf: URL(filePath: whole)))
        #expect(!FileManager.default.fileExists(atPath: killed + ".part"))
        #expect(!FileManager.default.fileExists(atPath: killed + ".progress"))
    }

    /// Whatever a crash left of the journal, what follows is whole.
    @Test func aTornJournalIsRead() throws {
        let cordon = try Command()
        let file = cordon.home.path + "/many.csv"
        try manyRows(9_000).write(toFile: file, atomically: true, encoding: .utf8)
        let whole = cordon.home.path + "/whole.csv"
        _ = try cordon("screen", file, "--output", whole)
        let output = cordon.home.path + "/torn.csv"
        var wasKilled = false
        for delay in stride(from: 500_000 as UInt32, to: 6_000_000, by: 500_000) where !wasKilled {
            _ = try cordon.runAndKill(
                ["screen", file, "--output", output, "--restart", "--force"], afterMicroseconds: delay)
            wasKilled = FileManager.default.fileExists(atPath: output + ".progress")
        }
        guard wasKilled else { return }
        let journal = try Data(contentsOf: URL(filePath: output + ".progress"))
        let part = try Data(contentsOf: URL(filePath: output + ".part"))
        for cut in stride(from: 0, through: journal.count, by: max(1, journal.count / 6)) {
            try? FileManager.default.removeItem(atPath: output)
            try journal.prefix(cut).write(to: URL(filePath: output + ".progress"))
            try part.write(to: URL(filePath: output + ".part"))
            let answer = try cordon("screen", file, "--output", output)
            #expect(answer.exitCode == 1, "\(cut): \(answer.stderr)")
            #expect(try Data(contentsOf: URL(filePath: output)) == Data(contentsOf: URL(filePath: whole)), "\(cut)")
        }
    }

    @Test func anotherFileOrOtherSettingsAreRefused() throws {
        let cordon = try Command()
        let file = cordon.home.path + "/many.csv"
        try manyRows(9_000).write(toFile: file, atomically: true, encoding: .utf8)
        let output = cordon.home.path + "/out.csv"
        var delay: UInt32 = 600_000
        while !FileManager.default.fileExists(atPath: output + ".progress"), delay < 6_000_000 {
            _ = try cordon.runAndKill(["screen", file, "--output", output, "--force"], afterMicroseconds: delay)
            delay += 300_000
        }
        guard FileManager.default.fileExists(atPath: output + ".progress") else { return }
        let other = try cordon("screen", file, "--output", output, "--force", "--threshold", "0.8")
        #expect(other.exitCode == 2 && other.stderr.contains("--restart"))
        #expect(
            try cordon("screen", file, "--output", output, "--force", "--restart", "--threshold", "0.8").exitCode == 1)
    }

    @Test func aWorkbookSaysHowToSaveIt() throws {
        let cordon = try Command()
        let answer = try cordon("screen", cordon.home.path + "/customers.xlsx")
        #expect(answer.exitCode == 2 && answer.stderr.contains("CSV UTF-8"))
    }
}
