internal import CordonRules

/// What only the deal as a whole can show: names used twice, references to nothing, circles, contradictions.
/// A check is left out where what it needs could not be read, so that one mistake is told once.
extension Deal {
    func checkWhole(_ reading: inout Reading) {
        checkPartyIDs(&reading)
        checkPartyReferences(&reading)
        checkItems(&reading)
        checkDays(&reading)
        checkCurrency(&reading)
        checkContradictions(&reading)
    }

    // MARK: Parties

    private func checkPartyIDs(_ reading: inout Reading) {
        var first: [String: String] = [:]
        let ids =
            parties.enumerated().map { (Optional($1.id), "parties[\($0)]") }
            + banks.enumerated().map { ($1.id, "banks[\($0)]") }
            + vessels.enumerated().map { ($1.id, "vessels[\($0)]") }
        for case (let id?, let place) in ids where !id.isEmpty {
            if let earlier = first[id] {
                reading.report(.repeatedID(first: earlier), path: place + ".id", value: id)
            } else {
                first[id] = place
            }
        }
    }

    private func checkPartyReferences(_ reading: inout Reading) {
        let known = parties.map(\.id)
        guard !known.isEmpty, !known.contains("") else { return }
        func check(_ id: String?, _ path: String, _ reading: inout Reading) {
            guard let id, !known.contains(id) else { return }
            reading.report(.noSuchParty(nearest: nearestName(to: id, among: known)), path: path, value: id)
        }
        for (path, owner) in owners { check(owner.party, path + ".party", &reading) }
        for (path, item) in itemsAndComponents { check(item.manufacturer, path + ".manufacturer", &reading) }
        check(payer, "payer", &reading)
    }

    /// Everybody named as an owner, with the path.
    var owners: [(path: String, owner: Owner)] {
        var all: [(String, Owner)] = []
        for (index, party) in parties.enumerated() {
            if let parent = party.ultimateParent { all.append(("parties[\(index)].ultimateParent", parent)) }
            all += party.ownedOrControlledBy.enumerated().map {
                ("parties[\(index)].ownedOrControlledBy[\($0)]", $1)
            }
        }
        for (index, bank) in banks.enumerated() {
            all += bank.ownedOrControlledBy.enumerated().map { ("banks[\(index)].ownedOrControlledBy[\($0)]", $1) }
        }
        for (index, vessel) in vessels.enumerated() {
            if let owner = vessel.owner { all.append(("vessels[\(index)].owner", owner)) }
        }
        return all
    }

    // MARK: Items

    /// All items and, depth first, the components in them, with the path.
    public var itemsAndComponents: [(path: String, item: Item)] {
        items.enumerated().flatMap { Deal.withComponents($1, "items[\($0)]") }
    }

    private static func withComponents(_ item: Item, _ path: String) -> [(path: String, item: Item)] {
        [(path, item)] + item.components.enumerated().flatMap { withComponents($1, "\(path).components[\($0)]") }
    }

    private func checkItems(_ reading: inout Reading) {
        for (index, item) in items.enumerated() {
            let path = "items[\(index)]"
            if item.ref != nil { reading.report(.onlyInComponents, path: path + ".ref", value: item.ref) }
            if let share = item.sharePercent {
                reading.report(.onlyInComponents, path: path + ".sharePercent", value: share.description)
            }
            // An element that is no object has its problem at its own path already.
            guard item.ref == nil, !reading.problems.contains(where: { $0.path == path }) else { continue }
            for (key, isStated) in [("id", item.id != nil), ("kind", item.kind != nil)] {
                let place = "\(path).\(key)"
                if !isStated, !reading.hasProblem(at: place) { reading.report(.missing, path: place) }
            }
        }
        var first: [String: String] = [:]
        for (path, item) in itemsAndComponents {
            guard let id = item.id else { continue }
            if let earlier = first[id] {
                reading.report(.repeatedID(first: earlier), path: path + ".id", value: id)
            } else {
                first[id] = path
            }
        }
        let known = itemsAndComponents.compactMap(\.item.id)
        for (path, item) in itemsAndComponents {
            guard let ref = item.ref, path.contains(".components["), !known.contains(ref) else { continue }
            reading.report(
                .noSuchItem(nearest: nearestName(to: ref, among: known)), path: path + ".ref", value: ref)
        }
        checkCircles(&reading)
    }

