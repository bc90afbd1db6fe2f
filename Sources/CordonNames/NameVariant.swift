package import CordonText

/// One way to spell a token, with where the spelling comes from.
package struct Spelling: Hashable, Sendable {
    package enum Kind: UInt8, Sendable {
        case plain, skeleton
    }

    /// UTF-8; for `skeleton` the consonants only.
    package let text: [UInt8]
    package let kind: Kind
    package let romanisation: Romanisation

    package init(text: [UInt8], kind: Kind, romanisation: Romanisation) {
        self.text = text
        self.kind = kind
        self.romanisation = romanisation
    }
}

/// A token with its lattice of spellings.
package struct NameToken: Hashable, Sendable {
    package let spellings: [Spelling]
    package let tokenClass: TokenClass
    /// The group of particles or titles it belongs to; 0 for none.
    package let group: Int
    /// Whether every combination of its spellings joins with its neighbours' (a Han character read aloud).
    package let isSyllable: Bool
    /// Its number in the cache that made it, from 1; 0 without a cache. No part of what it is.
    package internal(set) var serial = 0

    package init(spellings: [Spelling], tokenClass: TokenClass, group: Int, isSyllable: Bool) {
        self.spellings = spellings
        self.tokenClass = tokenClass
        self.group = group
        self.isSyllable = isSyllable
    }

    package static func == (left: NameToken, right: NameToken) -> Bool {
        left.spellings == right.spellings && left.tokenClass == right.tokenClass && left.group == right.group
            && left.isSyllable == right.isSyllable
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(spellings) }
}

/// A name as one sequence of tokens: in one reading, with legal forms as written or replaced by their codes.
package struct NameVariant: Hashable, Sendable {
    /// Which romanisation read its Han characters; `original` where none did.
    package let reading: Romanisation
    package let hasShortenedForms: Bool
    package let tokens: [NameToken]

    package init(reading: Romanisation, hasShortenedForms: Bool, tokens: [NameToken]) {
        self.reading = reading
        self.hasShortenedForms = hasShortenedForms
        self.tokens = tokens
    }
}
