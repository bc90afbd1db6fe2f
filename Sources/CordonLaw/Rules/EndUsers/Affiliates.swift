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
                summary:
                    "A licence as for the listed owners (Entity List, MEU List, SDN List), where they own 50 percent or more together.",
                policy: "That of the most restrictive owner.",
                note: "A temporary general licence spared some affiliates until 2025-11-28.",
                .condition(.all("", .reach, .ownedByListed()))),
            Version(
                "2025-11-10", "2026-11-09", cite: .text("15 CFR 744.11(a)(1)"), source: "90 FR 50857",
                summary: "Stayed: ownership is a red flag only.",
                note:
                    "stayed from 2025-11-10 to 2026-11-09 by 90 FR 50857; unless the stay is prolonged it binds again from 2026-11-10",
                .notInForce),
            Version(
                "2026-11-10", cite: .secondary("15 CFR 744.11(a)(1)"), source: "90 FR 50857",
                summary: "The stay ran to 2026-11-09; whether the rule holds since is not confirmed.",
                .condition(
                    .all(
                        "", .reach, .ownedByListed(),
                        .isConfirmed("us.ear.affiliates", "the rule is in force again")))),
        ])
}

extension Condition where Case == LawCase {
    /// The stay of the affiliates rule ended by its own terms; whether another one followed is not known.
    static func isConfirmed(_ rule: String, _ says: String) -> Condition {
        .test(
            Test("law.isConfirmed", [rule], says: "\(says) (status to be confirmed)") { _, _ in
                Answer(
                    .unknown(needs: ["law.\(rule)"]),
                    note: "the stay of 90 FR 50857 ended on 2026-11-09 by its own terms; no later rule was seen")
            })
    }

    /// Stated owners on the lists of the rule hold 50 percent or more together. Where owners may be missing, it stays open.
    static func ownedByListed(withFootnote footnote: Int? = nil, cite: String? = nil) -> Condition {
        let mark = footnote.map { " with footnote \($0)" } ?? ""
        return .test(
            Test(
                "party.isOwnedByListed", ["50"] + (footnote.map { ["footnote \($0)"] } ?? []),
                says: "listed entities\(mark) together own 50 percent or more of a party"
            ) { subject, _ in subject.ownedByListed(withFootnote: footnote) }, cite: cite)
    }
}

extension LawCase {
    fileprivate func ownedByListed(withFootnote footnote: Int?) -> Answer {
        var result = Answer(.no)
        for (index, party) in deal.parties.enumerated() where !transactionRoles.isDisjoint(with: party.roles) {
            let owned = ownedByListed(partyAt: index, withFootnote: footnote, depth: 0)
            result.truth = result.truth.or(owned.truth)
            result.facts += owned.facts
            if result.truth == .yes { return result }
        }
        return result
    }

    /// Listed owners of one party, and parties of the deal that such owners own by half or more in turn.
    private func ownedByListed(partyAt index: Int, withFootnote footnote: Int?, depth: Int) -> Answer {
        let party = deal.parties[index]
        guard party.schema != .person, depth < 16 else { return Answer(.no) }
        var facts: [Fact] = []
        var known = 0
        var open = 0
        var needs: Set<String> = []
        for (position, owner) in party.ownedOrControlledBy.enumerated() {
            let path = "parties[\(index)].ownedOrControlledBy[\(position)]"
            let share = owner.percent?.partsPerMillion
            switch isListed(owner, at: path, withFootnote: footnote, depth: depth) {
            case .yes:
                known += share ?? 0
                if share == nil {
                    open = 1_000_000
                    needs.insert("\(path).percent")
                }
                let name = owner.name ?? owner.party ?? "owner"
                facts.append(fact(path, "\(name), \(owner.percent?.description ?? "?") %, listed or owned by listed"))
            case .no: break
            case .unknown(let missing):
                open += share ?? 1_000_000
                needs.formUnion(missing)
            }
        }
        if answer(party.ownersComplete, at: "parties[\(index)].ownersComplete").truth != .yes {
            open = 1_000_000
            needs.insert("parties[\(index)].ownersComplete")
        }
        if known >= 500_000 { return Answer(.yes, facts: facts) }
        return Answer(known + open >= 500_000 ? .unknown(needs: needs) : .no, facts: facts)
    }

    /// Whether an owner is on a list that counts, or is a party of the deal that listed entities own.
    private func isListed(_ owner: Owner, at path: String, withFootnote footnote: Int?, depth: Int) -> Truth {
        let own = isListed(stated: owner.listings, at: path, withFootnote: footnote)
        guard own != .yes, let id = owner.party, let index = deal.parties.firstIndex(where: { $0.id == id }) else {
            return own
        }
        let party = isListed(stated: deal.parties[index].listings, at: "parties[\(index)]", withFootnote: footnote)
        if party == .yes { return .yes }
        let owned = ownedByListed(partyAt: index, withFootnote: footnote, depth: depth + 1).truth
        // Somebody's “no” for the owner under either of its names settles its own listing.
        return (own == .no || party == .no ? .no : party).or(owned)
    }

    /// By what the author and screening say. A “no” for the Entity List settles the question: who answered it was asked about
    /// lists, and screening states each list by itself.
    private func isListed(stated: [Listing], at path: String, withFootnote footnote: Int?) -> Truth {
        func counts(_ list: RestrictedList, _ programmes: [String], _ footnotes: Set<Int>?) -> Bool {
            if let footnote { return list == .entityList && (footnotes?.contains(footnote) ?? false) }
            return switch list {
            case .entityList, .militaryEndUserList: true
            case .sdn: programmes.contains { blockingProgrammes.contains($0.replacing(" ", with: "-")) }
            default: false
            }
        }
        let screened = listings.filter { $0.path == path }
        if stated.contains(where: { $0.listed == .yes && counts($0.list, $0.programmes, Set($0.footnotes)) })
            || screened.contains(where: { $0.truth == .yes && counts($0.list, $0.programmes, $0.footnotes) })
        {
            return .yes
        }
        // An entry whose footnotes are known and are others is a “no” to this one.
        let hasOthers =
            footnote != nil
            && stated.contains { $0.list == .entityList && $0.listed == .yes && !$0.footnotes.isEmpty }
        let isFree =
            stated.contains { $0.list == .entityList && $0.listed == .no }
            || screened.contains { $0.list == .entityList && $0.truth == .no }
        return hasOthers || isFree ? .no : .unknown(needs: ["\(path).listings"])
    }
}
