import ArgumentParser
import CordonIndex
import CordonMatching
import CordonModel
import CordonOracle
import CordonText
import Foundation
import OracleHarness

/// Rescreening after a change of the lists: that it is exact, and what it costs.
struct DeltaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delta", abstract: "Rescreen a portfolio after random changes, and compare with full rescreens.")

    @Option(help: "Random changes of the starter list, each compared with a full rescreen.")
    var trials = 1000

    @Option(help: "List of entities (the bench's CSV) for the figures of speed.")
    var list: String?

    @Option(help: "Customers (CSV: id, name, schema …, or the bench's) for the figures of speed.")
    var customers: String?

    @Option(help: "How many customers; the file's rows again and again if it has fewer.")
    var rows = 1_000_000

    @Option(help: "How many customers are compared with a full rescreen after it.")
    var compared = 5000

    @Option(help: "How many entities change.")
    var changed = 1000

    @Option(help: "The repository's Data folder, which the oracle reads by itself.")
    var data = "Data"

    @Option(help: "Seed of the random choices.")
    var seed: UInt64 = 20_261_126

    func run() throws {
        if trials > 0 { try prove() }
        if let list, let customers { try measure(list, customers) }
    }

    private func prove() throws {
        let starter = try BenchFiles.starter()
        var trial = try DeltaTrial(
            starter, customers: 400, perturber: Perturber(tables: try OracleTables(dataFolder: data)), seed: seed)
        for _ in 0..<trials { try trial.step() }
        print(
            "\(trial.changes) changes, \(trial.looked) answers compared with a full rescreen: \(trial.differed) differ, \(trial.rescreened) were rescreened (\(trial.askedInFull) in full), \(trial.missed.count) missed, seed \(seed)"
        )
        for line in trial.missed.prefix(20) { print("MISS \(line)") }
        if !trial.missed.isEmpty { throw ExitCode.failure }
    }

    private func measure(_ list: String, _ customers: String) throws {
        var random = SplitMix64(seed: seed, announced: false)
        let entities = try BenchFiles.entities(list)
        let before = try Snapshot(bytes: SnapshotBuilder.build(entities, lists: []))
        let after = try Snapshot(bytes: SnapshotBuilder.build(altered(entities, &random), lists: []))
        let file = try BenchFiles.rows(customers).map(BenchFiles.query)
        func customer(_ index: Int) -> Entity { file[index % file.count] }
        var portfolio = Portfolio()
        let (_, building) = cpuTime {
            for index in 0..<rows { portfolio.add(customer(index)) }
            portfolio.sort()
        }
        // The answers before: of each different customer once.
        var searcher = Searcher(before)
        let options = SearchOptions(cutoff: ScorePolicy.standard.threshold)
        let (known, full) = cpuTime { file.map { searcher.search($0, options) } }
        let (change, comparing) = cpuTime { SnapshotChange(from: before, to: after) }
        let (rescreenings, finding) = try cpuTime {
            try portfolio.rescreenings(
                after: change, cutoff: options.cutoff,
                matched: { known[$0 % known.count].map { ListedEntity($0.entity) } }, customer: customer)
        }
        var again = Searcher(after)
        let (answers, screening) = cpuTime {
            rescreenings.map { rescreening in
                rescreening.answer(before: known[rescreening.customer % known.count], change)
                    ?? again.search(customer(rescreening.customer), options)
            }
        }
        // Every customer of the file, against a full rescreen.
        func text(_ results: [SearchResult]) -> [String] { results.map { "\($0.entity.id) \($0.score.score)" } }
        var now = known.map(text)
        for (rescreening, answer) in zip(rescreenings, answers) where rescreening.customer < now.count {
            now[rescreening.customer] = text(answer)
        }
        var fresh = Searcher(after)
        let wrong = file.indices.prefix(compared).filter { text(fresh.search(file[$0], options)) != now[$0] }
        print(
            JSON.object([
                "customers": .number(rows), "entities": .number(entities.count), "changed": .number(changed),
                "arrived": .number(change.arrived.count), "departed": .number(change.departed.count),
                "rescreened": .number(rescreenings.count),
                "askedInFull": .number(rescreenings.count { $0.arrived == nil }),
                "compared": .number(min(compared, file.count)), "wrong": .number(wrong.count),
                "portfolioCPUMilliseconds": .number(building),
                "compareCPUMilliseconds": .number(comparing), "findCPUMilliseconds": .number(finding),
                "rescreenCPUMilliseconds": .number(screening),
                "deltaCPUMilliseconds": .number(comparing + finding + screening),
                "fullCPUMilliseconds": .number(full * rows / max(1, file.count)),
            ]).compact)
        if !wrong.isEmpty { throw ExitCode.failure }
    }

    /// A third is delisted, a third is new under a neighbour's names, a third gets one more alias.
    private func altered(_ entities: [Entity], _ random: inout SplitMix64) -> [Entity] {
        var entities = random.shuffled(entities)
        for index in 0..<changed / 3 { entities[index] = renamed(entities[index], like: entities[changed + index]) }
        for index in changed / 3..<2 * changed / 3 {
            let name = entities[2 * changed + index].caption
            entities[index].add("alias", name, from: SourceRecord(file: "delta", locator: "1"))
        }
        entities.removeSubrange(2 * changed / 3..<changed)
        return entities
    }

    private func renamed(_ entity: Entity, like other: Entity) -> Entity {
        var new = Entity(id: entity.id + "-new", schema: other.schema, dataset: entity.dataset, version: nil)
        let words = entity.caption.split(separator: " ") + other.caption.split(separator: " ")
        new.add("name", words.suffix(3).joined(separator: " "), from: SourceRecord(file: "delta", locator: "2"))
        return new
    }
}
