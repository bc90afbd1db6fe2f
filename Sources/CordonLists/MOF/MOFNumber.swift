import CordonModel

/// The number of a passport or another document in its description.
enum MOFNumber {
    /// The first run of ASCII letters, digits, hyphens and slashes with four digits in it that is no year:
    /// `インドネシア旅券番号 T710219 (…)`.
    static func first(in text: String) -> String? {
        let plain = text.withoutFullWidth()
        for word in plain.split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber || "-/".contains($0))) })
        {
            let digits = word.count { $0.isNumber }
            guard digits >= 4, !isDate(word, in: plain) else { continue }
            return String(word)
        }
        return nil
    }

    private static func isDate(_ word: Substring, in text: String) -> Bool {
        if word.endIndex < text.endIndex, text[word.endIndex] == "年" { return true }
        return PartialDate(word) != nil && word.count == 10 || word.split(separator: "/").count == 3
    }
}
