internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 734.9(g): no limb on what the item is, and technology that is merely subject to the EAR suffices.
    static let footnote3FDP = LawRule(
        "us.ear.fdp.footnote3", "Foreign direct products for footnote 3 parties", .scope,
        versions: [
            Version(
                "2022-02-01", "2022-02-23", cite: .text("15 CFR 734.9"), source: "87 FR 6024",
                summary: "No such rule.", .notInForce),
            Version(
                "2022-02-24", "2022-03-01", cite: .secondary("15 CFR 734.9(g)"), source: "87 FR 12226",
                summary:
                    "Made with technology or software subject to the EAR, and a Russian military end user with footnote 3 "
                    + "is a party.", .condition(scope(plantInputIsSubject: true))),
            Version(
                "2022-03-02", "2023-11-16", cite: .text("15 CFR 734.9(g)"), source: "87 FR 13055",
                summary:
                    "Made with technology or software subject to the EAR, and a Russian or Belarusian military end user with "
                    + "footnote 3 is a party.",
                note: "From 2022-09-15 footnote 3 also marked such users in other countries.",
                .condition(scope(plantInputIsSubject: true))),
            Version(
                "2023-11-17", "2024-08-26", cite: .text("15 CFR 734.9(g)"), source: "88 FR 73488",
                summary:
                    "Made with technology or software subject to the EAR, and a Russian or Belarusian military end user with "
                    + "footnote 3 is a party.",
                note: "The paragraph on plants no longer asks that the technology or software be subject to the EAR.",
                .condition(scope(plantInputIsSubject: false))),
            Version(
                "2024-08-27", "2025-09-28", cite: .text("15 CFR 734.9(g)"), source: "89 FR 68542",
                summary:
                    "Made with technology or software subject to the EAR, and a footnote 3 entity is a party: a Russian or "
                    + "Belarusian military end user, or one that buys for their defence industry.",
                .condition(scope(plantInputIsSubject: false))),
            Version(
                "2025-09-29", "2025-11-09", cite: .text("15 CFR 734.9(g)"), source: "90 FR 47201",
                summary:
                    "Made with technology or software subject to the EAR, and a footnote 3 entity is a party: a Russian or "
                    + "Belarusian military end user, or one that buys for their defence industry; also those "
                    + "that such entities own by 50 percent or more.",
                .condition(scope(plantInputIsSubject: false, owners: .counted))),
            Version(
                "2025-11-10", "2026-11-09", cite: .text("15 CFR 734.9(g)"), source: "90 FR 50857; text of 2026-09-24",
                summary:
                    "Made with technology or software subject to the EAR, and a footnote 3 entity is a party: a Russian or "
                    + "Belarusian military end user, or one that buys for their defence industry. The sentences "
                    + "on owners are stayed.", .condition(scope(plantInputIsSubject: false))),
            Version(
                "2026-11-10", cite: .secondary("15 CFR 734.9(g)"), source: "90 FR 50857",
                summary:
                    "Made with technology or software subject to the EAR, and a footnote 3 entity is a party: a Russian or "
                    + "Belarusian military end user, or one that buys for their defence industry. Whether "
                    + "the stay of the sentences on owners ended on 2026-11-09 is not confirmed.",
                .condition(scope(plantInputIsSubject: false, owners: .toBeConfirmed))),
        ])

    private enum Owners {
        case notCounted, counted, toBeConfirmed
    }

    private static func scope(plantInputIsSubject: Bool, owners: Owners = .notCounted) -> LawCondition {
        let owned = LawCondition.ownedByListed(withFootnote: 3, cite: "15 CFR 734.9(g)(2)")
        let listed: LawCondition =
            switch owners {
            case .notCounted: .footnote3(cite: "15 CFR 734.9(g)(2)(ii)")
            case .counted: .any("", .footnote3(cite: "15 CFR 734.9(g)(2)(ii)"), owned)
            case .toBeConfirmed:
                .any(
                    "", .footnote3(cite: "15 CFR 734.9(g)(2)(ii)"),
                    .all("", owned, .isConfirmed("us.ear.fdp.footnote3", "the sentences on owners are in force again")))
            }

        let input = ControlledInput(origin: .subjectToEAR, categories: 0...9)
        return .all(
            "",
            .not("was made outside the United States", .isUSOrigin()),
            .any(
                "meets the product scope", cite: "15 CFR 734.9(g)(1)",
                .directProduct(of: input, cite: "15 CFR 734.9(g)(1)(i)"),
                .plantProduct(of: input, isSubject: plantInputIsSubject, cite: "15 CFR 734.9(g)(1)(ii)")),
            .any(
                "meets the end-user scope", cite: "15 CFR 734.9(g)(2)",
                listed,
                .test(
                    Test(
                        "deal.makesGoodsForFootnote3",
                        says:
                            "somebody knows that it will be built into, or used to make, goods that a footnote 3 party makes, buys or orders",
                        isJudgement: true
                    ) { subject, _ in
                        let answer = subject.answer(.makesGoodsForFootnote3)
                        guard answer.truth.isUnknown else { return answer }
                        // The question on other prohibited end uses names footnote 3: a “no” to it covers this.
                        let others = subject.answer(.otherProhibitedEndUse)
                        return others.truth == .no ? others : answer
                    }, cite: "15 CFR 734.9(g)(2)(i)")))
    }
}
