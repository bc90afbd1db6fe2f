/// The provision that a finding rests on, and how surely Cordon knows its text.
public struct Citation: Hashable, Sendable {
    /// As a lawyer writes it: `31 CFR 587.201; EO 14024 sec. 1`.
    public let cite: String
    /// What was read: the regulation's own text, an official summary, a secondary source, or nothing yet.
    public let basis: Basis
    /// ISO day on which the basis was last compared with its source.
    public let lastChecked: String

    public enum Basis: String, Sendable, Hashable, CaseIterable {
        case text, official, secondary, memory
    }

    public init(cite: String, basis: Basis, lastChecked: String) {
        self.cite = cite
        self.basis = basis
        self.lastChecked = lastChecked
    }
}

/// One thing known about a deal, and who says so: the deal's author, a list, or Cordon's own comparison.
public struct Fact: Hashable, Sendable {
    /// A path into the deal or into a screening result, e.g. `parties[1].hit.ofac-35096.score`.
    public let key: String
    public let value: String
    public let assertedBy: String
    /// What it is about, for people: `ECCN of “Layout software”`.
    public let words: String?

    public init(key: String, value: String, assertedBy: String, words: String? = nil) {
        self.key = key
        self.value = value
        self.assertedBy = assertedBy
        self.words = words
    }
}

/// One independent ground for an outcome. A decision lists all of them, not only the worst.
public struct Finding: Hashable, Sendable {
    /// Stable within a decision, e.g. `screening.parties[1].ofac-35096`.
    public let id: String
    /// The part of the question that found it: `screening`, later `law`, `flags`…
    public let part: String
    public let outcome: Outcome
    /// One sentence a non-programmer understands.
    public let reason: String
    public let citation: Citation?
    /// Since when the provision has held, as an ISO day; `nil` where no provision is cited.
    public let effective: String?
    /// Since when there is such a requirement in whatever words, where that is longer ago.
    public let holdsSince: String?
    /// Whom the provision binds, in plain words: a Chinese seller is not a US person.
    public let binds: String?
    public let facts: [Fact]
    /// Further paragraphs that share in it; those of `citation` first.
    public let cites: [String]
    /// How applications for a licence are reviewed.
    public let policy: String?
    /// Paragraphs of exclusions that were looked at and do not apply.
    public let ruledOut: [String]
    /// Readings taken, counts made, what a person must know.
    public let notes: [String]

    public init(
        id: String, part: String, outcome: Outcome, reason: String, citation: Citation?, effective: String?,
        holdsSince: String? = nil, binds: String?, facts: [Fact], cites: [String] = [], ruledOut: [String] = [],
        policy: String? = nil,
        notes: [String] = []
    ) {
        self.id = id
        self.part = part
        self.outcome = outcome
        self.reason = reason
        self.citation = citation
        self.effective = effective
        self.holdsSince = holdsSince
        self.binds = binds
        self.facts = facts
        self.cites = cites
        self.ruledOut = ruledOut
        self.policy = policy
        self.notes = notes
    }
}
