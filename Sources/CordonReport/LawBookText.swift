public import CordonModel

/// Rules, tables and changes of law as text, made of their JSON so that both say the same.
public struct LawBookText: Sendable {
    private let style: TerminalStyle

    public init(style: TerminalStyle) { self.style = style }

    /// A line a rule: id, title, what it is, since when its newest version holds.
    public func list(_ rules: [JSON]) -> String {
        let width = rules.map { text($0, "id").count }.max() ?? 0
        return rules.map { rule in
            let versions = rule["versions"]?.array ?? []
            let id = text(rule, "id")
            let pad = String(repeating: " ", count: width - id.count)
            let newest =
                versions.last.map {
                    "\(text($0, "cite")), \(versions.count) \(versions.count == 1 ? "version" : "versions")"
                } ?? ""
            return "\(id)\(pad)  \(text(rule, "title")) (\(text(rule, "kind")); \(newest))"
        }.joined(separator: "\n")
    }

    /// One rule as a page: every version with its limbs.
    public func page(_ rule: JSON) -> String {
        var lines = [style.paint(text(rule, "title"), .bold), "\(text(rule, "id")) · \(text(rule, "kind"))"]
        if let outcome = rule["outcome"]?.string { lines[1] += " · outcome \(outcome)" }
        for version in rule["versions"]?.array ?? [] {
            let until = version["until"]?.string.map { "to \($0)" } ?? "until further notice"
            lines += ["", style.paint("\(text(version, "from")) \(until)", .bold) + "  \(text(version, "cite"))"]
            lines.append("  " + style.wrap(text(version, "summary"), indent: 2))
            let basis = "basis: \(text(version, "basis")), last checked \(text(version, "lastChecked"))"
            lines.append(
                "  " + style.paint(style.wrap("source: \(text(version, "source")). \(basis)", indent: 2), .faint))
            if let policy = version["policy"]?.string {
                lines.append("  " + style.wrap("licence review: \(policy)", indent: 2))
            }
            if let overcomes = version["overcomes"]?.array?.compactMap(\.string) {
                lines.append("  " + style.wrap("may overcome \(overcomes.joined(separator: ", "))", indent: 2))
            }
            if let note = version["note"]?.string { lines.append("  " + style.wrap("note: \(note)", indent: 2)) }
            if let body = version["body"] { lines += limbs(body, depth: 1) }
        }
        return lines.joined(separator: "\n")
    }

    public func changes(_ answer: JSON) -> String {
        let changes = answer["changes"]?.array ?? []
        guard !changes.isEmpty else {
            return "No rule changed between \(text(answer, "from")) and \(text(answer, "to"))."
        }
        return changes.map { change in
            let before = change["before"]?.string.map { "\n    before: " + style.wrap($0, indent: 12) } ?? ""
            return style.paint("\(text(change, "day"))  \(text(change, "title"))", .bold)
                + "\n  \(text(change, "cite")) (\(text(change, "source"))), \(text(change, "rule"))"
                + (changed(change).isEmpty ? "" : "\n  changed: \(changed(change))") + before
                + "\n    after:  " + style.wrap(text(change, "after"), indent: 12)
        }.joined(separator: "\n")
    }

    private func changed(_ change: JSON) -> String {
        (change["changed"]?.array ?? []).compactMap(\.string).joined(separator: ", ")
    }

    public func packs(_ answer: JSON) -> String {
        let packs = (answer["packs"]?.array ?? []).map { pack in
            let until = pack["validUntil"]?.string ?? "until further notice"
            let note = pack["note"]?.string.map { "\n  " + style.paint(style.wrap($0, indent: 2), .faint) } ?? ""
            return style.paint(text(pack, "id"), .bold) + "  \(text(pack, "title"))\n  "
                + style.wrap(
                    "known for \(text(pack, "validFrom")) \(until); text of \(text(pack, "sourceDate")), basis \(text(pack, "basis")), \(pack["rows"]?.integer ?? 0) rows, sha256 \(text(pack, "sha256").prefix(16))",
                    indent: 2) + "\n  " + style.wrap("source: \(text(pack, "source"))", indent: 2) + note
        }
        return (packs + ["Law known to \(text(answer, "knownTo"))."]).joined(separator: "\n")
    }

    public func verification(_ answer: JSON) -> String {
        let problems = answer["problems"]?.array?.compactMap(\.string) ?? []
        let counts =
            "\(answer["rules"]?.integer ?? 0) rules in \(answer["versions"]?.integer ?? 0) versions, \(answer["packs"]?.integer ?? 0) tables"
        return problems.isEmpty
            ? "ok: \(counts)" : (["\(counts); wrong:"] + problems.map { "  \($0)" }).joined(separator: "\n")
    }

