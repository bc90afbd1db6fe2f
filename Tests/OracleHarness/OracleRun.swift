package import CordonIndex
internal import CordonMatching
package import CordonModel
package import CordonOracle

/// Compares the engine with the oracle pair by pair: whatever the oracle scores at or above the cutoff the engine must
/// find, with the same score, and it must find nothing else.
package struct OracleRun {
    package private(set) var pairs = 0
    /// Pairs that the oracle scores at or above the cutoff.
    package private(set) var positives = 0
    /// Positives that the engine did not return.
    package private(set) var misses: [String] = []
    /// Pairs that both return with different scores, and pairs that only the engine returns.
    package private(set) var disagreements: [String] = []

    private let oracle: Oracle
    private var searcher: Searcher
    private let options: SearchOptions

    package init(oracle: Oracle, snapshot: Snapshot, cutoff: Int, kinds: LookupKinds = .all) {
        self.oracle = oracle
        searcher = Searcher(snapshot)
        options = SearchOptions(cutoff: cutoff, kinds: kinds)
    }

    /// One query against every entity of a sample.
    package mutating func exhaust(_ query: Entity, _ sample: [Entity]) {
        let found = search(query)
        for entity in sample { judge(query, entity, found) }
    }

    /// One query against the entity that it was made from.
    package mutating func plant(_ query: Entity, _ entity: Entity) {
        judge(query, entity, search(query))
    }

    private mutating func search(_ query: Entity) -> [String: Int] {
        let results = searcher.search(query, options)
        return Dictionary(results.map { ($0.entity.id, $0.score.score) }, uniquingKeysWith: max)
    }

    private mutating func judge(_ query: Entity, _ entity: Entity, _ found: [String: Int]) {
        let expected = oracle.score(query, entity)
        pairs += 1
        if expected >= options.cutoff {
            positives += 1
            guard let score = found[entity.id] else {
                misses.append("\(describe(query)) / \(describe(entity)): oracle \(expected)")
                return
            }
            if score != expected {
                disagreements.append(
                    "\(describe(query)) / \(describe(entity)): oracle \(expected), engine \(score)\n"
                        + oracle.compare(query, entity).explanation)
            }
        } else if let score = found[entity.id] {
            disagreements.append("\(describe(query)) / \(describe(entity)): oracle \(expected), engine \(score)")
        }
    }

    private func describe(_ entity: Entity) -> String {
        "\(entity.schema.rawValue) “\(entity.caption)” (\(entity.id))"
    }
}
