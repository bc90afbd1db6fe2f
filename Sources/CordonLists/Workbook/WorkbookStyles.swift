internal import CordonRules
import CordonXML

/// `xl/styles.xml`: whether a cell's number is a day. Nothing in the cell itself tells a day from a number.
final class WorkbookStyles: WorkbookEvents {
    private var custom: [Int: String] = [:]
    /// By the number of the style that a cell has.
    private var isDate: [Bool] = []
    private var isInCellFormats = false

    func start(_ name: String, _ attributes: [String: String], line _: Int) {
        switch name {
        case "numFmt":
            if let id = attributes["numFmtId"].flatMap({ Int($0) }) { custom[id] = attributes["formatCode"] }
        case "cellXfs": isInCellFormats = true
        case "xf" where isInCellFormats:
            isDate.append(attributes["numFmtId"].flatMap { Int($0) }.map(isDate(format:)) ?? false)
        default: break
        }
    }

    func text(_: String) {}

    func end(_ name: String) {
        if name == "cellXfs" { isInCellFormats = false }
    }

    func isDate(style: Int?) -> Bool {
        guard let style, isDate.indices.contains(style) else { return false }
        return isDate[style]
    }

    /// The built-in date formats: those of every language, then the Japanese and Chinese ones. 18 to 21 and 45 to 47
    /// are times of day.
    private func isDate(format: Int) -> Bool {
        if let code = custom[format] { return WorkbookStyles.isDate(code) }
        return [14...17, 22...22, 27...31, 34...36, 50...54, 57...58].contains { $0.contains(format) }
    }

    /// Whether a format code writes a year or a day: outside quotes, brackets and escapes, and before `;`, where the
    /// format for negative numbers begins.
    static func isDate(_ code: String) -> Bool {
        if code.lowercased() == "general" { return false }
        var quoted = false
        var bracketed = false
        var escaped = false
        for character in code {
            if escaped {
                escaped = false
            } else if quoted {
                quoted = character != "\""
            } else if bracketed {
                bracketed = character != "]"
            } else {
                switch character {
                case ";": return false
                case "\"": quoted = true
                case "[": bracketed = true
                case "\\", "_", "*": escaped = true
                case "y", "Y", "d", "D": return true
                default: break
                }
            }
        }
        return false
    }

    /// The day of a serial number. Day 1 is 1900-01-01 and there is a day 60, 1900-02-29, which never was; or day 0 is
    /// 1904-01-01. `nil` for numbers that no spreadsheet shows as a date.
    static func day(serial: Double, startsIn1904: Bool) -> CalendarDay? {
        guard serial >= (startsIn1904 ? 0 : 1), serial < 2_958_466 else { return nil }
        let whole = Int(serial)
        if startsIn1904 { return civil(whole + 1_462) }
        return whole == 60 ? nil : civil(whole < 60 ? whole + 1 : whole)
    }

    /// Days since 1899-12-30, by H. Hinnant's algorithm for days since the 1st of March of year 0.
    private static func civil(_ days: Int) -> CalendarDay? {
        let sinceMarch = days + 693_899
        let era = sinceMarch / 146_097
        let dayOfEra = sinceMarch - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        return CalendarDay(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * march + 2) / 5 + 1
        )
    }
}
