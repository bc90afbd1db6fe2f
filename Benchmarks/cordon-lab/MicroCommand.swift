import ArgumentParser
import CordonAssessment
import CordonIndex
import CordonMatching
import CordonModel
import CordonScreening
import Foundation

/// One small piece of work, for counting its instructions. It needs nothing beside the repository and always does the same.
struct MicroCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "micro", abstract: "Do one small piece of work, whose instructions Scripts/check --perf counts.")

    enum Workload: String, CaseIterable, ExpressibleByArgument {
        /// A file's bytes to queries.
        case rows
        /// Names to the spellings that are compared.
        case analyse
        /// Pairs of parties to scores.
        case score
        /// Single queries.
        case single
        /// A file's bytes to lines of results.
        case batch
        /// Parties to a snapshot, opened and asked once.
        case build
    }

    @Argument(help: "rows, analyse, score, single, batch or build.")
    var workload: Workload

    @Option(help: "Customers of `Scripts/workload.py customers 20000 --from repository`.")
    var customers: String

    func run() throws {
        let work = try done()
        print(JSON.object(["workload": .string(workload.rawValue), "result": .number(work)]).compact)
    }

    /// A number that depends on all of the work, so that none of it can be left out.
    private func done() throws -> Int {
        switch workload {
        case .rows: return try CustomerRows.read(customers, limit: 20_000).reduce(0) { $0 + $1.cells.count }
        case .analyse:
            let snapshot = try starter()
            return try queries(2000).reduce(0) {
                $0
                    + ComparedParty(query: $1, rarity: snapshot, policy: .standard).names.reduce(0) {
                        $0 + $1.variants.count
                    }
            }
        case .score: return try scored(pairs: 20_000)
        case .single:
            var searcher = Searcher(try starter())
            let options = SearchOptions(cutoff: ScorePolicy.standard.threshold)
            return try queries(3000).reduce(0) { $0 + searcher.search($1, options).count }
        case .batch:
            var screener = RowScreener(try starter(), policy: ScreeningPolicy())
            return try CustomerRows.read(customers, limit: 5000)
                .reduce(0) { $0 + screener.screen($1).line(numbered: true).utf8.count }
        case .build:
            var searcher = Searcher(try starter())
            let options = SearchOptions(cutoff: ScorePolicy.standard.threshold)
            return try queries(1).reduce(searcher.snapshot.entityCount) { $0 + searcher.search($1, options).count }
        }
    }

    private func starter() throws -> Snapshot {
        try Snapshot(bytes: SnapshotBuilder.build(try BenchFiles.starter(), lists: []))
    }

    private func queries(_ count: Int) throws -> [Entity] {
        try CustomerRows.read(customers, limit: count).compactMap { row in
            if case .query(let query) = row.content { query } else { nil }
        }
    }

    private func scored(pairs: Int) throws -> Int {
        let snapshot = try starter()
        func compared(_ party: Entity) -> ComparedParty {
            ComparedParty(query: party, rarity: snapshot, policy: .standard)
        }
        let asked = try queries(100).map(compared)
        let listed = try BenchFiles.starter().prefix(pairs / 100).map(compared)
        var sum = 0
        for query in asked {
            for party in listed { sum += EntityScorer.score(query, party, policy: .standard).score }
        }
        return sum
    }
}
