package import CordonModel
package import CordonRules

/// The rule book as data: what a reviewer diffs, and what a second implementation could evaluate.
extension RuleBook where Case == LawCase {
    /// In a fixed order, so that the same book always gives the same bytes.
    package var json: JSON {
        .object([
            "schemaVersion": .number(1),
            "book": .string("us.ear"),
            "title": .string("Export Administration Regulations, 15 CFR parts 730 to 774"),
            "from": .string(from.description),
            "knownTo": .string(knownTo.description),
            "rules": .array(rules.map(\.json)),
        ])
    }
}

extension Rule where Case == LawCase {
    package var json: JSON {
        .object([
            "id": .string(id),
            "title": .string(title),
            "kind": .string(kind.rawValue),
            "outcome": kind == .requirement ? .string(outcome.rawValue) : nil,
            "versions": .array(versions.map(\.json)),
        ])
    }
}

extension Version where Case == LawCase {
    package var json: JSON {
        .object([
            "from": .string(from.description),
            "until": until.map { .string($0.description) },
            "cite": .string(citation.cite),
            "basis": .string(citation.basis.rawValue),
            "lastChecked": .string(citation.lastChecked),
            "source": .string(source),
            "summary": .string(summary),
            "policy": policy.map(JSON.string),
            "overcomes": overcomes.isEmpty ? nil : .strings(overcomes),
            "note": note.map(JSON.string),
            "body": body.json,
        ])
    }
}

extension Version.Body where Case == LawCase {
    fileprivate var json: JSON {
        switch self {
        case .condition(let condition): condition.json
        case .notInForce: .object(["form": .string("notInForce")])
        case .notHeld: .object(["form": .string("notHeld")])
        case .toBeConfirmed: .object(["form": .string("toBeConfirmed")])
        }
    }
}

extension Condition where Case == LawCase {
    fileprivate var json: JSON {
        func object(_ form: String, parts: [Condition] = [], test: LawTest? = nil, rule: String? = nil) -> JSON {
            // A bare reference is called by the title of its rule.
            let words = says.isEmpty ? rule.flatMap { LawBook.ear[$0]?.title } ?? "" : says
            return .object([
                "form": .string(form),
                "says": words.isEmpty ? nil : .string(words),
                "cite": cite.map(JSON.string),
                "rule": rule.map(JSON.string),
                "test": test.map { .string($0.name) },
                "arguments": test.flatMap { $0.arguments.isEmpty ? nil : .strings($0.arguments) },
                "judgement": test.flatMap { $0.isJudgement ? .bool(true) : nil },
                "parts": parts.isEmpty ? nil : .array(parts.map(\.json)),
            ])
        }
        return switch form {
        case .all(let parts): object("all", parts: parts)
        case .any(let parts): object("any", parts: parts)
        case .not(let part): object("not", parts: [part])
        case .orUnableToDetermine(let part): object("orUnableToDetermine", parts: [part])
        case .test(let test): object("test", test: test)
        case .rule(let id): object("rule", rule: id)
        }
    }
}
