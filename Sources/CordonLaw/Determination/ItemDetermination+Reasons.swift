internal import CordonRules

/// What an answer rests on, read off the traces.
extension ItemDetermination {
    /// The paragraphs that the truth of a rule rests on, its own first.
    package func cites(of rule: String) -> [String] {
        trace(rule).map { RestingRules(on: $0, in: trace).cites } ?? []
    }

    /// The paragraphs that make the item subject to the EAR, or that leave it outside.
    package var subjectCites: [String] { cites(of: LawBook.subjectRule) }

    /// Why it is subject, or not, in a sentence.
    package var subjectWhy: String { trace(LawBook.subjectRule).map(Explanation.why) ?? "" }

    /// Judgements that only a person can make, and what was said.
    package var judgements: [String] {
        var all: [String] = []
        func visit(_ trace: Trace) {
            if trace.isJudgement {
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

/// A rule and those that share in its truth, each once, nearest first.
struct RestingRules {
    let traces: [RuleTrace]

    init(on trace: RuleTrace, in find: (String) -> RuleTrace?) {
        var all = [trace]
        var seen: Set<String> = [trace.id]
        var next = 0
        while next < all.count {
            for id in all[next].trace.decidingRules where seen.insert(id).inserted {
                if let trace = find(id) { all.append(trace) }
            }
            next += 1
        }
        traces = all
    }

    var cites: [String] {
        var cites: [String] = []
        for trace in traces {
            for cite in trace.cites where !cites.contains(cite) { cites.append(cite) }
        }
        return cites
    }

    var facts: [Fact] {
        var facts: [Fact] = []
        for trace in traces {
            for fact in trace.trace.decidingFacts where !facts.contains(fact) { facts.append(fact) }
        }
        return facts
    }

    var notes: [String] {
        var notes: [String] = []
        for trace in traces {
            for note in trace.trace.decidingNotes + [trace.note].compactMap({ $0 }) where !notes.contains(note) {
                notes.append(note)
            }
        }
        return notes
    }
}
