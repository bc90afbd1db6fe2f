internal import CordonIndex
internal import CordonMatching
internal import CordonModel
internal import CordonText

/// Before a list goes live: every name on it must find its own party. A list that was read wrong, or an index that cannot
/// find what it holds, shows here and not in a missed hit.
enum ListSelfCheck {
    struct Result {
        fileprivate(set) var names = 0
        /// Names that do not find their party at all.
        fileprivate(set) var missed = Sample()
        /// Names that find it, but another party above it.
        fileprivate(set) var outranked = Sample()
    }

    /// Names in words: how many, and the first few.
    struct Sample {
        private(set) var count = 0
        private var first: [String] = []

        mutating func add(_ name: String, _ property: String, _ entity: Entity) {
            count += 1
            if first.count < 5 { first.append("“\(name)” (\(property) of \(entity.id))") }
        }

        var words: String { first.joined(separator: ", ") }
    }

    private enum Place { case top, below, nowhere }

    /// Searches for every name of every party. A name must find its party among all that share the top score, since
    /// distinct parties share names. A weak name, or one of a single word, proves too little for that: it need only be a
    /// candidate.
    static func run(_ entities: [Entity], snapshot: Snapshot, policy: ScorePolicy) -> Result {
        var searcher = Searcher(snapshot, policy: policy)
        var result = Result()
        for entity in entities {
            for property in ["name", "alias", "previousName", "weakAlias"] {
                for name in entity.texts(property) {
                    result.names += 1
                    let isWeak = property == "weakAlias" || !name.contains(" ")
                    switch place(of: entity, named: name, isWeak: isWeak, &searcher, policy) {
                    case .top: continue
                    case .below: result.outranked.add(name, property, entity)
                    case .nowhere: result.missed.add(name, property, entity)
                    }
                }
            }
        }
        return result
    }

    private static func place(
        of entity: Entity, named name: String, isWeak: Bool, _ searcher: inout Searcher, _ policy: ScorePolicy
    ) -> Place {
        var query = Entity(id: "self-check", schema: entity.schema, dataset: "self-check", version: nil)
        query.add("name", name, from: SourceRecord(file: "self-check", locator: entity.id))
        // A name without a letter or digit cannot be searched at all; of one with too many words only the first count.
        guard Tokenizer.problem(with: name) == nil else { return .top }
        // A name as short as “HAI II” proves so little that not even it itself reaches the threshold. Far below, every
        // second name is a candidate and the search slow, so it goes down in steps.
        for cutoff in [policy.threshold, policy.threshold * 2 / 3, policy.threshold / 3, 1] {
            let results = searcher.search(query, SearchOptions(cutoff: cutoff))
            guard let own = results.first(where: { $0.entity.id == entity.id }) else { continue }
            return isWeak || own.score.score == results.first?.score.score ? .top : .below
        }
        return .nowhere
    }
}
