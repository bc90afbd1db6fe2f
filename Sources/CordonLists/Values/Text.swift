extension StringProtocol {
    /// Runs of white space as one space: XML is indented inside values, and the indentation is not part of a name.
    func collapsingSpaces() -> String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ").trimmingBlanks()
    }

    /// Splits at a separator that is not inside round brackets; the parts are trimmed and none is empty.
    func splitOutsideBrackets(at separator: Character) -> [String] {
        var parts: [String] = []
        var part = ""
        var depth = 0
        for character in self {
            if character == "(" { depth += 1 }
            if character == ")" { depth = Swift.max(0, depth - 1) }
            if character == separator, depth == 0 {
                parts.append(part)
                part = ""
            } else {
                part.append(character)
            }
        }
        parts.append(part)
        return parts.map { String($0).trimmingBlanks() }.filter { !$0.isEmpty }
    }

    func trimmingBlanks() -> String {
        guard let first = firstIndex(where: { !$0.isBlank }), let last = lastIndex(where: { !$0.isBlank })
        else { return "" }
        return String(self[first...last])
    }

    var containsDigit: Bool { utf8.contains { (0x30...0x39).contains($0) } }

    var isDigits: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

extension Character {
    /// White space, or a byte order mark that was copied into a text. An entity does not keep either at the ends of a
    /// value, and so a text of nothing else is no text.
    fileprivate var isBlank: Bool { isWhitespace || self == "\u{FEFF}" }
}
