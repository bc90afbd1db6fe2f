internal import CordonModel
internal import CordonRules

/// A rule book of whatever kind of case, as its readers see it.
struct PublishedBook: Sendable {
    let json: JSON
    let defects: [String]
    private let versionsSince: @Sendable (CalendarDay, CalendarDay) -> [(CalendarDay, JSON)]

    init<Case>(_ book: RuleBook<Case>) {
        json = book.json
        defects = book.defects
        versionsSince = { from, to in
            book.rules.flatMap { rule in
                rule.versions.filter { $0.from > from && $0.from <= to }.map { version in
                    (version.from, PublishedBook.change(to: version, of: rule, in: book))
                }
            }
        }
    }

    /// Each version that began after a day and up to another, with the day on which it did.
    func changes(_ from: CalendarDay, _ to: CalendarDay) -> [(CalendarDay, JSON)] { versionsSince(from, to) }

    private static func change<Case>(to version: Version<Case>, of rule: Rule<Case>, in book: RuleBook<Case>) -> JSON {
        let before = rule.version(on: version.from.previous)
        let areBoth = before?.isInForce == true && version.isInForce
        return .object([
            "day": .string(version.from.description),
            "rule": .string(rule.id),
            "title": .string(rule.title),
            "cite": .string(version.citation.cite),
            "source": .string(version.source),
            "changed": .strings(areBoth ? before.map { differences(book.json($0), book.json(version)) } ?? [] : []),
            "before": before.map { .string($0.summary) },
            "after": .string(version.summary),
        ])
    }

    /// In which respects a version differs from the one before, which may have the same summary.
    private static func differences(_ old: JSON, _ new: JSON) -> [String] {
        let names = [
            ("cite", "citation"), ("basis", "basis"), ("summary", "summary"), ("policy", "licence review"),
            ("overcomes", "what it overcomes"), ("note", "note"), ("body", "conditions"),
        ]
        return names.filter { old[$0.0] != new[$0.0] }.map(\.1)
    }
}
