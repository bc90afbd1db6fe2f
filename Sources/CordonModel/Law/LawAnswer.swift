public import CordonRules

/// What the law says about a deal on a day, as `determine --json` prints it: `docs/schemas/determination.schema.json`.
public struct LawAnswer: Hashable, Sendable {
    public static let schemaVersion = 1
    /// What an answer does not speak of, which a reader of “no requirement found” must know.
    public static let scope =
        "Of the goods only the Export Administration Regulations of the United States were asked: not the sanctions "
        + "regulations of the Treasury (OFAC), nor the law of any other country."

    public let outcome: Outcome
    /// What the open facts could still make of it.
    public let atWorst: Outcome
    public let atBest: Outcome
    public let asOf: CalendarDay
    /// The newest text of law read; an answer for a later day says so among its notices.
    public let lawKnownTo: CalendarDay
    public let deal: Decision.DealReference
    public let items: [LawItem]
    /// Most decisive first; those that cannot change the outcome come last.
    public let needs: [LawNeed]
    public var notices: [String]
    public let engine: Decision.Engine

    public init(
        outcome: Outcome, atWorst: Outcome, atBest: Outcome, asOf: CalendarDay, lawKnownTo: CalendarDay,
        deal: Decision.DealReference, items: [LawItem], needs: [LawNeed], notices: [String], engine: Decision.Engine
    ) {
        self.outcome = outcome
        self.atWorst = atWorst
        self.atBest = atBest
        self.asOf = asOf
        self.lawKnownTo = lawKnownTo
        self.deal = deal
        self.items = items
        self.needs = needs
        self.notices = notices
        self.engine = engine
    }
}

/// The law on one item of the deal.
public struct LawItem: Hashable, Sendable {
    /// `items[0]`.
    public let path: String
    public let description: String
    public let outcome: Outcome
    public let atWorst: Outcome
    public let atBest: Outcome
    /// Whether the item is subject to the regulations at all.
    public let subject: Truth
    public let subjectWhy: String
    public let subjectCites: [String]
    /// What that turned on, and readings and counts behind it.
    public let subjectFacts: [Fact]
    public let subjectNotes: [String]
    public let grounds: [LawGround]
    /// Requirements that do not hold, or that a missing fact leaves open.
    public let considered: [LawRuleAnswer]
    /// Exceptions weighed against the grounds.
    public let exceptions: [LawRuleAnswer]
    /// What only a person may say, and what was said.
    public let judgements: [String]
    /// Every rule, limb by limb; empty unless asked for.
    public let traces: [RuleTrace]

    public init(
        path: String, description: String, outcome: Outcome, atWorst: Outcome, atBest: Outcome, subject: Truth,
        subjectWhy: String, subjectCites: [String], subjectFacts: [Fact], subjectNotes: [String], grounds: [LawGround],
        considered: [LawRuleAnswer],
        exceptions: [LawRuleAnswer], judgements: [String], traces: [RuleTrace] = []
    ) {
        self.path = path
        self.description = description
        self.outcome = outcome
        self.atWorst = atWorst
        self.atBest = atBest
        self.subject = subject
        self.subjectWhy = subjectWhy
        self.subjectCites = subjectCites
        self.subjectFacts = subjectFacts
        self.subjectNotes = subjectNotes
        self.grounds = grounds
        self.considered = considered
        self.exceptions = exceptions
        self.judgements = judgements
        self.traces = traces
    }
}

/// A requirement that holds for an item.
public struct LawGround: Hashable, Sendable {
    /// The rule: `us.ear.russia.luxury`.
    public let rule: String
    public let title: String
    /// What the rule says in this version, in our own words.
    public let summary: String
    public let outcome: Outcome
    public let citation: Citation
    /// First day of the version that holds, and the last one where it has ended.
    public let effective: CalendarDay
    public let until: CalendarDay?
    /// Since when there is such a requirement at all, in whatever words.
    public let holdsSince: CalendarDay
    /// Every paragraph that shares in it, the requirement's own first.
    public let cites: [String]
    /// Paragraphs of exclusions that were looked at and do not apply.
    public let ruledOut: [String]
    /// How applications for the licence are reviewed.
    public let policy: String?
    public let binds: String
    public let facts: [Fact]
    public let notes: [String]
    /// Titles of the exceptions that overcome it.
    public let overcomeBy: [String]

    public init(
        rule: String, title: String, summary: String, outcome: Outcome, citation: Citation, effective: CalendarDay,
        until: CalendarDay?, holdsSince: CalendarDay, cites: [String], ruledOut: [String], policy: String?,
        binds: String, facts: [Fact],
        notes: [String], overcomeBy: [String]
    ) {
        self.rule = rule
        self.title = title
        self.summary = summary
        self.outcome = outcome
        self.citation = citation
        self.effective = effective
        self.until = until
        self.holdsSince = holdsSince
        self.cites = cites
        self.ruledOut = ruledOut
        self.policy = policy
        self.binds = binds
        self.facts = facts
        self.notes = notes
        self.overcomeBy = overcomeBy
    }
}

/// A rule that was weighed, with its truth and why.
public struct LawRuleAnswer: Hashable, Sendable {
    public let rule: String
    public let title: String
    public let truth: Truth
    public let cites: [String]
    public let effective: CalendarDay
    public let why: String
    /// What it turned on by itself; what the rules under it turned on stands with those.
    public let facts: [Fact]

    public init(
        rule: String, title: String, truth: Truth, cites: [String], effective: CalendarDay, why: String, facts: [Fact]
    ) {
        self.rule = rule
        self.title = title
        self.truth = truth
        self.cites = cites
        self.effective = effective
        self.why = why
        self.facts = facts
    }
}

/// A missing fact: where it belongs in the deal, and how to ask for it.
public struct LawNeed: Hashable, Sendable {
    public let key: String
    public let question: String
    /// Whether it can change the outcome, found by evaluating both ways.
    public let isMaterial: Bool

    public init(key: String, question: String, isMaterial: Bool) {
        self.key = key
        self.question = question
        self.isMaterial = isMaterial
    }
}

extension LawGround {
    /// As a ground of a decision. Without an item its name is left out, for where it stands above.
    public func finding(of item: LawItem?) -> Finding {
        let subject = item.map { "“\($0.description)”: " } ?? ""
        let exceptions = overcomeBy.isEmpty ? "" : " Exception: \(overcomeBy.joined(separator: "; "))."
        return Finding(
            id: item.map { "law.\($0.path).\(rule)" } ?? rule, part: "law", outcome: outcome,
            reason: "\(subject)\(title). \(summary)\(exceptions)", citation: citation,
            effective: effective.description, holdsSince: holdsSince.description, binds: binds, facts: facts,
            cites: cites,
            ruledOut: ruledOut, policy: policy, notes: notes)
    }
}
