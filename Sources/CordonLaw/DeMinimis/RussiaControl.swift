internal import CordonModel
internal import CordonReference
internal import CordonRules

/// Part 746 applied to a piece of content by itself, as Supp. No. 2(a)(1) to part 734 asks, for Russia and Belarus.
enum RussiaControl {
    static func truth(
        _ content: Item, eccn: ECCN, at path: String, in subject: LawCase, on day: CalendarDay
    ) -> (truth: Truth, why: String, cites: [String]) {
        let russia = subject.goesToRussia.truth
        let belarus = subject.goes(to: ["BY"]).truth
        let reach = Reach(
            russia: russia, belarus: belarus,
            either: russia.or(belarus).or(subject.answer(.knowsRussiaBelarusDestination).truth))
        guard reach.either != .no else { return (.no, "", []) }
        let partner = day >= RussiaDates.invasion ? fromPartner(subject, on: day) : .no
        let number = eccn.isEAR99 ? Truth.no : onControlList(eccn, on: day, to: reach)
        // Most content is settled here, without a look at the lists.
        if number == .yes, partner == .no { return (.yes, "\(eccn) needs a licence there by itself, 746.8(a)(1)", []) }
        func words(_ truth: Truth, _ eccn: ECCN) -> String {
            guard truth == .yes else { return "" }
            let by =
                number == .yes
                ? "746.8(a)(1)" : paragraph(of: content, at: path, in: subject, on: day)
            return "\(eccn) needs a licence there by itself, \(by)"
        }
        let lists = listed(content, eccn: eccn, at: path, in: subject, on: day, to: reach)
        let software = listedSoftware(content, eccn: eccn, at: path, in: subject, on: day, to: reach)
        let all = number.or(lists).or(software).or(
            luxury(content, eccn: eccn, at: path, in: subject, on: day, to: reach))
        // 746.8(a)(12)(iii)(B): from a partner country, content that is AT-only or EAR99 is left out of account for every
        // paragraph but (a)(8). Until 2024-01-23 that was (a)(5), and spared ECCN content from paragraph (a)(1) only.
        // The text of 746.5 between May 2023 and then was not seen.
        let isUnclear = day >= RussiaDates.partnerContentUnclear && day < RussiaDates.partnerListedContent
        let luxury = luxury(content, eccn: eccn, at: path, in: subject, on: day, to: reach)
        let counted =
            isUnclear
            ? luxury.or(lists.and(.unknown(needs: ["\(subject.path).controlledUSContentPercent"]))) : lists.or(luxury)
        let rest = day >= RussiaDates.partnerListedContent ? software : counted.or(software)
        let isLeftOut = isAntiTerrorismOnly(content, eccn, at: path, on: day)
        guard partner != .no, all != rest else { return (all, words(all, eccn), []) }
        let cite = day >= "2024-06-12" ? "746.8(a)(12)(iii)(B)" : "746.8(a)(5)"
        switch partner.and(isLeftOut) {
        case .yes:
            let why = rest == .no ? "\(eccn) is not counted from a partner country (\(cite))" : words(rest, eccn)
            return (rest, why, ["15 CFR \(cite)", "Supp. No. 3 to 15 CFR part 746"])
        case .unknown(let needs): return (rest.or(all.and(.unknown(needs: needs))), "", ["15 CFR \(cite)"])
        case .no: return (all, words(all, eccn), ["15 CFR \(cite)"])
        }
    }

    private struct Reach {
        let russia: Truth
        let belarus: Truth
        /// Or as somebody knows.
        let either: Truth
    }

    /// Which supplement or paragraph asks for the licence, as it was numbered on the day.
    private static func paragraph(of content: Item, at path: String, in subject: LawCase, on day: CalendarDay) -> String
    {
        let isRenumbered = day >= "2024-06-12"
        func lists(_ supplement: TariffSupplement) -> Bool {
            content.isIn(supplement, on: day, at: path, of: subject).truth == .yes
        }
        if lists(.industrial) { return "\(isRenumbered ? "746.8(a)(5)" : "746.5(a)(1)(ii)") and Supp. No. 4" }
        if content.isInSupplement6(at: path, of: subject).truth == .yes {
            return "\(isRenumbered ? "746.8(a)(6)" : "746.5(a)(1)(iii)") and Supp. No. 6"
        }
        if lists(.luxury) { return "\(isRenumbered ? "746.8(a)(7)" : "746.10(a)(1)") and Supp. No. 5" }
        if content.kind == .software { return "746.8(a)(8)" }
        return isRenumbered ? "746.8(a)(4)" : "746.5(a)(1)(i)"
    }

