import CordonModel
internal import CordonRules

/// Turns parties of OFAC's XML formats into the entities that the legacy files would have given, and keeps what only
/// the XML states.
struct OFACListedMapper {
    let dataset: String
    let version: CalendarDay?
    let file: String
    /// Main names as printed, with whether they are persons': for formats whose remarks have `Linked To:` in prose.
    private let names: [String: Bool]
    private var statements: OFACStatements

    init(
        dataset: String, version: CalendarDay?, file: String, names: [String: Bool] = [:], countries: CountryResolver
    ) {
        self.dataset = dataset
        self.version = version
        self.file = file
        self.names = names
        statements = OFACStatements(countries: countries)
    }

    var warnings: [String] { statements.warnings }

    mutating func note(_ warning: String, about number: Int) {
        statements.tally.note(warning, at: SourceRecord(file: file, locator: String(number)))
    }

    mutating func entity(_ party: OFACListed) -> Entity {
        let record = SourceRecord(file: file, locator: String(party.number))
        let schema = statements.schema(party.type, field: "type of party", record)
        var entity = Entity(
            id: OFACList.entityID(party.number, in: dataset), schema: schema, dataset: dataset, version: version)
        for name in party.names { add(name, to: &entity, record) }
        entity.add("topics", "sanction", from: record)
        for program in party.programs { entity.add("program", program, from: record) }
        for title in party.titles { add(title: title, to: &entity, record) }
        for measure in party.measures { entity.add("provisions", measure, from: record) }
        for feature in party.features { add(feature, to: &entity, record) }
        for document in party.documents { add(document, to: &entity, record) }
        for remark in party.remarks { add(remark, to: &entity, record) }
        for place in party.places { add(place, to: &entity, record) }
        for relation in party.relations { add(relation, to: &entity, record) }
        add(party.lists, to: &entity, record)
        for authority in party.authorities { entity.add("notes", "Legal authority: \(authority)", from: record) }
        for note in party.notes { entity.add("notes", note, from: record) }
        for link in party.links { entity.add("sourceUrl", link, from: record) }
        return entity
    }

    // MARK: - Names and places

    private mutating func add(_ name: OFACListed.Name, to entity: inout Entity, _ record: SourceRecord) {
        let printed = OFACListedMapper.withoutQuotes(name.text)
        let text = entity.schema == .person ? OFACName(person: printed).full : printed
        switch name.kind {
        case .main:
            statements.addName(name.text, to: &entity, record)
            for part in name.parts { add(part, to: &entity, record) }
        case .alias where name.isWeak, .former where name.isWeak: entity.add("weakAlias", text, from: record)
        case .alias: entity.add("alias", text, from: record)
        case .former: entity.add("previousName", text, from: record)
        case .other(let type):
            statements.tally.note("type of alias not known: “\(type)”", at: record)
            entity.add(name.isWeak ? "weakAlias" : "alias", text, from: record)
        }
        if !name.comment.isEmpty { entity.add("notes", "\(text): \(name.comment)", from: record) }
    }

    /// `"FOOPIE"`: a weak alias that is quoted as a whole.
    private static func withoutQuotes(_ text: String) -> String {
        let isQuoted = text.count > 2 && text.hasPrefix("\"") && text.hasSuffix("\"") && text.count { $0 == "\"" } == 2
        return isQuoted ? String(text.dropFirst().dropLast()) : text
    }

    /// First and last name are cut from the printed name, in all formats alike.
    private func add(_ part: OFACListed.Part, to entity: inout Entity, _ record: SourceRecord) {
        switch part.type {
        case "Middle Name": entity.add("middleName", part.text, from: record)
        case "Patronymic": entity.add("fatherName", part.text, from: record)
        case "Matronymic": entity.add("motherName", part.text, from: record)
        case "Maiden Name", "Nickname": entity.add("notes", "\(part.type): \(part.text)", from: record)
        default: break
        }
    }

    private func add(title: String, to entity: inout Entity, _ record: SourceRecord) {
        for position in OFACMapper.parts(of: title, at: "; ") { entity.add("position", position, from: record) }
    }

    private mutating func add(_ place: OFACPlace, to entity: inout Entity, _ record: SourceRecord) {
        // A country alone is no address; the country property says it.
        if !place.address.isEmpty { entity.add("address", place.text, from: record) }
        if !place.countryText.isEmpty { statements.addCountry("country", place.countryText, to: &entity, record) }
        entity.add("notes", place.comment, from: record)
    }

    // MARK: - Features and documents

    /// Where the legacy files have a column for a feature, or a short form in the remarks.
    private static let properties = [
        "vessel type": "type", "vessel call sign": "callSign", "vessel owner": "owner",
        "vessel tonnage": "tonnage", "vessel gross tonnage": "tonnage",
        "vessel gross registered tonnage": "grossRegisteredTonnage",
    ]
    private static let short = [
        "Birthdate": "DOB", "Place of Birth": "POB", "Nationality Country": "nationality",
        "Citizenship Country": "citizen",
    ]

