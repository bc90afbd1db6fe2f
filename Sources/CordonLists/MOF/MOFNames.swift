/// The names in a cell, which may hold many, in Japanese and in Latin letters, current and former:
/// `(a)グナワン(b)アブド⏎(a)Gunawan (b)Abd`, `（旧称、Ａ社、別称、Ｂ社）⏎(f.k.a. A Inc.; a.k.a. B Inc.)`.
struct MOFNames {
    struct Name: Hashable {
        let text: String
        let isFormer: Bool
    }

    private(set) var names: [Name] = []
    /// Whether words were left out that are no name, so that the cell itself is worth keeping.
    private(set) var leftText = false

    private struct Piece {
        var text: String
        var isFormer: Bool
        /// Names behind a Japanese marker are parted by `、`.
        var isList: Bool
    }

    private static let markers: [(text: String, isFormer: Bool?)] = [
        ("formerly known as", true), ("also known as", false), ("f.k.a.:", true), ("f.k.a.", true), ("a.k.a.:", false),
        ("a.k.a.", false), ("original script:", nil), ("original script", nil), ("旧称、", true), ("別称、", false),
        ("(旧称)", true), ("(別称)", false),
    ]

    init(_ text: String) {
        var isFormer = false
        var lines: [[Piece]] = []
        for line in text.withoutFullWidth().split(whereSeparator: \.isNewline) {
            lines.append(pieces(of: line.collapsingSpaces(), isFormer: &isFormer))
        }
        for piece in MOFNames.parted(lines) { add(piece) }
    }

    /// Cuts a line at markers, which tell whether what follows is a former name, and then at semicolons and letters.
    private mutating func pieces(of line: String, isFormer: inout Bool) -> [Piece] {
        var pieces = [Piece(text: "", isFormer: isFormer, isList: false)]
        var rest = line[...]
        while !rest.isEmpty {
            // Lower case may have another length in other scripts, so that the prefix is compared as it stands.
            if let marker = MOFNames.markers.first(where: { rest.prefix($0.text.count).lowercased() == $0.text }) {
                isFormer = marker.isFormer ?? isFormer
                leftText = true
                rest = rest.dropFirst(marker.text.count)
                pieces.append(Piece(text: "", isFormer: isFormer, isList: marker.text.hasSuffix("、")))
            } else {
                pieces[pieces.count - 1].text.append(rest.removeFirst())
            }
        }
        return pieces.flatMap { piece in
            MOFNames.atSemicolons(piece.text).flatMap(MOFText.atMarks).map {
                Piece(text: $0, isFormer: piece.isFormer, isList: piece.isList)
            }
        }
    }

    /// Semicolons inside brackets part what is inside, as long as every bracket has its other half.
    private static func atSemicolons(_ text: String) -> [String] {
        let isBalanced = text.count { $0 == "(" } == text.count { $0 == ")" }
        return isBalanced ? text.splitOutsideBrackets(at: ";") : text.split(separator: ";").map(String.init)
    }

    /// Commas part names as well: behind a Japanese marker, and where the line in the other script has as many.
    private static func parted(_ lines: [[Piece]]) -> [Piece] {
        var pieces: [Piece] = []
        for (index, line) in lines.enumerated() {
            if line.contains(where: \.isList) {
                pieces += line.flatMap { piece in piece.isList ? split(piece, at: "、") : [piece] }
                continue
            }
            let others = [index - 1, index + 1].filter(lines.indices.contains).map { count(lines[$0]) }
            if line.count == 1, count(line) > 1, others.contains(count(line)) {
                pieces += split(line[0], at: line[0].text.isEastAsian ? "、" : ",")
            } else {
                pieces += line
            }
        }
        return pieces
    }

    private static func count(_ line: [Piece]) -> Int {
        guard line.count == 1, let only = line.first else { return line.count }
        return split(only, at: only.text.isEastAsian ? "、" : ",").count
    }

    private static func split(_ piece: Piece, at separator: Character) -> [Piece] {
        piece.text.split(separator: separator).map {
            Piece(text: String($0), isFormer: piece.isFormer, isList: piece.isList)
        }
    }

    private mutating func add(_ piece: Piece) {
        let text = MOFNames.cleaned(piece.text)
        guard !text.isEmpty, text != "不明" else { return }
        guard text != "and", !text.lowercased().contains("following ") else {
            leftText = true
            return
        }
        for text in MOFNames.scripts(of: text) {
            let name = Name(text: text, isFormer: piece.isFormer)
            if !name.text.isEmpty, !names.contains(name) { names.append(name) }
        }
    }

    /// `ボジゼ・ヤングボンダ(Bozize Yangouvonda)` as two names; brackets in the script of the name are part of it.
    private static func scripts(of text: String) -> [String] {
        let (outside, groups) = UNAlias.brackets(of: text)
        let others = groups.filter { group in
            let isName = !group.isEmpty && !remarks.contains(where: group.lowercased().contains)
            return isName && (outside.isEastAsian ? group.isLatin : group.isEastAsian)
        }
        if outside.isEmpty, groups.count == 1 { return groups }
        guard !outside.isEmpty, !others.isEmpty else { return [text] }
        let kept = groups.filter { !others.contains($0) }
        return [kept.reduce(outside) { "\($0) (\($1))" }] + others.flatMap(atSemicolons)
    }

    private static let remarks = ["passport", "identity", "birth name", "listed", "combat name"]

    /// Without blanks, commas, list dashes, quotation marks around the whole and brackets that lost their other half.
    private static func cleaned(_ text: String) -> String {
        var name = text.trimmingBlanks()[...]
        var before = ""
        while before != name {
            before = String(name)
            while let first = name.first, ",、;:.・-".contains(first) || first.isWhitespace { name.removeFirst() }
            while let last = name.last, ",、;:".contains(last) || last.isWhitespace { name.removeLast() }
            let (open, close) = (name.count { $0 == "(" }, name.count { $0 == ")" })
            if open > close, name.first == "(" || name.last == "(" {
                if name.first == "(" { name.removeFirst() } else { name.removeLast() }
            } else if close > open, name.last == ")" || name.first == ")" {
                if name.last == ")" { name.removeLast() } else { name.removeFirst() }
            }
            if name.count > 2, name.first == "\"", name.last == "\"", name.count(where: { $0 == "\"" }) == 2 {
                name = name.dropFirst().dropLast()
            }
        }
        return String(name)
    }
}

extension StringProtocol {
    /// Whether its letters are Latin, as far as it has any, and at least one is there.
    fileprivate var isLatin: Bool {
        let letters = unicodeScalars.filter(\.properties.isAlphabetic)
        return !letters.isEmpty && letters.allSatisfy { $0.value < 0x250 || (0x1E00...0x1EFF).contains($0.value) }
    }
}
