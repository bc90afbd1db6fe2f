public import CordonRules

extension LawAnswer {
    /// In a fixed order; fields without a value are left out.
    public var json: JSON {
        .object([
            "schemaVersion": .number(LawAnswer.schemaVersion),
            "outcome": .string(outcome.rawValue),
            "atWorst": .string(atWorst.rawValue),
            "atBest": .string(atBest.rawValue),
            "asOf": .string(asOf.description),
            "lawKnownTo": .string(lawKnownTo.description),
            "deal": deal.json,
            "grounds": .array(items.flatMap { item in item.grounds.map { $0.json(of: item) } }),
            "items": .array(items.map(\.json)),
            "needs": .array(needs.map(\.json)),
            "notices": .strings(notices),
            "engine": engine.json,
        ])
    }
}

extension LawItem {
    /// Without its grounds, which stand beside it, with its path.
    public var json: JSON {
        .object([
            "path": .string(path),
            "description": .string(description),
            "outcome": .string(outcome.rawValue),
            "atWorst": .string(atWorst.rawValue),
            "atBest": .string(atBest.rawValue),
            "subjectToEAR": .object([
                "truth": .string(subject.word), "cites": .strings(subjectCites), "why": .string(subjectWhy),
                "facts": .array(subjectFacts.map(\.json)), "notes": .strings(subjectNotes),
            ]),
            "considered": .array(considered.map(\.json)),
            "exceptions": .array(exceptions.map(\.json)),
            "judgements": .strings(judgements),
            "trace": traces.isEmpty ? nil : .array(traces.map(\.json)),
        ])
    }
}

extension LawGround {
    fileprivate func json(of item: LawItem) -> JSON {
        .object([
            "id": .string("law.\(item.path).\(rule)"),
            "rule": .string(rule),
            "item": .string(item.path),
            "title": .string(title),
            "summary": .string(summary),
            "outcome": .string(outcome.rawValue),
            "cite": .string(citation.cite),
            "cites": .strings(cites),
            "ruledOut": ruledOut.isEmpty ? nil : .strings(ruledOut),
            "basis": .string(citation.basis.rawValue),
            "lastChecked": .string(citation.lastChecked),
            "effective": .string(effective.description),
            "until": until.map { .string($0.description) },
            "holdsSince": .string(holdsSince.description),
            "policy": policy.map(JSON.string),
            "binds": .string(binds),
            "facts": .array(facts.map(\.json)),
            "notes": .strings(notes),
            "overcomeBy": .strings(overcomeBy),
        ])
    }
}

extension LawRuleAnswer {
    var json: JSON {
        .object([
            "rule": .string(rule),
            "title": .string(title),
            "truth": .string(truth.word),
            "cites": .strings(cites),
            "effective": .string(effective.description),
            "why": .string(why),
            "facts": .array(facts.map(\.json)),
        ])
    }
}

extension LawNeed {
    var json: JSON {
        .object(["key": .string(key), "question": .string(question), "material": .bool(isMaterial)])
    }
}

extension RuleTrace {
    var json: JSON {
        .object([
            "rule": .string(id),
            "title": .string(title),
            "truth": .string(truth.word),
            "cite": .string(citation.cite),
            "effective": .string(from.description),
            "until": until.map { .string($0.description) },
            "limb": trace.json,
        ])
    }
}

extension Trace {
    var json: JSON {
        var needs: [String] = []
        if case .unknown(let open) = truth { needs = open.sorted() }
        return .object([
            "form": .string(form.word),
            "rule": form.reference.map(JSON.string),
            "says": says.isEmpty ? nil : .string(says),
            "cite": cite.map(JSON.string),
            "truth": .string(truth.word),
            "judgement": isJudgement ? .bool(true) : nil,
            "facts": facts.isEmpty ? nil : .array(facts.map(\.json)),
            "needs": needs.isEmpty ? nil : .strings(needs),
            "note": note.map(JSON.string),
            "parts": parts.isEmpty ? nil : .array(parts.map(\.json)),
        ])
    }
}

extension Trace.Form {
    /// As in JSON.
    public var word: String {
        switch self {
        case .all: "all"
        case .any: "any"
        case .not: "not"
        case .test: "test"
        case .orUnableToDetermine: "orUnableToDetermine"
        case .rule: "rule"
        case .notInForce: "notInForce"
        case .notHeld: "notHeld"
        case .toBeConfirmed: "toBeConfirmed"
        }
    }

    var reference: String? { if case .rule(let id) = self { id } else { nil } }
}
