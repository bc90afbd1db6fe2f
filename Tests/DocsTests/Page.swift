import Foundation
import TestSupport

/// A Markdown page of the repository, taken apart as far as the tests need it.
struct Page {
    /// Relative to the package root: `docs/guide.md`.
    let path: String
    let lines: [String]

    init(_ path: String) throws {
        self.init(path: path, text: try Repository.text(path))
    }

    init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// A fenced block. `lines` are what stands between the fences, `range` is where in the page.
    struct Block {
        let language: String
        /// The second word behind the fence: a file that the reader is to write.
        let file: String?
        let range: Range<Int>
        let lines: [String]
    }

    var blocks: [Block] {
        var blocks: [Block] = []
        var open: (info: [String], start: Int)?
        for (index, line) in lines.enumerated() where line.hasPrefix("```") {
            if let block = open {
                let range = block.start..<index
                blocks.append(
                    Block(
                        language: block.info.first ?? "", file: block.info.dropFirst().first, range: range,
                        lines: Array(lines[range])))
                open = nil
            } else {
                open = (line.dropFirst(3).split(separator: " ").map(String.init), index + 1)
            }
        }
        return blocks
    }

    /// The lines outside of fenced blocks, with their numbers from 1.
    var prose: [(number: Int, text: String)] {
        let fenced = Set(blocks.flatMap { Array(($0.range.lowerBound - 1)...$0.range.upperBound) })
        return lines.enumerated().filter { !fenced.contains($0.offset) }.map { ($0.offset + 1, $0.element) }
    }

    var headings: [String] {
        prose.compactMap { line in
            line.text.firstMatch(of: /^#+ (.+)$/).map { String($0.1) }
        }
    }

    /// The text below a heading, up to the next heading of any level; `nil` if there is no such heading.
    func section(_ heading: String) -> String? {
        var found: [String]?
        for line in prose {
            if let title = line.text.firstMatch(of: /^#+ (.+)$/) {
                if found != nil { break }
                if title.1.replacing("`", with: "") == heading { found = [] }
            } else {
                found?.append(line.text)
            }
        }
        return found?.joined(separator: "\n")
    }

    /// The fragments by which headings can be linked to, as GitHub makes them.
    var anchors: Set<String> {
        var anchors: Set<String> = []
        for heading in headings {
            let kept = heading.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
            let anchor = String(kept.map { $0 == " " ? "-" : $0 })
            var unique = anchor
            var count = 1
            while !anchors.insert(unique).inserted {
                unique = "\(anchor)-\(count)"
                count += 1
            }
        }
        return anchors
    }

    /// The targets of inline links, code aside.
    var links: [(line: Int, target: String)] {
        prose.flatMap { line in
            line.text.replacing(/`[^`]*`/, with: "").matches(of: /\]\(([^)\s]+)\)/).map {
                (line.number, String($0.1))
            }
        }
    }

    /// Every page of the repository, in the order of their paths.
    static func all() throws -> [Page] {
        let top = try Repository.files(in: ".").filter { !$0.hasPrefix(".") }
        let paths = top.flatMap { name in
            let below = try? FileManager.default.subpathsOfDirectory(atPath: Repository.path(name))
            return [name] + (below ?? []).map { "\(name)/\($0)" }
        }
        return try paths.filter { $0.hasSuffix(".md") }.sorted().map { try Page($0) }
    }
}
