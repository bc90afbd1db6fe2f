/// How a user's file is to be read, where it is not to be guessed.
package struct InputOptions: Sendable, Hashable {
    /// `PROPERTY=COLUMN`, as typed.
    package var maps: [String]
    /// The schema of rows that state none.
    package var schema: String
    /// `,` `;` `|` `tab`; `nil` to find out.
    package var delimiter: String?
    /// `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`; `nil` to find out.
    package var encoding: String?
    package var noHeader: Bool
    /// `dmy` or `mdy`; `nil` to find out.
    package var dateOrder: String?

    package init(
        maps: [String] = [], schema: String = "Thing", delimiter: String? = nil, encoding: String? = nil,
        noHeader: Bool = false, dateOrder: String? = nil
    ) {
        self.maps = maps
        self.schema = schema
        self.delimiter = delimiter
        self.encoding = encoding
        self.noHeader = noHeader
        self.dateOrder = dateOrder
    }
}
