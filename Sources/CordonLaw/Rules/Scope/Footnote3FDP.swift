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
                "2022-02-24", "2024-08-26", cite: .text("15 CFR 734.9(g)"), source: "87 FR 12226",
                summary: "Made with technology or software subject to the EAR, and a Russian or Belarusian military end "
                    + "user with footnote 3 is a party.",
                note: "Footnote 3 marked entities under Russia, from 2022-03-02 Belarus, from 2022-09-15 anywhere.",
                .condition(scope)),
            Version(
                "2024-08-27", cite: .text("15 CFR 734.9(g)"), source: "89 FR 68539; text of 2026-09-24",
                summary: "Made with technology or software subject to the EAR, and a footnote 3 entity is a party: a Russian or "
                    + "Belarusian military end user, or one that buys for their defence industry.",
                note: "The sentences on owners of 50 percent or more stand in us.ear.affiliates.", .condition(scope)),
        ])

    private static let scope: LawCondition = {
        let input = ControlledInput(origin: .subjectToEAR, categories: 0...9)
        return .all(
            "",
            .not("was made outside the United States", .isUSOrigin()),
            .any(
                "meets the product scope", cite: "15 CFR 734.9(g)(1)",
                .directProduct(of: input, cite: "15 CFR 734.9(g)(1)(i)"),
                .plantProduct(of: input, cite: "15 CFR 734.9(g)(1)(ii)")),
            .any(
                "meets the end-user scope", cite: "15 CFR 734.9(g)(2)",
                .footnote3(cite: "15 CFR 734.9(g)(2)(ii)"),
                .test(
                    Test(
                        "deal.makesGoodsForFootnote3",
                        says: "will be built into, or used to make, goods that a footnote 3 party makes, buys or orders",
                        isJudgement: true
                    ) { subject, _ in
                        let answer = subject.answer(.makesGoodsForFootnote3)
                        guard answer.truth.isUnknown else { return answer }
                        // The question on other prohibited end uses names footnote 3: a “no” to it covers this.
                        let others = subject.answer(.otherProhibitedEndUse)
                        return others.truth == .no ? others : answer
                    }, cite: "15 CFR 734.9(g)(2)(i)")))
    }()
}
