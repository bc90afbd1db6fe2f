internal import CordonLaw
internal import CordonModel
public import CordonOracle
public import CordonRules

/// Whether the law engine ever says yes or no before it can know: facts of a random deal are hidden and revealed step by step,
/// and no step may contradict an earlier yes or no, nor leave the bounds stated before.
public struct Soundness: Sendable {
    public private(set) var deals = 0
    /// Answers of single rules that were compared with a later one.
    public private(set) var comparisons = 0
    /// Of them, those that were unknown at first and became yes or no.
    public private(set) var settled = 0
    public private(set) var violations: [String] = []
    /// How often each outcome came out with all facts known: a run that never gets to a licence proves little.
    public private(set) var outcomes: [Outcome: Int] = [:]
    private let determiner = Determiner()

    public init() {}

    /// One deal, revealed in `steps` steps.
    public mutating func run(_ random: inout SplitMix64, steps: Int = 2) throws {
        let world = RandomDeal(&random)
        var hidden = random.shuffled(world.hideable)
        // Mostly much is hidden, sometimes nearly nothing.
        hidden.removeFirst(random.below(hidden.count))
        var last = determiner.determine(try world.deal(hiding: Set(hidden)), asOf: world.day)
        deals += 1
        for step in 1...steps {
            let before = hidden
            hidden.removeLast(step == steps ? hidden.count : random.below(hidden.count + 1))
            let next = determiner.determine(try world.deal(hiding: Set(hidden)), asOf: world.day)
            compare(last, next, on: world.day, revealing: Set(before).subtracting(hidden))
            last = next
        }
        outcomes[last.outcome, default: 0] += 1
    }

    private mutating func compare(
        _ before: Determination, _ after: Determination, on day: CalendarDay, revealing revealed: Set<String>
    ) {
        let place = "deal \(deals) on \(day), revealing \(revealed.sorted().joined(separator: ", "))"
        let (old, new) = (before.items[0], after.items[0])
        for trace in old.traces {
            guard let later = new.trace(trace.id) else { continue }
            comparisons += 1
            switch (trace.truth, later.truth) {
            case (.yes, .yes), (.no, .no), (.unknown, .unknown): continue
            case (.unknown, _): settled += 1
            default:
                violations.append(
                    "\(trace.id): \(trace.truth.word), then \(later.truth.word); before: \(Considered(trace: trace).why); after: \(Considered(trace: later).why); \(place)"
                )
            }
        }
        if after.atWorst > before.atWorst || after.atBest < before.atBest {
            violations.append(
                "bounds \(before.atWorst) to \(before.atBest), then \(after.atWorst) to \(after.atBest); \(place)")
        }
    }
}
