internal import CordonLaw
package import CordonModel
package import CordonRules

/// The law on a deal by its own facts, without screening: what `cordon determine` answers.
package struct DealDetermination: Sendable {
    private let engine: Decision.Engine
    private let determiner = Determiner()
    private let stale: StaleRules

    /// - Parameter stale: rules whose text somebody found changed; answers that rest on the book say so.
    package init(engineVersion: String, stale: StaleRules = .none) {
        self.stale = stale
        engine = .init(version: engineVersion, tables: EngineTables.digest)
    }

    package func answer(_ deal: Deal, asOf day: CalendarDay? = nil, withTraces: Bool = false) -> LawAnswer {
        let day = day ?? deal.date
        var answer = determiner.determine(deal, asOf: day).answer(engine: engine, withTraces: withTraces)
        answer.notices += stale.notices(on: day)
        return answer
    }

    /// What the change of law between two days did to a deal, with each day on which the answer changed.
    package func compare(_ deal: Deal, _ first: CalendarDay, _ last: CalendarDay) -> LawComparison {
        var changes: [LawComparison.Change] = []
        var previous = determiner.determine(deal, asOf: first)
        let days = determiner.dates(of: deal).filter { $0 > first && $0 <= last }
        for day in days {
            let next = determiner.determine(deal, asOf: day)
            defer { previous = next }
            guard next.summary != previous.summary else { continue }
            changes.append(
                .init(
                    day: day, outcome: next.outcome,
                    rules: next.changedRules(since: previous).map {
                        .init(
                            rule: $0.id, title: $0.title, cite: $0.citation.cite, source: $0.source,
                            summary: $0.summary)
                    }))
        }
        return LawComparison(before: answer(deal, asOf: first), after: answer(deal, asOf: last), changes: changes)
    }
}
