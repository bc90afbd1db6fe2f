/// What a column can be, in FollowTheMoney's words.
enum RowProperty: String, Sendable, CaseIterable, Hashable {
    /// The user's own key of the row.
    case id
    case name
    case firstName
    case middleName
    case lastName
    case alias
    case previousName
    case schema
    case birthDate
    case country
    case nationality
    case address
    case gender
    case imoNumber
    case leiCode
    case innCode
    case ogrnCode
    case swiftBic
    case isin
    case mmsi
    case registrationNumber
    case taxNumber
    case passportNumber
    case idNumber
    case publicKey
    /// On a list of one's own: why the party is on it, and since when.
    case program
    case listingDate
    case notes

    /// Only a list has them.
    var isOfLists: Bool { [.program, .listingDate, .notes].contains(self) }

    var isIdentifier: Bool {
        switch self {
        case .imoNumber, .leiCode, .innCode, .ogrnCode, .swiftBic, .isin, .mmsi, .registrationNumber, .taxNumber,
            .passportNumber, .idNumber, .publicKey:
            true
        default: false
        }
    }

    /// Whether a query can be made of it alone.
    var isName: Bool { self == .name || self == .alias || self == .previousName }

    /// A party has a name if one of these is there.
    static let names: [RowProperty] = [.name, .firstName, .middleName, .lastName]

    /// What is put between the cells of several columns that make one value.
    var joint: String { self == .address ? ", " : " " }
}
