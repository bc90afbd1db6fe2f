import Foundation
import TestSupport

/// The targets of `Package.swift`, read from its text.
struct Manifest {
    struct Target {
        let name: String
        /// Names of targets and of products of other packages.
        let dependencies: [String]
        let folder: String
        let isTest: Bool
    }

    let targets: [Target]

    var modules: [Target] { targets.filter { !$0.isTest } }

    init() throws {
        let text = try Repository.text("Package.swift")
        guard let start = text.range(of: "\n    targets: [") else {
            throw Unreadable(description: "no list of targets")
        }
        let calls = /(?<call>module|tests|\.target|\.executableTarget|\.systemLibrary|\.testTarget)\(/
        targets = try text[start.upperBound...].matches(of: calls).map { match in
            let body = Manifest.body(of: text[match.range.upperBound...])
            guard let name = body.firstMatch(of: /"(?<name>[^"]+)"/)?.name else {
                throw Unreadable(description: "a target without a name: \(body)")
            }
            let isTest = match.call.lowercased().contains("test")
            return Target(
                name: String(name), dependencies: Manifest.dependencies(body, of: match.call),
                folder: body.firstMatch(of: /path: "(?<path>[^"]+)"/).map { String($0.path) }
                    ?? "\(isTest ? "Tests" : "Sources")/\(name)",
                isTest: isTest)
        }
    }

    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    /// Up to the parenthesis that closes the call.
    private static func body(of text: Substring) -> Substring {
        var depth = 1
        let end = text.firstIndex { character in
            depth += character == "(" ? 1 : character == ")" ? -1 : 0
            return depth == 0
        }
        return text[..<(end ?? text.endIndex)]
    }

    /// `module(…)` and `tests(…)` take the list as their second argument, SwiftPM's own calls by its name; every
    /// `tests(…)` gets the test support, too.
    private static func dependencies(_ body: Substring, of call: Substring) -> [String] {
        let list =
            call.first == "."
            ? body.firstMatch(of: /dependencies: \[(?<names>[^\]]*)\]/)?.names
            : body.firstMatch(of: /^\s*"[^"]+",\s*\[(?<names>[^\]]*)\]/)?.names
        let names = (list ?? "").replacing(/package: "[^"]*"/, with: "").matches(of: /"(?<name>[^"]+)"/)
        return names.map { String($0.name) } + (call == "tests" ? ["TestSupport"] : [])
    }
}

/// The modules that the files of a folder import, each with one file that does.
func imports(below folder: String) throws -> [String: String] {
    let line = /^\s*(@\w+(\(.*\))?\s+)*((public|package|internal|fileprivate|private)\s+)?import\s+(?<module>\w+)\s*$/
    var found: [String: String] = [:]
    for file in try Repository.swiftFiles(below: folder) {
        for match in try Repository.text(file).matches(of: line.anchorsMatchLineEndings()) {
            found[String(match.module)] = file
        }
    }
    return found
}
