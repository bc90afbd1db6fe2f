internal import CordonRules

/// What an answer rests on, read off the traces.
extension ItemDetermination {
    /// The paragraphs that the truth of a rule rests on, its own first.
    package func cites(of rule: String) -> [String] {
        trace(rule).map { RestingRules(on: $0, in: trace).cites } ?? []
    }

    /// Paragraphs that were looked at for a rule and do not apply.
    package func ruledOut(for rule: String) -> [String] {
        trace(rule).map { RestingRules(on: $0, in: trace).ruledOut } ?? []
    }

    /// What makes the item subject to the EAR, or leaves it outside. Where nothing does, only the heads themselves are told:
    /// the many special rules under them that do not fit either would bury them.
    var subjectResting: RestingRules {
        guard let trace = trace(LawBook.subjectRule) else { preconditionFailure("every book has its subject rule") }
        return RestingRules(on: trace, in: self.trace, depth: subject == .no ? 1 : .max)
    }

    /// Counts and readings behind it; where it is not subject, why each head fails.
    var subjectNotes: [String] {
        guard subject == .no, let rule = trace(LawBook.subjectRule) else { return subjectResting.notes }
        return rule.trace.deciding.rules.compactMap { id in
            trace(id).map { "\($0.title): \(Explanation.why($0))." }
        }
    }

    /// The paragraphs of `subjectResting`.
    package var subjectCites: [String] { subjectResting.cites }

    /// Why it is subject, or not, in a sentence.
    package var subjectWhy: String { trace(LawBook.subjectRule).map { Explanation.why($0) } ?? "" }

    /// Judgements that only a person can make, and what was said; those that nobody was asked for are left out.
    package var judgements: [String] {
        var all: [String] = []
        func visit(_ trace: Trace) {
            if trace.isJudgement, !trace.facts.isEmpty {
                let by = trace.facts.first.map { " (\($0.assertedBy))" } ?? ""
                let line = "\(trace.says): \(trace.truth.word)\(by)"
                if !all.contains(line) { all.append(line) }
            }
            trace.parts.forEach(visit)
        }
        for trace in traces { visit(trace.trace) }
        return all
    }

    /// Texts and lists of the day that are not held and that a rule left open asks for.
    package var missingTexts: [String] {
        var all: [String] = []
        func visit(_ trace: Trace) {
            guard trace.truth.isUnknown else { return }
            if let note = trace.note, note.hasPrefix("text not held"), !all.contains(note) { all.append(note) }
            if trace.form == .notHeld, !all.contains(trace.says) { all.append(trace.says) }
            trace.parts.forEach(visit)
        }
        for trace in traces where trace.isInForce { visit(trace.trace) }
        return all
    }
}

/// A rule and those that share in its truth, each once, nearest first, with what all of them rest on.
struct RestingRules {
    /// Paragraphs, the rule's own first.
    private(set) var cites: [String] = []
    private(set) var facts: [Fact] = []
    private(set) var notes: [String] = []
    /// Paragraphs of exclusions and the like that were looked at and do not hold.
    private(set) var ruledOut: [String] = []
    private(set) var traces: [RuleTrace] = []

    /// - Parameter depth: how far to follow references to other rules.
    init(on trace: RuleTrace, in find: (String) -> RuleTrace?, depth: Int = .max) {
        var queue = [(trace: trace, isRuledOut: false, depth: 0)]
        var seen: Set<String> = [trace.id]
        var ruledOutFacts: [Fact] = []
        var next = 0
        while next < queue.count {
            let (trace, isRuledOut, level) = queue[next]
            next += 1
            let deciding = trace.trace.deciding
            let own = [trace.citation.cite] + deciding.cites
            if isRuledOut {
                // What fails without any fact was never at issue: a savings clause where nobody speaks of a departure.
                if !deciding.facts.isEmpty || !deciding.ruledOutFacts.isEmpty || !deciding.rules.isEmpty {
                    add(own + deciding.ruledOutCites, to: &ruledOut)
                }
                add(deciding.facts + deciding.ruledOutFacts, to: &ruledOutFacts)
                add(deciding.notes, to: &notes)
            } else {
                traces.append(trace)
                add(own, to: &cites)
                add(deciding.ruledOutCites, to: &ruledOut)
                add(deciding.facts, to: &facts)
                add(deciding.ruledOutFacts, to: &ruledOutFacts)
                add(deciding.notes + [trace.note].compactMap { $0 }, to: &notes)
            }
            guard level < depth else { continue }
            for id in deciding.rules where seen.insert(id).inserted {
                if let trace = find(id) { queue.append((trace, isRuledOut, level + 1)) }
            }
            for id in deciding.ruledOutRules where seen.insert(id).inserted {
                if let trace = find(id) { queue.append((trace, true, level + 1)) }
            }
        }
        ruledOut.removeAll(where: cites.contains)
        add(ruledOutFacts, to: &facts)
    }

    private func add<Element: Equatable>(_ new: [Element], to all: inout [Element]) {
        for element in new where !all.contains(element) { all.append(element) }
    }
}
