internal import CordonText

/// Symmetric deletion: two words within the allowed edits of each other share a text that both give when up to
/// that many of their characters are deleted. So deletions of the listed words are stored, by hash, and deletions of
/// the asked word are looked up; the distance is then checked, for a hash proves nothing.
enum Deletions {
    /// How many characters are deleted from a word of this length.
    static func depth(_ length: Int) -> Int { EditDistance.allowance(shorter: length) }

    /// Hashes of the word and of all texts with up to `depth` characters deleted, each once, ascending.
    static func hashes(_ word: [UInt8], depth: Int) -> [UInt32] {
        var hashes: Set<UInt32> = [hash(word, skipping: -1, -1)]
        if depth >= 1 {
            for first in word.indices {
                hashes.insert(hash(word, skipping: first, -1))
                if depth >= 2 {
                    for second in word.indices[(first + 1)...] { hashes.insert(hash(word, skipping: first, second)) }
                }
            }
        }
        return hashes.sorted()
    }

    /// FNV-1a of the word without the characters at two places.
    private static func hash(_ word: [UInt8], skipping first: Int, _ second: Int) -> UInt32 {
        var value: UInt32 = 0x811C_9DC5
        for index in word.indices where index != first && index != second {
            value = (value ^ UInt32(word[index])) &* 0x0100_0193
        }
        return value
    }
}
