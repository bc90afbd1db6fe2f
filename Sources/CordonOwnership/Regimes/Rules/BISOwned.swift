internal import CordonRules

extension Rule where Case == HoldingCase {
    /// 15 CFR 744.11(a)(1), the affiliates rule: who it reaches. What licence it asks for is `us.ear.affiliates`.
    static let bisOwned = Rule(
        "us.ear.owned", "Owned 50 percent or more by parties on the Entity List and others", .requirement,
        versions: [
            Version(
                "2014-08-13", "2025-09-28", cite: .owners("15 CFR 744.11", .secondary), source: "90 FR 47201",
                summary: "Affiliates of listed entities were legally distinct: ownership was a red flag.",
                .notInForce),
            Version(
                "2025-09-29", "2025-11-09", cite: .owners("15 CFR 744.11(a)(1)", .secondary), source: "90 FR 47201",
                summary:
                    "A foreign entity owned 50 percent or more, directly or indirectly, one by one or together, by parties on "
                    + "the Entity List, the MEU List or blocked under 744.8 needs the licence of its most restrictive owner.",
                policy: "That of the most restrictive owner.",
                note:
                    "A share that cannot be determined is Red Flag 29 of Supp. No. 3 to part 732: resolve it or ask for a licence.",
                .condition(owned)),
            Version(
                "2025-11-10", "2026-11-09", cite: .owners("15 CFR 744.11(a)(1)", .text), source: "90 FR 50857",
                summary: "Stayed: ownership is a red flag only.", .notInForce),
            Version(
                "2026-11-10", cite: .owners("15 CFR 744.11(a)(1)", .secondary), source: "90 FR 50857",
                summary: "The stay ran to 2026-11-09; whether the rule holds since is not confirmed.",
                policy: "That of the most restrictive owner.",
                note:
                    "A share that cannot be determined is Red Flag 29 of Supp. No. 3 to part 732: resolve it or ask for a licence.",
                .condition(.all("", owned, .isConfirmed("us.ear.affiliates", "the rule is in force again")))),
        ])

    private static let owned = Condition<HoldingCase>.hold(
        500_000, aggregates: true,
        says: "listed parties together, and what they own by half, hold 50 percent or more", cite: "15 CFR 744.11(a)(1)"
    )
}
