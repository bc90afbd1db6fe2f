internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 744.11(a)(1), 744.21(a)(3), 734.9(g): owners of 50 percent or more.
    static let affiliates = LawRule(
        "us.ear.affiliates", "Owned 50 percent or more by listed entities", .requirement,
        versions: [
            Version(
                "2022-02-01", "2025-09-28", cite: .secondary("15 CFR 744.11"), source: "90 FR 47201",
                summary: "No such rule: affiliates were legally distinct.", .notInForce),
            Version(
                "2025-09-29", "2025-11-09", cite: .secondary("15 CFR 744.11(a)(1)"), source: "90 FR 47201",
                summary: "A licence as for the listed owners (Entity List, MEU List, SDN List), where they own 50 percent or more together.",
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
}

extension Condition where Case == LawCase {
    /// Stated owners on the Entity List hold 50 percent or more together. Where owners may be missing, it stays open.
    static func ownedByListed() -> Condition {
        .test(
            Test("party.isOwnedByListed", ["50"], says: "listed entities together own 50 percent or more of a party") {
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
                let share = owner.percent?.partsPerMillion
                let status = listed(owner, at: path)
                let isListed = status == .yes
                let isFree = status == .no
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

    /// Whether an owner is on one of the three lists that count. The Entity List alone settles a “no”: who says that an owner
    /// is not on it was asked about lists, and screening states each list by itself.
    private func listed(_ owner: Owner, at path: String) -> Truth {
        var truth = Truth.unknown(needs: ["\(path).listings"])
        func counts(_ list: RestrictedList, _ programmes: [String]) -> Bool {
            switch list {
            case .entityList, .militaryEndUserList: true
            case .sdn: programmes.contains { programmesOf744_8.contains($0.replacing(" ", with: "-")) }
            default: false
            }
        }
        for listing in owner.listings where listing.listed == .yes && counts(listing.list, listing.programmes) {
            return .yes
        }
        for listing in listings where listing.path == path && counts(listing.list, listing.programmes) {
            if listing.truth == .yes { return .yes }
        }
        let saysNo = owner.listings.contains { $0.list == .entityList && $0.listed == .no }
            || listings.contains { $0.path == path && $0.list == .entityList && $0.truth == .no }
        if saysNo { truth = .no }
        return truth
    }
}
