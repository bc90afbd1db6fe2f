internal import CordonMatching
import CordonModel
internal import CordonScreening

extension ScreenedRow {
    /// One result as a line of JSON, without the line end: `screen --json`'s `query` and `results`, with the row's key and
    /// outcome before them (`docs/schemas/screened-row.schema.json`).
    /// - Parameter numbered: whether the row's number is said; a line worker sees only a part of the file and does not.
    package func line(numbered: Bool) -> String {
        var line = "{"
        if numbered { line += "\"row\":\(row.row)," }
        if !row.key.isEmpty { line += "\"key\":\(JSON.string(row.key).compact)," }
        line += "\"outcome\":\"\(outcome.rawValue)\""
        if case .bad(let problem) = row.content {
            line += ",\"error\":\(JSON.string(problem.reason).compact),\"errorKind\":\"\(problem.kind.rawValue)\""
        }
        if !row.remarks.isEmpty { line += ",\"remarks\":\(JSON.strings(row.remarks.map(\.words)).compact)" }
        if let screening {
            line += ",\"query\":\(query),\"results\":\(JSON.array(screening.parties.map(\.json)).compact)"
            line += ",\"decision\":\"\(decision)\""
        }
        return line + "}"
    }

    /// The same for a table that Spark or a shell reads: key, outcome, score, lists, id and name of the best match, number of
    /// matches, decision, error; between TABs, with `\t`, `\n`, `\r` and `\\` for what would break the line.
    package var tabbedLine: String {
        let best = screening?.parties.first?.best
        var error = ""
        if case .bad(let problem) = row.content { error = problem.reason }
        let fields: [String] = [
            row.key, outcome.rawValue, best.map { $0.score.score.fourPlaces } ?? "", lists.joined(separator: "; "),
            best?.entity.id ?? "", best?.entity.caption ?? "", String(screening?.parties.count ?? 0), decision, error,
        ]
        return fields.map(ScreenedRow.escaped).joined(separator: "\t")
    }

    /// The names of `tabbedLine`'s fields.
    package static let tabbedFields = [
        "key", "outcome", "score", "lists", "id", "name", "matches", "decision", "error",
    ]

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x5C }) else { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\t": escaped += "\\t"
            case "\n": escaped += "\\n"
            case "\r": escaped += "\\r"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// Every list on which some match stands, each once.
    package var lists: [String] {
        var lists: [String] = []
        for match in screening?.matches ?? [] where !lists.contains(match.entity.dataset) {
            lists.append(match.entity.dataset)
        }
        return lists
    }

    /// Whether an identifier, and not only a name, says that a match is the same party.
    package var isConfirmed: Bool { screening?.matches.contains(where: \.isConfirmed) ?? false }

    /// Why the best match is one, in a sentence; empty for a row without.
    package var why: String {
        guard let match = screening?.parties.first?.best else { return "" }
        var parts: [String] = []
        if let identifier = match.score.identifier {
            parts.append("the same \(identifier.query.family.words) \(identifier.query.value)")
        }
        if let name = match.score.name {
            parts.append(
                "the name is like “\(name.entityName.text)”\(name.entityName.isWeak ? ", a weak alias" : "") (\(name.value.fourPlaces))"
            )
        }
        parts += match.score.qualifiers.map(\.effect.words)
        return parts.joined(separator: "; ")
    }
}

extension RowRemark {
    /// `country “Ruritania”: no known country`.
    package var words: String { "\(property) “\(value.prefix(60))”: \(kind.words)" }
}

extension Int {
    /// Ten-thousandths as a decimal with four places.
    package var fourPlaces: String { JSON.score(tenThousandths: self).compact }
}
