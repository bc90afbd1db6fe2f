internal import CordonModel
package import CordonRules

/// Somebody of the graph who is on a list, or is taken to be.
package struct ListedNode: Sendable, Hashable {
    package let node: Int
    /// The list, as screening names it: `us_ofac_sdn`.
    package let list: String
    /// `“Igor Primer” on us_ofac_sdn (RUSSIA-EO14024)`.
    package let words: String
    package let programmes: [String]
    /// What the entry asks a licence for, where the list says so: “For all items subject to the EAR”.
    package let requirement: String?
    /// Footnotes of an Entity List entry.
    package let footnotes: Set<Int>
    /// A hit that nobody has confirmed makes what follows possible, not certain.
    package let isCertain: Bool
    /// A designation that is only assumed.
    package let isAssumed: Bool

    package init(
        node: Int, list: String, words: String, programmes: [String] = [], requirement: String? = nil,
        footnotes: Set<Int> = [], isCertain: Bool = true, isAssumed: Bool = false
    ) {
        self.node = node
        self.list = list
        self.words = words
        self.programmes = programmes
        self.requirement = requirement
        self.footnotes = footnotes
        self.isCertain = isCertain
        self.isAssumed = isAssumed
    }

    /// Whether being on the list makes one's companies fall under a regime.
    package func counts(for regime: Regime) -> Bool {
        let tags = programmes.map { $0.replacing(" ", with: "-").uppercased() }
        let name = list.split(separator: ":").first.map(String.init) ?? list
        let part = list.split(separator: ":").dropFirst().first.map(String.init)
        let isSDN = name == "us_ofac_sdn" || part == "SDN"
        switch regime {
        case .ofac:
            return isSDN && (tags.isEmpty || tags.contains { FlowDown.exception(for: $0) == nil })
        case .bis:
            if ["EL", "MEU"].contains(part) { return true }
            return isSDN && (tags.isEmpty || tags.contains { blockingProgrammes.contains($0) })
        case .eu: return name.hasPrefix("eu_")
        case .uk: return name.hasPrefix("gb_")
        }
    }
}

/// Programmes whose blocking does not pass to what the blocked own.
package enum FlowDown {
    package struct Exception: Sendable, Hashable {
        package let tag: String
        package let from: CalendarDay
        package let citation: Citation
        package let summary: String
    }

    package static let exceptions = [
        Exception(
            tag: "ETHIOPIA-EO14046", from: CalendarDay(literal: "2021-09-17"),
            citation: Citation(
                cite: "31 CFR 550.406(a)", basis: .secondary, lastChecked: "2026-11-27"),
            summary: "Who is blocked from the menu of EO 14046 is blocked alone: its companies are not, unless listed.")
    ]

    static func exception(for tag: String) -> Exception? { exceptions.first { $0.tag == tag } }
}
