package import CordonModel
internal import CordonReference
package import CordonRules

/// How old a version is on a day, against what its list's policy allows.
///
/// A publisher can be silent for weeks and its list be current all the same. So age counts from the last day on which the
/// publisher was known to offer this very version: the day of the last update, or else the day of publication.
package struct ListAge: Hashable, Sendable {
    package let list: String
    package let published: CalendarDay
    /// The last day on which this version was known to be the publisher's.
    package let currentOn: CalendarDay
    package let days: Int
    /// `nil` for a list without a policy: a user's own.
    package let maxAgeDays: Int?

    init(_ version: ListVersion, state: UpdateState?, on day: CalendarDay) {
        list = version.list
        published = version.published
        var current = version.published
        if version.origin != nil, let retrieved = version.retrieved?.day { current = max(current, retrieved) }
        if let state, state.version == version.sha256, let checked = state.checked.day {
            current = max(current, checked)
        }
        currentOn = min(current, max(day, version.published))
        days = max(0, day.days(since: currentOn))
        maxAgeDays = ListCatalog.shared.list(version.list)?.maxAgeDays
    }

    package var isStale: Bool { maxAgeDays.map { days > $0 } ?? false }

    package var words: String {
        let policy = maxAgeDays.map { ", policy \($0)" } ?? ""
        return "\(days) days old\(policy)\(isStale ? ": STALE, update it" : "")"
    }

    package var json: JSON {
        .object([
            "days": .number(days), "currentOn": .string(currentOn.description),
            "maxAgeDays": maxAgeDays.map { .number($0) }, "stale": .bool(isStale),
        ])
    }
}
