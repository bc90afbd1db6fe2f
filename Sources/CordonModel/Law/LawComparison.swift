public import CordonRules

/// What the law's change between two days did to a deal.
public struct LawComparison: Hashable, Sendable {
    public let before: LawAnswer
    public let after: LawAnswer
    /// The days in between on which the answer changed.
    public let changes: [Change]

    /// A day on which the answer changed, and the rules that made it so.
    public struct Change: Hashable, Sendable {
        public let day: CalendarDay
        /// The outcome from that day on.
        public let outcome: Outcome
        public let rules: [RuleChange]

        public init(day: CalendarDay, outcome: Outcome, rules: [RuleChange]) {
            self.day = day
            self.outcome = outcome
            self.rules = rules
        }
    }

    /// A rule whose new version says something else to the deal.
    public struct RuleChange: Hashable, Sendable {
        public let rule: String
        public let title: String
        public let cite: String
        public let source: String
        public let summary: String

        public init(rule: String, title: String, cite: String, source: String, summary: String) {
            self.rule = rule
            self.title = title
            self.cite = cite
            self.source = source
            self.summary = summary
        }
    }

    public init(before: LawAnswer, after: LawAnswer, changes: [Change]) {
        self.before = before
        self.after = after
        self.changes = changes
    }

    /// Grounds with the item they stand on, by item and rule.
    private static func grounds(_ answer: LawAnswer) -> [(key: String, item: LawItem, ground: LawGround)] {
        answer.items.flatMap { item in item.grounds.map { ("\(item.path) \($0.rule)", item, $0) } }
    }

    /// Grounds of the first day that no longer hold.
    public var gone: [(item: LawItem, ground: LawGround)] {
        let later = Set(LawComparison.grounds(after).map(\.key))
        return LawComparison.grounds(before).filter { !later.contains($0.key) }.map { ($0.item, $0.ground) }
    }

    /// Grounds that the first day did not have.
    public var new: [(item: LawItem, ground: LawGround)] {
        let earlier = Set(LawComparison.grounds(before).map(\.key))
        return LawComparison.grounds(after).filter { !earlier.contains($0.key) }.map { ($0.item, $0.ground) }
    }

    /// Grounds of both days, with both citations.
    public var kept: [(item: LawItem, before: LawGround, after: LawGround)] {
        let earlier = Dictionary(
            LawComparison.grounds(before).map { ($0.key, $0.ground) }, uniquingKeysWith: { first, _ in first })
        return LawComparison.grounds(after).compactMap { row in earlier[row.key].map { (row.item, $0, row.ground) } }
    }

    /// What a reader of either day must know first, each once.
    public var notices: [String] {
        before.notices + after.notices.filter { !before.notices.contains($0) }
    }

    public var json: JSON {
        func ground(_ item: LawItem, _ ground: LawGround) -> JSON {
            .object([
                "item": .string(item.path), "rule": .string(ground.rule), "title": .string(ground.title),
                "outcome": .string(ground.outcome.rawValue), "cite": .string(ground.citation.cite),
                "effective": .string(ground.effective.description),
            ])
        }
        func side(_ answer: LawAnswer) -> JSON {
            .object([
                "asOf": .string(answer.asOf.description), "outcome": .string(answer.outcome.rawValue),
                "atWorst": .string(answer.atWorst.rawValue), "atBest": .string(answer.atBest.rawValue),
            ])
        }
        return .object([
            "schemaVersion": .number(LawAnswer.schemaVersion),
            "deal": after.deal.json,
            "before": side(before),
            "after": side(after),
            "gone": .array(gone.map { ground($0.item, $0.ground) }),
            "new": .array(new.map { ground($0.item, $0.ground) }),
            "kept": .array(
                kept.map { row in
                    .object([
                        "item": .string(row.item.path), "rule": .string(row.after.rule),
                        "citeBefore": .string(row.before.citation.cite), "citeAfter": .string(row.after.citation.cite),
                    ])
                }),
            "changes": .array(
                changes.map { change in
                    .object([
                        "day": .string(change.day.description), "outcome": .string(change.outcome.rawValue),
                        "rules": .array(
                            change.rules.map { rule in
                                .object([
                                    "rule": .string(rule.rule), "title": .string(rule.title),
                                    "cite": .string(rule.cite),
                                    "source": .string(rule.source), "summary": .string(rule.summary),
                                ])
                            }),
                    ])
                }),
            "notices": .strings(notices),
            "engine": after.engine.json,
        ])
    }
}
