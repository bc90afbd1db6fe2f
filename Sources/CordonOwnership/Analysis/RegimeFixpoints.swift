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
        if version.aggregates {
            add(certain, all)
        } else {
            for node in all.sorted() { add(certain.contains(node) ? [node] : [], [node]) }
        }
    }

    private mutating func add(_ certain: Set<Int>, _ all: Set<Int>) {
        var must = Fixpoint(graph, rule: version.rule, bound: .least)
        var may = Fixpoint(graph, rule: version.rule, bound: .most)
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
    }

    /// What holds for a node, and the proof; no proof for `no`.
    package func verdict(on node: Int) -> (verdict: Verdict, proof: Proof?) {
        for pair in pairs {
            if let proof = Proof(of: node, in: pair.must, graph) { return (.must, proof) }
        }
        for pair in pairs {
            if let proof = Proof(of: node, in: pair.may, graph) { return (.may, proof) }
        }
        return (.no, nil)
    }

    /// Everybody who falls, with the surest verdict.
    package var fallen: [Int: Verdict] {
        var fallen: [Int: Verdict] = [:]
        for pair in pairs {
            for node in pair.may.order where fallen[Int(node)] == nil { fallen[Int(node)] = .may }
            for node in pair.must.order { fallen[Int(node)] = .must }
        }
        return fallen
    }
}
