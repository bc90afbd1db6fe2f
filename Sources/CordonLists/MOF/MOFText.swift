import CordonModel

/// Japanese prose in the cells of the list.
enum MOFText {
    /// `不明` is what the ministry writes where it knows nothing.
    static func stated(_ text: String) -> String {
        let text = text.trimmingBlanks()
        return ["不明", "-", "―", "－", "なし"].contains(text) ? "" : text
    }

    /// The first text of the rows above the table, without the note behind it.
    static func title(_ texts: [String]) -> String {
        guard let first = texts.first else { return "" }
        let lines = first.split(whereSeparator: \.isNewline).map { $0.collapsingSpaces() }
        return lines.prefix { !$0.hasPrefix("（注") && !$0.hasPrefix("(注") }.joined(separator: " ")
    }

    /// `(a)X、(b)Y⏎(a)…` in values: at letters or Roman numbers in brackets, at line ends and at semicolons.
    static func listed(_ text: String) -> [String] {
        var parts: [String] = []
        for line in text.split(whereSeparator: { $0.isNewline || $0 == ";" || $0 == "；" }) {
            parts += atMarks(String(line))
        }
        return parts.map(withoutRests).map(stated).filter { !$0.isEmpty }
    }

    /// Runs of lines that belong together, such as an address, are not parted.
    static func enumerated(_ text: String) -> [String] {
        atMarks(text.collapsingSpaces()).map(withoutRests).map(stated).filter { !$0.isEmpty }
    }

    /// A country's name in the forms in which a table may have it: `エジプトEgypt`, `ウガンダ共和国`,
    /// `インドネシア（2003年12月時点）`.
    static func countryNames(_ text: String) -> [String] {
        let plain = UNAlias.brackets(of: text.withoutFullWidth()).outside
        let latin = plain.filter { $0.isASCII }.trimmingBlanks()
        let japanese = plain.filter { !$0.isASCII }.trimmingBlanks()
        let short = ["共和国", "連邦", "国"].first(where: japanese.hasSuffix).map { String(japanese.dropLast($0.count)) }
        return [text, plain, latin, japanese, short ?? ""].filter { !$0.isEmpty }
    }

    private static func withoutRests(_ text: String) -> String {
        var text = text.collapsingSpaces()[...]
        while let last = text.last, "、,，;；及".contains(last) { text.removeLast() }
        while let first = text.first, "、,，".contains(first) { text.removeFirst() }
        return text.trimmingBlanks()
    }

    private static let marks: Set<String> = Set(
        "abcdefghijklmnopqrstuvwxyz".map(String.init) + ["ii", "iii", "iv", "vi", "vii", "viii", "ix"])

    static func atMarks(_ text: String) -> [String] {
        var parts = [""]
        var rest = text[...]
        while let character = rest.first {
            if character == "(" || character == "（" {
                let inside = rest.dropFirst().prefix { $0 != ")" && $0 != "）" }
                if marks.contains(inside.withoutFullWidth().lowercased()), inside.endIndex < rest.endIndex {
                    parts.append("")
                    rest = rest[rest.index(after: inside.endIndex)...]
                    continue
                }
            }
            parts[parts.count - 1].append(character)
            rest.removeFirst()
        }
        return parts
    }

    /// Every day, month or year in the text: `1955年-1958年頃`, `(a)1946年10月14日`, `2001.9.22`, `2022/10/21`,
    /// `1941年8月20日セルビア…生`. An approximate date is worth its year.
    static func dates(_ text: String) -> [PartialDate] {
        let plain = text.withoutFullWidth()
        if let date = PartialDate(plain.trimmingBlanks()) { return [date] }
        var dates: [PartialDate] = []
        for part in plain.split(whereSeparator: { "、,;(（)）\n及又".contains($0) }) {
            let found = days(String(part))
            let isRange =
                found.count == 2 && found.allSatisfy { $0.month == nil } && part.contains { "-か~～".contains($0) }
            let values = isRange ? StatedDate.range(from: found[0], to: found[1]) : found
            let isVague = part.contains("頃") || part.contains("およそ")
            let worth = isVague ? values.compactMap { PartialDate(year: $0.year) } : values
            for date in worth where !dates.contains(date) { dates.append(date) }
        }
        return dates
    }

    private static func days(_ text: String) -> [PartialDate] {
        var dates: [PartialDate] = []
        var rest = text[...]
        while let start = rest.firstIndex(where: \.isASCIIDigit) {
            let digits = rest[start...].prefix(while: \.isASCIIDigit)
            rest = rest[digits.endIndex...]
            rest = rest.drop { $0 == " " }
            guard digits.count == 4, let year = Int(digits), let mark = rest.first, "年./".contains(mark) else {
                continue
            }
            rest.removeFirst()
            let month = number(in: &rest, before: mark == "年" ? "月" : mark)
            let day = month == nil ? nil : number(in: &rest, before: mark == "年" ? "日" : nil)
            if let date = PartialDate(year: year, month: month, day: day) ?? PartialDate(year: year) {
                dates.append(date)
            }
        }
        return dates
    }

    /// One or two digits and the mark behind them; none is wanted where it is `nil`.
    private static func number(in text: inout Substring, before mark: Character?) -> Int? {
        let trimmed = text.drop { $0 == " " }
        let digits = trimmed.prefix(while: \.isASCIIDigit)
        guard (1...2).contains(digits.count) else { return nil }
        let behind = trimmed[digits.endIndex...]
        if let mark {
            guard behind.first == mark else { return nil }
            text = behind.dropFirst()
        } else {
            text = behind
        }
        return Int(digits)
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
