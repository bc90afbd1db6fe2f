internal import CordonModel
internal import CordonReference
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 734.9(b)–(e), (h)–(l), in outline: where one of them may reach the item, the answer stays open. Never yes.
    static let otherFDP = LawRule(
        "us.ear.fdp.others", "Foreign direct products under another rule of 734.9", .scope,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 734.9"), source: "text of 2026-09-24",
                summary:
                    "The other foreign-direct-product rules: national security, 9x515, 600 series, Entity List footnotes "
                    + "1, 4 and 5, advanced computing, supercomputers, Iran, chip-making tools, AI model weights.",
                note:
                    "In outline only: by class of item, destination and party. Where one may reach it, a person must look.",
                .condition(
                    .all(
                        "",
                        .not("was made outside the United States", .isUSOrigin()),
                        .any(
                            "is within the outline of one of them",
                            .all(
                                "", cite: "15 CFR 734.9(b)", .isControlled(for: "NS"),
                                .destination(inGroup: ["D:1", "E:1", "E:2"], "the destination is in D:1, E:1 or E:2")),
                            .all(
                                "is of the 600 series or 9x515 (734.9(c), (d))", .is600SeriesOr9x515(),
                                .destination(
                                    inGroup: ["D:1", "D:3", "D:4", "D:5", "E:1", "E:2"],
                                    "the destination is in D:1, D:3, D:4, D:5, E:1 or E:2")),
                            .footnote([1, 4, 5]),
                            .eccn(
                                in: [
                                    "3A090", "4A090", "3A001.z", "4A003.z", "4A004.z", "4A005.z", "5A002.z", "5A004.z",
                                    "5A992.z", "5D002.z", "5D992.z",
                                ], "is an advanced computing item (734.9(h), since 2022-10-21)"),
                            .all(
                                "may be for a supercomputer in China or Macau (734.9(i), since 2022-10-21)",
                                .destination(isIn: ["CN", "HK", "MO"], "goes to China or Macau"),
                                .not(
                                    "may be for a supercomputer",
                                    .declaredNo(.supercomputerEndUse, or: .otherProhibitedEndUse))),
                            .destination(isIn: ["IR"], "goes to Iran (734.9(j), since 2023-02-24)"),
                            .all(
                                "is a chip-making tool for Macau or Country Group D:5 (734.9(k), since 2024-12-02)",
                                .eccn(in: ["3B001", "3B002", "3B993", "3B994"], "is a chip-making tool"),
                                .any(
                                    "", .destination(isIn: ["MO"], "goes to Macau"),
                                    .destination(inGroup: ["D:5"], "the destination is in Country Group D:5"))),
                            .eccn(in: ["4E091"], "is a set of AI model weights (734.9(l), since 2025)")),
                        .test(
                            Test(
                                "item.mayBeDirectProduct",
                                says: "may be the direct product of technology or software subject to the EAR"
                            ) { subject, _ in
                                let declared = subject.answer(.directProductOfControlled)
                                switch declared.truth {
                                case .no: return declared
                                case .yes:
                                    return Answer(
                                        .unknown(needs: ["law.us.ear.fdp.others"]), facts: declared.facts,
                                        note: "the rules of 734.9 other than (f) and (g) are held in outline only")
                                case .unknown: return declared
                                }
                            }))))
        ])
}

extension Condition where Case == LawCase {
    /// The entry of the control list names a reason for control, or may: the list is known for 2026 only.
    static func isControlled(for reason: String) -> Condition {
        .test(
            Test("item.isControlledFor", [reason], says: "is controlled for \(reason)") { subject, _ in
                guard let eccn = subject.item.eccn else { return subject.needsECCN }
                guard let fact = subject.eccnFact else { return subject.needsECCN }
                if eccn.isEAR99 { return Answer(.no, facts: [fact]) }
                if !subject.item.reasonsForControl.isEmpty {
                    let has = subject.item.reasonsForControl.contains { $0.rawValue == reason }
                    return Answer(has ? .yes : .no, facts: [fact])
                }
                guard let entry = ControlList.shared.entry(eccn.heading) else {
                    return Answer(.unknown(needs: ["\(subject.path).reasonsForControl"]), facts: [fact])
                }
                return Answer(entry.reasons.contains(reason) ? .yes : .no, facts: [fact])
            })
    }

    static func is600SeriesOr9x515() -> Condition {
        .test(
            Test("item.is600SeriesOr9x515", says: "is of the 600 series, 9x515 or 0A919") { subject, _ in
                guard let eccn = subject.item.eccn else { return subject.needsECCN }
                return Answer(
                    eccn.is600SeriesOr9x515 || eccn.heading == "0A919" ? .yes : .no,
                    facts: [subject.eccnFact].compactMap { $0 })
            })
    }

    /// Somebody answered no to a question, or to a wider one that holds it.
    static func declaredNo(_ question: DealQuestion, or wider: DealQuestion) -> Condition {
        .test(
            Test(
                "deal.rulesOut", [question.rawValue, wider.rawValue],
                says: "nobody knows of a supercomputer it is for", isJudgement: true
            ) {
                subject, _ in
                let own = subject.answer(question)
                guard own.truth.isUnknown else { return Answer(own.truth == .no ? .yes : .no, facts: own.facts) }
                let all = subject.answer(wider)
                return all.truth == .no
                    ? Answer(.yes, facts: all.facts) : Answer(.unknown(needs: ["declarations.\(question.rawValue)"]))
            })
    }
}
