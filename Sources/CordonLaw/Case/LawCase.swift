package import CordonModel
package import CordonRules
internal import Synchronization

/// One item of a deal before the law: the item, the deal around it, and what is known of the parties' listings.
///
/// Determinations are made item by item, since reach and classification are the item's own.
package final class LawCase: Sendable {
    package let deal: Deal
    package let item: Item
    /// Where the item stands: `items[0]`.
    package let path: String
    /// What screening and the deal's author know of lists, one statement each.
    package let listings: [ListingFact]
    /// What files of owners say of listed owners; the owners that the deal itself states are counted from the deal.
    package let owned: [OwnedFact]
    /// Who asserts what names no other source.
    let author: String
    /// Facts that many rules turn on, made once.
    let eccnFact: Fact?
    let kindFact: Fact?
    let originFact: Fact?
    let fromFact: Fact?
    let toFact: Fact?
    /// Where the end users and ultimate consignees are, as far as it is stated.
    let receivers: [(country: String, fact: Fact)]
    /// The countries of destination: that of the route, then those of the receivers, each once.
    let destinations: [(country: String, fact: Fact)]
    /// Where the parties to the transaction stand in the deal: `parties[1]`.
    let transactionParties: [(index: Int, path: String)]
    /// The questionnaires as answers: rules ask them over and over.
    private let dealAnswers: [DealQuestion: Answer]
    private let itemAnswers: [ItemQuestion: Answer]
    private let memo = Memo()

    /// Several rules ask for the same count: it is made once a day.
    private final class Memo: Sendable {
        let counts = Mutex<[CalendarDay: ContentCount]>([:])
    }

    func contentCount(on day: CalendarDay) -> ContentCount {
        if let known = memo.counts.withLock({ $0[day] }) { return known }
        let count = ContentCount(self, on: day)
        memo.counts.withLock { $0[day] = count }
        return count
    }

    package init(_ deal: Deal, itemAt index: Int, listings: [ListingFact] = [], owned: [OwnedFact] = []) {
        self.deal = deal
        item = deal.items[index]
        path = "items[\(index)]"
        self.listings = listings + ListingFact.asserted(in: deal)
        self.owned = owned
        let author = deal.preparedBy ?? "deal"
        self.author = author
        func made(_ key: String, _ value: (some CustomStringConvertible)?) -> Fact? {
            value.map { Fact(key: key, value: $0.description, assertedBy: author) }
        }
        eccnFact = made("items[\(index)].eccn", item.eccn)
        kindFact = made("items[\(index)].kind", item.kind?.rawValue)
        originFact = made("items[\(index)].origin", item.origin)
        fromFact = made("route.from", deal.route?.from)
        toFact = made("route.to", deal.route?.to)
        var receivers: [(country: String, fact: Fact)] = []
        var transactionParties: [(index: Int, path: String)] = []
        for (position, party) in deal.parties.enumerated() {
            if !transactionRoles.isDisjoint(with: party.roles) {
                transactionParties.append((position, "parties[\(position)]"))
            }
            guard party.roles.contains(.endUser) || party.roles.contains(.ultimateConsignee),
                let country = party.country
            else { continue }
            let code = country.description
            receivers.append((code, Fact(key: "parties[\(position)].country", value: code, assertedBy: author)))
        }
        var destinations = toFact.map { [(country: $0.value, fact: $0)] } ?? []
        for place in receivers where !destinations.contains(where: { $0.country == place.country }) {
            destinations.append(place)
        }
        self.receivers = receivers
        self.destinations = destinations
        self.transactionParties = transactionParties
        dealAnswers = Dictionary(
            uniqueKeysWithValues: deal.declarations.all.map {
                ($0, LawCase.answer($1, at: "declarations.\($0.rawValue)", author: author))
            })
        itemAnswers = Dictionary(
            uniqueKeysWithValues: item.declarations.all.map {
                ($0, LawCase.answer($1, at: "items[\(index)].declarations.\($0.rawValue)", author: author))
            })
    }

    /// The item that a component stands for: itself, or the one of the deal that it refers to.
    func resolved(_ component: Item) -> Item {
        guard let ref = component.ref else { return component }
        return deal.itemsAndComponents.first { $0.item.id == ref }?.item ?? component
    }

    func fact(_ key: String, _ value: some CustomStringConvertible, by source: String? = nil) -> Fact {
        Fact(key: key, value: value.description, assertedBy: source ?? author)
    }

    /// A declaration as a truth, with who gave it.
    func answer(_ declaration: Declaration?, at key: String) -> Answer {
        guard let declaration else { return Answer(.unknown(needs: [key])) }
        return LawCase.answer(declaration, at: key, author: author)
    }

    private static func answer(_ declaration: Declaration, at key: String, author: String) -> Answer {
        let fact = Fact(
            key: key, value: declaration.answer.rawValue, assertedBy: declaration.assertedBy ?? author)
        switch declaration.answer {
        case .yes: return Answer(.yes, facts: [fact])
        case .no: return Answer(.no, facts: [fact])
        case .unknown: return Answer(.unknown(needs: [key]), facts: [fact], triedInVain: true)
        }
    }

    func answer(_ question: DealQuestion) -> Answer {
        dealAnswers[question] ?? LawCase.unanswered[question]!
    }

    func answer(_ question: ItemQuestion) -> Answer {
        itemAnswers[question] ?? Answer(.unknown(needs: ["\(path).declarations.\(question.rawValue)"]))
    }

    private static let unanswered = Dictionary(
        uniqueKeysWithValues: DealQuestion.allCases.map {
            ($0, Answer(.unknown(needs: ["declarations.\($0.rawValue)"])))
        })
}

