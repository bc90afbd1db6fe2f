import CordonModel
internal import CordonRules

/// Turns records into entities. One mapper serves one reading: it counts what it could not understand.
struct CSLMapper {
    let dataset: String
    let version: CalendarDay?
    let file: String

    private let resolver: CountryResolver
    private var countries: CountryTally
    private var tally = Tally()
    private var keys = CSLKeys()
    private(set) var withoutEntity = 0

    init(dataset: String, version: CalendarDay?, file: String, countries: CountryResolver) {
        self.dataset = dataset
        self.version = version
        self.file = file
        resolver = countries
        self.countries = CountryTally(countries)
    }

    var warnings: [String] { tally.warnings + countries.unresolved.warnings }

    /// `nil` for a record that repeats another or says nothing.
    mutating func entity(_ record: CSLRecord, at locator: String) throws(ListError) -> Entity? {
        let place = SourceRecord(file: file, locator: locator)
        if record.isBlank {
            withoutEntity += 1
            tally.note("a record with a key and nothing else", at: place)
            return nil
        }
        guard !record.name.isEmpty else { throw .missing(file: file, line: record.line, field: "name") }
        let source = CSLSource(record.source)
        if source == nil { tally.note("source not known: “\(record.source)”", at: place) }
        guard let id = keys.id(of: record, source: source) else {
            withoutEntity += 1
            tally.note("a record repeats an earlier one", at: place)
            return nil
        }
        var entity = Entity(
            id: id, schema: schema(record, place), dataset: source.map { "\(dataset):\($0.rawValue)" } ?? dataset,
            version: version)
        addNames(record, source, to: &entity, place)
        addListing(record, source, to: &entity, place)
        addPlaces(record, source, to: &entity, place)
        addPerson(record, to: &entity, place)
        addVessel(record, to: &entity, place)
        for identity in record.identities { add(identity, to: &entity, place) }
        addRemarks(record, source, to: &entity, place)
        for url in record.urls { entity.add("sourceUrl", url, from: place) }
        for (field, text) in record.unknown {
            entity.add("notes", "\(field): \(text)", from: place)
            tally.note("field not known: “\(field)”", at: place)
        }
        return entity
    }

    private mutating func schema(_ record: CSLRecord, _ place: SourceRecord) -> Schema {
        switch record.type.lowercased() {
        case "individual": return .person
        case "entity": return .organization
        case "vessel": return .vessel
        case "aircraft": return .airplane
        // Commerce and State do not say: the Entity List has persons too.
        case "": return .legalEntity
        default:
            tally.note("type not known: “\(record.type)”", at: place)
            return .legalEntity
        }
    }

    // MARK: - Names

    private mutating func addNames(
        _ record: CSLRecord, _ source: CSLSource?, to entity: inout Entity, _ place: SourceRecord
    ) {
        if source?.isTreasury ?? false {
            addTreasuryNames(record, to: &entity, place)
            return
        }
        add(ListedNames(record.name), of: record.name, as: "name", to: &entity, place)
        for text in record.aliases.flatMap(ListedNames.others(ofCell:)) {
            if text.first == "(", text.last == ")" {
                entity.add("notes", text, from: place)
            } else {
                add(ListedNames(text), of: text, as: "alias", to: &entity, place)
            }
        }
    }

    private mutating func add(
        _ names: ListedNames, of text: String, as property: String, to entity: inout Entity, _ place: SourceRecord
    ) {
        for name in names.names { addName(property, name, to: &entity, place) }
        for name in names.aliases { addName("alias", name, to: &entity, place) }
        for name in names.former { addName("previousName", name, to: &entity, place) }
        if entity.texts("name").isEmpty { entity.add("name", text, from: place) }
        if names.isSplit { entity.add("notes", "Name as listed: \(text)", from: place) }
    }

    private mutating func addName(
        _ property: String, _ name: String, to entity: inout Entity, _ place: SourceRecord
    ) {
        entity.add(property, name, from: place)
        // trade.gov writes “?” for letters that it could not convert: `3rd Academy?s 159 Factory`.
        if name.contains("?") { tally.note("“?” in a name, where a character was lost", at: place) }
    }

