import ArgumentParser
import CordonAssessment
import CordonIndex
import CordonMatching
import CordonModel
import CordonScreening
import Foundation

/// What a screening costs, one by one and as a file's rows, in CPU time on one thread.
struct SpeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speed", abstract: "Time single queries and a file's rows against a snapshot.")

    @Argument(help: "Snapshot, written by growth.")
    var snapshot: String

    @Option(help: "A file of customers, as screen reads it.")
    var customers: String

    @Option(help: "How many single queries.")
    var queries = 5000

    @Option(help: "How many rows of the file. More than 40,000 are not asked a second time.")
    var rows = 100_000

    func run() throws {
        let (opened, opening) = try cpuNanoseconds { try Snapshot(path: snapshot) }
        let parsed = try CustomerRows.read(customers, limit: max(rows, queries))
        var members: [JSON.Member] = [
            .init("entities", .number(opened.entityCount)), .init("openCPUMicroseconds", .number(opening / 1000)),
        ]
        members += single(opened, parsed)
        members += try batch(opened)
        members.append(.init("peakKB", .number(try peakKilobytes())))
        print(JSON.object(members).compact)
    }

    /// The same party is asked once; the searcher is new, and keeps what it keeps for any user.
    private func single(_ opened: Snapshot, _ parsed: [ScreeningRow]) -> [JSON.Member] {
        var searcher = Searcher(opened)
        let options = SearchOptions(cutoff: ScorePolicy.standard.threshold)
        var costs: [Int] = []
        var found = 0
        for row in parsed.prefix(queries) {
            guard case .query(let query) = row.content else { continue }
            let (results, cost) = cpuNanoseconds { searcher.search(query, options) }
            costs.append(cost)
            found += results.isEmpty ? 0 : 1
        }
        costs.sort()
        func microseconds(_ share: Int) -> JSON {
            .number(costs.isEmpty ? 0 : costs[min(costs.count - 1, costs.count * share / 100)] / 1000)
        }
        return [
            .init("singleQueries", .number(costs.count)), .init("singleWithResult", .number(found)),
            .init("singlePerCPUSecond", .number(perSecond(costs.count, costs.reduce(0, +)))),
            .init("singleP50CPUMicroseconds", microseconds(50)), .init("singleP99CPUMicroseconds", microseconds(99)),
        ]
    }

    /// Bytes of the file to lines of results, as a run of `screen FILE` does it on each thread; nothing is written.
    private func batch(_ opened: Snapshot) throws -> [JSON.Member] {
        var screener = RowScreener(opened, policy: ScreeningPolicy())
        var outcomes = Outcomes()
        let (_, first) = try cpuNanoseconds { try pass(&screener, rows, &outcomes) }
        var members: [JSON.Member] = [
            .init("batchRows", .number(outcomes.rows)), .init("batchMatches", .number(outcomes.matches)),
            .init("batchBad", .number(outcomes.bad)), .init("batchOutputBytes", .number(outcomes.bytes)),
            .init("batchPerCPUSecond", .number(perSecond(outcomes.rows, first))),
        ]
        // A screener forgets its answers at 50,000: a second pass over more would not be answered from memory.
        let again = min(rows, 40_000)
        var fresh = RowScreener(opened, policy: ScreeningPolicy())
        var ignored = Outcomes()
        try pass(&fresh, again, &ignored)
        var repeated = Outcomes()
        let (_, second) = try cpuNanoseconds { try pass(&fresh, again, &repeated) }
        members.append(.init("repeatedRows", .number(repeated.rows)))
        members.append(.init("repeatedPerCPUSecond", .number(perSecond(repeated.rows, second))))
        return members
    }

    private struct Outcomes {
        var rows = 0
        var matches = 0
        var bad = 0
        var bytes = 0
    }

    private func pass(_ screener: inout RowScreener, _ limit: Int, _ outcomes: inout Outcomes) throws {
        var input = try FileInput(path: customers, options: InputOptions())
        while outcomes.rows < limit, let chunk = try input.nextChunk(maximumRows: min(2000, limit - outcomes.rows)) {
            for index in 0..<chunk.count {
                let answer = screener.screen(input.parser.row(index, of: chunk))
                outcomes.bytes += answer.line(numbered: true).utf8.count
                outcomes.rows += 1
                switch answer.outcome {
                case .match: outcomes.matches += 1
                case .error: outcomes.bad += 1
                case .noMatch: break
                }
            }
        }
    }

    private func perSecond(_ count: Int, _ nanoseconds: Int) -> Int { count * 1_000_000_000 / max(1, nanoseconds) }
}

/// The rows of a user's file, read as `screen` reads them.
enum CustomerRows {
    static func read(_ path: String, limit: Int) throws -> [ScreeningRow] {
        var input = try FileInput(path: path, options: InputOptions())
        var rows: [ScreeningRow] = []
        while rows.count < limit, let chunk = try input.nextChunk(maximumRows: min(2000, limit - rows.count)) {
            for index in 0..<chunk.count { rows.append(input.parser.row(index, of: chunk)) }
        }
        return rows
    }
}
