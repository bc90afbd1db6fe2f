internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 734.9(a)(3), 744.21(b), 746.8(a)(4)(ii) and their like: BIS told somebody that a licence is needed.
    static let informed = LawRule(
        "us.ear.informed", "BIS has told somebody in a notice of his own", .requirement,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 744.21(b)"), source: "text of 2022 to 2026-09-24",
                summary: "A licence where BIS has given notice that one is required.", policy: "As the notice says.",
                note: "Also 734.9(a)(3), which can make an item subject to the EAR, 744.11(c) and 746.8(a)(4)(ii).",
                .condition(
                    .all(
                        "", .not("is not excluded by 734.3(b)", .rule("us.ear.excluded")),
                        .declared(
                            .informedByBIS, "BIS has informed somebody that a licence is required", isJudgement: false))
                ))
        ])

    /// 15 CFR 736.2(b)(10).
    static let knowledgeOfViolation = LawRule(
        "us.ear.knowledge", "General Prohibition Ten: knowledge of a violation", .requirement, outcome: .prohibited,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 736.2(b)(10)"), source: "text of 2026-09-24",
                summary:
                    "Nobody may go on with an item subject to the EAR knowing that a violation has occurred or will.",
                .condition(
                    .all(
                        "", .reach,
                        .declared(.knowsDiversion, "somebody knows of a diversion or another violation"))))
        ])

    /// 15 CFR 736.2(b)(5): end uses and end users of part 744 that this book does not model.
    static let otherEndUse = LawRule(
        "us.ear.other-end-use", "Another end use or end user that part 744 prohibits", .requirement, outcome: .review,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 736.2(b)(5)"), source: "text of 2026-09-24",
                summary:
                    "Nuclear, missile, chemical and biological end uses need a licence under 744.2 to 744.6: a person must "
                    + "look.",
                .condition(
                    .all(
                        "", .reach,
                        .test(
                            Test(
                                "deal.declaresAny",
                                specialEndUses.map(\.rawValue) + [DealQuestion.otherProhibitedEndUse.rawValue],
                                says: "somebody knows of another end use or end user that part 744 prohibits",
                                isJudgement: true
                            ) { subject, _ in
                                var tried: Answer?
                                for question in specialEndUses {
                                    let answer = subject.answer(question)
                                    if answer.truth == .yes { return answer }
                                    // Asked, and nobody could tell: a “no” to the others does not cover it.
                                    if answer.triedInVain { tried = answer }
                                }
                                return tried ?? subject.answer(.otherProhibitedEndUse)
                            }))))
        ])

    private static let specialEndUses: [DealQuestion] = [
        .nuclearEndUse, .missileEndUse, .chemBioEndUse,
    ]

    /// 15 CFR 738.4(a): reasons for control against the marks of the Commerce Country Chart.
    static let countryChart = LawRule(
        "us.ear.chart", "Commerce Country Chart", .requirement,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 738.4(a)"), source: "Supp. No. 1 to part 738 as of 2026-07-23",
                summary: "A licence where a reason for control of the ECCN meets a mark of the destination.",
                policy: "As part 742 says for the reason for control.",
                note: "Held from 2026-07-23; for earlier days the answer must be asserted.",
                .condition(
                    .all(
                        "", .reach,
                        .test(
                            Test(
                                "item.chartRequiresLicence",
                                says: "the Country Chart asks for a licence for its ECCN to the destination"
                            ) { subject, day in
                                let path = subject.path
                                guard let eccn = subject.item.eccn else { return subject.needsECCN }
                                let truth = ChartControl.truth(subject.item, eccn: eccn, at: path, in: subject, on: day)
                                var note: String?
                                if case .unknown = truth, !ChartControl.isHeld(on: day) {
                                    note = "text not held: Country Chart and control list as they stood on \(day)"
                                }
                                return Answer(truth, facts: [subject.fact("\(path).eccn", eccn)], note: note)
                            }, cite: "Supp. No. 1 to 15 CFR part 738"))))
        ])
}
