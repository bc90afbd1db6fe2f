/// A bank that moves or guarantees the money of the deal. Known by its name, its BIC or both.
public struct Bank: Hashable, Sendable {
    public var id: String?
    public var roles: [BankRole]
    public var name: String?
    public var aliases: [String]
    public var country: CountryCode?
    public var address: [String]
    /// Sorted by scheme and value; the BIC is `swiftBic`.
    public var identifiers: [Identifier]
    public var usPerson: Declaration?
    public var ownedOrControlledBy: [Owner]
    public var listings: [Listing]
    public var notes: String?

    public init(id: String? = nil, roles: [BankRole] = [], name: String? = nil) {
        self.id = id
        self.roles = roles
        self.name = name
        aliases = []
        address = []
        identifiers = []
        ownedOrControlledBy = []
        listings = []
    }
}

public enum BankRole: String, Sendable, CaseIterable, Hashable {
    case payerBank, payeeBank, correspondent, issuingBank, confirmingBank, lender, other
}

/// A ship that carries the goods. Known by its name, its IMO number or both; the number outlives the name.
public struct Vessel: Hashable, Sendable {
    public var id: String?
    public var name: String?
    public var previousNames: [String]
    public var imoNumber: Identifier?
    public var mmsi: Identifier?
    public var callSign: String?
    /// The flag state.
    public var flag: CountryCode?
    public var owner: Owner?
    public var listings: [Listing]
    public var notes: String?

    public init(id: String? = nil, name: String? = nil) {
        self.id = id
        self.name = name
        previousNames = []
        listings = []
    }
}
