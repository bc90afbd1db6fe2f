internal import CordonModel
internal import CordonReference
internal import CordonRules

extension Condition where Case == LawCase {
    /// The item goes to one of the countries: by the route, by where its end user or consignee is, or as somebody knows.
    /// A shipment through a country is one to its final destination, 15 CFR 734.13(c).
    static func destination(isIn countries: [String], _ says: String, cite: String? = nil) -> Condition {
        let asked = Set(countries)
        return .test(
            Test("destination.isIn", countries, says: says) { subject, _ in subject.goes(to: asked) }, cite: cite)
    }

    /// To Russia or Belarus, or on to them as the exporter knows.
    static func toRussiaOrBelarus(_ says: String = "goes to or within Russia or Belarus") -> Condition {
        .any(
            says, .destination(isIn: ["RU", "BY"], "the destination is Russia or Belarus"),
            .declared(.knowsRussiaBelarusDestination, "somebody knows that it will end up there"))
    }

    static func toRussia() -> Condition {
        .test(Test("destination.isRussia", says: "goes to or within Russia") { subject, _ in subject.goesToRussia })
    }

    /// Destination is in a country group of Supplement No. 1 to 15 CFR part 740.
    static func destination(inGroup groups: [String], _ says: String, cite: String? = nil) -> Condition {
        .test(
            Test("destination.isInGroup", groups, says: says) { subject, day in
                subject.goes(toGroups: groups, on: day)
            }, cite: cite)
    }

    /// The temporarily occupied Crimea region of Ukraine.
    static func toCrimea() -> Condition {
        .test(
            Test("destination.isCrimea", says: "the destination is the occupied Crimea region of Ukraine") {
                subject, _ in
                guard let to = subject.deal.route?.to else { return Answer(.unknown(needs: ["route.to"])) }
                guard to.description == "UA" else {
                    return Answer(.no, facts: [subject.fact("route.to", to)])
                }
                guard let territory = subject.deal.route?.toTerritory else {
                    return Answer(.unknown(needs: ["route.toTerritory"]), facts: [subject.fact("route.to", to)])
                }
                return Answer(
                    territory == .crimea ? .yes : .no,
                    facts: [subject.fact("route.toTerritory", territory.rawValue)])
            })
    }

    /// Leaves, or moves within, a country of Supplement No. 3 to part 746 that was listed on the day.
    static func fromPartner(cite: String) -> Condition {
        .test(
            Test("origin.isPartner", says: "leaves, or moves within, a country of Supp. No. 3 to part 746") {
                subject, day in
                guard let from = subject.deal.route?.from else { return Answer(.unknown(needs: ["route.from"])) }
                let since = PartnerCountries.shared.since(from.description)
                let isListed = since.map { $0 <= day.description } ?? false
                let note: String? =
                    since.map { isListed ? nil : "\(from) joined Supp. No. 3 only on \($0)" } ?? nil
                return Answer(isListed ? .yes : .no, facts: [subject.fromFact].compactMap { $0 }, note: note)
            }, cite: cite)
    }

    static func leaves(_ country: String, _ says: String, cite: String? = nil) -> Condition {
        .test(
            Test("route.from", [country], says: says) { subject, _ in
                guard let from = subject.deal.route?.from else { return Answer(.unknown(needs: ["route.from"])) }
                return Answer(from.description == country ? .yes : .no, facts: [subject.fromFact].compactMap { $0 })
            }, cite: cite)
    }

    /// In the United States, its territories included, at the start or on the way, 15 CFR 734.3(a)(1), 772.1.
    static func passesUnitedStates(cite: String) -> Condition {
        .test(
            Test("route.passesUnitedStates", says: "is in, leaves or passes through the United States") { subject, _ in
                guard let route = subject.deal.route, let from = route.from else {
                    return Answer(.unknown(needs: ["route.from"]))
                }
                let places =
                    [("route.from", from)] + route.via.map { ("route.via", $0) }
                    + route.transit.map { ("route.transit", $0) }
                if let place = places.first(where: { unitedStates.contains($0.1.description) }) {
                    return Answer(.yes, facts: [subject.fact(place.0, place.1)])
                }
                return Answer(.no, facts: [subject.fromFact].compactMap { $0 })
            }, cite: cite)
    }

