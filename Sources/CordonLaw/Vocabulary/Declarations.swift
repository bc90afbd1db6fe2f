internal import CordonModel
internal import CordonRules

extension Condition where Case == LawCase {
    /// What the deal's questionnaire answers.
    static func declared(
        _ question: DealQuestion, _ says: String, cite: String? = nil, isJudgement: Bool = true
    ) -> Condition {
        .test(
            Test("deal.declares", [question.rawValue], says: says, isJudgement: isJudgement) { subject, _ in
                subject.answer(question)
            }, cite: cite)
    }

    /// What the item's questionnaire answers.
    static func declared(
        _ question: ItemQuestion, _ says: String, cite: String? = nil, isJudgement: Bool = false
    ) -> Condition {
        .test(
            Test("item.declares", [question.rawValue], says: says, isJudgement: isJudgement) { subject, _ in
                subject.answer(question)
            }, cite: cite)
    }
}
