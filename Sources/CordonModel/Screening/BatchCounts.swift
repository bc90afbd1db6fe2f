/// What a file of parties came to, in numbers. Parts of a file add up to the whole.
public struct BatchCounts: Sendable, Hashable {
    public var rows = 0
    public var matches = 0
    public var noMatches = 0
    /// Bad rows by kind (`no_name`, `bad_text` …).
    public var errors: [String: Int] = [:]
    /// Values left out of a query, by kind (`unknown_country` …).
    public var remarks: [String: Int] = [:]
    /// Rows with a match on a list.
    public var lists: [String: Int] = [:]
    /// Of these, rows where an identifier says that it is the same party.
    public var confirmed: [String: Int] = [:]
    /// Rows by the score of their best match, in tenths: `0.9` for 0.9000 and above.
    public var scores: [String: Int] = [:]

    public init() {}

    public var errorCount: Int { errors.values.reduce(0, +) }

    public static func += (left: inout BatchCounts, right: BatchCounts) {
        left.rows += right.rows
        left.matches += right.matches
        left.noMatches += right.noMatches
        left.errors.merge(right.errors, uniquingKeysWith: +)
        left.remarks.merge(right.remarks, uniquingKeysWith: +)
        left.lists.merge(right.lists, uniquingKeysWith: +)
        left.confirmed.merge(right.confirmed, uniquingKeysWith: +)
        left.scores.merge(right.scores, uniquingKeysWith: +)
    }

    public var json: JSON {
        .object([
            "rows": .number(rows), "matches": .number(matches), "noMatches": .number(noMatches),
            "errors": BatchCounts.object(errors), "remarks": BatchCounts.object(remarks),
            "lists": BatchCounts.object(lists), "confirmed": BatchCounts.object(confirmed),
            "scores": BatchCounts.object(scores),
        ])
    }

    /// Reads what `json` wrote; `nil` where the shape differs.
    public init?(_ json: JSON) {
        guard let rows = json["rows"]?.integer, let matches = json["matches"]?.integer,
            let noMatches = json["noMatches"]?.integer
        else { return nil }
        func counts(_ key: String) -> [String: Int]? {
            guard let members = json[key]?.members else { return nil }
            var counts: [String: Int] = [:]
            for member in members {
                guard let count = member.value.integer else { return nil }
                counts[member.key] = count
            }
            return counts
        }
        guard let errors = counts("errors"), let remarks = counts("remarks"), let lists = counts("lists"),
            let confirmed = counts("confirmed"), let scores = counts("scores")
        else { return nil }
        self.rows = rows
        self.matches = matches
        self.noMatches = noMatches
        self.errors = errors
        self.remarks = remarks
        self.lists = lists
        self.confirmed = confirmed
        self.scores = scores
    }

    private static func object(_ counts: [String: Int]) -> JSON {
        .object(counts.keys.sorted().map { JSON.Member($0, .number(counts[$0] ?? 0)) })
    }
}

/// A finished run over a file of parties.
public struct BatchSummary: Sendable, Hashable {
    public let input: JSON
    public let output: String?
    public let format: String
    /// Of the results' bytes; `nil` where they went to standard output.
    public let sha256: String?
    public let counts: BatchCounts
    public let searched: [JSON]
    public let notices: [String]
    public let threshold: Int
    public let snapshot: String
    public let policy: String
    public let engine: String
    /// Words for the kinds of errors and remarks that occurred.
    public let words: [String: String]
    /// Rows that an interrupted run had done already.
    public let resumedAfter: Int

    public init(
        input: JSON, output: String?, format: String, sha256: String?, counts: BatchCounts, searched: [JSON],
        notices: [String], threshold: Int, snapshot: String, policy: String, engine: String, words: [String: String],
        resumedAfter: Int
    ) {
        self.input = input
        self.output = output
        self.format = format
        self.sha256 = sha256
        self.counts = counts
        self.searched = searched
        self.notices = notices
        self.threshold = threshold
        self.snapshot = snapshot
        self.policy = policy
        self.engine = engine
        self.words = words
        self.resumedAfter = resumedAfter
    }

    /// What the answers are and rest on; nothing that differs from run to run.
    public var json: JSON {
        .object([
            "schemaVersion": .number(1), "input": input, "output": output.map(JSON.string),
            "format": .string(format), "sha256": sha256.map(JSON.string), "counts": counts.json,
            "searched": .array(searched), "notices": .strings(notices),
            "threshold": .score(tenThousandths: threshold), "snapshot": .string(snapshot),
            "policy": .string(policy), "engine": .string(engine),
        ])
    }
}

/// The rows that a report shows one by one, in the order of the file, and how many more there are.
public struct BatchDetails: Sendable {
    public static let mostRows = 2000

    /// As `ndjson` has them.
    public private(set) var matches: [JSON] = []
    public private(set) var bad: [JSON] = []
    public private(set) var remarked: [JSON] = []
    public private(set) var matchCount = 0
    public private(set) var badCount = 0
    public private(set) var remarkedCount = 0

    public init() {}

    public mutating func add(_ row: JSON) {
        switch row["outcome"]?.string {
        case "match": BatchDetails.add(row, to: &matches, &matchCount)
        case "error": BatchDetails.add(row, to: &bad, &badCount)
        default: break
        }
        if row["remarks"] != nil { BatchDetails.add(row, to: &remarked, &remarkedCount) }
    }

    private static func add(_ row: JSON, to rows: inout [JSON], _ count: inout Int) {
        count += 1
        if rows.count < mostRows { rows.append(row) }
    }
}
