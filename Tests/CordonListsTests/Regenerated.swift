import CordonModel
import Foundation
import TestSupport
import Testing

/// A list that is at hand in another shape only, written in its publisher's format by `Scripts/regenerate/lists.py`:
/// full in size, but not the publisher's bytes.
struct Regenerated {
    /// What the script counted in its source, apart from its writers.
    let counts: JSON
    let path: String
    private let folder: TemporaryFolder

    static let isThere =
        SharedData.isThere && FileManager.default.fileExists(atPath: Repository.path("Scripts/regenerate/lists.py"))

    init(_ kind: String, as name: String, _ options: String...) throws {
        folder = try TemporaryFolder()
        path = try folder.write("", to: name)
        let report = try folder.write("", to: "report")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["python3", "-B", Repository.path("Scripts/regenerate/lists.py"), kind]
            + ["--data", SharedData.path(""), "--output", path] + options
        process.standardError = try FileHandle(forWritingTo: URL(filePath: report))
        try process.run()
        process.waitUntilExit()
        counts = try JSON.parse(String(decoding: folder.read("report"), as: UTF8.self))
    }

    func count(_ path: String...) throws -> Int {
        let number = path.reduce(counts as JSON?) { $0?[$1] }?.integer
        return try #require(number, "no count \(path)")
    }
}
