/// What a command prints with `--json` when it has no answer: `docs/schemas/error.schema.json`.
public struct ErrorAnswer: Hashable, Sendable {
    public let kind: Kind
    /// One sentence that says what failed and what to do.
    public let message: String
    public let problems: [Problem]

    /// Decides the exit code.
    public enum Kind: String, Sendable, CaseIterable, Hashable {
        /// Wrong arguments: exit 2.
        case usage
        /// Input that cannot be read or is wrong: exit 2.
        case input
        /// A list or table that is missing or damaged: exit 3.
        case data
    }

    /// One thing that is wrong, with the place in the input.
    public struct Problem: Hashable, Sendable {
        public let path: String
        public let reason: String
        public let value: String?
        public let suggestion: String?

        public init(path: String, reason: String, value: String? = nil, suggestion: String? = nil) {
            self.path = path
            self.reason = reason
            self.value = value
            self.suggestion = suggestion
        }
    }

    public init(kind: Kind, message: String, problems: [Problem] = []) {
        self.kind = kind
        self.message = message
        self.problems = problems
    }

    /// A deal that is not well formed.
    public init(_ problems: DealProblems) {
        let count = problems.problems.count
        self.init(
            kind: .input, message: count == 1 ? "the deal has a problem" : "the deal has \(count) problems",
            problems: problems.problems.map {
                Problem(path: $0.path, reason: $0.reason, value: $0.value, suggestion: $0.suggestion)
            })
    }

    public var json: JSON {
        let rows = problems.map { problem in
            JSON.object([
                "path": .string(problem.path),
                "reason": .string(problem.reason),
                "value": problem.value.map(JSON.string),
                "suggestion": problem.suggestion.map(JSON.string),
            ])
        }
        return .object([
            "error": .object([
                "kind": .string(kind.rawValue),
                "message": .string(message),
                "problems": .array(rows),
            ])
        ])
    }
}
