internal import CordonDigest
package import CordonIndex
import CordonModel
package import CordonScreening

/// What became of one row.
package struct ScreenedRow: Sendable {
    package enum Outcome: String, Sendable, CaseIterable {
        case match
        case noMatch = "no_match"
        case error
    }

    package let row: ScreeningRow
    /// `nil` for a bad row.
    package let screening: Screening?
    /// The query as it was understood, as compact JSON; empty for a bad row.
    let query: String
    /// Names the question and everything its answer depends on; equal ids have equal answers. Empty for a bad row.
    package let decision: String

    package var outcome: Outcome {
        guard let screening else { return .error }
        return screening.parties.isEmpty ? .noMatch : .match
    }
}

/// Screens rows one by one. Each thread has its own; what it answers does not depend on the rows before.
package struct RowScreener {
    package let policy: ScreeningPolicy
    private var screener: Screener
    /// Snapshot and policy, hashed once; each row adds its query.
    private let settings: SHA256Hasher
    /// Answers by decision, for the parties that a file has again and again.
    private var answered: [String: Screening] = [:]

    /// At so many answers it forgets them all; one with many matches is not kept.
    private static let mostAnswers = 50_000
    private static let mostMatchesKept = 8

    package init(_ snapshot: Snapshot, policy: ScreeningPolicy) {
        self.policy = policy
        screener = Screener(snapshot, policy: policy)
        let answeredBy = JSON.object([
            "question": .string("screen"), "snapshot": .string(snapshot.digest),
            "policy": .string(policy.score.digest), "threshold": .number(policy.threshold),
            "limit": .number(policy.limit), "lists": policy.lists.map { .strings($0.sorted()) },
        ])
        var settings = SHA256Hasher()
        settings.update(answeredBy.compact.utf8)
        self.settings = settings
    }

    package mutating func screen(_ row: ScreeningRow) -> ScreenedRow {
        guard case .query(let query) = row.content else {
            return ScreenedRow(row: row, screening: nil, query: "", decision: "")
        }
        var hasher = settings
        let text = query.queryJSON.compact
        hasher.update(text.utf8)
        let decision = String(hasher.finalize().description.prefix(32))
        return ScreenedRow(
            row: row, screening: screening(of: query, decision), query: text, decision: decision)
    }

    private mutating func screening(of query: Entity, _ decision: String) -> Screening {
        if let known = answered[decision] { return known }
        let screening = screener.screen(query)
        if screening.matches.count <= RowScreener.mostMatchesKept {
            if answered.count >= RowScreener.mostAnswers { answered.removeAll(keepingCapacity: true) }
            answered[decision] = screening
        }
        return screening
    }
}
