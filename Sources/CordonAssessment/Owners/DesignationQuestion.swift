package import CordonModel
package import CordonOwnership
internal import CordonRules
internal import CordonScreening

/// What designating a party would do: who falls with it, and which deals change.
package struct DesignationQuestion {
    private let graph: OwnershipGraph
    private let assumed: AssumedListing
    private let opened: OpenedSnapshot?

    /// Above this many parties only the listings count that the files of owners state.
    package static let screenedParties = 5_000

    package init(_ graph: OwnershipGraph, assuming assumed: AssumedListing, opened: OpenedSnapshot?) {
        self.graph = graph
        self.assumed = assumed
        self.opened = opened
    }

    /// Who would fall that does not fall now, by regime.
    package func fallen() throws(AssessmentError) -> JSON {
        let node = try GraphFiles.node(assumed.party, in: graph)
        var listings = OwnerListings(graph, on: assumed.from)
        var notices = opened?.notices ?? []
        for node in graph.entities.indices { listings.addStated(node) }
        if let opened, graph.entities.count <= DesignationQuestion.screenedParties {
            var screener = Screener(opened.snapshot, policy: ScreeningPolicy())
            for node in graph.entities.indices {
                listings.addScreened(node, screener.screen(graph.entities[node]).matches)
            }
        } else if opened != nil {
            notices.append(
                "the graph has \(graph.entities.count) parties: they were not screened, what the files state counts")
        }
        let before = listings.listed
        listings.assume(node, on: assumed.list, programmes: assumed.programmes, footnotes: Set(assumed.footnotes))
        let after = listings.listed
        return .object([
            "notices": .strings(notices + graph.notices),
            "regimes": .array(
                Regime.allCases.compactMap { regime in
                    RegimeVersion.version(of: regime, on: assumed.from).map { change($0, before, after) }
                }),
        ])
    }

    private func change(_ version: RegimeVersion, _ before: [ListedNode], _ after: [ListedNode]) -> JSON {
        let stakes = StakeGraph(
            nodes: graph.entities.count, stakes: graph.stakes(on: assumed.from, for: version.regime).stakes)
        let earlier = RegimeFixpoints(version, stakes, listed: before)
        let fixpoints = RegimeFixpoints(version, stakes, listed: after)
        let words = ProofWords(graph, listed: after)
        // By the terms of the rule, in force or not: that is said beside it.
        func reach(_ node: Int, _ fixpoints: RegimeFixpoints) -> (verdict: RegimeFixpoints.Verdict, proof: Proof?) {
            guard let (proof, bound) = fixpoints.proof(of: node) else { return (.no, nil) }
            return (bound == .least ? .must : .may, proof)
        }
        return .object([
            "regime": .string(version.regime.rawValue), "title": .string(version.regime.title),
            "state": .string(version.state.rawValue), "cite": .string(version.citation.cite),
            "fallen": .array(
                fixpoints.reached.compactMap { node in
                    let (verdict, proof) = reach(node, fixpoints)
                    guard reach(node, earlier).verdict < verdict else { return nil }
                    return .object([
                        "id": .string(graph.entities[node].id), "name": .string(graph.entities[node].caption),
                        "blocked": .string(verdict.rawValue),
                        "through": .strings((proof?.steps ?? []).map { words.words($0, for: version.regime) }),
                    ])
                }),
        ])
    }

    /// The deals whose answer changes. Each is decided as of its own day, or of the designation's, if that is later.
    package static func deals(
        _ deals: [Deal], _ check: DealCheck, assuming assumed: AssumedListing
    ) throws(AssessmentError) -> [JSON] {
        // A name that nobody has is a mistake, not an answer.
        guard check.knowsFromFiles(assumed) || deals.contains(where: { check.names(assumed, in: $0) }) else {
            throw .usage("\(assumed.party): no deal has just one party of that id, identifier or name")
        }
        var changes: [JSON] = []
        for deal in deals {
            let day = max(deal.date, assumed.from)
            let before = try check.decide(deal, asOf: day)
            let after = try check.decide(deal, asOf: day, assuming: assumed)
            let known = Set(before.grounds.map { "\($0.id) \($0.outcome.rawValue)" })
            let grounds = after.grounds.filter { !known.contains("\($0.id) \($0.outcome.rawValue)") }
            guard before.outcome != after.outcome || !grounds.isEmpty else { continue }
            changes.append(
                .object([
                    "deal": .string(deal.id), "title": deal.title.map(JSON.string),
                    "value": deal.money.map { .string($0.description) }, "asOf": .string(day.description),
                    "before": .string(before.outcome.rawValue), "after": .string(after.outcome.rawValue),
                    "grounds": .array(
                        grounds.map { ground in
                            .object([
                                "outcome": .string(ground.outcome.rawValue), "reason": .string(ground.reason),
                                "cites": .strings(
                                    [ground.citation?.cite].compactMap { $0 }
                                        + ground.cites.filter { $0 != ground.citation?.cite }),
                            ])
                        }),
                ]))
        }
        return changes
    }
}
