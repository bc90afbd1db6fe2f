internal import CordonIndex
internal import CordonLaw
internal import CordonModel
internal import CordonRules
internal import CordonScreening

/// What screening finds about a party, as facts that law asks for: on the Entity List, on the SDN List.
struct ListingFacts {
    private(set) var facts: [ListingFact] = []
    private let day: CalendarDay
    /// Lists that were searched whole, with the day of the version: for these, no match is a “no”.
    private let searched: [(list: RestrictedList, name: String)]

    init(searching opened: OpenedSnapshot, lists: Set<String>?, on day: CalendarDay) {
        self.day = day
        var searched: [(list: RestrictedList, name: String)] = []
        for version in opened.snapshot.lists where !opened.isStarter && (lists?.contains(version.list) ?? true) {
            let name = "\(version.list) of \(version.published)"
            for list in ListingFacts.lists(of: version.list) { searched.append((list, name)) }
        }
        self.searched = searched
    }

    /// The lists of law that a dataset holds.
    private static func lists(of dataset: String) -> [RestrictedList] {
        switch dataset {
        case "us_trade_csl": [.entityList, .militaryEndUserList, .unverifiedList, .deniedPersonsList]
        case "us_ofac_sdn": [.sdn]
        case "us_bis_denied": [.deniedPersonsList]
        default: []
        }
    }

    /// The list of law that an entry is on. The consolidated list marks each entry with the list it is from.
    private static func list(of match: Match) -> RestrictedList? {
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
                    path: subject.path, list: list, truth: truth, footnotes: nil,
                    programmes: list == .sdn ? programmes : [],
                    coversItem: .unknown(needs: ["\(subject.path).listings.coversItems"]),
                    assertedBy: match.entity.dataset,
                    value: "\(match.isConfirmed ? "" : "possibly ")“\(match.entity.caption)” (\(match.entity.id))"))
        }
        for (list, name) in searched where !found.contains(list) {
            facts.append(
                ListingFact(
                    path: subject.path, list: list, truth: .no, footnotes: [], coversItem: .no, assertedBy: name,
                    value: "no match"))
        }
    }
}
