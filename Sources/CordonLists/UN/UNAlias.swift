/// The names in one alias of the list, which may hold several and say them in two scripts:
/// `Jin Tiesan (金铁三)`, `حسن غول (Hassan Ghul; Hassan Gul)`, `Azim Adhajani; Azim Agha-Jani`.
struct UNAlias: Hashable {
    private(set) var names: [String] = []
    /// Whether words were left out that are no name, such as `(false identity …)`.
    private(set) var leftText = false

    init(_ text: String, note: String = "") {
        for part in text.splitOutsideBrackets(at: ";").flatMap(UNText.enumerated) { add(part) }
        addNames(ofNote: note, about: text)
    }

    private mutating func add(_ text: String) {
        let (outside, groups) = UNAlias.brackets(of: text)
        let script = Script(outside)
        var others: [String] = []
        var kept: [String] = []
        for group in groups where group.lowercased() != "original script" {
            if !outside.isEmpty, Script(group) != script, Script(group) != .none {
                others += group.splitOutsideBrackets(at: ";")
            } else if UNAlias.isNote(group) {
                leftText = true
            } else {
                kept.append(group)
            }
        }
        // Brackets that belong to the name stay where they are, as long as no others are taken out around them.
        addName(!groups.isEmpty && kept.count == groups.count ? text : kept.reduce(outside) { "\($0) (\($1))" })
        for other in others { add(other) }
    }

    private mutating func addName(_ text: String) {
        var name = text
        if let born = name.firstRange(of: ", born ") {
            name = String(name[..<born.lowerBound])
            leftText = true
        }
        for suffix in [" - sub-unit name"] where name.hasSuffix(suffix) { name = String(name.dropLast(suffix.count)) }
        for prefix in ["original script: "] where name.hasPrefix(prefix) { name = String(name.dropFirst(prefix.count)) }
        for run in Script.runs(of: name) {
            let name = UNAlias.withoutQuotes(run.trimmingBlanks())
            if !name.isEmpty, !names.contains(name) { names.append(name) }
        }
    }

    /// A note may be about the name (`original script: Абу Банат`), or be the name in Latin letters (`Abu Du’a; Abu
    /// Duaa’`) where the name itself is in another script.
    private mutating func addNames(ofNote note: String, about text: String) {
        let lower = note.lowercased()
        if lower.contains("original script:") || lower.contains("in arabic:") {
            for run in Script.runs(of: note) where Script(run) == .other { addName(run) }
        } else if Script(text) == .other, !note.containsDigit, !note.contains(":") {
            let (outside, groups) = UNAlias.brackets(of: note)
            let names = note.hasPrefix("(") ? groups.first ?? "" : outside
            guard names.contains(";") else { return }
            for name in names.splitOutsideBrackets(at: ";") { addName(name) }
        }
    }

    // MARK: - Pieces

    /// The text outside round brackets, and what the outermost brackets hold.
    static func brackets(of text: String) -> (outside: String, groups: [String]) {
        var outside = ""
        var groups: [String] = []
        var depth = 0
        for character in text {
            if character == ")", depth > 0 { depth -= 1 }
            if depth > 0 {
                groups[groups.count - 1].append(character)
            } else if character != "(", character != ")" {
                outside.append(character)
            }
            if character == "(" {
                if depth == 0 { groups.append("") }
                depth += 1
            }
        }
        return (outside.collapsingSpaces(), groups.map { $0.trimmingBlanks() })
    }

    private static func isNote(_ group: String) -> Bool {
        let lower = group.lowercased()
        return ["original script", "listed as", "birth name", "combat name", "passport", "identity", "sub-unit name"]
            .contains(where: lower.contains)
    }

    /// `“Tek”` is quoted as a whole; `“General” Sidiki` is not.
    private static func withoutQuotes(_ text: String) -> String {
        var name = text
        while let last = name.last, last == "," || last == " " { name.removeLast() }
        let isQuoted = name.hasPrefix("“") && name.hasSuffix("”") && name.filter { $0 == "”" }.count == 1
        return isQuoted ? String(name.dropFirst().dropLast()) : name
    }
}

/// Whether a text is in Latin letters or in another script; a text of both counts as another.
private enum Script {
    case latin
    case other
    case none

    init(_ text: String) {
        var found = Script.none
        for scalar in text.unicodeScalars {
            switch Script(scalar) {
            case .other:
                self = .other
                return
            case .latin: found = .latin
            case .none: continue
            }
        }
        self = found
    }

    private init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        // Modifier letters (ʿ, ʼ) occur in romanisations and say nothing about the script.
        case 0x2B0...0x2FF: self = .none
        case ..<0x250, 0x1E00...0x1EFF: self = scalar.properties.isAlphabetic ? .latin : .none
        default: self = scalar.properties.isAlphabetic ? .other : .none
        }
    }

    /// A text of two scripts side by side, `Agha Jan Alizai اغا جان عالیزی`, cut where the script changes. Words
    /// without letters stay with the run before them, and a text in which a run has a single letter is not cut.
    static func runs(of text: String) -> [String] {
        var runs: [(script: Script, words: [Substring])] = []
        for word in text.split(separator: " ") {
            let script = Script(String(word))
            if let last = runs.last, script == last.script || script == .none || last.script == .none {
                runs[runs.count - 1].words.append(word)
                if last.script == .none { runs[runs.count - 1].script = script }
            } else {
                runs.append((script, [word]))
            }
        }
        let texts = runs.map { $0.words.joined(separator: " ") }
        return texts.allSatisfy { $0.count > 1 } ? texts : [text]
    }
}
