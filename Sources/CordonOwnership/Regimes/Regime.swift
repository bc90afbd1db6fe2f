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
}

/// What a regime said in one period.
package struct RegimeVersion: Sendable, Hashable {
    package let regime: Regime
    package let from: CalendarDay
    /// The last day; no last day: until further notice.
    package let until: CalendarDay?
    package let citation: Citation
    package let source: String
    package let summary: String
    package let rule: HoldingRule
    /// Whether holdings of several listed persons are added up. Where they are not, each person is taken with what it holds
    /// through entities of its own.
    package let aggregates: Bool
    package let state: State
    package let note: String?

    package enum State: String, Sendable, Hashable {
        case inForce = "in_force"
        case notInForce = "not_in_force"
        /// The law foresees its return on this day, and nobody has confirmed what happened.
        case toBeConfirmed = "to_be_confirmed"
    }

    private init(
        _ regime: Regime, _ from: StaticString, _ until: StaticString? = nil, cite: String, basis: Citation.Basis,
        source: String, summary: String, threshold: Int, control: Bool, aggregates: Bool, state: State = .inForce,
        note: String? = nil
    ) {
        self.regime = regime
        self.from = CalendarDay(literal: from)
        self.until = until.map { CalendarDay(literal: $0) }
        citation = Citation(cite: cite, basis: basis, lastChecked: "2026-11-27")
        self.source = source
        self.summary = summary
        rule = HoldingRule(threshold: threshold, countsControl: control)
        self.aggregates = aggregates
        self.state = state
        self.note = note
    }

    /// The version of a regime on a day; `nil` before the first one that is known.
    package static func version(of regime: Regime, on day: CalendarDay) -> RegimeVersion? {
        all.last { $0.regime == regime && $0.from <= day && ($0.until.map { day <= $0 } ?? true) }
    }

    /// Oldest first within a regime.
    package static let all: [RegimeVersion] = [
        RegimeVersion(
            .ofac, "2014-08-13", cite: "OFAC revised guidance of 2014-08-13; FAQ 398 to 402; 31 CFR 587.406",
            basis: .official, source: "OFAC FAQ 401",
            summary:
                "Blocked is an entity that blocked persons own directly or indirectly, one by one or together, by 50 percent "
                + "or more. Control alone does not count.",
            threshold: 500_000, control: false, aggregates: true,
            note: "Where blocked persons control it without owning half, OFAC urges caution (FAQ 398)."),
        RegimeVersion(
            .bis, "2022-02-01", "2025-09-28", cite: "15 CFR 744.11", basis: .secondary, source: "90 FR 47201",
            summary: "Affiliates of listed entities were legally distinct: ownership was a red flag.",
            threshold: 500_000, control: false, aggregates: true, state: .notInForce),
        RegimeVersion(
            .bis, "2025-09-29", "2025-11-09", cite: "15 CFR 744.11(a)(1)", basis: .secondary, source: "90 FR 47201",
            summary:
                "A foreign entity owned 50 percent or more, directly or indirectly, one by one or together, by parties on the "
                + "Entity List, the MEU List or blocked under 744.8 needs the licence of its most restrictive owner.",
            threshold: 500_000, control: false, aggregates: true,
            note:
                "A share that cannot be determined is Red Flag 29 of Supp. 3 to part 732: resolve it or ask for a licence."
        ),
        RegimeVersion(
            .bis, "2025-11-10", "2026-11-09", cite: "15 CFR 744.11(a)(1)", basis: .text, source: "90 FR 50857",
            summary: "Stayed: ownership is a red flag only.", threshold: 500_000, control: false, aggregates: true,
            state: .notInForce),
        RegimeVersion(
            .bis, "2026-11-10", cite: "15 CFR 744.11(a)(1)", basis: .secondary, source: "90 FR 50857",
            summary: "The stay ran to 2026-11-09; whether the rule holds since is not confirmed.",
            threshold: 500_000, control: false, aggregates: true, state: .toBeConfirmed,
            note:
                "A share that cannot be determined is Red Flag 29 of Supp. 3 to part 732: resolve it or ask for a licence."
        ),
        RegimeVersion(
            .eu, "2018-05-04", "2024-07-02", cite: "EU Best Practices, Council 8519/18, paras 62 to 68",
            basis: .secondary, source: "Council 8519/18",
            summary: "Owned by more than 50 percent, or controlled, by listed persons.",
            threshold: 500_001, control: true, aggregates: true),
        RegimeVersion(
            .eu, "2024-07-03", cite: "EU Best Practices, Council 11623/24, paras 63 to 68", basis: .secondary,
            source: "Council 11623/24",
            summary: "Owned by 50 percent or more, or controlled, by listed persons together.",
            threshold: 500_000, control: true, aggregates: true),
        RegimeVersion(
            .uk, "2020-12-31", cite: "SI 2019/855 reg. 7 and Sch. 1", basis: .official, source: "SI 2019/855",
            summary:
                "A designated person holds, directly or indirectly, more than 50 percent of shares or votes, may appoint most "
                + "of the board, or can have its way. Holdings of several are added up only in a joint arrangement.",
            threshold: 500_001, control: true, aggregates: false,
            note: "Shares held jointly count for each holder whole (Sch. 1 paras 2 and 3)."),
    ]
}
