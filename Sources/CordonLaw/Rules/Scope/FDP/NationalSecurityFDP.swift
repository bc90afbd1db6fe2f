internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 734.9(b). Which technology needs a written assurance is not held: an entry controlled for national security may.
    static let nationalSecurityFDP = LawRule(
        "us.ear.fdp.national-security", "Foreign direct products for national security", .scope,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 734.9(b)"), source: "87 FR 6024; text of 2026-09-24",
                summary:
                    "Controlled for national security, made with US technology or software that needs a written assurance, and "
                    + "going to Country Group D:1, E:1 or E:2.",
                note:
                    "Which entries need a written assurance is not held: the answer stays open for those controlled for NS.",
                .condition(
                    .all(
                        "", .isForeignMade,
                        .productScope(
                            ControlledInput(origin: .us, scope: .writtenAssurance),
                            plant: ControlledInput(origin: .us, scope: .writtenAssurance, isTechnologyOnly: true),
                            cite: "15 CFR 734.9(b)(1)"),
                        .isControlled(for: "NS"),
                        .destination(
                            inGroup: ["D:1", "E:1", "E:2"], "the destination is in D:1, E:1 or E:2",
                            cite: "15 CFR 734.9(b)(2)"))))
        ])
}
