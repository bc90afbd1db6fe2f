/// Why a rule holds or not: every limb with its truth, its paragraph and the facts it turned on.
///
/// A class, since a determination makes hundreds of these and hands them on: a copy is one reference and not ten.
public final class Trace: Sendable, Hashable {
    public let form: Form
    public let says: String
    public let cite: String?
    public let truth: Truth
    public let facts: [Fact]
    public let note: String?
    public let isJudgement: Bool
    /// Unknown although somebody tried to find out.
    public let triedInVain: Bool
    /// Paragraphs beside `cite`.
    public let moreCites: [String]
    public let parts: [Trace]

    public enum Form: Sendable, Hashable {
        case all, any, not, test, orUnableToDetermine
        /// Another rule; its own trace stands once, under its id.
        case rule(String)
        case notInForce, notHeld, toBeConfirmed

        var isReference: Bool { if case .rule = self { true } else { false } }
    }

    @usableFromInline
    package init(
        _ form: Form, says: String, cite: String?, truth: Truth, facts: [Fact] = [], note: String? = nil,
        isJudgement: Bool = false, triedInVain: Bool = false,
        moreCites: [String] = [], parts: [Trace] = []
    ) {
        self.form = form
        self.says = says
        self.cite = cite
        self.truth = truth
        self.facts = facts
        self.note = note
        self.isJudgement = isJudgement
        self.triedInVain = triedInVain || parts.contains(where: \.triedInVain)
        self.moreCites = moreCites
        self.parts = parts
    }

    public static func == (left: Trace, right: Trace) -> Bool {
        left === right
            || (left.form == right.form && left.says == right.says && left.cite == right.cite
                && left.truth == right.truth
                && left.facts == right.facts && left.note == right.note && left.isJudgement == right.isJudgement
                && left.triedInVain == right.triedInVain && left.moreCites == right.moreCites
                && left.parts == right.parts)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(says)
        hasher.combine(truth)
        hasher.combine(facts)
        hasher.combine(parts)
    }

    /// What the truth rests on: the limbs that decided it.
    public var deciding: Deciding {
        var deciding = Deciding()
        collect(into: &deciding, isRuledOut: false)
        return deciding
    }

    /// Paragraphs, facts, notes and rules of the limbs that share in a truth. Those under a “not” that holds because its
    /// limb does not stand apart: they tell what was ruled out.
    public struct Deciding: Sendable, Hashable {
        public internal(set) var cites: [String] = []
        public internal(set) var facts: [Fact] = []
        public internal(set) var notes: [String] = []
        public internal(set) var rules: [String] = []
        public internal(set) var ruledOutCites: [String] = []
        public internal(set) var ruledOutFacts: [Fact] = []
        public internal(set) var ruledOutRules: [String] = []
    }

    /// Walks the limbs that share in the truth: of a satisfied “any” those that hold, of a failed “all” the first that
    /// fails, since one is enough. Notes tell of readings and counts, also where they explain what was ruled out.
    private func collect(into deciding: inout Deciding, isRuledOut: Bool) {
        // The paragraph of a rule referred to comes with its own trace, where that is followed.
        let own = form.isReference ? nil : cite
        for cite in (own.map { [$0] } ?? []) + moreCites {
            if isRuledOut { deciding.ruledOutCites.addIfNew(cite) } else { deciding.cites.addIfNew(cite) }
        }
        for fact in facts {
            if isRuledOut { deciding.ruledOutFacts.addIfNew(fact) } else { deciding.facts.addIfNew(fact) }
        }
        if let note { deciding.notes.addIfNew(note) }
        switch form {
        case .rule(let id):
            if isRuledOut { deciding.ruledOutRules.addIfNew(id) } else { deciding.rules.addIfNew(id) }
        case .all where truth == .no:
            parts.first { $0.truth == .no }?.collect(into: &deciding, isRuledOut: isRuledOut)
        case .any where truth == .yes:
            // What is there says more than what is not: goods of US origin are reached whatever is ruled out beside it.
            let holding = parts.filter { $0.truth == .yes }
            let positive = holding.filter { $0.form != .not }
            for part in positive.isEmpty ? holding : positive { part.collect(into: &deciding, isRuledOut: isRuledOut) }
        case .not:
            for part in parts { part.collect(into: &deciding, isRuledOut: isRuledOut || part.truth == .no) }
        default:
            for part in parts { part.collect(into: &deciding, isRuledOut: isRuledOut) }
        }
    }
}

