import CordonModel
import Foundation
import TestSupport
import Testing

/// A list that is at hand in another shape only, written in its publisher's format by a script of `Scripts/regenerate`:
/// full in size, but not the publisher's bytes.
struct Regenerated {
    /// What the script counted in its source, apart from its writers.
    let counts: JSON
    let path: String

    init(_ kind: String, as name: String, _ options: String..., script: String = "lists.py") throws {
        path = try Fixture.file(name, "")
        let answer = try Regenerated.python(
            [Repository.path("Scripts/regenerate/\(script)"), kind, "--data", SharedData.path(""), "--output", path]
                + options)
        counts = try JSON.parse(answer.stderr.split(separator: "\n").last.map(String.init) ?? "")
    }

    func count(_ path: String...) throws -> Int {
        let number = path.reduce(counts as JSON?) { $0?[$1] }?.integer
        return try #require(number, "no count \(path)")
    }

    static func python(_ arguments: [String]) throws -> Command.Answer {
        let command = try Command(
            binary: "/usr/bin/env", environment: ["PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"])
        return try command.run(["python3"] + arguments)
    }
}
