package import CordonModel

/// One record of a user's file: a party to screen, or the reason why it is none. A bad record is answered with its reason
/// and counted; it is never left out.
package struct ScreeningRow: Sendable {
    package enum Content: Sendable {
        case query(Entity)
        case bad(RowProblem)
    }

    /// 1-based number of the record, the header not counted.
    package let row: Int
    /// 1-based line of the file on which the record begins.
    package let line: Int
    /// The user's own key, from the column mapped to `id`; empty if there is none.
    package let key: String
    /// The cells as they were read, to be repeated in a table of results; empty for NDJSON. A bad record may have more or
    /// fewer than the header.
    package let cells: [String]
    package let content: Content
    /// Values that were left out of the query; the row is screened without them.
    package let remarks: [RowRemark]

    package init(
        row: Int, line: Int, key: String, cells: [String], content: Content, remarks: [RowRemark] = []
    ) {
        self.row = row
        self.line = line
        self.key = key
        self.cells = cells
        self.content = content
        self.remarks = remarks
    }
}

/// Why a record is no party that can be screened.
package struct RowProblem: Sendable, Hashable {
    /// What a summary counts by.
    package enum Kind: String, Sendable, CaseIterable, Hashable {
        case emptyLine = "empty_line"
        case noName = "no_name"
        case wrongCells = "wrong_cells"
        case badQuotes = "bad_quotes"
        case badJSON = "bad_json"
        case badText = "bad_text"
        case hiddenCharacter = "hidden_character"
        case tooLong = "too_long"
        case tooManyWords = "too_many_words"

        /// For a summary: `3 rows: no name and no identifier`.
        package var words: String {
            switch self {
            case .emptyLine: "empty"
            case .noName: "no name and no identifier"
            case .wrongCells: "another number of columns"
            case .badQuotes: "quotation marks that do not fit"
            case .badJSON: "not a JSON object"
            case .badText: "damaged text"
            case .hiddenCharacter: "control or direction characters in the name"
            case .tooLong: "too long"
            case .tooManyWords: "more words than are compared"
            }
        }
    }

    package let kind: Kind
    /// In words that follow the row's number: `the name is empty`.
    package let reason: String

    package init(_ kind: Kind, _ reason: String) {
        self.kind = kind
        self.reason = reason
    }
}

/// A value of a row that could not be used. A party must not go unscreened because its country is spelt wrong.
package struct RowRemark: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable, Hashable {
        case unknownCountry = "unknown_country"
        case impossibleIdentifier = "impossible_identifier"
        case impossibleDate = "impossible_date"
        /// Day and month could be either; the year was used.
        case ambiguousDate = "ambiguous_date"
        case unknownSchema = "unknown_schema"
        case unknownGender = "unknown_gender"
        case unknownProperty = "unknown_property"

        /// For a summary: `12 values: no known country`.
        package var words: String {
            switch self {
            case .unknownCountry: "no known country"
            case .impossibleIdentifier: "not a possible identifier"
            case .impossibleDate: "not a date"
            case .ambiguousDate: "day and month cannot be told apart, only the year is used"
            case .unknownSchema: "no known kind of party"
            case .unknownGender: "no known gender"
            case .unknownProperty: "a property that is not compared"
            }
        }
    }

    package let kind: Kind
    /// FollowTheMoney's name of what the value was read as.
    package let property: String
    package let value: String

    package init(_ kind: Kind, property: String, value: String) {
        self.kind = kind
        self.property = property
        self.value = value
    }
}
