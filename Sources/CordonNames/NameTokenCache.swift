import CordonText

/// Tokens that were taken apart before, so that the next name with the same word need not do it again. What it answers
/// does not depend on what it holds. Not for several threads.
package final class NameTokenCache {
    /// A word of a name, and its number among the words of legal forms.
    struct Word {
        let token: NameToken
        let legalWord: Int32
    }

    private var words: [Token: Word] = [:]
    private var syllables: [Int: NameToken?] = [:]
    private var legalForms: [[UInt8]: NameToken] = [:]
    /// How many tokens it has numbered.
    package private(set) var count = 0

    package init() {}

    /// Forgets everything and numbers from 1 again.
    package func removeAll() {
        words.removeAll(keepingCapacity: true)
        syllables.removeAll(keepingCapacity: true)
        legalForms.removeAll(keepingCapacity: true)
        count = 0
    }

    func word(_ token: Token) -> Word {
        if let known = words[token] { return known }
        let lattice = numbered(NameAnalysis.lattice(token))
        // Legal forms are looked for in first spellings, but in the character itself of a Han token.
        let text = token.script == .han ? token.utf8 : lattice.spellings[0].text
        let word = Word(token: lattice, legalWord: LegalForms.shared.number(ofWord: text))
        words[token] = word
        return word
    }

    /// A Han character read aloud in one of `Han.systems`; `nil` if the table has no such reading.
    func syllable(_ scalar: UInt32, system: Int) -> NameToken? {
        let key = Int(scalar) << 3 | system
        if let known = syllables[key] { return known }
        let alternatives = Han.shared.readings(scalar, system: system)
        let made =
            alternatives.isEmpty
            ? nil : numbered(NameAnalysis.syllable(alternatives, Han.systems[system]))
        syllables[key] = .some(made)
        return made
    }

    func legalForm(_ code: [UInt8]) -> NameToken {
        if let known = legalForms[code] { return known }
        let spelling = Spelling(text: code, kind: .plain, romanisation: .latin)
        let made = numbered(NameToken(spellings: [spelling], tokenClass: .legal, group: 0, isSyllable: false))
        legalForms[code] = made
        return made
    }

    private func numbered(_ token: NameToken) -> NameToken {
        var token = token
        count += 1
        token.serial = count
        return token
    }
}
