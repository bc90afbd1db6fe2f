internal import CordonModel
internal import CordonReference
internal import CordonRules

/// Whether one piece of US-origin content is “controlled” for the destination of what it is in, Supp. No. 2(a)(1) to 15 CFR
/// part 734: whether it would need a licence there by the Country Chart or part 746, as received.
enum ContentControl {
    struct Answer {
        let truth: Truth
        let why: String
        var cites: [String] = []
    }

    static func truth(_ content: Item, at path: String, in subject: LawCase, on day: CalendarDay) -> Answer {
        guard let eccn = content.eccn else {
            return Answer(truth: .unknown(needs: ["\(path).eccn"]), why: "no classification")
        }
        let chart = ChartControl.truth(content, eccn: eccn, at: path, in: subject, on: day)
        let russia = RussiaControl.truth(content, eccn: eccn, at: path, in: subject, on: day)
        let embargo = embargo(content, eccn: eccn, at: path, in: subject).or(
            iran(content, eccn: eccn, at: path, in: subject, on: day))
        let truth = chart.or(russia.truth).or(embargo)
        let why: String =
            switch truth {
            case .yes:
                chart == .yes
                    ? "\(eccn) is controlled by the Country Chart"
                    : russia.truth == .yes
                        ? russia.why : "\(eccn) needs a licence to an embargoed destination (part 746)"
            case .no: russia.why.isEmpty ? "\(name(content, eccn)) needs no licence there by itself" : russia.why
            case .unknown: "\(eccn): whether it needs a licence there is open"
            }
        return Answer(truth: truth, why: why, cites: russia.cites)
    }

    private static func name(_ content: Item, _ eccn: ECCN) -> String {
        guard eccn.isEAR99, let hs6 = content.hs6 else { return eccn.description }
        return "EAR99, HTS \(hs6), in no supplement to part 746 that asks for a licence there,"
    }

    /// 746.2, 746.4, 746.6, 746.9: everything to Cuba, North Korea, Syria and the occupied regions of Ukraine but food and
    /// medicine designated EAR99.
    private static func embargo(
        _ content: Item, eccn: ECCN, at path: String, in subject: LawCase
    ) -> Truth {
        let reach = subject.goes(to: ["CU", "KP", "SY"]).truth.or(subject.goesToOccupiedUkraine.truth)
        guard reach != .no, eccn.isEAR99 else { return reach }
        let key = "\(path).declarations.\(ItemQuestion.foodOrMedicine.rawValue)"
        let isSpared = subject.answer(content.declarations[.foodOrMedicine], at: key).truth
        // Parts of machines are neither; nobody needs to say so.
        return reach.and(isSpared == .yes ? .no : .yes)
    }

    /// 746.7(a)(1): to Iran what any column of the Country Chart names, and since 2023-02-24 what Supp. No. 7 lists.
    private static func iran(
        _ content: Item, eccn: ECCN, at path: String, in subject: LawCase, on day: CalendarDay
    ) -> Truth {
        let reach = subject.goes(to: ["IR"]).truth
        guard reach != .no else { return .no }
        if eccn.isEAR99 {
            guard day >= "2023-02-24" else { return .no }
            // 746.7(a)(1)(v): from a partner country it is not counted.
            return reach.and(!RussiaControl.fromPartner(subject, on: day))
                .and(content.isIn(.highPriority, on: day, at: path, of: subject).truth)
        }
        if !content.reasonsForControl.isEmpty { return reach }
        guard let entry = ControlList.shared.entry(eccn.heading), !entry.columns.isEmpty else {
            return reach.and(.unknown(needs: ["\(path).reasonsForControl"]))
        }
        return entry.columns.contains(where: \.isEntireEntry)
            ? reach : reach.and(.unknown(needs: ["\(path).reasonsForControl"]))
    }
}
