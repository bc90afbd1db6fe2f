public import CordonModel
public import CordonRules

/// What a reader returns: the parties of a list and everything a person must know before trusting the count.
public struct ListReading: Sendable {
    /// Sorted by id; empty where the entities were handed out one by one.
    public var entities: [Entity]
    /// The format's own date of publication; `nil` when the format has none and the user must say it.
    public var published: CalendarDay?
    public var files: [FileCount]
    /// Rows about a party that the main file does not have: the files are of different dates.
    public var orphans: [Orphan]
    /// Files of the set that were not there, e.g. `alt.csv`: the aliases are missing from every entity.
    public var missingSiblings: [String]
    /// Distinct, each with how often it happened and where first.
    public var warnings: [String]
    /// Rows that are no party, by schema (FollowTheMoney: `Sanction`, `Ownership`, `Address`…).
    public var leftOut: [String: Int]
    /// What a file of changes takes away from the version before; `nil` where the file is a whole list.
    public var removed: [String]?

    package init(published: CalendarDay? = nil, files: [FileCount]) {
        entities = []
        self.published = published
        self.files = files
        orphans = []
        missingSiblings = []
        warnings = []
        leftOut = [:]
    }
}

/// How much of a file was read, so that a count can be checked against the publisher's.
public struct FileCount: Hashable, Sendable {
    public let file: String
    public let rows: Int
    /// Rows that became no entity and no value of one: orphans, and schemata that are no party.
    public let withoutEntity: Int

    package init(file: String, rows: Int, withoutEntity: Int) {
        self.file = file
        self.rows = rows
        self.withoutEntity = withoutEntity
    }
}

/// A row whose party is missing.
public struct Orphan: Hashable, Sendable {
    public let file: String
    public let line: Int
    /// The id that the row refers to, in the publisher's form.
    public let key: String

    package init(file: String, line: Int, key: String) {
        self.file = file
        self.line = line
        self.key = key
    }
}
