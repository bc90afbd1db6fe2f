public import CordonModel

/// A rule as a page for counsel to read and comment on, in Markdown.
public struct RulePage: Sendable {
    private let rule: JSON

    /// - Parameter rule: one of the rules of the exported book.
    public init(_ rule: JSON) { self.rule = rule }

    public var fileName: String { "\(rule["id"]?.string ?? "rule").md" }

    public var markdown: String {
        var lines = ["# \(text(rule, "title"))", "", "`\(text(rule, "id"))` · \(text(rule, "kind"))"]
        if let outcome = rule["outcome"]?.string { lines[2] += " · outcome `\(outcome)`" }
        for version in rule["versions"]?.array ?? [] {
            let until = version["until"]?.string.map { "to \($0)" } ?? "until further notice"
            lines += [
                "", "## \(text(version, "from")) \(until): \(text(version, "cite"))", "", text(version, "summary"),
            ]
            lines += [
                "",
                "Source: \(text(version, "source")). Basis: \(text(version, "basis")), last checked \(text(version, "lastChecked")).",
            ]
            if let policy = version["policy"]?.string { lines += ["", "Licence review: \(policy)"] }
            if let overcomes = version["overcomes"]?.array?.compactMap(\.string) {
                lines += ["", "May overcome: \(overcomes.map { "`\($0)`" }.joined(separator: ", "))."]
            }
            if let note = version["note"]?.string { lines += ["", "Note: \(note)"] }
            if let body = version["body"] { lines += [""] + limbs(body, depth: 0) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func text(_ value: JSON, _ key: String) -> String { value[key]?.string ?? "" }

    private func limbs(_ limb: JSON, depth: Int) -> [String] {
        let says = text(limb, "says")
        let cite = limb["cite"]?.string.map { " (\($0))" } ?? ""
        let words: String =
            switch text(limb, "form") {
            case "all": "**all of**\(says.isEmpty ? "" : " \(says)")"
            case "any": "**any of**\(says.isEmpty ? "" : " \(says)")"
            case "not": "**not**\(says.isEmpty ? "" : " (\(says))")"
            case "orUnableToDetermine": "**yes, or tried and unable to tell** \(says)"
            case "rule": "\(says) → `\(text(limb, "rule"))`"
            case "notInForce": "not in force"
            case "notHeld": "text not held"
            case "toBeConfirmed": "status to be confirmed"
            default: says + (limb["judgement"]?.bool == true ? " *(a person's judgement)*" : "")
            }
        return [String(repeating: "  ", count: depth) + "- \(words)\(cite)"]
            + (limb["parts"]?.array ?? []).flatMap { limbs($0, depth: depth + 1) }
    }
}
