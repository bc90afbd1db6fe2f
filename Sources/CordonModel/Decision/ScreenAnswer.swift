/// The answer to one screening query, as `screen --json` prints it: `docs/schemas/screen.schema.json`.
///
/// The results have the shape of yente's, so that its clients read them.
public struct ScreenAnswer: Hashable, Sendable {
    public let query: Entity
    /// Score from which a candidate is a match, in ten-thousandths.
    public let threshold: Int
    /// Best first, ties by id.
    public let results: [Result]
    public let searched: [SearchedList]
    public let notices: [String]

    public init(query: Entity, threshold: Int, results: [Result], searched: [SearchedList], notices: [String] = []) {
        self.query = query
        self.threshold = threshold
        self.results = results.sorted { ($1.score, $0.entity.id) < ($0.score, $1.entity.id) }
        self.searched = searched
        self.notices = notices
    }

    /// A listed entity with its score.
    public struct Result: Hashable, Sendable {
        public let entity: Entity
        /// Ten-thousandths, 0 to 10000.
        public let score: Int
        public let isMatch: Bool
        public let explanations: [Explanation]

        public init(entity: Entity, score: Int, isMatch: Bool, explanations: [Explanation]) {
            self.entity = entity
            self.score = score
            self.isMatch = isMatch
            self.explanations = explanations
        }
    }

    /// What one feature contributed and which values it compared.
    public struct Explanation: Hashable, Sendable {
        /// The feature's name, a key of `explanations`: `name`, `birthDate`.
        public let feature: String
        /// Ten-thousandths; negative where the feature lowered the score.
        public let score: Int
        public let detail: String?
        public let query: String?
        public let candidate: String?

        public init(feature: String, score: Int, detail: String?, query: String?, candidate: String?) {
            self.feature = feature
            self.score = score
            self.detail = detail
            self.query = query
            self.candidate = candidate
        }
    }

    public var json: JSON {
        .object([
            "query": query.queryJSON,
            "threshold": .score(tenThousandths: threshold),
            "results": .array(results.map(\.json)),
            "searched": .array(searched.map(\.json)),
            "notices": .strings(notices),
        ])
    }
}

extension Entity {
    /// A query as yente takes it and gives it back: schema and properties, with the id where it has one.
    fileprivate var queryJSON: JSON {
        .object([
            "id": id.isEmpty ? nil : .string(id),
            "schema": .string(schema.rawValue),
            "properties": propertiesJSON,
        ])
    }

    fileprivate var propertiesJSON: JSON {
        .object(properties.keys.sorted().map { .init($0, .strings(texts($0))) })
    }
}

extension ScreenAnswer.Result {
    public var json: JSON {
        .object([
            "id": .string(entity.id),
            "caption": .string(entity.caption),
            "schema": .string(entity.schema.rawValue),
            "properties": entity.propertiesJSON,
            "datasets": .strings([entity.dataset]),
            "score": .score(tenThousandths: score),
            "match": .bool(isMatch),
            "explanations": .object(explanations.map { .init($0.feature, $0.json) }),
        ])
    }
}

extension ScreenAnswer.Explanation {
    fileprivate var json: JSON {
        .object([
            "score": .score(tenThousandths: score),
            "detail": detail.map(JSON.string),
            "query": query.map(JSON.string),
            "candidate": candidate.map(JSON.string),
        ])
    }
}
