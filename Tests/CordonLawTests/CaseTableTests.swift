import CordonModel
import Foundation
import LawCases
import TestSupport
import Testing

/// The case tables of `Tests/Cases/law`, one test a table.
@Suite struct CaseTableTests {
    static let files =
        (try? FileManager.default.contentsOfDirectory(atPath: Repository.path(LawCaseTable.folder)))?
        .filter { $0.hasSuffix(".yaml") && $0 != "scenario-words.yaml" }.sorted() ?? []

    @Test(arguments: files) func agrees(file: String) throws {
        for row in try LawCaseTable(file: file, root: Repository.root).cases {
            let problems = row.disagreements()
            #expect(problems.isEmpty, "\(row.place): \(row.why)\n\(problems.joined(separator: "\n"))")
        }
    }

    @Test func thereAreEnough() throws {
        #expect(CaseTableTests.files.count >= 56)
        #expect(try LawCaseTable.all(root: Repository.root).reduce(0) { $0 + $1.cases.count } >= 2000)
    }

    @Test(
        "a table that is not understood says where",
        arguments: [
            ("cases:\n  - base: us-goods-to-russia\n    why: x\n    expcet: {}\n", "“expcet” is not known"),
            ("cases:\n  - base: us-goods-to-russia\n    expect: {outcome: review}\n", "does not say why"),
            (
                "cases:\n  - base: us-goods-to-russia\n    why: x\n    expect: {outcome: licence}\n",
                "licence is no outcome"
            ),
            ("cases:\n  - base: us-goods-to-russia\n    why: x\n", "expects nothing"),
            ("cases:\n  - base: nothing\n    why: x\n    expect: {outcome: review}\n", "no such file"),
            (
                "cases:\n  - base: us-goods-to-russia\n    set: {\"items[0].eccn\": 9Z}\n    why: x\n    expect: {outcome: review}\n",
                "items[0].eccn"
            ),
            ("cases: []\n", "has no cases"),
        ])
    func refuses(text: String, reason: String) throws {
        let folder = try TemporaryFolder()
        let root = folder.path + "/"
        try FileManager.default.createDirectory(atPath: root + LawCaseTable.folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: Repository.path("\(LawCaseTable.folder)/bases"), toPath: root + "\(LawCaseTable.folder)/bases")
        try Data(text.utf8).write(to: URL(filePath: root + "\(LawCaseTable.folder)/t.yaml"))
        let error = #expect(throws: LawCaseProblem.self) { try LawCaseTable(file: "t.yaml", root: root) }
        #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
    }
}
