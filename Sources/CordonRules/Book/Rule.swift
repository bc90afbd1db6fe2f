/// One rule of law: what it asks, in every version it has had. One rule, one file, one citation, one case table.
public struct Rule<Case: Sendable>: Sendable, Identifiable {
    /// Stable over time, since citations are not: `us.ear.russia.luxury` was 746.10 and is 746.8(a)(7).
    public let id: String
    /// A few words: `Luxury goods to Russia and Belarus`.
    public let title: String
    public let kind: Kind
    /// What a requirement asks for where it holds. Without meaning for other kinds.
    public let outcome: Outcome
    /// Oldest first, without gap or overlap from the book's first day on.
    public let versions: [Version<Case>]

    public enum Kind: String, Sendable, CaseIterable, Hashable {
        /// Decides whether an item is subject to the regulations at all.
        case scope
        /// Asks for a licence, or forbids.
        case requirement
        /// Takes something out of a requirement.
        case exclusion
        /// A licence exception: allows without a licence what a requirement asks one for.
        case exception
        /// A term or a count that other rules rest on.
        case definition
    }

    public init(
        _ id: String, _ title: String, _ kind: Kind, outcome: Outcome = .licenceRequired,
        versions: [Version<Case>]
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.outcome = outcome
        self.versions = versions
    }

    /// The version that begins on a day.
    public func version(from day: CalendarDay) -> Version<Case>? { versions.first { $0.from == day } }

    /// First day of the unbroken run of versions in force up to this one; its own first day where it is not in force.
    @inlinable
    public func holds(since version: Version<Case>) -> CalendarDay {
        guard version.isInForce else { return version.from }
        return versions.prefix { $0.from < version.from }.reversed().prefix(while: \.isInForce).last?.from
            ?? version.from
    }

    /// The version that holds on a day; `nil` before the first one.
    @inlinable
    public func version(on day: CalendarDay) -> Version<Case>? {
        versions.last { $0.from <= day }.flatMap { $0.until.map { day <= $0 } ?? true ? $0 : nil }
    }
}

/// What a rule said in one period.
public struct Version<Case: Sendable>: Sendable {
    /// First and last day on which it held; no last day: until further notice.
    public let from: CalendarDay
    public let until: CalendarDay?
    /// As one cited it then.
    public let citation: Citation
    /// What brought it: `87 FR 14785`.
    public let source: String
    /// What it says, in our own words.
    public let summary: String
    public let body: Body
    /// How applications are reviewed where a licence is required.
    public let policy: String?
    /// Ids of the requirements that an exception allows to go without a licence.
    public let overcomes: [String]
    /// A reading that the text leaves open, or what a reader must know: printed with the version.
    public let note: String?

    public enum Body: Sendable {
        case condition(Condition<Case>)
        /// There was no such rule; it holds for nothing.
        case notInForce
        /// There was one, whose text is not held: the truth is unknown, and the fact asked for settles it.
        case notHeld(asks: @Sendable (Case) -> String)
        /// The law foresees its end or return on this first day, and nobody has confirmed what happened.
        case toBeConfirmed(asks: @Sendable (Case) -> String)
    }

    public init(
        _ from: CalendarDay, _ until: CalendarDay? = nil, cite: Citation, source: String, summary: String,
        policy: String? = nil, overcomes: [String] = [], note: String? = nil, _ body: Body
    ) {
        self.from = from
        self.until = until
        self.citation = cite
        self.source = source
        self.summary = summary
        self.policy = policy
        self.overcomes = overcomes
        self.note = note
        self.body = body
    }

    /// Whether the rule existed in this period, whatever is known of its text.
    @inlinable
    public var isInForce: Bool {
        if case .notInForce = body { false } else { true }
    }
}

/// All rules of a body of law, with the days between which its texts are known.
public struct RuleBook<Case: Sendable>: Sendable {
    /// `us.ear`.
    public let id: String
    public let title: String
    /// First day for which the book answers at all.
    public let from: CalendarDay
    /// The newest text read: an answer for a later day says so.
    public let knownTo: CalendarDay
    /// In the order of review.
    public let rules: [Rule<Case>]
    @usableFromInline
    let positions: [String: Int]

    public init(_ id: String, _ title: String, from: CalendarDay, knownTo: CalendarDay, rules: [Rule<Case>]) {
        self.id = id
        self.title = title
        self.from = from
        self.knownTo = knownTo
        self.rules = rules
        positions = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    @inlinable
    public subscript(id: String) -> Rule<Case>? { positions[id].map { rules[$0] } }

    /// Each first day of a version, in order: the only days on which the same facts may get another answer.
    public var boundaries: [CalendarDay] {
        Array(Set(rules.flatMap { $0.versions.map(\.from) })).sorted()
    }

    /// Gaps, overlaps, repeated ids, references to no rule: what a test refuses.
    public var defects: [String] {
        var defects: [String] = []
        if positions.count != rules.count { defects.append("a rule id is used twice") }
        for rule in rules {
            for id in rule.versions.flatMap(\.overcomes) where self[id]?.kind != .requirement {
                defects.append("\(rule.id): overcomes \(id), which is no requirement")
            }
            var next: CalendarDay? = from
            for version in rule.versions {
                if let expected = next, version.from != expected {
                    defects.append("\(rule.id): \(version.from) where \(expected) must begin")
                }
                if next == nil { defects.append("\(rule.id): \(version.from) follows a version without an end") }
                if let until = version.until, until < version.from {
                    defects.append("\(rule.id): \(version.from) ends before it begins")
                }
                next = version.until?.next
                if case .condition(let condition) = version.body {
                    for id in condition.references where self[id] == nil {
                        defects.append("\(rule.id): refers to \(id), which is no rule")
                    }
                }
            }
            if next != nil { defects.append("\(rule.id): has no version after \(next!)") }
        }
        return defects
    }
}
