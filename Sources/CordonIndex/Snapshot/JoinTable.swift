internal import CordonMatching

/// Joined texts of the listed variants, and how much each weighs there.
struct JoinTable {
    struct Pair {
        let join: UInt32
        let variant: UInt32
        var weight: UInt32
    }

    private(set) var texts: [[UInt8]] = []
    /// By variant, ascending.
    private(set) var pairs: [Pair] = []
    private var ids: [[UInt8]: UInt32] = [:]

    mutating func add(_ match: MatchVariant, variant: Int) {
        let start = pairs.count
        for join in match.joins {
            for text in join.texts {
                let id = self.id(of: text.text)
                if let known = pairs[start...].firstIndex(where: { $0.join == id }) {
                    pairs[known].weight = max(pairs[known].weight, UInt32(join.weight))
                } else {
                    pairs.append(Pair(join: id, variant: UInt32(variant), weight: UInt32(join.weight)))
                }
            }
        }
    }

    private mutating func id(of text: [UInt8]) -> UInt32 {
        if let known = ids[text] { return known }
        let new = UInt32(texts.count)
        ids[text] = new
        texts.append(text)
        return new
    }
}
