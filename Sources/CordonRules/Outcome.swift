/// What a decision, or one part of it, says. Worst first; Cordon never says "clear".
public enum Outcome: String, Sendable, CaseIterable, Comparable, Hashable {
    case prohibited
    case licenceRequired = "licence_required"
    /// A judgement only a person can make: an unconfirmed hit, a red flag.
    case review
    case needFacts = "need_facts"
    case exceptionAvailable = "exception_available"
    case noRequirementFound = "no_requirement_found"

    /// The words printed for people.
    public var words: String {
        switch self {
        case .prohibited: "prohibited"
        case .licenceRequired: "licence required"
        case .review: "review"
        case .needFacts: "need facts"
        case .exceptionAvailable: "exception available"
        case .noRequirementFound: "no requirement found"
        }
    }

    private var severity: Int { Outcome.allCases.count - (Outcome.allCases.firstIndex(of: self) ?? 0) }

    /// `a < b` when `a` is the milder outcome, so that `max` is the worst.
    public static func < (left: Outcome, right: Outcome) -> Bool { left.severity < right.severity }
}
