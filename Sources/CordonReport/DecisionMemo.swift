public import CordonModel
internal import CordonRules

/// A decision on one screen: the outcome first, then why, then what is missing.
public struct DecisionMemo: Sendable {
    private let decision: Decision
    private let style: TerminalStyle

    public init(_ decision: Decision, style: TerminalStyle) {
        self.decision = decision
        self.style = style
    }

    public var text: String {
        var lines: [String] = []
        for notice in decision.notices {
            lines.append(style.paint(style.wrap("! \(printable(notice))", indent: 2), .yellow))
        }
        let title = decision.deal.title.map { "\(decision.deal.id): \($0)" } ?? decision.deal.id
        lines.append(style.wrap("Deal \(printable(title)), as of \(decision.asOf)"))
        lines.append("")
        lines.append(
            "  " + style.paint(decision.outcome, decision.outcome.words.uppercased())
                + "   at worst \(decision.atWorst.words) · at best \(decision.atBest.words)")
        lines.append("")
        for part in decision.parts {
            // Whether goods are subject to the regulations is an answer of its own, not a requirement.
            let reach = part.part == "reach" ? decision.law?.reachWords : nil
            lines.append("  \(column(part.part)) \(reach ?? style.paint(part.outcome, part.outcome.words))")
        }
        for part in decision.notEvaluated {
            lines.append(
                "  \(column(part.part)) \(style.paint(style.wrap("not evaluated: \(part.why)", indent: 14), .faint))")
        }
        if !decision.grounds.isEmpty {
            lines.append("")
            lines.append(style.paint("Grounds", .bold))
            for (index, ground) in decision.grounds.enumerated() {
                lines += style.lines(ground, number: index + 1, withFacts: false)
            }
        }
        if !decision.needs.isEmpty {
            lines.append("")
            lines.append(style.paint("Open questions, most decisive first", .bold))
            for need in decision.needs {
                lines.append("  " + style.wrap("? \(printable(need.question ?? need.key)) [\(need.key)]", indent: 4))
            }
        }
        lines.append("")
        lines.append(style.paint("Searched", .bold))
        for list in decision.searched {
            let date = list.published.map { " of \($0)" } ?? ""
            lines.append("  \(list.list)\(date), \(list.entities) entities, sha256 \(list.sha256.prefix(12))")
        }
        lines.append(
            style.paint(
                style.wrap(
                    "\(decision.engine.name) \(decision.engine.version), threshold \(JSON.score(tenThousandths: decision.policy.threshold).compact). Informs a decision; not legal advice."
                ),
                .faint))
        return lines.joined(separator: "\n")
    }

    private func column(_ name: String) -> String {
        name + String(repeating: " ", count: max(0, 11 - name.count))
    }
}

extension Decision.Law {
    /// Being subject to the regulations is no requirement yet; the words say how many items are.
    var reachWords: String {
        let subject = items.count { $0.subject == .yes }
        let open = items.count(where: \.subject.isUnknown)
        let all = "\(items.count) \(items.count == 1 ? "item" : "items")"
        return "\(subject) of \(all) subject to the EAR" + (open == 0 ? "" : ", \(open) undecided")
    }
}
