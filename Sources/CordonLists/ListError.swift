/// Why a list was not read. A list is read whole or not at all: half a list would clear parties that are on it.
public enum ListError: Error, Hashable, Sendable {
    case notFound(path: String)
    case unreadable(file: String, reason: String)
    /// No bytes or no entries: the publisher's file broke, for nobody publishes an empty list.
    case empty(file: String)
    case unrecognised(file: String)
    case nothingInFolder(folder: String, dataset: String, expected: [String])
    case severalInFolder(folder: String, files: [String])
    case wrongFormat(file: String, found: ListFormat, dataset: String, expected: [ListFormat])
    case otherList(file: String, dataset: String, belongsTo: String)
    case columns(file: String, line: Int, found: Int, expected: Int)
    case unclosedQuote(file: String, line: Int)
    case strayQuote(file: String, line: Int)
    case afterEndMark(file: String, line: Int)
    /// A NUL byte, or UTF-16 where text is expected in UTF-8.
    case notText(file: String, line: Int, reason: String)
    /// Not as it was published: saved by another program, or two files mixed.
    case altered(file: String, line: Int, reason: String)
    /// A field, a row or a record that no list has.
    case tooLong(file: String, line: Int, what: String, limit: String)
    case malformedWorkbook(file: String, reason: String)
    case invalid(file: String, line: Int, field: String, value: String)
    case missing(file: String, line: Int, field: String)
    case duplicate(file: String, line: Int, field: String, value: String, firstLine: Int)
    case malformedXML(file: String, line: Int, column: Int, reason: String)
    case malformedJSON(file: String, line: Int, column: Int, reason: String)

    public var message: String {
        switch self {
        case .notFound(let path):
            "\(path): there is no such file or folder"
        case .unreadable(let file, let reason):
            "\(file): cannot be read: \(reason)"
        case .empty(let file):
            "\(file): has no entries; the download may have failed"
        case .unrecognised(let file):
            "\(file): is not the main file of a list in a known format "
                + "(\(ListFormats.all.map(\.title).joined(separator: ", ")))"
        case .nothingInFolder(let folder, let dataset, let expected):
            "\(folder): has no file for \(dataset); expected \(expected.joined(separator: " or "))"
        case .severalInFolder(let folder, let files):
            "\(folder): has more than one list: \(files.joined(separator: ", ")); name the file"
        case .wrongFormat(let file, let found, let dataset, let expected):
            "\(file): is \(found.title), but \(dataset) is published as \(expected.map(\.title).joined(separator: " or "))"
        case .otherList(let file, let dataset, let belongsTo):
            "\(file): belongs to \(belongsTo), not to \(dataset)"
        case .columns(let file, let line, let found, let expected):
            "\(file):\(line): has \(found) \(found == 1 ? "column" : "columns"), expected \(expected); the row is cut or damaged"
        case .unclosedQuote(let file, let line):
            "\(file):\(line): a quoted field is not closed; the row is cut or damaged"
        case .strayQuote(let file, let line):
            "\(file):\(line): a quotation mark where a comma or the end of the line should be"
        case .afterEndMark(let file, let line):
            "\(file):\(line): text after the end mark (Ctrl-Z)"
        case .notText(let file, let line, let reason), .altered(let file, let line, let reason):
            "\(file):\(line): \(reason)"
        case .tooLong(let file, let line, let what, let limit):
            "\(file):\(line): \(what) is longer than \(limit); the file is damaged"
        case .malformedWorkbook(let file, let reason):
            "\(file): not a usable workbook: \(reason)"
        case .invalid(let file, let line, let field, let value):
            "\(file):\(line): \(field): “\(value.prefix(80))” is not a value of this field"
        case .missing(let file, let line, let field):
            "\(file):\(line): \(field) is missing"
        case .duplicate(let file, let line, let field, let value, let firstLine):
            "\(file):\(line): \(field) “\(value)” was already on line \(firstLine)"
        case .malformedXML(let file, let line, let column, let reason):
            "\(file):\(line):\(column): not well-formed XML: \(reason)"
        case .malformedJSON(let file, let line, let column, let reason):
            "\(file):\(line):\(column): not valid JSON: \(reason)"
        }
    }
}
