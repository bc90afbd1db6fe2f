package import CordonModel
package import CordonRules

/// What the law's change between two days did to the deals of a portfolio.
package struct LawImpact: Sendable {
    /// As `cordon law impact --json` prints it.
    package let json: JSON
    package let changed: Int

    package init(_ deals: [Deal], _ law: DealDetermination, from first: CalendarDay, to last: CalendarDay) {
        let days = [min(first, last), max(first, last)]
        var changes: [JSON] = []
        var worse = 0
        for deal in deals {
            let (before, after) = (law.answer(deal, asOf: days[0]), law.answer(deal, asOf: days[1]))
            let comparison = LawComparison(before: before, after: after, changes: [])
            let (new, gone) = (comparison.new, comparison.gone)
            guard before.outcome != after.outcome || !new.isEmpty || !gone.isEmpty else { continue }
            if after.outcome > before.outcome { worse += 1 }
            changes.append(
                .object([
                    "deal": .string(deal.id), "title": deal.title.map(JSON.string),
                    "value": deal.money.map { .string($0.description) },
                    "before": .string(before.outcome.rawValue), "after": .string(after.outcome.rawValue),
                    "new": .array(new.map(LawImpact.ground)), "gone": .array(gone.map(LawImpact.ground)),
                ]))
        }
        changed = changes.count
        json = .object([
            "schemaVersion": .number(1), "from": .string(days[0].description), "to": .string(days[1].description),
            "dealsRead": .number(deals.count), "worse": .number(worse), "deals": .array(changes),
        ])
    }

    private static func ground(_ item: LawItem, _ ground: LawGround) -> JSON {
        .object([
            "item": .string(item.path), "rule": .string(ground.rule), "title": .string(ground.title),
            "outcome": .string(ground.outcome.rawValue), "cite": .string(ground.citation.cite),
        ])
    }
}
