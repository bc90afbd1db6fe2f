/// The names in one text of the agencies' lists, which put other names beside the first in words:
/// `Chitron Electronics, a.k.a. Chi-Chung Electronics`, `Gazprom Telekom, OOO (f.k.a. Gaztelekom)`,
/// `PEARL (A.K.A. NEI-CHIEN CHU) LI`, `FUYI SUN A/K/A FRANK SUN`.
struct ListedNames: Hashable {
    private(set) var names: [String] = []
    private(set) var aliases: [String] = []
    private(set) var former: [String] = []

    /// Whether the text was more than one name.
    var isSplit: Bool { !aliases.isEmpty || !former.isEmpty }

    private enum Kind { case name, alias, former }

    private static let marks: [(text: String, kind: Kind)] = [
        ("a.k.a.", .alias), ("a/k/a", .alias), ("d/b/a", .alias), ("also known as", .alias),
        ("f.k.a.", .former), ("f/k/a", .former), ("formerly known as", .former),
    ]

    init(_ text: String) {
        let (outside, groups) = ListedNames.groups(of: text)
        add(outside, as: .name)
        for group in groups { add(group.text, as: group.kind) }
    }

    private mutating func add(_ text: String, as kind: Kind) {
        var kind = kind
        var rest = text[...]
        while let (range, next) = ListedNames.mark(in: rest) {
            addNames(rest[..<range.lowerBound], as: kind)
            kind = next
            rest = rest[range.upperBound...]
        }
        addNames(rest, as: kind)
    }

    private mutating func addNames(_ text: Substring, as kind: Kind) {
        // A name of its own may hold a semicolon; in a list of others it parts them.
        for part in kind == .name ? [String(text)] : text.splitOutsideBrackets(at: ";") {
            let name = ListedNames.trimmed(part)
            guard !name.isEmpty else { continue }
            switch kind {
            case .name: names.append(name)
            case .alias: aliases.append(name)
            case .former: former.append(name)
            }
        }
    }

    // MARK: - Pieces

    /// The text without the brackets that hold other names, and what those hold, without the mark that says so.
    private static func groups(of text: String) -> (outside: String, groups: [(text: String, kind: Kind)]) {
        var outside = ""
        var groups: [(text: String, kind: Kind)] = []
        var rest = text[...]
        while let open = rest.firstIndex(where: { $0 == "(" || $0 == "[" }) {
            let inside = rest[open...].dropFirst()
            guard let close = closing(of: rest[open], in: inside), let (length, kind) = leadingMark(inside) else {
                outside += rest[...open]
                rest = inside
                continue
            }
            outside += rest[..<open]
            groups.append((String(inside.dropFirst(length)[..<close]), kind))
            rest = rest[close...].dropFirst()
        }
        return ((outside + rest).collapsingSpaces(), groups)
    }

    private static func closing(of open: Character, in text: Substring) -> Substring.Index? {
        let close: Character = open == "(" ? ")" : "]"
        var depth = 1
        for index in text.indices {
            if text[index] == open { depth += 1 }
            if text[index] == close { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    /// In brackets `aka` alone is a mark; elsewhere it may be somebody's name.
    private static func leadingMark(_ text: Substring) -> (length: Int, kind: Kind)? {
        let lower = text.prefix(20).lowercased()
        for mark in marks + [("aka ", .alias), ("fka ", .former)] where lower.hasPrefix(mark.text) {
            return (mark.text.count, mark.kind)
        }
        return nil
    }

    private static func mark(in text: Substring) -> (range: Range<Substring.Index>, kind: Kind)? {
        guard text.contains("/") || text.contains(".") || text.contains("known as") else { return nil }
        let lower = text.lowercased()
        var first: (offset: Int, length: Int, kind: Kind)?
        for mark in marks {
            guard let found = lower.firstRange(of: mark.text) else { continue }
            let offset = lower.distance(from: lower.startIndex, to: found.lowerBound)
            let isWord = offset == 0 || !(lower[lower.index(before: found.lowerBound)].isLetter)
            if isWord, offset < first?.offset ?? .max { first = (offset, mark.text.count, mark.kind) }
        }
        guard let first, lower.count == text.count else { return nil }
        let start = text.index(text.startIndex, offsetBy: first.offset)
        return (start..<text.index(start, offsetBy: first.length), first.kind)
    }

    /// Without blanks, commas and the words that join a list, and without quotation marks around the whole.
    static func trimmed(_ text: String) -> String {
        var name = text.trimmingBlanks()
        while let last = name.last, ",; ".contains(last) { name.removeLast() }
        while let first = name.first, ",;:- ".contains(first) { name.removeFirst() }
        for word in ["and ", "or "] where name.hasPrefix(word) { name = String(name.dropFirst(word.count)) }
        if name == "and" || name == "or" { return "" }
        if name.count > 2, name.first == "\"", name.last == "\"", name.count(where: { $0 == "\"" }) == 2 {
            name = String(name.dropFirst().dropLast())
        }
        return name.trimmingBlanks()
    }

    /// The other names in a cell, joined with `; ` and with `and` before the last.
    static func others(ofCell cell: String) -> [String] {
        let isBalanced = cell.count { $0 == "(" } == cell.count { $0 == ")" }
        let parts = isBalanced ? cell.splitOutsideBrackets(at: ";") : cell.split(separator: ";").map(String.init)
        return parts.map(trimmed).filter { !$0.isEmpty }
    }
}
