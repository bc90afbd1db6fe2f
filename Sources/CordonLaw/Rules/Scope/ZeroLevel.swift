internal import CordonModel
internal import CordonReference
internal import CordonRules

/// 15 CFR 734.4(a): content for which there is no de minimis level. Paragraph (7) only points to other agencies.
extension Rule where Case == LawCase {
    static let zeroLevelComputers = LawRule(
        "us.ear.de-minimis.a1", "Computers with US chips", .scope,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 734.4(a)(1)"), source: "text of 2026-09-24",
                summary:
                    "Fast computers with US 3A001 chips to Tier 3 countries, or beyond 4A994.b to Cuba, Iran, North "
                    + "Korea and Syria.",
                note:
                    "Whether the performance exceeds the level is not computed: a computer of 4A003.b or .c, or of 4A994.b, is taken "
                    + "to.",
                .condition(
                    .any(
                        "",
                        .all(
                            "", cite: "15 CFR 734.4(a)(1)", .isFastComputer("4A003"),
                            .contentIncludes(semiconductors, "holds US-origin semiconductors of 3A001"),
                            .destination(isIn: tier3, "goes to a Computer Tier 3 country (740.7(d)(1))")),
                        .all(
                            "", cite: "15 CFR 734.4(a)(1)",
                            .any("", .isFastComputer("4A003"), .isFastComputer("4A994")),
                            .contentIncludes(
                                semiconductors + ["4A994.j"],
                                "holds US-origin semiconductors of 3A001 or interconnects of 4A994.j"),
                            .destination(
                                isIn: ["CU", "IR", "KP", "SY"], "goes to Cuba, Iran, North Korea or Syria")))))
        ])

    private static let semiconductors = ["3A001.a", "3A001.b", "3A001.c", "3A001.d", "3A001.h"]

    /// Computer Tier 3, 15 CFR 740.7(d)(1); Hong Kong goes with China.
    private static let tier3 = [
        "AF", "DZ", "AD", "AO", "AM", "AZ", "BH", "BY", "BA", "MM", "KH", "CN", "HK", "KM", "DJ", "EG", "GE", "IN",
        "IQ",
        "IL", "JO", "KZ", "XK", "KW", "KG", "LA", "LB", "LY", "MO", "MK", "MR", "MD", "MN", "ME", "MA", "OM", "PK",
        "QA",
        "RU", "SA", "RS", "SD", "TJ", "TN", "TM", "UA", "AE", "UZ", "VU", "VN", "YE",
    ]

    static let zeroLevelEncryptionTechnology = LawRule(
        "us.ear.de-minimis.a2", "Encryption technology", .scope,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 734.4(a)(2)"), source: "text of 2026-09-24",
                summary: "Foreign encryption technology with any US technology of 5E002.",
                .condition(
                    .all(
                        "", .kind([.technology], "is technology"),
                        .contentIncludes(["5E002"], "holds US-origin technology of 5E002"))))
        ])

    static let zeroLevelLithography = LawRule(
        "us.ear.de-minimis.a3", "Lithography for advanced chips", .scope,
        versions: [
            Version(
                "2022-02-01", "2023-11-16", cite: .secondary("15 CFR 734.4(a)(3)"), source: "88 FR 73424",
                summary: "No such rule.", .notInForce),
            Version(
                "2023-11-17", "2024-12-01", cite: .secondary("15 CFR 734.4(a)(3)"), source: "88 FR 73424",
                summary:
                    "Lithography of 3B001.f.1.b.2.b for advanced-node chips, unless the country it was first exported "
                    + "from controls it too.", .condition(lithography("3B001.f.1.b.2.b"))),
            Version(
                "2024-12-02", cite: .text("15 CFR 734.4(a)(3)"), source: "89 FR 96790; text of 2026-09-24",
                summary:
                    "Lithography of 3B993.f.1 for advanced-node chips, unless the country it was first exported from controls it "
                    + "too.", .condition(lithography("3B993.f.1"))),
        ])

    private static func lithography(_ number: String) -> LawCondition {
        .all(
            "", .eccn(in: [number], "is lithography equipment of \(number)"), .contentExceeds(0),
            .declared(.semiconductorFabEndUse, "is for the making of advanced-node chips"),
            .not(
                "the country it was first exported from does not list it",
                .test(
                    Test("item.originListsLithography", says: "the country it was first exported from lists it") {
                        subject, day in
                        let key = "\(subject.path).origin"
                        guard let origin = subject.item.origin else { return Answer(.unknown(needs: [key])) }
                        let fact = subject.fact(key, origin)
                        let since: CalendarDay? =
                            switch origin.description {
                            case "JP": "2023-07-23"
                            case "NL": "2024-09-09"
                            default: nil
                            }
                        if let since { return Answer(since <= day ? .yes : .no, facts: [fact]) }
                        // The footnote names two countries and does not say that there are no others.
                        let closed = subject.answer(.zeroLevelContent)
                        return closed.truth == .no
                            ? Answer(.yes, facts: [fact] + closed.facts)
                            : Answer(
                                .unknown(needs: [
                                    "\(subject.path).declarations.\(ItemQuestion.zeroLevelContent.rawValue)"
                                ]),
                                facts: [fact], note: "whether \(origin) lists such equipment is not known")
                    })))
    }

    static let zeroLevelEngineTechnology = LawRule(
        "us.ear.de-minimis.a4", "Engine technology", .scope,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 734.4(a)(4)"), source: "text of 2026-09-24",
                summary: "Foreign technology with US engine technology of 9E003.a.1 to a.6, a.8, h, i or l.",
                .condition(
                    .all(
                        "", .kind([.technology], "is technology"),
                        .contentIncludes(
                            [
                                "9E003.a.1", "9E003.a.2", "9E003.a.3", "9E003.a.4", "9E003.a.5", "9E003.a.6",
                                "9E003.a.8",
                                "9E003.h", "9E003.i", "9E003.l",
                            ], "holds US-origin technology of these paragraphs"))))
        ])

    static let zeroLevelMilitaryCommodities = LawRule(
        "us.ear.de-minimis.a5", "Military commodities", .scope,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 734.4(a)(5)"), source: "text of 2026-09-24",
                summary: "Foreign military commodities of 0A919 with the US items it names, to Country Group D:5.",
                .condition(
                    .all(
                        "", .eccn(in: ["0A919"], "is a military commodity of 0A919"),
                        .contentIncludes(
                            ["6A002", "6A003", "6A993.a"],
                            "holds one of the commodities of 0A919.a.1"),
                        .destination(inGroup: ["D:5"], "the destination is in Country Group D:5"))))
        ])

    static let zeroLevel600Series = LawRule(
        "us.ear.de-minimis.a6", "600 series and 9x515 content", .scope,
        versions: [
            Version(
                "2022-02-01", "2024-01-22", cite: .text("15 CFR 734.4(a)(6)"), source: "88 FR 33422 and earlier texts",
                summary:
                    "US content of the 600 series or 9x515: paragraphs a to x to Country Group D:5, paragraph y to E:1, "
                    + "E:2 and China.", .condition(series600(closedToAll: ["CN", "HK"]))),
            Version(
                "2024-01-23", cite: .text("15 CFR 734.4(a)(6)"), source: "89 FR 4804; text of 2026-09-24",
                summary: "Paragraph y also to Belarus and Russia.",
                .condition(series600(closedToAll: ["BY", "CN", "HK", "RU"]))),
        ])

    private static func series600(closedToAll countries: [String]) -> LawCondition {
        .any(
            "",
            .all(
                "", cite: "15 CFR 734.4(a)(6)(i)",
                .holds600Series(.exceptY), .destination(inGroup: ["D:5"], "the destination is in Country Group D:5")),
            .all(
                "", cite: "15 CFR 734.4(a)(6)(ii)",
                .holds600Series(.onlyY),
                .any(
                    "", .destination(inGroup: ["E:1", "E:2"], "the destination is in Country Group E:1 or E:2"),
                    .destination(isIn: countries, "goes to a country named"))),
            // These are in Country Group D:5 too: whichever paragraph the content is of, they are closed to it.
            .all(
                "", cite: "15 CFR 734.4(a)(6)",
                .holds600Series(.any), .destination(isIn: countries, "goes to a country named")))
    }

    static let zeroLevelChipTools = LawRule(
        "us.ear.de-minimis.a8", "Chip-making tools with US chips", .scope,
        versions: [
            Version(
                "2022-02-01", "2024-12-01", cite: .text("15 CFR 734.4(a)(8)"), source: "89 FR 96790",
                summary: "No such rule.", .notInForce),
            Version(
                "2024-12-02", "2025-01-15", cite: .text("15 CFR 734.4(a)(8)"), source: "89 FR 96790",
                summary:
                    "Listed chip-making tools with a US chip of Category 3, 4 or 5, to Macau or Country Group D:5.",
                note: tools, .condition(chipTool(ChipTools.december2024))),
            Version(
                "2025-01-16", cite: .text("15 CFR 734.4(a)(8)"), source: "90 FR 5298; text of 2026-09-24",
                summary:
                    "Listed chip-making tools, now 3B001.f.6 among them, with a US chip of Category 3, 4 or 5, to Macau or "
                    + "Country Group D:5.",
                note: tools, .condition(chipTool(ChipTools.listed))),
        ])

    private static let tools =
        "Exports from the countries of Supp. No. 4 to part 742 are left out where the exporter is not of Macau or D:5, 742.4(a)(4)."

    private static func chipTool(_ numbers: [String]) -> LawCondition {
        .all(
            "",
            .eccn(in: numbers, "is a tool of the paragraphs named"), .holdsUSChip(),
            .any(
                "", .destination(isIn: ["MO"], "goes to Macau"),
                .destination(inGroup: ["D:5"], "the destination is in Country Group D:5")),
            .not(
                "does not leave a country whose exports are excluded",
                .test(
                    Test(
                        "route.isExcludedBy742",
                        says: "leaves a country of Supp. No. 4 to part 742, sent by a company not of D:5"
                    ) {
                        subject, _ in
                        guard let from = subject.deal.route?.from else {
                            return Answer(.unknown(needs: ["route.from"]))
                        }
                        let fact = subject.fact("route.from", from)
                        // Supp. No. 4 to part 742: the partner countries of part 746 but for these five.
                        let isNamed =
                            PartnerCountries.shared.since(from.description) != nil
                            && !["KR", "TW", "CY", "MT", "LI"].contains(from.description)
                        guard isNamed else { return Answer(.no, facts: [fact]) }
                        guard
                            let index = subject.deal.parties.firstIndex(where: { $0.roles.contains(.exporter) }),
                            let seat = subject.deal.parties[index].headquarteredIn
                        else { return Answer(.unknown(needs: ["parties.headquarteredIn"]), facts: [fact]) }
                        let seatFact = subject.fact("parties[\(index)].headquarteredIn", seat)
                        let isExcluded =
                            seat.description != "MO" && !CountryGroups.shared.contains("D:5", seat.description)
                        return Answer(isExcluded ? .yes : .no, facts: [fact, seatFact])
                    })))
    }

    static let zeroLevelFootnote5 = LawRule(
        "us.ear.de-minimis.a9", "Chip-making tools for footnote 5 parties", .scope,
        versions: [
            Version(
                "2022-02-01", "2024-12-01", cite: .text("15 CFR 734.4(a)(9)"), source: "89 FR 96790",
                summary: "No such rule.", .notInForce),
            Version(
                "2024-12-02", "2025-01-15", cite: .text("15 CFR 734.4(a)(9)"), source: "89 FR 96790",
                summary: "Other Category 3B items with a US chip, for a footnote 5 entity.",
                .condition(.all("", otherTool(ChipTools.december2024), .footnote([5])))),
            Version(
                "2025-01-16", cite: .text("15 CFR 734.4(a)(9)"), source: "90 FR 5298; text of 2026-09-24",
                summary:
                    "Other Category 3B items with a US chip, for a footnote 5 entity or an advanced-node facility in Macau "
                    + "or Country Group D:5.",
                .condition(
                    .all(
                        "", otherTool(ChipTools.listed),
                        .any(
                            "", .footnote([5]),
                            .all(
                                "",
                                .declared(.semiconductorFabEndUse, "is for a facility that makes advanced-node chips"),
                                .any(
                                    "", .destination(isIn: ["MO"], "goes to Macau"),
                                    .destination(inGroup: ["D:5"], "the destination is in Country Group D:5"))))))),
        ])

    private static func otherTool(_ excepted: [String]) -> LawCondition {
        .all(
            "",
            .test(
                Test("item.eccnPrefix", ["3B"], says: "is classified under Category 3, product group B") { subject, _ in
                    guard let eccn = subject.item.eccn else { return subject.needsECCN }
                    return Answer(
                        eccn.category == 3 && eccn.group == .testEquipment ? .yes : .no,
                        facts: [subject.eccnFact].compactMap { $0 })
                }),
            .not("is not a tool of (a)(8)", .eccn(in: excepted, "is a tool of the paragraphs of (a)(8)")),
            .holdsUSChip())
    }
}

extension Condition where Case == LawCase {
    /// A computer fast enough to be listed for its performance.
    fileprivate static func isFastComputer(_ heading: String) -> Condition {
        .test(
            Test("item.isFastComputer", [heading], says: "is a computer listed for its performance under \(heading)") {
                subject, _ in
                guard let eccn = subject.item.eccn else { return subject.needsECCN }
                guard let fact = subject.eccnFact else { return subject.needsECCN }
                guard eccn.heading == heading else { return Answer(.no, facts: [fact]) }
                let open = Answer(
                    .unknown(needs: ["\(subject.path).eccn"]), facts: [fact], note: "the performance is not stated")
                guard let letter = eccn.paragraphs.first else { return open }
                if heading == "4A003" { return Answer(["b", "c"].contains(letter) ? .yes : .no, facts: [fact]) }
                return letter == "b" ? Answer(.yes, facts: [fact]) : open
            })
    }
}
