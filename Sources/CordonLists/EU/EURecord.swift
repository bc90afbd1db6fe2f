import CordonModel

/// An entity of the EU's financial sanctions list, whichever of its formats it came in: the entity itself and its
/// parts, whose fields have the names of the XML's attributes.
struct EURecord {
    /// The line on which it begins.
    let line: Int
    private(set) var parts: [EUPart] = []

    init(line: Int) {
        self.line = line
    }

    /// Adds a part, unless it says what one before it said: the CSV repeats the entity in every row.
    mutating func add(_ part: EUPart) {
        if part.kind.isRepeated, parts.contains(where: { $0.says(the: part) }) { return }
        parts.append(part)
    }

    func all(_ kind: EUPart.Kind) -> [EUPart] { parts.filter { $0.kind == kind } }

    /// The first value of a field of the entity itself.
    subscript(field: String) -> String {
        parts.lazy.filter { $0.kind == .entity }.map { $0[field] }.first { !$0.isEmpty } ?? ""
    }

    /// What the list calls the entity in all versions; an entity without it has only the database's number.
    var key: String { self["euReferenceNumber"].isEmpty ? self["logicalId"] : self["euReferenceNumber"] }
}

/// A part of an entity: a name, an address, a document …
struct EUPart {
    enum Kind: String, CaseIterable {
        case entity = "sanctionEntity"
        case subject = "subjectType"
        case regulation
        case name = "nameAlias"
        case address
        case birth = "birthdate"
        case document = "identification"
        case citizenship

        /// Whether a row of the CSV has it beside another part.
        var isRepeated: Bool { [.entity, .subject, .regulation].contains(self) }
    }

    let kind: Kind
    let record: SourceRecord
    /// Without the empty ones; white space is collapsed.
    private(set) var fields: [String: String] = [:]
    private(set) var remarks: [String] = []
    private(set) var contacts: [Contact] = []
    /// The acts that state the part.
    private(set) var acts: [EUAct] = []

    struct Contact: Hashable {
        let key: String
        let value: String
    }

    init(_ kind: Kind, record: SourceRecord) {
        self.kind = kind
        self.record = record
    }

    subscript(field: String) -> String { fields[field] ?? "" }

    func isTrue(_ field: String) -> Bool { self[field].lowercased() == "true" }

    var isEmpty: Bool { fields.isEmpty && remarks.isEmpty && contacts.isEmpty }

    mutating func set(_ field: String, _ text: String) {
        let text = text.collapsingSpaces()
        if !text.isEmpty { fields[field] = text }
    }

    mutating func addRemark(_ text: String) {
        let text = EUText.unwrapped(text.collapsingSpaces())
        if !text.isEmpty { remarks.append(text) }
    }

    mutating func addContact(key: String, value: String) {
        let contact = Contact(key: key.collapsingSpaces(), value: value.collapsingSpaces())
        if !contact.key.isEmpty || !contact.value.isEmpty { contacts.append(contact) }
    }

    mutating func addAct(_ act: EUAct) {
        if !act.isEmpty { acts.append(act) }
    }

    fileprivate func says(the other: EUPart) -> Bool {
        kind == other.kind && fields == other.fields && remarks == other.remarks
    }
}

/// An act that lists an entity or states a part of it.
struct EUAct: Hashable {
    /// `2023/844 (OJ L109 I)`.
    var title = ""
    var type = ""
    var organisation = ""
    var published = ""
    var inForce = ""
    var url = ""

    var isEmpty: Bool { title.isEmpty && published.isEmpty && inForce.isEmpty && url.isEmpty }

    init() {}

    /// A `regulation` or a `regulationSummary`, by the names of its attributes.
    init(_ field: (String) -> String) {
        title = field("numberTitle")
        type = field("regulationType")
        organisation = field("organisationType")
        published = field("publicationDate")
        inForce = field("entryIntoForceDate")
        url = field("publicationUrl")
    }

    /// When it took effect, as far as it is stated.
    var day: String { inForce.isEmpty ? published : inForce }

    var description: String {
        [
            title, type, organisation, published.isEmpty ? "" : "published \(published)",
            inForce.isEmpty ? "" : "in force \(inForce)",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