extension Array where Element: Equatable {
    fileprivate mutating func addIfNew(_ element: Element) {
        if !contains(element) { append(element) }
    }
}

/// A truth without the facts that it needs.
package enum Settled: Sendable, Hashable {
    case yes, no, open

    package init(_ truth: Truth) {
        switch truth {
        case .yes: self = .yes
        case .no: self = .no
        case .unknown: self = .open
        }
    }
}

extension Trace {
    /// The truth if one missing fact were known to settle its limbs. `rule` gives that of the rules referred to.
    package func settled(_ key: String, as value: Bool, rule: (String) -> Settled) -> Settled {
        guard case .unknown(let needs) = truth else { return Settled(truth) }
        guard needs.contains(key) else { return .open }
        switch form {
        case .test, .notHeld, .toBeConfirmed, .notInForce: return value ? .yes : .no
        case .rule(let id): return rule(id)
        case .not:
            switch parts[0].settled(key, as: value, rule: rule) {
            case .yes: return .no
            case .no: return .yes
            case .open: return .open
            }
        case .orUnableToDetermine: return parts[0].settled(key, as: value, rule: rule)
        case .all: return settled(key, as: value, rule: rule, decisive: .no, otherwise: .yes)
        case .any: return settled(key, as: value, rule: rule, decisive: .yes, otherwise: .no)
        }
    }

    private func settled(
        _ key: String, as value: Bool, rule: (String) -> Settled, decisive: Settled, otherwise: Settled
    ) -> Settled {
        var result = otherwise
        for part in parts {
            let own = part.settled(key, as: value, rule: rule)
            if own == decisive { return decisive }
            if own == .open { result = .open }
        }
        return result
    }
}

/// A rule on a day, for a case: which version held, what it says to the facts.
public final class RuleTrace: Sendable, Hashable {
    public let id: String
    public let title: String
    public let citation: Citation
    /// First and last day of the version.
    public let from: CalendarDay
    public let until: CalendarDay?
    /// First day of the unbroken run of versions in force to which this one belongs: since when there is such a rule.
    public let holdsSince: CalendarDay
    public let policy: String?
    /// Ids of the requirements that an exception overcomes in this version.
    public let overcomes: [String]
    public let note: String?
    public let isInForce: Bool
    public let trace: Trace

    public var truth: Truth { trace.truth }

    public static func == (left: RuleTrace, right: RuleTrace) -> Bool {
        left === right || (left.id == right.id && left.from == right.from && left.trace == right.trace)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(from)
        hasher.combine(trace)
    }

    @usableFromInline
    package init(
        id: String, title: String, citation: Citation, from: CalendarDay, until: CalendarDay?, holdsSince: CalendarDay,
        policy: String?, overcomes: [String], note: String?, isInForce: Bool, trace: Trace
    ) {
        self.id = id
        self.title = title
        self.citation = citation
        self.from = from
        self.until = until
        self.holdsSince = holdsSince
        self.policy = policy
        self.overcomes = overcomes
        self.note = note
        self.isInForce = isInForce
        self.trace = trace
    }
}

/// Evaluates the rules of a book for one case on one day; each rule once.
///
/// Inlinable, so that a book's own module compiles it for its kind of case.
public struct Evaluation<Case: Sendable>: Sendable {
    public let book: RuleBook<Case>
    public let subject: Case
    public let day: CalendarDay
    /// In the order in which they were asked.
    public var traces: [RuleTrace] = []
    /// Where the trace of a rule stands in `traces`.
    public var positions: [String: Int] = [:]

    @inlinable
    public init(_ book: RuleBook<Case>, _ subject: Case, on day: CalendarDay) {
        self.book = book
        self.subject = subject
        self.day = day
        traces.reserveCapacity(book.rules.count)
        positions.reserveCapacity(book.rules.count)
    }

