internal import CordonXML

/// Why a file of eCFR XML was not read. It is read whole or not at all: half a supplement would free the goods that the
/// other half names.
package enum ECFRError: Error, Hashable, Sendable {
    case unreadable(file: String, reason: String)
    case malformed(file: String, line: Int, column: Int, reason: String)
    /// Well-formed, but the document element is none of eCFR's.
    case notECFR(file: String, line: Int, root: String)
    case noSuchPart(file: String, part: String, found: [String])
    case noSuchSection(file: String, section: String)
    case missing(file: String, line: Int, section: String, field: String)
    case duplicate(file: String, line: Int, section: String, value: String, firstLine: Int)
    /// A supplement whose table is absent, empty or not recognised as one.
    case noRows(file: String, line: Int, section: String)
    /// A tariff code that is not six digits.
    case notSixDigits(file: String, line: Int, section: String, value: String)
    case columns(file: String, line: Int, section: String, found: Int, expected: Int)
    case invalid(file: String, line: Int, section: String, field: String, value: String)

    package var message: String {
        switch self {
        case .unreadable(let file, let reason):
            "\(file): cannot be read: \(reason)"
        case .malformed(let file, let line, let column, let reason):
            "\(file):\(line):\(column): not well-formed XML: \(reason)"
        case .notECFR(let file, let line, let root):
            "\(file):\(line): is not eCFR XML: the document element is \(root)"
        case .noSuchPart(let file, let part, let found):
            "\(file): has no part \(part); it has \(found.isEmpty ? "none" : found.joined(separator: ", "))"
        case .noSuchSection(let file, let section):
            "\(file): has no \(section)"
        case .missing(let file, let line, let section, let field):
            "\(file):\(line): \(section): \(field) is missing"
        case .duplicate(let file, let line, let section, let value, let firstLine):
            "\(file):\(line): \(section): “\(value)” was already on line \(firstLine)"
        case .noRows(let file, let line, let section):
            "\(file):\(line): \(section): has no table rows"
        case .notSixDigits(let file, let line, let section, let value):
            "\(file):\(line): \(section): “\(value)” is not a code of six digits"
        case .columns(let file, let line, let section, let found, let expected):
            "\(file):\(line): \(section): the row has \(found) \(found == 1 ? "cell" : "cells"), expected \(expected)"
        case .invalid(let file, let line, let section, let field, let value):
            "\(file):\(line): \(section): \(field): “\(value)” is not understood"
        }
    }

    init(_ error: XMLReadError, file: String) {
        switch error {
        case .unreadable(_, let reason): self = .unreadable(file: file, reason: reason)
        case .malformed(_, let line, let column, let reason):
            self = .malformed(file: file, line: line, column: column, reason: reason)
        }
    }
}
