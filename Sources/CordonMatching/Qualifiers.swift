internal import CordonModel
internal import CordonText

/// What moves a score up or down once names or identifiers have made it: one row a comparison, in the order in
/// which they are applied. `docs/score.md` §9.
package struct Qualifier: Sendable {
    package let name: String
    package let evaluate: @Sendable (_ query: ComparedParty, _ entity: ComparedParty, _ policy: ScorePolicy) -> Effect?

    package enum Shift: Sendable, Hashable {
        case raise(Int)
        case lower(Int)
        case none

        package func apply(_ score: Int) -> Int {
            switch self {
            case .raise(let share): score + (10000 - score) * share / 10000
            case .lower(let share): score - score * share / 10000
            case .none: score
            }
        }
    }

    package struct Effect: Sendable, Hashable {
        package let shift: Shift
        package let query: String
        package let entity: String
        /// What was compared and found, for people.
        package let words: String
    }

    /// The whole list, applied from first to last.
    package static let all: [Qualifier] = [.birthDate, .country, .gender, .address, .identifierConflict]

    static let birthDate = Qualifier(name: "birthDate") { query, entity, policy in
        let impersonal: Set<Schema.Kind> = [.organization, .vessel, .aircraft]
        guard !query.birthDates.isEmpty, !entity.birthDates.isEmpty, !impersonal.contains(query.schema.kind),
            !impersonal.contains(entity.schema.kind)
        else { return nil }
        var best: (rank: Int, shift: Shift, words: String, left: PartialDate, right: PartialDate)?
        for left in query.birthDates {
            for right in entity.birthDates {
                let (rank, shift, words) = compare(left, right, policy)
                if best.map({ rank < $0.rank }) ?? true { best = (rank, shift, words, left, right) }
            }
        }
        return best.map {
            Effect(shift: $0.shift, query: $0.left.description, entity: $0.right.description, words: $0.words)
        }
    }

    private static func compare(
        _ left: PartialDate, _ right: PartialDate, _ policy: ScorePolicy
    ) -> (rank: Int, shift: Shift, words: String) {
        let bothFull = left.day != nil && right.day != nil
        if bothFull, left == right { return (0, .raise(policy.birthDayRaise), "the same birth date") }
        if bothFull, left.year == right.year, left.month == right.day, left.day == right.month {
            return (1, .raise(policy.birthFlipRaise), "the same birth date with day and month swapped")
        }
        if !bothFull {
            let agrees =
                left.year == right.year
                && (left.month == nil || right.month == nil || left.month == right.month)
            if agrees { return (2, .raise(policy.birthYearRaise), "birth dates that agree as far as they are known") }
            if abs(left.year - right.year) <= 2 {
                return (3, .none, "birth years close to each other, one known only roughly")
            }
        }
        if bothFull, left.year == right.year {
            return (4, .lower(policy.birthDayLower), "another day of the same birth year")
        }
        return (5, .lower(policy.birthYearLower), "another birth date")
    }

    static let country = Qualifier(name: "country") { query, entity, policy in
        guard !query.countries.isEmpty, !entity.countries.isEmpty else { return nil }
        let shared = query.countries.filter(entity.countries.contains)
        let (left, right) = (query.countries.joined(separator: ", "), entity.countries.joined(separator: ", "))
        return shared.isEmpty
            ? Effect(shift: .lower(policy.countryLower), query: left, entity: right, words: "no country in common")
            : Effect(shift: .raise(policy.countryRaise), query: left, entity: right, words: "a country in common")
    }

    static let gender = Qualifier(name: "gender") { query, entity, policy in
        guard !query.genders.isEmpty, !entity.genders.isEmpty, query.genders.isDisjoint(with: entity.genders) else {
            return nil
        }
        return Effect(
            shift: .lower(policy.genderLower), query: query.genders.sorted().joined(separator: ", "),
            entity: entity.genders.sorted().joined(separator: ", "), words: "another gender")
    }

    static let address = Qualifier(name: "address") { query, entity, policy in
        for left in query.addresses {
            for right in entity.addresses where left.words.count >= 2 && right.words.count >= 2 {
                let shared = left.words.intersection(right.words).count
                if shared * 10 >= left.words.count * 7, shared * 2 >= right.words.count {
                    return Effect(
                        shift: .raise(policy.addressRaise), query: left.text, entity: right.text,
                        words: "the same address")
                }
            }
        }
        return nil
    }

    static let identifierConflict = Qualifier(name: "identifierConflict") { query, entity, policy in
        for family in [IdentifierFamily.imo, .lei] {
            let left = query.identifiers.filter { $0.family == family }.map(\.value)
            let right = entity.identifiers.filter { $0.family == family }.map(\.value)
            if !left.isEmpty, !right.isEmpty, Set(left).isDisjoint(with: right) {
                return Effect(
                    shift: .lower(policy.identifierLower), query: left.joined(separator: ", "),
                    entity: right.joined(separator: ", "), words: "another \(family.words)")
            }
        }
        return nil
    }
}
