internal import CordonRules

extension Rule where Case == HoldingCase {
    /// OFAC's guidance of 2014-08-13 and 31 CFR 587.406 with its like in the other programmes.
    static let ofacOwned = Rule(
        "us.ofac.owned", "Owned 50 percent or more by blocked persons", .requirement, outcome: .prohibited,
        versions: [
            Version(
                "2014-08-13",
                cite: .owners("OFAC revised guidance of 2014-08-13; FAQ 398 to 402; 31 CFR 587.406", .official),
                source: "OFAC FAQ 401",
                summary:
                    "Blocked is an entity that blocked persons own directly or indirectly, one by one or together, by 50 "
                    + "percent or more. Control alone does not count.",
                note: "Where blocked persons control it without owning half, OFAC urges caution (FAQ 398).",
                .condition(
                    .hold(
                        500_000, aggregates: true,
                        says: "blocked persons together, and what they own by half, hold 50 percent or more",
                        cite: "FAQ 399, 401")))
        ])
}
