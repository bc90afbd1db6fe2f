package struct Part746Tariff: Sendable {
    package struct Row: Sendable { package let supplements: [Int]; package let floorUSD: Int?; package let chplTier: String? }
    package static let shared = Part746Tariff()
    package func row(_ hs6: String) -> Row? { nil }
    package func isHeld(supplement: Int, on day: String) -> Bool { day >= "2024-11-01" }
}
package struct PartnerCountries: Sendable {
    package static let shared = PartnerCountries()
    package func since(_ iso: String) -> String? { nil }
}
package struct CountryGroups: Sendable {
    package static let shared = CountryGroups()
    package func contains(_ group: String, _ iso: String) -> Bool { false }
}
package struct CountryChart: Sendable {
    package enum Marks: Sendable { case pointer, columns(Set<String>) }
    package static let shared = CountryChart()
    package static func isHeld(on day: String) -> Bool { day >= "2026-07-23" }
    package func marks(_ iso: String) -> Marks? { nil }
}
package struct ControlList: Sendable {
    package struct Column: Sendable { package let reason: String; package let column: String; package let isEntireEntry: Bool }
    package struct Entry: Sendable { package let columns: [Column]; package let isATOnly: Bool; package let isSpecial: Bool; package let mayUseGBS: Bool }
    package static let shared = ControlList()
    package static func isHeld(on day: String) -> Bool { day >= "2026-07-23" }
    package func entry(_ heading: String) -> Entry? { nil }
}
