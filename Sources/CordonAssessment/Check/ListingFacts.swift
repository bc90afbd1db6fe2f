internal import CordonIndex
internal import CordonLaw
internal import CordonModel
internal import CordonRules
internal import CordonScreening

/// What screening finds about a party, as facts that law asks for: on the Entity List, on the SDN List.
struct ListingFacts {
    private(set) var facts: [ListingFact] = []
    private let day: CalendarDay
    /// Lists that were searched whole: for these, no match is a “no”, unless the version is too old to say so.
    private let searched: [(list: RestrictedList, name: String, isStale: Bool)]

    init(searching opened: OpenedSnapshot, lists: Set<String>?, on day: CalendarDay) {
        self.day = day
        var searched: [(list: RestrictedList, name: String, isStale: Bool)] = []
        for version in opened.snapshot.lists where !opened.isStarter {
            let name = "\(version.list) of \(version.published)"
            let isStale = opened.ages[version.list]?.isStale == true
            for list in ListingFacts.lists(of: version.list, among: lists) { searched.append((list, name, isStale)) }
        }
        self.searched = searched
    }

    /// The lists of law that a dataset holds, as far as they were asked for.
    private static func lists(of dataset: String, among asked: Set<String>?) -> [RestrictedList] {
        switch dataset {
        case "us_trade_csl":
            [
                ("EL", RestrictedList.entityList), ("MEU", .militaryEndUserList), ("UVL", .unverifiedList),
                ("DPL", .deniedPersonsList),
            ].filter { asked?.isDisjoint(with: [dataset, "\(dataset):\($0.0)"]) != true }.map(\.1)
        case "us_ofac_sdn": [.sdn]
        case "us_bis_denied": [.deniedPersonsList]
        default: []
        }
    }

    /// The list of law that an entry is on. The consolidated list marks each entry with the list it is from.
    static func list(of match: Match) -> RestrictedList? {
        let dataset = match.entity.dataset
        switch dataset {
        case "us_ofac_sdn", "us_trade_csl:SDN": return .sdn
        case "us_bis_denied", "us_trade_csl:DPL": return .deniedPersonsList
        case "us_trade_csl:EL": return .entityList
        case "us_trade_csl:MEU": return .militaryEndUserList
        case "us_trade_csl:UVL": return .unverifiedList
        case "us_trade_csl": break
        default: return nil
        }
        for programme in match.entity.texts("program") {
            switch programme.split(separator: " ").first.map(String.init) ?? programme {
            case "EL", "Entity", "BIS-EL": return .entityList
            case "MEU", "Military": return .militaryEndUserList
            case "UVL", "Unverified": return .unverifiedList
            case "DPL", "Denied": return .deniedPersonsList
            default: continue
            }
        }
        return nil
    }

    mutating func add(_ matches: [Match], of subject: Subject) {
        var found: Set<RestrictedList> = []
        for match in matches {
            guard let list = ListingFacts.list(of: match) else { continue }
            let listed = match.entity.texts("listingDate").first.flatMap { CalendarDay($0) }
            if let listed, listed > day { continue }
            found.insert(list)
            // An entry known only from a later file may not have been there yet.
            let isKnown = listed != nil || (match.entity.version.map { $0 <= day } ?? true)
            let truth: Truth =
                !match.isConfirmed
                ? .unknown(needs: ["\(subject.path).identifiers"])
                : isKnown ? .yes : .unknown(needs: ["\(subject.path).listings"])
            let programmes = match.entity.texts("program")
            facts.append(
                ListingFact(
                    path: subject.path, list: list, truth: truth, footnotes: ListingFacts.footnotes(of: match.entity),
                    programmes: list == .sdn ? programmes : [],
                    coversItem: ListingFacts.coversEverything(match.entity)
                        ? .yes : .unknown(needs: ["\(subject.path).listings.coversItems"]),
                    assertedBy: match.entity.dataset,
                    value: "\(match.isConfirmed ? "" : "possibly ")“\(match.entity.caption)” (\(match.entity.id))"))
        }
        for (list, name, isStale) in searched where !found.contains(list) {
            // A list that is older than its policy allows does not say who was listed since.
            let open = Truth.unknown(needs: ["\(subject.path).listings"])
            facts.append(
                ListingFact(
                    path: subject.path, list: list, truth: isStale ? open : .no, footnotes: isStale ? nil : [],
                    coversItem: isStale ? open : .no, assertedBy: name,
                    value: isStale ? "no match, but the list is too old to rule it out" : "no match"))
        }
    }

    /// The footnotes of an Entity List entry; `nil` where its licence requirement is not held, or cites a
    /// foreign-direct-product rule without the footnote that the rule depends on.
    private static func footnotes(of entity: Entity) -> Set<Int>? {
        let requirements = entity.texts("licenseRequirement")
        let footnotes = Set(entity.texts("footnote").compactMap { Int($0) })
        let citesProductRule = requirements.contains { $0.contains("734.9") }
        return requirements.isEmpty || (citesProductRule && footnotes.isEmpty) ? nil : footnotes
    }

    /// Whether the entry's licence requirement reaches every item subject to the EAR, with no exception named.
    private static func coversEverything(_ entity: Entity) -> Bool {
        let texts = entity.texts("licenseRequirement")
        return !texts.isEmpty
            && texts.allSatisfy { text in
                text.lowercased().wholeMatch(
                    of: #/(?:for )?all items subject to the ear\.?(?: ?\(see [^)]*(?:\([^)]*\)[^)]*)*\))?\.?/#) != nil
            }
    }
}
