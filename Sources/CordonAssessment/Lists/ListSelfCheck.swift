internal import CordonIndex
internal import CordonMatching
internal import CordonModel
internal import CordonText

/// Before a list goes live: every name on it must find its own party. A list that was read wrong, or an index that cannot
/// find what it holds, shows here and not in a missed hit.
enum ListSelfCheck {
    struct Result {
        let names: Int
        /// In words, the first few.
        let misses: [String]
        let missed: Int
    }

    private static let shownMisses = 5

    /// Searches for every name of every party. A name must find its party among all that share the top score, since
    /// distinct parties share names. A weak name, or one of a single word, proves too little to reach a threshold: it need
    /// only be a candidate.
    static func run(_ entities: [Entity], snapshot: Snapshot, policy: ScorePolicy) -> Result {
        var searcher = Searcher(snapshot, policy: policy)
        var names = 0
        var misses: [String] = []
        var missed = 0
        for entity in entities {
            for property in ["name", "alias", "previousName", "weakAlias"] {
                for name in entity.texts(property) {
                    names += 1
                    let isWeak = property == "weakAlias" || !name.contains(" ")
                    if isFound(name, of: entity, isWeak: isWeak, &searcher, policy) { continue }
                    missed += 1
                    if misses.count < shownMisses { misses.append("“\(name)” (\(property) of \(entity.id))") }
                }
            }
        }
        return Result(names: names, misses: misses, missed: missed)
    }

    private static func isFound(
        _ name: String, of entity: Entity, isWeak: Bool, _ searcher: inout Searcher, _ policy: ScorePolicy
    ) -> Bool {
        var query = Entity(id: "self-check", schema: entity.schema, dataset: "self-check", version: nil)
        query.add("name", name, from: SourceRecord(file: "self-check", locator: entity.id))
        // A name without a letter or digit cannot be searched at all; of one with too many words only the first count.
        guard Tokenizer.problem(with: name) == nil else { return true }
        func holds(from cutoff: Int) -> Bool {
            let results = searcher.search(query, SearchOptions(cutoff: cutoff))
            guard let own = results.first(where: { $0.entity.id == entity.id }) else { return false }
            return isWeak || own.score.score == results.first?.score.score
        }
        // A name as short as “HAI II” proves so little that not even it itself reaches the threshold. Below, every second
        // name is a candidate and the search slow, so only what was not found above is looked for there.
        return holds(from: policy.threshold) || holds(from: 1)
    }
}
