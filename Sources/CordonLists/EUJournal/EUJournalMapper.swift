import CordonModel
internal import CordonRules

/// Turns rows of the Journal's tables into entities. One mapper serves one reading.
struct EUJournalMapper {
    let dataset: String
    let version: CalendarDay?
    var countries: CountryTally
    var tally = Tally()

    init(dataset: String, version: CalendarDay?, countries: CountryResolver) {
        self.dataset = dataset
        self.version = version
        self.countries = CountryTally(countries)
    }

    var warnings: [String] { tally.warnings + countries.unresolved.warnings }

    mutating func entity(_ row: EUJournalRow) -> Entity {
        let schema = schema(of: row)
        var entity = Entity(id: row.id, schema: schema, dataset: dataset, version: version)
        entity.add("name", row["name"], from: row.record)
        addNames(of: row, to: &entity)
        for property in EUJournalMapper.asStated {
            for value in row.values(property) { entity.add(property, value, from: row.record) }
        }
        for property in EUJournalMapper.enumerated {
            for value in row.values(property).flatMap(EUText.enumerated) {
                entity.add(property, value, from: row.record)
            }
        }
        for property in ["nationality", "country", "jurisdiction", "flag"] { addCountries(property, row, to: &entity) }
        for property in ["birthDate", "incorporationDate"] { addDates(property, row, to: &entity) }
        addNumbers(of: row, to: &entity)
        addGender(of: row, to: &entity)
        addListing(of: row, to: &entity)
        return entity
    }

    /// Properties whose values the table has ready.
    private static let asStated = [
        "appearance", "ethnicity", "fatherName", "motherName", "legalForm", "sector", "ticker", "phone", "email",
        "website", "notes",
    ]
    /// Properties whose values may be an enumeration within one value: `(a) Sheikh, (b) Colonel`.
    private static let enumerated = ["birthPlace", "position", "address"]

    private mutating func schema(of row: EUJournalRow) -> Schema {
        switch row["schema"] {
        case "Person": return .person
        case "LegalEntity": return .legalEntity
        case "Organization": return .organization
        case "Company": return .company
        case "Vessel": return .vessel
        // Ports, airports, zones, crypto-assets: a thing may turn out a party of any kind.
        case "Asset": return .thing
        case let other:
            tally.note("schema not known: “\(other)”", at: row.record)
            return .thing
        }
    }

    private func addNames(of row: EUJournalRow, to entity: inout Entity) {
        for property in ["alias", "weakAlias", "previousName"] {
            for stated in row.values(property).flatMap(EUText.enumerated) {
                let name = EUJournalName(stated, isPerson: entity.schema == .person)
                for text in name.names { entity.add(property, text, from: row.record) }
                for text in name.parts { entity.add("weakAlias", text, from: row.record) }
                if name.leftText { note("Name as printed", stated, in: &entity, row) }
            }
        }
    }

    private mutating func addGender(of row: EUJournalRow, to entity: inout Entity) {
        for value in row.values("gender") {
            switch value.lowercased().prefix(while: \.isLetter) {
            case "male": entity.add("gender", "male", from: row.record)
            case "female": entity.add("gender", "female", from: row.record)
            default:
                note("Gender", value, in: &entity, row)
                tally.note("gender not known: “\(value)”", at: row.record)
            }
        }
    }

    // MARK: - The listing

