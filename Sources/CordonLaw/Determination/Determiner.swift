package import CordonModel
package import CordonRules

/// Answers for deals from one book of law.
package struct Determiner: Sendable {
    package let book: LawBook
    private let requirements: [LawRule]
    private let exceptions: [LawRule]

    package init(_ book: LawBook = .ear) {
        self.book = book
        requirements = book.rules.filter { $0.kind == .requirement }
        exceptions = book.rules.filter { $0.kind == .exception }
    }

    package func determine(
        _ deal: Deal, asOf day: CalendarDay, listings: [ListingFact] = [], owned: [OwnedFact] = []
    ) -> Determination {
        let items = deal.items.indices.map {
            determine(LawCase(deal, itemAt: $0, listings: listings, owned: owned), on: day)
        }
        return Determination(deal: deal, day: day, lawKnownTo: book.knownTo, items: items)
    }

    package func determine(_ subject: LawCase, on day: CalendarDay) -> ItemDetermination {
        var evaluation = Evaluation(book, subject, on: day)
        for rule in requirements { evaluation.truth(rule.id) }
        let truth = evaluation.truth(LawBook.subjectRule)
        let holding = Set(requirements.lazy.map(\.id).filter { evaluation.truth($0) == .yes })
        let weighed = exceptions.filter { rule in
            rule.version(on: day)?.overcomes.contains { holding.contains($0) } ?? false
        }
        for rule in weighed { evaluation.truth(rule.id) }

        let verdict = Verdict(requirements: requirements, exceptions: weighed, evaluation: evaluation)
        let traces = requirements.compactMap { evaluation.trace($0.id) }
        return ItemDetermination(
            path: subject.path, description: subject.item.description, outcome: verdict.outcome,
            atWorst: verdict.worst, atBest: verdict.best, subject: truth,
            grounds: traces.filter { $0.truth == .yes }.map { ground($0, evaluation, weighed) }
                .sorted { ($1.outcome, $0.rule) < ($0.outcome, $1.rule) },
            considered: traces.filter { $0.truth != .yes }.map(Considered.init),
            exceptions: weighed.compactMap { rule in
                evaluation.trace(rule.id).map {
                    ExceptionAnswer(trace: $0, overcomes: $0.overcomes.filter(holding.contains))
                }
            }, traces: evaluation.traces, positions: evaluation.positions, verdict: verdict)
    }

    private func ground(
        _ trace: RuleTrace, _ evaluation: Evaluation<LawCase>, _ exceptions: [LawRule]
    ) -> Ground {
        let overcome = exceptions.lazy.map(\.id).filter { id in
            evaluation.trace(id).map { $0.truth == .yes && $0.overcomes.contains(trace.id) } ?? false
        }
        return Ground(
            trace: trace,
            outcome: overcome.isEmpty ? book[trace.id]?.outcome ?? .licenceRequired : .exceptionAvailable,
            overcomeBy: Array(overcome))
    }
}
