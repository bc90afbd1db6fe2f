package import CordonRules
internal import Foundation

/// A second of UTC: when something was fetched, imported or decided.
package struct Moment: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Since 1970-01-01T00:00:00Z.
    package let seconds: Int

    package init(seconds: Int) { self.seconds = seconds }

    /// The only clock of the program.
    package static func now() -> Moment { Moment(seconds: Int(Date().timeIntervalSince1970)) }

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
        return calendar
    }()

    /// `2026-11-26T08:15:00Z`.
    package var description: String {
        let parts = Moment.calendar.dateComponents(
            [.year, .month, .day, .hour, .minute, .second],
            from: Date(timeIntervalSince1970: TimeInterval(seconds)))
        func two(_ part: Int?) -> String { (part ?? 0) < 10 ? "0\(part ?? 0)" : "\(part ?? 0)" }
        return "\(parts.year ?? 1970)-\(two(parts.month))-\(two(parts.day))"
            + "T\(two(parts.hour)):\(two(parts.minute)):\(two(parts.second))Z"
    }

    package var day: CalendarDay? { CalendarDay(description.prefix(10)) }

    /// Reads what `description` wrote.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20, bytes[10] == 0x54, bytes[19] == 0x5A, CalendarDay(text.prefix(10)) != nil else {
            return nil
        }
        func number(_ range: Range<Int>) -> Int? { Int(String(decoding: bytes[range], as: UTF8.self)) }
        guard
            let date = Moment.calendar.date(
                from: DateComponents(
                    year: number(0..<4), month: number(5..<7), day: number(8..<10), hour: number(11..<13),
                    minute: number(14..<16), second: number(17..<19)))
        else { return nil }
        self.init(seconds: Int(date.timeIntervalSince1970))
    }

    /// Reads HTTP's date, `Thu, 26 Nov 2026 08:15:00 GMT` (RFC 9110, 5.6.7).
    package init?(http text: String) {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        guard let date = formatter.date(from: text) else { return nil }
        self.init(seconds: Int(date.timeIntervalSince1970))
    }

    package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
}
