/// The key that spellings of one sound share: `schchedrin`, `shchedrin` → one text. `docs/score.md` §5.1.
package enum NameKey {
    private static let rules: [(from: [UInt8], to: [UInt8])] = [
        ("tsch", "c"), ("sch", "s"), ("tch", "c"), ("dzh", "j"), ("ch", "c"), ("sh", "s"), ("zh", "j"), ("dj", "j"),
        ("dz", "z"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ck", "k"), ("ts", "z"),
        ("tz", "z"), ("ee", "i"), ("oo", "u"), ("ou", "u"), ("ye", "e"), ("ie", "e"), ("iy", "i"), ("yi", "i"),
        ("q", "k"), ("x", "ks"), ("w", "v"), ("y", "i"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    /// Rules by their first byte, longest first, so that a token costs one short loop a letter.
    private static let rulesByFirst: [[(from: [UInt8], to: [UInt8])]] = {
        var table = [[(from: [UInt8], to: [UInt8])]](repeating: [], count: 128)
        for rule in rules.sorted(by: { $0.from.count > $1.from.count }) { table[Int(rule.from[0])].append(rule) }
        return table
    }()

    /// The key of a plain spelling. Spellings that are not ASCII, or of one or two characters, are their own key.
    package static func key(_ spelling: [UInt8]) -> [UInt8] {
        guard spelling.count > 2, spelling.allSatisfy({ $0 < 128 }) else { return spelling }
        var key: [UInt8] = []
        key.reserveCapacity(spelling.count)
        func append(_ byte: UInt8) {
            // Doubled letters are one sound; doubled digits are another number.
            let isLetter = byte >= 0x61 && byte <= 0x7A
            if !isLetter || key.last != byte { key.append(byte) }
        }
        var index = 0
        while index < spelling.count {
            let rest = spelling[index...]
            if let rule = rulesByFirst[Int(spelling[index])].first(where: { rest.starts(with: $0.from) }) {
                rule.to.forEach(append)
                index += rule.from.count
            } else {
                append(spelling[index])
                index += 1
            }
        }
        return key
    }
}
