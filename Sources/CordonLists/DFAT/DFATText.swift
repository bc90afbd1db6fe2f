import CordonModel

/// Prose in the cells of the list.
enum DFATText {
    /// `a) 1963, b) 1964`, `i) … ii) …`, lines, and parts between semicolons.
    static func listed(_ text: String) -> [String] {
        text.split { $0 == ";" || $0.isNewline }.flatMap { part in
            UNText.enumerated(part.collapsingSpaces()).map { part in
                var part = part.trimmingBlanks()
                while part.last == "," { part.removeLast() }
                return part
            }
        }.filter { !$0.isEmpty && $0.lowercased() != "n/a" && $0.lowercased() != "na" }
    }

    /// Addresses may run over lines, so only letters and semicolons part them.
    static func addresses(_ text: String) -> [String] {
        let cut = text.split(whereSeparator: \.isNewline).map { $0.collapsingSpaces() }
        let lines = cut.filter { !$0.isEmpty }
        let joined = lines.reduce("") { $0.isEmpty ? $1 : $0 + ($0.hasSuffix(",") ? " " : ", ") + $1 }
        return listed(joined).map { $0.replacing(" ,", with: ",") }
    }

    /// The dates in a cell, and whether all of it was understood.
    static func dates(_ text: String) -> (dates: [PartialDate], understood: Bool) {
        var dates: [PartialDate] = []
        var understood = true
        for part in listed(text).flatMap({ $0.split(separator: ",") }).flatMap({ alternatives($0.trimmingBlanks()) }) {
            if let found = date(part) {
                for date in found where !dates.contains(date) { dates.append(date) }
            } else {
                understood = false
            }
        }
        return (dates, understood)
    }

    /// `1962 or 1963`, `20/12/1961 21/12/1961`; but not `between 1962 and 1963`.
    private static func alternatives(_ text: String) -> [String] {
        let words = text.split(separator: " ").map(String.init)
        if words.count > 1, words.allSatisfy({ PartialDate($0) != nil || slashed($0) != nil }) { return words }
        let spaced = text.replacing(" or ", with: ";").replacing(" Or ", with: ";")
        return spaced.split(separator: ";").map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
    }

    private static let approximations = [
        "approximately:", "approximately", "approx.", "approx", "circa", "about", "c.",
    ]

    private static func date(_ text: String) -> [PartialDate]? {
        if let date = PartialDate(text) { return [date] }
        if let date = slashed(text) { return [date] }
        let lower = text.lowercased()
        if let word = approximations.first(where: lower.hasPrefix) {
            // An approximate date is worth its year, which the prose reader knows when it is told so.
            let rest = text.dropFirst(word.count).trimmingBlanks().replacing(".", with: "")
            return StatedDate.values("circa \(rest)")
        }
        return StatedDate.values(text.replacing(".", with: " "))
    }

    /// `07/04/1962`: the day first.
    private static func slashed(_ text: String) -> PartialDate? {
        let parts = text.split(separator: "/").map { $0.trimmingBlanks() }
        guard let last = parts.last, last.utf8.count == 4, let year = Int(last) else { return nil }
        let numbers = parts.dropLast().compactMap { Int($0) }
        guard numbers.count == parts.count - 1 else { return nil }
        switch numbers.count {
        case 1: return PartialDate(year: year, month: numbers[0])
        case 2: return PartialDate(year: year, month: numbers[1], day: numbers[0])
        default: return nil
        }
    }

    /// `Listed on 23 February 2001 (amended on …)`, `Listed by the 1737 Committee on 24 March 2007`: the first day.
    static func listingDay(_ text: String) -> PartialDate? {
        if let day = PartialDate(text), day.day != nil { return day }
        guard text.lowercased().contains("listed") else { return nil }
        let words = text.split { $0.isWhitespace || "(),.;:".contains($0) }
        for index in words.indices.dropLast(2) {
            let date = StatedDate.values(words[index...(index + 2)].joined(separator: " "))
            if let date = date?.first, date.day != nil { return date }
        }
        return nil
    }

    /// `QDi.430`, `TAi.100`, at the beginning only: further down it is another party's.
    static func unReference(_ text: String) -> String? {
        let word = text.trimmingBlanks().prefix { !$0.isWhitespace && $0 != "," && $0 != ";" && $0 != ":" }
        let bytes = Array(word.utf8)
        guard bytes.count >= 7, bytes.prefix(2).allSatisfy({ (0x41...0x5A).contains($0) }),
            bytes[2] == 0x69 || bytes[2] == 0x65, bytes[3] == 0x2E,
            bytes[4..<7].allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return String(decoding: bytes.prefix(7), as: UTF8.self)
    }
}
