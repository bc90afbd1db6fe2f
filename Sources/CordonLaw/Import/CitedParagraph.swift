/// A paragraph of title 15 that a rule rests on: `746.8`, `(a)(7)`.
package struct CitedParagraph: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// As `ECFRDocument` names it: `746.8`, `Supp. 5 to part 746`.
    package let section: String
    /// Empty for a section or supplement as a whole.
    package let label: String

    package init(section: String, label: String) {
        self.section = section
        self.label = label
    }

    package var description: String { section + label }

    package static func < (left: CitedParagraph, right: CitedParagraph) -> Bool {
        (left.section, left.label) < (right.section, right.label)
    }

    /// The paragraphs that a citation names: `15 CFR 740.15(a), (b); 746.8(c)(2)(v)` names three. Whole parts and ranges are
    /// not followed, nor is other law.
    package static func read(_ cite: String) -> [CitedParagraph] {
        guard cite.contains("15 CFR") else { return [] }
        var found: [CitedParagraph] = []
        for piece in cite.split(whereSeparator: { ";,".contains($0) }).map(String.init) {
            if let match = piece.firstMatch(of: #/Supp\. No\. (\d+) to (?:15 CFR )?part (\d+)/#) {
                found.append(CitedParagraph(section: "Supp. \(match.1) to part \(match.2)", label: ""))
            } else if let match = piece.firstMatch(of: #/\b(7[3-7]\d\.\d+)((?:\([A-Za-z0-9]+\))*)/#) {
                found.append(CitedParagraph(section: String(match.1), label: String(match.2)))
            } else if let last = found.last, let match = piece.wholeMatch(of: #/\s*((?:\([A-Za-z0-9]+\))+)\s*/#) {
                found.append(CitedParagraph(section: last.section, label: sibling(of: last.label, String(match.1))))
            }
        }
        return found
    }

    /// `(iii)` beside `(a)(6)(i)(B)` is `(a)(6)(iii)`: it takes the place of the last label of its kind.
    private static func sibling(of label: String, _ next: String) -> String {
        let labels = label.matches(of: #/\([A-Za-z0-9]+\)/#).map { String($0.0) }
        guard let first = next.firstMatch(of: #/\([A-Za-z0-9]+\)/#).map({ String($0.0) }) else { return next }
        let place = labels.indices.last { kind(labels[$0], at: $0) == kind(first, at: $0) } ?? 0
        return labels[..<place].joined() + next
    }

    private enum Kind { case letter, number, roman, capital }

    /// Levels go (a), (1), (i), (A), (1), (i).
    private static func kind(_ label: String, at level: Int) -> Kind {
        let text = label.dropFirst().dropLast()
        if text.allSatisfy(\.isNumber) { return .number }
        if text.first?.isUppercase == true { return .capital }
        return level > 0 && text.allSatisfy({ "ivxl".contains($0) }) ? .roman : .letter
    }
}
