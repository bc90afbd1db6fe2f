package import CordonModel

/// How the text of a file is laid out.
package struct FileShape: Sendable, Hashable {
    package enum Layout: Sendable, Hashable {
        /// Cells with a separator between them; `nil` for a file of one column.
        case separated(by: UInt8?)
        /// One JSON object a line.
        case ndjson
    }

    package var layout: Layout
    package var encoding: TextEncoding
    /// Whether it begins with a byte order mark.
    package var hasMark: Bool
    package var hasHeader: Bool
    /// Whether a cell may stand in quotation marks.
    package var hasQuotes: Bool
    /// Whether a line `sep=;` stands before everything, as Excel writes it.
    package var hasSeparatorLine: Bool

    package init(
        layout: Layout, encoding: TextEncoding = .utf8, hasMark: Bool = false, hasHeader: Bool = false,
        hasQuotes: Bool = true, hasSeparatorLine: Bool = false
    ) {
        self.layout = layout
        self.encoding = encoding
        self.hasMark = hasMark
        self.hasHeader = hasHeader
        self.hasQuotes = hasQuotes
        self.hasSeparatorLine = hasSeparatorLine
    }

    /// The separator that no record has, for files of one column.
    static let noSeparator: UInt8 = 0x0A

    var separator: UInt8 {
        if case .separated(by: let separator?) = layout { return separator }
        return FileShape.noSeparator
    }

    var style: RecordSplitter.Style {
        layout == .ndjson ? .lines : hasQuotes ? .quoted(delimiter: separator) : .plain
    }

    /// Records before the first row.
    var leadingRecords: Int { (hasSeparatorLine ? 1 : 0) + (hasHeader ? 1 : 0) }

    /// `text separated by “;”, Windows-1252, the first line names the columns`.
    package var words: String {
        let text = encoding.rawValue + (hasMark ? " with byte order mark" : "")
        switch layout {
        case .ndjson: return "one JSON object a line, \(text)"
        case .separated(by: nil): return "one column, \(text), \(headerWords)"
        case .separated(by: let separator?):
            return "columns separated by \(FileShape.words(separator)), \(text), \(headerWords)"
        }
    }

    private var headerWords: String { hasHeader ? "the first line names the columns" : "no line of column names" }

    static func words(_ separator: UInt8) -> String {
        separator == 0x09 ? "TAB" : "“\(Character(Unicode.Scalar(separator)))”"
    }

    package var json: JSON {
        var delimiter: String?
        if case .separated(by: let byte?) = layout { delimiter = String(Character(Unicode.Scalar(byte))) }
        return .object([
            "layout": .string(layout == .ndjson ? "ndjson" : "separated"),
            "delimiter": delimiter.map(JSON.string),
            "encoding": .string(encoding.rawValue),
            "byteOrderMark": .bool(hasMark),
            "header": layout == .ndjson ? nil : .bool(hasHeader),
            "quotes": layout == .ndjson ? nil : .bool(hasQuotes),
        ])
    }
}
