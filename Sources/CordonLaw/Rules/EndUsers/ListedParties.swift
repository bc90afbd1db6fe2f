internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 744.11(a): to the extent that the entry says, which a person must have read.
    static let entityList = LawRule(
        "us.ear.entity-list", "A party is on the Entity List", .requirement,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 744.11(a)"), source: "text of 2022 to 2026-09-24",
                summary: "A licence to the extent that the entry specifies, when a listed entity is purchaser, consignee or "
                    + "end user. No exception unless the entry allows it.",
                policy: "As the Entity List entry says.",
                .condition(
                    .all(
                        "", .reach,
                        .party(
                            on: .entityList, "a party is on the Entity List, in an entry that reaches the item",
                            asked: "the entry reaches the item"
                        ) { $0.coversItem })))
        ])

    /// 15 CFR 744.8: persons blocked under certain programmes.
    static let blockedPersons = LawRule(
        "us.ear.sdn", "A party is blocked under a programme of 744.8", .requirement,
        versions: [
            Version(
                "2022-02-01", "2024-03-20", cite: .memory("15 CFR 744.8"), source: "70 FR 41102",
                summary: "A licence for any item to persons blocked as proliferators.", policy: "Presumption of denial.",
                .condition(
                    .all(
                        "", .reach,
                        .designated(under: ["NPWMD"], says: "a party is on the SDN List as a proliferator")))),
            Version(
                "2024-03-21", cite: .text("15 CFR 744.8(a)"), source: "89 FR 20107; text of 2026-09-24",
                summary: "A licence for any item to persons blocked under fourteen programmes, those on Russia and Belarus "
                    + "among them.", policy: "Presumption of denial (744.8(b)).",
                note: "Not where the Treasury has authorised or exempted the transaction.",
                .condition(
                    .all(
                        "", .reach,
                        .designated(
                            under: [
                                "BELARUS", "BELARUS-EO14038", "RUSSIA-EO14024", "UKRAINE-EO13660", "UKRAINE-EO13661",
                                "UKRAINE-EO13662", "UKRAINE-EO13685", "FTO", "SDGT", "NPWMD", "ILLICIT-DRUGS-EO14059",
                                "SDNT", "SDNTK", "TCO",
                            ], says: "a party is on the SDN List under one of the programmes")))),
        ])

    /// 15 CFR 744.11(a)(1), 744.21(a)(3), 734.9(g): owners of 50 percent or more.
    static let affiliates = LawRule(
        "us.ear.affiliates", "Owned 50 percent or more by listed entities", .requirement,
        versions: [
            Version(
                "2022-02-01", "2025-09-28", cite: .secondary("15 CFR 744.11"), source: "90 FR 47201",
                summary: "No such rule: affiliates were legally distinct.", .notInForce),
            Version(
                "2025-09-29", "2025-11-09", cite: .secondary("15 CFR 744.11(a)(1)"), source: "90 FR 47201",
                summary: "A licence as for the listed owners, where they own 50 percent or more together.",
                policy: "That of the most restrictive owner.",
                note: "A temporary general licence spared some affiliates until 2025-11-28.",
                .condition(.all("", .reach, .ownedByListed()))),
            Version(
                "2025-11-10", "2026-11-09", cite: .text("15 CFR 744.11(a)(1)"), source: "90 FR 50857",
                summary: "Stayed: ownership is a red flag only.", .notInForce),
            Version(
                "2026-11-10", cite: .secondary("15 CFR 744.11(a)(1)"), source: "90 FR 50857",
                summary: "The stay ran to 2026-11-09; whether the rule holds since is not confirmed.",
                .condition(
                    .all(
                        "", .reach, .ownedByListed(),
                        .test(
                            Test(
                                "law.isConfirmed", ["us.ear.affiliates"],
                                says: "the rule is in force again (status to be confirmed)"
                            ) { _, _ in
                                Answer(
                                    .unknown(needs: ["law.us.ear.affiliates"]),
                                    note: "the stay of 90 FR 50857 ended on 2026-11-09 by its own terms; no later rule was seen")
                            })))),
        ])

    /// A reading that the text leaves open: a person decides.
    static let partnerFootnote3Conflict = LawRule(
        "us.ear.conflict.partner-footnote3", "A partner country's item for a footnote 3 party", .requirement,
        outcome: .review,
        versions: [
            Version(
                "2022-02-01", "2022-02-23", cite: .text("15 CFR 746.8"), source: "87 FR 12226",
                summary: "No such rules.", .notInForce),
            Version(
                "2022-02-24", cite: .text("15 CFR 744.11(a); 744.21; 746.8(a)(12)(iii)(A)"), source: "text of 2022 to 2026-09-24",
                summary: "The partner exclusion takes away 746.8(a)(3), while 744.11(a) and 744.21 reach every item subject "
                    + "to the EAR and 734.9(g) makes it subject.",
                note: "Two provisions point apart. Ask BIS or counsel.",
                .condition(
                    .all(
                        "", .rule("us.ear.fdp.footnote3", says: "is subject under 734.9(g)"),
                        .rule("us.ear.russia.partner", says: "leaves a partner country"),
                        .not("no other head makes it subject", .rule("us.ear.reach"))))),
        ])
}