    /// Follows references and nesting; each circle is reported once, at the reference that closes it.
    private func checkCircles(_ reading: inout Reading) {
        var byID: [String: (path: String, item: Item)] = [:]
        for place in itemsAndComponents {
            if let id = place.item.id, byID[id] == nil { byID[id] = place }
        }
        var done: Set<String> = []
        var found: Set<Set<String>> = []
        func visit(_ item: Item, _ path: String, _ trail: [String], _ reading: inout Reading) {
            if let ref = item.ref {
                if let start = trail.firstIndex(of: ref) {
                    let circle = Array(trail[start...])
                    if found.insert(Set(circle)).inserted {
                        reading.report(.circle(circle + [ref]), path: path + ".ref", value: ref)
                    }
                } else if let target = byID[ref] {
                    visit(target.item, target.path, trail, &reading)
                }
                return
            }
            if let id = item.id, done.contains(id) { return }
            let trail = item.id.map { trail + [$0] } ?? trail
            for (index, component) in item.components.enumerated() {
                visit(component, "\(path).components[\(index)]", trail, &reading)
            }
            if let id = item.id { done.insert(id) }
        }
        for (index, item) in items.enumerated() { visit(item, "items[\(index)]", [], &reading) }
    }

    // MARK: Days, money, answers

    private func checkDays(_ reading: inout Reading) {
        guard date != .blank else { return }
        if let enRouteSince, enRouteSince > date {
            reading.report(
                .later(than: "date", day: date.description), path: "enRouteSince", value: enRouteSince.description)
        }
        let latest = PartialDate(year: date.year, month: date.month, day: date.day)
        for (index, party) in parties.enumerated() {
            for (key, day) in [("birthDate", party.birthDate), ("incorporatedOn", party.incorporatedOn)] {
                guard let day, let latest, day > latest else { continue }
                reading.report(
                    .later(than: "date", day: date.description), path: "parties[\(index)].\(key)",
                    value: day.description)
            }
        }
    }

    private func checkCurrency(_ reading: inout Reading) {
        guard currency == nil, !reading.hasProblem(at: "currency") else { return }
        let amounts =
            [("value", value)]
            + itemsAndComponents.flatMap { [($0 + ".value", $1.value), ($0 + ".unitPrice", $1.unitPrice)] }
        guard let first = amounts.first(where: { $0.1 != nil }) else { return }
        reading.report(.noCurrency, path: first.0, value: first.1?.description)
    }

    /// A deal-wide “no” speaks for every party; one party's “yes” cannot stand beside it.
    private func checkContradictions(_ reading: inout Reading) {
        func check(_ question: DealQuestion, _ path: String, isYes: Bool) {
            guard isYes, declarations[question]?.answer == .no else { return }
            reading.report(
                .contradicts(path: path, answer: "yes"), path: "declarations.\(question.rawValue)", value: "no")
        }
        for (index, party) in parties.enumerated() {
            let path = "parties[\(index)]"
            check(.militaryEndUser, path + ".militaryEndUser", isYes: party.militaryEndUser?.answer == .yes)
            check(
                .militaryIntelligenceEndUse, path + ".militaryIntelligenceEndUser",
                isYes: party.militaryIntelligenceEndUser?.answer == .yes)
            if party.roles.contains(.endUser) {
                check(.endUserIsGovernment, path + ".government", isYes: party.government?.answer == .yes)
            }
            for (position, listing) in party.listings.enumerated() where listing.listed == .yes {
                let place = "\(path).listings[\(position)]"
                let isAsked: Set<RestrictedList> = [
                    .entityList, .militaryEndUserList, .unverifiedList, .deniedPersonsList, .sdn,
                ]
                check(.partyOnRestrictedList, place, isYes: isAsked.contains(listing.list))
                check(.partyListedFootnote, place, isYes: listing.list == .entityList && !listing.footnotes.isEmpty)
            }
        }
    }
}
