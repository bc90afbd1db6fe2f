package import CordonModel
internal import CordonScreening

extension ScreenedRow {
    /// One result as a JSON object: `screen --json`'s `query` and `results`, with the row's key and outcome before them.
    /// - Parameter numbered: whether the row's number is said; a line worker sees only a part of the file and does not.
    package func json(numbered: Bool) -> JSON {
        var problem: RowProblem?
        if case .bad(let bad) = row.content { problem = bad }
        return .object([
            "row": numbered ? .number(row.row) : nil,
            "key": row.key.isEmpty ? nil : .string(row.key),
            "outcome": .string(outcome.rawValue),
            "error": problem.map { .string($0.reason) },
            "errorKind": problem.map { .string($0.kind.rawValue) },
            "query": screening?.query.queryJSON,
            "results": screening.map { .array($0.parties.map(\.json)) },
            "decision": decision.isEmpty ? nil : .string(decision),
        ])
    }
}