extension Condition where Case == LawCase {
    /// On the SDN List under one of the tags.
    static func designated(under tags: [String], says: String, personsOnly: Bool = false) -> Condition {
        .test(
            Test("party.isDesignated", tags + (personsOnly ? ["natural persons"] : []), says: says) { subject, _ in
                subject.isListed(on: .sdn) { listing in
                    if personsOnly, let index = Int(listing.path.dropFirst("parties[".count).prefix { $0 != "]" }),
                        subject.deal.parties.indices.contains(index), subject.deal.parties[index].schema != .person
                    {
                        return .no
                    }
                    guard !listing.programmes.isEmpty else { return .unknown(needs: ["\(listing.path).listings"]) }
                    let isMeant = listing.programmes.contains { programme in
                        tags.contains(programme.replacing(" ", with: "-"))
                    }
                    return isMeant ? .yes : .no
                }
            })
    }

    /// Stated owners on the Entity List hold 50 percent or more together. Where owners may be missing, it stays open.
    static func ownedByListed() -> Condition {
        .test(
            Test("party.isOwnedByListed", ["50"], says: "listed entities own 50 percent or more of a party") {
                subject, _ in subject.ownedByListed()
            })
    }
}

extension LawCase {
    fileprivate func ownedByListed() -> Answer {
        var result = Answer(.no)
        for (index, party) in deal.parties.enumerated()
        where !transactionRoles.isDisjoint(with: party.roles) && party.schema != .person {
            var known = 0
            var open = 0
            var needs: Set<String> = []
            for (position, owner) in party.ownedOrControlledBy.enumerated() {
                let path = "parties[\(index)].ownedOrControlledBy[\(position)]"
                let stated = owner.listings.filter { $0.list == .entityList }
                let screened = listings.filter { $0.path == path && $0.list == .entityList }
                let share = owner.percent?.partsPerMillion
                let isListed = stated.contains { $0.listed == .yes } || screened.contains { $0.truth == .yes }
                let isFree = stated.contains { $0.listed == .no } || screened.contains { $0.truth == .no }
                if isListed {
                    known += share ?? 0
                    if share == nil {
                        open = 1_000_000
                        needs.insert("\(path).percent")
                    }
                    result.facts.append(fact(path, "\(owner.name ?? owner.party ?? "owner"), \(owner.percent?.description ?? "?") %, listed"))
                } else if !isFree {
                    open += share ?? 1_000_000
                    needs.insert("\(path).listings")
                }
            }
            let complete = answer(party.ownersComplete, at: "parties[\(index)].ownersComplete")
            if complete.truth != .yes {
                open = 1_000_000
                needs.insert("parties[\(index)].ownersComplete")
            }
            if known >= 500_000 {
                result.truth = .yes
                return result
            }
            if known + open >= 500_000 { result.truth = result.truth.or(.unknown(needs: needs)) }
        }
        return result
    }
}
