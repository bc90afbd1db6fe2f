internal import CordonMatching
internal import CordonNames

/// What a searcher remembers from query to query, so that a word that comes again costs nothing: its spellings and weight,
/// and everything listed that it is like. Answers do not depend on it. Bounded; not for several threads.
final class SearchMemory {
    private let snapshot: Snapshot
    private let rarity: Snapshot
    private let policy: ScorePolicy
    private let cache = NameTokenCache()
    private var kinds = LookupKinds.all
    /// By the serial number of the token.
    private var tokens: [MatchToken?] = []
    /// By twice the serial number, one more where initials count.
    private var slots: [QuerySlot?] = []
    /// How many expansions the slots hold.
    private var expansions = 0

    /// At these it forgets everything: about 60 MB.
    private static let mostTokens = 50_000
    private static let mostExpansions = 1_500_000

    init(snapshot: Snapshot, rarity: Snapshot, policy: ScorePolicy) {
        self.snapshot = snapshot
        self.rarity = rarity
        self.policy = policy
    }

    /// Called between two queries, never within one.
    func begin(_ kinds: LookupKinds) {
        if kinds == self.kinds, cache.count < SearchMemory.mostTokens, expansions < SearchMemory.mostExpansions {
            return
        }
        self.kinds = kinds
        cache.removeAll()
        tokens.removeAll(keepingCapacity: true)
        slots.removeAll(keepingCapacity: true)
        expansions = 0
    }

    func variants(of name: String, allowsInitials: Bool) -> [PreparedVariant] {
        NameAnalysis.variants(of: name, cache: cache).map { variant in
            PreparedVariant(
                match: MatchVariant(
                    reading: variant.reading, tokens: variant.tokens.map(matchToken), allowsInitials: allowsInitials),
                serials: variant.tokens.map(\.serial))
        }
    }

    private func matchToken(_ token: NameToken) -> MatchToken {
        let serial = token.serial
        while tokens.count <= serial { tokens.append(nil) }
        if let known = tokens[serial] { return known }
        let made = MatchToken(token, rarity: rarity, policy: policy)
        tokens[serial] = made
        return made
    }

    func slots(of variant: PreparedVariant) -> [QuerySlot] {
        let expander = Expander(snapshot: snapshot, policy: policy, kinds: kinds)
        var made = variant.serials.indices.map { index in
            slot(
                variant.match.tokens[index], serial: variant.serials[index],
                allowsInitials: variant.match.allowsInitials, expander)
        }
        for (index, own) in expander.queryJoins(of: variant.match) {
            made[index] = made[index].adding(own: own, in: snapshot)
        }
        return made
    }

    private func slot(_ token: MatchToken, serial: Int, allowsInitials: Bool, _ expander: Expander) -> QuerySlot {
        let place = serial * 2 + (allowsInitials ? 1 : 0)
        while slots.count <= place { slots.append(nil) }
        if let known = slots[place] { return known }
        let made = QuerySlot(
            weight: token.weight, shared: expander.expansions(of: token, allowsInitials: allowsInitials), in: snapshot)
        expansions += made.shared.count
        slots[place] = made
        return made
    }
}

/// A variant of a query's name with the serial numbers of its tokens in the memory that made it.
struct PreparedVariant {
    let match: MatchVariant
    let serials: [Int]
}
