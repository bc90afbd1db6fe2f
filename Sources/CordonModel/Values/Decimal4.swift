internal import CordonRules

/// A fixed-point number with four decimals: money, quantities, scores. Never binary floating point.
public struct Decimal4: CheckedCode, Comparable {
    /// Ten-thousandths: 10000 is one.
    public let tenThousandths: Int

    public init(tenThousandths: Int) { self.tenThousandths = tenThousandths }

    /// Reads digits with an optional sign and up to four decimals, and nothing else: no grouping, no exponent.
    public init(_ text: String) throws(CodeProblem) {
        tenThousandths = try fixedPoint(text, decimals: 4)
    }

    /// Without superfluous zeros: `1250.5`.
    public var description: String {
        let whole = tenThousandths.magnitude / 10_000
        let fraction = Int(tenThousandths.magnitude % 10_000)
        let sign = tenThousandths < 0 ? "-" : ""
        guard fraction != 0 else { return "\(sign)\(whole)" }
        var digits = pad(fraction, 4)
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(sign)\(whole).\(digits)"
    }

    /// With all four decimals, as scores are written: `0.9200`.
    public var fourPlaces: String {
        let fraction = pad(Int(tenThousandths.magnitude % 10_000), 4)
        return "\(tenThousandths < 0 ? "-" : "")\(tenThousandths.magnitude / 10_000).\(fraction)"
    }

    public static func < (left: Decimal4, right: Decimal4) -> Bool { left.tenThousandths < right.tenThousandths }
}

/// An amount with its currency.
public struct Money: Hashable, Sendable, CustomStringConvertible {
    public let amount: Decimal4
    public let currency: CurrencyCode

    public init(amount: Decimal4, currency: CurrencyCode) {
        self.amount = amount
        self.currency = currency
    }

    /// `USD 1250.5`.
    public var description: String { "\(currency) \(amount)" }
}

/// A share of a whole, 0 to 100 %, as integer parts per million; read and written as a percentage.
public struct Share: CheckedCode, Comparable {
    public let partsPerMillion: Int

    public init(_ text: String) throws(CodeProblem) {
        let value = try fixedPoint(text, decimals: 4)
        guard (0...1_000_000).contains(value) else { throw .outOfRange(range: "a percentage from 0 to 100") }
        partsPerMillion = value
    }

    /// The percentage without superfluous zeros: `33.3333`.
    public var description: String { Decimal4(tenThousandths: partsPerMillion).description }

    public static func < (left: Share, right: Share) -> Bool { left.partsPerMillion < right.partsPerMillion }
}

/// Trailing zeros beyond the precision are no loss and are read.
private func fixedPoint(_ text: String, decimals: Int) throws(CodeProblem) -> Int {
    let shape = CodeProblem.shape(expected: "a plain decimal number such as “1250.50”")
    let isNegative = text.utf8.first == 0x2D
    let parts = text.utf8.dropFirst(isNegative ? 1 : 0).split(separator: 0x2E, omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }) else {
        throw shape
    }
    var fraction = parts.count == 2 ? Array(parts[1]) : []
    while fraction.count > decimals, fraction.last == 0x30 { fraction.removeLast() }
    guard fraction.count <= decimals else { throw .tooPrecise(decimals: decimals) }
    fraction += [UInt8](repeating: 0x30, count: decimals - fraction.count)
    guard let value = Int(String(decoding: Array(parts[0]) + fraction, as: UTF8.self)) else {
        throw .outOfRange(range: "a number below 922 million million")
    }
    return isNegative ? -value : value
}

extension JSON {
    /// A score or threshold: a number with exactly four decimals, so that equal scores are equal bytes.
    public static func score(tenThousandths: Int) -> JSON {
        .number(Decimal4(tenThousandths: tenThousandths).fourPlaces)
    }
}
