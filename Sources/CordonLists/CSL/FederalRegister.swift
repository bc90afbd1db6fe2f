/// Citations of the Federal Register, of which a cell holds several, joined in every way there is:
/// `75 FR 1699 (1/13/10), 77 FR 24587`, `68 F.R. 38290 6/27/03 71 F.R. 38843 7/10/06`, `54 F.R. 9537 and 54 F.R. 13715`.
enum FederalRegister {
    static func citations(_ text: String) -> [String] {
        let words = separatingDigits(text).split(whereSeparator: \.isWhitespace).map(String.init)
        let starts = words.indices.filter { isStart(words, $0) }
        guard let first = starts.first else {
            // `Vol. 85, No. 228, 11/25/2020` and notices to come.
            return text.split(separator: ";").map { trimmed($0.collapsingSpaces()) }.filter { !$0.isEmpty }
        }
        let bounds = (first == 0 ? [] : [0]) + starts + [words.count]
        return zip(bounds, bounds.dropFirst())
            .map { trimmed(words[$0..<$1].joined(separator: " ")) }.filter { !$0.isEmpty }
    }

    /// `6/4/2020,85 F.R.`: a blank is missing.
    private static func separatingDigits(_ text: String) -> String {
        var result = ""
        var previous: Character?
        for character in text {
            if character.isNumber, previous == "," || previous == ";" { result.append(" ") }
            result.append(character)
            previous = character
        }
        return result
    }

    /// `75 FR`, `75 F.R.44930`, `81.F.R.`
    private static func isStart(_ words: [String], _ index: Int) -> Bool {
        let word = words[index]
        let volume = word.prefix { $0.isNumber }
        guard (1...3).contains(volume.count) else { return false }
        let rest = word.dropFirst(volume.count)
        if !rest.isEmpty { return rest.filter { $0 != "." } == "FR" }
        guard index + 1 < words.count else { return false }
        let next = words[index + 1].filter { $0 != "." }
        return next.hasPrefix("FR") && !(next.dropFirst(2).first?.isLetter ?? false)
    }

    private static func trimmed(_ text: String) -> String {
        var text = text.trimmingBlanks()
        while true {
            if let last = text.last, ",; ".contains(last) {
                text.removeLast()
            } else if text.hasSuffix(" and") {
                text = String(text.dropLast(4))
            } else {
                return text == "and" ? "" : text
            }
        }
    }
}
