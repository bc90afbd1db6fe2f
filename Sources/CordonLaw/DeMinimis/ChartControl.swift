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
        guard subject.deal.route?.to != nil else { return .unknown(needs: ["route.to"]) }
        return subject.destinations.reduce(.no) { truth, place in
            truth.or(mark(entry, at: place.country, of: item, otherwise: .unknown(needs: [key])))
        }
    }

    private static func mark(
        _ entry: ControlList.Entry, at country: String, of item: Item, otherwise open: Truth
    ) -> Truth {
        guard !entry.isElsewhere, !entry.isIncomplete else { return open }
        switch CountryChart.shared.marks(country) {
        case .pointer, nil: return open
        case .columns(let marks):
            let hit = entry.columns.filter { marks.contains($0.column) && isReason($0.reason, of: item) }
            if hit.contains(where: \.isEntireEntry) {
                // License Exception GBS, which takes content out of the count, is for Country Group B.
                return entry.mayUseGBS && CountryGroups.shared.contains("B", country) ? open : .yes
            }
            // A column that holds for some paragraphs only leaves the question to whoever knows the paragraph.
            guard hit.isEmpty else { return open }
            let special = entry.special(for: country).filter { isReason($0.reason, of: item) }
            return special.isEmpty ? .no : open
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