    private mutating func add(_ feature: OFACListed.Feature, to entity: inout Entity, _ record: SourceRecord) {
        let type = feature.type.collapsingSpaces()
        let clause = "\(OFACListedMapper.short[type] ?? type) \(feature.value)"
        if let property = OFACListedMapper.properties[type.lowercased()] {
            entity.add(property, feature.value, from: record)
        } else if type == "Title" {
            add(title: feature.value, to: &entity, record)
        } else if type.lowercased() == "vessel flag" {
            statements.addCountry("flag", feature.value, to: &entity, record)
        } else {
            statements.add(OFACRemarks.Clause(text: clause, record: record), to: &entity)
        }
        var remarks = [feature.comment]
        if !["", "Confirmed", "Unknown"].contains(feature.reliability) {
            remarks.append("reliability \(feature.reliability)")
        }
        remarks.removeAll(where: \.isEmpty)
        if !remarks.isEmpty { entity.add("notes", "\(clause): \(remarks.joined(separator: ", "))", from: record) }
    }

    private mutating func add(_ document: OFACListed.Document, to entity: inout Entity, _ record: SourceRecord) {
        var note = "\(document.type) \(document.number)"
        guard let property = OFACIdentifier.property(ofType: document.type), !document.number.isEmpty else {
            // A type without a property is a clause like any other: `Gender Male`, `Website www.example.com`.
            if !document.country.isEmpty { note += " (\(document.country))" }
            statements.add(OFACRemarks.Clause(text: note, record: record), to: &entity)
            if let remark = OFACListedMapper.remark(on: document) { entity.add("notes", note + remark, from: record) }
            return
        }
        let country = document.country.isEmpty ? nil : document.country
        let identifier = OFACIdentifier(number: document.number, country: country)
        for (property, value) in identifier.values(of: property) { entity.add(property, value, from: record) }
        if let country { note += " (\(country))" }
        let remark = OFACListedMapper.remark(on: document)
        if country != nil || remark != nil || identifier.value != document.number {
            entity.add("notes", note + (remark ?? ""), from: record)
        }
    }

    /// What is known of a document besides its number, in OFAC's words: ` issued 19 Jun 1987 expires 18 Jun 1992`.
    private static func remark(on document: OFACListed.Document) -> String? {
        var text = ""
        if !document.issued.isEmpty { text += " issued \(document.issued)" }
        if !document.expires.isEmpty { text += " expires \(document.expires)" }
        if !document.place.isEmpty, document.place != document.country { text += ", issued in \(document.place)" }
        if !document.authority.isEmpty { text += ", issued by \(document.authority)" }
        if !document.name.isEmpty { text += ", in the name of \(document.name)" }
        if !document.validity.isEmpty { text += ", \(document.validity)" }
        if !document.comment.isEmpty { text += ", \(document.comment)" }
        return text.isEmpty ? nil : text
    }

    // MARK: - Remarks, relations and lists

    /// In XML a remark is not cut, and its links stand in brackets: `all offices worldwide; (Linked To: X; Linked To: Y)`.
    private mutating func add(_ remark: String, to entity: inout Entity, _ record: SourceRecord) {
        let remarks = OFACRemarks(remark, at: record)
        let names = names
        var isBracketed = false
        for clause in remarks.clauses + [remarks.fragment].compactMap({ $0 }) {
            var text = clause.text
            if text.hasPrefix("(Linked To:") {
                isBracketed = true
                text.removeFirst()
            }
            // The name itself may end with a bracket that it opened.
            if isBracketed, text.hasSuffix(")"), text.count(where: { $0 == ")" }) > text.count(where: { $0 == "(" }) {
                isBracketed = false
                text.removeLast()
            }
            statements.add(OFACRemarks.Clause(text: text, record: record), to: &entity) {
                OFACMapper.linkedName($0, among: names)
            }
        }
    }

    private mutating func add(_ relation: OFACListed.Relation, to entity: inout Entity, _ record: SourceRecord) {
        var name = relation.isPerson ? OFACName(person: relation.name).full : relation.name
        entity.add("linkedTo", name, from: record)
        if name.isEmpty {
            name = "\(relation.key), which this file does not have"
            statements.tally.note("relation to a party that the file does not have", at: record)
        }
        var words = [relation.isFormer ? "former" : "", relation.comment]
        if !relation.quality.isEmpty { words.append("quality \(relation.quality)") }
        let remark = words.filter { !$0.isEmpty }.joined(separator: ", ")
        entity.add(
            "notes", "\(relation.type): \(name)" + (remark.isEmpty ? "" : " (\(remark))"), from: record)
    }

    /// A party of the consolidated list stands on one or more of the lists that it consolidates, and may stand on the
    /// SDN list as well; the day on which it came there is none of this list's.
    private mutating func add(_ lists: [OFACListed.Listing], to entity: inout Entity, _ record: SourceRecord) {
        let own = lists.filter {
            let owner = OFACList.dataset(named: $0.name)
            return owner == dataset || OFACList.name(of: owner) == nil
        }
        for day in own.map(\.day).sorted() where PartialDate(day) != nil {
            entity.add("listingDate", day, from: record)
        }
        for list in lists {
            if !list.day.isEmpty, PartialDate(list.day) == nil {
                statements.tally.note("day of listing not understood: “\(list.day)”", at: record)
            }
            entity.add("notes", "\(list.name): \(list.day.isEmpty ? "listed" : "since \(list.day)")", from: record)
        }
    }
}
