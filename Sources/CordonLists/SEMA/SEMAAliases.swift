/// The names in the one text that a record has for all of them.
enum SEMAAliases {
    /// Semicolons part names. Where there are none, commas do, but only in Latin letters and not before a legal form: in
    /// Cyrillic the form stands last (`М Инвест, ООО`), and a form alone would be everybody's name.
    static func names(in text: String) -> [String] {
        let parts = text.split(separator: ";").map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
        let names = parts.count > 1 || !isLatin(text) ? parts : parts.flatMap(atCommas)
        return names.map(withoutLabel).filter { !$0.isEmpty }
    }

    private static func atCommas(_ text: String) -> [String] {
        var names: [String] = []
        for part in text.splitOutsideBrackets(at: ",") {
            if let last = names.last, isLegalForm(part) {
                names[names.count - 1] = "\(last), \(part)"
            } else {
                names.append(part)
            }
        }
        return names
    }

    private static let legalForms: Set<String> = [
        "inc", "ltd", "limited", "llc", "llp", "lp", "co", "corp", "plc", "sa", "ag", "gmbh", "bv", "nv", "srl", "spa",
        "jsc", "ojsc", "pjsc", "cjsc", "zao", "oao", "ooo", "pao", "ao", "fze", "fzco", "fzc", "dmcc", "pjs", "pte",
        "co ltd", "pte ltd", "pvt ltd", "jr", "sr",
    ]

    private static func isLegalForm(_ text: String) -> Bool {
        let letters = text.lowercased().filter { $0 != "." }
        return legalForms.contains(letters.collapsingSpaces())
    }

    private static let languages: Set<String> = [
        "russian", "belarusian", "belarussian", "ukrainian", "persian", "farsi", "arabic", "chinese", "burmese",
        "english", "french", "spanish", "hebrew", "georgian", "serbian", "korean",
    ]

    /// `Russian: Иван Иванов`.
    private static func withoutLabel(_ text: String) -> String {
        guard let colon = text.firstIndex(of: ":"), languages.contains(text[..<colon].trimmingBlanks().lowercased())
        else { return text }
        return text[text.index(after: colon)...].trimmingBlanks()
    }

    private static func isLatin(_ text: String) -> Bool {
        !text.unicodeScalars.contains { scalar in
            scalar.properties.isAlphabetic && scalar.value >= 0x250 && !(0x1E00...0x1EFF).contains(scalar.value)
        }
    }
}
