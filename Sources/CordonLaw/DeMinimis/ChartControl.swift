internal import CordonModel
internal import CordonReference
internal import CordonRules

/// Whether the Commerce Country Chart asks for a licence: reasons for control of the ECCN against the marks of the
/// destination, 15 CFR 738.4(a). Held for the chart and control list of 2026; before that, as declared.
enum ChartControl {
    static func truth(
        _ item: Item, eccn: ECCN, at path: String, in subject: LawCase, on day: CalendarDay
    ) -> Truth {
        if eccn.isEAR99 { return .no }
        let key = "\(path).declarations.\(ItemQuestion.chartLicenceRequirement.rawValue)"
        if let declared = item.declarations[.chartLicenceRequirement], declared.answer != .unknown {
            return declared.answer == .yes ? .yes : .no
        }
        guard isHeld(on: day), let entry = ControlList.shared.entry(eccn.heading)
        else { return .unknown(needs: [key]) }
        guard let to = subject.deal.route?.to else { return .unknown(needs: ["route.to"]) }
        switch CountryChart.shared.marks(to.description) {
        case .pointer, nil: return .unknown(needs: [key])
        case .columns(let marks):
            let columns = entry.columns
            guard !entry.isSpecial else { return .unknown(needs: [key]) }
            let hit = columns.filter { marks.contains($0.column) && isReason($0.reason, of: item) }
            if hit.contains(where: \.isEntireEntry) { return entry.mayUseGBS ? .unknown(needs: [key]) : .yes }
            // A column that holds for some paragraphs only leaves the question to whoever knows the paragraph.
            return hit.isEmpty ? .no : .unknown(needs: [key])
        }
    }

    /// Whether chart and control list are known for the day.
    static func isHeld(on day: CalendarDay) -> Bool {
        ControlList.isHeld(on: day.description) && CountryChart.isHeld(on: day.description)
    }

    /// Where the author says which reasons hold for the item, the others do not count.
    private static func isReason(_ reason: String, of item: Item) -> Bool {
        item.reasonsForControl.isEmpty || item.reasonsForControl.contains { $0.rawValue == reason }
    }
}
