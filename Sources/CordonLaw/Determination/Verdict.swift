internal import CordonModel
internal import CordonRules

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
