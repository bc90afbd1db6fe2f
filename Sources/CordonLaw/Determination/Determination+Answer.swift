package import CordonModel
internal import CordonRules

extension Determination {
    /// In the words that leave the program.
    package func answer(engine: Decision.Engine, withTraces: Bool = false) -> LawAnswer {
        LawAnswer(
            outcome: outcome, atWorst: atWorst, atBest: atBest, asOf: day, lawKnownTo: lawKnownTo, deal: .init(deal),
            items: items.map { $0.answer(in: LawBook.ear, of: deal, withTraces: withTraces) },
            needs: distinctNeeds.map {
                LawNeed(key: $0.key, question: Questions.text($0.key, in: deal), isMaterial: $0.isMaterial)
            },
            notices: notices, engine: engine)
    }
}

extension Determination {
    /// Where no law of the day is held every rule asks the same: that is one question, not one for each rule.
    private var distinctNeeds: [OpenFact] {
        let first = needs.first { $0.key.hasPrefix("law.us.") }
        return day < LawBook.ear.from ? needs.filter { !$0.key.hasPrefix("law.us.") || $0.key == first?.key } : needs
    }
}

extension ItemDetermination {
    func answer(in book: LawBook, of deal: Deal, withTraces: Bool) -> LawItem {
        LawItem(
            path: path, description: description, outcome: outcome, atWorst: atWorst, atBest: atBest, subject: subject,
            subjectWhy: subjectWhy, subjectCites: subjectResting.cites,
            subjectFacts: deal.worded(subjectResting.facts), subjectNotes: subjectNotes,
            grounds: grounds.map { $0.answer(RestingRules(on: $0.trace, in: trace), in: book, of: deal) },
            considered: considered.map { answer($0.trace, of: deal) },
            exceptions: exceptions.map { answer($0.trace, of: deal) }, judgements: judgements,
            traces: withTraces ? traces : [])
    }
}

extension ItemDetermination {
    private func answer(_ trace: RuleTrace, of deal: Deal) -> LawRuleAnswer {
        let deciding = trace.trace.deciding
        return LawRuleAnswer(
            rule: trace.id, title: trace.title, truth: trace.truth, cites: cites(of: trace.id), effective: trace.from,
            why: Explanation.why(trace, in: self.trace), facts: deal.worded(deciding.facts + deciding.ruledOutFacts))
    }
}

extension Deal {
    /// The facts with what each is about, in words.
    fileprivate func worded(_ facts: [Fact]) -> [Fact] {
        facts.map { Fact(key: $0.key, value: $0.value, assertedBy: $0.assertedBy, words: words(forFact: $0.key)) }
    }
}

extension Ground {
    /// The regulations follow the item, whoever holds it.
    private static let binds = "anyone, in any country, who exports, reexports or transfers the item"

    func answer(_ resting: RestingRules, in book: LawBook, of deal: Deal) -> LawGround {
        LawGround(
            rule: rule, title: title, summary: book[rule]?.version(from: effective)?.summary ?? "", outcome: outcome,
            citation: citation, effective: effective, until: trace.until,
            holdsSince: trace.holdsSince, cites: resting.cites, ruledOut: resting.ruledOut,
            policy: policy,
            binds: Ground.binds, facts: deal.worded(resting.facts), notes: resting.notes,
            overcomeBy: overcomeBy.map { book[$0]?.title ?? $0 })
    }
}
