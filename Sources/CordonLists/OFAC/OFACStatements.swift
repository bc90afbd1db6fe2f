import CordonModel

/// What OFAC's formats have in common: clauses that are facts, countries, kinds of party. Counts what is not understood.
struct OFACStatements {
    private(set) var countries: CountryTally
    var tally = Tally()

    init(countries: CountryResolver) {
        self.countries = CountryTally(countries)
    }

    var warnings: [String] { tally.warnings + countries.unresolved.warnings }

    mutating func addCountry(_ property: String, _ text: String, to entity: inout Entity, _ record: SourceRecord) {
        if let code = countries.code(text, at: record) { entity.add(property, code, from: record) }
    }

    /// - Parameters:
    ///   - type: as the format writes it: `individual`, `Individual`; none is an organization.
    ///   - field: what the format calls it, for the warning.
    mutating func schema(_ type: String?, field: String, _ record: SourceRecord) -> Schema {
        switch type?.lowercased() {
        case nil, "entity": return .organization
        case "individual": return .person
        case "vessel": return .vessel
        case "aircraft": return .airplane
        default:
            tally.note("\(field) not known: “\(type ?? "")”", at: record)
            return .legalEntity
        }
    }

    /// The main name of a party, which OFAC prints `LAST, First` if it is a person's.
    func addName(_ text: String, to entity: inout Entity, _ record: SourceRecord) {
        guard entity.schema == .person else { return entity.add("name", text, from: record) }
        let name = OFACName(person: text)
        entity.add("name", name.full, from: record)
        name.first.map { entity.add("firstName", $0, from: record) }
        name.last.map { entity.add("lastName", $0, from: record) }
        name.suffix.map { entity.add("nameSuffix", $0, from: record) }
    }

    mutating func add(
        _ clause: OFACRemarks.Clause, to entity: inout Entity, linkedName: (String) -> String = { $0 }
    ) {
        for fact in OFACRemarks.facts(of: clause.text) { add(fact, clause, to: &entity, linkedName) }
    }

    private mutating func add(
        _ fact: OFACFact, _ clause: OFACRemarks.Clause, to entity: inout Entity, _ linkedName: (String) -> String
    ) {
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
}
