/// Cuts a text into folded tokens. `docs/score.md` §1 and §2.
package enum Tokenizer {
    /// Longer texts are prose, not names; the rest would only cost time.
    package static let maximumTokens = 64

    package static func tokens(_ text: some StringProtocol) -> [Token] {
        Array(allTokens(text).prefix(maximumTokens))
    }

    /// Whether a text has something to compare, and not more than is compared.
    package static func problem(with text: some StringProtocol) -> String? {
        let count = allTokens(text).count
        if count == 0 { return "has no letter or digit to compare" }
        return count > maximumTokens
            ? "has more than \(maximumTokens) words, of which only the first are compared" : nil
    }

    private static func allTokens(_ text: some StringProtocol) -> [Token] {
        if let tokens = text.utf8.withContiguousStorageIfAvailable(asciiTokens) ?? nil { return tokens }
        let table = ScalarTable.shared
        let folded = table.fold(text)
        var tokens: [Token] = []
        var run: [UInt32] = []
        var classes: [ScalarClass] = []
        func endRun() {
            if !run.isEmpty { append(run, classes, to: &tokens) }
            run.removeAll(keepingCapacity: true)
            classes.removeAll(keepingCapacity: true)
        }
        for scalar in folded {
            let scalarClass = table.classify(scalar)
            switch scalarClass {
            case .separator: endRun()
            case .han:
                endRun()
                tokens.append(Token(scalars: [scalar], script: .han))
            default:
                run.append(scalar)
                classes.append(scalarClass)
            }
        }
        endRun()
        return tokens
    }

    /// The same for a text of ASCII alone, which most are: no script to tell apart, nothing to resolve.
    private static func asciiTokens(_ text: UnsafeBufferPointer<UInt8>) -> [Token]? {
        let table = ScalarTable.shared
        var tokens: [Token] = []
        var run: [UInt32] = []
        var hasLetter = false
        func endRun() {
            if !run.isEmpty { tokens.append(Token(scalars: run, script: hasLetter ? .latin : .digit)) }
            run.removeAll(keepingCapacity: true)
            hasLetter = false
        }
        for byte in text {
            guard byte < 128 else { return nil }
            let folded = table.foldASCII(byte)
            guard folded != 0 else { continue }
            switch table.classify(folded) {
            case .latin:
                run.append(folded)
                hasLetter = true
            case .digit: run.append(folded)
            default: endRun()
            }
        }
        endRun()
        return tokens
    }

    private static func append(_ run: [UInt32], _ classes: [ScalarClass], to tokens: inout [Token]) {
        let hasLatin = classes.contains(.latin)
        let hasLookAlike = classes.contains { $0 == .cyrillic || $0 == .greek }
        if hasLatin && hasLookAlike {
            if let repaired = Confusables.shared.latin(run, classes) {
                appendWhole(repaired, to: &tokens)
            } else {
                cutByScript(run, classes, to: &tokens)
            }
        } else {
            appendWhole(run, to: &tokens)
        }
    }

    private static func appendWhole(_ scalars: [UInt32], to tokens: inout [Token]) {
        let table = ScalarTable.shared
        let script = self.script(of: scalars)
        let article: [UInt32] = [0x0627, 0x0644]
        if table.classify(scalars[0]) == .arabic, scalars.count >= 4, scalars.starts(with: article) {
            tokens.append(Token(scalars: article, script: .arabic))
            let rest = Array(scalars.dropFirst(2))
            tokens.append(Token(scalars: rest, script: self.script(of: rest)))
        } else {
            tokens.append(Token(scalars: scalars, script: script))
        }
    }

    /// The class of all letters; `digit` without a letter, `other` where letters of several scripts stand together.
    private static func script(of scalars: [UInt32]) -> ScalarClass {
        let classes = Set(scalars.map(ScalarTable.shared.classify)).subtracting([.digit])
        return classes.count > 1 ? .other : classes.first ?? .digit
    }

    /// Cuts where the script changes; a digit belongs to what stands before it.
    private static func cutByScript(_ run: [UInt32], _ classes: [ScalarClass], to tokens: inout [Token]) {
        let scripts: Set<ScalarClass> = [.latin, .cyrillic, .greek]
        var piece: [UInt32] = []
        var current: ScalarClass?
        for (scalar, scalarClass) in zip(run, classes) {
            if scripts.contains(scalarClass) {
                if let current, current != scalarClass {
                    appendWhole(piece, to: &tokens)
                    piece.removeAll()
                }
                current = scalarClass
            }
            piece.append(scalar)
        }
        appendWhole(piece, to: &tokens)
    }
}

/// Cyrillic and Greek letters that look like Latin ones, from `Data/text/confusables.tsv`.
struct Confusables: Sendable {
    static let shared = Confusables()

    private var latinOf: [UInt32: UInt32] = [:]

    private init() {
        DataTable("text/confusables.tsv").forEachRow { fields in
            guard fields.count == 2, let scalar = number(fields[0], radix: 16), let letter = fields[1].first else {
                preconditionFailure("bad row in text/confusables.tsv")
            }
            latinOf[UInt32(scalar)] = UInt32(letter)
        }
    }

    /// The run with every look-alike written in Latin; `nil` if a Cyrillic or Greek letter is left.
    func latin(_ run: [UInt32], _ classes: [ScalarClass]) -> [UInt32]? {
        var repaired: [UInt32] = []
        for (scalar, scalarClass) in zip(run, classes) {
            if scalarClass == .cyrillic || scalarClass == .greek {
                guard let latin = latinOf[scalar] else { return nil }
                repaired.append(latin)
            } else {
                repaired.append(scalar)
            }
        }
        return repaired
    }
}
