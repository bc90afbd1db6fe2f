internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 734.9(c).
    static let spacecraftFDP = LawRule(
        "us.ear.fdp.9x515", "Foreign direct products for spacecraft (9x515)", .scope,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 734.9(c)"), source: "87 FR 6024; text of 2026-09-24",
                summary:
                    "Of a 9x515 entry, made with US technology or software of 9D515 or 9E515, and going to Country Group D:5, "
                    + "E:1 or E:2.",
                .condition(
                    .all(
                        "", .isForeignMade,
                        .productScope(
                            ControlledInput(origin: .us, scope: .headings(["9D515", "9E515"])),
                            plant: ControlledInput(origin: .us, scope: .headings(["9E515"]), isTechnologyOnly: true),
                            cite: "15 CFR 734.9(c)(1)"),
                        .is9x515(),
                        .destination(
                            inGroup: ["D:5", "E:1", "E:2"], "the destination is in D:5, E:1 or E:2",
                            cite: "15 CFR 734.9(c)(2)"))))
        ])
}

extension Condition where Case == LawCase {
    static func is9x515() -> Condition {
        .test(
            Test("item.is9x515", says: "is of a 9x515 entry") { subject, _ in
                guard let eccn = subject.item.eccn else { return subject.needsECCN }
                return Answer(eccn.is9x515 ? .yes : .no, facts: [subject.eccnFact].compactMap { $0 })
            })
    }
}
