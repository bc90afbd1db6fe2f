package import CordonModel
package import CordonRules

/// Answers for deals from one book of law.
package struct Determiner: Sendable {
    package let book: LawBook

    package init(_ book: LawBook = .ear) { self.book = book }

    package func determine(_ deal: Deal, asOf day: CalendarDay, listings: [ListingFact] = []) -> Determination {
        let items = deal.items.indices.map { determine(LawCase(deal, itemAt: $0, listings: listings), on: day) }
        var seen: Set<String> = []
        let all = items.flatMap(\.needs).filter { seen.insert($0.key).inserted }
        let needs = all.filter(\.isMaterial) + all.filter { !$0.isMaterial }
        return Determination(
            day: day, lawKnownTo: book.knownTo, items: items, needs: needs, notices: notices(items, on: day))
    }

    package func determine(_ subject: LawCase, on day: CalendarDay) -> ItemDetermination {
        var evaluation = Evaluation(book, subject, on: day)
        let requirements = book.rules.filter { $0.kind == .requirement }
        for rule in requirements { evaluation.truth(rule.id) }
        let subjectTruth = evaluation.truth(LawBook.subjectRule)
        let holding = Set(requirements.filter { evaluation.truth($0.id) == .yes }.map(\.id))
        let exceptions = book.rules.filter { rule in
            rule.kind == .exception
                && (rule.version(on: day)?.overcomes.contains { holding.contains($0) } ?? false)
        }
        for rule in exceptions { evaluation.truth(rule.id) }

        let verdict = Verdict(requirements: requirements, exceptions: exceptions, evaluation: evaluation)
        let grounds = requirements.filter { holding.contains($0.id) }.map { ground($0, evaluation, exceptions) }
            .sorted { ($1.outcome, $0.rule) < ($0.outcome, $1.rule) }
        let considered = requirements.filter { !holding.contains($0.id) }.compactMap { self.considered($0, evaluation) }
        let answers = exceptions.compactMap { rule in
            evaluation.trace(rule.id).map { trace in
                ExceptionAnswer(
                    rule: rule.id, title: rule.title, cite: trace.citation.cite, truth: trace.truth,
                    why: Explanation.why(trace))
            }
        }
        let subjectTrace = evaluation.trace(LawBook.subjectRule)
        return ItemDetermination(
            path: subject.path, description: subject.item.description, outcome: verdict.outcome,
            atWorst: verdict.worst, atBest: verdict.best, subject: subjectTruth,
            subjectCites: subjectTrace.map { cites($0, evaluation) } ?? [], grounds: grounds, considered: considered,
            exceptions: answers, needs: verdict.needs(in: subject.deal), traces: evaluation.traces,
            judgements: judgements(evaluation))
    }

    private func ground(
        _ rule: LawRule, _ evaluation: Evaluation<LawCase>, _ exceptions: [LawRule]
    ) -> Ground {
        guard let trace = evaluation.trace(rule.id) else { preconditionFailure("\(rule.id) was not evaluated") }
        var facts: [Fact] = []
        var notes: [String] = []
        for trace in resting(on: trace, evaluation) {
            for fact in trace.trace.decidingFacts where !facts.contains(fact) { facts.append(fact) }
            for note in trace.trace.decidingNotes + [trace.note].compactMap({ $0 }) where !notes.contains(note) {
                notes.append(note)
            }
        }
        let overcome = exceptions.filter { exception in
            evaluation.trace(exception.id).map { $0.truth == .yes && $0.overcomes.contains(rule.id) } ?? false
        }
        return Ground(
            rule: rule.id, title: rule.title, outcome: overcome.isEmpty ? rule.outcome : .exceptionAvailable,
            citation: trace.citation, effective: trace.from, cites: cites(trace, evaluation), policy: trace.policy,
            facts: facts, notes: notes, overcomeBy: overcome.map(\.id))
    }

    /// The rule's own paragraphs, then those of the rules that decided it.
    private func cites(_ trace: RuleTrace, _ evaluation: Evaluation<LawCase>) -> [String] {
        var cites = [trace.citation.cite]
        for trace in resting(on: trace, evaluation) {
            for cite in [trace.citation.cite] + trace.trace.decidingCites where !cites.contains(cite) {
                cites.append(cite)
            }
        }
        return cites
    }

    /// The rule and those that share in its truth, each once, nearest first.
    private func resting(on trace: RuleTrace, _ evaluation: Evaluation<LawCase>) -> [RuleTrace] {
        var all = [trace]
        var next = 0
        while next < all.count {
            for id in all[next].trace.decidingRules {
                if let trace = evaluation.trace(id), !all.contains(where: { $0.id == id }) { all.append(trace) }
            }
            next += 1
        }
        return all
    }

    private func considered(_ rule: LawRule, _ evaluation: Evaluation<LawCase>) -> Considered? {
        guard let trace = evaluation.trace(rule.id) else { return nil }
        return Considered(
            rule: rule.id, title: rule.title, cite: trace.citation.cite, truth: trace.truth,
            why: Explanation.why(trace))
    }

    private func judgements(_ evaluation: Evaluation<LawCase>) -> [String] {
        var all: [String] = []
        func visit(_ trace: Trace) {
            if trace.isJudgement {
                let word = Explanation.word(trace.truth)
                let by = trace.facts.first.map { " (\($0.assertedBy))" } ?? ""
                let line = "\(trace.says): \(word)\(by)"
                if !all.contains(line) { all.append(line) }
            }
            trace.parts.forEach(visit)
        }
        for trace in evaluation.traces { visit(trace.trace) }
        return all
    }

    private func notices(_ items: [ItemDetermination], on day: CalendarDay) -> [String] {
        var notices: [String] = []
        if day > book.knownTo { notices.append("Law after \(book.knownTo) is not known to Cordon.") }
        if day < book.from { notices.append("Law before \(book.from) is not held.") }
        var weak: [String] = []
        var stayed: [String] = []
        for item in items {
            for ground in item.grounds where ground.citation.basis != .text {
                let line = "\(ground.citation.cite) (\(ground.citation.basis.rawValue))"
                if !weak.contains(line) { weak.append(line) }
            }
            for trace in item.traces {
                if case .toBeConfirmed = trace.trace.form, !stayed.contains(trace.trace.says) {
                    stayed.append(trace.trace.says)
                }
            }
        }
        if !weak.isEmpty {
            notices.append("Rests on what others say of the text, not on the text itself: \(weak.joined(separator: ", ")).")
        }
        notices += stayed
        return notices
    }
}

