public import CordonModel
internal import CordonRules

/// What a change of law did to a deal, as one page to print and file.
public struct ComparisonPage: Sendable {
    private let comparison: LawComparison

    public init(_ comparison: LawComparison) { self.comparison = comparison }

    public var text: String {
        let (before, after) = (comparison.before, comparison.after)
        func outcome(_ answer: LawAnswer) -> [HTML] {
            [
                "\(answer.asOf.description)",
                "<span class=\"outcome \(answer.outcome.rawValue)\">\(answer.outcome.words)</span>",
            ]
        }
        let changes = comparison.changes.map { change -> [HTML] in
            [
                "\(change.day.description)",
                "<span class=\"outcome \(change.outcome.rawValue)\">\(change.outcome.words)</span>",
                "\(HTML.list(change.rules.map { "\($0.title), \($0.cite) (\($0.source)): \($0.summary)" }))",
            ]
        }
        let body: HTML = """
            <header><p class="deal">\(after.deal.title ?? after.deal.id)</p>
            <h1>What the law's change did</h1>
            <p>\(LawAnswer.scope) The parties were not screened.</p>
            \(HTML.list(comparison.notices.map { "\($0)" }).map { "<div class=\"notices\">\($0)</div>" })</header>
            \(HTML.table(["day", "outcome"], [outcome(before), outcome(after)]))\
            \(HTML.section("No longer", .list(comparison.gone.map { "\($0.ground.title), \($0.ground.citation.cite)" })))\
            \(HTML.section("New", .list(comparison.new.map { "\($0.ground.title), \($0.ground.citation.cite)" })))\
            \(HTML.section(
                "On both days",
                .list(
                    comparison.kept.map { row -> HTML in
                        let (old, new) = (row.before.citation.cite, row.after.citation.cite)
                        return "\(row.after.title), \(new)\(old == new ? "" : ", then cited \(old)")"
                    })))\
            \(HTML.section("Days on which the answer changed", .table(["day", "outcome since", "why"], changes)))\
            <footer>\(after.engine.name) \(after.engine.version). Informs a decision; not legal advice.</footer>

            """
        return PrintedPage.page(title: "\(after.deal.id): \(before.asOf) and \(after.asOf)", body: body)
    }
}
