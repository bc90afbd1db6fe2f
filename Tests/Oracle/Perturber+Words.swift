/// Perturbations of the words of a name.
extension Perturber {
    /// Does one thing to the name and notes it; notes nothing when the name does not lend itself to it.
    func apply(_ perturbation: Perturbation, to draft: inout Draft, _ random: inout SplitMix64) {
        let words = draft.words
        let changed: [String]? =
            switch perturbation {
            case .shuffle: random.shuffled(words)
            case .drop: dropped(words, &random)
            case .extra: extended(words, &random)
            case .join: joined(words, &random)
            case .split: changedWord(words, atLeast: 6, &random, splitWord)
            case .legalSwap: swappedForm(words, &random)
            case .legalDrop: legalForm(in: words).map { Array(words[..<$0.lowerBound] + words[$0.upperBound...]) }
            case .edit: edited(words, &random)
            case .initial: changedWord(words, atLeast: 2, &random, initial)
            case .nickname: changedWord(words, atLeast: 2, &random, nickname)
            case .reromanise: changedWord(words, atLeast: 3, &random, reromanised)
            case .caseChange: caseChanged(words, &random)
            case .diacritics: changedWord(words, atLeast: 1, &random, accented)
            case .homoglyph: changedWord(words, atLeast: 2, &random, lookingAlike)
            case .zeroWidth: changedWord(words, atLeast: 2, &random, withZeroWidth)
            case .mixedScript: changedWord(words, atLeast: 2, &random, mixed)
            case .cyrillic: inCyrillic(words)
            default: nil
            }
        guard let changed, !changed.isEmpty, scalarsDiffer(changed, words) else { return }
        draft.words = changed
        draft.applied.append(perturbation)
    }

    /// `String` calls some texts equal whose scalars differ; this never does.
    private func scalarsDiffer(_ a: [String], _ b: [String]) -> Bool {
        !a.joined(separator: " ").unicodeScalars.elementsEqual(b.joined(separator: " ").unicodeScalars)
    }

    /// One or two words, in a random order tried until they can be changed.
    private func changedWord(
        _ words: [String], atLeast length: Int, _ random: inout SplitMix64,
        _ change: (String, inout SplitMix64) -> String?
    ) -> [String]? {
        var result = words
        var wanted = random.number(1...2)
        for place in random.shuffled(Array(words.indices)) where wanted > 0 {
            guard words[place].unicodeScalars.count >= length, let changed = change(words[place], &random) else {
                continue
            }
            result[place] = changed
            wanted -= 1
        }
        return result
    }

    private func dropped(_ words: [String], _ random: inout SplitMix64) -> [String]? {
        guard words.count > 1 else { return nil }
        var result = words
        result.remove(at: random.below(result.count))
        if result.count > 3, random.chance(percent: 30) { result.remove(at: random.below(result.count)) }
        return result
    }

    private func extended(_ words: [String], _ random: inout SplitMix64) -> [String]? {
        var result = words
        for _ in 0..<random.number(1...2) {
            guard let token = random.pick(frequentTokens) else { return nil }
            result.insert(Self.capitalized(token), at: random.below(result.count + 1))
        }
        return result
    }

    /// Two or three neighbours written as one word.
    private func joined(_ words: [String], _ random: inout SplitMix64) -> [String]? {
        guard words.count > 1 else { return nil }
        let count = min(words.count, random.number(2...3))
        let start = random.below(words.count - count + 1)
        let one = words[start..<start + count].joined()
        return Array(words[..<start] + [one] + words[(start + count)...])
    }

    private func splitWord(_ word: String, _ random: inout SplitMix64) -> String? {
        let letters = Array(word)
        guard letters.count >= 4 else { return nil }
        let place = random.number(2...letters.count - 2)
        return String(letters[..<place]) + (random.chance(percent: 50) ? " " : "-") + String(letters[place...])
    }

