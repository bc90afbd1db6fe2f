public import CordonModel
internal import CordonRules

/// A decision as one page to print and file.
public struct DecisionPage: Sendable {
    private let decision: Decision
    private let deal: Deal

    /// - Parameter deal: the deal that was decided, which the page repeats.
    public init(_ decision: Decision, of deal: Deal) {
        self.decision = decision
        self.deal = deal
    }

    public var text: String {
        let parts =
            decision.parts.map { part -> [HTML] in
                if part.part == "reach", let law = decision.law { return ["reach", "\(law.reachWords)"] }
                return [
                    "\(part.part)",
                    "<span class=\"outcome \(part.outcome.rawValue)\">\(part.outcome.words)</span>",
                ]
            } + decision.notEvaluated.map { ["\($0.part)", "not evaluated: \($0.why)"] }
        let needs = decision.needs.map { need -> HTML in
            "\(need.question ?? need.key) <code>\(need.key)</code>"
        }
        let searched = decision.searched.map { list -> [HTML] in
            [
                "\(list.list)", "\(list.published?.description ?? "not stated")", "\(list.entities)",
                "<code>\(list.sha256.prefix(16))</code>",
            ]
        }
        let law = decision.law.map { " Law known to \($0.knownTo)." } ?? ""
        let body: HTML = """
            \(PrintedPage.header(
                decision.deal, asOf: decision.asOf, outcome: decision.outcome, atWorst: decision.atWorst,
                atBest: decision.atBest, scope: LawAnswer.scope, notices: decision.notices))\
            \(HTML.section("Parts of the question", .table(["part", "answer"], parts)))\
            \(HTML.section("Grounds", .list(decision.grounds.map(PrintedPage.ground), ordered: true)))\
            \(HTML.section("Open questions, most decisive first", .list(needs)))\
            \((decision.law?.items ?? []).map(PrintedPage.item))\
            \(DealSection(deal: deal).html)\
            \(HTML.section("Lists searched", .table(["list", "published", "entities", "SHA-256"], searched)))\
            <footer>\(decision.engine.name) \(decision.engine.version), tables \(decision.engine.tables.prefix(16)).\(law) \
            Informs a decision; not legal advice.</footer>

            """
        return PrintedPage.page(title: "\(decision.deal.id): \(decision.outcome.words)", body: body)
    }
}
