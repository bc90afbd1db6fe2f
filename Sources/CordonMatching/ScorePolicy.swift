/// Every number that a score depends on, on one screen. Meaning and formulas: `docs/score.md`.
///
/// All values are ten-thousandths unless said otherwise.
public struct ScorePolicy: Sendable, Hashable {
    // Rarity: how much a token proves, by how often it is seen per 100,000 names.
    public var rarityPoints: [RarityPoint] = [
        .init(0, 10000), .init(1, 9300), .init(2, 8890), .init(3, 8600), .init(5, 8190), .init(10, 7580),
        .init(20, 6930), .init(50, 6030), .init(100, 5340), .init(200, 4650), .init(500, 3730),
        .init(1000, 3020), .init(2000, 2330), .init(5000, 1400), .init(10000, 800),
    ]
    /// Counts are rounded down to this many binary digits first (one: to a power of two), so that one more name on a list moves few weights: a score
    /// stays what it was while neither party changed.
    public var countDigits = 1

    // Percentages of a token's rarity by its class.
    public var wordPercent = 100
    public var numberPercent = 100
    public var initialPercent = 40
    public var particlePercent = 12
    public var stopwordPercent = 12
    public var titlePercent = 12
    public var legalwordPercent = 15
    public var legalPercent = 8

    // Likeness of two tokens.
    public var keyLikeness = 9400
    public var variantLikeness = 9200
    public var nicknameLikeness = 8600
    public var particleLikeness = 9500
    public var editCost = 14000
    public var skeletonLikeness = 8800
    public var initialLikeness = 9000

    // Score of two names.
    public var contradictionCost = 20000
    public var queryOmissionCost = 5000
    public var entityOmissionCost = 3500
    public var trustFloor = 7900
    public var trustHalf = 3200
    public var numberConflict = 7000
    public var weakAliasFactor = 8500

    // Identifiers.
    public var imoScore = 9700
    public var leiScore = 9700
    public var cryptoScore = 9800
    public var bicScore = 9400
    public var mmsiScore = 9300
    public var isinScore = 9600
    public var numberScore = 9500

    // Qualifiers.
    public var birthDayRaise = 4000
    public var birthFlipRaise = 1500
    public var birthYearRaise = 2000
    public var birthDayLower = 1200
    public var birthYearLower = 2400
    public var countryRaise = 1000
    public var countryLower = 1200
    public var genderLower = 2500
    public var addressRaise = 1500
    public var identifierLower = 2000

    /// At and above: a match. Users may set another with `--threshold`.
    public var threshold = 7000

    public init() {}

    public struct RarityPoint: Sendable, Hashable {
        public let count: Int
        public let rarity: Int

        public init(_ count: Int, _ rarity: Int) {
            self.count = count
            self.rarity = rarity
        }
    }

    public static let standard = ScorePolicy()
}
