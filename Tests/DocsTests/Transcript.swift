import Foundation
import TestSupport

/// The console blocks of a page, run from the first to the last as a reader would type them.
///
/// In a block, a line that begins with `$ ` is typed and the others are what it printed. Known are `cordon …`, with
/// or without `| jq …`; `echo $?`; and `export CORDON_HOME=$(mktemp -d)`, after which the lists start empty. A block
/// with a file name behind its language is a file that the reader writes.
struct Transcript {
    let page: Page

    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    /// One typed line with what the page says it printed.
    struct Step {
        let command: String
        let pasted: [String]
        /// Where the pasted lines stand in the page.
        let range: Range<Int>
    }

    static func steps(of block: Page.Block) throws -> [Step] {
        var steps: [Step] = []
        for (offset, line) in block.lines.enumerated() {
            let place = block.range.lowerBound + offset + 1
            if line.hasPrefix("$ ") {
                steps.append(Step(command: String(line.dropFirst(2)), pasted: [], range: place..<place))
            } else {
                guard let last = steps.popLast() else {
                    throw Unreadable(description: "line \(place): a console block begins with “$ ”")
                }
                steps.append(
                    Step(
                        command: last.command, pasted: last.pasted + [line],
                        range: last.range.lowerBound..<last.range.upperBound + 1))
            }
        }
        return steps
    }

    /// What each step prints now; `nil` where that cannot be known, because `jq` is not installed.
    func run() throws -> [(step: Step, printed: [String]?)] {
        let files = try TemporaryFolder()
        var written: Set<String> = []
        var cordon = try Command()
        var exitCode: Int32 = 0
        var results: [(step: Step, printed: [String]?)] = []
        for block in page.blocks {
            if let file = block.file {
                try files.write(block.lines.joined(separator: "\n") + "\n", to: file)
                written.insert(file)
            }
            for step in block.language == "console" ? try Transcript.steps(of: block) : [] {
                switch step.command {
                case "echo $?": results.append((step, ["\(exitCode)"]))
                case "export CORDON_HOME=$(mktemp -d)":
                    cordon = try Command()
                    results.append((step, []))
                default:
                    let words = try Transcript.words(step.command)
                    guard words.first == "cordon" else {
                        throw Unreadable(description: "\(page.path): “\(step.command)” is not a command that is known")
                    }
                    let pipe = words.firstIndex(of: "|")
                    let arguments = words[1..<(pipe ?? words.endIndex)].map { word in
                        written.contains(word) ? files.path(word) : Transcript.repositoryPath(word)
                    }
                    let answer = try cordon.run(arguments)
                    exitCode = answer.exitCode
                    var (text, told) = (answer.stdout, answer.stderr)
                    if let pipe {
                        // Messages do not go through the pipe; they are on the screen before its result is.
                        guard let filtered = try Transcript.jq(Array(words[(pipe + 1)...]), input: text) else {
                            results.append((step, nil))
                            continue
                        }
                        (text, told) = (told, filtered)
                    }
                    let screen = (text + told).replacing(files.path + "/", with: "")
                        .replacing(Repository.root, with: "")
                    results.append((step, Transcript.outputLines(screen)))
                }
            }
        }
        return results
    }

    /// The page with what is printed now in place of what was pasted.
    func recorded(_ results: [(step: Step, printed: [String]?)]) -> String {
        var lines = page.lines
        for (step, printed) in results.reversed() {
            if let printed { lines.replaceSubrange(step.range, with: printed) }
        }
        return lines.joined(separator: "\n")
    }

    private static func outputLines(_ text: String) -> [String] {
        // Publishers' records are shown as they are, with their line ends.
        var lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        while lines.last == "" { lines.removeLast() }
        return lines
    }

    /// The tests may start in any folder; a reader is in that of the repository.
    private static func repositoryPath(_ word: String) -> String {
        let path = Repository.path(word)
        return word.contains("/") && FileManager.default.fileExists(atPath: path) ? path : word
    }

    /// A shell's words as far as the pages use them: spaces, `"…"` and `'…'`.
    static func words(_ line: String) throws -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in line {
            if let open = quote {
                if character == open { quote = nil } else { word?.append(character) }
            } else if character == "\"" || character == "'" {
                quote = character
                word = word ?? ""
            } else if character == " " {
                if let ended = word { words.append(ended) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        guard quote == nil else { throw Unreadable(description: "“\(line)” has an open quotation mark") }
        return words + (word.map { [$0] } ?? [])
    }

    private static func jq(_ words: [String], input: String) throws -> String? {
        let folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
        guard words.first == "jq" else { throw Unreadable(description: "pages pipe into jq only") }
        guard let binary = folders.map({ $0 + "/jq" }).first(where: FileManager.default.isExecutableFile) else {
            return nil
        }
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(filePath: binary)
        process.arguments = Array(words.dropFirst())
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: folder.write(input, to: "in")))
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: folder.write("", to: "out")))
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Unreadable(description: "“\(words.joined(separator: " "))” failed")
        }
        return String(decoding: try folder.read("out"), as: UTF8.self)
    }
}
