/// The ways in which listed spellings are looked up. All of them are needed for the promise that no pair at or above
/// the cutoff is missed; tests switch one off at a time to show that each is.
package struct LookupKinds: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let exact = LookupKinds(rawValue: 1)
    package static let key = LookupKinds(rawValue: 2)
    package static let relatives = LookupKinds(rawValue: 4)
    package static let oneEdit = LookupKinds(rawValue: 8)
    package static let twoEdits = LookupKinds(rawValue: 16)
    package static let skeleton = LookupKinds(rawValue: 32)
    package static let initial = LookupKinds(rawValue: 64)
    package static let entityJoin = LookupKinds(rawValue: 128)
    package static let queryJoin = LookupKinds(rawValue: 256)
    package static let identifier = LookupKinds(rawValue: 512)
    /// Not a look-up: the upper bound by which variants are discarded. Without it the bound is too low.
    package static let soundBound = LookupKinds(rawValue: 1024)

    package static let all: LookupKinds = [
        .exact, .key, .relatives, .oneEdit, .twoEdits, .skeleton, .initial, .entityJoin, .queryJoin, .identifier,
        .soundBound,
    ]
}
