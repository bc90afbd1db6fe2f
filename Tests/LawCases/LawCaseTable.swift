internal import CordonAssessment
internal import CordonModel
internal import Foundation

/// A table of `Tests/Cases/law`: deals that a compliance officer can read and edit, with what the law says to each.
///
///     rule: us.ear.russia.luxury          # the rule whose truth `on` states; left out for scenarios
///     cases:
///       - base: us-goods-to-russia        # Tests/Cases/law/bases/us-goods-to-russia.yaml
///         set: {"items[0].hts": "9101.11"}   # changes by path; null removes
///         on: {"2022-03-10": no, "2022-03-11": unknown}
///         why: the first day of the rule
///       - id: RU-LUX-01
///         base: …
///         asOf: "2022-03-15"
///         expect: {outcome: licence_required, grounds: [15 CFR 746.10(a)(1)]}
///         why: …
public struct LawCaseTable: Sendable {
    /// `us.ear.russia.luxury.yaml`.
    public let file: String
    public let rule: String?
    public let cases: [LawCaseRow]

    public static let folder = "Tests/Cases/law"

    /// All tables of the repository, sorted by name.
    public static func all(root: String) throws -> [LawCaseTable] {
        try FileManager.default.contentsOfDirectory(atPath: root + folder).filter {
            $0.hasSuffix(".yaml") && $0 != "scenario-words.yaml"
        }.sorted()
            .map { try LawCaseTable(file: $0, root: root) }
    }

    public init(file: String, root: String) throws {
        let path = "\(LawCaseTable.folder)/\(file)"
        let tree = try LawCaseTable.read(root + path, as: path)
        self.file = file
        rule = tree["rule"]?.string
        var bases: [String: JSON] = [:]
        var rows: [LawCaseRow] = []
        try LawCaseTable.refuseUnknown(tree, ["rule", "about", "cases"], in: path)
        for (index, row) in (tree["cases"]?.array ?? []).enumerated() {
            let place = "\(path): case \(index + 1)"
            try LawCaseTable.refuseUnknown(row, LawCaseRow.members, in: place)
            guard let name = row["base"]?.string else { throw LawCaseProblem("\(place) names no base") }
            if bases[name] == nil {
                let file = "\(LawCaseTable.folder)/bases/\(name).yaml"
                bases[name] = try LawCaseTable.read(root + file, as: file)
            }
            rows += try LawCaseRow.rows(row, base: bases[name] ?? .null, rule: rule, place: place)
        }
        guard !rows.isEmpty else { throw LawCaseProblem("\(path) has no cases") }
        cases = rows
    }

    /// What the outcome words of the scenarios mean: `Tests/Cases/law/scenario-words.yaml`.
    public static func scenarioWords(root: String) throws -> [String: (tests: String, expected: [String?])] {
        let path = "\(folder)/scenario-words.yaml"
        let words = try read(root + path, as: path)["words"]?.array ?? []
        return Dictionary(
            words.compactMap { word in
                let expected = word["expected"]?.array?.map(\.string) ?? [word["expected"]?.string]
                return word["word"]?.string.map { ($0, (word["tests"]?.string ?? "", expected)) }
            }, uniquingKeysWith: { first, _ in first })
    }

    static func read(_ path: String, as name: String) throws -> JSON {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw LawCaseProblem("\(name): no such file")
        }
        do throws(AssessmentError) {
            return try DealFile.yaml(String(decoding: data, as: UTF8.self), path: name)
        } catch {
            throw LawCaseProblem(error.answer.message)
        }
    }

    static func refuseUnknown(_ object: JSON, _ known: Set<String>, in place: String) throws {
        for member in object.members ?? [] where !known.contains(member.key) {
            throw LawCaseProblem(
                "\(place): “\(member.key)” is not known; known are \(known.sorted().joined(separator: ", "))")
        }
    }
}

public struct LawCaseProblem: Error, CustomStringConvertible {
    public let description: String
    init(_ description: String) { self.description = description }
}
