import Foundation

/// Sections 1 and 2: from a text to its tokens.
extension OracleTables {
    /// Section 1.
    func folded(_ text: String) -> Text {
        var result: Text = []
        for scalar in text.unicodeScalars {
            if let replacement = fold[scalar] {
                result += replacement
            } else {
                result.append(scalar)
            }
        }
        return result
    }

    /// Section 2: the tokens of a text, the first 64.
    func tokens(_ text: String) -> [Text] {
        var tokens: [Text] = []
        for run in runs(folded(text)) {
            for part in cutMixed(run) { tokens += cutArticle(part) }
        }
        return Array(tokens.prefix(64))
    }

    /// Maximal runs of non-separators, cut before and after every han scalar (2.1).
    private func runs(_ text: Text) -> [Text] {
        var runs: [Text] = []
        var current: Text = []
        func finish() {
            if !current.isEmpty { runs.append(current) }
            current = []
        }
        for scalar in text {
            switch scalarClass(scalar) {
            case .separator: finish()
            case .han:
                finish()
                runs.append([scalar])
            default: current.append(scalar)
            }
        }
        finish()
        return runs
    }

    /// Section 2.2: a token of mixed alphabets is made Latin by its look-alikes or else cut.
    private func cutMixed(_ token: Text) -> [Text] {
        func isForeign(_ scalar: Unicode.Scalar) -> Bool {
            scalarClass(scalar) == .cyrillic || scalarClass(scalar) == .greek
        }
        guard token.contains(where: { scalarClass($0) == .latin }), token.contains(where: isForeign) else {
            return [token]
        }
        let replaced = token.map { isForeign($0) ? confusables[$0] ?? $0 : $0 }
        if !replaced.contains(where: isForeign) { return [replaced] }
        var parts: [Text] = []
        var current: Text = []
        var alphabet: ScalarClass?
        for scalar in token {
            let found = scalarClass(scalar)
            if found == .latin || isForeign(scalar) {
                if let alphabet, alphabet != found {
                    parts.append(current)
                    current = []
                }
                alphabet = found
            }
            current.append(scalar)
        }
        parts.append(current)
        return parts
    }

    /// Section 2.3: the Arabic article is a token of its own.
    private func cutArticle(_ token: Text) -> [Text] {
        guard token.count >= 4, token[0] == "\u{0627}", token[1] == "\u{0644}" else { return [token] }
        return [Text(token[0..<2]), Text(token[2...])]
    }

    /// Section 2.4.
    func isNumeric(_ token: Text) -> Bool {
        token.allSatisfy { scalarClass($0) == .digit }
    }
}
