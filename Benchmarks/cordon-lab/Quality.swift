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

    @Flag(help: "Print every miss and the highest scores of clean names.")
    var verbose = false

    @Option(name: .customLong("set"), help: "A row of the score policy to try: name=value. May be repeated.")
    var settings: [String] = []

    /// One query of the bench with what it found, down to half a point.
    private struct Answer {
        let row: [String: String]
        let results: [SearchResult]

        var top: Int { results.first?.score.score ?? 0 }

        func isFound(within limit: Int, threshold: Int) -> Bool {
            results.prefix(limit).contains { $0.entity.id == row["entity_id"] && $0.score.score >= threshold }
        }
    }

    private static let cutoff = 5000

    func run() throws {
        let policy = try PolicyOverrides.apply(settings)
        let entities = try BenchFiles.entities(bench + "/list.csv")
        let queries = try BenchFiles.rows(bench + "/queries_true.csv")
        let clean = try BenchFiles.rows(bench + "/queries_clean.csv")
        let path = NSTemporaryDirectory() + "cordon-lab-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let (bytes, build) = cpuTime { SnapshotBuilder.build(entities, lists: [], policy: policy) }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let (opened, open) = try cpuTime { try Snapshot(path: path, policy: policy) }
        var searcher = Searcher(opened, policy: policy)

        let asked = (queries + clean).map(BenchFiles.query)
        let strict = SearchOptions(cutoff: threshold, limit: 10)
        let (_, cold) = cpuTime { for query in asked { _ = searcher.search(query, strict) } }
        let (_, warm) = cpuTime { for query in asked { _ = searcher.search(query, strict) } }
        let loose = SearchOptions(cutoff: Self.cutoff, limit: 10)
        let found = queries.map { Answer(row: $0, results: searcher.search(BenchFiles.query($0), loose)) }
        let tops = clean.map { Answer(row: $0, results: searcher.search(BenchFiles.query($0), loose)) }

        let sorted = tops.map(\.top).sorted(by: >)
        let allowed = sorted.count / 200
        let atHalfPercent = (allowed < sorted.count ? sorted[allowed] : 0) + 1
        let figures = JSON.object([
            "entities": .number(entities.count), "queries": .number(asked.count), "snapshotBytes": .number(bytes.count),
            "buildCPUMilliseconds": .number(build), "openCPUMilliseconds": .number(open),
            "coldCPUMilliseconds": .number(cold), "warmCPUMilliseconds": .number(warm),
            "atThreshold": figures(found, tops, threshold: threshold),
            "atHalfPercent": figures(found, tops, threshold: atHalfPercent),
        ])
        print(figures.pretty)
        if verbose { printMisses(found, tops, threshold: atHalfPercent) }
    }

    private func figures(_ found: [Answer], _ tops: [Answer], threshold: Int) -> JSON {
        func recall(_ limit: Int, _ answers: [Answer]) -> JSON {
            let hits = answers.filter { $0.isFound(within: limit, threshold: threshold) }.count
            return .score(tenThousandths: hits * 10000 / max(1, answers.count))
        }
        let kinds = Dictionary(grouping: found) { $0.row["perturbation"] ?? "" }
        return .object([
            "threshold": .score(tenThousandths: threshold),
            "recallAt1": recall(1, found), "recallAt10": recall(10, found),
            "falseAlerts": .number(tops.filter { $0.top >= threshold }.count), "clean": .number(tops.count),
            "kinds": .object(
                kinds.keys.sorted().map { kind in
                    let answers = kinds[kind] ?? []
                    return .init(kind, .object(["recallAt1": recall(1, answers), "recallAt10": recall(10, answers)]))
                }),
        ])
    }

    private func printMisses(_ found: [Answer], _ tops: [Answer], threshold: Int) {
        for answer in found where !answer.isFound(within: 1, threshold: threshold) {
            let own = answer.results.first { $0.entity.id == answer.row["entity_id"] }?.score.score ?? 0
            let best = answer.results.first?.score.name?.entityName.text ?? "nobody"
            print(
                "MISS \(answer.row["perturbation"] ?? ""): \(answer.row["query"] ?? "") | "
                    + "\(answer.row["original"] ?? "") scores \(own); best \(answer.top) \(best)")
        }
        for answer in tops.sorted(by: { $0.top > $1.top }).prefix(25) {
            let best = answer.results.first?.score.name?.entityName.text ?? "nobody"
            print("CLEAN \(answer.top) \(answer.row["query"] ?? "") | \(best)")
        }
    }
}

/// What a piece of work returns, and the CPU milliseconds it took.
func cpuTime<Result>(_ work: () throws -> Result) rethrows -> (Result, Int) {
    let start = clock()
    let result = try work()
    return (result, Int(clock() - start) * 1000 / Int(CLOCKS_PER_SEC))
}
