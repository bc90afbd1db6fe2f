internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 746.6(a)(1)(i), (2).
    static let occupiedUkraine = LawRule(
        "us.ear.occupied-ukraine", "Embargo on Crimea and the occupied regions of Donetsk and Luhansk", .requirement,
        versions: [
            Version(
                "2022-02-01", "2022-02-23", cite: .secondary("15 CFR 746.6(a)"), source: "87 FR 12856",
                summary: "A licence for any item subject to the EAR to Crimea, but for EAR99 food and medicine.",
                policy: "Denial, with exceptions.",
                .condition(.all("", .reach, .toCrimea(), .notFoodOrMedicine))),
            Version(
                "2022-02-24", cite: .text("15 CFR 746.6(a)(1), (2)"), source: "87 FR 12856; text of 2026-09-24",
                summary:
                    "A licence for any item subject to the EAR to Crimea and the occupied regions of Donetsk and Luhansk, but for "
                    + "EAR99 food and medicine.", policy: "Denial; some civil purposes case by case (746.6(b)).",
                note:
                    "Free software for personal communication over the internet, and deployments of the Government of Ukraine, are "
                    + "left out too; they are not asked for.",
                .condition(.all("", .reach, .toOccupiedUkraine(), .notFoodOrMedicine))),
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
