public import CordonRules

/// Somebody's answer to a question of fact, with who gave it: law asks what was known, and by whom.
public struct Declaration: Hashable, Sendable {
    public var answer: Answer
    /// Who says so: the buyer, a certificate, counsel. `nil` is the author of the deal.
    public var assertedBy: String?
    /// The day on which it was said.
    public var date: CalendarDay?
    public var note: String?

    /// `unknown` says that somebody tried and could not tell. A question nobody was asked has no declaration.
    public enum Answer: String, Sendable, CaseIterable, Hashable {
        case yes, no, unknown
    }

    public init(_ answer: Answer, assertedBy: String? = nil, date: CalendarDay? = nil, note: String? = nil) {
        self.answer = answer
        self.assertedBy = assertedBy
        self.date = date
        self.note = note
    }
}

extension Optional where Wrapped == Declaration {
    /// The answer as a truth value; without one, or with `unknown`, the fact at `key` is needed.
    public func truth(needing key: String) -> Truth {
        switch self?.answer {
        case .yes: .yes
        case .no: .no
        case .unknown, nil: .unknown(needs: [key])
        }
    }
}

/// A question of a standard questionnaire; its raw value is the key in JSON.
public protocol Question: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// The question as it is put to a person.
    var text: String { get }
    /// The provisions that ask it.
    var cite: String { get }
}

/// Answers to a questionnaire. What nobody answered stays unknown.
public struct Declarations<Asked: Question>: Hashable, Sendable {
    private var answers: [Asked: Declaration]

    public init(_ answers: [Asked: Declaration] = [:]) { self.answers = answers }

    public var isEmpty: Bool { answers.isEmpty }
    /// All that are given, for who asks many times.
    public var all: [Asked: Declaration] { answers }

    public subscript(question: Asked) -> Declaration? {
        get { answers[question] }
        set { answers[question] = newValue }
    }

    /// The truth of one answer. `path` is where the questionnaire stands in the deal: `items[0].declarations`.
    public func truth(_ question: Asked, at path: String = "declarations") -> Truth {
        answers[question].truth(needing: "\(path).\(question.rawValue)")
    }
}