    private func addTreasuryNames(_ record: CSLRecord, to entity: inout Entity, _ place: SourceRecord) {
        let aliases = record.aliases.flatMap { $0.separated(at: "; ") }
        guard entity.schema == .person else {
            entity.add("name", record.name, from: place)
            for alias in aliases { entity.add("alias", alias, from: place) }
            return
        }
        let name = OFACName(person: record.name)
        entity.add("name", name.full, from: place)
        name.first.map { entity.add("firstName", $0, from: place) }
        name.last.map { entity.add("lastName", $0, from: place) }
        name.suffix.map { entity.add("nameSuffix", $0, from: place) }
        for alias in aliases { entity.add("alias", OFACName(person: alias).full, from: place) }
    }

    // MARK: - Listing

    private mutating func addListing(
        _ record: CSLRecord, _ source: CSLSource?, to entity: inout Entity, _ place: SourceRecord
    ) {
        for topic in source?.topics ?? ["sanction"] { entity.add("topics", topic, from: place) }
        if let source, !source.isTreasury {
            entity.add("program", source.rawValue, from: place)
            for program in record.programs { entity.add("provisions", program, from: place) }
        } else {
            for program in record.programs { entity.add("program", program, from: place) }
        }
        addDay("listingDate", "start_date", record.start, to: &entity, place)
        addDay("endDate", "end_date", record.end, to: &entity, place)
        entity.add("standardOrder", record.standardOrder.uppercased(), from: place)
        for citation in FederalRegister.citations(record.notice) {
            entity.add("federalRegister", citation, from: place)
        }
        entity.add("licensePolicy", record.policy, from: place)
        entity.add("licenseRequirement", record.requirement, from: place)
        let footnotes = EntityListFootnotes.numbers(in: record.requirement)
        for footnote in footnotes { entity.add("footnote", footnote, from: place) }
        if footnotes.isEmpty, EntityListFootnotes.citesProductRule(record.requirement) {
            tally.note("license_requirement cites §734.9(e) or (g) without a footnote", at: place)
        }
    }

    private mutating func addDay(
        _ property: String, _ field: String, _ text: String, to entity: inout Entity, _ place: SourceRecord
    ) {
        guard !text.isEmpty else { return }
        // Years such as 0097 and 3017 are slips of the pen; a day of listing to come would hide the party.
        if let day = PartialDate(text.prefix(10)), (1900...2200).contains(day.year) {
            entity.add(property, day.description, from: place)
        } else {
            entity.add("notes", "\(field): \(text)", from: place)
            tally.note("\(field) not understood: “\(text)”", at: place)
        }
    }

    // MARK: - Places

    private mutating func addPlaces(
        _ record: CSLRecord, _ source: CSLSource?, to entity: inout Entity, _ record0: SourceRecord
    ) {
        let places: [CSLPlace]
        switch record.addresses {
        case .places(let stated): places = stated
        case .cell(let cell):
            places = CSLPlace.places(ofCell: cell, isDenied: source == .dpl) { resolver.code($0) != nil }
        }
        for place in places {
            if !place.isCountryOnly { entity.add("address", place.text, from: record0) }
            if place.mayBeState { tally.note("an address ends in letters that may be a US state", at: record0) }
            addCountry("country", place.country, to: &entity, record0)
        }
        addCountry("country", record.country, to: &entity, record0)
    }

    private mutating func addCountry(
        _ property: String, _ text: String, to entity: inout Entity, _ place: SourceRecord
    ) {
        guard !text.isEmpty else { return }
        // Elsewhere “NA” says that there is none.
        let text = text == "NA" ? "Namibia" : text
        if let code = countries.code(text, at: place) { entity.add(property, code, from: place) }
    }

    // MARK: - Persons and vessels