    /// 746.8(a)(1).
    private static func onControlList(_ eccn: ECCN, on day: CalendarDay, to reach: Reach) -> Truth {
        if day >= RussiaDates.everyECCN { return reach.either }
        guard (3...9).contains(eccn.category ?? 0), day >= RussiaDates.invasion else { return .no }
        return day >= RussiaDates.belarus ? reach.either : reach.russia
    }

    /// The supplements of 746.5, since June 2024 746.8(a)(4) to (6). Since 2024-01-23 for EAR99 goods only.
    private static func listed(
        _ content: Item, eccn: ECCN, at path: String, in subject: LawCase, on day: CalendarDay, to reach: Reach
    ) -> Truth {
        // An ECCN item needs no list once every ECCN needs a licence, unless the partner exclusion spares its number.
        guard eccn.isEAR99 || day < RussiaDates.partnerListedContent else { return .no }
        var truth = Truth.no
        if day >= RussiaDates.refining {
            let reach = day >= RussiaDates.industryBelarus ? reach.either : reach.russia
            truth = truth.or(reach.and(content.isIn(.industrial, on: day, at: path, of: subject).truth))
        }
        if day >= RussiaDates.supplement6 {
            truth = truth.or(reach.either.and(content.isInSupplement6(at: path, of: subject).truth))
        }
        // Whoever tried and cannot tell what it is for needs the licence, too: 746.8(a)(4)(i).
        let project = subject.answer(.oilGasProjectEndUse)
        let oil: Truth = project.triedInVain ? .yes : project.truth
        if oil != .no {
            let reach = day >= RussiaDates.industryBelarus ? reach.either : reach.russia
            let isListed: Truth =
                oilAndGasNumbers.contains(eccn.heading)
                ? .yes : content.isIn(.oilAndGas, on: day, at: path, of: subject).truth
            truth = truth.or(reach.and(oil).and(isListed))
        }
        return truth
    }

    /// 746.10, since June 2024 746.8(a)(7).
    private static func luxury(
        _ content: Item, eccn: ECCN, at path: String, in subject: LawCase, on day: CalendarDay, to reach: Reach
    ) -> Truth {
        guard eccn.isEAR99 || day < RussiaDates.partnerListedContent, day >= RussiaDates.luxury else { return .no }
        return reach.either.and(content.isIn(.luxury, on: day, at: path, of: subject).truth)
    }

    /// 746.8(a)(8).
    private static func listedSoftware(
        _ content: Item, eccn: ECCN, at path: String, in subject: LawCase, on day: CalendarDay, to reach: Reach
    ) -> Truth {
        guard eccn.isEAR99, day >= RussiaDates.software, let kind = content.kind, kind == .software else { return .no }
        let declared = subject.answer(
            content.declarations[.listedSoftwareKind], at: "\(path).declarations.listedSoftwareKind")
        return reach.either.and(declared.truth)
    }

    /// Only anti-terrorism in its reasons for control, or 9A991, or EAR99: 746.8(a)(12)(iii)(B)(1). By what the author says
    /// of the content; else by the control list, which is known for 2026.
    static func isAntiTerrorismOnly(_ content: Item, _ eccn: ECCN, at path: String, on day: CalendarDay) -> Truth {
        if eccn.isEAR99 || eccn.heading == "9A991" { return .yes }
        if !content.reasonsForControl.isEmpty {
            return content.reasonsForControl.allSatisfy { $0.rawValue == "AT" } ? .yes : .no
        }
        // Entries ending in 990 to 999 are the unilateral ones; which of them had other reasons too is known for 2026.
        let isOnly = ControlList.shared.entry(eccn.heading)?.isATOnly ?? false
        if ControlList.isHeld(on: day.description) { return isOnly ? .yes : .no }
        if !isOnly, !eccn.heading.dropFirst(2).hasPrefix("99") { return .no }
        return .unknown(needs: ["\(path).reasonsForControl"])
    }

    static func fromPartner(_ subject: LawCase, on day: CalendarDay) -> Truth {
        guard let from = subject.deal.route?.from else { return .unknown(needs: ["route.from"]) }
        return PartnerCountries.shared.since(from.description).map { $0 <= day.description } ?? false ? .yes : .no
    }
}
