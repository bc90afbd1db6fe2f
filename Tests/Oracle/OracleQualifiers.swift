import CordonMatching
import CordonModel

/// The qualifiers of section 9, each of which turns a score into another.
struct OracleQualifiers {
    let policy: ScorePolicy

    /// What one qualifier does.
    enum Effect: Equatable {
        case raise(Int)
        case lower(Int)
        case nothing

        func applied(to s: Int) -> Int {
            switch self {
            case .raise(let p): s + (10000 - s) * p / 10000
            case .lower(let p): s - s * p / 10000
            case .nothing: s
            }
        }
    }

    /// All five, in their order.
    func effects(_ query: OracleParty, _ entity: OracleParty) -> [(name: String, effect: Effect)] {
        [
            ("birthDate", birthDate(query, entity)),
            ("country", country(query, entity)),
            ("gender", gender(query, entity)),
            ("address", address(query, entity)),
            ("identifierConflict", identifierConflict(query, entity)),
        ]
    }

    private func birthDate(_ query: OracleParty, _ entity: OracleParty) -> Effect {
        let without: [Schema.Kind] = [.organization, .vessel, .aircraft]
        guard !without.contains(query.entity.schema.kind), !without.contains(entity.entity.schema.kind) else {
            return .nothing
        }
        let ranks = query.birthDates.flatMap { a in entity.birthDates.map { b in rank(a, b) } }
        switch ranks.min() {
        case 0: return .raise(policy.birthDayRaise)
        case 1: return .raise(policy.birthFlipRaise)
        case 2: return .raise(policy.birthYearRaise)
        case 4: return .lower(policy.birthDayLower)
        case 5: return .lower(policy.birthYearLower)
        default: return .nothing
        }
    }

    /// The place of two dates in the list of section 9; the smaller the better.
    private func rank(_ a: PartialDate, _ b: PartialDate) -> Int {
        let bothFull = a.day != nil && b.day != nil
        if bothFull {
            if a == b { return 0 }
            if a.year == b.year, a.month == b.day, a.day == b.month { return 1 }
            return a.year == b.year ? 4 : 5
        }
        let sameYear = a.year == b.year
        let monthsAgree = a.month == nil || b.month == nil || a.month == b.month
        let daysAgree = a.day == nil || b.day == nil || a.day == b.day
        if sameYear, monthsAgree, daysAgree { return 2 }
        return abs(a.year - b.year) <= 2 ? 3 : 5
    }

    private func country(_ query: OracleParty, _ entity: OracleParty) -> Effect {
        guard !query.countries.isEmpty, !entity.countries.isEmpty else { return .nothing }
        return query.countries.isDisjoint(with: entity.countries)
            ? .lower(policy.countryLower) : .raise(policy.countryRaise)
    }

    private func gender(_ query: OracleParty, _ entity: OracleParty) -> Effect {
        guard !query.genders.isEmpty, !entity.genders.isEmpty else { return .nothing }
        return query.genders.isDisjoint(with: entity.genders) ? .lower(policy.genderLower) : .nothing
    }

    private func address(_ query: OracleParty, _ entity: OracleParty) -> Effect {
        for a in query.addresses where a.words.count >= 2 {
            for b in entity.addresses where b.words.count >= 2 {
                let shared = a.words.intersection(b.words).count
                if !a.words.isEmpty, !b.words.isEmpty, shared * 100 >= a.words.count * 70,
                    shared * 100 >= b.words.count * 50
                {
                    return .raise(policy.addressRaise)
                }
            }
        }
        return .nothing
    }

    private func identifierConflict(_ query: OracleParty, _ entity: OracleParty) -> Effect {
        for kind in [IdentifierKind.imo, .lei] {
            if let a = query.identifiers[kind], let b = entity.identifiers[kind], a.isDisjoint(with: b) {
                return .lower(policy.identifierLower)
            }
        }
        return .nothing
    }
}
