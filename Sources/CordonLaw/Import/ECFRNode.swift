/// One element of a division with its text and its elements in their order: eCFR mixes both.
struct ECFRNode {
    enum Content {
        case text(String)
        case element(ECFRNode)
    }

    /// In upper case: the publisher writes `TABLE` but `sup`, `br` and `img`.
    let name: String
    let attributes: [String: String]
    let line: Int
    var content: [Content] = []

    var elements: [ECFRNode] {
        content.compactMap { if case .element(let node) = $0 { node } else { nil } }
    }

    func first(_ name: String) -> ECFRNode? { elements.first { $0.name == name } }

    /// A section (`DIV8`) or a supplement (`DIV9`); a `DIV` without number only wraps a table.
    var isDivision: Bool { name == "DIV8" || name == "DIV9" }

    /// The number of columns or rows that a cell takes.
    func span(_ attribute: String) -> Int {
        let value = attributes.first { $0.key.lowercased() == attribute }?.value
        return min(max(value.flatMap { Int($0) } ?? 1, 1), 100)
    }

    /// Everything that is printed, with white space collapsed.
    var text: String { ECFRText(self).string }

    var hasOwnText: Bool {
        content.contains { if case .text(let text) = $0 { text.contains { !$0.isBlank } } else { false } }
    }
}

/// Printed text with the emphasis of each character: italics tell `(1)` from the `(1)` three levels below it, and end
/// a heading that runs into the text.
struct ECFRText {
    private(set) var characters: [Character] = []
    private(set) var emphasised: [Bool] = []
    /// Notices of amendments that are not in force yet, which eCFR puts into the text.
    private(set) var links: [String] = []
    private var blank = false

    init(_ node: ECFRNode, without skipped: (ECFRNode) -> Bool = { _ in false }) {
        append(node, emphasis: false, without: skipped)
    }

    init(_ text: String) {
        append(text, emphasis: false)
    }

    var string: String { String(characters) }

    func string(_ range: Range<Int>) -> String { String(characters[range]).trimmed }

    private mutating func append(_ node: ECFRNode, emphasis: Bool, without skipped: (ECFRNode) -> Bool) {
        for content in node.content {
            switch content {
            case .text(let text): append(text, emphasis: emphasis)
            case .element(let inner) where skipped(inner) || inner.isDivision: continue
            case .element(let inner):
                switch inner.name {
                case "BR", "PRTPAGE": blank = true
                case "FTREF", "IMG": continue
                case "XREF": links.append(inner.text)
                default:
                    // Blocks inside a block (a note's heading and its paragraphs) are words apart.
                    if ECFRText.blocks.contains(inner.name) { blank = true }
                    append(inner, emphasis: emphasis || inner.isEmphasis, without: skipped)
                    if ECFRText.blocks.contains(inner.name) { blank = true }
                }
            }
        }
    }

    private mutating func append(_ text: String, emphasis: Bool) {
        for character in text {
            if character.isBlank {
                blank = true
            } else if !character.isInvisible {
                if blank, !characters.isEmpty {
                    characters.append(" ")
                    emphasised.append(emphasis && emphasised.last == true)
                }
                blank = false
                characters.append(character)
                emphasised.append(emphasis)
            }
        }
    }

    private static let blocks: Set<String> = [
        "HED", "P", "FP", "FP-1", "FP-2", "PSPACE", "LI", "TD", "TH", "HD1", "HD2",
    ]
}

extension ECFRNode {
    var isEmphasis: Bool {
        switch name {
        case "I", "B": true
        case "E": !["51", "52", "54"].contains(attributes["T"] ?? "")
        default: false
        }
    }

    /// A raised number behind a word, which points to a footnote; `m<sup>2</sup>` looks the same.
    var isMark: Bool {
        guard name == "SU" || name == "SUP" || (name == "E" && ["51", "52"].contains(attributes["T"] ?? "")) else {
            return false
        }
        let text = text
        return !text.isEmpty && text.allSatisfy { $0.isNumber || $0 == "," || $0 == " " }
    }
}

extension Character {
    /// White space of any width, the no-break space among it.
    var isBlank: Bool { isWhitespace }
    var isInvisible: Bool { self == "\u{200B}" || self == "\u{FEFF}" || self == "\u{AD}" }
}

extension StringProtocol {
    var collapsed: String { split { $0.isBlank }.joined(separator: " ") }
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isBlank }), let last = lastIndex(where: { !$0.isBlank }) else {
            return ""
        }
        return String(self[first...last])
    }
}
