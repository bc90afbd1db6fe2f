public import CordonModel
internal import CordonRules

/// What the law says about a deal, for a terminal: outcome, grounds, what was considered, what is missing.
public struct LawMemo: Sendable {
    private let answer: LawAnswer
    private let style: TerminalStyle
    private let withTraces: Bool

    public init(_ answer: LawAnswer, withTraces: Bool = false, style: TerminalStyle) {
        self.answer = answer
        self.withTraces = withTraces
        self.style = style
    }

    public var text: String {
        var lines = answer.notices.map { style.paint(style.wrap("! \(printable($0))", indent: 2), .yellow) }
        let title = answer.deal.title.map { "\(answer.deal.id): \($0)" } ?? answer.deal.id
        lines.append(style.wrap("Deal \(printable(title)), as of \(answer.asOf)"))
        lines.append("")
        lines.append(
            "  " + style.paint(answer.outcome, answer.outcome.words.uppercased())
                + "   at worst \(answer.atWorst.words) · at best \(answer.atBest.words)")
        lines.append(
            "  " + style.wrap("\(LawAnswer.scope) The parties were not screened: `cordon check` does.", indent: 2))
        for item in answer.items { lines += [""] + self.lines(item) }
        let (open, settled) = (answer.needs.filter(\.isMaterial), answer.needs.filter { !$0.isMaterial })
        if !open.isEmpty {
            lines += ["", style.paint("Open questions, most decisive first", .bold)]
            lines += open.map { "  " + style.wrap("? \(printable($0.question)) [\($0.key)]", indent: 4) }
        }
        if !settled.isEmpty {
            lines += ["", style.paint("Not known, and could not change the outcome", .bold)]
            lines += settled.map { "  " + style.wrap("· \($0.key)", indent: 4) }
        }
        lines.append("")
        lines.append(
            style.paint(
                style.wrap(
                    "\(answer.engine.name) \(answer.engine.version), law known to \(answer.lawKnownTo). Informs a decision; not legal advice."
                ), .faint))
        return lines.joined(separator: "\n")
    }

    private func lines(_ item: LawItem) -> [String] {
        var lines = [
            style.paint("“\(printable(item.description))”", .bold) + " \(item.path)   "
                + style.paint(item.outcome, item.outcome.words),
            "  " + style.wrap("subject to the EAR: \(item.subject.word). \(printable(item.subjectWhy))", indent: 2),
        ]
        let basis =
            (item.subjectCites.isEmpty ? [] : [citationLine(item.subjectCites)]) + style.factLines(item.subjectFacts)
            + item.subjectNotes.map { "note: \(printable($0))" }
        lines += basis.map { "     " + style.paint(style.wrap($0, indent: 5), .faint) }
        for (index, ground) in item.grounds.enumerated() {
            lines += style.lines(ground.finding(of: nil), number: index + 1, withFacts: true)
        }
        let open = item.considered.filter(\.truth.isUnknown)
        lines += section("Open", open)
        lines += section("Considered, and not required", item.considered.filter { $0.truth == .no })
        if !item.grounds.isEmpty, item.exceptions.isEmpty {
            lines.append("  No licence exception that Cordon holds reaches these grounds.")
        }
        lines += section("Exceptions weighed", item.exceptions)
        if !item.judgements.isEmpty {
            lines.append("  " + style.paint("Judgements that only a person makes", .bold))
            lines += item.judgements.map { "    " + style.wrap("· \(printable($0))", indent: 6) }
        }
        if withTraces {
            lines.append("  " + style.paint("Every rule, limb by limb", .bold))
            for trace in item.traces { lines += self.lines(trace) }
        }
        return lines
    }

    private func section(_ title: String, _ rules: [LawRuleAnswer]) -> [String] {
        guard !rules.isEmpty else { return [] }
        return ["  " + style.paint(title, .bold)]
            + rules.map {
                "    "
                    + style.wrap(
                        "· \($0.title), \($0.cites.first ?? ""): \($0.truth.word). \(printable($0.why))\(facts($0))",
                        indent: 6)
            }
    }

    private func facts(_ rule: LawRuleAnswer) -> String {
        guard !rule.facts.isEmpty else { return "" }
        return " [" + rule.facts.map { "\($0.key) = \(printable($0.value))" }.joined(separator: ", ") + "]"
    }

    private func lines(_ trace: RuleTrace) -> [String] {
        let until = trace.until.map { " until \($0)" } ?? ""
        return [
            "    "
                + style.wrap(
                    "\(mark(trace.truth)) \(trace.title) (\(trace.id)), \(trace.citation.cite), since \(trace.from)\(until)",
                    indent: 6)
        ] + limbs(trace.trace, depth: 3)
    }

    private func limbs(_ trace: Trace, depth: Int) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        var lines: [String] = []
        var inner = depth
        if !trace.says.isEmpty || !trace.facts.isEmpty || trace.parts.isEmpty {
            let facts = trace.facts.map { "\($0.key) = \($0.value) (\($0.assertedBy))" }.joined(separator: ", ")
            let parts = [
                trace.says, trace.cite.map { "[\($0)]" } ?? "", facts.isEmpty ? "" : "← \(facts)",
                trace.note.map { "(\($0))" } ?? "",
            ]
            lines.append(
                indent
                    + style.wrap(
                        "\(mark(trace.truth)) " + printable(parts.filter { !$0.isEmpty }.joined(separator: " ")),
                        indent: indent.count + 2))
            inner += 1
        }
        return lines + trace.parts.flatMap { limbs($0, depth: inner) }
    }

    private func mark(_ truth: Truth) -> String {
        switch truth {
        case .yes: "+"
        case .no: "-"
        case .unknown: "?"
        }
    }
}
