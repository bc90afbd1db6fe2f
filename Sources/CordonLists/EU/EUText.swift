/// How the EU's lists write several values, remarks and contacts in one text.
enum EUText {
    /// `(a) Maulavi, (b) Mullah`, `(a) 1958; (b) 1959`, `a) Iraq b) Iran` and `Ansar; (c) Supporters` as their values;
    /// any other text as it is.
    static func enumerated(_ text: String) -> [String] {
        let characters = Array(text)
        let marks = marks(in: characters)
        guard let first = marks.first, marks.count > 1 || first.lowerBound == 0 else { return [text] }
        let starts = [0] + marks.map(\.upperBound)
        let ends = marks.map(\.lowerBound) + [characters.count]
        return zip(starts, ends).map { start, end in trimmed(String(characters[start..<end])) }.filter { !$0.isEmpty }
    }

    /// Where the letters of an enumeration stand: each follows the one before it in the alphabet.
    private static func marks(in characters: [Character]) -> [Range<Int>] {
        var marks: [Range<Int>] = []
        var expected: Character?
        for index in characters.indices where index >= (marks.last?.upperBound ?? 0) {
            guard index == 0 || " ;,.)".contains(characters[index - 1]),
                let (letter, end) = mark(in: characters, at: index)
            else { continue }
            let isBare = characters[index] != "("
            // Without its first bracket only an enumeration from the beginning is one.
            let isFirst = expected == nil && (!isBare || (index == 0 && letter == "a"))
            guard isFirst || letter == expected else { continue }
            marks.append(index..<end)
            expected = letter.unicodeScalars.first.flatMap { Unicode.Scalar($0.value + 1) }.map(Character.init)
        }
        return marks
    }

    private static func mark(in characters: [Character], at index: Int) -> (letter: Character, end: Int)? {
        let start = characters[index] == "(" ? index + 1 : index
        guard start + 1 < characters.count, characters[start + 1] == ")", ("a"..."z").contains(characters[start])
        else { return nil }
        return (characters[start], start + 2)
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while let first = text.first, " ,;".contains(first) { text = text.dropFirst() }
        while let last = text.last, " ,;".contains(last) { text = text.dropLast() }
        for word in [" and", " or"] where text.hasSuffix(word) { text = text.dropLast(word.count) }
        while let last = text.last, " ,;".contains(last) { text = text.dropLast() }
        return String(text)
    }

    /// `(passport)` without its brackets, if they enclose the whole text.
    static func unwrapped(_ text: String) -> String {
        guard text.hasPrefix("("), text.hasSuffix(")") else { return text }
        var depth = 0
        for (index, character) in text.enumerated() {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if depth == 0, index < text.count - 1 { return text }
        }
        return String(text.dropFirst().dropLast()).trimmingBlanks()
    }

    /// `PHONE[+7 (495) 1], FAX[2]`, `WEB: a, EMAIL: b` and `EMAILa@b.cPHONE1`: a key in capitals and its value, again
    /// and again. `nil` if the text does not begin with a key.
    static func contacts(in text: String) -> [EUPart.Contact]? {
        let text = text.trimmingBlanks()
        let capitals = Character("A")...Character("Z")
        var found: [(key: String, range: Range<String.Index>)] = []
        for index in text.indices where index >= (found.last?.range.upperBound ?? text.startIndex) {
            guard let key = contactKeys.first(where: text[index...].hasPrefix) else { continue }
            let end = text.index(index, offsetBy: key.count)
            let before = index == text.startIndex ? " " : text[text.index(before: index)]
            let after = end == text.endIndex ? " " : text[end]
            if capitals.contains(before) || capitals.contains(after) { continue }
            found.append((key, index..<end))
        }
        guard found.first?.range.lowerBound == text.startIndex else { return nil }
        let ends = found.dropFirst().map(\.range.lowerBound) + [text.endIndex]
        return zip(found, ends).map { part, end in
            var value = text[part.range.upperBound..<end]
            while let last = value.last, " ,;]\n".contains(last) { value = value.dropLast() }
            while let first = value.first, " :[\n".contains(first) { value = value.dropFirst() }
            return EUPart.Contact(key: part.key, value: String(value))
        }
    }

    private static let contactKeys = ["PHONE", "MOBILE", "FAX", "EMAIL", "WEB"]

    /// Several values of one contact.
    static func values(_ text: String) -> [String] {
        text.split(whereSeparator: { $0 == "," || $0 == ";" }).map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
    }

    /// The Russian codes in a text: those that it names (`INN: 5013044999 KPP: 504001001`, `7701058410 (Tax ID/INN)`),
    /// and where `assumed` says that its numbers are Russian, those that have the length of such a code.
    static func russianCodes(_ text: String, assumed: String?) -> [(property: String, number: String)] {
        let words = text.split(whereSeparator: { " ,;:()".contains($0) }).map(String.init)
        let first = words.firstIndex(where: \.isDigits) ?? 0
        let labelsLead = words[..<first].contains { russianLabel($0) != nil }
        var codes: [(property: String, number: String)] = []
        for (index, word) in words.enumerated() where word.isDigits {
            let near = labelsLead ? words[..<index].reversed() : Array(words[(index + 1)...].prefix { !$0.isDigits })
            let property = near.lazy.compactMap(russianLabel).first ?? assumed
            if let property, russianLengths[property]?.contains(word.count) == true { codes.append((property, word)) }
        }
        return codes
    }

    private static let russianLengths = ["innCode": [10, 12], "ogrnCode": [13, 15], "kppCode": [9]]

    private static func russianLabel(_ word: String) -> String? {
        switch word {
        case "INN", "ИНН", "ID/INN": "innCode"
        case "OGRN", "ОГРН": "ogrnCode"
        case "KPP", "КПП": "kppCode"
        default: nil
        }
    }
}
