internal import CordonModel
internal import CordonReference
internal import CordonRules

extension Condition where Case == LawCase {
    /// A party in one of the roles of 15 CFR 748.5(c)–(f) is on a list, in an entry that meets what is asked of it.
    static func party(
        on list: RestrictedList, _ says: String, asked: String = "", cite: String? = nil,
        where entry: @escaping @Sendable (ListingFact) -> Truth = { _ in .yes }
    ) -> Condition {
        .test(
            Test("party.isListed", [list.rawValue, asked].filter { !$0.isEmpty }, says: says) { subject, _ in
                subject.isListed(on: list, where: entry)
            }, cite: cite)
    }

    /// Anybody in the transaction is on the Entity List with one of the footnotes: 734.9(g)(2)(ii) names roles as examples.
    static func footnote(_ numbers: Set<Int>, cite: String? = nil) -> Condition {
        let words = numbers.sorted().map(String.init).joined(separator: " or ")
        return .test(
            Test(
                "party.hasFootnote", numbers.sorted().map(String.init),
                says: "a party is on the Entity List with footnote \(words)"
            ) { subject, _ in
                let listed = subject.isListed(on: .entityList) { $0.has(numbers) }
                if listed.truth != .yes, let other = subject.otherParty(withFootnote: numbers) { return other }
                if listed.truth == .no, let open = subject.isOtherPartyOpen() { return open }
                guard listed.truth.isUnknown else { return listed }
                // Who may be the listed one is not settled by an answer about all parties; a known entry's footnotes are.
                let isOpen = subject.listings.contains { $0.list == .entityList && $0.truth.isUnknown }
                guard !isOpen else { return listed }
                let whole = subject.answer(.partyListedFootnote)
                return whole.truth == .no ? whole : listed
            }, cite: cite)
    }

    /// On the Entity List with footnote 3.
    static func footnote3(cite: String? = nil) -> Condition { .footnote([3], cite: cite) }

    /// A judgement of a person about somebody's part in war: asserted for the deal or for a party, never computed.
    static func militaryEndUser(cite: String? = nil) -> Condition {
        .test(
            Test("party.isMilitaryEndUser", says: "a party is a military end user", isJudgement: true) { subject, _ in
                subject.anyParty(\.militaryEndUser, field: "militaryEndUser", question: .militaryEndUser)
            }, cite: cite)
    }

    static func militaryIntelligenceEndUser(cite: String? = nil) -> Condition {
        .test(
            Test(
                "party.isMilitaryIntelligenceEndUser",
                says: "the end use or a party is of military intelligence", isJudgement: true
            ) { subject, _ in
                let parties = subject.anyParty(
                    \.militaryIntelligenceEndUser, field: "militaryIntelligenceEndUser", question: nil)
                let whole = subject.answer(.militaryIntelligenceEndUse)
                // That no party is one leaves the end use open: the question asks for both.
                return parties.truth == .yes ? parties : whole
            }, cite: cite)
    }

    static func endUserIsGovernment(cite: String? = nil) -> Condition {
        .test(
            Test("endUser.isGovernment", says: "the end user is a government or owned by one") { subject, _ in
                subject.anyParty(\.government, field: "government", question: .endUserIsGovernment, roles: [.endUser])
            }, cite: cite)
    }

    /// The end user is a natural person.
    static func endUserIsIndividual(cite: String? = nil) -> Condition {
        .test(
            Test("endUser.isIndividual", says: "the end user is an individual") { subject, _ in
                let users = subject.deal.parties.enumerated().filter { $1.roles.contains(.endUser) }
                guard !users.isEmpty else { return Answer(.unknown(needs: ["parties"])) }
                let isPerson = users.allSatisfy { $1.schema == .person }
                return Answer(
                    isPerson ? .yes : .no,
                    facts: users.map { subject.fact("parties[\($0)].schema", $1.schema.rawValue) })
            }, cite: cite)
    }

    static func endUserIsOfficial(cite: String? = nil) -> Condition {
        .test(
            Test("endUser.isOfficial", says: "the end user is an official or employee of the government") {
                subject, _ in
                subject.anyParty(
                    \.governmentOfficial, field: "governmentOfficial", question: nil, roles: [.endUser])
            }, cite: cite)
    }
}

/// The parties to the transaction of 15 CFR 748.5(c)–(f).
let transactionRoles: Set<PartyRole> = [.purchaser, .intermediateConsignee, .ultimateConsignee, .endUser]

/// Who else takes part on the buyer's side or on the way; who sends and makes the item asks the question.
private let otherRoles: Set<PartyRole> = [.forwarder, .carrier, .payer, .broker, .insurer, .other]

extension LawCase {
    /// Of the parties to the transaction, or of those among them in one of the roles.
    ///
    /// Yes if one party's own answer is yes; no if the deal's answer or that of every party is no.
    func anyParty(
        _ field: KeyPath<Party, Declaration?>, field name: String, question: DealQuestion?,
        roles: Set<PartyRole>? = nil
    ) -> Answer {
        var facts: [Fact] = []
        var open: Set<String> = []
        var triedInVain = false
        for (index, path) in transactionParties {
            if let roles, roles.isDisjoint(with: deal.parties[index].roles) { continue }
            let answer = answer(deal.parties[index][keyPath: field], at: "\(path).\(name)")
            if answer.truth == .yes { return answer }
            if case .unknown(let needs) = answer.truth { open.formUnion(needs) }
            facts += answer.facts
            triedInVain = triedInVain || answer.triedInVain
        }
        if let question {
            let whole = answer(question)
            if whole.truth == .yes || (whole.truth == .no && !triedInVain) { return whole }
            facts += whole.facts
            triedInVain = triedInVain || whole.triedInVain
            if !open.isEmpty || facts.isEmpty {
                open = triedInVain && !open.isEmpty ? open : ["declarations.\(question.rawValue)"]
            }
        }
        if open.isEmpty, facts.isEmpty { open = ["parties"] }
        return open.isEmpty
            ? Answer(.no, facts: facts) : Answer(.unknown(needs: open), facts: facts, triedInVain: triedInVain)
    }

