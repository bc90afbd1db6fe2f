import ArgumentParser
import CordonModel
import CordonOracle
import CordonRules
import LawCases

/// Random deals with hidden facts: revealing them never contradicts an earlier yes or no.
struct LawSoundness: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "law-soundness", abstract: "Hide facts of random deals and reveal them step by step.")

    @Option(help: "Random deals.")
    var deals = 1_000_000

    @Option(help: "Seed of the random choices.")
    var seed: UInt64 = 20_261_125

    @Option(help: "Print the deal with this number and stop.")
    var show: Int?

    func run() throws {
        var random = SplitMix64(seed: seed, announced: false)
        var soundness = Soundness()
        let (_, milliseconds) = try cpuTime {
            for _ in 0..<deals {
                if soundness.deals + 1 == show {
                    print(RandomDeal(&random).tree.pretty)
                    return
                }
                try soundness.run(&random)
                if soundness.violations.count >= 5 { break }
            }
        }
        print(
            "\(soundness.deals) deals, \(soundness.comparisons) answers compared, \(soundness.settled) settled by a revealed fact, \(soundness.violations.count) contradictions, seed \(seed), \(milliseconds) CPU ms"
        )
        print(
            soundness.outcomes.sorted { $0.key > $1.key }.map { "\($0.key.rawValue) \($0.value)" }.joined(
                separator: ", "))
        for violation in soundness.violations { print("CONTRADICTION \(violation)") }
        if !soundness.violations.isEmpty { throw ExitCode.failure }
    }
}
