import ArgumentParser
import CordonIndex
import CordonMatching
import CordonModel
import CordonOracle
import Foundation
import OracleHarness

/// Proves on many pairs that no listed entity at or above the cutoff is missed.
struct OracleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oracle", abstract: "Compare the engine with the oracle on many (query, entity) pairs.")

    @Option(help: "Folder with list.csv and queries_clean.csv.")
    var bench: String

    @Option(help: "The repository's Data folder, which the oracle reads by itself.")
    var data = "Data"

    @Option(help: "Pairs in all.")
    var pairs = 1_000_000

    @Option(help: "How many of them are planted, the others exhaustive. Half, if not given.")
    var planted: Int?

    @Option(help: "Score from which a pair must be found; ten-thousandths.")
    var cutoff = ScorePolicy.standard.threshold

    @Option(help: "Seed of the random choices.")
    var seed: UInt64 = 20_261_123

    func run() throws {
        let entities = try BenchFiles.entities(bench + "/list.csv")
        let clean = try BenchFiles.rows(bench + "/queries_clean.csv").map(BenchFiles.query)
        let path =
            FileManager.default.temporaryDirectory.path + "/cordon-oracle-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(SnapshotBuilder.build(entities, lists: [])).write(to: URL(fileURLWithPath: path))
        let tables = try OracleTables(dataFolder: data)
        let oracle = Oracle(tables: tables, policy: .standard, entities: entities)
        var run = OracleRun(oracle: oracle, snapshot: try Snapshot(path: path), cutoff: cutoff)
        let perturber = Perturber(tables: tables)
        var random = SplitMix64(seed: seed, announced: false)
        func perturbed(_ entity: Entity) -> Entity {
            // An entity of whose names nothing can be made is asked for as it is.
            perturber.perturbed(entity, &random)?.query ?? entity
        }

        let sample = stride(from: 0, to: entities.count, by: max(1, entities.count / 1000)).map { entities[$0] }
        let (_, exhaustive) = cpuTime {
            var number = 0
            while run.pairs < pairs - (planted ?? pairs / 2) {
                // Alternately somebody harmless and somebody listed, so that both sides of the cutoff are reached.
                let query =
                    number % 2 == 0 ? clean[(number / 2) % clean.count] : perturbed(sample[number % sample.count])
                run.exhaust(query, sample)
                number += 1
            }
        }
        print(
            "exhaustive: \(run.pairs) pairs, \(run.positives) at or above \(cutoff), \(run.misses.count) misses, \(run.disagreements.count) disagreements, \(exhaustive) CPU ms"
        )
        let before = run.pairs
        let (_, planting) = cpuTime {
            var number = 0
            while run.pairs < pairs {
                let entity = entities[number % entities.count]
                run.plant(perturbed(entity), entity)
                number += 1
            }
        }
        print("planted: \(run.pairs - before) pairs, \(planting) CPU ms")
        print(
            "all: \(run.pairs) pairs, \(run.positives) at or above \(cutoff), \(run.misses.count) misses, \(run.disagreements.count) disagreements, seed \(seed)"
        )
        for line in run.misses.prefix(20) { print("MISS \(line)") }
        for line in run.disagreements.prefix(20) { print("DIFFERS \(line)") }
        if !run.misses.isEmpty || !run.disagreements.isEmpty { throw ExitCode.failure }
    }
}