    private mutating func addPerson(_ record: CSLRecord, to entity: inout Entity, _ place: SourceRecord) {
        for title in record.titles { entity.add("position", title, from: place) }
        for text in record.birthDates {
            if let date = PartialDate(text) {
                entity.add("birthDate", date.description, from: place)
                if let wider = CSLMapper.wider(date) { entity.add("birthDate", wider.description, from: place) }
            } else if let dates = StatedDate.values(text) {
                for date in dates { entity.add("birthDate", date.description, from: place) }
            } else {
                entity.add("notes", "Date of birth: \(text)", from: place)
                tally.note("birth date not understood: “\(text)”", at: place)
            }
        }
        for text in record.birthPlaces { entity.add("birthPlace", text, from: place) }
        for text in record.nationalities { addCountry("nationality", text, to: &entity, place) }
        for text in record.citizenships { addCountry("citizenship", text, to: &entity, place) }
    }

    /// trade.gov writes OFAC's `Dec 1980` as `1980-12-01`, and `circa 01 Jan 1961` as well as `01 Jan 1961 to 31 Dec 1962`
    /// as `1961-01-01`: the first day of a month may be the month, that of a year the year.
    private static func wider(_ date: PartialDate) -> PartialDate? {
        guard date.day == 1 else { return nil }
        return PartialDate(year: date.year, month: date.month == 1 ? nil : date.month)
    }

    private mutating func addVessel(_ record: CSLRecord, to entity: inout Entity, _ place: SourceRecord) {
        entity.add("callSign", record.callSign, from: place)
        entity.add("type", record.vesselType, from: place)
        entity.add("tonnage", record.grossTonnage, from: place)
        entity.add("grossRegisteredTonnage", record.grossRegisteredTonnage, from: place)
        entity.add("owner", record.owner, from: place)
        addCountry("flag", record.flag, to: &entity, place)
    }

    // MARK: - Prose

    private mutating func add(_ identity: CSLIdentity, to entity: inout Entity, _ place: SourceRecord) {
        let facts = OFACRemarks.facts(of: identity.clause)
        for fact in facts where fact != .note { add(fact, stated: identity.clause, to: &entity, place) }
        // Country and days of a document have no property of their own.
        if facts.contains(.note) || identity.saysMore {
            entity.add("notes", identity.note, from: place)
        }
        if identity.type == "Listing Date (CMIC)", let day = StatedDate.values(identity.number)?.first {
            entity.add("listingDate", day.description, from: place)
        }
    }

    private mutating func add(
        _ fact: OFACFact, stated clause: String, to entity: inout Entity, _ place: SourceRecord
    ) {
        switch fact {
        case .value(let property, let text): entity.add(property, text, from: place)
        case .country(let property, let text): addCountry(property, text, to: &entity, place)
        case .birthDates(let dates): for date in dates { entity.add("birthDate", date.description, from: place) }
        case .weakAlias(let text):
            entity.add(
                "weakAlias", entity.schema == .person ? OFACName(person: text).full : text, from: place)
        case .linkedTo(let text): entity.add("linkedTo", text, from: place)
        case .note: entity.add("notes", clause, from: place)
        }
    }

    private mutating func addRemarks(
        _ record: CSLRecord, _ source: CSLSource?, to entity: inout Entity, _ place: SourceRecord
    ) {
        guard source?.isTreasury ?? false else {
            let label = source == .dpl ? "Action: " : ""
            if !record.remarks.isEmpty { entity.add("notes", label + record.remarks, from: place) }
            return
        }
        for clause in record.remarks.separated(at: ";") {
            // `(Linked To: A; Linked To: B)`: one pair of brackets around all.
            var text = clause.hasPrefix("(Linked To:") ? String(clause.dropFirst()) : clause
            if text.hasPrefix("Linked To:"), text.count(where: { $0 == ")" }) > text.count(where: { $0 == "(" }) {
                text.removeLast()
            }
            for fact in OFACRemarks.facts(of: text) { add(fact, stated: text, to: &entity, place) }
        }
    }
}