    /// Whether a party to the transaction is on a list: what screening or the author say party by party, else what the
    /// author declares of all.
    func isListed(on list: RestrictedList, where entry: (ListingFact) -> Truth) -> Answer {
        var facts: [Fact] = []
        var truth = Truth.no
        var note: String?
        var settled: Set<String> = []
        for (index, path) in transactionParties {
            for listing in listings where listing.path == path && listing.list == list {
                let asked = entry(listing)
                let own = listing.truth.and(asked)
                truth = truth.or(own)
                if case .unknown(let needs) = asked, needs.contains(where: { $0.hasSuffix(".coversItems") }) {
                    note = "text not held: the entry of \(deal.parties[index].name) as it stood on that day"
                }
                facts.append(Fact(key: "\(path).listings", value: listing.value, assertedBy: listing.assertedBy))
                settled.insert(path)
            }
        }
        if truth == .yes { return Answer(.yes, facts: facts) }
        if !transactionParties.isEmpty, transactionParties.allSatisfy({ settled.contains($0.path) }) {
            return Answer(truth, facts: facts, note: note)
        }
        let whole = answer(.partyOnRestrictedList)
        switch whole.truth {
        case .no:
            return Answer(truth, facts: facts + whole.facts, note: note)
        case .yes, .unknown:
            let needs = Truth.unknown(needs: ["declarations.\(DealQuestion.partyOnRestrictedList.rawValue)"])
            return Answer(truth.or(needs), facts: facts + whole.facts, note: note)
        }
    }

    /// Somebody in the deal in another role, such as a forwarder, has the footnote. 734.9(g)(2)(ii) speaks of “a party to any
    /// transaction” and names the roles of 748.5(c)–(f) as examples: whether another role is meant is for a person.
    fileprivate func otherParty(withFootnote numbers: Set<Int>) -> Answer? {
        for listing in listings
        where listing.list == .entityList && listing.truth == .yes && listing.has(numbers) == .yes {
            guard let index = Int(listing.path.dropFirst("parties[".count).prefix { $0 != "]" }),
                listing.path == "parties[\(index)]", deal.parties.indices.contains(index),
                transactionRoles.isDisjoint(with: deal.parties[index].roles),
                !otherRoles.isDisjoint(with: deal.parties[index].roles)
            else { continue }
            return Answer(
                .unknown(needs: ["law.us.ear.fdp.footnote3"]),
                facts: [Fact(key: "\(listing.path).listings", value: listing.value, assertedBy: listing.assertedBy)],
                note: "whether somebody who only carries, sends or pays is “a party to the transaction” is not settled")
        }
        return nil
    }
}

extension LawCase {
    /// Yes if one party or its ultimate parent has its seat there; no once every party has said where it has its own.
    func isHeadquarteredInMacauOrD5(on day: CalendarDay) -> Answer {
        var answer = Answer(transactionParties.isEmpty ? .unknown(needs: ["parties"]) : .no)
        for (index, path) in transactionParties {
            let party = deal.parties[index]
            let seats = [
                (party.headquarteredIn, "headquarteredIn"), (party.ultimateParent?.country, "ultimateParent.country"),
            ]
            .compactMap { seat, field in seat.map { (country: $0.description, key: "\(path).\(field)") } }
            let isThere = seats.contains { $0.country == "MO" || CountryGroups.shared.contains("D:5", $0.country) }
            let own: Truth =
                isThere ? .yes : seats.isEmpty ? .unknown(needs: ["\(path).headquarteredIn"]) : .no
            answer.truth = answer.truth.or(own)
            answer.facts += seats.map { fact($0.key, $0.country) }
        }
        return answer
    }

    /// Parties in other roles of whom nobody says whether they are on the Entity List.
    fileprivate func isOtherPartyOpen() -> Answer? {
        let isAnyOpen = deal.parties.indices.contains { index in
            !otherRoles.isDisjoint(with: deal.parties[index].roles)
                && transactionRoles.isDisjoint(with: deal.parties[index].roles)
                && !listings.contains { $0.path == "parties[\(index)]" && $0.list == .entityList && $0.truth == .no }
        }
        guard isAnyOpen, answer(.partyOnRestrictedList).truth != .no else { return nil }
        let footnotes = answer(.partyListedFootnote)
        return footnotes.truth == .no
            ? nil
            : Answer(
                .unknown(needs: ["declarations.\(DealQuestion.partyListedFootnote.rawValue)"]), facts: footnotes.facts)
    }
}

extension ListingFact {
    fileprivate func has(_ numbers: Set<Int>) -> Truth {
        guard let footnotes else { return .unknown(needs: ["\(path).listings"]) }
        return footnotes.isDisjoint(with: numbers) ? .no : .yes
    }
}
