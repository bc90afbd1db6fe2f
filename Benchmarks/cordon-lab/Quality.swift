import ArgumentParser
import CordonIndex
import CordonMatching
import CordonModel
import Foundation

/// Recall and false alerts on the screening bench, with CPU time.
struct Quality: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Recall, false alerts and CPU time on a bench folder.")

    @Option(help: "Folder with list.csv, queries_true.csv and queries_clean.csv.")
    var bench: String

    @Option(help: "Results below this are not counted; ten-thousandths.")
    var threshold = ScorePolicy.standard.threshold

    @Flag(help: "Print every miss and every false alert.")
    var verbose = false

    @Option(name: .customLong("set"), help: "A row of the score policy to try: name=value. May be repeated.")
    var settings: [String] = []

    func run() throws {
        let policy = try PolicyOverrides.apply(settings)
        let entities = try BenchFiles.entities(bench + "/list.csv")
        let queries = try BenchFiles.rows(bench + "/queries_true.csv")
        let clean = try BenchFiles.rows(bench + "/queries_clean.csv")
        let path =
            FileManager.default.temporaryDirectory.path + "/cordon-lab-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let (bytes, buildTime) = cpuTime { SnapshotBuilder.build(entities, lists: [], policy: policy) }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        var searcher = Searcher(try Snapshot(path: path, policy: policy), policy: policy)
        print("list: \(entities.count) entities, snapshot \(bytes.count / 1_000_000) MB, built in \(buildTime) CPU ms")

        var found: [(row: [String: String], results: [SearchResult])] = []
        var tops: [(row: [String: String], results: [SearchResult])] = []
        let options = SearchOptions(cutoff: 5000, limit: 10)
        let (_, firstTime) = cpuTime {
            for row in queries { found.append((row, searcher.search(BenchFiles.query(row), options))) }
        }
        let (_, cleanTime) = cpuTime {
            for row in clean { tops.append((row, searcher.search(BenchFiles.query(row), options))) }
        }
        let strict = SearchOptions(cutoff: threshold, limit: 10)
        let (_, secondTime) = cpuTime {
            for row in queries { _ = searcher.search(BenchFiles.query(row), strict) }
            for row in clean { _ = searcher.search(BenchFiles.query(row), strict) }
        }
        print("CPU ms: true \(firstTime), clean \(cleanTime) at cutoff 5000; both again at the threshold \(secondTime)")

        let top = tops.map { $0.results.first?.score.score ?? 0 }.sorted(by: >)
        report(
            found, threshold: threshold, alerts: top.filter { $0 >= threshold }.count, of: top.count,
            title: "at the threshold")
        let allowed = top.count / 200
        let tuned = (allowed < top.count ? top[allowed] : 0) + 1
        report(
            found, threshold: tuned, alerts: top.filter { $0 >= tuned }.count, of: top.count,
            title: "at 0.5 % false alerts")
        if verbose { printMisses(found, tops, threshold: tuned) }
    }

    private func report(
        _ found: [(row: [String: String], results: [SearchResult])], threshold: Int, alerts: Int, of clean: Int,
        title: String
    ) {
        func recall(_ limit: Int, _ rows: [(row: [String: String], results: [SearchResult])]) -> String {
            let hits = rows.filter { row, results in
                results.prefix(limit).contains { $0.entity.id == row["entity_id"] && $0.score.score >= threshold }
            }.count
            return String(format: "%.3f", Double(hits) / Double(max(1, rows.count)))
        }
        print(
            "\(title) (\(threshold)): recall@1 \(recall(1, found)), recall@10 \(recall(10, found)), false alerts \(alerts) of \(clean)"
        )
        let kinds = Dictionary(grouping: found) { $0.row["perturbation"] ?? "" }
        for kind in kinds.keys.sorted() {
            let rows = kinds[kind] ?? []
            print(
                "  \(kind.padding(toLength: 16, withPad: " ", startingAt: 0)) @1 \(recall(1, rows))  @10 \(recall(10, rows))"
            )
        }
    }

    private func printMisses(
        _ found: [(row: [String: String], results: [SearchResult])],
        _ tops: [(row: [String: String], results: [SearchResult])], threshold: Int
    ) {
        for (row, results) in found {
            guard results.first.map({ $0.entity.id != row["entity_id"] || $0.score.score < threshold }) ?? true else {
                continue
            }
            let own = results.first { $0.entity.id == row["entity_id"] }
            print(
                "MISS \(row["perturbation"] ?? ""): \(row["query"] ?? "") | \(row["original"] ?? "") own \(own?.score.score ?? 0) top \(results.first?.score.score ?? 0) \(results.first?.score.name?.entityName.text ?? "")"
            )
        }
        for (row, results) in tops.sorted(by: {
            ($0.results.first?.score.score ?? 0) > ($1.results.first?.score.score ?? 0)
        }).prefix(25) {
            guard let best = results.first else { continue }
            print("CLEAN \(best.score.score) \(row["query"] ?? "") | \(best.score.name?.entityName.text ?? "")")
        }
    }
}

/// What a piece of work returns, and the CPU milliseconds it took.
func cpuTime<Result>(_ work: () throws -> Result) rethrows -> (Result, Int) {
    let start = clock()
    let result = try work()
    return (result, Int(clock() - start) * 1000 / Int(CLOCKS_PER_SEC))
}
