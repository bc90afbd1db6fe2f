/// An Export Control Classification Number (`3A001.a.7`), or `EAR99` for an item that no number names.
///
/// Shape after 15 CFR 738.2(d): a category 0–9, a product group A–E, three digits, then paragraphs. Whether the
/// Commerce Control List holds the number on a given day is for the reference tables, not for this type.
public struct ECCN: CheckedCode, Comparable {
    /// `3A001.a.7`: group in upper case, paragraphs in lower case; or `EAR99`.
    public let description: String

    public init(_ text: String) throws(CodeProblem) {
        let problem = CodeProblem.shape(
            expected: "an ECCN: five characters such as “3A001”, then paragraphs such as “.a.7”, or “EAR99”")
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let heading = Array(parts[0].utf8.map(\.asciiUppercased))
        if heading == Array("EAR99".utf8), parts.count == 1 {
            description = "EAR99"
            return
        }
        guard heading.count == 5, heading[0].isASCIIDigit, (0x41...0x45).contains(heading[1]),
            heading[2...].allSatisfy(\.isASCIIDigit)
        else { throw problem }
        for part in parts.dropFirst() {
            // A paragraph is letters (a, iv, x) or a number, never both.
            let isWord = (1...5).contains(part.utf8.count) && part.utf8.allSatisfy(\.isASCIILetter)
            let isNumber = (1...3).contains(part.utf8.count) && part.utf8.allSatisfy(\.isASCIIDigit)
            guard isWord || isNumber else { throw problem }
        }
        description =
            ([String(decoding: heading, as: UTF8.self)] + parts.dropFirst().map { $0.lowercased() })
            .joined(separator: ".")
    }

    /// What the list does not name; still subject to the EAR, and to part 746 by tariff code.
    public var isEAR99: Bool { description == "EAR99" }

    /// 0 to 9; `nil` for EAR99.
    public var category: Int? { isEAR99 ? nil : description.first?.wholeNumberValue }

    /// Equipment, tests, materials, software or technology; `nil` for EAR99.
    public var group: Group? { isEAR99 ? nil : description.dropFirst().first.flatMap { Group(rawValue: $0) } }

    /// The product groups of 15 CFR 738.2(b).
    public enum Group: Character, Sendable, CaseIterable, Hashable {
        case systems = "A"
        case testEquipment = "B"
        case materials = "C"
        case software = "D"
        case technology = "E"
    }

    /// The number without paragraphs: `3A001`.
    public var heading: String { String(description.prefix { $0 != "." }) }

    /// `["a", "7"]`.
    public var paragraphs: [String] { description.split(separator: ".").dropFirst().map(String.init) }

    /// Whether the other number is this one or a paragraph below it: `3A001.a` covers `3A001.a.7`, not `3A001.b`.
    public func covers(_ other: ECCN) -> Bool {
        other.description == description || other.description.hasPrefix(description + ".")
    }

    public static func < (left: ECCN, right: ECCN) -> Bool { left.description < right.description }
}