    /// What another edition of the tables says otherwise.
    public func differences(_ answer: JSON) -> String {
        var lines = [text(answer, "file") + (answer["amended"]?.string.map { ", amended \($0)" } ?? "")]
        for table in answer["tables"]?.array ?? [] {
            let (added, removed) = (table["added"]?.array ?? [], table["removed"]?.array ?? [])
            let changed = table["changed"]?.array ?? []
            lines.append(
                "\(text(table, "table")): \(added.count) added, \(removed.count) removed, \(changed.count) changed")
            lines += added.map { "  + \(text($0, "key")) \(text($0, "value")) (line \($0["line"]?.integer ?? 0))" }
            lines += removed.map { "  - \($0.string ?? "")" }
            lines += changed.map {
                "  ~ \(text($0, "key")): \(text($0, "shipped")) is now \(text($0, "published")) (line \($0["line"]?.integer ?? 0))"
            }
        }
        let absent = answer["absent"]?.array?.compactMap(\.string) ?? []
        if !absent.isEmpty { lines.append("not in this file, and not compared: \(absent.joined(separator: ", "))") }
        return lines.joined(separator: "\n")
    }

    /// Rules whose text changed between two editions.
    public func textChange(_ answer: JSON) -> String {
        let changed = answer["changed"]?.array ?? []
        let rules = changed.count == 1 ? "1 rule rests" : "\(changed.count) rules rest"
        var lines = [
            changed.isEmpty
                ? "no rule's text changed; \(answer["compared"]?.integer ?? 0) paragraphs compared"
                : "\(rules) on text that changed; \(answer["compared"]?.integer ?? 0) paragraphs compared"
        ]
        for rule in changed {
            let paragraphs = (rule["paragraphs"]?.array ?? []).compactMap(\.string).joined(separator: ", ")
            lines.append("  \(style.paint(text(rule, "rule"), .bold))  \(text(rule, "title"))")
            lines.append("      " + style.wrap(printable(paragraphs), indent: 6))
        }
        let absent = answer["absent"]?.array?.compactMap(\.string) ?? []
        if !absent.isEmpty {
            lines.append(
                style.wrap("not in both files, and not compared: \(absent.joined(separator: ", "))", indent: 2))
        }
        return lines.joined(separator: "\n")
    }

    /// Deals that a change of law touched.
    public func impact(_ answer: JSON) -> String {
        let deals = answer["deals"]?.array ?? []
        var lines = [
            "\(deals.count) of \(answer["dealsRead"]?.integer ?? 0) deals change from \(text(answer, "from")) to \(text(answer, "to")), \(answer["worse"]?.integer ?? 0) for the worse"
        ]
        for deal in deals {
            let value = deal["value"]?.string.map { ", \(printable($0))" } ?? ""
            let outcomes = [text(deal, "before"), text(deal, "after")].map { $0.replacing("_", with: " ") }
            lines.append("  \(style.paint(text(deal, "deal"), .bold))\(value): \(outcomes[0]) → \(outcomes[1])")
            for (mark, key) in [("+", "new"), ("-", "gone")] {
                lines += (deal[key]?.array ?? []).map { ground in
                    "    \(mark) "
                        + style.wrap(
                            "\(text(ground, "item")): \(text(ground, "title")) [\(text(ground, "cite"))]", indent: 6)
                }
            }
        }
        return lines.joined(separator: "\n")
    }

    private func text(_ value: JSON, _ key: String) -> String { printable(value[key]?.string ?? "") }

    private func limbs(_ limb: JSON, depth: Int) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        let form = text(limb, "form")
        let cite = limb["cite"]?.string.map { " [\($0)]" } ?? ""
        let words: String =
            switch form {
            case "all": "all of" + (text(limb, "says").isEmpty ? "" : ": \(text(limb, "says"))")
            case "any": "any of" + (text(limb, "says").isEmpty ? "" : ": \(text(limb, "says"))")
            case "not": "not" + (text(limb, "says").isEmpty ? "" : ": \(text(limb, "says"))")
            case "orUnableToDetermine": "yes, or tried and unable to tell: \(text(limb, "says"))"
            case "rule": "\(text(limb, "says")) (\(text(limb, "rule")))"
            case "notInForce": "not in force"
            case "notHeld": "text not held"
            case "toBeConfirmed": "status to be confirmed"
            default: text(limb, "says") + (limb["judgement"]?.bool == true ? " (a person's judgement)" : "")
            }
        return [indent + style.wrap("- \(words)\(cite)", indent: indent.count + 2)]
            + (limb["parts"]?.array ?? []).flatMap { limbs($0, depth: depth + 1) }
    }
}
