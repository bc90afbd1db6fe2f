public import CordonRules

/// One transaction as its author states it: who, what, how made, by which way, for what, paid by whom.
///
/// Everything optional is unknown until asserted; nothing is filled in. Published shape: `docs/schemas/deal.schema.json`.
public struct Deal: Hashable, Sendable, Identifiable {
    /// The version of the deal shape that this build reads and writes.
    public static let schemaVersion = 1

    /// The author's own key: an order or invoice number.
    public var id: String
    public var title: String?
    /// The day the deal happens (goods leave, money moves). Law and lists are taken as of this day.
    public var date: CalendarDay
    /// Who filled the deal in; he asserts every fact that names no other source.
    public var preparedBy: String?
    /// The day the contract was concluded; transition periods count from it.
    public var contractDate: CalendarDay?
    /// Since when the goods have been on their way: savings clauses spare what was en route on a given day.
    public var enRouteSince: CalendarDay?
    public var activity: Activity?
    /// The currency of every amount in the deal.
    public var currency: CurrencyCode?
    public var value: Decimal4?
    /// Whether US persons act in it anywhere: staff, clearing banks, insurers.
    public var actsThroughUSPersons: Declaration?
    public var parties: [Party]
    public var banks: [Bank]
    public var vessels: [Vessel]
    public var items: [Item]
    public var route: Route?
    public var endUse: EndUse?
    /// The `id` of the party that pays.
    public var payer: String?
    public var declarations: Declarations<DealQuestion>
    public var notes: String?

    public init(
        id: String, title: String? = nil, date: CalendarDay, preparedBy: String? = nil,
        contractDate: CalendarDay? = nil, enRouteSince: CalendarDay? = nil, activity: Activity? = nil,
        currency: CurrencyCode? = nil, value: Decimal4? = nil, actsThroughUSPersons: Declaration? = nil,
        parties: [Party], banks: [Bank] = [], vessels: [Vessel] = [], items: [Item] = [], route: Route? = nil,
        endUse: EndUse? = nil, payer: String? = nil, declarations: Declarations<DealQuestion> = Declarations(),
        notes: String? = nil
    ) {
        self.id = id
        self.title = title
        self.date = date
        self.preparedBy = preparedBy
        self.contractDate = contractDate
        self.enRouteSince = enRouteSince
        self.activity = activity
        self.currency = currency
        self.value = value
        self.actsThroughUSPersons = actsThroughUSPersons
        self.parties = parties
        self.banks = banks
        self.vessels = vessels
        self.items = items
        self.route = route
        self.endUse = endUse
        self.payer = payer
        self.declarations = declarations
        self.notes = notes
    }

    /// The value with its currency; `nil` unless both are stated.
    public var money: Money? {
        guard let value, let currency else { return nil }
        return Money(amount: value, currency: currency)
    }

    public func party(_ id: String) -> Party? { parties.first { $0.id == id } }

    public func parties(in role: PartyRole) -> [Party] { parties.filter { $0.roles.contains(role) } }

    /// What the deal-wide questionnaire answers.
    public func truth(_ question: DealQuestion) -> Truth { declarations.truth(question) }
}

/// What kind of movement or release it is, 15 CFR 734.13, 734.14 and 734.16.
public enum Activity: String, Sendable, CaseIterable, Hashable {
    case export
    case reexport
    case transferInCountry
    /// A release of technology or source code to a foreign person in the United States.
    case deemedExport
    /// Such a release abroad, to a person of a third country.
    case deemedReexport
}

/// The way of the goods, from the country they leave to the country they are for.
public struct Route: Hashable, Sendable {
    public var from: CountryCode?
    /// Countries where the goods are consigned or reloaded on the way.
    public var via: [CountryCode]
    /// Countries they only pass through.
    public var transit: [CountryCode]
    /// The final destination as far as known: an export through a country is one to its destination, 734.13(c).
    public var to: CountryCode?
    public var toTerritory: Territory?
    public var ports: [Port]

    public init(
        from: CountryCode? = nil, via: [CountryCode] = [], transit: [CountryCode] = [], to: CountryCode? = nil,
        toTerritory: Territory? = nil, ports: [Port] = []
    ) {
        self.from = from
        self.via = via
        self.transit = transit
        self.to = to
        self.toTerritory = toTerritory
        self.ports = ports
    }
}

/// Occupied regions of Ukraine for which law differs from that for the rest of the country.
public enum Territory: String, Sendable, CaseIterable, Hashable {
    case crimea, donetsk, luhansk, kherson, zaporizhzhia
}

public struct Port: Hashable, Sendable {
    public var name: String
    public var country: CountryCode?
    public var unlocode: UNLocode?

    public init(name: String, country: CountryCode? = nil, unlocode: UNLocode? = nil) {
        self.name = name
        self.country = country
        self.unlocode = unlocode
    }
}

/// What the items are for, in the words of the end user or exporter. Whether that is prohibited is asked by
/// `DealQuestion`, and answered by a person.
public struct EndUse: Hashable, Sendable {
    public var text: String
    /// Where it happens: a plant, a field, a laboratory.
    public var site: String?
    public var country: CountryCode?
    /// The thing that the items become part of.
    public var incorporatedInto: String?

    public init(text: String, site: String? = nil, country: CountryCode? = nil, incorporatedInto: String? = nil) {
        self.text = text
        self.site = site
        self.country = country
        self.incorporatedInto = incorporatedInto
    }
}
