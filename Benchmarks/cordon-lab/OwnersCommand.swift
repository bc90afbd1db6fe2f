import ArgumentParser
import CordonModel
import CordonOracle
import CordonOwnership
import Foundation

/// Fixpoints over a made-up graph, and the same graph as a file for another program.
struct OwnersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "owners", abstract: "Time the fixpoint over random stakes, and one designation more.")

    @Option(help: "Stakes.")
    var stakes = 10_000_000

    @Option(help: "Stakes for each party.")
    var degree = 2

    @Option(help: "Listed parties, in thousandths of all.")
    var listed = 5

    @Option(help: "Designations timed one by one.")
    var designations = 1_000

    @Option(help: "Write owner,asset,share (parts per million) and the listed to this folder.")
    var write: String?

    func run() throws {
        let nodes = stakes / degree
        var random = SplitMix64(seed: 7, announced: false)
        var made: [StakeGraph.Stake] = []
        made.reserveCapacity(stakes)
        // Holders stand before what they hold, but for one stake in fifty, which closes a circle.
        for _ in 0..<stakes {
            var owner = Int(random.next() % UInt64(nodes))
            var asset = Int(random.next() % UInt64(nodes))
            if owner > asset, random.next() % 50 != 0 { swap(&owner, &asset) }
            guard owner != asset else { continue }
            let share = [50_000, 100_000, 250_000, 250_000, 400_000, 500_000, 510_000, 1_000_000][
                Int(random.next() % 8)]
            made.append(StakeGraph.Stake(owner: owner, asset: asset, least: share, most: share))
        }
        made.sort { ($0.owner, $0.asset) < ($1.owner, $1.asset) }
        var unique: [StakeGraph.Stake] = []
        unique.reserveCapacity(made.count)
        for stake in made where unique.last.map({ $0.owner != stake.owner || $0.asset != stake.asset }) ?? true {
            unique.append(stake)
        }
        made = []
        let seeds = (0..<(nodes * listed / 1_000)).map { _ in Int(random.next() % UInt64(nodes)) }
        if let write { try save(unique, seeds, write) }
        let (graph, building) = cpuTime { StakeGraph(nodes: nodes, stakes: unique, isIndexed: false) }
        let rule = HoldingRule(threshold: 500_000, countsControl: false)
        var fixpoint = Fixpoint(graph, rule: rule, bound: .least)
        let (_, listing) = cpuTime { fixpoint.list(seeds, in: graph) }
        let blocked = fixpoint.order.count
        var slowest = 0
        var total = 0
        for _ in 0..<designations {
            let seed = Int(random.next() % UInt64(nodes))
            let start = clock()
            fixpoint.list([seed], in: graph)
            let one = Int(clock() - start)
            slowest = max(slowest, one)
            total += one
        }
        print(
            JSON.object([
                "nodes": .number(nodes), "stakes": .number(graph.count), "listed": .number(Set(seeds).count),
                "blocked": .number(blocked), "buildCPUMilliseconds": .number(building),
                "fixpointCPUMilliseconds": .number(listing), "designations": .number(designations),
                "designationsCPUMicroseconds": .number(total), "slowestDesignationCPUMicroseconds": .number(slowest),
                "graphBytes": .number(graph.byteCount),
            ]).pretty)
    }

    private func save(_ stakes: [StakeGraph.Stake], _ seeds: [Int], _ folder: String) throws {
        var text = ""
        for stake in stakes { text += "\(stake.owner),\(stake.asset),\(stake.least)\n" }
        try text.write(toFile: folder + "/stakes.csv", atomically: true, encoding: .utf8)
        try Set(seeds).sorted().map { "\($0)\n" }.joined()
            .write(toFile: folder + "/listed.csv", atomically: true, encoding: .utf8)
    }
}
