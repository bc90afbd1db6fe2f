/// Two or three neighbouring tokens read as one (section 7, *Joins*).
struct Join {
    let tokens: Range<Int>
    /// The numbers of the joined texts, and of their keys.
    let textNumbers: [Int]
    let keyNumbers: [Int]
    /// The numbers of the skeletons of the joined texts.
    let skeletonNumbers: Set<Int>
    let isASCII: Bool
}

/// One variant of a name (section 4).
final class Variant {
    let tokens: [Token]
    let joins: [Join]
    /// `original`, `pinyin` …
    let reading: String
    /// Whether its legal forms are replaced.
    let isShort: Bool
    /// The numbers of all plain spellings of the tokens and of their keys.
    private let numbers: Set<Int>
    /// The numbers of all skeletons of their spellings.
    private let skeletons: Set<Int>
    /// The weights of the tokens, filled in when first asked for.
    var weights: [Int]?

    init(tokens: [Token], joins: [Join], reading: String, isShort: Bool) {
        self.tokens = tokens
        self.joins = joins
        self.reading = reading
        self.isShort = isShort
        numbers = Set(tokens.flatMap(\.spellings).flatMap { [$0.textNumber, $0.keyNumber ?? $0.textNumber] })
        skeletons = Set(tokens.flatMap(\.spellings).flatMap(\.skeletonNumbers))
    }

    /// Whether some token could be like a join: saves asking every token about every join.
    func mayEqual(_ join: Join) -> Bool {
        join.textNumbers.contains(where: numbers.contains) || join.keyNumbers.contains(where: numbers.contains)
            || !join.skeletonNumbers.isDisjoint(with: skeletons)
    }

    /// Reading, and first spelling, class and weight of each token, for messages.
    var explanation: String {
        let words = tokens.map { token in
            let text = token.spellings.first.map { String(String.UnicodeScalarView($0.text)) } ?? "–"
            return "\(text)/\(token.kind)/\(token.weight ?? 0)"
        }
        return "\(reading)\(isShort ? " short" : ""): \(words.joined(separator: " "))"
    }
}

/// A name with its variants, in the order of section 4.
final class AnalysedName {
    let text: String
    let variants: [Variant]

    init(text: String, variants: [Variant]) {
        self.text = text
        self.variants = variants
    }
}

/// Section 4: from a text to its variants. Keeps what it has made.
final class NameAnalyser {
    let tables: OracleTables
    let maker: TokenMaker
    private var names: [String: AnalysedName] = [:]

    init(tables: OracleTables) {
        self.tables = tables
        maker = TokenMaker(tables: tables)
    }

    /// The analysed name; `nil` for a text without tokens. Memory stays bounded however many texts are asked for.
    func name(_ text: String) -> AnalysedName? {
        if let known = names[text] { return known.variants.isEmpty ? nil : known }
        if names.count > 200_000 { names = [:] }
        let name = AnalysedName(text: text, variants: variants(of: tables.tokens(text)))
        names[text] = name
        return name.variants.isEmpty ? nil : name
    }

    private func variants(of texts: [Text]) -> [Variant] {
        guard !texts.isEmpty else { return [] }
        let hasHan = texts.contains(where: isHan)
        var variants: [Variant] = []
        for reading in hasHan ? TokenMaker.readings : ["original"] {
            let tokens = texts.compactMap { text in
                isHan(text) ? maker.hanToken(text, reading: reading) : maker.token(text)
            }
            guard tokens.count == texts.count else { continue }
            variants.append(variant(tokens, reading, isShort: false))
            if let short = shortened(tokens) { variants.append(variant(short, reading, isShort: true)) }
        }
        return variants
    }

    private func isHan(_ token: Text) -> Bool {
        token.count == 1 && tables.scalarClass(token[0]) == .han
    }

    private func variant(_ tokens: [Token], _ reading: String, isShort: Bool) -> Variant {
        Variant(tokens: tokens, joins: joins(of: tokens), reading: reading, isShort: isShort)
    }

    /// The tokens with every legal form replaced; `nil` without a legal form, and if nothing else would be left.
    private func shortened(_ tokens: [Token]) -> [Token]? {
        var result: [Token] = []
        var place = 0
        while place < tokens.count {
            if let form = legalForm(at: place, of: tokens) {
                result.append(maker.legalToken(form.code))
                place += form.words.count
            } else {
                result.append(tokens[place])
                place += 1
            }
        }
        let legal = result.count { $0.kind == .legal }
        return legal == 0 || legal == result.count ? nil : result
    }

    /// The longest phrase at a place; phrases come with the longest first.
    private func legalForm(at place: Int, of tokens: [Token]) -> LegalForm? {
        tables.legalForms[tokens[place].formText]?.first { form in
            guard place + form.words.count <= tokens.count else { return false }
            return form.words.indices.allSatisfy { form.words[$0] == tokens[place + $0].formText }
        }
    }

    /// Section 7, *Joins*: every run of two or three neighbours that has a joined text of four characters or more.
    private func joins(of tokens: [Token]) -> [Join] {
        var joins: [Join] = []
        for start in tokens.indices {
            var texts: [Text] = [[]]
            for end in start..<min(start + 3, tokens.count) {
                let token = tokens[end]
                if token.kind == .legal || token.isNumeric { break }
                if token.isArabic != tokens[start].isArabic { break }
                let spellings =
                    token.isArabic
                    ? Array(token.spellings.prefix(1))
                    : (token.isHan ? token.spellings[...] : token.spellings.prefix(1)).filter(\.isPlainASCII)
                texts = texts.flatMap { text in spellings.map { text + $0.text } }
                let long = texts.filter { $0.count >= 4 }
                guard end > start, !long.isEmpty else { continue }
                joins.append(
                    join(start..<end + 1, long, isASCII: !token.isArabic, hasSkeletons: tokens[start].kind != .particle)
                )
            }
        }
        return joins
    }

    private func join(_ tokens: Range<Int>, _ texts: [Text], isASCII: Bool, hasSkeletons: Bool) -> Join {
        let rules = isASCII ? self.tables.latinSkeletons : self.tables.arabicSkeletons
        let skeletons = texts.filter { text in !isASCII || !text.contains { ("0"..."9").contains($0) } }
            .flatMap { OracleKeys.skeletons(of: $0, by: rules) }.filter { hasSkeletons && $0.count >= 3 }
        return Join(
            tokens: tokens, textNumbers: texts.map(maker.numbers.number),
            keyNumbers: isASCII ? texts.map { maker.numbers.number(of: OracleKeys.key(of: $0)) } : [],
            skeletonNumbers: Set(skeletons.map(maker.numbers.number)), isASCII: isASCII)
    }
}
