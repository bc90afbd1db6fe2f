internal import CordonMatching
internal import CordonNames
internal import CordonText

/// Listed names ready for comparing, kept from query to query within bounds.
struct ListedNames {
    private let snapshot: Snapshot
    private var spellings: [Int: MatchSpelling] = [:]
    private var variants: [Int: MatchVariant] = [:]

    private static let mostSpellings = 100_000
    private static let mostVariants = 20_000

    init(snapshot: Snapshot) { self.snapshot = snapshot }

    /// A listed variant that may score with a variant of the query: the finder's word for it.
    struct Pair {
        let listed: Int
        let asked: Int
        /// Whether neighbouring words of either, written as one, are like a word of the other.
        let listedHasJoins: Bool
        let askedHasJoins: Bool
    }

    /// Whether one of these pairs reaches a name score. All others of the same names do not, or the finder had named them.
    mutating func reaches(
        _ cutoff: Int, _ pairs: ArraySlice<Pair>, asked: [PreparedVariant], policy: ScorePolicy
    ) -> Bool {
        for pair in pairs {
            let asked = asked[pair.asked].match
            let listed = variant(
                pair.listed, preparing: !pair.listedHasJoins ? .none : asked.hasArabic ? .skeletons : .texts)
            let score = NameScorer.value(
                asked, listed, queryJoins: pair.askedHasJoins, entityJoins: pair.listedHasJoins, policy: policy)
            let isWeak = snapshot.isWeak(ofVariant: pair.listed)
            if (isWeak ? score * policy.weakAliasFactor / 10000 : score) >= cutoff { return true }
        }
        return false
    }

    /// The listed names that these variants of one entity belong to, each with just these variants, as stored.
    /// - Parameter withSkeletons: whether they are going to be compared by consonants.
    mutating func names(ofVariants variants: [Int], withSkeletons: Bool) -> [ComparedName] {
        var names: [ComparedName] = []
        var index = 0
        while index < variants.count {
            let name = snapshot.name(ofVariant: variants[index])
            var decoded: [MatchVariant] = []
            while index < variants.count, snapshot.name(ofVariant: variants[index]) == name {
                decoded.append(variant(variants[index], preparing: withSkeletons ? .skeletons : .texts))
                index += 1
            }
            names.append(snapshot.comparedName(name, variants: decoded))
        }
        return names
    }

    private mutating func variant(_ index: Int, preparing joins: PreparedJoins) -> MatchVariant {
        let key = index << 2 | joins.rawValue
        if let known = variants[key] { return known }
        if variants.count >= ListedNames.mostVariants { variants.removeAll(keepingCapacity: true) }
        if spellings.count >= ListedNames.mostSpellings { spellings.removeAll(keepingCapacity: true) }
        let made = snapshot.variant(index, preparing: joins) { id, romanisation in
            let key = id << 8 | Int(romanisation.rawValue)
            if let known = spellings[key] { return known }
            let text = snapshot.vocabulary[id]
            let spelling = MatchSpelling(
                Spelling(
                    text: Array(text.dropFirst()), kind: text.first == 1 ? .skeleton : .plain,
                    romanisation: romanisation))
            spellings[key] = spelling
            return spelling
        }
        variants[key] = made
        return made
    }
}
