/// Why an XML file could not be read to its end.
package enum XMLReadError: Error, Hashable, Sendable {
    case unreadable(file: String, reason: String)
    /// Not well-formed, truncated, or with a document type declaration; 1-based line and column.
    case malformed(file: String, line: Int, column: Int, reason: String)
}
