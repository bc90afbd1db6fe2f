/// What a version of a rule asks, limb by limb, as a value: it is evaluated, printed as a page and exported as JSON.
public struct Condition<Case: Sendable>: Sendable {
    public let form: Form
    /// The limb in words: `goes to Russia or Belarus`. Empty where the parts say it all.
    public let says: String
    /// The paragraph of this limb, where it is not that of the version: `15 CFR 734.9(f)(1)(i)(A)`.
    public let cite: String?

    public indirect enum Form: Sendable {
        case all([Condition])
        case any([Condition])
        case not(Condition)
        case test(Test<Case>)
        /// The truth of another rule of the book, for the same case and day.
        case rule(String)
        /// Where the provision turns ignorance into a duty: what somebody tried to find out and could not, counts as
        /// yes. What nobody was asked stays unknown.
        case orUnableToDetermine(Condition)
    }

    public init(_ form: Form, says: String = "", cite: String? = nil) {
        self.form = form
        self.says = says
        self.cite = cite
    }

    public static func all(_ says: String = "", cite: String? = nil, _ parts: Condition...) -> Condition {
        Condition(.all(parts), says: says, cite: cite)
    }

    public static func any(_ says: String = "", cite: String? = nil, _ parts: Condition...) -> Condition {
        Condition(.any(parts), says: says, cite: cite)
    }

    public static func not(_ says: String = "", cite: String? = nil, _ part: Condition) -> Condition {
        Condition(.not(part), says: says, cite: cite)
    }

    /// Another rule of the book.
    public static func rule(_ id: String, says: String = "") -> Condition { Condition(.rule(id), says: says) }

    public static func orUnableToDetermine(
        _ says: String, cite: String? = nil, _ part: Condition
    ) -> Condition {
        Condition(.orUnableToDetermine(part), says: says, cite: cite)
    }

    public static func test(_ test: Test<Case>, cite: String? = nil) -> Condition {
        Condition(.test(test), says: test.says, cite: cite)
    }

    /// The same condition under another paragraph.
    public func cited(_ cite: String) -> Condition { Condition(form, says: says, cite: cite) }

    /// Ids of the rules it rests on.
    public var references: Set<String> {
        switch form {
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.references) }
        case .not(let part), .orUnableToDetermine(let part): part.references
        case .test: []
        case .rule(let id): [id]
        }
    }
}

/// One question to the facts of a case. Name and arguments say what it asks, so that another program can ask the same.
public struct Test<Case: Sendable>: Sendable {
    /// As exported: `destination.isIn`.
    public let name: String
    public let arguments: [String]
    /// In words: `goes to Russia or Belarus`.
    public let says: String
    /// A judgement that a person asserts and no program computes: knowledge, a military end user.
    public let isJudgement: Bool
    public let answer: @Sendable (Case, CalendarDay) -> Answer

    public init(
        _ name: String, _ arguments: [String] = [], says: String, isJudgement: Bool = false,
        answer: @escaping @Sendable (Case, CalendarDay) -> Answer
    ) {
        self.name = name
        self.arguments = arguments
        self.says = says
        self.isJudgement = isJudgement
        self.answer = answer
    }
}

/// What the facts say to a test.
public struct Answer: Sendable, Hashable {
    public var truth: Truth
    /// The facts it turned on.
    public var facts: [Fact]
    /// What a reader should know: how a count was made, which text is not held.
    public var note: String?
    /// Unknown although somebody tried to find out.
    public var triedInVain: Bool
    /// Paragraphs that this answer rests on besides that of the limb.
    public var cites: [String]

    public init(
        _ truth: Truth, facts: [Fact] = [], note: String? = nil, triedInVain: Bool = false, cites: [String] = []
    ) {
        self.truth = truth
        self.facts = facts
        self.note = note
        self.triedInVain = triedInVain
        self.cites = cites
    }
}
