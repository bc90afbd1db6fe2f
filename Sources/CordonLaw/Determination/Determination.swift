package import CordonModel
package import CordonRules

/// What the law says about a deal on a day: item by item, with every ground, every rule considered and what is missing.
package struct Determination: Sendable {
    package let deal: Deal
    package let day: CalendarDay
    /// The newest text of law read.
    package let lawKnownTo: CalendarDay
    package let items: [ItemDetermination]
    package var outcome: Outcome { items.map(\.outcome).max() ?? .needFacts }
    package var atWorst: Outcome { items.map(\.atWorst).max() ?? .licenceRequired }
    package var atBest: Outcome { items.map(\.atBest).max() ?? .noRequirementFound }

    /// Facts that could still change the outcome, most decisive first; then those that could not. Weighed when asked for.
    package var needs: [OpenFact] {
        var seen: Set<String> = []
        let all = items.flatMap(\.needs).filter { seen.insert($0.key).inserted }
        return all.filter(\.isMaterial) + all.filter { !$0.isMaterial }
    }

    /// Whether it stays open because a text or list of the day is not held.
    package var isTextMissing: Bool { items.contains { $0.missingTexts.isEmpty == false } }
}

/// The law on one item.
package struct ItemDetermination: Sendable {
    /// `items[0]`, and what the deal calls it.
    package let path: String
    package let description: String
    package let outcome: Outcome
    package let atWorst: Outcome
    package let atBest: Outcome
    /// Whether the item is subject to the EAR at all.
    package let subject: Truth
    /// Requirements that hold, worst first.
    package let grounds: [Ground]
    /// Requirements that do not hold, or that a missing fact leaves open.
    package let considered: [Considered]
    /// Every exception that was weighed against a ground.
    package let exceptions: [ExceptionAnswer]
    /// Each rule that was evaluated, limb by limb.
    package let traces: [RuleTrace]
    let positions: [String: Int]
    let verdict: Verdict

    /// What its open requirements still ask for, most decisive first; each fact is tried both ways.
    package var needs: [OpenFact] { verdict.needs() }

    package func trace(_ rule: String) -> RuleTrace? { positions[rule].map { traces[$0] } }
}

/// A requirement that holds.
package struct Ground: Sendable, Hashable {
    package let trace: RuleTrace
    package let outcome: Outcome
    /// Ids of the exceptions that overcome it.
    package let overcomeBy: [String]
    package var rule: String { trace.id }
    package var title: String { trace.title }
    package var citation: Citation { trace.citation }
    /// The first day of the version that holds.
    package var effective: CalendarDay { trace.from }
    package var policy: String? { trace.policy }
}

/// A requirement that was looked at and does not decide.
package struct Considered: Sendable, Hashable {
    package let trace: RuleTrace

    package init(trace: RuleTrace) { self.trace = trace }

    package var rule: String { trace.id }
    package var truth: Truth { trace.truth }
    package var why: String { Explanation.why(trace) }
}

/// A licence exception weighed for the grounds of an item.
package struct ExceptionAnswer: Sendable, Hashable {
    package let trace: RuleTrace
    /// Ids of the grounds that it would overcome.
    package let overcomes: [String]

    package var rule: String { trace.id }
    package var truth: Truth { trace.truth }
    package var why: String { Explanation.why(trace) }
}

/// A missing fact: where it belongs in the deal, and whether it can change the outcome.
package struct OpenFact: Sendable, Hashable {
    package let key: String
    package let isMaterial: Bool
}
