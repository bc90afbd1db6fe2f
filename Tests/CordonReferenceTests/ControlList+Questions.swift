import CordonReference

/// Which headings the tests ask for.
extension ControlList {
    /// Those that name a column of the Country Chart.
    func naming(_ column: String) -> Set<String> { headings { $0.columns.contains { $0.column == column } } }

    /// Those with a reason for control.
    func controlled(for reason: String) -> Set<String> { headings { $0.reasons.contains(reason) } }

    /// Those with a requirement outside the chart that names a country.
    func special(_ reason: String, naming iso: String) -> Set<String> {
        headings { $0.special.contains { $0.reason == reason && $0.destinations.countries.contains(iso) } }
    }

    /// Those with a requirement outside the chart that cites a section or a paragraph of it.
    func citing(_ section: String) -> Set<String> {
        headings { $0.special.contains { $0.sections.contains { $0.hasPrefix(section) } } }
    }

    /// Those that our copy marks as incomplete.
    func incomplete(_ headings: Set<String>) -> Set<String> {
        headings.filter { entry($0)?.isIncomplete ?? false }
    }

    private func headings(where isMeant: (Entry) -> Bool) -> Set<String> {
        Set(entries.filter(isMeant).map(\.eccn))
    }
}
