internal import CordonModel
internal import CordonRules

/// The deal as its author stated it, so that the page can be judged without the file.
struct DealSection {
    let deal: Deal

    var html: HTML {
        let parties = deal.parties.map { party -> [HTML] in
            [
                "\(party.name)", "\(party.roles.map(\.words).joined(separator: ", "))",
                "\(party.country?.description ?? "")",
                "\(partyFacts(party))",
            ]
        }
        return """
            <section>
            <h2>The deal as stated</h2>
            <p>\(dealFacts)</p>
            \(HTML.table(["party", "role", "country", "stated of it"], parties))\
            \(deal.items.enumerated().map { item($1, path: "items[\($0)]") })\
            \(HTML.table(["question to the deal", "answer", "who says so"], deal.declarations.rows(author: author)))</section>

            """
    }

    private var author: String { deal.preparedBy ?? "deal" }

    private var dealFacts: String {
        var facts: [String] = []
        if let activity = deal.activity { facts.append(activity.rawValue) }
        if let route = deal.route {
            let on = (route.via + route.transit).map(\.description)
            let way = ([route.from?.description ?? "?"] + on + [route.to?.description ?? "?"]).joined(separator: " → ")
            facts.append("from " + way + (route.toTerritory.map { " (\($0.rawValue))" } ?? ""))
        }
        if let money = deal.money { facts.append("\(money.amount) \(money.currency)") }
        facts.append("dated \(deal.date)")
        if let since = deal.enRouteSince { facts.append("on its way since \(since)") }
        if let use = deal.endUse { facts.append("end use: \(use.text)") }
        return facts.joined(separator: " · ")
    }

    private func partyFacts(_ party: Party) -> String {
        var facts: [String] = [party.schema.rawValue]
        for (words, answer) in [
            ("military end user", party.militaryEndUser),
            ("military-intelligence end user", party.militaryIntelligenceEndUser),
            ("government", party.government), ("government official", party.governmentOfficial),
        ] {
            if let answer { facts.append("\(words): \(answer.answer.rawValue)") }
        }
        for listing in party.listings {
            let notes = listing.footnotes.map { "footnote \($0)" } + listing.programmes
            let covers = listing.coversItems.map { ", reaches the items: \($0.answer.rawValue)" } ?? ""
            facts.append(
                "\(listing.list.rawValue): \(listing.listed.rawValue)"
                    + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))") + covers)
        }
        for owner in party.ownedOrControlledBy {
            facts.append("owned by \(owner.name ?? owner.party ?? "?"), \(owner.percent?.description ?? "?") %")
        }
        return facts.joined(separator: "; ")
    }

    private func item(_ item: Item, path: String) -> HTML {
        """
        <h3>\(item.description) <small>\(path)</small></h3>
        <p>\(itemFacts(item))</p>
        \(HTML.list(item.components.map(component)).map { "<p>Holds</p>\n\($0)" })\
        \(HTML.list(item.producedWith.map(input)).map { "<p>Made with</p>\n\($0)" })\
        \(HTML.table(["question to the item", "answer", "who says so"], item.declarations.rows(author: author)))
        """
    }

    private func itemFacts(_ item: Item) -> String {
        let facts: [(String, String?)] = [
            ("", item.kind?.rawValue), ("ECCN", item.eccn?.description),
            (
                "controlled for",
                item.reasonsForControl.isEmpty ? nil : item.reasonsForControl.map(\.rawValue).joined(separator: " ")
            ),
            ("HTS", item.hts?.description), ("designed for HTS", item.designedForHTS?.description),
            ("made in", item.origin?.description), ("", item.quantity.map { "\($0) \(item.unit ?? "pieces")" }),
            ("unit price", item.unitPrice?.description), ("worth", item.value?.description),
            ("share %", item.sharePercent?.description),
            ("unit price wholesale in the US, USD", item.unitWholesaleUSD?.description),
            ("US content %", item.usContentPercent?.description),
            ("controlled US content %", item.controlledUSContentPercent?.description),
        ]
        return facts.compactMap { words, value in value.map { words.isEmpty ? $0 : "\(words) \($0)" } }.joined(
            separator: " · ")
    }

    private func component(_ item: Item) -> HTML {
        let real = item.ref.flatMap { ref in deal.itemsAndComponents.first { $0.item.id == ref }?.item } ?? item
        let answers = real.declarations.rows(author: author).map { row in HTML("<br>\(row[0]) <b>\(row[1])</b>") }
        // What the deal refers to is worth here what stands here, not what the whole consignment of it is worth.
        let worth = item.ref.map { ref in
            [
                item.quantity.map { "\($0) \(item.unit ?? "pieces")" }, item.value.map { "worth \($0)" },
                "as item \(ref)",
            ]
            .compactMap { $0 }.joined(separator: " · ")
        }
        return "\(real.description): \(worth ?? itemFacts(real))\(answers)\(HTML.list(real.components.map(component)))"
    }

    private func input(_ input: ProductionInput) -> HTML {
        var facts = [input.kind.rawValue]
        if let eccn = input.eccn { facts.append("ECCN \(eccn)") }
        if let origin = input.origin { facts.append("of \(origin)") }
        for (words, answer) in [
            ("of US origin", input.usOrigin), ("subject to the EAR", input.subjectToEAR),
            ("the thing is its immediate product", input.directProduct),
        ] {
            if let answer { facts.append("\(words): \(answer.answer.rawValue)") }
        }
        return "\(input.name): \(facts.joined(separator: " · "))\(HTML.list(input.producedWith.map(self.input)))"
    }
}

extension Declarations {
    /// Question, answer and who gave it, in the order of the questionnaire.
    fileprivate func rows(author: String) -> [[HTML]] {
        Asked.allCases.compactMap { question in
            self[question].map { declaration in
                let by = declaration.assertedBy ?? author
                let note = declaration.note.map { " (\($0))" } ?? ""
                return ["\(question.text)", "\(declaration.answer.rawValue)\(note)", "\(by)"]
            }
        }
    }
}
