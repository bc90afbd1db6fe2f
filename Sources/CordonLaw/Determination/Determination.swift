internal import CordonModel
package import CordonRules

/// What the law says about a deal on a day: item by item, with every ground, every rule considered and what is missing.
package struct Determination: Sendable {
    package let day: CalendarDay
    /// The newest text of law read.
    package let lawKnownTo: CalendarDay
    package let items: [ItemDetermination]
    /// Facts that could still change the outcome, most decisive first.
    package let needs: [OpenFact]
    /// What a reader must know first: which basis an answer rests on, law after the last text read, readings taken.
    package let notices: [String]

    package var outcome: Outcome { items.map(\.outcome).max() ?? .needFacts }
    package var atWorst: Outcome { items.map(\.atWorst).max() ?? .licenceRequired }
    package var atBest: Outcome { items.map(\.atBest).max() ?? .noRequirementFound }
}

/// The law on one item.
package struct ItemDetermination: Sendable {
    /// `items[0]`, and what the deal calls it.
    package let path: String
    package let description: String
    package let outcome: Outcome
    package let atWorst: Outcome
    package let atBest: Outcome
    /// Whether the item is subject to the EAR at all, and the paragraphs that make it so.
    package let subject: Truth
    package let subjectCites: [String]
    package let grounds: [Ground]
    /// Requirements that do not hold, or that a missing fact leaves open.
    package let considered: [Considered]
    /// Every exception that was weighed against a ground.
    package let exceptions: [ExceptionAnswer]
    package let needs: [OpenFact]
    /// Each rule that was evaluated, limb by limb.
    package let traces: [RuleTrace]
    /// What only a person may say, and what was said.
    package let judgements: [String]
}

/// A requirement that holds.
package struct Ground: Sendable, Hashable {
    package let rule: String
    package let title: String
    package let outcome: Outcome
    package let citation: Citation
    /// The first day of the version that holds.
    package let effective: CalendarDay
    /// Every paragraph that shares in it: the requirement's own first, then reach, lists and definitions.
    package let cites: [String]
    package let policy: String?
    package let facts: [Fact]
    package let notes: [String]
    /// Exceptions that overcome it.
    package let overcomeBy: [String]
}

/// A rule that was looked at and does not decide, with why.
package struct Considered: Sendable, Hashable {
    package let rule: String
    package let title: String
    package let cite: String
    package let truth: Truth
    package let why: String
}

/// A licence exception weighed for the grounds of an item.
package struct ExceptionAnswer: Sendable, Hashable {
    package let rule: String
    package let title: String
    package let cite: String
    package let truth: Truth
    package let why: String
}

/// A missing fact: where it belongs in the deal, how to ask for it, and whether it can change the outcome.
package struct OpenFact: Sendable, Hashable {
    package let key: String
    package let question: String
    package let isMaterial: Bool
}
