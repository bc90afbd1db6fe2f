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

    private var statements: OFACStatements

    init(
        dataset: String, version: CalendarDay?, file: String, parties: [OFACParty], countries: CountryResolver
    ) {
        self.dataset = dataset
        self.version = version
        self.file = file
        statements = OFACStatements(countries: countries)
        names = Dictionary(
            parties.map { ($0.name, $0.type == "individual") }, uniquingKeysWith: { first, _ in first })
    }

    var warnings: [String] { statements.warnings }

    // MARK: - The main row

    mutating func entity(_ party: OFACParty) -> Entity {
        let record = SourceRecord(file: file, locator: String(party.line))
        let schema = statements.schema(party.type, field: "SDN_Type", record)
        var entity = Entity(
            id: OFACList.entityID(party.number, in: dataset), schema: schema, dataset: dataset, version: version)
        statements.addName(party.name, to: &entity, record)
        entity.add("topics", "sanction", from: record)
        // Several programmes are one field with the outer brackets stripped: `SDGT] [SYRIA`.
        for program in OFACMapper.parts(of: party.program, at: "] [") { entity.add("program", program, from: record) }
        for title in OFACMapper.parts(of: party.title, at: "; ") { entity.add("position", title, from: record) }
        party.callSign.map { entity.add("callSign", $0, from: record) }
        party.vesselType.map { entity.add("type", $0, from: record) }
        party.tonnage.map { entity.add("tonnage", $0, from: record) }
        party.grossTonnage.map { entity.add("grossRegisteredTonnage", $0, from: record) }
        party.owner.map { entity.add("owner", $0, from: record) }
        if let flag = party.flag { statements.addCountry("flag", flag, to: &entity, record) }
        return entity
    }

    static func parts(of text: String?, at separator: String) -> [String] {
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
            statements.tally.note("alt_type not known: “\(alias.type)”", at: record)
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
        if let country { statements.addCountry("country", country, to: &entity, record) }
        address.remarks.map { entity.add("notes", $0, from: record) }
    }

    mutating func add(_ remarks: OFACRemarks, to entity: inout Entity) {
        let names = names
        for clause in remarks.clauses {
            statements.add(clause, to: &entity) { OFACMapper.linkedName($0, among: names) }
        }
        if let fragment = remarks.fragment {
            entity.add("notes", fragment.text, from: fragment.record)
            statements.tally.note(
                "remark cut at \(OFACRemarks.limit) characters, its continuation is missing", at: fragment.record)
        }
    }

    /// The listed party's name as its own entity has it. In the last clause of a remark the period of the sentence
    /// and that of `CO. LTD.` are one, so only the list itself tells whether the name has it.
    static func linkedName(_ text: String, among names: [String: Bool]) -> String {
        for candidate in [text, text + ".", text.last == "." ? String(text.dropLast()) : text] {
            guard let isPerson = names[candidate] else { continue }
            return isPerson ? OFACName(person: candidate).full : candidate
        }
        return text
    }
}
