public import CordonModel
internal import CordonRules

/// What a change of law did to a deal, for a terminal.
public struct ComparisonMemo: Sendable {
    private let comparison: LawComparison
    private let style: TerminalStyle

    public init(_ comparison: LawComparison, style: TerminalStyle) {
        self.comparison = comparison
        self.style = style
    }

    public var text: String {
        let (before, after) = (comparison.before, comparison.after)
        let title = after.deal.title.map { "\(after.deal.id): \($0)" } ?? after.deal.id
        var lines = comparison.notices.map { style.paint(style.wrap("! \(printable($0))", indent: 2), .yellow) }
        lines += [
            style.wrap("Deal \(printable(title))"), "",
            "  \(before.asOf)  " + style.paint(before.outcome, before.outcome.words),
            "  \(after.asOf)  " + style.paint(after.outcome, after.outcome.words), "",
            style.wrap("\(LawAnswer.scope) The parties were not screened."),
        ]
        lines += section("No longer", comparison.gone.map { "\($0.ground.title), \($0.ground.citation.cite)" })
        lines += section(
            "New", comparison.new.map { "\($0.ground.title), \($0.ground.citation.cite), since \($0.ground.effective)" }
        )
        lines += section(
            "On both days",
            comparison.kept.map { row in
                let (old, new) = (row.before.citation.cite, row.after.citation.cite)
                return "\(row.after.title), \(new)" + (old == new ? "" : ", then cited \(old)")
            })
        if !comparison.changes.isEmpty {
            lines += ["", style.paint("Days on which the answer changed", .bold)]
            for change in comparison.changes {
                lines.append("  \(change.day)  " + style.paint(change.outcome, change.outcome.words))
                lines += change.rules.map {
                    "    " + style.wrap("\($0.title), \($0.cite) (\($0.source)): \($0.summary)", indent: 6)
                }
            }
        } else {
            lines += ["", "The answer did not change on any day in between."]
        }
        lines += ["", style.paint("Informs a decision; not legal advice.", .faint)]
        return lines.joined(separator: "\n")
    }

    private func section(_ title: String, _ rows: [String]) -> [String] {
        rows.isEmpty
            ? [] : ["", style.paint(title, .bold)] + rows.map { "  " + style.wrap("· \(printable($0))", indent: 4) }
    }
}
