/// A day of the proleptic Gregorian calendar, never an instant: law and lists take effect on days.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let year: Int
    public let month: Int
    public let day: Int

    /// `nil` for a day that the calendar does not have (2023-02-29).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDay.days(inMonth: month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// A day written in the source, as law is: one that the calendar does not have stops the program.
    public init(literal: StaticString) {
        guard let day = CalendarDay("\(literal)") else { preconditionFailure("\(literal) is no day") }
        self = day
    }

    /// Reads `YYYY-MM-DD` and nothing else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
            let year = CalendarDay.number(bytes[0..<4]), let month = CalendarDay.number(bytes[5..<7]),
            let day = CalendarDay.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var description: String {
        // Ten bytes, written without detours: tables are asked by the day's text many times in one determination.
        String(unsafeUninitializedCapacity: 10) { bytes in
            func write(_ value: Int, at position: Int) {
                bytes[position] = UInt8(0x30 + value / 10 % 10)
                bytes[position + 1] = UInt8(0x30 + value % 10)
            }
            write(year / 100, at: 0)
            write(year % 100, at: 2)
            bytes[4] = 0x2D
            write(month, at: 5)
            bytes[7] = 0x2D
            write(day, at: 8)
            return 10
        }
    }

    /// The day after.
    public var next: CalendarDay {
        CalendarDay(year: year, month: month, day: day + 1) ?? CalendarDay(year: year, month: month + 1, day: 1)
            ?? CalendarDay(year: year + 1, month: 1, day: 1) ?? self
    }

    /// The day before.
    public var previous: CalendarDay {
        if day > 1 { return CalendarDay(year: year, month: month, day: day - 1) ?? self }
        let (year, month) = month > 1 ? (year, month - 1) : (year - 1, 12)
        return CalendarDay(year: year, month: month, day: CalendarDay.days(inMonth: month, year: year)) ?? self
    }

    /// The day a number of days later.
    public func adding(days: Int) -> CalendarDay { (0..<days).reduce(self) { day, _ in day.next } }

    @inlinable
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        if left.year != right.year { return left.year < right.year }
        return left.month != right.month ? left.month < right.month : left.day < right.day
    }

    package static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    package static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard digit >= 0x30, digit <= 0x39 else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return digits.isEmpty ? nil : value
    }
}

package func pad(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension CalendarDay: ExpressibleByStringLiteral {
    public init(stringLiteral text: StaticString) { self.init(literal: text) }
}

extension CalendarDay {
    /// Whole days from another day to this one; negative if the other is later.
    package func days(since other: CalendarDay) -> Int { ordinal - other.ordinal }

    /// Days since 0000-03-01, counted in years that end with February.
    private var ordinal: Int {
        let (year, month) = self.month > 2 ? (self.year, self.month - 3) : (self.year - 1, self.month + 9)
        return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1
    }
}
