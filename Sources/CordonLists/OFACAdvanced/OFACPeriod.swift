import CordonXML

/// A `DatePeriod` of an advanced file in the words of the legacy files: `12 Feb 1961`, `circa 1962`, `1958 to 1963`.
///
/// Each end of a period is itself a range: a year is written as the days from its first to its last.
enum OFACPeriod {
    static func text(_ period: XMLElement, _ references: OFACReferences) -> String {
        let start = period.first("Start")
        let end = period.first("End")
        let days = [start?.first("From"), start?.first("To"), end?.first("From"), end?.first("To")]
            .compactMap { $0.flatMap(Day.init) }
        guard let first = days.min(), let last = days.max() else { return "" }
        let isApproximate = [start, end].contains { $0?.attributes["Approximate"] == "true" }
        let calendar = references.text("CalendarType", period.attributes["CalendarTypeID"])
        let text = (isApproximate ? "circa " : "") + range(first, last)
        return ["", "Gregorian"].contains(calendar) || calendar.hasPrefix("CalendarType ")
            ? text : "\(text) (\(calendar))"
    }

    /// `<Date><Year>2016</Year><Month>9</Month><Day>1</Day></Date>` as `2016-09-01`; empty if it is no date.
    static func day(_ element: XMLElement?) -> String { element.flatMap(Day.init)?.iso ?? "" }

    private static func range(_ first: Day, _ last: Day) -> String {
        if first == last { return first.words }
        if first.year == last.year, first.isYearStart, last.isYearEnd { return String(first.year) }
        if first.year == last.year, first.month == last.month, first.day == 1, last.isMonthEnd {
            return first.monthWords
        }
        if first.isYearStart, last.isYearEnd { return "\(first.year) to \(last.year)" }
        return "\(first.words) to \(last.words)"
    }

    private struct Day: Comparable {
        let year: Int
        let month: Int
        let day: Int

        init?(_ element: XMLElement) {
            guard let year = Int(element.value("Year")) else { return nil }
            self.year = year
            month = Int(element.value("Month")) ?? 1
            day = Int(element.value("Day")) ?? 1
        }

        static func < (left: Day, right: Day) -> Bool {
            (left.year, left.month, left.day) < (right.year, right.month, right.day)
        }

        var isYearStart: Bool { month == 1 && day == 1 }
        var isYearEnd: Bool { month == 12 && day == 31 }
        /// The last day of February is either 28 or 29; either ends the month.
        var isMonthEnd: Bool { day >= [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][max(0, min(11, month - 1))] }

        var monthWords: String {
            let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
            return "\(names[max(0, min(11, month - 1))]) \(year)"
        }
        var words: String { "\(day < 10 ? "0" : "")\(day) \(monthWords)" }
        var iso: String {
            String(repeating: "0", count: max(0, 4 - String(year).count))
                + "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        }
    }
}
