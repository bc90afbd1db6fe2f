public import CordonRules

/// A person or body with a part in the deal, and the facts that say whom a rule binds.
public struct Party: Hashable, Sendable, Identifiable {
    /// The author's key, unique among the parties, banks and vessels of the deal.
    public var id: String
    public var roles: [PartyRole]
    /// One of `Party.schemata`.
    public var schema: Schema
    public var name: String
    public var aliases: [String]
    public var birthDate: PartialDate?
    public var gender: Gender?
    public var nationality: [CountryCode]
    /// The citizenship acquired last, which decides a deemed export, 15 CFR 734.13(b).
    public var mostRecentCitizenship: CountryCode?
    public var permanentResidency: [CountryCode]
    /// Where the party is located.
    public var country: CountryCode?
    public var territory: Territory?
    public var address: [String]
    public var incorporatedIn: CountryCode?
    /// When the company was founded: one founded since February 2022 is a red flag.
    public var incorporatedOn: PartialDate?
    public var headquarteredIn: CountryCode?
    /// Sorted by scheme and value.
    public var identifiers: [Identifier]
    /// Whether OFAC's rules bind it as a US person.
    public var usPerson: Declaration?
    public var militaryEndUser: Declaration?
    public var militaryIntelligenceEndUser: Declaration?
    /// A government, its agency, or a company it owns or controls.
    public var government: Declaration?
    /// For a person: an official or employee of a government.
    public var governmentOfficial: Declaration?
    /// Whether `ownedOrControlledBy` names every owner of 10 % or more.
    public var ownersComplete: Declaration?
    public var ultimateParent: Owner?
    public var ownedOrControlledBy: [Owner]
    /// What somebody asserts about the party's place on lists; screening finds out for itself.
    public var listings: [Listing]
    public var notes: String?

    /// The schemata a party can have.
    public static let schemata: [Schema] = [.person, .company, .organization, .publicBody, .legalEntity, .vessel]

    public init(id: String, roles: [PartyRole], schema: Schema, name: String) {
        self.id = id
        self.roles = roles
        self.schema = schema
        self.name = name
        aliases = []
        nationality = []
        permanentResidency = []
        address = []
        identifiers = []
        ownedOrControlledBy = []
        listings = []
    }
}

/// What a party does in the deal, 15 CFR 748.5(c)–(f) and trade practice.
public enum PartyRole: String, Sendable, CaseIterable, Hashable {
    case exporter, seller, purchaser, intermediateConsignee, ultimateConsignee, endUser, forwarder, carrier
    case manufacturer, applicant, payer, broker, insurer, other
}

/// FollowTheMoney's values of `gender`.
public enum Gender: String, Sendable, CaseIterable, Hashable {
    case male, female, other
}

/// Somebody behind a party: another party of the deal by its `id`, or a name.
public struct Owner: Hashable, Sendable {
    public var party: String?
    public var name: String?
    public var schema: Schema?
    public var country: CountryCode?
    /// The stake in percent; `nil` where unknown.
    public var percent: Share?
    /// Control by other means than a stake: a majority of the board, a contract.
    public var controls: Declaration?
    public var identifiers: [Identifier]
    public var listings: [Listing]
    public var notes: String?

    public init(
        party: String? = nil, name: String? = nil, schema: Schema? = nil, country: CountryCode? = nil,
        percent: Share? = nil, controls: Declaration? = nil, identifiers: [Identifier] = [],
        listings: [Listing] = [], notes: String? = nil
    ) {
        self.party = party
        self.name = name
        self.schema = schema
        self.country = country
        self.percent = percent
        self.controls = controls
        self.identifiers = identifiers
        self.listings = listings
        self.notes = notes
    }
}

/// An asserted fact about a list: “not on the Entity List”, “on it with footnote 3”, “designated for manufacturing”.
public struct Listing: Hashable, Sendable {
    public var list: RestrictedList
    public var listed: Declaration.Answer
    /// Footnotes of the Entity List entry, 1 to 5.
    public var footnotes: [Int]
    /// Whether the licence requirement of the entry, as it stood on the day, reaches the items of the deal.
    public var coversItems: Declaration?
    /// Programme tags as the list writes them: `RUSSIA-EO14024`.
    public var programmes: [String]
    /// The provision designated under: `EO 14024 s.1(a)(i)`.
    public var basis: String?
    /// Sectors named in the designation: `manufacturing`.
    public var sectors: [String]
    public var assertedBy: String?
    public var date: CalendarDay?
    public var note: String?

    public init(
        list: RestrictedList, listed: Declaration.Answer, footnotes: [Int] = [], programmes: [String] = [],
        basis: String? = nil, sectors: [String] = [], assertedBy: String? = nil, date: CalendarDay? = nil,
        note: String? = nil
    ) {
        self.list = list
        self.listed = listed
        self.footnotes = footnotes
        self.programmes = programmes
        self.basis = basis
        self.sectors = sectors
        self.assertedBy = assertedBy
        self.date = date
        self.note = note
    }
}

/// The lists that an author may say something about.
public enum RestrictedList: String, Sendable, CaseIterable, Hashable {
    /// Supplement No. 4 to 15 CFR part 744.
    case entityList
    /// Supplement No. 7 to 15 CFR part 744.
    case militaryEndUserList
    /// Supplement No. 6 to 15 CFR part 744.
    case unverifiedList
    case deniedPersonsList
    /// OFAC's Specially Designated Nationals and Blocked Persons.
    case sdn
    /// OFAC's Sectoral Sanctions Identifications.
    case ssi
    /// OFAC's list of Chinese military-industrial complex companies.
    case cmic
    case euSanctions
    case ukSanctions
    case unSanctions
}
