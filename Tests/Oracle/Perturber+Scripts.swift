/// Perturbations of how a word is written.
extension Perturber {
    /// Combining marks, which folding takes away again: acute, grave, circumflex, tilde, diaeresis, caron, cedilla.
    private static let marks: [Unicode.Scalar] = [
        "\u{0301}", "\u{0300}", "\u{0302}", "\u{0303}", "\u{0308}", "\u{030C}", "\u{0327}",
    ]

    /// Scalars without width: spaces and joiners, soft hyphen, byte order mark.
    private static let invisible: [Unicode.Scalar] = [
        "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{00AD}", "\u{FEFF}",
    ]

    func accented(_ word: String, _ random: inout SplitMix64) -> String? {
        inserting(Self.marks, into: word, &random) { $0.isASCII && $0.properties.isAlphabetic }
    }

    func withZeroWidth(_ word: String, _ random: inout SplitMix64) -> String? {
        inserting(Self.invisible, into: word, &random) { _ in true }
    }

    /// Puts one to three of the scalars behind letters that may have them.
    private func inserting(
        _ scalars: [Unicode.Scalar], into word: String, _ random: inout SplitMix64,
        after mayStandBefore: (Unicode.Scalar) -> Bool
    ) -> String? {
        var letters = Text(word.unicodeScalars)
        for _ in 0..<random.number(1...3) {
            let places = letters.indices.filter { mayStandBefore(letters[$0]) }
            guard let place = random.pick(places), let scalar = random.pick(scalars) else { return nil }
            letters.insert(scalar, at: place + 1)
        }
        return Self.string(letters)
    }

    /// Some letters of a Latin word, but not all, written with letters that look like them.
    func lookingAlike(_ word: String, _ random: inout SplitMix64) -> String? {
        var letters = Text(word.lowercased().unicodeScalars)
        guard letters.contains(where: isLatin) else { return nil }
        let places = random.shuffled(letters.indices.filter { lookAlikes[letters[$0]] != nil })
        for place in places.prefix(max(1, min(3, letters.count - 1))) {
            let cyrillic = (lookAlikes[letters[place]] ?? []).filter { tables.scalarClass($0) == .cyrillic }
            if let other = random.pick(cyrillic) { letters[place] = other }
        }
        return Self.string(letters)
    }

    /// One letter of a Latin word written in Cyrillic by its sound, whether it looks like it or not.
    func mixed(_ word: String, _ random: inout SplitMix64) -> String? {
        var letters = Text(word.lowercased().unicodeScalars)
        guard letters.contains(where: isLatin) else { return nil }
        let sounds = letters.indices.compactMap { place in
            cyrillicLetters.first { $0.latin == [letters[place]] }.map { (place, $0.letter) }
        }
        guard let (place, letter) = random.pick(sounds) else { return nil }
        letters[place] = letter
        return Self.string(letters)
    }

    private func isLatin(_ scalar: Unicode.Scalar) -> Bool { tables.scalarClass(scalar) == .latin }

    /// The name in Cyrillic, if every word comes back unchanged when it is romanised by BGN; else not.
    func inCyrillic(_ words: [String]) -> [String]? {
        let maker = TokenMaker(tables: tables)
        var result: [String] = []
        for word in words {
            let latin = Text(word.lowercased().unicodeScalars)
            guard let cyrillic = cyrillic(latin), maker.token(cyrillic).spellings.first?.text == latin else {
                return nil
            }
            result.append(Self.capitalized(Self.string(cyrillic)))
        }
        return result
    }

    /// BGN backwards, the longest output first; `e` at the start of a word is `э`, `ye` there is `е`, and `y` after a
    /// vowel is `й`.
    private func cyrillic(_ latin: Text) -> Text? {
        var result: Text = []
        var place = 0
        while place < latin.count {
            let rest = latin[place...]
            if place == 0, rest.starts(with: "ye".unicodeScalars) {
                result.append("е")
                place += 2
            } else if place == 0, rest.starts(with: "e".unicodeScalars) {
                result.append("э")
                place += 1
            } else if let found = cyrillicLetters.first(where: { rest.starts(with: $0.latin) }) {
                let isGlide = found.latin == ["y"] && place > 0 && "aeiou".unicodeScalars.contains(latin[place - 1])
                result.append(isGlide ? "й" : found.latin == ["y"] ? "ы" : found.letter)
                place += found.latin.count
            } else {
                return nil
            }
        }
        return result
    }
}
