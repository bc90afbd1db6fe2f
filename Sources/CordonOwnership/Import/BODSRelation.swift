internal import CordonLists
internal import CordonModel
internal import CordonRules

/// One statement about a relationship, and what its interests mean here.
struct Relation {
    let json: JSON
    let details: JSON
    let source: SourceRecord
    let line: Int

    private static let certainControl: Set<String> = [
        "appointmentOfBoard", "controlViaCompanyRulesOrArticles", "controlByLegalFramework",
    ]
    private static let possibleControl: Set<String> = [
        "otherInfluenceOrControl", "trustee", "settlor", "protector", "beneficiaryOfLegalArrangement",
        "conditionalRightsGrantedByContract", "rightsGrantedByContract", "enjoymentAndUseOfAssets",
        "rightToProfitOrIncomeFromAssets", "rightsToSurplusAssetsOnDissolution", "unpublishedDetails",
    ]

    private var statedOn: CalendarDay? { json["statementDate"]?.string.flatMap { StakeGraph.day($0) } }
    private var isClosed: Bool { json["recordStatus"]?.string == "closed" }
    private var interests: [JSON] { details["interests"]?.array ?? [] }

    private var starts: [CalendarDay] {
        interests.compactMap { $0["startDate"]?.string.flatMap { StakeGraph.day($0) } }
    }

    /// - Parameters:
    ///   - before: the statement about the same record that this one amends.
    ///   - next: the one that amends this.
    func add(to graph: inout GraphSource, after before: Relation?, replacedBy next: Relation?) throws(ListError) {
        guard let asset = details["subject"]?.string else {
            graph.notices.append("\(source): says of no entity whose owners these are")
            return
        }
        guard let owner = details["interestedParty"]?.string else {
            let why = details["interestedParty"]?["reason"]?.string ?? "no reason"
            graph.notices.append("\(source): who holds \(asset) is not stated (\(why))")
            return
        }
        if interests.isEmpty { try add(.object([]), owner, asset, &graph, before, next) }
        for interest in interests { try add(interest, owner, asset, &graph, before, next) }
    }

    private func add(
        _ interest: JSON, _ owner: String, _ asset: String, _ graph: inout GraphSource, _ before: Relation?,
        _ next: Relation?
    ) throws(ListError) {
        let type = interest["type"]?.string
        let start = interest["startDate"]?.string.flatMap { StakeGraph.day($0) }
        var from = start
        // An amendment that names no later start speaks from its own day: before, the statement before it held.
        if let before, let stated = statedOn, start.map({ before.starts.contains($0) }) ?? true { from = stated }
        var until = interest["endDate"]?.string.flatMap { StakeGraph.day($0) } ?? (isClosed ? statedOn : nil)
        if let next {
            let later =
                next.isClosed
                ? next.interests.compactMap { $0["endDate"]?.string.flatMap { StakeGraph.day($0) } }.min()
                : next.starts.filter { day in start.map { $0 < day } ?? true }.min()
            until = [until, later ?? next.statedOn].compactMap { $0 }.min()
        }
        var statement = StakeStatement(
            owner: owner, asset: asset, isIndirect: interest["directOrIndirect"]?.string == "indirect", from: from,
            until: until, source: source)
        if let share = interest["share"] { (statement.least, statement.most) = try self.share(share) }
        switch type {
        case nil, "shareholding": break
        case "votingRights": statement.kind = .votes
        // A nominee holds the title for the nominator, to whom the whole belongs.
        case "nominator": statement.least = StakeGraph.whole
        case let type? where Relation.certainControl.contains(type): statement.kind = .control(.certain)
        case let type? where Relation.possibleControl.contains(type): statement.kind = .control(.possible)
        case let type?: statement.kind = .link(type)
        }
        graph.statements.append(statement)
    }

    private func share(_ share: JSON) throws(ListError) -> (least: Int, most: Int) {
        func value(_ name: String) throws(ListError) -> Int? {
            guard let member = share[name], member != .null else { return nil }
            let text: String
            switch member {
            case .number(let digits), .string(let digits): text = digits
            default:
                throw .invalid(
                    file: source.file, line: line, field: "share of \(source.locator)", value: member.compact)
            }
            return try StakeGraph.share(text, at: source, line: line, field: "share.\(name)").least
        }
        if let exact = try value("exact") { return (exact, exact) }
        var least = try value("minimum") ?? 0
        var most = try value("maximum") ?? StakeGraph.whole
        if let above = try value("exclusiveMinimum") { least = max(least, above + 1) }
        if let below = try value("exclusiveMaximum") { most = min(most, below - 1) }
        guard least <= most else {
            throw .invalid(
                file: source.file, line: line, field: "share of \(source.locator)", value: "\(share.compact) (empty)")
        }
        return (least, most)
    }
}
