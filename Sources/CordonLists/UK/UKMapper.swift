import CordonModel
import CordonRules

/// Turns designations into entities. One mapper serves one reading: it counts what it could not understand.
struct UKMapper {
    private let dataset: String
    private let version: CalendarDay?
    private var countries: CountryTally
    private var tally = Tally()

    init(dataset: String, version: CalendarDay?, countries: CountryResolver) {
        self.dataset = dataset
        self.version = version
        self.countries = CountryTally(countries)
    }

    var warnings: [String] { tally.warnings + countries.unresolved.warnings }

    /// - Parameter file: of the designation, for the message if it has no name.
    mutating func entity(_ designation: UKDesignation, file: String) throws(ListError) -> Entity {
        guard designation[.name].contains(where: { !UKMapper.whole($0).isEmpty }) else {
            throw .missing(file: file, line: designation.line, field: "a name")
        }
        var entity = Entity(
            id: "gb-fcdo-\(designation.key)", schema: schema(designation), dataset: dataset, version: version)
        addNames(of: designation, to: &entity)
        for stated in designation[.kind].prefix(1) { entity.add("topics", "sanction", from: stated.record) }
        if designation[.kind].isEmpty, let first = designation[.name].first {
            entity.add("topics", "sanction", from: first.record)
        }
        addListing(of: designation, to: &entity)
        addContacts(of: designation, to: &entity)
        addPerson(of: designation, to: &entity)
        addBody(of: designation, to: &entity)
        addShip(of: designation, to: &entity)
        for stated in designation[.reasons] + designation[.otherInformation] {
            entity.add("notes", stated.text, from: stated.record)
        }
        for stated in designation.others {
            entity.add("notes", "\(stated.parts[0]): \(stated.parts[1])", from: stated.record)
            tally.note("field not known: “\(stated.parts[0])”", at: stated.record)
        }
        return entity
    }

    private mutating func schema(_ designation: UKDesignation) -> Schema {
        let kinds = designation[.kind]
        if kinds.count > 1 { tally.note("designated as several things", at: kinds[1].record) }
        switch kinds.first?.text.lowercased() {
        case "individual": return .person
        case "entity": return .organization
        case "ship": return .vessel
        default:
            if let kind = kinds.first ?? designation[.name].first {
                tally.note("type of designation not known: “\(kinds.first?.text ?? "")”", at: kind.record)
            }
            return .legalEntity
        }
    }

    // MARK: - Names

    /// Name 6 is the family's name or the whole one; what is in front of it stands in order.
    private static func whole(_ name: UKDesignation.Stated) -> String {
        name.parts.prefix(6).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private mutating func addNames(of designation: UKDesignation, to entity: inout Entity) {
        for name in designation[.name] {
            let property = property(of: name)
            entity.add(property, UKMapper.whole(name), from: name.record)
            if property == "name", entity.schema == .person {
                let given = name.parts.prefix(5).filter { !$0.isEmpty }.joined(separator: " ")
                // Alone it is a whole name.
                if !given.isEmpty { entity.add("lastName", name.parts[5], from: name.record) }
                entity.add("firstName", given, from: name.record)
            }
        }
        if entity.texts("name").isEmpty, let first = designation[.name].first {
            tally.note("no primary name", at: first.record)
        }
        for name in designation[.nonLatinName] {
            entity.add("alias", name.parts[0], from: name.record)
            note("Non-Latin script type", name.parts[1], name.record, &entity)
            note("Non-Latin script language", name.parts[2], name.record, &entity)
        }
        for title in designation[.title] { entity.add("title", title.text, from: title.record) }
    }

    private mutating func property(of name: UKDesignation.Stated) -> String {
        let isWeak = name.parts[7].lowercased().hasPrefix("low")
        switch name.parts[6].lowercased() {
        case "primary name": return "name"
        case "primary name variation", "alias": return isWeak ? "weakAlias" : "alias"
        default:
            tally.note("name type not known: “\(name.parts[6])”", at: name.record)
            return isWeak ? "weakAlias" : "alias"
        }
    }

    // MARK: - The designation

    private mutating func addListing(of designation: UKDesignation, to entity: inout Entity) {
        for regime in designation[.regime] { entity.add("program", regime.text, from: regime.record) }
        for measures in designation[.measures] {
            for measure in measures.text.split(separator: "|") {
                entity.add("provisions", measure.collapsingSpaces(), from: measures.record)
            }
        }
        let stated = designation[.measures].map { UKMapper.letters(of: $0.text) }.joined()
        for indicator in designation.indicators where !stated.contains(UKMapper.letters(of: indicator.text)) {
            entity.add("provisions", UKMapper.words(of: indicator.text), from: indicator.record)
        }
        for source in designation[.source] {
            for authority in source.text.split(separator: "|") {
                entity.add("authority", authority.trimmingBlanks(), from: source.record)
            }
        }
        for reference in designation[.unReference] { entity.add("unscId", reference.text, from: reference.record) }
        for group in designation[.ofsiGroup] { note("OFSI Group ID", group.text, group.record, &entity) }
        for date in designation[.dateDesignated] { addDay("listingDate", "Date designated", date, &entity) }
        for date in designation[.lastUpdated] { addDay("modifiedAt", "Last updated", date, &entity) }
    }

    private mutating func addDay(
        _ property: String, _ label: String, _ date: UKDesignation.Stated, _ entity: inout Entity
    ) {
        if let day = UKText.day(date.text) {
            entity.add(property, day.description, from: date.record)
        } else {
            note(label, date.text, date.record, &entity)
            tally.note("\(label) not understood: “\(date.text)”", at: date.record)
        }
    }

    private static func letters(of text: String) -> String { String(text.lowercased().filter(\.isLetter)) }

    /// `TravelBan` as `Travel ban`.
    private static func words(of name: String) -> String {
        var words = ""
        for character in name {
            if character.isUppercase, !words.isEmpty { words.append(" ") }
            words += words.isEmpty ? String(character) : character.lowercased()
        }
        return words
    }

    // MARK: - Help

    func note(_ label: String, _ text: String, _ record: SourceRecord, _ entity: inout Entity) {
        if !text.isEmpty { entity.add("notes", "\(label): \(text)", from: record) }
    }

    mutating func warn(_ text: String, at record: SourceRecord) { tally.note(text, at: record) }

    /// A country's code; its text as a note if no code is known for it.
    mutating func addCountry(
        _ property: String, _ label: String, _ text: String, _ record: SourceRecord, _ entity: inout Entity
    ) {
        guard !text.isEmpty else { return }
        if let code = countries.code(text, at: record) {
            entity.add(property, code, from: record)
        } else {
            note(label, text, record, &entity)
        }
    }
}
