internal import CordonModel
internal import CordonReference
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 734.9 but for (f) and (g): each paragraph is a rule of its own.
    static let otherFDP = LawRule(
        "us.ear.fdp.others", "Foreign direct products under another rule of 734.9", .definition,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 734.9"), source: "text of 2026-09-24",
                summary:
                    "A foreign direct product for national security, of 9x515 or the 600 series, for footnotes 1, 4 and 5, "
                    + "advanced computing, supercomputers, Iran, chip-making tools or AI model weights.",
                .condition(
                    .any(
                        "", .rule("us.ear.fdp.national-security"), .rule("us.ear.fdp.9x515"),
                        .rule("us.ear.fdp.600-series"), .rule("us.ear.fdp.footnote1"), .rule("us.ear.fdp.footnote4"),
                        .rule("us.ear.fdp.footnote5"), .rule("us.ear.fdp.advanced-computing"),
                        .rule("us.ear.fdp.supercomputer"), .rule("us.ear.fdp.iran"), .rule("us.ear.fdp.chip-tools"),
                        .rule("us.ear.fdp.model-weights"))))
        ])
}

extension Condition where Case == LawCase {
    /// The entry of the control list names a reason for control, or may: the list is known for 2026 only.
    static func isControlled(for reason: String) -> Condition { .isControlled(forAny: [reason]) }

    static func isControlled(forAny reasons: [String], cite: String? = nil) -> Condition {
        .test(
            Test(
                "item.isControlledFor", reasons, says: "is controlled for \(reasons.joined(separator: ", "))"
            ) { subject, _ in
                guard let eccn = subject.item.eccn else { return subject.needsECCN }
                guard let fact = subject.eccnFact else { return subject.needsECCN }
                if eccn.isEAR99 { return Answer(.no, facts: [fact]) }
                if !subject.item.reasonsForControl.isEmpty {
                    let has = subject.item.reasonsForControl.contains { reasons.contains($0.rawValue) }
                    return Answer(has ? .yes : .no, facts: [fact])
                }
                guard let entry = ControlList.shared.entry(eccn.heading) else {
                    return Answer(.unknown(needs: ["\(subject.path).reasonsForControl"]), facts: [fact])
                }
                return Answer(reasons.contains { entry.reasons.contains($0) } ? .yes : .no, facts: [fact])
            }, cite: cite)
    }
}
