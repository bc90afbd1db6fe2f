package import CordonModel
internal import CordonRules

extension Determination {
    /// In the words that leave the program.
    package func answer(engine: Decision.Engine, withTraces: Bool = false) -> LawAnswer {
        LawAnswer(
            outcome: outcome, atWorst: atWorst, atBest: atBest, asOf: day, lawKnownTo: lawKnownTo, deal: .init(deal),
            items: items.map { $0.answer(in: LawBook.ear, of: deal, withTraces: withTraces) },
            needs: needs.map { LawNeed(key: $0.key, question: Questions.text($0.key, in: deal), isMaterial: $0.isMaterial) },
            notices: notices, engine: engine)
    }
}

extension ItemDetermination {
    func answer(in book: LawBook, of deal: Deal, withTraces: Bool) -> LawItem {
        LawItem(
            path: path, description: description, outcome: outcome, atWorst: atWorst, atBest: atBest, subject: subject,
            subjectWhy: subjectWhy, subjectCites: subjectCites, grounds: grounds.map { $0.answer(RestingRules(on: $0.trace, in: trace), in: book, of: deal) },
            considered: considered.map {
                LawRuleAnswer(
                    rule: $0.rule, title: $0.trace.title, truth: $0.truth, cites: cites(of: $0.rule),
                    effective: $0.trace.from,
                    why: $0.why)
            },
            exceptions: exceptions.map {
                LawRuleAnswer(
                    rule: $0.rule, title: $0.trace.title, truth: $0.truth, cites: cites(of: $0.rule),
                    effective: $0.trace.from,
                    why: $0.why)
            }, judgements: judgements, traces: withTraces ? traces : [])
    }
}

extension Ground {
    /// The regulations follow the item, whoever holds it.
    private static let binds = "anyone, in any country, who exports, reexports or transfers the item"

    func answer(_ resting: RestingRules, in book: LawBook, of deal: Deal) -> LawGround {
        LawGround(
            rule: rule, title: title, summary: book[rule]?.version(from: effective)?.summary ?? "", outcome: outcome,
            citation: citation, effective: effective, until: trace.until, cites: resting.cites, ruledOut: resting.ruledOut,
            policy: policy,
            binds: Ground.binds, facts: resting.facts.map {
                Fact(key: $0.key, value: $0.value, assertedBy: $0.assertedBy, words: deal.words(forFact: $0.key))
            }, notes: resting.notes, overcomeBy: overcomeBy.map { book[$0]?.title ?? $0 })
    }
}
