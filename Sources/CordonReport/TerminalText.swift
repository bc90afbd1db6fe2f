/// How text is set on a terminal: its width, and colours only where they can be seen.
public struct TerminalStyle: Sendable {
    public let width: Int
    public let hasColour: Bool

    public init(width: Int = 100, hasColour: Bool = false) {
        self.width = max(40, width)
        self.hasColour = hasColour
    }

    enum Tone: String {
        case bold = "1"
        case faint = "2"
        case red = "31"
        case yellow = "33"
        case green = "32"
    }

    func paint(_ text: String, _ tones: Tone...) -> String {
        guard hasColour else { return text }
        return "\u{1B}[\(tones.map(\.rawValue).joined(separator: ";"))m\(text)\u{1B}[0m"
    }

    /// Paragraph broken at spaces, each line after the first indented.
    func wrap(_ text: String, indent: Int = 0) -> String {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + word.count + 1 > width - indent {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        lines.append(line)
        return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
    }
}

/// Text from lists and deals on its way to a terminal: control and direction-changing characters would let a name
/// rewrite the screen, so they are shown by their code point.
///
/// - Parameter keepsLines: leave line ends, for text of several lines.
public func printable(_ text: String, keepsLines: Bool = false) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x0A where keepsLines: shown += "\n"
        case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
            shown += "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
        default: shown.unicodeScalars.append(scalar)
        }
    }
    return shown
}
