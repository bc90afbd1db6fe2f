internal import CordonModel
internal import CordonReference
internal import CordonRules

/// Part 746 applied to a piece of content by itself, as Supp. No. 2(a)(1) to part 734 asks, for Russia and Belarus.
enum RussiaControl {
    static func truth(
        _ content: Item, eccn: ECCN, at path: String, in subject: LawCase, on day: CalendarDay
    ) -> (truth: Truth, why: String) {
        let russia = subject.goes(to: ["RU"]).truth
        let belarus = subject.goes(to: ["BY"]).truth
        let either = russia.or(belarus).or(subject.answer(.knowsRussiaBelarusDestination).truth)
        guard either != .no else { return (.no, "") }
        // From a partner country, content that is AT-only is left out of account, EAR99 content since 2024-01-23.
        let since = eccn.isEAR99 ? RussiaDates.partnerEAR99Content : RussiaDates.partnerATContent
        if isAntiTerrorismOnly(eccn), day >= since || (eccn.isEAR99 && day >= RussiaDates.partnerEAR99Unclear) {
            let inner = requirement(
                content, eccn: eccn, at: path, in: subject, on: day, russia: russia, belarus: belarus)
            switch fromPartner(subject, on: day) {
            case .yes where day >= since:
                return (.no, "\(eccn) is not counted from a partner country (746.8(a)(12)(iii)(B))")
            case .yes:
                return (
                    inner.and(.unknown(needs: ["\(subject.path).controlledUSContentPercent"])),
                    "text not held: whether \(eccn) content from a partner country counted on \(day)"
                )
            case .unknown(let needs): return (inner.and(.unknown(needs: needs)), "\(eccn)")
            case .no: break
            }
        }
        let truth = requirement(content, eccn: eccn, at: path, in: subject, on: day, russia: russia, belarus: belarus)
        return (truth, truth == .yes ? "\(eccn) needs a licence to the destination (part 746)" : "")
    }

    private static func requirement(
        _ content: Item, eccn: ECCN, at path: String, in subject: LawCase, on day: CalendarDay, russia: Truth,
        belarus: Truth
    ) -> Truth {
        let knows = subject.answer(.knowsRussiaBelarusDestination).truth
        let either = russia.or(belarus).or(knows)
        if !eccn.isEAR99 {
            if day >= RussiaDates.everyECCN { return either }
            let isCovered = (3...9).contains(eccn.category ?? 0)
            guard isCovered, day >= RussiaDates.invasion else { return .no }
            return day >= RussiaDates.belarus ? either : russia
        }
        var truth = Truth.no
        // Industrial goods: refining equipment for Russia from March 2022, for Belarus from September 2022.
        if day >= RussiaDates.refining {
            let reach = day >= RussiaDates.industryBelarus ? either : russia
            truth = truth.or(reach.and(content.isIn(.industrial, on: day, at: path, of: subject).truth))
        }
        if day >= RussiaDates.luxury {
            truth = truth.or(either.and(content.isIn(.luxury, on: day, at: path, of: subject).truth))
        }
        if day >= RussiaDates.supplement6 {
            let declared = subject.answer(
                content.declarations[.part746Supplement6], at: "\(path).declarations.part746Supplement6")
            truth = truth.or(either.and(declared.truth))
        }
        let oil = subject.answer(.oilGasProjectEndUse).truth
        let reach = day >= RussiaDates.industryBelarus ? either : russia
        if oil != .no {
            truth = truth.or(reach.and(oil).and(content.isIn(.oilAndGas, on: day, at: path, of: subject).truth))
        }
        if day >= RussiaDates.software, content.kind != .commodity {
            let declared = subject.answer(
                content.declarations[.listedSoftwareKind], at: "\(path).declarations.listedSoftwareKind")
            truth = truth.or(either.and(content.kind == .technology ? .no : declared.truth))
        }
        return truth
    }

    /// Only anti-terrorism in its reasons for control, or 9A991, or EAR99: 746.8(a)(12)(iii)(B)(1).
    static func isAntiTerrorismOnly(_ eccn: ECCN) -> Bool {
        eccn.isEAR99 || (ControlList.shared.entry(eccn.heading)?.isATOnly ?? false)
    }

    private static func fromPartner(_ subject: LawCase, on day: CalendarDay) -> Truth {
        guard let from = subject.deal.route?.from else { return .unknown(needs: ["route.from"]) }
        return PartnerCountries.shared.since(from.description).map { $0 <= day.description } ?? false ? .yes : .no
    }
}
