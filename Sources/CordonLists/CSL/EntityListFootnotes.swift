/// The footnotes of the Entity List to which a licence requirement refers. In print they are raised; as text they are a
/// lone digit behind a section or the regulations: `(See §§734.9(g),3 746.8(a)(3) …)`, `… of the EAR)4`,
/// `see §§ 734.9(e)1 and 744.11 of the EAR2`.
///
/// Only digits that stand there are read. A text that cites §734.9(e) or (g) without one names no footnote.
enum EntityListFootnotes {
    static func numbers(in text: String) -> [String] {
        let characters = Array(text)
        var numbers: [String] = []
        for index in characters.indices where isFootnote(characters, index) {
            let number = String(characters[index])
            if !numbers.contains(number) { numbers.append(number) }
        }
        return numbers.sorted()
    }

    /// A foreign-direct-product rule is cited, each of which depends on a footnote.
    static func citesProductRule(_ text: String) -> Bool {
        text.contains("734.9(e)") || text.contains("734.9(g)")
    }

    private static func isFootnote(_ text: [Character], _ index: Int) -> Bool {
        guard ("1"..."9").contains(text[index]), index > 0 else { return false }
        let next = index + 1 < text.count ? text[index + 1] : " "
        guard !next.isLetter, !next.isNumber, next != "(" else { return false }
        // A title of the Code of Federal Regulations.
        if text[(index + 1)...].prefix(4) == [" ", "C", "F", "R"] { return false }
        var before = index - 1
        func skipBlanks() { while before > 0, text[before].isWhitespace { before -= 1 } }
        skipBlanks()
        let word = String(text[...before].suffix(9)).lowercased()
        if word.hasSuffix("footnote") || word.hasSuffix("footnotes") { return true }
        if text[...before].suffix(3) == ["E", "A", "R"] { return true }
        if text[before] == "," {
            before -= 1
            skipBlanks()
        }
        return before >= 0 && text[before] == ")"
    }
}
