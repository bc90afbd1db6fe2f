import ArgumentParser
import CordonMatching

/// Lets a measurement try other weights than the shipped ones, by name.
enum PolicyOverrides {
    private static let rows: [String: any WritableKeyPath<ScorePolicy, Int> & Sendable] = [
        "wordPercent": \.wordPercent,
        "numberPercent": \.numberPercent,
        "initialPercent": \.initialPercent,
        "particlePercent": \.particlePercent,
        "stopwordPercent": \.stopwordPercent,
        "titlePercent": \.titlePercent,
        "legalwordPercent": \.legalwordPercent,
        "legalPercent": \.legalPercent,
        "keyLikeness": \.keyLikeness,
        "variantLikeness": \.variantLikeness,
        "nicknameLikeness": \.nicknameLikeness,
        "particleLikeness": \.particleLikeness,
        "editCost": \.editCost,
        "skeletonLikeness": \.skeletonLikeness,
        "initialLikeness": \.initialLikeness,
        "contradictionCost": \.contradictionCost,
        "queryOmissionCost": \.queryOmissionCost,
        "entityOmissionCost": \.entityOmissionCost,
        "trustFloor": \.trustFloor,
        "trustHalf": \.trustHalf,
        "numberConflict": \.numberConflict,
        "weakAliasFactor": \.weakAliasFactor,
        "imoScore": \.imoScore,
        "leiScore": \.leiScore,
        "cryptoScore": \.cryptoScore,
        "bicScore": \.bicScore,
        "mmsiScore": \.mmsiScore,
        "isinScore": \.isinScore,
        "numberScore": \.numberScore,
        "birthDayRaise": \.birthDayRaise,
        "birthFlipRaise": \.birthFlipRaise,
        "birthYearRaise": \.birthYearRaise,
        "birthDayLower": \.birthDayLower,
        "birthYearLower": \.birthYearLower,
        "countryRaise": \.countryRaise,
        "countryLower": \.countryLower,
        "genderLower": \.genderLower,
        "addressRaise": \.addressRaise,
        "identifierLower": \.identifierLower,
        "threshold": \.threshold,
    ]

    static func apply(_ settings: [String]) throws -> ScorePolicy {
        var policy = ScorePolicy.standard
        for setting in settings {
            let parts = setting.split(separator: "=")
            guard parts.count == 2, let row = rows[String(parts[0])], let value = Int(parts[1]) else {
                throw ValidationError("\(setting): expected name=value with a name of ScorePolicy")
            }
            policy[keyPath: row] = value
        }
        return policy
    }
}
