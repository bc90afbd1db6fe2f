/// A licence requirement that an entry of the Commerce Control List states outside the Country Chart.
package struct SpecialRequirement: Hashable, Sendable {
    /// The reason for control, such as `RS`; `FP` is “foreign policy”.
    package let reason: String
    /// Which items of the entry: `entire`, or the entry's own words.
    package let applicability: String
    package let destinations: SpecialDestinations
    /// The sections of 15 CFR that the entry names, as printed.
    package let sections: [String]

    package var isEntireEntry: Bool { applicability == "entire" }

    /// Made by 746.8, the rule on Russia and Belarus, which is modelled by itself.
    package var isRussiaRule: Bool { sections.contains { $0.hasPrefix("§ 746.8") } }

    /// From `RS ~ entire ~ CN RU VE ~ § 742.6(a)(7)`.
    init?(_ text: String) {
        let parts = text.parts("~")
        guard parts.count == 4, !parts[0].isEmpty, !parts[1].isEmpty,
            let destinations = SpecialDestinations(parts[2])
        else { return nil }
        reason = parts[0]
        applicability = parts[1]
        self.destinations = destinations
        sections = parts[3].parts(";")
    }
}
