internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 746.2 to 746.4, 746.6, 746.7, 746.9: embargoes that this book does not model. Silence on them would be a “no”.
    static let embargoes = LawRule(
        "us.ear.embargo", "Embargoed destination", .requirement, outcome: .review,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR part 746"), source: "text of 2026-09-24",
                summary:
                    "Cuba (746.2), Iraq (746.3), North Korea (746.4), the occupied regions of Ukraine (746.6), Iran (746.7) "
                    + "and Syria (746.9) have rules of their own, which are not modelled: a person must look.",
                .condition(
                    .all(
                        "", .reach,
                        .any(
                            "goes to one of them",
                            .destination(
                                isIn: ["CU", "IQ", "IR", "KP", "SY"], "goes to Cuba, Iraq, Iran, North Korea or Syria"),
                            .toOccupiedUkraine()))))
        ])
}

extension Condition where Case == LawCase {
    /// Crimea, and the regions of Donetsk and Luhansk that 746.6 covers.
    static func toOccupiedUkraine() -> Condition {
        .test(
            Test("destination.isOccupiedUkraine", says: "goes to Crimea or the occupied regions of Donetsk and Luhansk")
            {
                subject, _ in subject.goesToOccupiedUkraine
            }, cite: "15 CFR 746.6")
    }
}

extension LawCase {
    var goesToOccupiedUkraine: Answer {
        guard destinations.contains(where: { $0.country == "UA" }) else {
            guard deal.route?.to != nil else { return Answer(.unknown(needs: ["route.to"])) }
            return Answer(.no, facts: [toFact].compactMap { $0 })
        }
        guard let territory = deal.route?.toTerritory else { return Answer(.unknown(needs: ["route.toTerritory"])) }
        let isCovered = [.crimea, .donetsk, .luhansk].contains(territory)
        return Answer(isCovered ? .yes : .no, facts: [fact("route.toTerritory", territory.rawValue)])
    }
}
