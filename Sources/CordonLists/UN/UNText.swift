/// Prose that the UN puts where a value should be.
enum UNText {
    /// `a) Director of … b) Deputy of …` as two values; anything else as it is.
    static func enumerated(_ text: String) -> [String] {
        guard text.hasPrefix("a) ") else { return splitAtMark(text, "b") }
        var parts: [String] = []
        var rest = String(text.dropFirst(3))
        for mark in "bcdefghijkl" {
            let split = splitAtMark(rest, mark)
            guard split.count == 2 else { break }
            parts.append(split[0])
            rest = split[1]
        }
        return (parts + [rest]).map { $0.trimmingBlanks() }
    }

    private static func splitAtMark(_ text: String, _ mark: Character) -> [String] {
        guard let found = text.firstRange(of: " \(mark)) ") else { return [text] }
        return [String(text[..<found.lowerBound]), String(text[found.upperBound...])]
    }

    /// The number in `Congo service passport number SA0020249`, `No34409/129` or `SE 012820`; `nil` if there is none.
    ///
    /// It begins at the first word with a digit, or before it at a short word of capitals that belongs to it, and
    /// ends before a comma or a word about dates and issuers. Brackets hold remarks.
    static func number(in text: String) -> String? {
        var rest = " " + UNAlias.brackets(of: text).outside
        for word in [" issued", " expire", " Issued", " Expire", " under ", ", "] {
            if let found = rest.firstRange(of: word) { rest = String(rest[..<found.lowerBound]) }
        }
        let words = rest.split(separator: " ")
        guard var start = words.firstIndex(where: \.containsDigit) else { return nil }
        if start > words.startIndex, isSeries(words[start - 1]) { start -= 1 }
        let number = words[start...].joined(separator: " ")
        return number.last == "," ? String(number.dropLast()) : number
    }

    /// One to three capitals, perhaps with a hyphen: `SE 012820`, `DE- 473900`; but not `No`, `ID`, `US`.
    private static func isSeries(_ word: Substring) -> Bool {
        let letters = word.hasSuffix("-") ? word.dropLast() : word
        return (1...3).contains(letters.count) && !["SSN", "ID", "NO"].contains(letters)
            && letters.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }
}
