/// Changes one field or one line and leaves the rest as it is. Blind changes mostly break the syntax, and then nothing
/// behind the parser is ever tried; half of all changes stay blind, for the parser's sake.
struct FieldMutator {
    private var bytes: [UInt8]
    private let limit: Int
    private var chance: SplitMix

    init(_ bytes: [UInt8], limit: Int, seed: UInt64) {
        self.bytes = bytes
        self.limit = limit
        chance = SplitMix(state: seed)
    }

    /// `nil` where the change would be a blind one.
    mutating func changed(blindly: ([UInt8]) -> [UInt8]) -> [UInt8]? {
        guard bytes.count > 2, chance.below(2) == 0 else { return nil }
        switch chance.below(12) {
        case 0: removeLines()
        case 1: repeatLines()
        case 2: moveLines()
        case 3: replaceField(with: [])
        case 4, 5: replaceField(with: Array(bytes[field()]))
        case 6, 7: replaceField(with: FieldMutator.values[chance.below(FieldMutator.values.count)])
        case 8: joinFields()
        default:
            let place = field()
            bytes.replaceSubrange(place, with: blindly(Array(bytes[place])))
        }
        return bytes.isEmpty ? nil : Array(bytes.prefix(limit))
    }

    // MARK: - Fields

    /// What stands around a field in XML, JSON and separated values.
    private static let isDelimiter: [Bool] = (0..<256).map { "<>\"',;|\t\n\r{}[]:=/".utf8.contains(UInt8($0)) }

    private mutating func field() -> Range<Int> {
        let middle = chance.below(bytes.count)
        let start = bytes[..<middle].lastIndex { FieldMutator.isDelimiter[Int($0)] }.map { $0 + 1 } ?? 0
        let end = bytes[middle...].firstIndex { FieldMutator.isDelimiter[Int($0)] } ?? bytes.count
        return min(start, end)..<end
    }

    private mutating func replaceField(with value: [UInt8]) {
        bytes.replaceSubrange(field(), with: value)
    }

    /// A field with another behind it, as publishers put two values into one field.
    private mutating func joinFields() {
        let other = Array(bytes[field()])
        let joints = ["; ", ", ", " and ", " or ", " (", ") ", "-", " - ", " to ", " a.k.a. ", "\n", " (1) ", " b) "]
        bytes.insert(contentsOf: Array(joints[chance.below(joints.count)].utf8) + other, at: field().upperBound)
    }

    // MARK: - Lines

    private mutating func lines() -> Range<Int> {
        let middle = chance.below(bytes.count)
        let start = bytes[..<middle].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        var end = start
        for _ in 0...chance.below(4) {
            end = bytes[end...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        }
        return start..<end
    }

    private mutating func removeLines() {
        bytes.removeSubrange(lines())
    }

    private mutating func repeatLines() {
        let place = lines()
        bytes.insert(contentsOf: Array(bytes[place]), at: lines().lowerBound)
    }

    private mutating func moveLines() {
        let place = lines()
        let moved = Array(bytes[place])
        bytes.removeSubrange(place)
        guard !bytes.isEmpty else { return bytes = moved }
        bytes.insert(contentsOf: moved, at: lines().lowerBound)
    }

    /// Dates that are none, numbers at the edge of a type, texts that are only marks.
    private static let values: [[UInt8]] = [
        "0", "-1", "1", "00", "9999", "10000", "99999", "255", "256", "65536", "2147483647", "-2147483648",
        "4294967296", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "18446744073709551615",
        "1e309", "+5", "0000-00-00", "2026-02-30", "9999-12-31", "0001-01-01", "31/12/9999", "00/00/0000",
        "dd/mm/1945", "1.1.0000", "1900-2100", "2100 to 1900", "circa", "circa 1960", "between", "to",
        "Between 1960 and 1950", "1960s", "13/13/2000", "()", "(", ")", "(a)", "(1)", "(1) (2)", "(2) (1)", "a) b)",
        "-", "--", "- ", "-0-", ";", ";;", ":", ",", ".", "..", "a.k.a.", "(a.k.a. )", "“”", "‘", "&amp;", "&#0;",
        "&#x10FFFF;", "\u{0}", "\u{1A}", "\u{FEFF}", "\u{200F}", "\u{0301}", "\u{1F1E8}\u{1F1FA}", "ß", "İ", "ﬁ",
        "٣", "Ⅷ", "½", "\u{2028}", "\u{A0}", "\u{85}", "null", "true", "{}", "[]", "\"\"", "Individual", "Entity",
        "Ship", "Vessel", "Person", "Male", "IMO 9074729",
    ].map { Array($0.utf8) }
}

/// Sebastiano Vigna's SplitMix64: the same seed makes the same change.
private struct SplitMix {
    var state: UInt64

    /// From 0 up to but not with `limit`.
    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ mixed >> 31) % UInt64(limit))
    }
}
