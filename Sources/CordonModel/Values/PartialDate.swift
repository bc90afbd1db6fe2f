internal import CordonRules

/// A date known to the year, the month or the day, as lists give birth dates: `1952`, `1952-10`, `1952-10-07`.
public struct PartialDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let year: Int
    public let month: Int?
    public let day: Int?

    /// `nil` for months and days that the calendar does not have, and for a day without its month.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1...9999).contains(year) else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day, CalendarDay(year: year, month: month, day: day) == nil { return nil }
        } else if day != nil {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY`, `YYYY-MM` and `YYYY-MM-DD` and nothing else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard [4, 7, 10].contains(bytes.count), let year = CalendarDay.number(bytes[0..<4]) else { return nil }
        var month: Int?
        var day: Int?
        if bytes.count >= 7 {
            guard bytes[4] == 0x2D, let value = CalendarDay.number(bytes[5..<7]) else { return nil }
            month = value
        }
        if bytes.count == 10 {
            guard bytes[7] == 0x2D, let value = CalendarDay.number(bytes[8..<10]) else { return nil }
            day = value
        }
        self.init(year: year, month: month, day: day)
    }

    public var description: String {
        var text = pad(year, 4)
        if let month { text += "-" + pad(month, 2) }
        if let day { text += "-" + pad(day, 2) }
        return text
    }

    public static func < (left: PartialDate, right: PartialDate) -> Bool {
        (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
    }
}
