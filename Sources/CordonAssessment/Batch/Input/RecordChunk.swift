/// Records of a file, cut but not yet read: cutting is serial, reading is done on every core.
package struct RecordChunk: Sendable {
    /// One record: where its bytes are, without the line end.
    struct Record: Sendable {
        let start: Int
        let end: Int
        let line: Int
        /// Whether a quotation mark occurs; most records have none and are read faster.
        let hasQuotes: Bool
        /// `nil` for a record that was cut well.
        let problem: RowProblem?
    }

    /// The number of the first record, from 1; the header is not counted.
    package let firstRow: Int
    /// UTF-8 as the file has it or as it was recoded, records and line ends in order, without the header and without
    /// what exceeds a record's limit. The same file gives the same bytes, however it is cut into chunks.
    package let bytes: [UInt8]
    let records: [Record]
    /// How far the file has been read, in its own bytes; for a progress bar.
    package let bytesRead: Int

    package var count: Int { records.count }
}