    @inlinable
    public func trace(_ id: String) -> RuleTrace? { positions[id].map { traces[$0] } }

    /// The truth of a rule. A book without the rule, or with rules that rest on each other in a circle, is a defect
    /// that `RuleBook.defects` and the tests refuse.
    @discardableResult
    @inlinable
    public mutating func truth(_ id: String) -> Truth { evaluated(id).truth }

    @inlinable
    mutating func evaluated(_ id: String) -> RuleTrace {
        if let known = positions[id] { return traces[known] }
        guard let rule = book[id] else { preconditionFailure("no rule \(id)") }
        let trace = evaluate(rule)
        positions[id] = traces.count
        traces.append(trace)
        return trace
    }

    @inlinable
    mutating func evaluate(_ rule: Rule<Case>) -> RuleTrace {
        guard let version = rule.version(on: day) else {
            let first = rule.versions[0]
            let why = "Cordon holds no law before \(book.from)"
            return RuleTrace(
                id: rule.id, title: rule.title, citation: first.citation, from: first.from, until: nil,
                holdsSince: first.from, policy: nil, overcomes: [], note: nil, isInForce: true,
                trace: Trace(
                    .notHeld, says: why, cite: first.citation.cite, truth: .unknown(needs: ["law.\(rule.id)"])))
        }
        let trace: Trace
        switch version.body {
        case .condition(let condition): trace = evaluate(condition, cite: version.citation.cite)
        case .notInForce:
            trace = Trace(.notInForce, says: "not in force on \(day)", cite: nil, truth: .no, note: version.note)
        case .notHeld(let asks):
            trace = Trace(
                .notHeld, says: "text not held: \(version.summary)", cite: version.citation.cite,
                truth: .unknown(needs: [asks(subject)]))
        case .toBeConfirmed(let asks):
            trace = Trace(
                .toBeConfirmed, says: "status to be confirmed: \(version.summary)", cite: version.citation.cite,
                truth: .unknown(needs: [asks(subject)]))
        }
        return RuleTrace(
            id: rule.id, title: rule.title, citation: version.citation, from: version.from, until: version.until,
            holdsSince: rule.holds(since: version), policy: version.policy, overcomes: version.overcomes,
            note: version.note, isInForce: version.isInForce, trace: trace)
    }

    @inlinable
    mutating func evaluate(_ condition: Condition<Case>, cite: String? = nil) -> Trace {
        let cite = condition.cite ?? cite
        switch condition.form {
        case .all(let parts):
            var truth = Truth.yes
            var traces: [Trace] = []
            traces.reserveCapacity(parts.count)
            for part in parts {
                let trace = evaluate(part)
                truth = truth.and(trace.truth)
                traces.append(trace)
            }
            return Trace(.all, says: condition.says, cite: cite, truth: truth, parts: traces)
        case .any(let parts):
            var truth = Truth.no
            var traces: [Trace] = []
            traces.reserveCapacity(parts.count)
            for part in parts {
                let trace = evaluate(part)
                truth = truth.or(trace.truth)
                traces.append(trace)
            }
            return Trace(.any, says: condition.says, cite: cite, truth: truth, parts: traces)
        case .not(let part):
            let trace = evaluate(part)
            return Trace(.not, says: condition.says, cite: cite, truth: !trace.truth, parts: [trace])
        case .orUnableToDetermine(let part):
            let trace = evaluate(part)
            let truth: Truth = if case .unknown = trace.truth, trace.triedInVain { .yes } else { trace.truth }
            return Trace(.orUnableToDetermine, says: condition.says, cite: cite, truth: truth, parts: [trace])
        case .test(let test):
            let answer = test.answer(subject, day)
            return Trace(
                .test, says: condition.says, cite: cite, truth: answer.truth, facts: answer.facts, note: answer.note,
                isJudgement: test.isJudgement, triedInVain: answer.triedInVain, moreCites: answer.cites)
        case .rule(let id):
            let rule = evaluated(id)
            return Trace(
                .rule(id), says: condition.says.isEmpty ? rule.title : condition.says,
                cite: cite ?? rule.citation.cite, truth: rule.truth, moreCites: cite.map { [$0] } ?? [])
        }
    }
}
