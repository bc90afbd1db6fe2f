public import CordonModel

/// What a file of parties came to, for a terminal.
public struct BatchMemo: Sendable {
    private let summary: BatchSummary
    private let style: TerminalStyle

    public init(_ summary: BatchSummary, style: TerminalStyle) {
        self.summary = summary
        self.style = style
    }

    public var text: String {
        let counts = summary.counts
        var lines = summary.notices.map { style.paint(style.wrap("! \(printable($0))", indent: 2), .yellow) }
        if summary.resumedAfter > 0 {
            lines.append("taken up after \(summary.resumedAfter) rows that an interrupted run had done")
        }
        lines.append(
            style.paint("\(counts.rows) rows: ", .bold) + style.paint("\(counts.matches) with a match", .bold, .red)
                + ", \(counts.noMatches) without, \(counts.errorCount) that could not be screened")
        for (kind, count) in sorted(counts.errors) { lines.append("  \(count)  \(summary.words[kind] ?? kind)") }
        if !counts.lists.isEmpty { lines.append("rows with a match, by list (of these confirmed by an identifier)") }
        for (list, count) in sorted(counts.lists) {
            lines.append("  \(count)  \(printable(list)) (\(counts.confirmed[list] ?? 0))")
        }
        if !counts.scores.isEmpty {
            lines.append(
                "best scores: "
                    + counts.scores.sorted { $0.key > $1.key }.map { "\($0.value) from \($0.key)" }.joined(
                        separator: ", "))
        }
        if !counts.remarks.isEmpty { lines.append("values left out of a query") }
        for (kind, count) in sorted(counts.remarks) { lines.append("  \(count)  \(summary.words[kind] ?? kind)") }
        lines.append("searched")
        for list in summary.searched {
            lines.append(
                "  \(list["list"]?.string ?? "") of \(list["published"]?.string ?? ""), \(list["entities"]?.compact ?? "") entities"
            )
        }
        if let output = summary.output {
            lines.append("results: \(printable(output))" + (summary.sha256.map { " (SHA-256 \($0.prefix(16)))" } ?? ""))
        }
        return lines.joined(separator: "\n")
    }

    /// The most first; of equal counts by name.
    private func sorted(_ counts: [String: Int]) -> [(String, Int)] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }
}