/// What the truths of the requirements and exceptions of one item come to.
struct Verdict {
    let requirements: [LawRule]
    let exceptions: [LawRule]
    let evaluation: Evaluation<LawCase>
    /// The exceptions that may overcome each requirement.
    private let allows: [String: [String]]
    let outcome: Outcome
    let worst: Outcome
    let best: Outcome

    init(requirements: [LawRule], exceptions: [LawRule], evaluation: Evaluation<LawCase>) {
        self.requirements = requirements
        self.exceptions = exceptions
        self.evaluation = evaluation
        allows = Dictionary(
            uniqueKeysWithValues: requirements.map { rule in
                (rule.id, exceptions.map(\.id).filter { evaluation.trace($0)?.overcomes.contains(rule.id) ?? false })
            })
        (outcome, worst, best) = Verdict.sum(requirements, allows) { evaluation.trace($0)?.truth ?? .no }
    }

    private static func sum(
        _ requirements: [LawRule], _ exceptions: [String: [String]], truth: (String) -> Truth
    ) -> (outcome: Outcome, worst: Outcome, best: Outcome) {
        var outcome = Outcome.noRequirementFound
        var worst = outcome
        var best = outcome
        for rule in requirements {
            switch truth(rule.id) {
            case .no: break
            case .yes:
                let allows = (exceptions[rule.id] ?? []).map(truth)
                let isOpen = allows.contains { if case .unknown = $0 { true } else { false } }
                let own: Outcome = allows.contains(.yes) ? .exceptionAvailable : rule.outcome
                outcome = max(outcome, own)
                worst = max(worst, own)
                best = max(best, isOpen ? min(own, .exceptionAvailable) : own)
            case .unknown(let needs):
                // Only the wording of a list entry is missing: a person must read it.
                let isReading = needs.allSatisfy { $0.hasSuffix(".coversItems") }
                outcome = max(outcome, isReading ? .review : .needFacts)
                worst = max(worst, rule.outcome)
            }
        }
        return (outcome, max(worst, outcome), min(best, outcome))
    }

    /// What the unknown requirements, and the exceptions to those that hold, still ask for.
    func needs(in deal: Deal) -> [OpenFact] {
        var keys: [String] = []
        func add(_ truth: Truth) {
            guard case .unknown(let needs) = truth else { return }
            for key in needs.sorted() where !keys.contains(key) { keys.append(key) }
        }
        for rule in requirements { if let trace = evaluation.trace(rule.id) { add(trace.truth) } }
        for rule in exceptions { if let trace = evaluation.trace(rule.id) { add(trace.truth) } }
        let current = [outcome, worst, best]
        let weighed = keys.map { key -> (key: String, span: Int, isMaterial: Bool) in
            let ways = [true, false].map { sums(settling: key, as: $0) }
            let isMaterial = ways.contains { $0 != current }
            return (key, ways.reduce(0) { $0 + Verdict.span($1) }, isMaterial)
        }
        // Where no single fact changes anything, several together may: none of them is immaterial then.
        let isJoint = !weighed.contains(where: \.isMaterial) && worst != best
        return weighed.enumerated()
            .sorted {
                ($0.element.isMaterial ? 0 : 1, $0.element.span, $0.offset)
                    < ($1.element.isMaterial ? 0 : 1, $1.element.span, $1.offset)
            }
            .map {
                OpenFact(
                    key: $0.element.key, question: Questions.text($0.element.key, in: deal),
                    isMaterial: $0.element.isMaterial || isJoint)
            }
    }

    /// Outcome, worst and best if one missing fact were settled one way.
    private func sums(settling key: String, as value: Bool) -> [Outcome] {
        var known: [String: Truth] = [:]
        func truth(_ id: String) -> Truth {
            if let truth = known[id] { return truth }
            guard let trace = evaluation.trace(id) else { return .no }
            let truth = trace.trace.truth(settling: key, as: value, rule: truth)
            known[id] = truth
            return truth
        }
        let sum = Verdict.sum(requirements, allows, truth: truth)
        return [sum.outcome, sum.worst, sum.best]
    }

    private static func span(_ outcomes: [Outcome]) -> Int {
        let all = Outcome.allCases
        return (all.firstIndex(of: outcomes[2]) ?? 0) - (all.firstIndex(of: outcomes[1]) ?? 0)
    }
}
