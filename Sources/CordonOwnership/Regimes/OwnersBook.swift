package import CordonRules

extension RuleBook where Case == HoldingCase {
    /// What four authorities make of owners.
    package static let owners = RuleBook<HoldingCase>(
        "owners", "Ownership and control: OFAC, BIS, European Union, United Kingdom", from: "2014-08-13",
        knownTo: "2026-09-24", rules: Regime.allCases.map(\.rule))
}

extension Citation {
    /// The regimes' texts and what is written about them were last looked at on this day.
    static func owners(_ cite: String, _ basis: Basis) -> Citation {
        Citation(cite: cite, basis: basis, lastChecked: "2026-11-27")
    }
}
