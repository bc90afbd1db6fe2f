import CordonModel
internal import CordonRules

/// Turns the UN's records into entities. One mapper serves one reading: it counts what it could not understand.
struct UNMapper {
    let dataset: String
    let version: CalendarDay?
    let file: String

    private var countries: CountryTally
    private var tally = Tally()

    init(dataset: String, version: CalendarDay?, file: String, countries: CountryResolver) {
        self.dataset = dataset
        self.version = version
        self.file = file
        self.countries = CountryTally(countries)
    }

    var warnings: [String] { tally.warnings + countries.unresolved.warnings }

    mutating func entity(_ record: UNRecord) -> Entity {
        let source = SourceRecord(file: file, locator: record.dataID)
        var entity = Entity(
            id: "unsc-\(record.dataID)", schema: record.isPerson ? .person : .organization, dataset: dataset,
            version: version)
        for name in record.name.splitOutsideBrackets(at: ";") { entity.add("name", name, from: source) }
        entity.add("alias", record.originalScript, from: source)
        for alias in record.aliases { add(alias, to: &entity, source) }
        for title in record.titles { entity.add("title", title, from: source) }
        for designation in record.designations.flatMap(UNText.enumerated) {
            entity.add("position", designation, from: source)
        }
        for nationality in record.nationalities { addCountry("nationality", nationality, to: &entity, source) }
        switch record.gender {
        case "Male": entity.add("gender", "male", from: source)
        case "Female": entity.add("gender", "female", from: source)
        default: break
        }
        for birth in record.births { add(birth, to: &entity, source) }
        for place in record.birthPlaces { add(place, "birthPlace", "birthCountry", to: &entity, source) }
        for place in record.addresses { add(place, "address", "country", to: &entity, source) }
        for document in record.documents { add(document, to: &entity, source) }
        entity.add("topics", "sanction", from: source)
        entity.add("program", record.listType, from: source)
        entity.add("unscId", record.reference, from: source)
        if let day = PartialDate(record.listedOn.prefix(10)) {
            entity.add("listingDate", day.description, from: source)
        } else if !record.listedOn.isEmpty {
            tally.note("LISTED_ON not understood: “\(record.listedOn)”", at: source)
        }
        entity.add("notes", record.comments, from: source)
        return entity
    }

    // MARK: - Parts

    private mutating func add(_ alias: UNRecord.Alias, to entity: inout Entity, _ source: SourceRecord) {
        // The list has a placeholder of empty elements for every party without aliases.
        guard !alias.name.isEmpty else { return }
        let property: String
        switch alias.quality {
        case "Good", "a.k.a.", "": property = "alias"
        case "Low": property = "weakAlias"
        case "f.k.a.": property = "previousName"
        default:
            tally.note("QUALITY not known: “\(alias.quality)”", at: source)
            property = "alias"
        }
        let parts = UNAlias(alias.name, note: alias.note)
        for name in parts.names { entity.add(property, name, from: source) }
        // What was no name is kept where a person can read it.
        if parts.leftText { entity.add("notes", alias.name, from: source) }
        if let day = PartialDate(alias.birthDate.prefix(10)) {
            entity.add("birthDate", day.description, from: source)
        } else if !alias.birthDate.isEmpty {
            tally.note("DATE_OF_BIRTH not understood: “\(alias.birthDate)”", at: source)
        }
    }

    private mutating func add(_ birth: UNRecord.Birth, to entity: inout Entity, _ source: SourceRecord) {
        let stated = [birth.date, birth.year, birth.from, birth.to, birth.note].filter { !$0.isEmpty }
        guard !stated.isEmpty else { return }
        guard let dates = dates(of: birth), !dates.isEmpty else {
            let text = stated.joined(separator: " ")
            entity.add("notes", "Date of birth: \(text)", from: source)
            tally.note("birth date not understood: “\(text)”", at: source)
            return
        }
        for date in dates { entity.add("birthDate", date.description, from: source) }
    }

    private func dates(of birth: UNRecord.Birth) -> [PartialDate]? {
        if let from = PartialDate(birth.from), let to = PartialDate(birth.to) {
            return StatedDate.range(from: from, to: to)
        }
        if let day = PartialDate(birth.date.prefix(10)) {
            return birth.type == "APPROXIMATELY" ? PartialDate(year: day.year).map { [$0] } : [day]
        }
        if let year = PartialDate(birth.year) {
            // `<YEAR>1958</YEAR><NOTE>Sep.</NOTE>`
            let month = StatedDate.month(birth.note).flatMap { PartialDate(year: year.year, month: $0) }
            return [birth.note.contains(" ") ? year : month ?? year]
        }
        return StatedDate.values(birth.note)
    }

    private mutating func add(
        _ place: UNRecord.Place, _ property: String, _ country: String, to entity: inout Entity,
        _ source: SourceRecord
    ) {
        // A country alone is no address; the country property says it.
        if !place.parts.isEmpty {
            let parts = place.parts + (place.country.isEmpty ? [] : [place.country])
            entity.add(property, parts.joined(separator: ", "), from: source)
        }
        if !place.country.isEmpty { addCountry(country, place.country, to: &entity, source) }
    }

    private mutating func add(_ document: UNRecord.Document, to entity: inout Entity, _ source: SourceRecord) {
        guard !document.type.isEmpty || !document.number.isEmpty else { return }
        let kind = (document.type + " " + document.kind).lowercased()
        let isPassport = ["passport", "passeport", "pasaporte"].contains(where: kind.contains)
        let property = isPassport ? "passportNumber" : "idNumber"
        // Where there is no number, it may stand in the prose beside it.
        let number =
            UNText.number(in: document.number) ?? UNText.number(in: document.kind) ?? UNText.number(in: document.note)
        if let number {
            entity.add(property, number, from: source)
        } else {
            let prose = [document.type, document.kind, document.note].filter { !$0.isEmpty }
            entity.add("notes", prose.joined(separator: ", "), from: source)
            tally.note("document without a number", at: source)
        }
    }

    private mutating func addCountry(
        _ property: String, _ text: String, to entity: inout Entity, _ source: SourceRecord
    ) {
        if let code = countries.code(text, at: source) { entity.add(property, code, from: source) }
    }
}
