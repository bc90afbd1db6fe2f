import CordonModel
import Foundation
import TestSupport

/// Full-size files that a script makes in a publisher's format, from content that is at hand in another.
enum Regenerated {
    static let isThere =
        SharedData.isThere && FileManager.default.fileExists(atPath: Repository.path("Scripts/regenerate/lists.py"))

    /// Makes a file. The counts are the script's own, made from its source apart from the writing.
    static func make(
        _ kind: String, _ name: String, _ arguments: String...
    ) throws -> (path: String, counts: [String: JSON]) {
        let path = try Fixture.file(name, "")
        let script = [Repository.path("Scripts/regenerate/lists.py"), kind, "--data", SharedData.path("")]
        let answer = try python(script + ["--output", path] + arguments)
        let line = answer.stderr.split(separator: "\n").last.map(String.init) ?? ""
        let counts = try JSON.parse(line).members ?? []
        return (path, Dictionary(uniqueKeysWithValues: counts.map { ($0.key, $0.value) }))
    }

    static func python(_ arguments: [String]) throws -> Command.Answer {
        let command = try Command(
            binary: "/usr/bin/env", environment: ["PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"])
        return try command.run(["python3"] + arguments)
    }
}
