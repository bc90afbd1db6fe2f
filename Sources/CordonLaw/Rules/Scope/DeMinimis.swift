internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 734.4 with Supp. No. 2 to part 734: too much controlled US content for the de minimis rules.
    static let deMinimis = LawRule(
        "us.ear.de-minimis", "More US content than is de minimis", .scope,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 734.3(a)(3)"), source: "text of 2026-09-24",
                summary:
                    "Controlled US-origin content above 25 percent of the value, above 10 percent for Country Groups E:1 "
                    + "and E:2, or in any amount where no level exists.",
                note:
                    "Content counts where it would need a licence to the destination by itself, by the Country Chart or "
                    + "part 746; that of a foreign-made component counts "
                    + "unless the component is a discrete product (BIS advisory opinion of 2009-09-14).",
                .condition(
                    .all(
                        "",
                        .not("was made outside the United States", .isUSOrigin()),
                        .any(
                            "",
                            .all(
                                "exceeds 10 percent, and the destination is in Country Group E:1 or E:2",
                                .destination(
                                    inGroup: ["E:1", "E:2"], "the destination is in Country Group E:1 or E:2"),
                                .contentExceeds(10, cite: "15 CFR 734.4(c)")),
                            .contentExceeds(25, cite: "15 CFR 734.4(d)"),
                            .all(
                                "is technology with US content and without the one-time report",
                                .kind([.technology], "is technology"),
                                .contentExceeds(0, cite: "15 CFR 734.4(d)(3)"),
                                .not(
                                    "the one-time report was not filed, or 30 days have not passed",
                                    .declared(
                                        .oneTimeReportFiled, "the one-time report was filed and 30 days have passed",
                                        cite: "Supp. No. 2(b) to 15 CFR part 734"))),
                            .rule("us.ear.de-minimis.a1"), .rule("us.ear.de-minimis.a2"),
                            .rule("us.ear.de-minimis.a3"), .rule("us.ear.de-minimis.a4"),
                            .rule("us.ear.de-minimis.a5"), .rule("us.ear.de-minimis.a6"),
                            .rule("us.ear.de-minimis.a8"), .rule("us.ear.de-minimis.a9"),
                            .rule("us.ear.de-minimis.encryption")))))
        ])

    /// 15 CFR 734.4(b): encryption content must be authorised before any level applies.
    static let encryptionContent = LawRule(
        "us.ear.de-minimis.encryption", "Encryption content that is not authorised", .scope,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 734.4(b)"), source: "text of 2026-09-24",
                summary:
                    "US-origin encryption content of 5A002, 5B002, 5A004 or 5D002 that is not authorised for License "
                    + "Exception ENC.",
                .condition(
                    .any(
                        "",
                        .all(
                            "",
                            .contentIncludes(
                                encryption, "holds US-origin encryption items", closedBy: .encryptionContentAuthorised,
                                closingAnswer: .yes),
                            .not(
                                "is not authorised",
                                .declared(
                                    .encryptionContentAuthorised,
                                    "is authorised for License Exception ENC or mass market"))),
                        .all(
                            "to Country Group E:1 or E:2, where 740.17(b)(2) does not help",
                            cite: "15 CFR 734.4(b)(1)(iii)",
                            .destination(inGroup: ["E:1", "E:2"], "the destination is in Country Group E:1 or E:2"),
                            .statedEncryptionContent()))))
        ])

    private static let encryption = ["5A002", "5B002", "5A004", "5D002"]
}

extension Condition where Case == LawCase {
    /// Controlled US content above a percentage of the value; at the percentage is still de minimis.
    static func contentExceeds(_ percent: Int, cite: String? = nil) -> Condition {
        .test(
            Test(
                "item.controlledContentExceeds", [String(percent)],
                says: "controlled US content exceeds \(percent) percent of the value"
            ) { subject, day in
                let count = subject.contentCount(on: day)
                let truth = count.exceeds(percent: percent)
                var note = "controlled US content is \(count.words)"
                if let whole = subject.item.value, !subject.item.components.isEmpty {
                    note += " of a value of \(whole)"
                }
                if count.nested > 0 { note += ", counted at every depth of the bill of materials" }
                return Answer(
                    truth, facts: count.facts, note: note,
                    cites: paragraph(percent, for: subject.item.kind) + ["Supp. No. 2 to 15 CFR part 734"] + count.cites
                )
            }, cite: cite)
    }

    /// 734.4(c) and (d) have a paragraph each for commodities, software and technology.
    private static func paragraph(_ percent: Int, for kind: ItemKind?) -> [String] {
        guard let letter = [10: "c", 25: "d"][percent] else { return [] }
        switch kind {
        case .commodity: return ["15 CFR 734.4(\(letter))(1)"]
        case .software: return ["15 CFR 734.4(\(letter))(2)"]
        case .technology: return ["15 CFR 734.4(\(letter))(3)"]
        case nil: return []
        }
    }

    /// Stated US encryption content, of which nobody says under which paragraph of 740.17 it is authorised.
    fileprivate static func statedEncryptionContent() -> Condition {
        .test(
            Test("item.statedEncryptionContent", says: "holds encryption items authorised under 740.17(b)(2)") {
                subject, _ in
                let found = subject.contentIncludes(closedBy: .zeroLevelContent, closingAnswer: .no) {
                    eccn, _ in
                    ["5A002", "5B002", "5A004", "5D002"].contains(eccn.heading) ? .yes : .no
                }
                guard found.truth != .no else { return Answer(.no) }
                return Answer(
                    .unknown(needs: ["law.us.ear.de-minimis.encryption"]), facts: found.facts,
                    note:
                        "an authorisation under 740.17(b)(2) does not free it for this destination, one under (b)(1) or (b)(3) does"
                )
            })
    }
}
