internal import CordonMatching
internal import CordonNames
internal import CordonText

/// Counts of keys and skeletons in the background and in the listed names. `docs/score.md` §6.
struct BakedRarity: RaritySource {
    private(set) var keys: [[UInt8]: Int]
    private(set) var skeletons: [[UInt8]: Int]
    private let policy: ScorePolicy

    /// What the background table gives before any list is added.
    private static let background: (keys: [[UInt8]: Int], skeletons: [[UInt8]: Int]) = {
        var keys: [[UInt8]: Int] = [:]
        var skeletons: [[UInt8]: Int] = [:]
        for (token, count) in NameLexicon.shared.frequencies {
            keys[NameKey.key(token), default: 0] += count
            for skeleton in Skeletons.shared.ofLatin(token) { skeletons[skeleton, default: 0] += count }
        }
        return (keys, skeletons)
    }()

    /// `names`: for each listed name the spellings of all tokens of all its variants. A name counts once a key.
    init(names: [[[MatchSpelling]]], policy: ScorePolicy) {
        self.policy = policy
        keys = BakedRarity.background.keys
        skeletons = BakedRarity.background.skeletons
        for tokens in names {
            var seenKeys: Set<[UInt8]> = []
            var seenSkeletons: Set<[UInt8]> = []
            for spelling in tokens.joined() {
                if !spelling.isSkeleton { seenKeys.insert(spelling.key) }
                seenSkeletons.formUnion(spelling.skeletons)
            }
            for key in seenKeys { keys[key, default: 0] += 1 }
            for skeleton in seenSkeletons { skeletons[skeleton, default: 0] += 1 }
        }
    }

    func rarity(ofKey key: [UInt8]) -> Int { policy.rarity(ofCount: keys[key] ?? 0) }
    func rarity(ofSkeleton skeleton: [UInt8]) -> Int { policy.rarity(ofCount: skeletons[skeleton] ?? 0) }
}
