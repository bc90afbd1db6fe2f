/// Goods, software or technology of the deal, or a component of such, with its own bill of materials.
public struct Item: Hashable, Sendable {
    /// The `id` of another item of the deal whose facts hold here; only in components.
    public var ref: String?
    /// Always stated for an item of the deal itself; for a component only where others refer to it.
    public var id: String?
    /// Always stated for an item of the deal itself.
    public var kind: ItemKind?
    /// For software: only source code is released by letting somebody see it, 15 CFR 734.13(a)(2).
    public var form: SoftwareForm?
    public var description: String
    public var partNumber: String?
    /// The `id` of the party that made it.
    public var manufacturer: String?
    /// The classification it has, or would have if it were subject to the EAR.
    public var eccn: ECCN?
    /// Why the number is controlled, where only some of its reasons hold for this item: `AT`, `NS`.
    public var reasonsForControl: [ControlReason]
    public var hts: HTSCode?
    /// For a part, component or accessory: the tariff code of the item that it was designed or modified for.
    public var designedForHTS: HTSCode?
    public var scheduleB: ScheduleBCode?
    public var cn: CNCode?
    /// Where it was made or produced.
    public var origin: CountryCode?
    public var quantity: Decimal4?
    /// Unit of `quantity`: `pcs`, `kg`.
    public var unit: String?
    /// Of the whole quantity, in the currency of the deal.
    public var value: Decimal4?
    /// Of one unit; luxury rules have floors by unit price.
    public var unitPrice: Decimal4?
    /// Wholesale price of one unit in the United States, in US dollars: Supp. 5 to 15 CFR part 746 counts it.
    public var unitWholesaleUSD: Decimal4?
    /// The component's part of the value of what it is in, in percent; only in components.
    public var sharePercent: Share?
    /// US-origin content of any kind in percent of the value, where no bill of materials shows it.
    public var usContentPercent: Share?
    /// *Controlled* US-origin content in percent of the value, computed by its author after 15 CFR 734.4.
    public var controlledUSContentPercent: Share?
    /// Total processing performance of one unit, ECCN 3A090 note.
    public var tpp: Int?
    /// Total processing performance that this consignee has received this calendar year, this shipment included.
    public var tppShippedThisYear: Int?
    public var components: [Item]
    public var producedWith: [ProductionInput]
    public var declarations: Declarations<ItemQuestion>
    public var notes: String?

    public init(
        id: String? = nil, kind: ItemKind? = nil, description: String, eccn: ECCN? = nil, hts: HTSCode? = nil,
        origin: CountryCode? = nil, value: Decimal4? = nil, components: [Item] = [],
        producedWith: [ProductionInput] = [], declarations: Declarations<ItemQuestion> = Declarations()
    ) {
        self.id = id
        self.kind = kind
        self.description = description
        self.eccn = eccn
        reasonsForControl = []
        self.hts = hts
        self.origin = origin
        self.value = value
        self.components = components
        self.producedWith = producedWith
        self.declarations = declarations
    }
}

public enum ItemKind: String, Sendable, CaseIterable, Hashable {
    case commodity, software, technology
}

public enum SoftwareForm: String, Sendable, CaseIterable, Hashable {
    case objectCode, sourceCode
}

/// Reasons for control, 15 CFR 738.2(d)(2)(i) and part 742.
public enum ControlReason: String, Sendable, CaseIterable, Hashable {
    case at = "AT"
    case cb = "CB"
    case cc = "CC"
    case cw = "CW"
    case ei = "EI"
    case fc = "FC"
    case mt = "MT"
    case np = "NP"
    case ns = "NS"
    case rs = "RS"
    case si = "SI"
    case sl = "SL"
    case ss = "SS"
    case un = "UN"
}

/// Something that an item was made with, and what that itself was made with: foreign direct product rules ask
/// whether the item, or the plant or a major component of the plant, is the direct product of US technology.
public struct ProductionInput: Hashable, Sendable {
    public var kind: ProductionInputKind
    public var name: String
    public var eccn: ECCN?
    public var origin: CountryCode?
    /// Where the country is not known but this is. `origin` “US” answers it too.
    public var usOrigin: Declaration?
    public var subjectToEAR: Declaration?
    /// Whether what this input served to make is its *immediate* product: a chip laid out with a design tool is,
    /// the laptop around the chip is not.
    public var directProduct: Declaration?
    /// The name of who made the input.
    public var maker: String?
    /// What the input itself is the product of.
    public var producedWith: [ProductionInput]
    public var notes: String?

    public init(
        kind: ProductionInputKind, name: String, eccn: ECCN? = nil, origin: CountryCode? = nil,
        usOrigin: Declaration? = nil, subjectToEAR: Declaration? = nil, directProduct: Declaration? = nil,
        maker: String? = nil, producedWith: [ProductionInput] = [], notes: String? = nil
    ) {
        self.kind = kind
        self.name = name
        self.eccn = eccn
        self.origin = origin
        self.usOrigin = usOrigin
        self.subjectToEAR = subjectToEAR
        self.directProduct = directProduct
        self.maker = maker
        self.producedWith = producedWith
        self.notes = notes
    }
}

public enum ProductionInputKind: String, Sendable, CaseIterable, Hashable {
    case tool, software, technology, plant, majorComponent
}
