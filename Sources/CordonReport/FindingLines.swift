internal import CordonModel
internal import CordonRules

extension TerminalStyle {
    func paint(_ outcome: Outcome, _ text: String) -> String {
        switch outcome {
        case .prohibited, .licenceRequired: paint(text, .bold, .red)
        case .review, .needFacts: paint(text, .bold, .yellow)
        case .exceptionAvailable, .noRequirementFound: paint(text, .bold)
        }
    }

    /// A ground of a decision: why, where it stands, whom it binds, what it turned on.
    func lines(_ ground: Finding, number: Int, withFacts: Bool) -> [String] {
        func more(_ text: String) -> String { "     " + paint(wrap(text, indent: 5), .faint) }
        var lines = [
            "  " + wrap("\(number). \(paint(ground.outcome, ground.outcome.words)): \(printable(ground.reason))", indent: 5)
        ]
        if let citation = ground.citation {
            let since = ground.effective.map { ", since \($0)" } ?? ""
            let basis =
                citation.basis == .text ? "" : " [basis: \(citation.basis.rawValue), checked \(citation.lastChecked)]"
            lines.append(more("\(citation.cite)\(since)\(basis)"))
            let others = citationLine(ground.cites.filter { $0 != citation.cite })
            if !others.isEmpty { lines.append(more("with \(others)")) }
            if withFacts, !ground.ruledOut.isEmpty { lines.append(more("ruled out: \(citationLine(ground.ruledOut))")) }
        }
        if let policy = ground.policy { lines.append(more("review: \(policy)")) }
        if withFacts, !ground.facts.isEmpty {
            // Grouped by who says so: mostly it is one person.
            var sources: [String] = []
            for fact in ground.facts where !sources.contains(fact.assertedBy) { sources.append(fact.assertedBy) }
            for source in sources {
                let facts = ground.facts.filter { $0.assertedBy == source }.map { "\($0.key) = \(printable($0.value))" }
                lines.append(more("turned on, as \(printable(source)) says: \(facts.joined(separator: ", "))"))
            }
        }
        lines += ground.notes.map { more("note: \(printable($0))") }
        if let binds = ground.binds { lines.append(more("binds \(binds)")) }
        return lines
    }
}
