internal import CordonRules

/// What the truths of the requirements and exceptions of one item come to.
struct Verdict: Sendable {
    let outcome: Outcome
    let worst: Outcome
    let best: Outcome
    private let evaluation: Evaluation<LawCase>
    private let requirements: [Requirement]
    private let exceptions: [Weighed]

    /// A rule with its trace and truth.
    private struct Weighed: Sendable {
        let id: String
        let trace: Trace
        let truth: Settled
    }

    private struct Requirement: Sendable {
        let rule: Weighed
        let outcome: Outcome
        /// Only the wording of a list entry is missing: a person must read it.
        let isReading: Bool
        /// Positions of the exceptions that may overcome it.
        let allowed: [Int]
    }

    init(requirements: [LawRule], exceptions: [LawRule], evaluation: Evaluation<LawCase>) {
        func weighed(_ rule: LawRule) -> (Weighed, RuleTrace)? {
            evaluation.trace(rule.id).map { (Weighed(id: rule.id, trace: $0.trace, truth: Settled($0.truth)), $0) }
        }
        let possible = exceptions.compactMap(weighed)
        self.exceptions = possible.map(\.0)
        self.requirements = requirements.compactMap { rule in
            guard let (own, trace) = weighed(rule) else { return nil }
            var isReading = false
            if case .unknown(let needs) = trace.truth { isReading = needs.allSatisfy { $0.hasSuffix(".coversItems") } }
            return Requirement(
                rule: own, outcome: rule.outcome, isReading: isReading,
                allowed: possible.indices.filter { possible[$0].1.overcomes.contains(rule.id) })
        }
        self.evaluation = evaluation
        let sum = Verdict.sum(
            self.requirements, self.requirements.map(\.rule.truth), exceptions: self.exceptions.map(\.truth))
        (outcome, worst, best) = (sum.outcome, sum.worst, sum.best)
    }

    private struct Sum: Hashable {
        var outcome = Outcome.noRequirementFound
        var worst = Outcome.noRequirementFound
        var best = Outcome.noRequirementFound

        /// How far apart worst and best are: a question is the more decisive the nearer it brings them.
        var span: Int {
            let all = Outcome.allCases
            return (all.firstIndex(of: best) ?? 0) - (all.firstIndex(of: worst) ?? 0)
        }
    }

    private static func sum(_ requirements: [Requirement], _ truths: [Settled], exceptions: [Settled]) -> Sum {
        var sum = Sum()
        for (requirement, truth) in zip(requirements, truths) {
            switch truth {
            case .no: break
            case .yes:
                let isOvercome = requirement.allowed.contains { exceptions[$0] == .yes }
                let isOpen = requirement.allowed.contains { exceptions[$0] == .open }
                let own: Outcome = isOvercome ? .exceptionAvailable : requirement.outcome
                sum.outcome = max(sum.outcome, own)
                sum.worst = max(sum.worst, own)
                sum.best = max(sum.best, isOpen ? min(own, .exceptionAvailable) : own)
            case .open:
                sum.outcome = max(sum.outcome, requirement.isReading ? .review : .needFacts)
                sum.worst = max(sum.worst, requirement.outcome)
            }
        }
        sum.worst = max(sum.worst, sum.outcome)
        sum.best = min(sum.best, sum.outcome)
        return sum
    }

    /// What the unknown requirements, and the exceptions to those that hold, still ask for.
    func needs() -> [OpenFact] {
        var keys: [String] = []
        for rule in requirements.map(\.rule) + exceptions {
            guard case .unknown(let needs) = rule.trace.truth else { continue }
            for key in needs.sorted() where !keys.contains(key) { keys.append(key) }
        }
        guard !keys.isEmpty else { return [] }
        let current = Sum(outcome: outcome, worst: worst, best: best)
        let weighed = keys.map { key -> (key: String, span: Int, isMaterial: Bool) in
            let ways = [sum(settling: key, as: true), sum(settling: key, as: false)]
            return (key, ways[0].span + ways[1].span, ways.contains { $0 != current })
        }
        // Where no single fact changes anything, several together may: none of them is immaterial then.
        let isJoint = !weighed.contains(where: \.isMaterial) && worst != best
        return weighed.enumerated()
            .sorted {
                ($0.element.isMaterial ? 0 : 1, $0.element.span, $0.offset)
                    < ($1.element.isMaterial ? 0 : 1, $1.element.span, $1.offset)
            }
            .map { OpenFact(key: $0.element.key, isMaterial: $0.element.isMaterial || isJoint) }
    }

    /// What it would come to if one missing fact were settled one way.
    private func sum(settling key: String, as value: Bool) -> Sum {
        var known: [String: Settled] = [:]
        func truth(_ id: String) -> Settled {
            if let truth = known[id] { return truth }
            guard let position = evaluation.positions[id] else { return .no }
            let truth = evaluation.traces[position].trace.settled(key, as: value, rule: truth)
            known[id] = truth
            return truth
        }
        func settled(_ rule: Weighed) -> Settled {
            rule.truth == .open ? rule.trace.settled(key, as: value, rule: truth) : rule.truth
        }
        return Verdict.sum(requirements, requirements.map { settled($0.rule) }, exceptions: exceptions.map(settled))
    }
}
