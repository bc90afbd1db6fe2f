package import CordonModel

/// One record of a user's file: a party to screen, or the reason why it is none. A bad record is answered with its reason
/// and counted; it is never left out.
package struct ScreeningRow: Sendable {
    package enum Content: Sendable {
        case query(Entity)
        /// In words that follow the row's number: `the name is empty`.
        case bad(String)
    }

    /// 1-based number of the record, the header not counted.
    package let row: Int
    /// 1-based line of the file on which the record begins.
    package let line: Int
    /// The user's own key, from the column mapped to `id`; empty if there is none.
    package let key: String
    /// The cells as they were read, to be repeated in a table of results; empty for NDJSON.
    package let cells: [String]
    package let content: Content

    package init(row: Int, line: Int, key: String, cells: [String], content: Content) {
        self.row = row
        self.line = line
        self.key = key
        self.cells = cells
        self.content = content
    }
}
