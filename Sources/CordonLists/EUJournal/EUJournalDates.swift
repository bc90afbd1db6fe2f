import CordonModel

/// Dates as the Official Journal prints them: `11.8.1960`, `9.1965`, `6.3.1955 or 15.3.1955`, `circa 1957`, `9 Apr. 1976`.
enum EUJournalDates {
    /// The dates of a text; `nil` if there is anything in it that is no date.
    static func values(_ text: String) -> [PartialDate]? {
        let text = cleaned(text)
        if let date = date(text) { return [date] }
        if let dates = StatedDate.values(text) { return dates }
        if let range = range(text) { return range }
        var dates: [PartialDate] = []
        for piece in pieces(text) {
            guard let found = date(piece).map({ [$0] }) ?? StatedDate.values(piece) else { return nil }
            for date in found where !dates.contains(date) { dates.append(date) }
        }
        return dates.isEmpty ? nil : dates
    }

    /// The day with which a text begins: `7.10.1952 POB: Leningrad` has its place of birth in the wrong cell.
    static func leading(_ text: String) -> PartialDate? {
        var word = String(text.prefix { $0 != " " })
        if let last = word.last, ",;".contains(last) { word.removeLast() }
        return word.filter { $0 == "." }.count == 2 ? date(word) : nil
    }

    private static let abouts: Set = ["c.", "ca.", "approx.", "around", "about", "possibly", "probably"]

    /// Without the period at the end, with a blank behind a month's, and with one word for “about”.
    private static func cleaned(_ text: String) -> String {
        var spaced = ""
        for character in text {
            if character.isNumber, spaced.last == ".", spaced.dropLast().last?.isLetter == true { spaced.append(" ") }
            spaced.append(character)
        }
        var words = spaced.replacing("on or around ", with: "around ").split(separator: " ").map(String.init)
        if words.last?.lowercased() == "circa" { words.insert(words.removeLast(), at: 0) }
        if let first = words.first?.lowercased(), abouts.contains(first) { words[0] = "circa" }
        if words.count == 2, words[0] == "circa", let date = date(words[1]) { words[1] = String(date.year) }
        if words.count > 1, words[0].lowercased() == "established" { words.removeFirst() }
        var text = words.joined(separator: " ").replacing("between approximately", with: "between")
        if text.hasSuffix(".") { text.removeLast() }
        return text.replacing("\u{2013}", with: "-")
    }

    private static func pieces(_ text: String) -> [String] {
        var text = text
        for joint in [" or ", " and ", ", ", "/", " / "] { text = text.replacing(joint, with: ";") }
        return text.split(separator: ";").map { $0.trimmingBlanks() }
    }

    /// `11.8.1960`, `9.1965`, `2012-02-28`.
    static func date(_ text: String) -> PartialDate? {
        if let date = PartialDate(text) { return date }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.trimmingBlanks().isDigits ? Int($0.trimmingBlanks()) : nil }
        guard numbers.count == parts.count, let year = numbers.last, (1000...9999).contains(year) else { return nil }
        switch numbers.count {
        case 2: return PartialDate(year: year, month: numbers[0])
        case 3: return PartialDate(year: year, month: numbers[1], day: numbers[0])
        default: return nil
        }
    }

    /// `1.1.1960 to 31.12.1962`, `between 1.1.1960 and 31.12.1962`.
    private static func range(_ text: String) -> [PartialDate]? {
        var text = text
        let isBetween = text.lowercased().hasPrefix("between ")
        if isBetween { text = String(text.dropFirst("between ".count)) }
        for joint in isBetween ? [" and "] : [" to ", " - "] {
            guard let found = text.firstRange(of: joint) else { continue }
            if let from = date(String(text[..<found.lowerBound])), let to = date(String(text[found.upperBound...])) {
                return StatedDate.range(from: from, to: to)
            }
        }
        return nil
    }

    /// The day of a listing, in one of the shapes that the tables have for it.
    static func day(_ text: String) -> PartialDate? {
        let text = cleaned(text)
        return date(text) ?? StatedDate.values(text)?.first
    }
}
