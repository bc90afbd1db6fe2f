/// Section 5: the key and the skeletons of a spelling.
enum OracleKeys {
    /// The rules of section 5.1, the longest first.
    private static let rules: [(from: Text, to: Text)] = [
        ("tsch", "c"), ("sch", "s"), ("tch", "c"), ("dzh", "j"), ("sh", "s"), ("ch", "c"), ("zh", "j"), ("dj", "j"),
        ("dz", "z"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ck", "k"), ("ts", "z"),
        ("tz", "z"), ("ee", "i"), ("oo", "u"), ("ou", "u"), ("ye", "e"), ("ie", "e"), ("iy", "i"), ("yi", "i"),
        ("q", "k"), ("x", "ks"), ("w", "v"), ("y", "i"),
    ].map { (Text($0.0.unicodeScalars), Text($0.1.unicodeScalars)) }

    /// The rules by their first letter, still the longest first: only to have fewer to try.
    private static let rulesByLetter = Dictionary(grouping: rules) { $0.from[0] }

    /// Section 5.1, the key of a plain spelling. Runs are shortened for letters; a run of digits stays.
    static func key(of text: Text) -> Text {
        guard text.count > 2, text.allSatisfy(\.isASCII) else { return text }
        var replaced: Text = []
        var place = 0
        while place < text.count {
            let fitting = rulesByLetter[text[place]]?.first { text[place...].starts(with: $0.from) }
            replaced += fitting?.to ?? [text[place]]
            place += fitting?.from.count ?? 1
        }
        var key: Text = []
        for scalar in replaced where scalar != key.last || !isLetter(scalar) { key.append(scalar) }
        return key
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }

    /// A skeleton so far, with the places at which the second alternative was taken.
    private struct Partial {
        var text: Text
        var seconds: [Int]
    }

    /// Section 5.3 and the header of `arabic.tsv`: every combination of the alternatives, fewest second choices first
    /// and then those at earlier places first, once each, at most 8; those under two letters do not count.
    static func skeletons(of word: Text, by rules: [Unicode.Scalar: [SkeletonRule]]) -> [Text] {
        var partials = [Partial(text: [], seconds: [])]
        var place = 0
        while place < word.count {
            guard let rule = rule(at: place, of: word, rules) else {
                place += 1
                continue
            }
            partials = best(extended(partials, by: rule, at: place))
            place += rule.letters.count
        }
        return partials.prefix(8).map(\.text).filter { $0.count >= 2 }
    }

    /// Each text so far with each alternative, equal neighbouring letters written once.
    private static func extended(_ partials: [Partial], by rule: SkeletonRule, at place: Int) -> [Partial] {
        var all: [Partial] = []
        for partial in partials {
            for (choice, letters) in rule.alternatives.enumerated() {
                var next = partial
                for letter in letters where letter != next.text.last { next.text.append(letter) }
                if choice > 0 { next.seconds.append(place) }
                all.append(next)
            }
        }
        return all
    }

    /// The texts in the order of the header, each once. A word may have more combinations than can be listed, so
    /// 16 are carried on: what follows makes at most two of them equal (a text, and the same without the letter that
    /// comes next), so the 8 wanted are among what 16 lead to.
    private static func best(_ partials: [Partial]) -> [Partial] {
        guard partials.count > 1 else { return partials }
        let sorted = partials.sorted { left, right in
            if left.seconds.count != right.seconds.count { return left.seconds.count < right.seconds.count }
            return left.seconds.lexicographicallyPrecedes(right.seconds)
        }
        var seen: Set<Text> = []
        return Array(sorted.filter { seen.insert($0.text).inserted }.prefix(16))
    }

    /// The longest letters whose context holds; of equal length `^` before `$` before anywhere.
    private static func rule(
        at place: Int, of word: Text, _ rules: [Unicode.Scalar: [SkeletonRule]]
    ) -> SkeletonRule? {
        var found: SkeletonRule?
        for rule in rules[word[place]] ?? [] where word[place...].starts(with: rule.letters) {
            switch rule.context {
            case "^": if place > 0 { continue }
            case "$": if place + rule.letters.count < word.count { continue }
            default: break
            }
            guard let best = found else {
                found = rule
                continue
            }
            let (new, old) = (rule.letters.count, best.letters.count)
            if new > old || (new == old && rank(rule) < rank(best)) { found = rule }
        }
        return found
    }

    private static func rank(_ rule: SkeletonRule) -> Int {
        switch rule.context {
        case "^": 0
        case "$": 1
        default: 2
        }
    }
}