/// That listed parties own half of a party or more together: found by whoever followed its owners.
package struct OwnedFact: Hashable, Sendable {
    /// The party: `parties[2]`.
    package let path: String
    /// By parties on any list of the affiliates rule. Unknown where shares or listings are open.
    package let truth: Truth
    /// By parties on the Entity List, one of whom has the footnote.
    package let withFootnote: [Int: Truth]
    package let assertedBy: String
    /// The chain, in words.
    package let value: String

    package init(path: String, truth: Truth, withFootnote: [Int: Truth], assertedBy: String, value: String) {
        self.path = path
        self.truth = truth
        self.withFootnote = withFootnote
        self.assertedBy = assertedBy
        self.value = value
    }
}

/// A statement about a party's place on a list that law asks about: made by the deal's author, or by screening.
package struct ListingFact: Hashable, Sendable {
    /// The party, owner, bank or vessel: `parties[2]`.
    package let path: String
    package let list: RestrictedList
    /// An unconfirmed hit is unknown and needs what would confirm it.
    package let truth: Truth
    /// Footnotes of an Entity List entry; `nil` where the entry's text is not held.
    package let footnotes: Set<Int>?
    package let programmes: [String]
    /// Whether the entry's licence requirement reaches this deal's items; unknown where its text is not held.
    package let coversItem: Truth
    package let assertedBy: String
    package let value: String

    package init(
        path: String, list: RestrictedList, truth: Truth, footnotes: Set<Int>?, programmes: [String] = [],
        coversItem: Truth, assertedBy: String, value: String
    ) {
        self.path = path
        self.list = list
        self.truth = truth
        self.footnotes = footnotes
        self.programmes = programmes
        self.coversItem = coversItem
        self.assertedBy = assertedBy
        self.value = value
    }

    /// What the author says of the parties.
    static func asserted(in deal: Deal) -> [ListingFact] {
        deal.parties.enumerated().flatMap { index, party in
            party.listings.enumerated().map { position, listing in
                let key = "parties[\(index)].listings[\(position)]"
                let truth: Truth =
                    switch listing.listed {
                    case .yes: .yes
                    case .no: .no
                    case .unknown: .unknown(needs: [key])
                    }
                let footnotes = listing.footnotes.isEmpty ? nil : Set(listing.footnotes)
                return ListingFact(
                    path: "parties[\(index)]", list: listing.list, truth: truth,
                    footnotes: listing.listed == .no ? [] : footnotes, programmes: listing.programmes,
                    coversItem: listing.coversItems.truth(needing: "\(key).coversItems"),
                    assertedBy: listing.assertedBy ?? deal.preparedBy ?? "deal",
                    value: "\(listing.list.rawValue): \(listing.listed.rawValue)"
                        + (listing.footnotes.isEmpty
                            ? "" : ", footnote \(listing.footnotes.map(String.init).joined(separator: ", "))"))
            }
        }
    }
}
