/// The FollowTheMoney schemata that Cordon screens, by their literal names.
///
/// Source: followthemoney 4.11, `schema/*.yaml`. `LegalEntity` is what a list says when it does not know
/// whether a party is a person or an organization.
public enum Schema: String, Sendable, CaseIterable, Codable, Hashable {
    case thing = "Thing"
    case legalEntity = "LegalEntity"
    case person = "Person"
    case organization = "Organization"
    case company = "Company"
    case publicBody = "PublicBody"
    case vessel = "Vessel"
    case airplane = "Airplane"
    case vehicle = "Vehicle"
    case address = "Address"
    case cryptoWallet = "CryptoWallet"
    case bankAccount = "BankAccount"
    case security = "Security"

    /// What kinds of name and what comparisons make sense for a schema.
    public enum Kind: UInt8, Sendable, CaseIterable {
        case unknown = 0
        case person = 1
        case organization = 2
        case vessel = 3
        case aircraft = 4
        case other = 5
    }

    public var kind: Kind {
        switch self {
        case .thing, .legalEntity: .unknown
        case .person: .person
        case .organization, .company, .publicBody: .organization
        case .vessel: .vessel
        case .airplane: .aircraft
        case .vehicle, .address, .cryptoWallet, .bankAccount, .security: .other
        }
    }

    /// Whether one party could be described by both schemata: `LegalEntity` may turn out a person or an
    /// organization, `Thing` may turn out anything, but a vessel is never a person.
    public func isCompatible(with other: Schema) -> Bool {
        if self == .thing || other == .thing { return true }
        if self == .legalEntity { return [.unknown, .person, .organization].contains(other.kind) }
        if other == .legalEntity { return [.unknown, .person, .organization].contains(kind) }
        return kind == other.kind
    }
}
