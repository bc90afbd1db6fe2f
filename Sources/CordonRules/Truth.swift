/// Kleene's three values: what is not known is `unknown` and names the facts that would decide it.
public enum Truth: Hashable, Sendable {
    case yes
    case no
    /// Keys of the facts that are missing, e.g. `parties[1].endUse`.
    case unknown(needs: Set<String>)

    /// `no` decides alone; otherwise an unknown keeps the whole unknown.
    @inlinable
    public func and(_ other: Truth) -> Truth {
        switch (self, other) {
        case (.no, _), (_, .no): .no
        case (.yes, .yes): .yes
        case (.unknown(let left), .unknown(let right)): .unknown(needs: left.union(right))
        case (.unknown(let needs), .yes), (.yes, .unknown(let needs)): .unknown(needs: needs)
        }
    }

    /// `yes` decides alone; otherwise an unknown keeps the whole unknown.
    @inlinable
    public func or(_ other: Truth) -> Truth {
        switch (self, other) {
        case (.yes, _), (_, .yes): .yes
        case (.no, .no): .no
        case (.unknown(let left), .unknown(let right)): .unknown(needs: left.union(right))
        case (.unknown(let needs), .no), (.no, .unknown(let needs)): .unknown(needs: needs)
        }
    }

    /// `yes`, `no` or `unknown`.
    public var word: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .unknown: "unknown"
        }
    }

    /// What is missing; nothing where the truth is known.
    public var needs: Set<String> { if case .unknown(let needs) = self { needs } else { [] } }

    @inlinable
    public var isUnknown: Bool { if case .unknown = self { true } else { false } }

    @inlinable
    public static prefix func ! (truth: Truth) -> Truth {
        switch truth {
        case .yes: .no
        case .no: .yes
        case .unknown: truth
        }
    }
}
