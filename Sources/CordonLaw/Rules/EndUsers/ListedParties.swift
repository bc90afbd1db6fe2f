internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 744.11(a): to the extent that the entry says, which a person must have read.
    static let entityList = LawRule(
        "us.ear.entity-list", "A party is on the Entity List", .requirement,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 744.11(a)"), source: "text of 2022 to 2026-09-24",
                summary:
                    "A licence to the extent that the entry specifies, when a listed entity is purchaser, consignee or "
                    + "end user. No exception unless the entry allows it.",
                policy:
                    "As the Entity List entry says: its text is in Supp. No. 4 to part 744. No exception unless the entry allows one.",
                .condition(
                    .all(
                        "", cite: "15 CFR 744.16(a)", .reach,
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
                "2022-02-01", "2024-03-20", cite: .secondary("15 CFR 744.8, 744.12 to 744.14"), source: "70 FR 41102",
                summary: "A licence for any item to persons blocked as proliferators or terrorists.",
                policy: "Presumption of denial.",
                .condition(
                    .all(
                        "", .reach,
                        .designated(
                            under: ["NPWMD", "SDGT", "SDT", "FTO"],
                            says: "a party is on the SDN List as a proliferator or terrorist")))),
            Version(
                "2024-03-21", cite: .text("15 CFR 744.8(a)"), source: "89 FR 20107; text of 2026-09-24",
                summary:
                    "A licence for any item to persons blocked under fourteen programmes, those on Russia and Belarus "
                    + "among them.", policy: "Presumption of denial (744.8(b)).",
                note: "Not where the Treasury has authorised or exempted the transaction, which is not asked.",
                .condition(
                    .all(
                        "", .reach,
                        .designated(
                            under: blockingProgrammes, says: "a party is on the SDN List under one of the programmes")))
            ),
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
}
