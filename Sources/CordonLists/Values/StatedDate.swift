import CordonModel

/// Dates as publishers write them in English prose, turned into the values that a birth date property gets.
enum StatedDate {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// A range at most this many years long becomes every year in it; a longer one becomes its two ends, since
    /// twenty years to choose from would match half the world.
    static let longestListedRange = 10

    /// Reads `07 Oct 1952`, `Oct 1952`, `1952`, `circa 1962`, `1958 to 1963`, `Between Aug. and Sep. 1977`, …
    /// `nil` when the text is none of these. An approximate date is worth its year only.
    static func values(_ text: String) -> [PartialDate]? {
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        var approximate = false
        while let word = words.first?.lowercased(), ["circa", "approximately", "between"].contains(word) {
            approximate = approximate || word != "between"
            words.removeFirst()
        }
        guard !words.isEmpty else { return nil }
        var dates: [PartialDate]?
        if let joint = words.firstIndex(where: { ["to", "and"].contains($0.lowercased()) }) {
            guard let end = date(words[(joint + 1)...]) else { return nil }
            // In “Aug. and Sep. 1977” the first month has the year of the second.
            let start = date(words[..<joint]) ?? date(words[..<joint] + [String(end.year)])
            dates = start.map { range(from: $0, to: end) }
        } else if words.count == 1, let years = yearRange(words[0]) {
            dates = range(from: years.from, to: years.to)
        } else {
            dates = date(words[...]).map { [$0] }
        }
        guard approximate else { return dates }
        return dates.map { unique($0.compactMap { PartialDate(year: $0.year) }) }
    }

    static func range(from: PartialDate, to: PartialDate) -> [PartialDate] {
        guard from.year != to.year else {
            let sameMonth = from.month != nil && from.month == to.month
            return [PartialDate(year: from.year, month: sameMonth ? from.month : nil)].compactMap { $0 }
        }
        let (first, last) = (min(from.year, to.year), max(from.year, to.year))
        let years = last - first <= longestListedRange ? Array(first...last) : [first, last]
        return years.compactMap { PartialDate(year: $0) }
    }

    /// `[day] [month] year`, the month by its first three letters.
    private static func date(_ words: ArraySlice<String>) -> PartialDate? {
        guard let last = words.last, last.utf8.count == 4, let year = Int(last) else { return nil }
        let rest = Array(words.dropLast())
        switch rest.count {
        case 0: return PartialDate(year: year)
        case 1: return month(rest[0]).flatMap { PartialDate(year: year, month: $0) }
        case 2:
            guard let day = Int(rest[0]), let month = month(rest[1]) else { return nil }
            return PartialDate(year: year, month: month, day: day)
        default: return nil
        }
    }

    static func month(_ word: String) -> Int? {
        guard word.count >= 3 else { return nil }
        return months.firstIndex(of: String(word.prefix(3)).lowercased()).map { $0 + 1 }
    }

    /// `1979-1982`.
    private static func yearRange(_ word: String) -> (from: PartialDate, to: PartialDate)? {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 4 }),
            let from = PartialDate(parts[0]), let to = PartialDate(parts[1])
        else { return nil }
        return (from, to)
    }

    private static func unique(_ dates: [PartialDate]) -> [PartialDate] {
        dates.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
