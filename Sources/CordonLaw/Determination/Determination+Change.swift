package import CordonModel
internal import CordonReference
package import CordonRules

extension Determiner {
    /// Every day on which the same facts may get another answer: first days of versions of rules, and of what the tables
    /// know, a partner country's own first day among them.
    package func dates(of deal: Deal) -> [CalendarDay] {
        let tables = LawPacks.shared.all.flatMap { [$0.validFrom, $0.validUntil] }.compactMap { $0 }
        let partners = PartnerCountries.shared.all.map(\.since)
        let others = (tables + partners).compactMap { CalendarDay($0) }
        return Set(book.boundaries + others + RussiaDates.all + [book.knownTo.next]).sorted()
    }
}

/// What a rule says, as far as a comparison needs it.
package struct ChangedRule: Sendable, Hashable {
    package let id: String
    package let title: String
    package let citation: Citation
    package let source: String
    package let summary: String
}

extension Determination {
    private func trace(_ rule: String) -> RuleTrace? { items.lazy.compactMap { $0.trace(rule) }.first }

    /// Outcome, bounds, grounds as cited, and requirements left open, by item: what a reader sees change.
    package var summary: [[String]] {
        items.map { item in
            [item.outcome.rawValue, item.atWorst.rawValue, item.atBest.rawValue, item.subject.word]
                + item.grounds.map { "\($0.rule) \($0.outcome.rawValue) \($0.citation.cite)" }
                + item.considered.filter(\.truth.isUnknown).map(\.rule)
        }
    }

    /// Rules whose version began on this day, or whose truth changed on it.
    package func changedRules(since previous: Determination) -> [ChangedRule] {
        var changed: [ChangedRule] = []
        for (now, before) in zip(items, previous.items) {
            for trace in now.traces {
                guard let old = before.trace(trace.id) else { continue }
                let isNewVersion = trace.from != old.from
                guard isNewVersion && (trace.truth != .no || old.truth != .no) || trace.truth.word != old.truth.word,
                    !changed.contains(where: { $0.id == trace.id }),
                    let version = LawBook.ear[trace.id]?.version(on: day)
                else { continue }
                changed.append(
                    ChangedRule(
                        id: trace.id, title: trace.title, citation: trace.citation, source: version.source,
                        summary: version.summary))
            }
        }
        if let from = deal.route?.from?.description, let partner = PartnerCountries.shared.partner(from),
            partner.since == day.description, let rule = trace(LawBook.partnerRule)
        {
            return [
                ChangedRule(
                    id: rule.id, title: rule.title, citation: rule.citation, source: partner.citation,
                    summary: "\(partner.name) joins Supp. No. 3 to part 746.")
            ]
        }
        // The rules that have a new version explain the change; those that only follow them do not.
        let reasons = changed.filter { LawBook.ear[$0.id]?.version(from: day) != nil }
        return reasons.isEmpty ? changed : reasons
    }
}
