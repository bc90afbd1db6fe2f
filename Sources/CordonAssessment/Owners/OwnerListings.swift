internal import CordonIndex
internal import CordonModel
package import CordonOwnership
internal import CordonReference
package import CordonRules
package import CordonScreening

/// Who of a graph is on a list: by what its files say, and by screening.
package struct OwnerListings {
    /// With what the lists themselves say of links between parties.
    package private(set) var graph: OwnershipGraph
    private let day: CalendarDay
    package private(set) var listed: [ListedNode] = []

    package init(_ graph: OwnershipGraph, on day: CalendarDay) {
        self.graph = graph
        self.day = day
    }

    /// What the files themselves say of a party.
    package mutating func addStated(_ node: Int) {
        for listing in graph.listings[node] ?? [] {
            if let from = listing.from, from > day { continue }
            if let until = listing.until, until <= day { continue }
            guard let list = OwnerListings.list(of: listing.authority, listing.programmes) else { continue }
            add(node, list, "\(listing.authority), \(listing.source)", listing.programmes, isCertain: true)
        }
    }

    private static func list(of authority: String, _ programmes: [String]) -> String? {
        let text = authority.lowercased()
        if text.contains("foreign assets control") { return "us_ofac_sdn" }
        if text.contains("industry and security") {
            return programmes.contains { $0.uppercased().contains("MEU") } ? "us_trade_csl:MEU" : "us_trade_csl:EL"
        }
        if text.contains("european") || text.contains("council of the eu") { return "eu_fsf" }
        if text.contains("commonwealth") || text.contains("hm treasury") || text.contains("united kingdom") {
            return "gb_fcdo_sanctions"
        }
        return nil
    }

    /// What screening found of a party. What its entry links it to comes into the graph: a link, and no stake.
    package mutating func addScreened(_ node: Int, _ matches: [Match]) {
        let id = graph.entities[node].id
        var links = GraphSource(file: "lists", keysArePlaces: true)
        for match in matches {
            let entity = match.entity
            if let listed = entity.texts("listingDate").first.flatMap({ CalendarDay($0) }), listed > day { continue }
            for name in entity.texts("linkedTo") {
                links.statements.append(
                    StakeStatement(
                        owner: name, asset: id, kind: .link("linked to"),
                        source: SourceRecord(file: entity.dataset, locator: entity.id)))
            }
            var list = entity.dataset
            var isKnown = true
            switch ListingFacts.list(of: match) {
            case .entityList: list = "us_trade_csl:EL"
            case .militaryEndUserList: list = "us_trade_csl:MEU"
            default:
                if ListingFacts.list(of: match) == .sdn { list = "us_ofac_sdn" }
                switch freezes(list, entity) {
                case .yes: break
                case .unknown: isKnown = false
                // A travel ban says nothing about what somebody owns.
                case .no: continue
                }
            }
            add(
                node, list, "“\(entity.caption)” on \(entity.dataset)", entity.texts("program"),
                requirement: entity.texts("licenseRequirement").first,
                footnotes: Set(entity.texts("footnote").compactMap { Int($0) }),
                isCertain: isKnown && (match.isConfirmed || entity.id == id))
        }
        if !links.statements.isEmpty { graph.add(links) }
    }

    /// Whether a listing blocks or freezes what the listed owns; unknown where the table does not have its programme.
    private func freezes(_ list: String, _ entity: Entity) -> Truth {
        let programmes = entity.texts("program")
        let rows = (programmes.isEmpty ? [""] : programmes).flatMap {
            ListEffects.shared.rows(
                dataset: list, programme: $0, measures: entity.texts("provisions"), on: day.description)
        }
        guard !rows.isEmpty else { return .unknown(needs: []) }
        return rows.contains { $0.effect == "assetBlock" } ? .yes : .no
    }

    private mutating func add(
        _ node: Int, _ list: String, _ source: String, _ programmes: [String], requirement: String? = nil,
        footnotes: Set<Int> = [], isCertain: Bool
    ) {
        let under = programmes.isEmpty ? "" : " (\(programmes.joined(separator: ", ")))"
        let name = graph.entities[node].caption
        let words =
            isCertain ? "“\(name)” is listed: \(source)\(under)" : "“\(name)” may be \(source)\(under), not confirmed"
        listed.append(
            ListedNode(
                node: node, list: list, words: words, programmes: programmes, requirement: requirement,
                footnotes: footnotes, isCertain: isCertain))
    }

    package mutating func assume(
        _ node: Int, on list: String, programmes: [String], footnotes: Set<Int> = []
    ) {
        let under = programmes.isEmpty ? "" : " (\(programmes.joined(separator: ", ")))"
        listed.append(
            ListedNode(
                node: node, list: list, words: "“\(graph.entities[node].caption)” is taken to be on \(list)\(under)",
                programmes: programmes, footnotes: footnotes, isAssumed: true))
    }
}

/// The answer to `cordon owners`.
package struct OwnersQuestion {
    package var graph: OwnershipGraph
    package var day: CalendarDay
    package var regimes: [Regime]
    /// Lists in which everybody behind the entity is looked up; `nil`: only what the graph states counts.
    package var opened: OpenedSnapshot?
    package var policy: ScreeningPolicy

    package init(
        _ graph: OwnershipGraph, day: CalendarDay, regimes: [Regime], opened: OpenedSnapshot?,
        policy: ScreeningPolicy = ScreeningPolicy()
    ) {
        self.graph = graph
        self.day = day
        self.regimes = regimes
        self.opened = opened
        self.policy = policy
    }

    /// - Parameter assumed: parties that are taken to be listed, each with the list.
    package func answer(_ node: Int, assumed: [(node: Int, list: String)] = []) -> OwnersAnswer {
        var listings = OwnerListings(graph, on: day)
        var screener = opened.map { Screener($0.snapshot, policy: policy) }
        // A list may link somebody to parties that no file has: they are looked up in their turn.
        var seen: Set<Int> = []
        var isWhole = false
        while !isWhole {
            let new = listings.graph.behind(node).filter { seen.insert($0).inserted }
            for behind in new {
                listings.addStated(behind)
                if let matches = screener?.screen(listings.graph.entities[behind]).matches {
                    listings.addScreened(behind, matches)
                }
            }
            isWhole = new.isEmpty
        }
        for (node, list) in assumed { listings.assume(node, on: list, programmes: []) }
        return OwnersAnswer(
            listings.graph, of: node, on: day, regimes: regimes, listed: listings.listed,
            notices: opened?.notices ?? [])
    }
}
