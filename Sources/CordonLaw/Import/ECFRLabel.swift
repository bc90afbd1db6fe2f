/// A label as printed, `(a)`, before it is known at which level it stands.
struct ECFRLabel: Hashable {
    enum Opening: Hashable {
        case other
        /// A heading came since the last label: numbering may begin anew.
        case afterHeading
        /// Text without a label came since the last label, such as the next term of a list of definitions.
        case afterUnlabelled
    }

    /// Without its brackets.
    let body: String
    let emphasised: Bool
    /// The end of a range of reserved paragraphs.
    var through: String?
    private(set) var opening = Opening.other

    init(body: String, emphasised: Bool) {
        self.body = body
        self.emphasised = emphasised
    }

    func opening(_ opening: Opening) -> ECFRLabel {
        var label = self
        label.opening = opening
        return label
    }

    /// Where the label may stand, and as the how-manieth: `(i)` is the ninth letter or the first numeral.
    var readings: [(level: ECFRLevel, value: Int)] { ECFRLevel.readings(of: body) }

    var isFirst: Bool { readings.contains { $0.value == 1 } }
}

/// The levels of the Code of Federal Regulations, from outside: (a) (1) (i) (A) *(1)* *(i)*.
enum ECFRLevel: Int, Comparable {
    case letter = 1
    case number
    case roman
    case capital
    case italicNumber
    case italicRoman

    var isItalic: Bool { self >= .italicNumber }

    static func < (left: ECFRLevel, right: ECFRLevel) -> Bool { left.rawValue < right.rawValue }

    static func readings(of body: String) -> [(level: ECFRLevel, value: Int)] {
        let bytes = Array(body.utf8)
        guard let first = bytes.first, bytes.count <= 8 else { return [] }
        if bytes.allSatisfy({ (0x30...0x39).contains($0) }) {
            guard first != 0x30, bytes.count <= 3, let value = Int(body) else { return [] }
            return [(.number, value), (.italicNumber, value)]
        }
        // (aa) follows (z).
        let isRepeated = bytes.count <= 3 && bytes.allSatisfy { $0 == first }
        if (0x41...0x5A).contains(first) {
            return isRepeated ? [(.capital, 26 * (bytes.count - 1) + Int(first) - 0x40)] : []
        }
        var readings: [(level: ECFRLevel, value: Int)] = []
        if isRepeated, (0x61...0x7A).contains(first) {
            readings.append((.letter, 26 * (bytes.count - 1) + Int(first) - 0x60))
        }
        if let value = roman(body) { readings += [(.roman, value), (.italicRoman, value)] }
        return readings
    }

    /// Numerals as they are properly written, up to (lxxxix); (c), (d) and (m) are letters.
    static func roman(_ text: String) -> Int? { numerals[text] }

    private static let numerals: [String: Int] = {
        let tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"]
        let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
        var numerals: [String: Int] = [:]
        for (ten, high) in tens.enumerated() {
            for (one, low) in ones.enumerated() where ten + one > 0 { numerals[high + low] = 10 * ten + one }
        }
        return numerals
    }()
}

/// A stretch of a paragraph with the labels that it opens with: `(b) Licensing policy. (1) Applications …` is two.
struct ECFRPiece: Hashable {
    let labels: [ECFRLabel]
    let text: String

    static func pieces(of text: ECFRText) -> [ECFRPiece] {
        var scanner = Scanner(text: text)
        var pieces: [ECFRPiece] = []
        repeat {
            let labels = scanner.labels()
            let start = scanner.position
            let end = labels.isEmpty ? nil : scanner.endOfHeading()
            var piece = text.string(start..<(end ?? text.characters.count))
            if end != nil, let last = piece.last, "—–-".contains(last) { piece = piece.dropLast().trimmed }
            if !labels.isEmpty || !piece.isEmpty { pieces.append(ECFRPiece(labels: labels, text: piece)) }
            scanner.position = end ?? text.characters.count
        } while scanner.position < text.characters.count
        return pieces
    }

    /// The path that `Note 2 to paragraph (a)(7):` names, if it names one.
    static func reference(in text: String) -> [String]? {
        guard let found = text.firstRange(of: "paragraph (") else { return nil }
        let rest = ECFRText(String(text[text.index(before: found.upperBound)...]))
        var scanner = Scanner(text: rest)
        var path: [String] = []
        while let label = scanner.label() { path.append("(\(label.body))") }
        return path.isEmpty ? nil : path
    }

    private struct Scanner {
        let text: ECFRText
        var position = 0

        private func at(_ position: Int) -> Character? {
            text.characters.indices.contains(position) ? text.characters[position] : nil
        }

        /// One label right here.
        mutating func label() -> ECFRLabel? {
            guard at(position) == "(" else { return nil }
            var end = position + 1
            while let character = at(end), character != ")", end - position <= 8 { end += 1 }
            guard at(end) == ")", end > position + 1 else { return nil }
            let label = ECFRLabel(
                body: String(text.characters[(position + 1)..<end]), emphasised: text.emphasised[position + 1])
            guard !label.readings.isEmpty else { return nil }
            position = end + 1
            return label
        }

        /// All labels right here, `(a)(1)` or `(a) (1)`, and the range that the last one may open.
        mutating func labels() -> [ECFRLabel] {
            var labels: [ECFRLabel] = []
            while let label = label() {
                labels.append(label)
                if let through = rangeEnd() { labels[labels.count - 1].through = through }
                while at(position) == " " { position += 1 }
            }
            return labels
        }

        /// `-(11)`, ` through (d)`, ` and (c)`, if what follows is reserved.
        private mutating func rangeEnd() -> String? {
            for joint in ["-", "–", "—", " - ", " through ", " and "] {
                var ahead = self
                guard ahead.skip(joint), let label = ahead.label(), ahead.skip(" [Reserved]") else { continue }
                position = ahead.position - " [Reserved]".count
                return label.body
            }
            return nil
        }

        private mutating func skip(_ words: String) -> Bool {
            var ahead = position
            for character in words {
                guard at(ahead) == character else { return false }
                ahead += 1
            }
            position = ahead
            return true
        }

        /// Where the label behind a heading begins, if a heading stands here and a first label follows it.
        ///
        /// The heading is in italics and ends in a stop or dash; or, where the italics are lost, is the first sentence
        /// and short. Enumerations inside a sentence and references (`see paragraph (a)`) are neither.
        func endOfHeading() -> Int? {
            var end = position
            while let character = at(end), text.emphasised[end] || character == " " { end += 1 }
            if end > position, let found = firstLabel(near: end) { return found }
            end = position
            while let character = at(end), end - position < 120 {
                if ".—".contains(character) {
                    let heading = text.string(position..<end)
                    guard !heading.isEmpty, !heading.contains("§"), !heading.lowercased().contains("paragraph") else {
                        return nil
                    }
                    return firstLabel(near: end)
                }
                if character == ":" || character == "(" { return nil }
                end += 1
            }
            return nil
        }

        /// A first label behind the stop or dash at `end`, or behind one just before it.
        private func firstLabel(near end: Int) -> Int? {
            var ahead = Scanner(text: text, position: end)
            var stopped = false
            var before = end - 1
            while before > position, at(before) == " " { before -= 1 }
            if let last = at(before), ".—–:".contains(last) { stopped = true }
            while let character = ahead.at(ahead.position), ".—–- ".contains(character) {
                if character != " " { stopped = true }
                ahead.position += 1
            }
            let start = ahead.position
            guard stopped, let label = ahead.label(), label.isFirst else { return nil }
            return start
        }
    }
}
