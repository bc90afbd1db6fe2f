/// Everything that is wrong with a deal as written, in the order of the document.
public struct DealProblems: Error, Hashable, Sendable {
    public let problems: [DealProblem]
}

/// One thing wrong with a deal: where, what is written there, and why it cannot stand.
public struct DealProblem: Hashable, Sendable {
    /// `parties[1].identifiers.imoNumber`; empty for the deal as a whole.
    public let path: String
    public let kind: Kind
    /// What is written there, for text, numbers and truth values.
    public let value: String?

    public enum Kind: Hashable, Sendable {
        // Shape.
        case unknownField(nearest: String?)
        case repeatedField
        case missing
        /// `null`, or a YAML key without a value.
        case empty
        case wrongType(expected: String, found: JSON.TypeName)
        case tooFew(what: String)
        case blank
        case controlCharacter
        case tooLong(limit: Int)
        case unsupportedVersion(supported: Int)
        // Values.
        case notOneOf([String], nearest: String?)
        case notADay
        case notADate
        case notAWholeNumber(range: ClosedRange<Int>)
        case code(CodeProblem)
        case identifier(IdentifierProblem)
        case negative
        // Sense within one record.
        case needsOneOf([String])
        case onlyOneOf([String])
        case onlyInComponents
        case besideReference(to: String)
        case notForSchema(Schema, instead: String?)
        case contradicts(path: String, answer: String)
        // Sense across the deal.
        case repeatedID(first: String)
        case noSuchParty(nearest: String?)
        case noSuchItem(nearest: String?)
        /// The ids of a circle of components, the first repeated at the end.
        case circle([String])
        case sharesExceedWhole(sum: String)
        case later(than: String, day: String)
        case noCurrency
    }

    /// The known name that was probably meant.
    public var suggestion: String? {
        switch kind {
        case .unknownField(let nearest), .notOneOf(_, let nearest), .noSuchParty(let nearest),
            .noSuchItem(let nearest):
            nearest
        case .notForSchema(_, let instead): instead
        default: nil
        }
    }
}

extension JSON {
    /// What a value is, in the words of the specification.
    public enum TypeName: String, Sendable, Hashable {
        case null, boolean, number, string, array, object
    }

    public var typeName: TypeName {
        switch self {
        case .null: .null
        case .bool: .boolean
        case .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }
}
