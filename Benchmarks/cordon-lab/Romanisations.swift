import ArgumentParser
import CordonIndex
import CordonMatching
import CordonModel
import Foundation

/// Recall of each romanisation table on single names that were held out when it was made.
struct Romanisations: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "romanisations", abstract: "Recall of the romanisation tables on held-out names.")

    @Option(help: "Folder with wd_russian_16.tsv, wd_arabic_16.tsv, wd_chinese_16.tsv and ar2en.txt.")
    var translit: String

    @Flag(help: "Print a Markdown table.")
    var markdown = false

    /// Names on lines divisible by this were kept from everyone who made or tuned a table.
    static let heldOutStep = 50

    struct Row {
        let table: String
        let file: String
        let names: Int
        let found: Int
        let pairs: Int
        let falseHits: Int
    }

    func run() throws {
        let rows = try [
            Self.measure("Cyrillic", translit, "wd_russian_16.tsv"),
            Self.measure("Arabic", translit, "wd_arabic_16.tsv"),
            Self.measure("Arabic", translit, "ar2en.txt"), Self.measure("Han", translit, "wd_chinese_16.tsv"),
        ]
        if markdown {
            print("| table | held-out names | recall at the threshold | false hits among wrong pairs |")
            print("| --- | --- | --- | --- |")
        }
        for row in rows {
            let recall = String(format: "%.3f", Double(row.found) / Double(row.names))
            let wrong = String(format: "%.4f %%", 100 * Double(row.falseHits) / Double(row.pairs))
            print(
                markdown
                    ? "| \(row.table) | \(row.names) of `\(row.file)` | \(recall) | \(wrong) |"
                    : "\(row.table) \(row.file): recall \(recall) of \(row.names), false hits \(wrong)")
        }
    }

    /// Each held-out name in its script asks for its Latin spelling among all the held-out Latin spellings.
    static func measure(_ table: String, _ folder: String, _ file: String) throws -> Row {
        let pairs = try heldOut(folder + "/" + file)
        let entities = Set(pairs.map(\.latin)).sorted().map { latin in
            var entity = Entity(id: latin, schema: .person, dataset: "held-out", version: nil)
            entity.add("name", latin, from: SourceRecord(file: file, locator: latin))
            return entity
        }
        let path =
            FileManager.default.temporaryDirectory.path
            + "/cordon-romanisations-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(SnapshotBuilder.build(entities, lists: [])).write(to: URL(fileURLWithPath: path))
        var searcher = Searcher(try Snapshot(path: path))
        let options = SearchOptions(cutoff: ScorePolicy.standard.threshold)
        var found = 0
        var falseHits = 0
        for pair in pairs {
            var query = Entity(id: "query", schema: .person, dataset: "query", version: nil)
            query.add("name", pair.native, from: SourceRecord(file: "query", locator: "1"))
            let hits = searcher.search(query, options).map(\.entity.id)
            if hits.contains(pair.latin) { found += 1 }
            falseHits += hits.filter { $0 != pair.latin }.count
        }
        return Row(
            table: table, file: file, names: pairs.count, found: found, pairs: pairs.count * (entities.count - 1),
            falseHits: falseHits)
    }

    /// `latin TAB letters apart by spaces TAB count`, or in `ar2en.txt` `native TAB latin`.
    private static func heldOut(_ path: String) throws -> [(native: String, latin: String)] {
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        var pairs: [(String, String)] = []
        for (index, line) in lines.enumerated() where (index + 1) % heldOutStep == 0 {
            let cells = line.split(separator: "\t").map(String.init)
            if path.hasSuffix("ar2en.txt") {
                if cells.count == 2 { pairs.append((cells[0], cells[1])) }
            } else if cells.count == 3 {
                pairs.append((cells[1].replacingOccurrences(of: " ", with: ""), cells[0]))
            }
        }
        return pairs.map { (native: $0.0, latin: $0.1) }
    }
}
