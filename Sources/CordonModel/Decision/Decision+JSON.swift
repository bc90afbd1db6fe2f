internal import CordonRules

extension Decision {
    /// In a fixed order; fields without a value are left out.
    public var json: JSON {
        .object([
            "schemaVersion": .number(Decision.schemaVersion),
            "outcome": .string(outcome.rawValue),
            "atWorst": .string(atWorst.rawValue),
            "atBest": .string(atBest.rawValue),
            "asOf": .string(asOf.description),
            "deal": deal.json,
            "grounds": .array(grounds.map(\.json)),
            "flags": .array(flags.map(\.json)),
            "parts": .array(
                parts.map { .object(["part": .string($0.part), "outcome": .string($0.outcome.rawValue)]) }),
            "notEvaluated": .array(
                notEvaluated.map { .object(["part": .string($0.part), "why": .string($0.why)]) }),
            "needs": .array(
                needs.map { .object(["key": .string($0.key), "question": $0.question.map(JSON.string)]) }),
            "law": law.map(\.json),
            "searched": .array(searched.map(\.json)),
            "notices": .strings(notices),
            "policy": .object([
                "threshold": .score(tenThousandths: policy.threshold), "sha256": .string(policy.sha256),
            ]),
            "engine": engine.json,
        ])
    }
}

extension Decision.DealReference {
    var json: JSON { .object(["id": .string(id), "title": title.map(JSON.string)]) }
}

extension Decision.Engine {
    var json: JSON {
        .object(["name": .string(name), "version": .string(version), "tables": .string(tables)])
    }
}

extension Decision.Law {
    var json: JSON {
        .object(["knownTo": .string(knownTo.description), "items": .array(items.map(\.json))])
    }
}

extension Fact {
    var json: JSON {
        .object([
            "key": .string(key), "words": words.map(JSON.string), "value": .string(value),
            "assertedBy": .string(assertedBy),
        ])
    }
}

extension Finding {
    /// A row of `grounds`.
    package var json: JSON {
        .object([
            "id": .string(id),
            "part": .string(part),
            "outcome": .string(outcome.rawValue),
            "reason": .string(reason),
            "cite": citation.map { .string($0.cite) },
            "cites": cites.isEmpty ? nil : .strings(cites),
            "ruledOut": ruledOut.isEmpty ? nil : .strings(ruledOut),
            "basis": citation.map { .string($0.basis.rawValue) },
            "lastChecked": citation.map { .string($0.lastChecked) },
            "effective": effective.map(JSON.string),
            "holdsSince": holdsSince.map(JSON.string),
            "policy": policy.map(JSON.string),
            "binds": binds.map(JSON.string),
            "notes": notes.isEmpty ? nil : .strings(notes),
            "facts": .array(facts.map(\.json)),
        ])
    }
}

extension RedFlag {
    var json: JSON {
        .object([
            "id": .string(id),
            "state": .string(state.rawValue),
            "reason": .string(reason),
            "cite": citation.map { .string($0.cite) },
            "needs": .strings(needs),
        ])
    }
}

extension SearchedList {
    /// `published` is left out where the list does not say.
    public var json: JSON {
        .object([
            "list": .string(list),
            "published": published.map { .string($0.description) },
            "entities": .number(entities),
            "sha256": .string(sha256),
        ])
    }
}
