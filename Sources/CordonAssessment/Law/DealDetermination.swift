internal import CordonLaw
package import CordonModel
package import CordonRules

/// The law on a deal by its own facts, without screening: what `cordon determine` answers.
package struct DealDetermination: Sendable {
    private let engine: Decision.Engine

    package init(engineVersion: String) {
        engine = .init(version: engineVersion, tables: EngineTables.digest)
    }

    package func answer(_ deal: Deal, asOf day: CalendarDay? = nil, withTraces: Bool = false) -> LawAnswer {
        Determiner().determine(deal, asOf: day ?? deal.date).answer(engine: engine, withTraces: withTraces)
    }
}
