package import CordonModel
internal import CordonRules

extension OwnersAnswer {
    /// As `owners --json` prints it: `docs/schemas/owners.schema.json`.
    package var json: JSON {
        let behind = graph.behind(node)
        return .object([
            "schemaVersion": .number(1),
            "entity": party(node),
            "asOf": .string(day.description),
            "blocked": .string(answers.map(\.verdict).max()?.rawValue ?? "no"),
            "regimes": .array(answers.map(json)),
            "parties": .array(behind.map(party)),
            "stakes": .array(behind.flatMap { holders(of: $0) }.map(json)),
            "links": .array(links(among: Set(behind))),
            "notices": .strings(notices),
        ])
    }

    private func party(_ node: Int) -> JSON {
        let entity = graph.entities[node]
        return .object([
            "id": .string(entity.id), "name": .string(entity.caption), "schema": .string(entity.schema.rawValue),
            "joint": graph.joint.contains(node) ? .bool(true) : nil,
            "listed": .array(
                listings(of: node).map {
                    .object([
                        "list": .string($0.list), "words": .string($0.words), "programmes": .strings($0.programmes),
                        "certain": .bool($0.isCertain), "assumed": .bool($0.isAssumed),
                        "countsFor": .strings(Regime.allCases.filter($0.counts).map(\.rawValue)),
                    ])
                }),
        ])
    }

    private func json(_ stake: StakeGraph.Stake) -> JSON {
        .object([
            "owner": .string(graph.entities[stake.owner].id), "asset": .string(graph.entities[stake.asset].id),
            "least": .number(Decimal4(tenThousandths: stake.least).description),
            "most": .number(Decimal4(tenThousandths: stake.most).description),
            "control": .string("\(stake.control)"),
            "sources": .strings(sources(stake).map(\.description)),
        ])
    }

    private func links(among nodes: Set<Int>) -> [JSON] {
        graph.statements.compactMap { placed -> JSON? in
            guard case .link(let words) = placed.statement.kind, nodes.contains(placed.asset),
                placed.statement.holds(on: day)
            else { return nil }
            return .object([
                "from": .string(graph.entities[placed.owner].id), "to": .string(graph.entities[placed.asset].id),
                "what": .string(words), "source": .string(placed.statement.source.description),
            ])
        }
    }

    private func json(_ answer: RegimeAnswer) -> JSON {
        let version = answer.version
        return .object([
            "regime": .string(version.regime.rawValue),
            "title": .string(version.regime.title),
            "state": .string(version.state.rawValue),
            "from": .string(version.from.description),
            "until": version.until.map { .string($0.description) },
            "cite": .string(version.citation.cite),
            "basis": .string(version.citation.basis.rawValue),
            "summary": .string(version.summary),
            "note": version.note.map(JSON.string),
            "blocked": .string(answer.verdict.rawValue),
            "reason": .string(reason(answer)),
            "rule": .string(version.regime.rule.id),
            "threshold": .number(Decimal4(tenThousandths: version.terms.rule.threshold).description),
            "controlCounts": .bool(version.terms.rule.countsControl),
            "addsUp": .bool(version.terms.aggregates),
            "bound": answer.bound.map { .string("\($0)") },
            "proof": .array((answer.proof?.steps ?? []).map { json($0, version.regime) }),
        ])
    }

    private func json(_ step: Proof.Step, _ regime: Regime) -> JSON {
        switch step.reason {
        case .listed:
            .object([
                "entity": .string(graph.entities[step.node].id), "because": .string("listed"),
                "words": .string(words(step, for: regime)),
            ])
        case .held(let stakes, let sum):
            .object([
                "entity": .string(graph.entities[step.node].id), "because": .string("held"),
                "by": .array(stakes.map(json)),
                "sum": .number(Decimal4(tenThousandths: sum).description), "words": .string(words(step, for: regime)),
            ])
        case .controlled(let stake):
            .object([
                "entity": .string(graph.entities[step.node].id), "because": .string("controlled"),
                "by": .array([json(stake)]), "words": .string(words(step, for: regime)),
            ])
        }
    }

    /// A step of a proof in a sentence.
    package func words(_ step: Proof.Step, for regime: Regime) -> String {
        ProofWords(graph, listed: listed).words(step, for: regime)
    }

    /// Why a regime answers as it does, in a sentence.
    package func reason(_ answer: RegimeAnswer) -> String {
        let version = answer.version
        if answer.isListed { return answer.verdict == .must ? "listed itself" : "may be listed itself, not confirmed" }
        switch (version.state, answer.verdict) {
        case (.notInForce, _):
            return answer.proof == nil
                ? "the rule is not in force; it would not reach it" : "the rule is not in force; it would reach it"
        case (.toBeConfirmed, .may):
            return "if the rule is in force again (status to be confirmed): \(version.regime.effect)"
        case (_, .must): return version.regime.effect
        case (_, .may): return "may be \(version.regime.effect): listings or shares are open"
        case (_, .no): return "listed persons do not hold enough of it, as far as the sources say"
        }
    }
}
