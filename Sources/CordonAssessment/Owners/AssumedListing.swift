package import CordonModel
package import CordonRules

/// A designation that is only assumed: what would follow from it.
package struct AssumedListing: Sendable, Hashable {
    /// Id, identifier or name of the party.
    package var party: String
    /// `us_trade_csl:EL`, `us_ofac_sdn`.
    package let list: String
    package let programmes: [String]
    /// Footnotes of the Entity List entry.
    package let footnotes: [Int]
    package let from: CalendarDay

    package init(party: String, list: String, programmes: [String], footnotes: [Int], from: CalendarDay) {
        self.party = party
        self.list = list
        self.programmes = programmes
        self.footnotes = footnotes
        self.from = from
    }

    /// What law makes of the list; `nil` for lists that no rule asks about.
    package var restricted: RestrictedList? {
        switch list {
        case "us_trade_csl:EL": .entityList
        case "us_trade_csl:MEU": .militaryEndUserList
        case "us_ofac_sdn": .sdn
        case _ where list.hasPrefix("eu_"): .euSanctions
        case _ where list.hasPrefix("gb_"): .ukSanctions
        default: nil
        }
    }

    /// The deal with the listing among the facts of the parties at the paths.
    func applied(to deal: Deal, at paths: [String]) -> Deal {
        guard let restricted else { return deal }
        var deal = deal
        var listing = Listing(
            list: restricted, listed: .yes, footnotes: footnotes, programmes: programmes, assertedBy: "what if",
            date: from)
        listing.coversItems = Declaration(.yes, assertedBy: "what if")
        for index in deal.parties.indices where paths.contains("parties[\(index)]") {
            deal.parties[index].listings.append(listing)
        }
        // What was true before the designation is not afterwards.
        for question in [DealQuestion.partyOnRestrictedList, .partyListedFootnote]
        where deal.declarations[question]?.answer == .no && !paths.isEmpty {
            deal.declarations[question] = nil
        }
        return deal
    }
}
