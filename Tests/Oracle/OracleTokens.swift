/// The classes of tokens (section 6). Raw values are those of `particles.tsv` and the names on the page.
enum TokenClass: String, Sendable {
    case legal, particle, stopword, legalword, title, initial, number, word
}

/// One way to spell a token (section 3). Texts carry numbers, equal for equal texts, so that a comparison of two
/// tokens compares numbers.
final class Spelling {
    enum Kind { case plain, skeleton }

    let text: Text
    let kind: Kind
    let romanisation: String
    let isPlainASCII: Bool
    let hasDigit: Bool
    /// A bit for each letter a–z that occurs.
    let letterSet: UInt32
    let textNumber: Int
    /// Section 5.1; a skeleton has none.
    let keyNumber: Int?
    /// Section 5.3: a skeleton's own number, or those of the skeletons of a plain ASCII spelling without digits.
    let skeletonNumbers: [Int]
    /// The rows of `nicknames.tsv` with this plain text, by the number of the other (section 7).
    let nicknames: [Int: LikenessKind]

    var isSingleLetter: Bool { isPlainASCII && text.count == 1 && !hasDigit }

    init(_ text: Text, _ kind: Kind, _ romanisation: String, _ tables: OracleTables, _ numbers: TextNumbers) {
        self.text = text
        self.kind = kind
        self.romanisation = romanisation
        isPlainASCII = kind == .plain && text.allSatisfy(\.isASCII)
        hasDigit = text.contains { ("0"..."9").contains($0) }
        letterSet = text.reduce(0) { set, scalar in
            ("a"..."z").contains(scalar) ? set | 1 << (scalar.value - 0x61) : set
        }
        textNumber = numbers.number(of: text)
        switch kind {
        case .skeleton:
            keyNumber = nil
            skeletonNumbers = [textNumber]
            nicknames = [:]
        case .plain:
            keyNumber = numbers.number(of: OracleKeys.key(of: text))
            skeletonNumbers =
                isPlainASCII && !hasDigit
                ? OracleKeys.skeletons(of: text, by: tables.latinSkeletons).map(numbers.number) : []
            var nicknames: [Int: LikenessKind] = [:]
            for (other, kind) in tables.nicknames[text] ?? [:] { nicknames[numbers.number(of: other)] = kind }
            self.nicknames = nicknames
        }
    }
}

/// One token of a variant with all that sections 3 to 6 say about it, save its weight, which needs the counts.
final class Token {
    let number: Int
    let spellings: [Spelling]
    let kind: TokenClass
    /// The group of a particle or title, empty for none.
    let group: String
    let isNumeric: Bool
    /// Whether it is one Han character: in a join all its spellings count (section 7).
    let isHan: Bool
    /// Whether its letters are Arabic: it is joined in its own script (section 7).
    let isArabic: Bool
    /// What legal forms are looked for in: the first spelling, or the Han character itself (section 4).
    let formText: Text
    /// Filled in when first asked for.
    var weight: Int?

    init(
        number: Int, spellings: [Spelling], kind: TokenClass, group: String = "", isNumeric: Bool = false,
        isHan: Bool = false, isArabic: Bool = false, formText: Text
    ) {
        self.number = number
        self.spellings = spellings
        self.kind = kind
        self.group = group
        self.isNumeric = isNumeric
        self.isHan = isHan
        self.isArabic = isArabic
        self.formText = formText
    }
}

/// Gives equal texts equal numbers.
final class TextNumbers {
    private var known: [Text: Int] = [:]

    func number(of text: Text) -> Int {
        if let number = known[text] { return number }
        known[text] = known.count
        return known.count - 1
    }
}

/// Makes tokens, each distinct one once.
final class TokenMaker {
    /// The readings of a name with Han tokens, in the order of section 4. `original` is also that of all other names.
    static let readings = ["original", "pinyin", "wadegiles", "cantonese", "korean", "japanese"]

    let tables: OracleTables
    let numbers = TextNumbers()
    private var plainTokens: [Text: Token] = [:]
    private var hanTokens: [String: [Text: Token]] = [:]
    private var legalTokens: [Text: Token] = [:]
    private var made = 0

    init(tables: OracleTables) {
        self.tables = tables
    }

