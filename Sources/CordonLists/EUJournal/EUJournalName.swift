/// A name cell's value: the name, and the names within it where the Journal prints several in one.
struct EUJournalName: Hashable {
    /// The names that the value states.
    private(set) var names: [String]
    /// Names that stand between commas: the Journal does not say that they are names of their own.
    private(set) var parts: [String] = []
    /// Whether words were left out that are no name.
    let leftText: Bool

    init(_ text: String, isPerson: Bool) {
        var name = text
        // The last of several keeps the word before it.
        for word in ["and ", "or "] where name.hasPrefix(word) { name = String(name.dropFirst(word.count)) }
        var original: String?
        if let found = name.firstRange(of: "original script: ") {
            let rest = name[found.upperBound...]
            original = String(rest.prefix { $0 != ")" }).trimmingBlanks()
        }
        for mark in EUJournalName.endMarks {
            if let found = name.firstRange(of: mark), found.lowerBound > name.startIndex {
                name = String(name[..<found.lowerBound])
            }
        }
        name = EUJournalName.trimmed(name)
        names = [name, original ?? ""].filter { !$0.isEmpty }
        leftText = !EUJournalName.trimmed(text).hasSuffix(name)
        parts = EUJournalName.parts(of: name, isPerson: isPerson)
    }

    /// Where a name ends and something about its bearer begins.
    private static let endMarks =
        [". Date of birth", " (Date of birth", ", date of birth", " (original script: ", " (false identity"]
        // `(born DMITRIEVA)` is a name.
        + ["' (born ", " (born ", ", born ", " born "].flatMap { born in
            (["on ", "in "] + (0...9).map(String.init)).map { born + $0 }
        }

    private static func trimmed(_ text: String) -> String {
        var text = text
        while let last = text.last, " ,;(".contains(last) { text.removeLast() }
        return text
    }

    private static func parts(of name: String, isPerson: Bool) -> [String] {
        var parts: [String] = []
        for part in split(name) {
            // `Co., Ltd` is one.
            if !parts.isEmpty, isLegalForm(part) {
                parts[parts.count - 1] += ", " + part
            } else {
                parts.append(part)
            }
        }
        let counts = parts.map { $0.split(separator: " ").count }
        // `Mahmood, Sultan Bashiruddin` is one name in the order of an index.
        let isList =
            isPerson ? parts.count > 1 && counts.allSatisfy { $0 > 1 } : parts.count > 2 && counts.contains { $0 > 1 }
        guard isList, parts.allSatisfy({ beginsLikeName($0) }) else { return [] }
        return parts
    }

    private static func split(_ name: String) -> [String] {
        var parts = [""]
        var depth = 0
        for character in name {
            if character == "(" { depth += 1 }
            if character == ")" { depth = max(0, depth - 1) }
            if character == ",", depth == 0 {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts.map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
    }

    private static let legalForms: Set<String> = [
        "ltd", "limited", "llc", "inc", "s.a", "co", "lp", "llp", "iii", "jr",
    ]

    /// `Ltd.`, `Co. Ltd`: nothing but legal forms and what else comes behind a comma.
    private static func isLegalForm(_ text: String) -> Bool {
        text.lowercased().split(separator: " ").allSatisfy { word in
            legalForms.contains(String(word.hasSuffix(".") ? word.dropLast() : word)) || word.hasPrefix("(")
        }
    }

    /// A word in small letters goes on with a phrase, unless it is an Arabic article.
    private static func beginsLikeName(_ text: String) -> Bool {
        let lower = text.lowercased()
        return text.first?.isLowercase != true || ["al-", "el-", "ash-", "as-"].contains(where: lower.hasPrefix)
    }
}
