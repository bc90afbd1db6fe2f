public import CordonRules

/// The answer to “may this deal go ahead?”, as `check --json` prints it: `docs/schemas/decision.schema.json`.
///
/// The outcome is not stated but follows from the parts, so that no decision can be milder than what it rests on.
public struct Decision: Hashable, Sendable {
    public static let schemaVersion = 1

    /// The worst outcome of the parts; at least `need facts` while a part was not evaluated or facts are open.
    public let outcome: Outcome
    /// What the open facts could still make of it.
    public let atWorst: Outcome
    public let atBest: Outcome
    /// The day as of which law and lists were taken.
    public let asOf: CalendarDay
    public let deal: DealReference
    /// Every independent ground, worst first, ties by id.
    public let grounds: [Finding]
    public let flags: [RedFlag]
    public let parts: [Part]
    public let notEvaluated: [MissingPart]
    /// Facts that could still change the outcome, most decisive first.
    public let needs: [NeededFact]
    /// The law on each item: what makes it subject, which rules and exceptions were weighed.
    public let law: Law?
    public let searched: [SearchedList]
    /// What a reader must know first: “starter watchlist: not for decisions”.
    public let notices: [String]
    public let policy: Policy
    public let engine: Engine

    /// Outcomes beyond `atWorst` and `atBest` widen them: the bounds always hold the outcome.
    public init(
        atWorst: Outcome, atBest: Outcome, asOf: CalendarDay, deal: DealReference, grounds: [Finding],
        flags: [RedFlag] = [], parts: [Part], notEvaluated: [MissingPart], needs: [NeededFact] = [],
        law: Law? = nil, searched: [SearchedList], notices: [String] = [], policy: Policy, engine: Engine
    ) {
        let outcome = Decision.outcome(of: parts, grounds: grounds, notEvaluated: notEvaluated, needs: needs)
        self.outcome = outcome
        self.atWorst = max(atWorst, outcome)
        self.atBest = min(atBest, outcome)
        self.asOf = asOf
        self.deal = deal
        self.grounds = grounds.sorted { ($1.outcome, $0.id) < ($0.outcome, $1.id) }
        self.flags = flags
        self.parts = parts
        self.notEvaluated = notEvaluated
        self.needs = needs
        self.law = law
        self.searched = searched
        self.notices = notices
        self.policy = policy
        self.engine = engine
    }

    /// The worst of everything found. Where nothing at all was evaluated, facts are needed: silence is not an answer.
    static func outcome(
        of parts: [Part], grounds: [Finding], notEvaluated: [MissingPart], needs: [NeededFact]
    ) -> Outcome {
        let isOpen = parts.isEmpty || !notEvaluated.isEmpty || !needs.isEmpty
        let found = parts.map(\.outcome) + grounds.map(\.outcome)
        return max(found.max() ?? .noRequirementFound, isOpen ? .needFacts : .noRequirementFound)
    }

    /// The deal that was decided.
    public struct DealReference: Hashable, Sendable {
        public let id: String
        public let title: String?

        public init(id: String, title: String? = nil) {
            self.id = id
            self.title = title
        }

        public init(_ deal: Deal) { self.init(id: deal.id, title: deal.title) }
    }

    /// One part of the question that was answered: `screening`, later `law`, `flags`…
    public struct Part: Hashable, Sendable {
        public let part: String
        public let outcome: Outcome

        public init(_ part: String, _ outcome: Outcome) {
            self.part = part
            self.outcome = outcome
        }
    }

    /// A part that was not, and why: not built, not loaded, nothing to evaluate.
    public struct MissingPart: Hashable, Sendable {
        public let part: String
        public let why: String

        public init(_ part: String, why: String) {
            self.part = part
            self.why = why
        }
    }

    /// A fact of the deal that nobody asserted: its path, and the question that asks for it.
    public struct NeededFact: Hashable, Sendable {
        public let key: String
        public let question: String?

        public init(key: String, question: String? = nil) {
            self.key = key
            self.question = question
        }
    }

    /// What the part `law` found, item by item; its grounds stand among those of the decision.
    public struct Law: Hashable, Sendable {
        /// The newest text of law read.
        public let knownTo: CalendarDay
        public let items: [LawItem]

        public init(knownTo: CalendarDay, items: [LawItem]) {
            self.knownTo = knownTo
            self.items = items
        }
    }

    /// The settings that the decision depends on.
    public struct Policy: Hashable, Sendable {
        /// Score from which a candidate is a match, in ten-thousandths.
        public let threshold: Int
        /// Of every weight and cost that a score depends on, in lower-case hexadecimal.
        public let sha256: String

        public init(threshold: Int, sha256: String) {
            self.threshold = threshold
            self.sha256 = sha256
        }
    }

    /// The program that decided.
    public struct Engine: Hashable, Sendable {
        public let name: String
        public let version: String
        /// Of every table compiled into it (law, romanisations, legal forms…), in lower-case hexadecimal.
        public let tables: String

        public init(name: String = "cordon", version: String, tables: String) {
            self.name = name
            self.version = version
            self.tables = tables
        }
    }
}

/// A warning sign of diversion and whether the deal shows it.
public struct RedFlag: Hashable, Sendable {
    public let id: String
    public let state: State
    public let reason: String
    public let citation: Citation?
    /// The fields that are missing where it could not be evaluated.
    public let needs: [String]

    public enum State: String, Sendable, CaseIterable, Hashable {
        case fires
        case doesNotFire = "does_not_fire"
        case notEvaluable = "not_evaluable"
    }

    public init(id: String, state: State, reason: String, citation: Citation? = nil, needs: [String] = []) {
        self.id = id
        self.state = state
        self.reason = reason
        self.citation = citation
        self.needs = needs
    }
}

/// A list that was searched, so that a reader can tell what “found nothing” covers.
public struct SearchedList: Hashable, Sendable {
    /// The dataset: `us_ofac_sdn`.
    public let list: String
    /// When its publisher published it; `nil` where the file does not say.
    public let published: CalendarDay?
    public let entities: Int
    /// Digest of the list as loaded, in lower-case hexadecimal.
    public let sha256: String

    public init(list: String, published: CalendarDay?, entities: Int, sha256: String) {
        self.list = list
        self.published = published
        self.entities = entities
        self.sha256 = sha256
    }
}
