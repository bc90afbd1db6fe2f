internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 734.3(b): other agencies' items, and what is published.
    static let excluded = LawRule(
        "us.ear.excluded", "Not subject: other agencies' items and published information", .scope,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 734.3(b)"), source: "81 FR 35602; text of 2026-09-24",
                summary: "What another agency alone controls is outside; so are published software and technology, "
                    + "except encryption software of 5D002 and code that makes firearms.",
                .condition(
                    .any(
                        "",
                        .declared(
                            .exclusiveJurisdictionElsewhere, "another US agency alone controls it",
                            cite: "15 CFR 734.3(b)(1)"),
                        .isPrintedMatter(),
                        .all(
                            "is published software or technology", cite: "15 CFR 734.3(b)(3)(i)",
                            .kind([.software, .technology], "is software or technology"),
                            .declared(.published, "is published", cite: "15 CFR 734.7(a)"),
                            .not(
                                "is not encryption software of 5D002", cite: "15 CFR 734.7(b)",
                                .all(
                                    "",
                                    .isEncryptionSoftware(),
                                    .not(
                                        "is not source code that meets 742.15(b)", cite: "15 CFR 742.15(b)",
                                        .declared(
                                            .publishedEncryptionSource,
                                            "is published encryption source code, or object code of such")))),
                            .not(
                                "is not code that makes firearms", cite: "15 CFR 734.7(c)",
                                .declared(.firearmProductionCode, "is code that makes a firearm"))))))
        ])
}

extension Condition where Case == LawCase {
    /// Printed books, newspapers, music, maps and the like, by their tariff heading.
    static func isPrintedMatter() -> Condition {
        .test(
            Test("item.isPrintedMatter", says: "is printed matter") { subject, _ in
                if let kind = subject.item.kind, kind != .commodity {
                    return Answer(.no, facts: [subject.kindFact].compactMap { $0 })
                }
                guard let hs6 = subject.item.hs6 else {
                    // What has a number of the control list is none; for the rest the question asks for it too.
                    guard let eccn = subject.item.eccn, !eccn.isEAR99 else {
                        return subject.answer(.exclusiveJurisdictionElsewhere)
                    }
                    return Answer(.no, facts: [subject.eccnFact].compactMap { $0 })
                }
                let isPrinted = ["4901", "4902", "4903", "4904", "4905"].contains(hs6.prefix(4))
                return Answer(
                    isPrinted ? .yes : .no,
                    facts: [subject.fact("\(subject.path).hts", subject.item.hts?.description ?? hs6)])
            }, cite: "15 CFR 734.3(b)(2)")
    }

    /// As somebody says, else by the number.
    static func isEncryptionSoftware() -> Condition {
        .test(
            Test("item.isEncryptionSoftware", says: "is encryption software of ECCN 5D002") { subject, _ in
                let declared = subject.answer(.encryption5D002)
                guard declared.truth.isUnknown, let eccn = subject.item.eccn else { return declared }
                return Answer(
                    eccn.heading == "5D002" ? .yes : .no, facts: [subject.eccnFact].compactMap { $0 })
            })
    }
}
