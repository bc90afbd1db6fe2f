package import CordonModel
package import CordonOwnership
internal import CordonRules

/// Which sales would free a company, by regime.
package struct DivestmentQuestion {
    /// The answer of `cordon owners`, which knows who is listed.
    package static func json(_ answer: OwnersAnswer) -> JSON {
        .object([
            "regimes": .array(answer.answers.filter { $0.version.state != .notInForce }.map { json($0, answer) }),
            "notices": .strings(answer.notices),
        ])
    }

    private static func json(_ regime: OwnersAnswer.RegimeAnswer, _ answer: OwnersAnswer) -> JSON {
        let version = regime.version
        let stakes = answer.graph.stakes(on: answer.day, for: version.regime).stakes
        let seeds = Set(answer.listed.filter { $0.counts(for: version.regime) }.map(\.node)).sorted()
        // Where holdings are not added up, one listed person reaches it: the sales must free it from each.
        let groups = version.terms.aggregates ? [seeds] : seeds.map { [$0] }
        let parts = groups.map { group in
            Divestment(
                freeing: answer.node, nodes: answer.graph.entities.count, stakes: stakes, seeds: group,
                rule: version.terms.rule, bound: .most)
        }
        let reached = parts.filter { !$0.stakes.isEmpty }
        var sales: [StakeGraph.Stake] = []
        for stake in reached.flatMap(\.stakes) where !sales.contains(stake) { sales.append(stake) }
        return .object([
            "regime": .string(version.regime.rawValue), "title": .string(version.regime.title),
            "cite": .string(version.citation.cite),
            "obstacle": sales.isEmpty
                ? .string(parts.compactMap(\.obstacle).min() ?? "nobody listed is behind it") : nil,
            "sales": .array(
                sales.map { stake in
                    .object([
                        "owner": .string(answer.name(stake.owner)), "asset": .string(answer.name(stake.asset)),
                        "stake": .string(stake.words),
                    ])
                }),
            "provenSmallest": .bool(reached.count <= 1 && reached.allSatisfy(\.isProvenSmallest)),
            "candidates": .number(parts.map(\.candidates).max() ?? 0),
            "conditions": .strings(sales.isEmpty ? [] : conditions(version.regime)),
        ])
    }

    /// When a sale does not count.
    private static func conditions(_ regime: Regime) -> [String] {
        switch regime {
        case .ofac:
            [
                "The sale must happen wholly outside US jurisdiction and without US persons (FAQ 402).",
                "What was blocked while the share was held stays blocked until OFAC licenses it (FAQ 402).",
                "A sale to another blocked person, or one that leaves the seller its interest, does not count.",
            ]
        case .bis: ["A buyer who is listed, or who holds for the seller, leaves the rule as it is."]
        case .eu:
            [
                "What is frozen may not be sold without leave of a national authority.",
                "A sale that leaves the seller in control does not count.",
            ]
        case .uk:
            [
                "What is frozen may not be sold without a licence of OFSI.",
                "A sale that leaves the seller able to have its way does not count (reg. 7(4)).",
            ]
        }
    }
}