    /// Export, reexport or transfer as against a release of technology to a person.
    static func isDeemed(cite: String? = nil) -> Condition {
        .test(
            Test("activity.isDeemed", says: "is a release of technology or source code to a foreign person") {
                subject, _ in
                if subject.item.kind == .commodity {
                    return Answer(.no, facts: [subject.fact("\(subject.path).kind", "commodity")])
                }
                guard let activity = subject.deal.activity else { return Answer(.unknown(needs: ["activity"])) }
                let isDeemed = activity == .deemedExport || activity == .deemedReexport
                return Answer(isDeemed ? .yes : .no, facts: [subject.fact("activity", activity.rawValue)])
            }, cite: cite)
    }

    /// The goods were on their way by a day, as a savings clause asks. A deal that does not say since when its goods are
    /// on their way is decided as one that has not left.
    static func enRoute(by day: CalendarDay, cite: String) -> Condition {
        .test(
            Test("enRoute.by", [day.description], says: "was on its way by \(day)") { subject, today in
                guard let since = subject.deal.enRouteSince else {
                    // Weeks later nothing is on its way any more, and the remark would only be noise.
                    let isRecent = today <= day.adding(days: 60)
                    return Answer(
                        .no,
                        note: isRecent
                            ? "what was aboard a carrier by \(day) under actual orders may go on as before (\(cite)); the deal "
                                + "does not state enRouteSince and is taken as one that has not left" : nil)
                }
                return Answer(since <= day ? .yes : .no, facts: [subject.fact("enRouteSince", since)])
            }, cite: cite)
    }

    static func activity(_ kinds: [Activity], _ says: String) -> Condition {
        .test(
            Test("activity.isIn", kinds.map(\.rawValue), says: says) { subject, _ in
                guard let activity = subject.deal.activity else { return Answer(.unknown(needs: ["activity"])) }
                return Answer(
                    kinds.contains(activity) ? .yes : .no, facts: [subject.fact("activity", activity.rawValue)])
            })
    }
}

/// The United States with its territories, as part 772 defines them.
let unitedStates: Set<String> = ["US", "PR", "VI", "GU", "AS", "MP", "UM"]

extension LawCase {
    /// Group membership is known for the days of the table, and for some countries whose groups have not changed since
    /// 2022: Russia, Belarus and China in D:5, the embargoed ones in E:1 and E:2.
    func goes(toGroups groups: [String], on day: CalendarDay) -> Answer {
        let isHeld = CountryGroups.isHeld(on: day.description)
        let isEmbargo = groups.allSatisfy { $0.hasPrefix("E") }
        let isMeant = { (code: String) in groups.contains { CountryGroups.shared.contains($0, code) } }
        if !isHeld, !isEmbargo,
            let open = destinations.first(where: { !["RU", "BY", "CN", "HK", "US", "CA"].contains($0.country) })
        {
            return Answer(
                .unknown(needs: ["law.country-groups"]), facts: [open.fact],
                note: "text not held: Country Groups as they stood on \(day)")
        }
        return goes(to: isMeant)
    }

    /// To Russia. Who knows only that it ends up in Russia or Belarus has not said which.
    var goesToRussia: Answer {
        let stated = goes(to: ["RU"])
        guard stated.truth != .yes, goes(to: ["BY"]).truth != .yes else { return stated }
        let known = answer(.knowsRussiaBelarusDestination)
        switch known.truth {
        case .no: return Answer(stated.truth, facts: stated.facts + known.facts)
        case .yes:
            if let use = deal.endUse?.country, ["RU", "BY"].contains(use.description) {
                return Answer(use.description == "RU" ? .yes : .no, facts: known.facts + [fact("endUse.country", use)])
            }
            return Answer(
                .unknown(needs: ["endUse.country"]), facts: known.facts,
                note: "to Russia or to Belarus: which is not stated")
        case .unknown: return Answer(stated.truth.or(known.truth), facts: stated.facts + known.facts)
        }
    }

    func goes(to countries: Set<String>) -> Answer {
        // Two or three countries are compared faster than hashed.
        countries.count < 4
            ? goes(to: { country in countries.contains { $0 == country } }) : goes(to: { countries.contains($0) })
    }

    /// What goes through a country is for its final destination, which is cited where there is one on the way.
    private var through: [String] {
        guard let route = deal.route, !route.via.isEmpty || !route.transit.isEmpty else { return [] }
        return ["15 CFR 734.13(c)"]
    }

    /// Yes by the route, or by where the end user or the ultimate consignee is. No by the route alone.
    func goes(to isMeant: (String) -> Bool) -> Answer {
        if let receiver = receivers.first(where: { isMeant($0.country) }) {
            return Answer(.yes, facts: [receiver.fact], cites: through)
        }
        guard let toFact else { return Answer(.unknown(needs: ["route.to"])) }
        return Answer(isMeant(toFact.value) ? .yes : .no, facts: [toFact], cites: through)
    }
}
