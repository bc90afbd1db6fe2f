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
    }

    /// Whether one of these pairs reaches a name score. All others of the same names do not, or the finder had named them.
    mutating func reaches(
        _ cutoff: Int, _ pairs: ArraySlice<Pair>, asked: [PreparedVariant], policy: ScorePolicy
    ) -> Bool {
        let withSkeletons = asked.contains(where: \.match.hasArabic)
        for pair in pairs {
            let listed = variant(pair.listed, withSkeletons: withSkeletons)
            let score = NameScorer.value(asked[pair.asked].match, listed, policy: policy)
            let isWeak = snapshot.isWeak(ofVariant: pair.listed)
            if (isWeak ? score * policy.weakAliasFactor / 10000 : score) >= cutoff { return true }
        }
        return false
    }

    /// The listed names that these variants of one entity belong to, each with just these variants, as stored.
    mutating func names(ofVariants variants: [Int]) -> [ComparedName] {
        var names: [ComparedName] = []
        var index = 0
        while index < variants.count {
            let name = snapshot.name(ofVariant: variants[index])
            var decoded: [MatchVariant] = []
            while index < variants.count, snapshot.name(ofVariant: variants[index]) == name {
                decoded.append(variant(variants[index], withSkeletons: false))
                index += 1
            }
            names.append(snapshot.comparedName(name, variants: decoded))
        }
        return names
    }

    private mutating func variant(_ index: Int, withSkeletons: Bool) -> MatchVariant {
        let key = index << 1 | (withSkeletons ? 1 : 0)
        if let known = variants[key] { return known }
        if variants.count >= ListedNames.mostVariants { variants.removeAll(keepingCapacity: true) }
        if spellings.count >= ListedNames.mostSpellings { spellings.removeAll(keepingCapacity: true) }
        let made = snapshot.variant(index, withSkeletons: withSkeletons) { id, romanisation in
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
