/// The shapes of the files: tab-separated columns, `#` lines are comments.
extension OracleTables {
    /// The rows of a table, each filled up with empty columns. Split by bytes, because a `Character` may be a tab
    /// or a line end with something joined to it.
    static func rows(of text: String, columns: Int) -> [[String]] {
        var rows: [[String]] = []
        for line in Array(text.utf8).split(separator: 0x0A) where line.first != 0x23 {
            var row = line.split(separator: 0x09, omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            while row.count < columns { row.append("") }
            rows.append(row)
        }
        return rows
    }

    static func scalar(hex: String) -> Unicode.Scalar? {
        UInt32(hex, radix: 16).flatMap(Unicode.Scalar.init)
    }

    /// The texts between separators, empty ones too.
    static func parts(of text: String, separator: Unicode.Scalar) -> [Text] {
        text.unicodeScalars.split(separator: separator, omittingEmptySubsequences: false).map { Text($0) }
    }

    static func classes(_ rows: [[String]]) -> [ScalarClass] {
        var classes = [ScalarClass](repeating: .separator, count: 0x110000)
        for row in rows {
            guard let first = Int(row[0], radix: 16), let last = Int(row[1], radix: 16) else { continue }
            let named = ScalarClass(rawValue: row[2]) ?? .other
            for value in first...last { classes[value] = named }
        }
        return classes
    }

    static func skeletonRules(_ rows: [(String, String, String)]) -> [Unicode.Scalar: [SkeletonRule]] {
        var rules: [Unicode.Scalar: [SkeletonRule]] = [:]
        for (letters, context, alternatives) in rows {
            let scalars = Text(letters.unicodeScalars)
            guard let first = scalars.first else { continue }
            rules[first, default: []].append(
                SkeletonRule(
                    letters: scalars, context: context, alternatives: parts(of: alternatives, separator: "|")))
        }
        return rules
    }

    /// Legal forms by their first word, those with most words first: section 4 takes the longest phrase.
    static func legalForms(_ rows: [[String]]) -> [Text: [LegalForm]] {
        var forms: [Text: [LegalForm]] = [:]
        for row in rows {
            let words = parts(of: row[0], separator: " ").filter { !$0.isEmpty }
            guard let first = words.first else { continue }
            forms[first, default: []].append(LegalForm(words: words, code: Text(row[1].unicodeScalars)))
        }
        return forms.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }
}