    /// A token that is not a Han character (section 3).
    func token(_ text: Text) -> Token {
        if let known = plainTokens[text] { return known }
        let token = make(spellings(of: text), isNumeric: tables.isNumeric(text), isHan: false, character: nil)
        plainTokens[text] = token
        return token
    }

    /// A Han character in a reading (section 4); `nil` when the reading has no spelling for it.
    func hanToken(_ text: Text, reading: String) -> Token? {
        if let known = hanTokens[reading]?[text] { return known }
        var alternatives = [text]
        if let column = Self.readings.dropFirst().firstIndex(of: reading) {
            guard let character = text.first, let row = tables.han[character], !row[column - 1].isEmpty else {
                return nil
            }
            alternatives = row[column - 1]
        }
        let spellings = alternatives.map { Spelling($0, .plain, reading, tables, numbers) }
        let token = make(onlyOnce(spellings), isNumeric: false, isHan: true, character: text)
        hanTokens[reading, default: [:]][text] = token
        return token
    }

    /// The token that stands for a legal form (section 4).
    func legalToken(_ code: Text) -> Token {
        if let known = legalTokens[code] { return known }
        let spelling = Spelling(code, .plain, "latin", tables, numbers)
        made += 1
        let token = Token(number: made, spellings: [spelling], kind: .legal, formText: code)
        legalTokens[code] = token
        return token
    }

    private func make(_ spellings: [Spelling], isNumeric: Bool, isHan: Bool, character: Text?) -> Token {
        let first = spellings.first
        let particle = first.flatMap { tables.particles[$0.text] }
        let kind: TokenClass =
            if let particle { particle.kind } else if first?.isSingleLetter == true { .initial } else if isNumeric {
                .number
            } else { .word }
        made += 1
        return Token(
            number: made, spellings: spellings, kind: kind, group: particle?.group ?? "", isNumeric: isNumeric,
            isHan: isHan, isArabic: isArabic(first), formText: character ?? first?.text ?? [])
    }

    private func isArabic(_ spelling: Spelling?) -> Bool {
        guard let spelling, !spelling.isPlainASCII else { return false }
        return spelling.text.allSatisfy { [.arabic, .digit].contains(tables.scalarClass($0)) }
    }

    /// Section 3.
    private func spellings(of token: Text) -> [Spelling] {
        func plain(_ text: Text, _ romanisation: String) -> Spelling {
            Spelling(text, .plain, romanisation, tables, numbers)
        }
        if token.allSatisfy(\.isASCII) { return [plain(token, "latin")] }
        let classes = token.map(tables.scalarClass)
        if classes.allSatisfy({ $0 == .cyrillic || $0 == .digit }) {
            let romanisations = onlyOnce(
                tables.cyrillicSystems.indices.compactMap { system in
                    let text = romanised(token, system: system)
                    return text.isEmpty ? nil : plain(text, tables.cyrillicSystems[system])
                })
            return romanisations.isEmpty ? [plain(token, "original")] : romanisations
        }
        if classes.allSatisfy({ $0 == .arabic || $0 == .digit }) {
            let skeletons = OracleKeys.skeletons(of: token, by: tables.arabicSkeletons)
            return [plain(token, "original")] + skeletons.map { Spelling($0, .skeleton, "arabic", tables, numbers) }
        }
        return [plain(token, "original")]
    }

    /// Equal spellings, by text and kind, are kept once (section 3).
    private func onlyOnce(_ spellings: [Spelling]) -> [Spelling] {
        var kept: [Spelling] = []
        for spelling in spellings
        where !kept.contains(where: { $0.textNumber == spelling.textNumber && $0.kind == spelling.kind }) {
            kept.append(spelling)
        }
        return kept
    }

    private static let vowels = Set("аеёиоуыэюяйъьіїєў".unicodeScalars)

    /// A Cyrillic token in one system (section 3).
    private func romanised(_ token: Text, system: Int) -> Text {
        var result: Text = []
        for (place, letter) in token.enumerated() {
            var context = ""
            if place == 0 { context = "^" } else if Self.vowels.contains(token[place - 1]) { context = "V" }
            let row =
                tables.cyrillic[CyrillicPlace(letter: letter, context: context)]
                ?? tables.cyrillic[CyrillicPlace(letter: letter, context: "")]
            result += row?[system] ?? [letter]
        }
        return result
    }
}
