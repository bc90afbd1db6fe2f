internal import CordonModel
internal import CordonRules

/// `, required since 2022-02-24, in this version since 2024-06-12`: a version is a text with its policy of review.
func sinceWords(_ ground: Finding) -> String {
    guard let effective = ground.effective else { return "" }
    // The book's first day is no beginning: what held on it is older.
    func start(_ day: String) -> String { day == "2022-02-01" ? "before 2022-02-01" : day }
    guard let first = ground.holdsSince, first != effective else { return ", since \(start(effective))" }
    return ", required since \(start(first)), in this version since \(effective)"
}

/// Where an exception is available nobody need apply.
func reviewWords(_ ground: Finding) -> String {
    ground.outcome == .exceptionAvailable ? "review, only if one applies for a licence instead" : "review"
}

extension TerminalStyle {
    func paint(_ outcome: Outcome, _ text: String) -> String {
        switch outcome {
        case .prohibited, .licenceRequired: paint(text, .bold, .red)
        case .review, .needFacts: paint(text, .bold, .yellow)
        case .exceptionAvailable, .noRequirementFound: paint(text, .bold)
        }
    }

    /// What an answer turned on, grouped by who says so: mostly it is one person.
    func factLines(_ facts: [Fact]) -> [String] {
        var sources: [String] = []
        for fact in facts where !sources.contains(fact.assertedBy) { sources.append(fact.assertedBy) }
        return sources.map { source in
            let own = facts.filter { $0.assertedBy == source }.map { "\($0.key) = \(printable($0.value))" }
            return "turned on, as \(printable(source)) says: \(own.joined(separator: ", "))"
        }
    }

    /// A ground of a decision: why, where it stands, whom it binds, what it turned on.
    func lines(_ ground: Finding, number: Int, withFacts: Bool) -> [String] {
        func more(_ text: String) -> String { "     " + paint(wrap(text, indent: 5), .faint) }
        var lines = [
            "  "
                + wrap(
                    "\(number). \(paint(ground.outcome, ground.outcome.words)): \(printable(ground.reason))", indent: 5)
        ]
        if let citation = ground.citation {
            let since = sinceWords(ground)
            let basis =
                citation.basis == .text ? "" : " [basis: \(citation.basis.rawValue), checked \(citation.lastChecked)]"
            lines.append(more("\(citation.cite)\(since)\(basis)"))
            let others = citationLine(ground.cites.filter { $0 != citation.cite })
            if !others.isEmpty { lines.append(more("with \(others)")) }
            if withFacts, !ground.ruledOut.isEmpty { lines.append(more("ruled out: \(citationLine(ground.ruledOut))")) }
        }
        if let policy = ground.policy { lines.append(more("\(reviewWords(ground)): \(policy)")) }
        if withFacts { lines += factLines(ground.facts).map(more) }
        lines += ground.notes.map { more("note: \(printable($0))") }
        if let binds = ground.binds { lines.append(more("binds \(binds)")) }
        return lines
    }
}
