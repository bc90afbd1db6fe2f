internal import CordonText

/// Takes a name apart into its variants. `docs/score.md` §2 to §4.
package enum NameAnalysis {
    /// - Parameter cache: keeps tokens from name to name; without one each is made anew, with the same result.
    package static func variants(of text: some StringProtocol, cache: NameTokenCache? = nil) -> [NameVariant] {
        let tokens = Tokenizer.tokens(text)
        guard !tokens.isEmpty else { return [] }
        let cache = cache ?? NameTokenCache()
        let words = tokens.map(cache.word)
        var variants: [NameVariant] = []
        for reading in readings(tokens, words, cache) {
            variants.append(
                NameVariant(reading: reading.romanisation, hasShortenedForms: false, tokens: reading.tokens))
            if let short = shortened(reading.tokens, legalWords: words.map(\.legalWord), cache) {
                variants.append(NameVariant(reading: reading.romanisation, hasShortenedForms: true, tokens: short))
            }
        }
        return variants
    }

    private struct Reading {
        let romanisation: Romanisation
        let tokens: [NameToken]
    }

    private static func readings(
        _ tokens: [Token], _ words: [NameTokenCache.Word], _ cache: NameTokenCache
    ) -> [Reading] {
        var readings = [Reading(romanisation: .original, tokens: words.map(\.token))]
        guard tokens.contains(where: { $0.script == .han }) else { return readings }
        for (system, romanisation) in Han.systems.enumerated() {
            var read: [NameToken] = []
            for (token, word) in zip(tokens, words) {
                if token.script == .han {
                    guard let syllable = cache.syllable(token.scalars[0], system: system) else { break }
                    read.append(syllable)
                } else {
                    read.append(word.token)
                }
            }
            if read.count == tokens.count { readings.append(Reading(romanisation: romanisation, tokens: read)) }
        }
        return readings
    }

    static func syllable(_ alternatives: [[UInt8]], _ romanisation: Romanisation) -> NameToken {
        nameToken(
            distinct(alternatives.map { Spelling(text: $0, kind: .plain, romanisation: romanisation) }),
            isNumeric: false, isSyllable: true)
    }

    static func lattice(_ token: Token) -> NameToken {
        nameToken(spellings(token), isNumeric: token.isNumeric, isSyllable: false)
    }

    private static func nameToken(_ spellings: [Spelling], isNumeric: Bool, isSyllable: Bool) -> NameToken {
        let (tokenClass, group) = NameLexicon.shared.classify(spellings[0].text, isNumeric: isNumeric)
        return NameToken(spellings: spellings, tokenClass: tokenClass, group: group, isSyllable: isSyllable)
    }

    /// The spellings of a token, each text and kind once. `docs/score.md` §3.
    static func spellings(_ token: Token) -> [Spelling] {
        let original = Spelling(
            text: token.utf8, kind: .plain, romanisation: token.isASCII ? .latin : .original)
        switch token.script {
        case .cyrillic:
            let romanised = Cyrillic.systems.indices.map { system in
                Spelling(
                    text: Cyrillic.shared.spelling(token.scalars, system: system), kind: .plain,
                    romanisation: Cyrillic.systems[system])
            }
            let kept = distinct(romanised.filter { !$0.text.isEmpty })
            return kept.isEmpty ? [original] : kept
        case .arabic:
            let skeletons = Skeletons.shared.ofArabic(token.scalars)
            return [original] + skeletons.map { Spelling(text: $0, kind: .skeleton, romanisation: .arabic) }
        default:
            return [original]
        }
    }

    private static func distinct(_ spellings: [Spelling]) -> [Spelling] {
        var kept: [Spelling] = []
        for spelling in spellings where !kept.contains(where: { $0.text == spelling.text && $0.kind == spelling.kind })
        {
            kept.append(spelling)
        }
        return kept
    }

    /// The tokens with every legal form replaced by its code; `nil` if there is none, or nothing else.
    private static func shortened(
        _ tokens: [NameToken], legalWords: [Int32], _ cache: NameTokenCache
    ) -> [NameToken]? {
        guard legalWords.contains(where: { $0 != 0 }) else { return nil }
        var short: [NameToken] = []
        var index = 0
        var found = 0
        while index < tokens.count {
            if let form = LegalForms.shared.longestForm(inWords: legalWords, at: index) {
                short.append(cache.legalForm(form.code))
                index += form.count
                found += 1
            } else {
                short.append(tokens[index])
                index += 1
            }
        }
        return found == 0 || found == short.count ? nil : short
    }
}

extension NameAnalysis {
    /// The first spelling of every token, for comparing addresses word by word.
    package static func firstPlainSpellings(of text: some StringProtocol) -> [[UInt8]] {
        Tokenizer.tokens(text).map { spellings($0)[0].text }
    }
}
