import CordonModel
internal import CordonRules

/// Turns OFAC's rows into entities. One mapper serves one reading: it counts what it could not understand.
struct OFACMapper {
    let dataset: String
    let version: CalendarDay?
    /// The name of the main file, under which its rows are cited.
    let file: String
    /// Every main name as printed, with whether it is a person's: `Linked To:` refers to parties by it.
    let names: [String: Bool]

    private(set) var countries: CountryTally
    private(set) var tally = Tally()

    init(
        dataset: String, version: CalendarDay?, file: String, parties: [OFACParty], countries: CountryResolver
    ) {
        self.dataset = dataset
        self.version = version
        self.file = file
        self.countries = CountryTally(countries)
        names = Dictionary(
            parties.map { ($0.name, $0.type == "individual") }, uniquingKeysWith: { first, _ in first })
    }

    var warnings: [String] { tally.warnings + countries.unresolved.warnings }

    private func id(_ number: Int) -> String {
        dataset == "us_ofac_cons" ? "ofac-cons-\(number)" : "ofac-\(number)"
    }

    // MARK: - The main row

    mutating func entity(_ party: OFACParty) -> Entity {
        let record = SourceRecord(file: file, locator: String(party.line))
        let schema = schema(party, record)
        var entity = Entity(id: id(party.number), schema: schema, dataset: dataset, version: version)
        if schema == .person {
            let name = OFACName(person: party.name)
            entity.add("name", name.full, from: record)
            name.first.map { entity.add("firstName", $0, from: record) }
            name.last.map { entity.add("lastName", $0, from: record) }
            name.suffix.map { entity.add("nameSuffix", $0, from: record) }
        } else {
            entity.add("name", party.name, from: record)
        }
        entity.add("topics", "sanction", from: record)
        // Several programmes are one field with the outer brackets stripped: `SDGT] [SYRIA`.
        for program in OFACMapper.parts(of: party.program, at: "] [") { entity.add("program", program, from: record) }
        for title in OFACMapper.parts(of: party.title, at: "; ") { entity.add("position", title, from: record) }
        party.callSign.map { entity.add("callSign", $0, from: record) }
        party.vesselType.map { entity.add("type", $0, from: record) }
        party.tonnage.map { entity.add("tonnage", $0, from: record) }
        party.grossTonnage.map { entity.add("grossRegisteredTonnage", $0, from: record) }
        party.owner.map { entity.add("owner", $0, from: record) }
        if let flag = party.flag { addCountry("flag", flag, to: &entity, record) }
        return entity
    }

    private mutating func schema(_ party: OFACParty, _ record: SourceRecord) -> Schema {
        switch party.type {
        case nil: return .organization
        case "individual": return .person
        case "vessel": return .vessel
        case "aircraft": return .airplane
        case .some(let other):
            tally.note("SDN_Type not known: “\(other)”", at: record)
            return .legalEntity
        }
    }

    private static func parts(of text: String?, at separator: String) -> [String] {
        var rest = (text ?? "")[...]
        var parts: [String] = []
        while let found = rest.firstRange(of: separator) {
            parts.append(rest[..<found.lowerBound].trimmingBlanks())
            rest = rest[found.upperBound...]
        }
        parts.append(rest.trimmingBlanks())
        return parts.filter { !$0.isEmpty }
    }

    // MARK: - Siblings

    mutating func add(_ alias: OFACAlias, from record: SourceRecord, to entity: inout Entity) {
        let name = entity.schema == .person ? OFACName(person: alias.name).full : alias.name
        switch alias.type {
        case "aka", "nka": entity.add("alias", name, from: record)
        case "fka": entity.add("previousName", name, from: record)
        default:
            tally.note("alt_type not known: “\(alias.type)”", at: record)
            entity.add("alias", name, from: record)
        }
        alias.remarks.map { entity.add("notes", $0, from: record) }
    }

    mutating func add(_ address: OFACAddress, from record: SourceRecord, to entity: inout Entity) {
        let places = [address.street, address.city].compactMap { $0 }
        let country = address.country.flatMap { CountryTally.isPlaceholder($0) ? nil : $0 }
        // A country alone is no address; the country property says it.
        if !places.isEmpty {
            entity.add("address", (places + [country].compactMap { $0 }).joined(separator: ", "), from: record)
        }
        if let country { addCountry("country", country, to: &entity, record) }
        address.remarks.map { entity.add("notes", $0, from: record) }
    }

    mutating func add(_ remarks: OFACRemarks, to entity: inout Entity) {
        for clause in remarks.clauses {
            for fact in OFACRemarks.facts(of: clause.text) {
                add(fact, stated: clause, to: &entity)
            }
        }
        if let fragment = remarks.fragment {
            entity.add("notes", fragment.text, from: fragment.record)
            tally.note(
                "remark cut at \(OFACRemarks.limit) characters, its continuation is missing", at: fragment.record)
        }
    }

    private mutating func add(_ fact: OFACFact, stated clause: OFACRemarks.Clause, to entity: inout Entity) {
        let record = clause.record
        switch fact {
        case .value(let property, let text):
            entity.add(property, text, from: record)
        case .country(let property, let text):
            addCountry(property, text, to: &entity, record)
        case .birthDates(let dates):
            for date in dates { entity.add("birthDate", date.description, from: record) }
        case .weakAlias(let text):
            let name = entity.schema == .person ? OFACName(person: text).full : text
            entity.add("weakAlias", name, from: record)
        case .linkedTo(let text):
            entity.add("linkedTo", linkedName(text), from: record)
        case .note:
            // The remark repeats a person's title.
            if entity.texts("position").contains(clause.text) { return }
            entity.add("notes", clause.text, from: record)
            if clause.text.hasPrefix("DOB ") || clause.text.hasPrefix("alt. DOB ") {
                tally.note("birth date not understood: “\(clause.text)”", at: record)
            }
        }
    }

    /// The listed party's name as its own entity has it. In the last clause of a remark the period of the sentence
    /// and that of `CO. LTD.` are one, so only the list itself tells whether the name has it.
    private func linkedName(_ text: String) -> String {
        for candidate in [text, text + ".", text.last == "." ? String(text.dropLast()) : text] {
            guard let isPerson = names[candidate] else { continue }
            return isPerson ? OFACName(person: candidate).full : candidate
        }
        return text
    }

    private mutating func addCountry(
        _ property: String, _ text: String, to entity: inout Entity, _ record: SourceRecord
    ) {
        if let code = countries.code(text, at: record) { entity.add(property, code, from: record) }
    }
}
