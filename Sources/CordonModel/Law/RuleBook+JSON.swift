package import CordonRules

/// A rule book as data: what a reviewer diffs, and what a second implementation could evaluate.
extension RuleBook {
    /// In a fixed order, so that the same book always gives the same bytes.
    package var json: JSON {
        .object([
            "book": .string(id),
            "title": .string(title),
            "from": .string(from.description),
            "knownTo": .string(knownTo.description),
            "rules": .array(rules.map(json)),
        ])
    }

    package func json(_ rule: Rule<Case>) -> JSON {
        .object([
            "id": .string(rule.id),
            "title": .string(rule.title),
            "kind": .string(rule.kind.rawValue),
            "outcome": rule.kind == .requirement ? .string(rule.outcome.rawValue) : nil,
            "versions": .array(rule.versions.map(json)),
        ])
    }

    package func json(_ version: Version<Case>) -> JSON {
        .object([
            "from": .string(version.from.description),
            "until": version.until.map { .string($0.description) },
            "cite": .string(version.citation.cite),
            "basis": .string(version.citation.basis.rawValue),
            "lastChecked": .string(version.citation.lastChecked),
            "source": .string(version.source),
            "summary": .string(version.summary),
            "policy": version.policy.map(JSON.string),
            "overcomes": version.overcomes.isEmpty ? nil : .strings(version.overcomes),
            "note": version.note.map(JSON.string),
            "body": json(version.body),
        ])
    }

    private func json(_ body: Version<Case>.Body) -> JSON {
        switch body {
        case .condition(let condition): json(condition)
        case .notInForce: .object(["form": .string("notInForce")])
        case .notHeld: .object(["form": .string("notHeld")])
        case .toBeConfirmed: .object(["form": .string("toBeConfirmed")])
        }
    }

    private func json(_ condition: Condition<Case>) -> JSON {
        func object(
            _ form: String, parts: [Condition<Case>] = [], test: Test<Case>? = nil, rule: String? = nil
        ) -> JSON {
            // A bare reference is called by the title of its rule.
            let words = condition.says.isEmpty ? rule.flatMap { self[$0]?.title } ?? "" : condition.says
            return .object([
                "form": .string(form),
                "says": words.isEmpty ? nil : .string(words),
                "cite": condition.cite.map(JSON.string),
                "rule": rule.map(JSON.string),
                "test": test.map { .string($0.name) },
                "arguments": test.flatMap { $0.arguments.isEmpty ? nil : .strings($0.arguments) },
                "judgement": test.flatMap { $0.isJudgement ? .bool(true) : nil },
                "parts": parts.isEmpty ? nil : .array(parts.map(json)),
            ])
        }
        return switch condition.form {
        case .all(let parts): object("all", parts: parts)
        case .any(let parts): object("any", parts: parts)
        case .not(let part): object("not", parts: [part])
        case .orUnableToDetermine(let part): object("orUnableToDetermine", parts: [part])
        case .test(let test): object("test", test: test)
        case .rule(let id): object("rule", rule: id)
        }
    }
}
