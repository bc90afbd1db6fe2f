import Foundation
import TestSupport
import Testing

/// What the pages show is what the program prints. `CORDON_RECORD=1` writes what it prints now into the pages, and
/// still fails, so that a recording is looked at before it counts.
@Suite struct TranscriptTests {
    @Test(arguments: ["README.md", "docs/guide.md"])
    func pagesShowWhatIsPrinted(_ path: String) throws {
        let transcript = Transcript(page: try Page(path))
        let results = try transcript.run()
        #expect(!results.isEmpty)
        var differences = 0
        for (step, printed) in results {
            guard let printed, printed != step.pasted else { continue }
            differences += 1
            let pasted = step.pasted.joined(separator: "\n")
            Issue.record(
                "\(path):\(step.range.lowerBound): $ \(step.command)\nthe page:\n\(pasted)\nprinted:\n\(printed.joined(separator: "\n"))"
            )
        }
        if differences > 0, ProcessInfo.processInfo.environment["CORDON_RECORD"] == "1" {
            try Data(transcript.recorded(results).utf8).write(to: URL(filePath: Repository.path(path)))
        }
    }

    /// A console block elsewhere would be shown without ever being run.
    @Test func otherPagesHaveNoTranscripts() throws {
        for page in try Page.all() where !["README.md", "docs/guide.md"].contains(page.path) {
            #expect(!page.blocks.contains { $0.language == "console" }, "\(page.path)")
        }
    }

    @Test func readsTranscripts() throws {
        let page = Page(
            path: "page.md", text: "# A\n```console\n$ cordon screen \"A B\" | jq '.x | .y'\nout\n\n$ echo $?\n1\n```\n"
        )
        let steps = try Transcript.steps(of: try #require(page.blocks.first))
        #expect(steps.map(\.command) == ["cordon screen \"A B\" | jq '.x | .y'", "echo $?"])
        #expect(steps.map(\.pasted) == [["out", ""], ["1"]])
        #expect(steps.map { Array(page.lines[$0.range]) } == steps.map(\.pasted))
        #expect(try Transcript.words(steps[0].command) == ["cordon", "screen", "A B", "|", "jq", ".x | .y"])
        #expect(throws: Transcript.Unreadable.self) { try Transcript.words("cordon screen \"A") }
    }

    @Test func recordsInPlace() throws {
        let page = Page(path: "page.md", text: "a\n```console\n$ cordon x\nold\n$ cordon y\n$ cordon z\nkept\n```\nb")
        let steps = try Transcript.steps(of: try #require(page.blocks.first))
        let results: [(step: Transcript.Step, printed: [String]?)] = [
            (steps[0], ["new", "lines"]), (steps[1], ["added"]), (steps[2], nil),
        ]
        let recorded = Transcript(page: page).recorded(results)
        #expect(
            recorded == "a\n```console\n$ cordon x\nnew\nlines\n$ cordon y\nadded\n$ cordon z\nkept\n```\nb")
    }
}
