import CordonModel
internal import CordonRules

/// Turns records of the EU's list into entities. One mapper serves one reading: it counts what it could not understand.
struct EUMapper {
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

    mutating func entity(_ record: EURecord) -> Entity {
        let schema = schema(of: record)
        var entity = Entity(id: "eu-fsf-\(record.key)", schema: schema, dataset: dataset, version: version)
        addNames(of: record, to: &entity)
        for part in record.parts {
            noteUnread(part, in: &entity)
            switch part.kind {
            case .entity: add(entity: part, to: &entity)
            case .subject, .name: break
            case .regulation: add(regulation: part, to: &entity)
            case .address: add(address: part, to: &entity)
            case .birth: add(birth: part, to: &entity)
            case .document: add(document: part, to: &entity)
            case .citizenship: add(citizenship: part, to: &entity)
            }
        }
        addDates(of: record, to: &entity)
        addActs(of: record, to: &entity)
        if let source = record.parts.first?.record { entity.add("topics", "sanction", from: source) }
        return entity
    }

    /// The CSV has the letter and the word in each other's column, so both are looked at.
    private mutating func schema(of record: EURecord) -> Schema {
        let subjects = record.all(.subject)
        for subject in subjects {
            for text in [subject["code"], subject["classificationCode"]] {
                switch text {
                case "person", "P": return .person
                case "enterprise", "E": return .organization
                default: continue
                }
            }
        }
        guard let subject = subjects.first else {
            if let source = record.parts.first?.record { tally.note("subjectType is missing", at: source) }
            return .legalEntity
        }
        let stated = subject["code"].isEmpty ? subject["classificationCode"] : subject["code"]
        tally.note("subjectType not known: “\(stated)”", at: subject.record)
        // It may be a vessel, which is no legal entity.
        return .thing
    }

    // MARK: - The entity itself

    private mutating func add(entity part: EUPart, to entity: inout Entity) {
        entity.add("unscId", part["unitedNationId"], from: part.record)
        note("Designation", part["designationDetails"], in: &entity, part.record)
        for remark in part.remarks { entity.add("notes", remark, from: part.record) }
    }

    private mutating func add(regulation part: EUPart, to entity: inout Entity) {
        entity.add("program", part["programme"], from: part.record)
        entity.add("sourceUrl", part["publicationUrl"], from: part.record)
        note("Regulation", EUAct { part[$0] }.description, in: &entity, part.record)
        for remark in part.remarks { note("Remark on the regulation", remark, in: &entity, part.record) }
    }

    /// The day of designation, where it is stated; else the first day from which an act states anything about the
    /// entity. The regulation of an entity is often only the last that amended it.
    private mutating func addDates(of record: EURecord, to entity: inout Entity) {
        guard let source = record.parts.first?.record else { return }
        var days: [CalendarDay] = []
        for part in record.parts {
            let acts = part.kind == .regulation ? [EUAct { part[$0] }] : part.acts
            for text in acts.map(\.day) where !text.isEmpty {
                if let day = CalendarDay(text.prefix(10)) {
                    days.append(day)
                } else {
                    tally.note("date of an act not understood: “\(text)”", at: part.record)
                }
            }
        }
        let designated = record["designationDate"]
        if let day = CalendarDay(designated.prefix(10)) {
            entity.add("listingDate", day.description, from: source)
        } else {
            if !designated.isEmpty {
                note("Designation date", designated, in: &entity, source)
                tally.note("designationDate not understood: “\(designated)”", at: source)
            }
            days.min().map { entity.add("listingDate", $0.description, from: source) }
        }
        days.max().map { entity.add("modifiedAt", $0.description, from: source) }
    }

    /// The acts from which parts of the entity come, beside its regulations.
    private func addActs(of record: EURecord, to entity: inout Entity) {
        let regulations = Set(record.all(.regulation).map { $0["numberTitle"] })
        var acts: [String] = []
        for act in record.parts.flatMap(\.acts) where !act.title.isEmpty && !regulations.contains(act.title) {
            let text = act.published.isEmpty ? act.title : "\(act.title) of \(act.published)"
            if !acts.contains(text) { acts.append(text) }
        }
        guard !acts.isEmpty, let source = record.parts.first?.record else { return }
        note("Other acts", acts.joined(separator: "; "), in: &entity, source)
    }

    // MARK: - Helpers of all parts

    func note(_ label: String, _ text: String, in entity: inout Entity, _ source: SourceRecord) {
        if !text.isEmpty { entity.add("notes", "\(label): \(text)", from: source) }
    }

    /// The code of a part's country: `00` and `UNKNOWN` mean none.
    mutating func country(of part: EUPart) -> String? {
        let code = part["countryIso2Code"]
        if !code.isEmpty, code != "00", let found = countries.lookUp(code) { return found }
        if let name = countryName(of: part) { return countries.code(name, at: part.record) }
        return code.isEmpty || code == "00" ? nil : countries.code(code, at: part.record)
    }

    /// As the list writes it.
    func countryName(of part: EUPart) -> String? {
        let name = part["countryDescription"]
        return name.isEmpty || CountryTally.isPlaceholder(name) ? nil : name
    }

    /// A field that the format did not have when this was written is kept, and said.
    private mutating func noteUnread(_ part: EUPart, in entity: inout Entity) {
        for (field, text) in part.fields.sorted(by: { $0.key < $1.key }) where !part.kind.knows(field) {
            note("\(part.kind.rawValue) \(field)", text, in: &entity, part.record)
            tally.note("\(part.kind.rawValue) has a field that is not known: \(field)", at: part.record)
        }
    }
}

extension EUPart.Kind {
    private static let ofAll: Set<String> = ["logicalId", "regulationLanguage"]
    private static let ofPlaces: Set<String> = ["countryIso2Code", "countryDescription", "region"]

    /// The fields that become something, and those that are about the record and not the party: the numbers of the
    /// database and the languages.
    private var fields: Set<String> {
        switch self {
        case .entity: ["euReferenceNumber", "unitedNationId", "designationDate", "designationDetails"]
        case .subject: ["code", "classificationCode"]
        case .regulation:
            [
                "programme", "numberTitle", "regulationType", "organisationType", "publicationDate",
                "entryIntoForceDate", "publicationUrl",
            ]
        case .name:
            [
                "firstName", "middleName", "lastName", "wholeName", "function", "gender", "title", "nameLanguage",
                "strong",
            ]
        case .address: ["street", "number", "poBox", "zipCode", "city", "place", "asAtListingTime"]
        case .birth:
            [
                "birthdate", "dayOfMonth", "monthOfYear", "year", "yearRangeFrom", "yearRangeTo", "circa",
                "calendarType", "city", "zipCode", "place",
            ]
        case .document:
            [
                "identificationTypeCode", "identificationTypeDescription", "number", "latinNumber", "nameOnDocument",
                "issuedBy", "issueDate", "issuedDate", "validFrom", "validTo", "diplomatic", "knownExpired",
                "knownFalse", "reportedLost", "revokedByIssuer",
            ]
        case .citizenship: []
        }
    }

    fileprivate func knows(_ field: String) -> Bool {
        fields.contains(field) || Self.ofAll.contains(field) || (hasPlace && Self.ofPlaces.contains(field))
    }

    private var hasPlace: Bool { [.address, .birth, .document, .citizenship].contains(self) }
}
