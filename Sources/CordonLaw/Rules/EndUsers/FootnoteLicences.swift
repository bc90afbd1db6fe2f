internal import CordonModel
internal import CordonReference
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 744.11(a)(2)(i).
    static let footnote1Licence = LawRule(
        "us.ear.entity-list.footnote1", "Foreign direct products for footnote 1 parties", .requirement,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 744.11(a)(2)(i)"), source: "85 FR 51596; text of 2026-09-24",
                summary: "A licence to any destination or party for what 734.9(e)(1) makes subject.",
                policy:
                    "As the entry says; case by case for what supports telecommunications below the 5G level. All exceptions of part "
                    + "740 are available.", .condition(subject(under: "us.ear.fdp.footnote1", "734.9(e)(1)")))
        ])

    /// 15 CFR 744.11(a)(2)(iv).
    static let footnote4Licence = LawRule(
        "us.ear.entity-list.footnote4", "Foreign direct products for footnote 4 parties", .requirement,
        versions: [
            Version(
                "2022-02-01", "2022-10-20", cite: .text("15 CFR 744.11"), source: "87 FR 62186",
                summary: "No such requirement.", .notInForce),
            Version(
                "2022-10-21", cite: .text("15 CFR 744.11(a)(2)(iv)"), source: "87 FR 62186; text of 2026-09-24",
                summary: "A licence to any destination or party for what 734.9(e)(2) makes subject.",
                policy: "As the entry says.", .condition(subject(under: "us.ear.fdp.footnote4", "734.9(e)(2)"))),
        ])

    /// 15 CFR 744.11(a)(2)(v).
    static let footnote5Licence = LawRule(
        "us.ear.entity-list.footnote5", "Chip-making tools for footnote 5 parties and advanced-node facilities",
        .requirement,
        versions: [
            Version(
                "2022-02-01", "2024-12-01", cite: .text("15 CFR 744.11"), source: "89 FR 96790",
                summary: "No such requirement.", .notInForce),
            Version(
                "2024-12-02", cite: .text("15 CFR 744.11(a)(2)(v)"), source: "89 FR 96790; text of 2026-09-24",
                summary:
                    "A licence for what 734.4(a)(9) or 734.9(e)(3) makes subject, by where the tool leaves and where the sender "
                    + "has its seat.",
                policy: "As the entry says; case by case where another foreign item does the same.",
                .condition(
                    .all(
                        "",
                        .any(
                            "", subject(under: "us.ear.fdp.footnote5", "734.9(e)(3)"),
                            subject(under: "us.ear.de-minimis.a9", "734.4(a)(9)")),
                        .any(
                            "is sent from where the paragraph asks for a licence",
                            .senderIsOfMacauOrD5(cite: "15 CFR 744.11(a)(2)(v)(A)(1)"),
                            .all(
                                "", cite: "15 CFR 744.11(a)(2)(v)(A)(2)", .leavesA5(outsideSupplement4: true),
                                .eccn(in: ["3B993"], "is a tool of 3B993"),
                                .test(
                                    Test(
                                        "route.hasEquivalentControls",
                                        says: "the country does not control it in the same way"
                                    ) { _, _ in
                                        Answer(
                                            .unknown(needs: ["law.us.ear.entity-list.footnote5"]),
                                            note: "which countries control it in the same way is not held")
                                    })),
                            .all(
                                "", cite: "15 CFR 744.11(a)(2)(v)(A)(3)",
                                .not("does not leave a country of A:5", .leavesA5(outsideSupplement4: false)),
                                .any(
                                    "", .not("the sender is of no country of Supp. No. 4", .senderIsOfSupplement4()),
                                    .eccn(in: ["3B993"], "is a tool of 3B993"))))))),
        ])

    fileprivate static func subject(under rule: String, _ paragraph: String) -> LawCondition {
        .all(
            "", .rule(rule, says: "is subject under \(paragraph)"),
            .not("is not excluded by 734.3(b)", .rule("us.ear.excluded")))
    }
}

extension LawCase {
    /// Where the exporter, or its ultimate parent, has its seat.
    fileprivate var senderSeats: (seats: [(country: String, fact: Fact)], key: String) {
        guard let index = deal.parties.firstIndex(where: { $0.roles.contains(.exporter) }) else {
            return ([], "parties")
        }
        let party = deal.parties[index]
        let seats = [
            (party.headquarteredIn, "headquarteredIn"), (party.ultimateParent?.country, "ultimateParent.country"),
        ]
        .compactMap { seat, field in
            seat.map { ($0.description, fact("parties[\(index)].\(field)", $0)) }
        }
        return (seats, "parties[\(index)].headquarteredIn")
    }

    fileprivate func senderIs(of isMeant: (String) -> Bool) -> Answer {
        let (seats, key) = senderSeats
        guard !seats.isEmpty else { return Answer(.unknown(needs: [key])) }
        return Answer(seats.contains { isMeant($0.country) } ? .yes : .no, facts: seats.map(\.fact))
    }
}

/// Supp. No. 4 to part 742: the partner countries of part 746 but for these five.
private func isOfSupplement4(_ country: String) -> Bool {
    PartnerCountries.shared.since(country) != nil && !["KR", "TW", "CY", "MT", "LI"].contains(country)
}

extension Condition where Case == LawCase {
    static func senderIsOfMacauOrD5(cite: String? = nil) -> Condition {
        .test(
            Test(
                "exporter.isHeadquartered", ["MO", "D:5"],
                says: "the exporter or its ultimate parent is headquartered in Macau or Country Group D:5"
            ) { subject, _ in
                subject.senderIs { $0 == "MO" || CountryGroups.shared.contains("D:5", $0) }
            }, cite: cite)
    }

    fileprivate static func senderIsOfSupplement4() -> Condition {
        .test(
            Test(
                "exporter.isHeadquartered", ["Supp. No. 4 to part 742"],
                says: "the exporter or its ultimate parent is headquartered in a country of Supp. No. 4 to part 742"
            ) { subject, _ in subject.senderIs(of: isOfSupplement4) })
    }

    static func leavesSupplement4() -> Condition {
        .test(
            Test(
                "route.fromSupplement4Of742", says: "leaves a country of Supp. No. 4 to part 742"
            ) { subject, _ in
                guard let from = subject.deal.route?.from else { return Answer(.unknown(needs: ["route.from"])) }
                return Answer(
                    isOfSupplement4(from.description) ? .yes : .no, facts: [subject.fromFact].compactMap { $0 })
            })
    }

    fileprivate static func leavesA5(outsideSupplement4: Bool) -> Condition {
        .test(
            Test(
                "route.fromGroup", ["A:5"] + (outsideSupplement4 ? ["not Supp. No. 4 to part 742"] : []),
                says: "leaves a country of Country Group A:5"
                    + (outsideSupplement4 ? " that is not in Supp. No. 4 to part 742" : "")
            ) { subject, _ in
                guard let from = subject.deal.route?.from else { return Answer(.unknown(needs: ["route.from"])) }
                let isA5 = CountryGroups.shared.contains("A:5", from.description)
                return Answer(
                    isA5 && !(outsideSupplement4 && isOfSupplement4(from.description)) ? .yes : .no,
                    facts: [subject.fromFact].compactMap { $0 })
            })
    }
}
