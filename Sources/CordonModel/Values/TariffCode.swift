/// A code of a customs tariff that extends the Harmonized System: its first six digits mean the same everywhere.
public protocol TariffCode: CheckedCode, Comparable {
    /// Digits only: `8542310001`.
    var digits: String { get }
}

extension TariffCode {
    /// The Harmonized System subheading, by which part 746 matches: `854231`.
    public var hs6: String { String(digits.prefix(6)) }

    /// Canonical spelling with dots after the heading, the subheading and the eighth digit: `8542.31.00.01`.
    public var description: String {
        var text = ""
        for (position, digit) in digits.enumerated() {
            if position == 4 || position == 6 || position == 8 { text += "." }
            text.append(digit)
        }
        return text
    }

    public static func < (left: Self, right: Self) -> Bool { left.digits < right.digits }
}

/// A code of the US Harmonized Tariff Schedule: 6 (an international subheading), 8 or 10 digits.
public struct HTSCode: TariffCode {
    public let digits: String

    public init(_ text: String) throws(CodeProblem) {
        digits = try tariffDigits(
            text, lengths: [6, 8, 10], name: "an HTS code of 6, 8 or 10 digits such as “8542.31”")
    }
}

/// A code of the US Schedule B for exports: 10 digits.
public struct ScheduleBCode: TariffCode {
    public let digits: String

    public init(_ text: String) throws(CodeProblem) {
        digits = try tariffDigits(
            text, lengths: [10], name: "a Schedule B number of 10 digits such as “8542.31.00.00”")
    }
}

/// A code of the EU Combined Nomenclature: 8 digits.
public struct CNCode: TariffCode {
    public let digits: String

    public init(_ text: String) throws(CodeProblem) {
        digits = try tariffDigits(text, lengths: [8], name: "a CN code of 8 digits such as “8542.31.90”")
    }
}

/// Dots may stand after the 4th, 6th and 8th digit; `8542.31.0001` leaves out the last one, as the US tariff does.
private func tariffDigits(_ text: String, lengths: Set<Int>, name: String) throws(CodeProblem) -> String {
    var digits: [UInt8] = []
    var previousWasDot = true
    for byte in text.utf8 {
        if byte == 0x2E, !previousWasDot, [4, 6, 8].contains(digits.count) {
            previousWasDot = true
        } else if byte.isASCIIDigit {
            digits.append(byte)
            previousWasDot = false
        } else {
            throw .shape(expected: name)
        }
    }
    guard !previousWasDot, lengths.contains(digits.count) else { throw .shape(expected: name) }
    // Chapter 00 does not exist and chapter 77 is kept free by the Harmonized System.
    guard digits[0...1] != [0x30, 0x30], digits[0...1] != [0x37, 0x37] else {
        throw .unassigned(scheme: "the Harmonized System (chapters 01 to 76 and 78 to 99)")
    }
    return String(decoding: digits, as: UTF8.self)
}
