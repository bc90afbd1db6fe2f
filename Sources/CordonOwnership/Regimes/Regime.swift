package import CordonRules

/// Whose rule about owners.
package enum Regime: String, Sendable, CaseIterable, Hashable {
    case ofac, bis, eu, uk

    package var title: String {
        switch self {
        case .ofac: "OFAC, 50 percent rule"
        case .bis: "BIS, affiliates rule"
        case .eu: "EU, ownership and control"
        case .uk: "UK, ownership and control"
        }
    }

    /// What an entity that it reaches is, though on no list: blocked, treated as listed, frozen (its assets).
    package var effect: String {
        switch self {
        case .ofac: "blocked"
        case .bis: "treated as listed"
        case .eu, .uk: "frozen"
        }
    }

    /// Its rule in `OwnersBook`.
    package var rule: Rule<HoldingCase> {
        switch self {
        case .ofac: .ofacOwned
        case .bis: .bisOwned
        case .eu: .euOwned
        case .uk: .ukOwned
        }
    }
}

/// What a regime said in one period, with the terms on which companies are followed.
package struct RegimeVersion: Sendable {
    package let regime: Regime
    package let version: Version<HoldingCase>
    /// Those of the period; while no rule is in force, those of the rule that came or had gone, for what it would reach.
    package let terms: HoldingTerms

    package var from: CalendarDay { version.from }
    package var until: CalendarDay? { version.until }
    package var citation: Citation { version.citation }
    package var summary: String { version.summary }
    package var note: String? { version.note }

    package enum State: String, Sendable, Hashable {
        case inForce = "in_force"
        case notInForce = "not_in_force"
        /// The law foresees its return on this day, and nobody has confirmed what happened.
        case toBeConfirmed = "to_be_confirmed"
    }

    package var state: State {
        switch version.body {
        case .condition(let condition): condition.asksForConfirmation ? .toBeConfirmed : .inForce
        case .notInForce, .notHeld: .notInForce
        case .toBeConfirmed: .toBeConfirmed
        }
    }

    /// The version of a regime on a day; `nil` before the first one whose text is held.
    package static func version(of regime: Regime, on day: CalendarDay) -> RegimeVersion? {
        guard let version = regime.rule.version(on: day) else { return nil }
        if case .notHeld = version.body { return nil }
        let versions = regime.rule.versions
        let here = versions.firstIndex { $0.from == version.from } ?? 0
        guard let terms = (versions[here...] + versions[..<here].reversed()).lazy.compactMap(\.terms).first else {
            return nil
        }
        return RegimeVersion(regime: regime, version: version, terms: terms)
    }
}
