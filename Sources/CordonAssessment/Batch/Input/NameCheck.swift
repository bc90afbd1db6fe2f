internal import CordonText

/// Whether a name can be compared as it is written.
enum NameCheck {
    /// A longer field is no name, no address and no number.
    static let longestField = 10_000

    static func problem(with name: String, called property: RowProperty) -> RowProblem? {
        if isPlain(name) { return nil }
        let what = "the \(property.rawValue)"
        if let hidden = hiddenCharacter(in: name) {
            return RowProblem(
                .hiddenCharacter, "\(what) has \(hidden.words) at character \(hidden.position), which does not show")
        }
        if name.contains("\u{FFFD}") { return RowProblem(.badText, "\(what) has U+FFFD: its text was damaged before") }
        guard let problem = Tokenizer.problem(with: name) else { return nil }
        return RowProblem(problem.hasPrefix("has no") ? .noName : .tooManyWords, "\(what) \(problem)")
    }

    /// Spares nearly all names the slow way: short, printable, with a letter or digit that is one word's.
    private static func isPlain(_ name: String) -> Bool {
        var hasLetter = false
        let utf8 = name.utf8
        guard utf8.count <= 2 * Tokenizer.maximumTokens - 1 else { return false }
        for byte in utf8 {
            if byte < 0x20 || byte >= 0x7F { return false }
            hasLetter = hasLetter || (0x41...0x5A).contains(byte & 0xDF) || (0x30...0x39).contains(byte)
        }
        return hasLetter
    }

    /// Control characters, and those that turn the direction of what follows: what is shown is not what is compared.
    static func hiddenCharacter(in text: String) -> (words: String, position: Int)? {
        for (index, scalar) in text.unicodeScalars.enumerated() {
            let what: String
            switch scalar.value {
            case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: what = "the direction mark"
            case 0...0x1F, 0x7F...0x9F: what = scalar.value == 0 ? "the NUL character" : "the control character"
            default: continue
            }
            let hex = String(scalar.value, radix: 16, uppercase: true)
            return ("\(what) U+\(String(repeating: "0", count: max(0, 4 - hex.utf8.count)))\(hex)", index + 1)
        }
        return nil
    }

    /// Line ends and tabs in a cell are blanks in a name.
    static func onOneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else { return text }
        return text.split { $0 == "\n" || $0 == "\r" || $0 == "\r\n" || $0 == "\t" }.joined(separator: " ")
    }
}
