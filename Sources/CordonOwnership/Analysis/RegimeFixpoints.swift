package import CordonRules

/// One regime over one graph on one day: who falls with the listed, for sure and perhaps.
package struct RegimeFixpoints: Sendable {
    package let version: RegimeVersion
    package let graph: StakeGraph
    /// One pair for everybody together, or for each listed by itself where holdings are not added up.
    private var pairs: [(must: Fixpoint, may: Fixpoint)] = []

    package init(_ version: RegimeVersion, _ graph: StakeGraph, listed: [ListedNode]) {
        self.version = version
        self.graph = graph
        let counted = listed.filter { $0.counts(for: version.regime) }
        let certain = Set(counted.filter(\.isCertain).map(\.node))
        let all = Set(counted.map(\.node))
        if version.terms.aggregates {
            add(certain, all)
        } else {
            for node in all.sorted() { add(certain.contains(node) ? [node] : [], [node]) }
        }
    }

    private mutating func add(_ certain: Set<Int>, _ all: Set<Int>) {
        var must = Fixpoint(graph, rule: version.terms.rule, bound: .least)
        var may = Fixpoint(graph, rule: version.terms.rule, bound: .most)
        must.list(certain.sorted(), in: graph)
        may.list(all.sorted(), in: graph)
        pairs.append((must, may))
    }

    package enum Verdict: String, Sendable, Comparable, Hashable {
        case no, may, must

        package static func < (left: Verdict, right: Verdict) -> Bool {
            let order: [Verdict] = [.no, .may, .must]
            return order.firstIndex(of: left)! < order.firstIndex(of: right)!
        }

        init(_ truth: Truth) {
            switch truth {
            case .yes: self = .must
            case .unknown: self = .may
            case .no: self = .no
            }
        }
    }

    /// What the listed and their companies have of a node, as the rule asks it.
    package func holdings(of node: Int) -> HoldingCase {
        let all = graph.stakes(in: node)
        let held = all.map(\.least).reduce(0, +)
        return HoldingCase(
            holdings: pairs.map { pair in
                let sure = all.filter { pair.must.contains($0.owner) }
                let possible = all.filter { pair.may.contains($0.owner) }
                // Of an open share no more than what others do not hold for sure.
                let left = max(StakeGraph.whole, held) - held + possible.map(\.least).reduce(0, +)
                let control = possible.map(\.control).max() ?? .none
                return HoldingCase.Holding(
                    least: sure.map(\.least).reduce(0, +), most: min(possible.map(\.most).reduce(0, +), left),
                    control: sure.contains { $0.control == .certain } ? .certain : min(control, .possible))
            })
    }

    /// What the rule says of a node on a day: the listed themselves are listed, whatever becomes of their companies.
    package func verdict(on node: Int, day: CalendarDay) -> Verdict {
        if pairs.contains(where: { $0.must.isListed(node) }) { return .must }
        var evaluation = Evaluation(.owners, holdings(of: node), on: day)
        let owned = Verdict(evaluation.truth(version.regime.rule.id))
        return max(owned, pairs.contains { $0.may.isListed(node) } ? .may : .no)
    }

    /// Why a node is reached by the terms, whether or not a rule of these terms is in force: for sure, else perhaps.
    package func proof(of node: Int) -> (proof: Proof, bound: Bound)? {
        for pair in pairs {
            if let proof = Proof(of: node, in: pair.must, graph) { return (proof, .least) }
        }
        for pair in pairs {
            if let proof = Proof(of: node, in: pair.may, graph) { return (proof, .most) }
        }
        return nil
    }

    /// The listed that have any part in a node, directly or through what falls with them.
    package func listedOwners(of node: Int) -> [Int] {
        func isReached(_ node: Int) -> Bool { pairs.contains { $0.may.contains(node) } }
        var seen: Set<Int> = [node]
        var open = [node]
        while let next = open.popLast() {
            for stake in graph.stakes(in: next) where isReached(stake.owner) && seen.insert(stake.owner).inserted {
                open.append(stake.owner)
            }
        }
        seen.remove(node)
        return seen.filter { owner in pairs.contains { $0.may.isListed(owner) } }.sorted()
    }

    /// Everybody whom the terms reach, surely or perhaps, in the order of nodes.
    package var reached: [Int] {
        Set(pairs.flatMap { ($0.may.order + $0.must.order).map(Int.init) }).sorted()
    }
}
