import ArgumentParser
import CordonAssessment
import CordonLaw
import CordonModel
import Foundation

/// Processor time of a determination with its whole trace, and how it grows with the bill of materials.
struct LawSpeed: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "law-speed", abstract: "Time determinations of the example deals.")

    @Option(help: "The folder of the example deals.")
    var deals = "Examples/deals"

    @Option(help: "Determinations in each of five runs.")
    var rounds = 200

    func run() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: deals).sorted().filter {
            $0.hasSuffix(".yaml") || $0.hasSuffix(".json")
        }
        let determiner = Determiner()
        var all: [Double] = []
        var asked: [Double] = []
        for file in files {
            let deal = try DealFile.read("\(deals)/\(file)")
            all.append(
                microseconds(deal) { _ = determiner.determine(deal, asOf: deal.date) } / Double(deal.items.count))
            asked.append(
                microseconds(deal) { _ = determiner.determine(deal, asOf: deal.date).needs } / Double(deal.items.count))
        }
        all.sort()
        asked.sort()
        print(
            "\(files.count) example deals, an item each: median \(text(all[all.count / 2])), fastest \(text(all[0])), slowest \(text(all[all.count - 1]))"
        )
        print(
            "with the open questions ranked: median \(text(asked[asked.count / 2])), slowest \(text(asked[asked.count - 1]))"
        )
        let machine = try DealFile.read("\(deals)/machine-26-percent.yaml")
        for count in [1, 10, 100] {
            var deal = machine
            let part = machine.items[0].components[0]
            deal.items[0].components = Array(repeating: part, count: count)
            print(
                "\(count) components: \(text(microseconds(deal) { _ = determiner.determine(deal, asOf: deal.date) }))")
        }
    }

    /// Median of five runs.
    private func microseconds(_ deal: Deal, _ work: () -> Void) -> Double {
        let runs = (0..<5).map { _ in
            let (_, milliseconds) = cpuTime {
                for _ in 0..<rounds { work() }
            }
            return Double(milliseconds) * 1000 / Double(rounds)
        }
        return runs.sorted()[2]
    }

    private func text(_ microseconds: Double) -> String { "\(Int(microseconds.rounded())) µs" }
}
