internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 734.9(d).
    static let series600FDP = LawRule(
        "us.ear.fdp.600-series", "Foreign direct products of the 600 series", .scope,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 734.9(d)"), source: "87 FR 6024; text of 2026-09-24",
                summary:
                    "Of the 600 series or 0A919, made with US technology or software of the 600 series, and going to Country "
                    + "Group D:1, D:3, D:4, D:5, E:1 or E:2.",
                .condition(
                    .all(
                        "", .isForeignMade,
                        .any(
                            "meets the product scope", cite: "15 CFR 734.9(d)(1)",
                            .all(
                                "", cite: "15 CFR 734.9(d)(1)(i)",
                                .directProduct(of: ControlledInput(origin: .us, scope: .series600)),
                                .any("", .isOf600Series(), .eccn(in: ["0A919"], "is a military commodity of 0A919"))),
                            .all(
                                "", cite: "15 CFR 734.9(d)(1)(ii)",
                                .plantProduct(
                                    of: ControlledInput(origin: .us, scope: .series600, isTechnologyOnly: true),
                                    isSubject: false), .isOf600Series())),
                        .destination(
                            inGroup: ["D:1", "D:3", "D:4", "D:5", "E:1", "E:2"],
                            "the destination is in D:1, D:3, D:4, D:5, E:1 or E:2", cite: "15 CFR 734.9(d)(2)"))))
        ])
}

extension Condition where Case == LawCase {
    static func isOf600Series() -> Condition {
        .test(
            Test("item.is600Series", says: "is of the 600 series") { subject, _ in
                guard let eccn = subject.item.eccn else { return subject.needsECCN }
                return Answer(
                    eccn.is600SeriesOr9x515 && !eccn.is9x515 ? .yes : .no,
                    facts: [subject.eccnFact].compactMap { $0 })
            })
    }
}
