internal import CordonDigest
internal import CordonLaw
package import CordonModel
internal import CordonOwnership
internal import CordonReference
package import CordonRules

/// The rule books and the tables of law as a reader asks for them. Answers are JSON; texts and pages are made of it.
package struct LawLibrary: Sendable {
    private let books = [PublishedBook(LawBook.ear), PublishedBook(RuleBook.owners)]

    package init() {}

    /// Both rule books: the regulations, and the regimes on owners.
    package var export: JSON {
        .object(["schemaVersion": .number(2), "books": .array(books.map(\.json))])
    }

    private var rules: [JSON] { books.flatMap { $0.json["rules"]?.array ?? [] } }

    /// Ids of all rules, in the order of review.
    package var ruleIDs: [String] { rules.compactMap { $0["id"]?.string } }

    /// One rule in all its versions. An id that is none is an error that names the nearest one.
    package func rule(_ id: String) throws(AssessmentError) -> JSON {
        guard let rule = rules.first(where: { $0["id"]?.string == id }) else {
            let near = nearestName(to: id, among: ruleIDs).map { "; did you mean \($0)?" } ?? ""
            throw .usage("there is no rule \(id)\(near); `cordon law rules` lists them")
        }
        return rule
    }

    /// Rules whose id, title, citations, sources, summaries or limbs hold all words of a text, whatever their case.
    package func search(_ text: String) throws(AssessmentError) -> JSON {
        let words = text.lowercased().split(separator: " ").map(String.init)
        guard !words.isEmpty else { throw .usage("search for what?") }
        let hits = rules.filter { rule in
            let content = LawLibrary.words(of: rule).lowercased()
            return words.allSatisfy { content.contains($0) }
        }
        return .object(["search": .string(text), "rules": .array(hits)])
    }

    /// What a rule says, without the names of the fields and the ids of other rules.
    private static func words(of value: JSON) -> String {
        let fields = ["id", "title", "cite", "source", "summary", "note", "says"]
        var words = fields.compactMap { value[$0]?.string }
        words += (value["arguments"]?.array ?? []).compactMap(\.string)
        words += ((value["versions"]?.array ?? []) + (value["parts"]?.array ?? [])).map(LawLibrary.words)
        if let body = value["body"] { words.append(LawLibrary.words(of: body)) }
        return words.joined(separator: "\n")
    }

    /// Rules that said something else on two days, with each version that began in between.
    package func changes(_ first: CalendarDay, _ last: CalendarDay) -> JSON {
        let (from, to) = (min(first, last), max(first, last))
        let changes = books.flatMap { $0.changes(from, to) }
        return .object([
            "from": .string(from.description), "to": .string(to.description),
            "changes": .array(changes.sorted { $0.0 < $1.0 }.map(\.1)),
        ])
    }

    /// The tables of law: what each is, where from, and for which days it is known.
    package var packs: JSON {
        .object([
            "knownTo": .string(LawBook.ear.knownTo.description),
            "packs": .array(
                LawPacks.shared.all.map { pack in
                    .object([
                        "id": .string(pack.id), "file": .string(pack.file), "title": .string(pack.title),
                        "source": .string(pack.source), "sourceDate": .string(pack.sourceDate),
                        "validFrom": .string(pack.validFrom), "validUntil": pack.validUntil.map(JSON.string),
                        "basis": .string(pack.basis), "lastChecked": .string(pack.lastChecked),
                        "rows": .number(pack.rows), "sha256": .string(pack.sha256), "licence": .string(pack.licence),
                        "note": pack.note.isEmpty ? nil : .string(pack.note),
                    ])
                }),
        ])
    }

    /// Whether book and tables are sound: gaps and overlaps of versions, digests and rows of tables.
    package func verify() -> JSON {
        var problems = books.flatMap(\.defects)
        for pack in LawPacks.shared.all {
            let digest = SHA256Digest(of: pack.bytes).description
            if digest != pack.sha256 {
                problems.append("\(pack.file): SHA-256 is \(digest), the index says \(pack.sha256)")
            }
            if !pack.isWhole { problems.append("\(pack.file): has other than the \(pack.rows) rows of the index") }
        }
        return .object([
            "rules": .number(rules.count),
            "versions": .number(rules.reduce(0) { $0 + ($1["versions"]?.array?.count ?? 0) }),
            "packs": .number(LawPacks.shared.all.count),
            "problems": .strings(problems),
        ])
    }
}
