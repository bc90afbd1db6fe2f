/// A code of a published scheme whose initialiser refuses what the scheme cannot hold.
///
/// `description` is the canonical spelling: what is stored, hashed and printed.
public protocol CheckedCode: Hashable, Sendable, CustomStringConvertible {
    init(_ text: String) throws(CodeProblem)
}

/// Why a text is not a code of its scheme.
public enum CodeProblem: Error, Hashable, Sendable {
    /// Not built as the scheme builds its codes; `expected` completes “is not …”.
    case shape(expected: String)
    /// Well built but not assigned; `scheme` completes “is not assigned in …”.
    case unassigned(scheme: String)
    /// More precise than the fixed-point type behind it.
    case tooPrecise(decimals: Int)
    /// Beyond the range that the value can have; `range` completes “is not …”.
    case outOfRange(range: String)

    /// The end of a sentence that begins with the value.
    public var reason: String {
        switch self {
        case .shape(let expected): "is not \(expected)"
        case .unassigned(let scheme): "is not assigned in \(scheme)"
        case .tooPrecise(let decimals): "has more than \(decimals) decimals"
        case .outOfRange(let range): "is not \(range)"
        }
    }
}

extension UInt8 {
    package var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    package var isASCIIUpper: Bool { self >= 0x41 && self <= 0x5A }
    package var isASCIILower: Bool { self >= 0x61 && self <= 0x7A }
    package var isASCIILetter: Bool { isASCIIUpper || isASCIILower }
    /// The upper-case letter of a lower-case ASCII letter; any other byte stays.
    package var asciiUppercased: UInt8 { isASCIILower ? self - 0x20 : self }
}
