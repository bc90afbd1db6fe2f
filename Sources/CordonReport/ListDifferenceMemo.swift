public import CordonModel
internal import CordonRules

/// What changed between two versions of a list, for a terminal.
public struct ListDifferenceMemo: Sendable {
    private let style: TerminalStyle
    /// How many parties of each kind are named; the rest is counted.
    private let limit: Int

    public init(style: TerminalStyle, limit: Int) {
        self.style = style
        self.limit = limit
    }

    public func text(_ difference: ListDifference) -> String {
        var lines = [
            style.paint(
                "\(difference.list): \(sideWords(difference.from)) → \(sideWords(difference.to))", .bold),
            "  added \(difference.added.count), removed \(difference.removed.count), amended \(difference.amended.count)",
        ]
        lines += difference.notices.map { "  " + style.wrap("note: \($0)", indent: 2) }
        lines += parties(difference.added, mark: "+", tone: .green)
        lines += parties(difference.removed, mark: "−", tone: .red)
        for amendment in difference.amended.prefix(limit) {
            lines.append(style.paint("  ~ ", .yellow) + words(amendment.party))
            for change in amendment.changes {
                lines += change.removed.map { "      \(change.property) − \(shown($0))" }
                lines += change.added.map { "      \(change.property) + \(shown($0))" }
            }
        }
        if difference.amended.count > limit { lines.append("  ~ and \(difference.amended.count - limit) more") }
        return lines.joined(separator: "\n")
    }

    private func parties(_ parties: [ListDifference.Party], mark: String, tone: TerminalStyle.Tone) -> [String] {
        var lines = parties.prefix(limit).map { style.paint("  \(mark) ", tone) + words($0) }
        if parties.count > limit { lines.append("  \(mark) and \(parties.count - limit) more") }
        return lines
    }

    private func words(_ party: ListDifference.Party) -> String {
        let programmes = party.programs.isEmpty ? "" : "  (\(party.programs.joined(separator: ", ")))"
        return printable("\(party.caption)  [\(party.schema.rawValue)]  \(party.id)\(programmes)")
    }

    private func shown(_ value: String) -> String {
        let text = printable(value)
        return text.count > 160 ? "\(text.prefix(157))…" : text
    }
}

/// `2022-02-28, 9222 entities`.
func sideWords(_ side: ListDifference.Version) -> String {
    let what = side.published?.description ?? side.path ?? "undated"
    return "\(what), \(side.entities) entities"
}
