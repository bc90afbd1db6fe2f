internal import CordonLaw
package import CordonModel
package import CordonRules
internal import Foundation

/// Which rules rest on paragraphs that read otherwise in a newer edition of the eCFR.
package struct LawTextChange: Sendable {
    /// As `cordon law diff --json` prints it.
    package let json: JSON
    package let stale: StaleRules

    package init(_ old: String, _ new: String) throws(AssessmentError) {
        let difference: RuleTextDifference
        let amended: CalendarDay?
        do throws(ECFRError) {
            let (before, after) = (try ECFRDocument(path: old), try ECFRDocument(path: new))
            difference = RuleTextDifference(LawBook.ear, from: before, to: after)
            amended = after.amended
        } catch {
            throw .input(error.message)
        }
        guard difference.compared > 0 else {
            throw .input("\(old), \(new): have no section in common that a rule cites")
        }
        stale = StaleRules(
            edition: amended,
            rules: difference.changed.map { .init(rule: $0.rule, paragraphs: $0.paragraphs.map(\.description)) })
        json = .object([
            "schemaVersion": .number(1), "old": .string(old), "new": .string(new),
            "amended": amended.map { .string($0.description) },
            "compared": .number(difference.compared),
            "changed": .array(
                difference.changed.map { rule in
                    .object([
                        "rule": .string(rule.rule), "title": .string(rule.title),
                        "paragraphs": .strings(rule.paragraphs.map(\.description)),
                    ])
                }),
            "absent": .strings(Set(difference.absent.map(\.section)).sorted()),
        ])
    }
}

/// Rules of which somebody has found that their text changed: what follows from them is said to be stale.
package struct StaleRules: Sendable, Hashable {
    package struct Rule: Sendable, Hashable {
        package let rule: String
        package let paragraphs: [String]
    }

    /// The day of the newer edition, where the file states it.
    package let edition: CalendarDay?
    package let rules: [Rule]

    package static let none = StaleRules(edition: nil, rules: [])

    /// What a determination as of a day must say: nothing before the edition.
    package func notices(on day: CalendarDay) -> [String] {
        if rules.isEmpty { return [] }
        if let edition, day < edition { return [] }
        let shown = rules.prefix(5).map { "\($0.rule) (\($0.paragraphs.joined(separator: ", ")))" }
        let more = rules.count > 5 ? " and \(rules.count - 5) more" : ""
        let since = edition.map { " in the edition of \($0)" } ?? ""
        return [
            "The text changed\(since) after these rules were written, and what follows from them is stale: \(shown.joined(separator: "; "))\(more)."
        ]
    }

    // MARK: In the workspace

    package static func read(_ workspace: Workspace) throws(AssessmentError) -> StaleRules {
        guard let bytes = FileManager.default.contents(atPath: workspace.staleRulesFile) else { return .none }
        do {
            let tree = try JSON.parse(Array(bytes))
            return StaleRules(
                edition: tree["edition"]?.string.flatMap { CalendarDay($0) },
                rules: (tree["rules"]?.array ?? []).map { rule in
                    Rule(
                        rule: rule["rule"]?.string ?? "",
                        paragraphs: (rule["paragraphs"]?.array ?? []).compactMap(\.string))
                })
        } catch {
            throw .data("\(workspace.staleRulesFile): is damaged; `cordon law diff OLD NEW --mark` writes it anew")
        }
    }

    package func mark(in workspace: Workspace) throws(AssessmentError) {
        try workspace.makeFolder(workspace.home)
        let tree = JSON.object([
            "schemaVersion": .number(1), "edition": edition.map { .string($0.description) },
            "rules": .array(
                rules.map { .object(["rule": .string($0.rule), "paragraphs": .strings($0.paragraphs)]) }),
        ])
        try workspace.write(Array(tree.pretty.utf8), to: workspace.staleRulesFile)
    }
}
