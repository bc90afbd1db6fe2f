public import CordonModel
internal import CordonRules

/// What the law says about a deal, as one page to print and file.
public struct LawPage: Sendable {
    private let answer: LawAnswer
    private let deal: Deal

    /// - Parameter deal: the deal that was answered, which the page repeats.
    public init(_ answer: LawAnswer, of deal: Deal) {
        self.answer = answer
        self.deal = deal
    }

    public var text: String {
        let needs = answer.needs.map { need -> HTML in
            "\(need.question)\(need.isMaterial ? "" : " (could not change the outcome)") <code>\(need.key)</code>"
        }
        let body: HTML = """
            \(PrintedPage.header(
                answer.deal, asOf: answer.asOf, outcome: answer.outcome, atWorst: answer.atWorst, atBest: answer.atBest,
                scope: "\(LawAnswer.scope) The parties were not screened against any list.", notices: answer.notices))\
            \(HTML.section(
                "Grounds",
                .list(
                    answer.items.flatMap { item in item.grounds.map { PrintedPage.ground($0.finding(of: item)) } },
                    ordered: true)))\
            \(HTML.section("Open questions, most decisive first", .list(needs)))\
            \(answer.items.map(PrintedPage.item))\
            \(DealSection(deal: deal).html)\
            <footer>\(answer.engine.name) \(answer.engine.version), tables \(answer.engine.tables.prefix(16)). \
            Law known to \(answer.lawKnownTo.description). Informs a decision; not legal advice.</footer>

            """
        return PrintedPage.page(title: "\(answer.deal.id): \(answer.outcome.words)", body: body)
    }
}
