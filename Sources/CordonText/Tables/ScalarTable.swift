/// What kind of scalar this is, after folding. Anything that no table row names separates tokens.
package enum ScalarClass: UInt8, Sendable {
    case separator, digit, latin, cyrillic, greek, arabic, hebrew, han, hangul, hiragana, katakana
    case armenian, georgian, thai, devanagari, other

    init?(name: ArraySlice<UInt8>) {
        switch name.text {
        case "digit": self = .digit
        case "latin": self = .latin
        case "cyrillic": self = .cyrillic
        case "greek": self = .greek
        case "arabic": self = .arabic
        case "hebrew": self = .hebrew
        case "han": self = .han
        case "hangul": self = .hangul
        case "hiragana": self = .hiragana
        case "katakana": self = .katakana
        case "armenian": self = .armenian
        case "georgian": self = .georgian
        case "thai": self = .thai
        case "devanagari": self = .devanagari
        case "other": self = .other
        default: return nil
        }
    }
}

/// Folding and classes of scalars, from `Data/text/fold.tsv` and `Data/text/class.tsv`.
///
/// Own tables and not the standard library's properties, because a score must be the same bytes whichever
/// Unicode version a toolchain carries.
package struct ScalarTable: Sendable {
    package static let shared = ScalarTable()

    private var replacements: [UInt32: [UInt32]] = [:]
    /// Classes of the scalars below U+10000, the ones that occur; the rest are looked up in `ranges`.
    private var lowClasses = [UInt8](repeating: 0, count: 0x10000)
    private var highRanges: [(range: ClosedRange<UInt32>, scalarClass: ScalarClass)] = []
    /// Folds of ASCII, the common case: 0 drops the scalar.
    private var ascii = [UInt32](0..<128)

    private init() {
        DataTable("text/class.tsv").forEachRow { fields in
            guard fields.count == 3, let first = number(fields[0], radix: 16), let last = number(fields[1], radix: 16),
                first <= last, let scalarClass = ScalarClass(name: fields[2])
            else { preconditionFailure("bad row in text/class.tsv: \(fields.map(\.text))") }
            for scalar in first...last {
                guard scalar < 0x10000 else { break }
                lowClasses[scalar] = scalarClass.rawValue
            }
            if last >= 0x10000 { highRanges.append((UInt32(max(first, 0x10000))...UInt32(last), scalarClass)) }
        }
        DataTable("text/fold.tsv").forEachRow { fields in
            guard fields.count == 2, let scalar = number(fields[0], radix: 16) else {
                preconditionFailure("bad row in text/fold.tsv: \(fields.map(\.text))")
            }
            let replacement = fields[1].text.unicodeScalars.map(\.value)
            replacements[UInt32(scalar)] = replacement
            if scalar < 128 { ascii[scalar] = replacement.first ?? 0 }
        }
    }

    /// The folded scalars of a text: lower case, no marks, compatibility forms resolved, invisible ones gone.
    package func fold(_ text: some StringProtocol) -> [UInt32] {
        var folded: [UInt32] = []
        folded.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.value < 128 {
                let value = ascii[Int(scalar.value)]
                if value != 0 { folded.append(value) }
            } else if let replacement = replacements[scalar.value] {
                folded += replacement
            } else {
                folded.append(scalar.value)
            }
        }
        return folded
    }

    /// The folded scalar of an ASCII byte; 0 drops it.
    @inline(__always)
    func foldASCII(_ byte: UInt8) -> UInt32 { ascii[Int(byte)] }

    package func classify(_ scalar: UInt32) -> ScalarClass {
        if scalar < 0x10000 { return ScalarClass(rawValue: lowClasses[Int(scalar)]) ?? .separator }
        return highRanges.first { $0.range.contains(scalar) }?.scalarClass ?? .separator
    }
}
