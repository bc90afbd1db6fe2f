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
        key.reserveCapacity(spelling.count + 2)
        var index = 0
        while index < spelling.count {
            let rules = rulesByFirst[Int(spelling[index])]
            var place = 0
            while place < rules.count, !matches(rules[place].from, spelling, at: index) { place += 1 }
            if place < rules.count {
                for byte in rules[place].to { append(byte, to: &key) }
                index += rules[place].from.count
            } else {
                append(spelling[index], to: &key)
                index += 1
            }
        }
        return key
    }

    @inline(__always)
    private static func matches(_ rule: [UInt8], _ spelling: [UInt8], at index: Int) -> Bool {
        guard index + rule.count <= spelling.count else { return false }
        // The first byte is what the rule was found by.
        for offset in 1..<rule.count where spelling[index + offset] != rule[offset] { return false }
        return true
    }

    /// Doubled letters are one sound; doubled digits are another number.
    @inline(__always)
    private static func append(_ byte: UInt8, to key: inout [UInt8]) {
        let isLetter = byte >= 0x61 && byte <= 0x7A
        if !isLetter || key.last != byte { key.append(byte) }
    }
}
