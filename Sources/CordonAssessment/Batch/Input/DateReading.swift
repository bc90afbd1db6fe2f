internal import CordonModel

/// The order of day and month in dates that are all numbers.
package enum DateOrder: String, Sendable, Hashable {
    case dayFirst = "dmy"
    case monthFirst = "mdy"

    var words: String { self == .dayFirst ? "day first" : "month first" }
}

/// Reads dates as tables write them. What cannot be told is not guessed: 03/04/1970 without a known order is 1970.
enum DateReading: Hashable {
    /// In FollowTheMoney's form.
    case date(String)
    /// Day and month could be either; the year is sure.
    case ambiguous(year: String)
    case impossible

    init(_ text: String, order: DateOrder?) {
        if PartialDate(text) != nil {
            self = .date(text)
            return
        }
        let parts = DateReading.parts(of: text)
        switch parts.count {
        case 1: self = DateReading.compact(parts[0])
        case 2: self = DateReading.yearAndMonth(parts)
        case 3: self = DateReading.wholeDate(parts, isDotted: text.contains("."), order: order)
        default: self = .impossible
        }
    }

    /// Whether a date of three numbers shows the order: its first or second number is over 12.
    static func order(shownBy text: String) -> DateOrder? {
        let parts = parts(of: text)
        guard parts.count == 3, parts[2].utf8.count == 4, let first = Int(parts[0]), let second = Int(parts[1]) else {
            return nil
        }
        if first > 12, first <= 31, second <= 12 { return .dayFirst }
        return second > 12 && second <= 31 && first <= 12 ? .monthFirst : nil
    }

    /// Runs of digits and of letters; a time of day behind the date is left out.
    private static func parts(of text: String) -> [String] {
        var parts: [String] = []
        var current: [Unicode.Scalar] = []
        func end() {
            if !current.isEmpty { parts.append(String(String.UnicodeScalarView(current))) }
            current.removeAll()
        }
        for scalar in text.unicodeScalars {
            if scalar == ":" { return Array(parts.dropLast(parts.count > 3 ? parts.count - 3 : 0).prefix(3)) }
            if scalar == "T", current.count == 2, parts.count == 2 { break }
            let isDigit = ("0"..."9").contains(scalar)
            guard isDigit || scalar.properties.isAlphabetic, !"年月日".unicodeScalars.contains(scalar) else {
                end()
                continue
            }
            if let last = current.last, ("0"..."9").contains(last) != isDigit { end() }
            current.append(scalar)
        }
        end()
        return parts.filter { !["of", "de", "th", "st", "nd", "rd", "г"].contains($0.lowercased()) }
    }

    private static func compact(_ digits: String) -> DateReading {
        guard digits.utf8.count == 8 else { return .impossible }
        return date(digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2))
    }

    private static func yearAndMonth(_ parts: [String]) -> DateReading {
        let isYearFirst = parts[0].utf8.count == 4
        let (year, month) = isYearFirst ? (parts[0], parts[1]) : (parts[1], parts[0])
        guard year.utf8.count == 4, let number = Int(year), let month = Int(month) ?? self.month(month),
            let date = PartialDate(year: number, month: month)
        else { return .impossible }
        return .date(date.description)
    }

    private static func wholeDate(_ parts: [String], isDotted: Bool, order: DateOrder?) -> DateReading {
        if parts[0].utf8.count == 4, Int(parts[0]) != nil { return date(parts[0], parts[1], parts[2]) }
        guard parts[2].utf8.count == 4, Int(parts[2]) != nil else { return .impossible }
        if month(parts[0]) != nil { return date(parts[2], parts[0], parts[1]) }
        if month(parts[1]) != nil { return date(parts[2], parts[1], parts[0]) }
        let dayFirst = date(parts[2], parts[1], parts[0])
        let monthFirst = date(parts[2], parts[0], parts[1])
        if dayFirst == monthFirst { return dayFirst }
        // Nobody writes the month first and dots.
        let order = isDotted ? .dayFirst : order
        guard let order else {
            if dayFirst == .impossible { return monthFirst }
            return monthFirst == .impossible ? dayFirst : .ambiguous(year: parts[2])
        }
        let ordered = order == .dayFirst ? dayFirst : monthFirst
        return ordered == .impossible ? .ambiguous(year: parts[2]) : ordered
    }

    private static func date(
        _ year: some StringProtocol, _ month: some StringProtocol, _ day: some StringProtocol
    ) -> DateReading {
        guard let year = Int(year), let month = Int(month) ?? self.month(String(month)), let day = Int(day),
            let date = PartialDate(year: year, month: month, day: day)
        else { return .impossible }
        return .date(date.description)
    }

    private static func month(_ word: String) -> Int? {
        let word = word.lowercased()
        guard word.unicodeScalars.count >= 3, Int(word) == nil else { return nil }
        return months.firstIndex { names in names.contains { word.hasPrefix($0) } }.map { $0 + 1 }
    }

    /// The beginnings of month names in English, German, French, Spanish, Italian and Russian.
    private static let months: [[String]] = [
        ["jan", "jän", "ene", "gen", "янв"], ["feb", "fév", "fev", "фев"], ["mar", "mär", "mrz", "мар"],
        ["apr", "avr", "abr", "апр"], ["may", "mai", "mag", "май", "мая"], ["jun", "juin", "giu", "июн"],
        ["jul", "juil", "lug", "июл"], ["aug", "aoû", "aou", "ago", "авг"], ["sep", "set", "сен"],
        ["oct", "okt", "ott", "окт"], ["nov", "ноя"], ["dec", "dez", "déc", "dic", "дек"],
    ]
}
