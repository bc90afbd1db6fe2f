internal import CordonMatching
internal import CordonIndex
package import CordonModel
package import CordonReference
package import CordonRules

/// Turns a hit into grounds: what the listing means in law, for whom, and how sure the hit is.
package enum HitGrounds {
    /// One ground for each legal effect of a confirmed hit; one `review` for an unconfirmed one.
    package static func findings(
        _ match: Match, subject: Subject, asOf day: CalendarDay, effects: ListEffects = .shared
    ) -> [Finding] {
        let list = effectsList(of: match.entity.dataset)
        let programmes = match.entity.texts("program")
        let measures = match.entity.texts("provisions")
        let rows = (programmes.isEmpty ? [""] : programmes).flatMap {
            effects.rows(dataset: list, programme: $0, measures: measures, on: day.description)
        }
        let id = "screening.\(subject.path).\(match.entity.id)"
        let facts = facts(match, subject: subject, programmes: programmes)
        let who = subject.title
        let listed = "“\(match.entity.caption)” on \(match.entity.dataset)"
        let programmeWords = programmes.isEmpty ? "" : " (\(programmes.joined(separator: ", ")))"
        if let known = match.entity.version, known > day, match.entity.texts("listingDate").isEmpty {
            return [
                Finding(
                    id: id, part: "screening", outcome: .review,
                    reason:
                        "\(who) \(match.isConfirmed ? "is" : "may be") \(listed)\(programmeWords), known to be listed on or before \(known): whether it was on \(day) is not known.",
                    citation: nil, effective: nil, binds: nil, facts: facts)
            ]
        }
        guard match.isConfirmed else {
            let worst = strongest(rows)
            let consequence =
                worst.map { " If it is: \($0.title), \($0.scope)." } ?? openEffect(list, match.entity, on: day, effects)
            return [
                Finding(
                    id: id, part: "screening", outcome: .review,
                    reason:
                        "\(who) may be \(listed)\(programmeWords): score \(fourPlaces(match.score.score)), \(doubt(match)).\(consequence)",
                    citation: worst.map(citation), effective: worst?.from, binds: worst?.binds, facts: facts)
            ]
        }
        guard !rows.isEmpty else {
            return [
                Finding(
                    id: id, part: "screening", outcome: .review,
                    reason: "\(who) is \(listed)\(programmeWords).\(openEffect(list, match.entity, on: day, effects))",
                    citation: nil,
                    effective: nil, binds: nil, facts: facts)
            ]
        }
        var seen: Set<String> = []
        return rows.filter { seen.insert($0.cite).inserted }.map { row in
            Finding(
                id: "\(id).\(row.programme)", part: "screening", outcome: Outcome(rawValue: row.outcome) ?? .review,
                reason: "\(who) is \(listed): \(row.title), \(row.scope).", citation: citation(row),
                effective: row.from, binds: row.binds, facts: facts)
        }
    }

    package static func finding(_ hit: AddressHit, subject: Subject) -> Finding {
        Finding(
            id: "screening.\(subject.path).address.\(hit.entity.id)", part: "screening", outcome: .review,
            reason:
                "\(subject.title) has the address of “\(hit.entity.caption)” on \(hit.entity.dataset): it may be the same party under another name.",
            citation: nil, effective: nil, binds: nil,
            facts: [
                Fact(key: "\(subject.path).address", value: hit.address, assertedBy: "deal"),
                Fact(
                    key: "\(subject.path).hit.\(hit.entity.id).address",
                    value: hit.entity.texts("address").joined(separator: "; "), assertedBy: hit.entity.dataset),
            ])
    }

    private static func doubt(_ match: Match) -> String {
        guard let identifier = match.score.identifier else { return "not confirmed by an identifier" }
        return "the same number \(identifier.query.value) under another name"
    }

    private static func strongest(_ rows: [ListEffect]) -> ListEffect? {
        rows.max { (Outcome(rawValue: $0.outcome) ?? .review) < (Outcome(rawValue: $1.outcome) ?? .review) }
    }

    /// The dataset under which the table has the effects of a listing. The Consolidated Screening List repeats the Treasury's
    /// lists, whose programmes mean there what they mean at home.
    private static func effectsList(of dataset: String) -> String {
        switch dataset {
        case "us_trade_csl:SDN": "us_ofac_sdn"
        case "us_trade_csl:SSI", "us_trade_csl:CAP", "us_trade_csl:CMIC", "us_trade_csl:FSE", "us_trade_csl:MBS",
            "us_trade_csl:PLC":
            "us_ofac_cons"
        default: ListName.list(of: dataset)
        }
    }

    /// Why no row of the table counts: it has none, or it distinguishes measures of which the entry states none that it has.
    private static func openEffect(
        _ list: String, _ entity: Entity, on day: CalendarDay, _ effects: ListEffects
    ) -> String {
        if entity.texts("topics").contains(ownListTopic) { return ownList(list, entity) }
        let programmes = entity.texts("program")
        let measures = entity.texts("provisions")
        let under = programmes.isEmpty ? "" : " under \(programmes.joined(separator: ", "))"
        let isKnown = programmes.contains { effects.knows(dataset: list, programme: $0, on: day.description) }
        if isKnown, measures.isEmpty {
            return
                " What a listing on \(list)\(under) means depends on the measures imposed, which this entry does not state: a person must look."
        }
        let which = isKnown ? " with the measures “\(measures.joined(separator: "”, “"))”" : ""
        return
            " What a listing on \(list)\(under)\(which) means on that day is not in Cordon's tables: a person must look."
    }

    /// The topic of an entry of a list of one's own. That a list is in no table is not enough: it may be a publisher's that
    /// Cordon does not know.
    package static let ownListTopic = "own.list"

    private static func ownList(_ list: String, _ entity: Entity) -> String {
        let listed = entity.texts("listingDate").min()
        let since = listed.map { " since \($0)" } ?? entity.version.map { " of \($0)" } ?? ""
        return " It is on your own list \(list)\(since): no law follows from that, your own rules do."
    }

    private static func citation(_ row: ListEffect) -> Citation {
        Citation(cite: row.cite, basis: Citation.Basis(rawValue: row.basis) ?? .memory, lastChecked: row.lastChecked)
    }

    private static func facts(_ match: Match, subject: Subject, programmes: [String]) -> [Fact] {
        let hit = "\(subject.path).hit.\(match.entity.id)"
        var facts: [Fact] = []
        if let name = match.score.name {
            facts.append(
                Fact(key: "\(subject.path).\(name.queryName.property)", value: name.queryName.text, assertedBy: "deal"))
            facts.append(Fact(key: "\(hit).name", value: name.entityName.text, assertedBy: match.entity.dataset))
        }
        if let identifier = match.score.identifier {
            facts.append(
                Fact(
                    key: "\(subject.path).identifiers.\(identifier.query.property)", value: identifier.query.value,
                    assertedBy: "deal"))
            facts.append(
                Fact(
                    key: "\(hit).\(identifier.entity.property)", value: identifier.entity.value,
                    assertedBy: match.entity.dataset))
        }
        for (name, effect) in match.score.qualifiers {
            facts.append(
                Fact(
                    key: "\(hit).\(name)", value: "\(effect.query) / \(effect.entity): \(effect.words)",
                    assertedBy: "cordon"))
        }
        for programme in programmes {
            facts.append(Fact(key: "\(hit).program", value: programme, assertedBy: match.entity.dataset))
        }
        facts.append(Fact(key: "\(hit).score", value: fourPlaces(match.score.score), assertedBy: "cordon"))
        return facts
    }
}

extension Subject {
    /// `“AO Mikron” (purchaser)`; where the deal gives no name, what it gives instead: `bank with swiftBic PRMSRUMM`.
    package var title: String {
        if entity.texts("name").isEmpty, let identifier = entity.comparedIdentifiers.first {
            return "the \(role) with \(identifier.property) \(identifier.value)"
        }
        return "“\(entity.caption)” (\(role))"
    }
}
