internal import CordonRules
import CordonXML

/// A sheet's rows, handed out one by one.
final class SheetRows: WorkbookEvents {
    /// What the receiver of the rows threw, or a row that is too long.
    private(set) var failure: ListError?
    private(set) var refusal: String?
    private var wantsMore = true

    private let file: String
    private let part: String
    private let strings: [String]
    private let styles: WorkbookStyles
    private let startsIn1904: Bool
    private let each: (Workbook.Row) throws(ListError) -> Bool

    private var row = 0
    private var cells: [String] = []
    private var length = 0
    /// The column of the cell that was read last, from 0.
    private var column = -1
    private var kind = ""
    private var style: Int?
    private var value: String?
    private var isValue = false
    private var inline = WorkbookText()
    private var isInline = false

    /// What a spreadsheet can have.
    static let lastRow = 1_048_576
    static let lastColumn = 16_384
    /// A row longer than this is a bomb: its cells repeat one long shared string.
    static let longestRow = 4_000_000

    init(
        file: String, part: String, strings: [String], styles: WorkbookStyles, startsIn1904: Bool,
        each: @escaping (Workbook.Row) throws(ListError) -> Bool
    ) {
        self.file = file
        self.part = part
        self.strings = strings
        self.styles = styles
        self.startsIn1904 = startsIn1904
        self.each = each
    }

    var isDone: Bool { refusal != nil || failure != nil || !wantsMore }

    func start(_ name: String, _ attributes: [String: String], line _: Int) {
        switch name {
        case "row": startRow(attributes["r"])
        case "c": startCell(attributes)
        case "v": isValue = true
        case "is":
            isInline = true
            inline = WorkbookText()
        default:
            if isInline { inline.start(name) }
        }
    }

    func text(_ text: String) {
        if isValue { value = (value ?? "") + text }
        if isInline { inline.add(text) }
    }

    func end(_ name: String) {
        switch name {
        case "row": endRow()
        case "c": endCell()
        case "v": isValue = false
        case "is":
            isInline = false
            value = inline.value
        default:
            if isInline { inline.end(name) }
        }
    }

    // MARK: - Rows

    private func startRow(_ number: String?) {
        let next = number.map { Int($0) ?? 0 } ?? row + 1
        guard next > row else { return refuse("row \(number ?? "") after row \(row)") }
        guard next <= SheetRows.lastRow else { return refuse("has a row \(next), beyond the last that there can be") }
        row = next
        column = -1
        cells.removeAll()
        length = 0
    }

    private func endRow() {
        guard !cells.isEmpty, !isDone else { return }
        do throws(ListError) {
            wantsMore = try each(Workbook.Row(number: row, cells: cells))
        } catch {
            failure = error
        }
    }

    // MARK: - Cells

    private func startCell(_ attributes: [String: String]) {
        kind = attributes["t"] ?? "n"
        style = attributes["s"].flatMap { Int($0) }
        value = nil
        guard let place = attributes["r"] else {
            column += 1
            return
        }
        guard let found = SheetRows.column(of: place) else { return refuse("a cell at “\(place.prefix(20))”") }
        guard found > column else { return refuse("cell \(place) is out of order") }
        column = found
    }

    private func endCell() {
        guard !isDone, let value, let text = text(of: value), !text.isEmpty else { return }
        guard column < SheetRows.lastColumn else { return refuse("row \(row) has more than 16,384 columns") }
        length += text.utf8.count
        guard length <= SheetRows.longestRow else {
            failure = .tooLong(file: file, line: row, what: "a row", limit: "4 MB")
            return
        }
        while cells.count < column { cells.append("") }
        cells.append(text)
    }

    private func text(of value: String) -> String? {
        switch kind {
        case "s":
            guard let index = Int(value.trimmingBlanks()), strings.indices.contains(index) else {
                refuse("row \(row) refers to a shared string “\(value.prefix(20))” that is not there")
                return nil
            }
            return strings[index]
        case "inlineStr", "e": return value
        case "str": return WorkbookText.unescaped(value)
        case "b": return value == "1" || value == "true" ? "TRUE" : "FALSE"
        case "d": return value.count > 10 && value.contains("T") ? String(value.prefix(10)) : value
        default: return number(value)
        }
    }

    /// Numbers are kept as they are written, but for whole ones written with a point or an exponent: a passport number
    /// is no floating-point number.
    private func number(_ text: String) -> String {
        guard let value = Double(text) else { return text }
        if styles.isDate(style: style), let day = WorkbookStyles.day(serial: value, startsIn1904: startsIn1904) {
            return day.description
        }
        if text.isDigits { return text }
        return value.magnitude < 1e15 && value == value.rounded() ? String(Int(value)) : text
    }

    /// `AB12` is column 27.
    private static func column(of place: String) -> Int? {
        var number = 0
        for byte in place.utf8.prefix(while: { !(0x30...0x39).contains($0) }) {
            guard (0x41...0x5A).contains(byte), number < 1_000_000 else { return nil }
            number = number * 26 + Int(byte - 0x40)
        }
        return number == 0 ? nil : number - 1
    }

    private func refuse(_ reason: String) {
        if refusal == nil { refusal = reason }
    }
}
