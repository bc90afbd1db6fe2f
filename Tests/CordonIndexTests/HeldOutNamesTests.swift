import CordonIndex
import CordonMatching
import CordonModel
import Foundation
import TestSupport
import Testing

/// Each romanisation table on names that were kept from those who made it: lines of the pair files whose number is
/// divisible by 50. The floors are what was measured (docs/accuracy.md), so a change that loses names is seen.
@Suite(.enabled(if: SharedData.isThere, "needs ../shared/data")) struct HeldOutNamesTests {
    @Test(arguments: [
        ("wd_russian_16.tsv", 526, 398), ("wd_arabic_16.tsv", 207, 181), ("ar2en.txt", 317, 286),
        ("wd_chinese_16.tsv", 196, 11),
    ])
    func recallHolds(file: String, names: Int, floor: Int) throws {
        let pairs = try heldOut(SharedData.path("matching/translit/" + file))
        #expect(pairs.count == names)
        #expect(pairs.count >= 190)
        let entities = Set(pairs.map(\.latin)).sorted().map { Listed.entity($0, .person, ["name": $0]) }
        let found = try Listed.file(SnapshotBuilder.build(entities, lists: [])) { path in
            var searcher = Searcher(try Snapshot(path: path))
            return pairs.count { pair in
                let query = Listed.entity("query", .person, ["name": pair.native], dataset: "query")
                let results = searcher.search(query, SearchOptions(cutoff: ScorePolicy.standard.threshold))
                return results.contains { $0.entity.id == pair.latin }
            }
        }
        #expect(found >= floor, "\(file): \(found) of \(pairs.count)")
    }

    private func heldOut(_ path: String) throws -> [(native: String, latin: String)] {
        let lines = try String(contentsOfFile: path, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().compactMap { index, line in
            guard (index + 1) % 50 == 0 else { return nil }
            let cells = line.split(separator: "\t").map(String.init)
            if cells.count == 2 { return (cells[0], cells[1]) }
            return cells.count == 3 ? (cells[1].replacing(" ", with: ""), cells[0]) : nil
        }
    }
}
