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

    /// Owners on the lists of the rule hold 50 percent or more together. Where owners may be missing, it stays open.
    ///
    /// - Parameter footnote: only owners on the Entity List count, and one of them must have it (734.9(g)).
    static func ownedByListed(withFootnote footnote: Int? = nil, cite: String? = nil) -> Condition {
        let mark = footnote.map { ", at least one of them with footnote \($0)," } ?? ""
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
            for owned in owned where owned.path == "parties[\(index)]" {
                let truth = footnote.map { owned.withFootnote[$0] ?? .no } ?? owned.truth
                result.truth = result.truth.or(truth)
                if truth != .no { result.facts.append(fact("\(owned.path).owners", owned.value, by: owned.assertedBy)) }
            }
            let stated = OwnersOfParty(self, at: index, withFootnote: footnote).owned
            result.truth = result.truth.or(stated.truth)
            result.facts += stated.facts
            if result.truth == .yes { return result }
        }
        return result
    }
}

/// The owners that the deal states of one party, and those of owners that are parties of the deal themselves.
private struct OwnersOfParty {
    let subject: LawCase
    let index: Int
    let footnote: Int?
    let depth: Int

    init(_ subject: LawCase, at index: Int, withFootnote footnote: Int?, depth: Int = 0) {
        self.subject = subject
        self.index = index
        self.footnote = footnote
        self.depth = depth
    }

    private var party: Party { subject.deal.parties[index] }

    var owned: Answer {
        var answer = half
        if footnote != nil {
            let marked = hasMarkedOwner
            answer.truth = answer.truth.and(marked.truth)
            answer.facts += marked.facts
        }
        return answer
    }

    /// Whether listed owners hold half of it or more.
    private var half: Answer {
        guard party.schema != .person, depth < 16 else { return Answer(.no) }
        var facts: [Fact] = []
        var known = 0
        var open = 0
        var needs: Set<String> = []
        for (path, owner) in owners {
            let share = owner.percent?.partsPerMillion
            switch isListed(owner, at: path, withFootnote: nil) {
            case .yes:
                known += share ?? 0
                if share == nil {
                    open = 1_000_000
                    needs.insert("\(path).percent")
                }
                let name = owner.name ?? owner.party ?? "owner"
                facts.append(
                    subject.fact(path, "\(name), \(owner.percent?.description ?? "?") %, listed or owned by listed"))
            case .no: break
            case .unknown(let missing):
                open += share ?? 1_000_000
                needs.formUnion(missing)
            }
        }
        if case .unknown(let missing) = ownersComplete {
            open = 1_000_000
            needs.formUnion(missing)
        }
        if known >= 500_000 { return Answer(.yes, facts: facts) }
        return Answer(known + open >= 500_000 ? .unknown(needs: needs) : .no, facts: facts)
    }

    /// Whether one of its owners, of whatever share, has the footnote.
    private var hasMarkedOwner: Answer {
        guard party.schema != .person, depth < 16 else { return Answer(.no) }
        var result = Answer(ownersComplete == .yes ? .no : ownersComplete)
        for (path, owner) in owners {
            let truth = isListed(owner, at: path, withFootnote: footnote)
            result.truth = result.truth.or(truth)
            if truth == .yes, let footnote {
                result.facts.append(
                    subject.fact(path, "\(owner.name ?? owner.party ?? "owner") has footnote \(footnote)"))
            }
        }
        return result
    }

    private var owners: [(path: String, owner: Owner)] {
        party.ownedOrControlledBy.enumerated().map { ("parties[\(index)].ownedOrControlledBy[\($0)]", $1) }
    }

    /// Yes, or unknown: who does not say that there are no others may have more.
    private var ownersComplete: Truth {
        let path = "parties[\(index)].ownersComplete"
        return subject.answer(party.ownersComplete, at: path).truth == .yes ? .yes : .unknown(needs: [path])
    }

    /// Whether an owner is on a list that counts, or is a party of the deal that listed entities own.
    private func isListed(_ owner: Owner, at path: String, withFootnote mark: Int?) -> Truth {
        let own = isListed(stated: owner.listings, at: path, withFootnote: mark)
        guard own != .yes, let id = owner.party,
            let index = subject.deal.parties.firstIndex(where: { $0.id == id })
        else { return own }
        let party = isListed(
            stated: subject.deal.parties[index].listings, at: "parties[\(index)]", withFootnote: mark)
        if party == .yes { return .yes }
        let behind = OwnersOfParty(subject, at: index, withFootnote: footnote, depth: depth + 1)
        let owned = mark == nil ? behind.half.truth : behind.owned.truth
        // Somebody's “no” for the owner under either of its names settles its own listing.
        return (own == .no || party == .no ? .no : party).or(owned)
    }

    /// By what the author and screening say. A “no” for the Entity List settles the question: who answered it was asked about
    /// lists, and screening states each list by itself.
    private func isListed(stated: [Listing], at path: String, withFootnote mark: Int?) -> Truth {
        func counts(_ list: RestrictedList, _ programmes: [String], _ footnotes: Set<Int>?) -> Bool {
            if let mark { return list == .entityList && (footnotes?.contains(mark) ?? false) }
            return switch list {
            case .entityList: true
            // 734.9(g) speaks of the Entity List alone.
            case .militaryEndUserList: footnote == nil
            case .sdn:
                footnote == nil
                    && programmes.contains { blockingProgrammes.contains($0.replacing(" ", with: "-")) }
            default: false
            }
        }
        let screened = subject.listings.filter { $0.path == path }
        if stated.contains(where: { $0.listed == .yes && counts($0.list, $0.programmes, Set($0.footnotes)) })
            || screened.contains(where: { $0.truth == .yes && counts($0.list, $0.programmes, $0.footnotes) })
        {
            return .yes
        }
        // An entry whose footnotes are known and are others is a “no” to this one.
        let hasOthers =
            mark != nil
            && stated.contains { $0.list == .entityList && $0.listed == .yes && !$0.footnotes.isEmpty }
        let isFree =
            stated.contains { $0.list == .entityList && $0.listed == .no }
            || screened.contains { $0.list == .entityList && $0.truth == .no }
        return hasOthers || isFree ? .no : .unknown(needs: ["\(path).listings"])
    }
}
