import CordonModel
import Foundation
import TestSupport
import Testing

/// Line workers through the built binary, with standard input from a file or a pipe.
@Suite struct WorkerTests {
    private func run(_ arguments: [String], input: String, home: TemporaryFolder) throws -> (
        code: Int32, lines: [String]
    ) {
        let source = home.path + "/stdin-\(UUID().uuidString)"
        let target = home.path + "/stdout-\(UUID().uuidString)"
        try Data(input.utf8).write(to: URL(filePath: source))
        _ = FileManager.default.createFile(atPath: target, contents: nil)
        let process = Process()
        process.executableURL = URL(filePath: Command.built)
        process.arguments = arguments
        process.environment = ["CORDON_HOME": home.path + "/home"]
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: source))
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: target))
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let output = try String(contentsOfFile: target, encoding: .utf8)
        return (
            process.terminationStatus,
            output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        )
    }

    @Test func oneLineOutForEachLineIn() throws {
        let home = try TemporaryFolder()
        let long = String(repeating: "x", count: 1_200_000)
        let input =
            #"{"id":"1","name":"Igor Sechin"}"# + "\n{bad\n\n" + #"{"name":"\#(long)"}"# + "\n"
            + #"{"id":"5","schema":"Person","properties":{"name":["Jane Doe"]}}"#
        let answer = try run(["screen", "-"], input: input, home: home)
        #expect(answer.code == 0)
        let rows = try answer.lines.map { try JSON.parse($0) }
        #expect(rows.map { $0["outcome"]?.string } == ["match", "error", "error", "error", "no_match"])
        #expect(rows.map { $0["key"]?.string } == ["1", nil, nil, nil, "5"])
        let validator = try SchemaValidator(published: "screened-row")
        for row in rows { #expect(validator.problems(in: row) == []) }
        // Nothing is kept: no snapshot, no folder.
        #expect(!FileManager.default.fileExists(atPath: home.path + "/home"))
    }

    /// Cells between TABs, as Spark's TRANSFORM writes them; the same answers as one by one.
    @Test func cellsAndDecisionsAsInAFile() throws {
        let home = try TemporaryFolder()
        let cordon = try Command()
        let compiled = home.path + "/lists.snapshot"
        #expect(try cordon("lists", "snapshot", "--output", compiled).exitCode == 0)
        #expect(try cordon("lists", "snapshot", "--output", compiled).exitCode == 2, "not replaced without --force")
        let rows = [
            ["a", "Igor Sechin", "Person", "ru"], ["b", "Jane Doe", "\\N", "\\N"], ["c", "Aeroflot\\", "Company", ""],
        ]
        let input = rows.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"
        let columns = ["--columns", "id,name,schema,country"]
        let answer = try run(["screen", "-", "--snapshot", compiled] + columns, input: input, home: home)
        #expect(answer.code == 0)
        let cells = answer.lines.map { $0.components(separatedBy: "\t") }
        #expect(cells.map(\.count) == [9, 9, 9])
        #expect(cells.map { Array($0[0...1]) } == [["a", "match"], ["b", "no_match"], ["c", "no_match"]])
        // A file of the same parties has the same decisions.
        let file = cordon.home.path + "/same.csv"
        try ("id,name,schema,country\na,Igor Sechin,Person,ru\nb,Jane Doe,,\n").write(
            toFile: file, atomically: true, encoding: .utf8)
        let table = try cordon("screen", file, "--snapshot", compiled, "--output", "-").stdout
        for row in cells[0...1] { #expect(table.contains(row[7])) }
    }

    @Test func aDamagedSnapshotIsNotSearched() throws {
        let home = try TemporaryFolder()
        let cordon = try Command()
        let compiled = home.path + "/lists.snapshot"
        _ = try cordon("lists", "snapshot", "--output", compiled)
        var bytes = try Data(contentsOf: URL(filePath: compiled))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(filePath: compiled))
        let answer = try cordon("screen", "Igor Sechin", "--snapshot", compiled)
        #expect(answer.exitCode == 3 && answer.stderr.contains("damaged"))
    }

    /// Each shipped deal as a line is decided as from its file.
    @Test func dealsLineByLine() throws {
        let home = try TemporaryFolder()
        let cordon = try Command()
        let deals = ["listed-bank", "listed-vessel", "near-namesake"].map { "Examples/deals/\($0).json" }
        let lines = try deals.map { try JSON.parse(Repository.bytes($0)).compact }
        let answer = try run(["check", "-"], input: lines.joined(separator: "\n") + "\n{}\nnot json\n", home: home)
        #expect(answer.code == 0 && answer.lines.count == 5)
        for (deal, line) in zip(deals, answer.lines) {
            #expect(try cordon("check", Repository.path(deal), "--json").json.compact == line)
        }
        for line in answer.lines.suffix(2) { #expect(try JSON.parse(line)["error"] != nil) }
    }
}