    private mutating func addListing(of row: EUJournalRow, to entity: inout Entity) {
        entity.add("topics", row["measure"] == "Export control" ? "export.control" : "sanction", from: row.record)
        entity.add("program", row.act, from: row.record)
        entity.add("provisions", row["measure"], from: row.record)
        // One act prohibits different things for its different annexes; `XLV.A` is a part of annex XLV.
        if let annex = row["annex"].split(separator: ".").first {
            entity.add("provisions", "Annex \(annex.trimmingBlanks())", from: row.record)
        }
        entity.add(
            "sourceUrl", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:\(row.source)", from: row.record)
        let start = row["startDate"]
        if let day = EUJournalDates.day(start) {
            entity.add("listingDate", day.description, from: row.record)
        } else if !start.isEmpty {
            note("Start date", start, in: &entity, row)
            tally.note("startDate not understood: “\(start)”", at: row.record)
        }
        let entry = row["recordId"].isEmpty ? "" : ", entry \(row["recordId"])"
        note("Annex", row["annex"].isEmpty ? "" : row["annex"] + entry, in: &entity, row)
        note("Programme", row["programKey"], in: &entity, row)
        note("Amending act", row.amendment, in: &entity, row)
        note("Reason", row["reason"], in: &entity, row)
        if row["schema"] != entity.schema.rawValue { note("Kind", row["schema"], in: &entity, row) }
    }

    // MARK: - Values

    private mutating func addDates(_ property: String, _ row: EUJournalRow, to entity: inout Entity) {
        for stated in row.values(property).flatMap(EUText.enumerated) {
            let (outside, remarks) = UNAlias.brackets(of: stated)
            let whole = EUJournalDates.values(outside)
            var dates = whole ?? EUJournalDates.leading(outside).map { [$0] } ?? []
            // What stands in brackets may be another date or where the first is from.
            dates += remarks.compactMap(EUJournalDates.values).joined()
            for date in dates { entity.add(property, date.description, from: row.record) }
            guard whole == nil || !remarks.isEmpty else { continue }
            note(property == "birthDate" ? "Date of birth" : "Date of incorporation", stated, in: &entity, row)
            if dates.isEmpty { tally.note("\(property) not understood: “\(stated)”", at: row.record) }
        }
    }

    /// A country, several (`Syrian/Lebanese`), or prose with a country in it (`Italian since 1990`).
    private mutating func addCountries(_ property: String, _ row: EUJournalRow, to entity: inout Entity) {
        for stated in row.values(property).flatMap(EUText.enumerated) {
            if let code = countries.lookUp(stated) {
                entity.add(property, code, from: row.record)
                continue
            }
            var text = UNAlias.brackets(of: stated).outside
            var isWhole = text == stated
            if let end = text.firstRange(of: ". ") {
                text = String(text[..<end.lowerBound])
                isWhole = false
            }
            for joint in [" and/or ", " and ", " or ", "/", ";"] { text = text.replacing(joint, with: ",") }
            var isFound = false
            for piece in text.split(separator: ",").map({ $0.trimmingBlanks() }) where !piece.isEmpty {
                if let code = countries.lookUp(piece) {
                    entity.add(property, code, from: row.record)
                    isFound = true
                    continue
                }
                isWhole = false
                if let code = countries.lookUp(EUJournalMapper.withoutQualifiers(piece)) {
                    entity.add(property, code, from: row.record)
                    isFound = true
                }
            }
            if !isWhole { note(property.prefix(1).uppercased() + property.dropFirst(), stated, in: &entity, row) }
            if !isFound { tally.note("\(property) not understood: “\(stated)”", at: row.record) }
        }
    }

    /// `allegedly Russian`, `Italian since 1990`, `of the Republic of Moldova` without the words around the country.
    private static func withoutQualifiers(_ text: String) -> String {
        let qualifiers: Set = [
            "allegedly", "possibly", "assumed", "presumed", "of", "the", "by", "birth", "since", "passport",
        ]
        func isQualifier(_ word: Substring) -> Bool { word.isDigits || qualifiers.contains(word.lowercased()) }
        var words = text.split(separator: " ")[...]
        while let first = words.first, isQualifier(first) { words.removeFirst() }
        while let last = words.last, isQualifier(last) { words.removeLast() }
        return words.joined(separator: " ")
    }

    func note(_ label: String, _ text: String, in entity: inout Entity, _ row: EUJournalRow) {
        if !text.isEmpty { entity.add("notes", "\(label): \(text)", from: row.record) }
    }
}
