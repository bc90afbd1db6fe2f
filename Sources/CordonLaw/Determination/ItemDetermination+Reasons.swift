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

    /// The paragraphs that make the item subject to the EAR, or that leave it outside.
    package var subjectCites: [String] { cites(of: LawBook.subjectRule) }

    /// Why it is subject, or not, in a sentence.
    package var subjectWhy: String { trace(LawBook.subjectRule).map(Explanation.why) ?? "" }

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

    init(on trace: RuleTrace, in find: (String) -> RuleTrace?) {
        var queue = [(trace: trace, isRuledOut: false)]
        var seen: Set<String> = [trace.id]
        var ruledOutFacts: [Fact] = []
        var next = 0
        while next < queue.count {
            let (trace, isRuledOut) = queue[next]
            next += 1
            let deciding = trace.trace.deciding
            let own = [trace.citation.cite] + deciding.cites
            if isRuledOut {
                add(own + deciding.ruledOutCites, to: &ruledOut)
                add(deciding.facts + deciding.ruledOutFacts, to: &ruledOutFacts)
            } else {
                traces.append(trace)
                add(own, to: &cites)
                add(deciding.ruledOutCites, to: &ruledOut)
                add(deciding.facts, to: &facts)
                add(deciding.ruledOutFacts, to: &ruledOutFacts)
                add(deciding.notes + [trace.note].compactMap { $0 }, to: &notes)
            }
            for id in deciding.rules where seen.insert(id).inserted {
                if let trace = find(id) { queue.append((trace, isRuledOut)) }
            }
            for id in deciding.ruledOutRules where seen.insert(id).inserted {
                if let trace = find(id) { queue.append((trace, true)) }
            }
        }
        ruledOut.removeAll(where: cites.contains)
        add(ruledOutFacts, to: &facts)
    }

    private func add<Element: Equatable>(_ new: [Element], to all: inout [Element]) {
        for element in new where !all.contains(element) { all.append(element) }
    }
}