    /// Tokens of 4 to 7 letters get one edit at most, longer ones two: shorter ones would become another word.
    private func edited(_ words: [String], _ random: inout SplitMix64) -> [String]? {
        changedWord(words, atLeast: 4, &random) { word, random in
            var letters = Array(word)
            guard letters.count >= 4 else { return nil }
            for _ in 0..<(letters.count >= 8 ? random.number(1...2) : 1) { edit(&letters, &random) }
            return String(letters)
        }
    }

    private func edit(_ letters: inout [Character], _ random: inout SplitMix64) {
        let letter = random.pick(Array("abcdefghijklmnopqrstuvwxyz")) ?? "a"
        let place = random.below(letters.count)
        switch random.below(4) {
        case 0: letters.insert(letter, at: place)
        case 1: letters.remove(at: place)
        case 2: letters[place] = letter
        default: if place > 0 { letters.swapAt(place, place - 1) }
        }
    }

    private func initial(_ word: String, _ random: inout SplitMix64) -> String? {
        guard let first = word.first, first.isLetter else { return nil }
        return String(first) + (random.chance(percent: 50) ? "." : "")
    }

    private func nickname(_ word: String, _ random: inout SplitMix64) -> String? {
        let others = tables.nicknames[tables.folded(word)] ?? [:]
        return random.pick(others.keys.map(Self.string).sorted()).map(Self.capitalized)
    }

    /// Spellings that romanisers choose between.
    private static let spellings = [
        ("sh", "sch"), ("sh", "ch"), ("ch", "tch"), ("ch", "tsch"), ("zh", "j"), ("zh", "sch"), ("dj", "j"),
        ("kh", "h"), ("kh", "ch"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ck", "k"), ("q", "k"),
        ("ts", "tz"), ("x", "ks"), ("w", "v"), ("ee", "i"), ("oo", "u"), ("ou", "u"), ("ye", "e"), ("ie", "e"),
        ("iy", "i"), ("y", "i"), ("y", "j"), ("yu", "iu"), ("ya", "ia"), ("e", "i"), ("o", "u"),
    ]

    private func reromanised(_ word: String, _ random: inout SplitMix64) -> String? {
        let letters = Text(word.lowercased().unicodeScalars)
        for (one, other) in random.shuffled(Self.spellings) {
            let (from, to) = random.chance(percent: 50) ? (one, other) : (other, one)
            let old = Text(from.unicodeScalars)
            let places = letters.indices.filter { letters[$0...].starts(with: old) }
            guard let place = random.pick(places) else { continue }
            let changed = letters[..<place] + Text(to.unicodeScalars) + letters[(place + old.count)...]
            return Self.capitalized(Self.string(Text(changed)))
        }
        return nil
    }

    private func caseChanged(_ words: [String], _ random: inout SplitMix64) -> [String] {
        switch random.below(3) {
        case 0: words.map { $0.uppercased() }
        case 1: words.map { $0.lowercased() }
        default:
            words.map { word in
                word.enumerated().map { $0.offset % 2 == 0 ? $0.element.lowercased() : $0.element.uppercased() }
                    .joined()
            }
        }
    }

    /// The last run of words that is a legal form, if something is left beside it.
    private func legalForm(in words: [String]) -> Range<Int>? {
        let folded = words.map { tables.tokens($0).map(Self.string).joined(separator: " ") }
        for end in stride(from: words.count, to: 0, by: -1) {
            for start in max(0, end - 6)..<end where end - start < words.count {
                if legalCodes[folded[start..<end].joined(separator: " ")] != nil { return start..<end }
            }
        }
        return nil
    }

    /// Another phrase, mostly of the same family.
    private func swappedForm(_ words: [String], _ random: inout SplitMix64) -> [String]? {
        guard let range = legalForm(in: words) else { return nil }
        let folded = words[range].map { tables.tokens($0).map(Self.string).joined(separator: " ") }
        var code = legalCodes[folded.joined(separator: " ")] ?? ""
        if random.chance(percent: 30) { code = random.pick(legalPhrases.keys.sorted()) ?? code }
        guard let phrase = random.pick(legalPhrases[code] ?? []) else { return nil }
        return Array(words[..<range.lowerBound] + [phrase.uppercased()] + words[range.upperBound...])
    }
}
