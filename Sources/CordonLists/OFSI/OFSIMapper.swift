import CordonModel
import CordonRules

/// Turns rows into entities. A party's rows are every combination of its names, birth dates and addresses, so the
/// values of each are added once.
struct OFSIMapper {
    let dataset: String
    let version: CalendarDay?
    let file: String
    /// Columns that no property has; they are kept as notes.
    private let unknownColumns: [String]
    /// Since 2020 numbers have a column of their own beside the prose about them.
    private let hasPassportNumbers: Bool
    private let hasNationalNumbers: Bool
    private let resolver: CountryResolver
    private var countries: CountryTally
    private var tally = Tally()

    init(
        dataset: String, version: CalendarDay?, file: String, columns: [String], countries: CountryResolver
    ) {
        self.dataset = dataset
        self.version = version
        self.file = file
        resolver = countries
        self.countries = CountryTally(countries)
        let names = columns.map { $0.trimmingBlanks() }
        hasPassportNumbers = names.contains("Passport Number")
        hasNationalNumbers = names.contains("National Identification Number")
        unknownColumns = names.filter { !$0.isEmpty && !OFSIMapper.known.contains($0.lowercased()) }
    }

    private static let known = Set(
        ((1...6).flatMap { ["Name \($0)", "Address \($0)"] } + [
            "Title", "Name Non-Latin Script", "Non-Latin Script Type", "Non-Latin Script Language", "DOB",
            "Town of Birth", "Country of Birth", "Nationality", "Passport Number", "Passport Details", "NI Number",
            "National Identification Number", "National Identification Details", "Position", "Post/Zip Code",
            "Country", "Other Information", "Group Type", "Alias Type", "Alias Quality", "Regime", "Listed On",
            "UK Sanctions List Date Designated", "Last Updated", "Group ID",
        ]).map { $0.lowercased() })

    var warnings: [String] { tally.warnings + countries.unresolved.warnings }

    /// The party that a row begins, as yet without values.
    mutating func entity(_ row: CSVTable.Row, key: String) -> Entity {
        let schema: Schema
        switch row["Group Type"].lowercased() {
        case "individual": schema = .person
        case "entity": schema = .organization
        case "ship": schema = .vessel
        default:
            tally.note("Group Type not known: “\(row["Group Type"])”", at: record(row))
            schema = .legalEntity
        }
        return Entity(id: "gb-hmt-\(key)", schema: schema, dataset: dataset, version: version)
    }

    mutating func add(_ row: CSVTable.Row, to entity: inout Entity) throws(ListError) {
        let record = record(row)
        try addName(row, record, &entity)
        entity.add("topics", "sanction", from: record)
        if entity.schema == .person { addPerson(row, record, &entity) }
        addAddress(row, record, &entity)
        entity.add("program", row["Regime"], from: record)
        addDay("listingDate", "Listed On", row, record, &entity)
        addDay("modifiedAt", "Last Updated", row, record, &entity)
        note("UK Sanctions List Date Designated", row, record, &entity)
        addInformation(row, record, &entity)
        for column in unknownColumns {
            note(column, row, record, &entity)
            if !row[column].isEmpty { tally.note("column not known: “\(column)”", at: record) }
        }
    }

    mutating func check(_ entity: Entity, line: Int) {
        guard entity.texts("name").isEmpty else { return }
        tally.note("no primary name", at: SourceRecord(file: file, locator: String(line)))
    }

    // MARK: - Names

    private mutating func addName(
        _ row: CSVTable.Row, _ record: SourceRecord, _ entity: inout Entity
    ) throws(ListError) {
        let given = (1...5).map { row["Name \($0)"].collapsingSpaces() }.filter { !$0.isEmpty }
        let last = row["Name 6"].collapsingSpaces()
        guard !last.isEmpty || !given.isEmpty else { throw .missing(file: file, line: row.line, field: "Name 6") }
        let property = property(row, record)
        entity.add(property, (given + [last]).joined(separator: " "), from: record)
        if property == "name", entity.schema == .person {
            // Alone it is a whole name.
            if !given.isEmpty { entity.add("lastName", last, from: record) }
            entity.add("firstName", given.joined(separator: " "), from: record)
        }
        entity.add("alias", row["Name Non-Latin Script"], from: record)
        note("Non-Latin Script Type", row, record, &entity)
        note("Non-Latin Script Language", row, record, &entity)
        for title in UKText.enumerated(row["Title"]) { entity.add("title", title, from: record) }
    }

    private mutating func property(_ row: CSVTable.Row, _ record: SourceRecord) -> String {
        let isWeak = row["Alias Quality"].lowercased().hasPrefix("low")
        switch row["Alias Type"].lowercased() {
        case "prime alias", "primary name": return "name"
        case "aka", "primary name variation": return isWeak ? "weakAlias" : "alias"
        case "fka": return "previousName"
        default:
            tally.note("Alias Type not known: “\(row["Alias Type"])”", at: record)
            return isWeak ? "weakAlias" : "alias"
        }
    }

    // MARK: - Persons

    private mutating func addPerson(_ row: CSVTable.Row, _ record: SourceRecord, _ entity: inout Entity) {
        let birth = row["DOB"]
        if let date = UKText.birthDate(birth) {
            entity.add("birthDate", date.description, from: record)
        } else if !birth.isEmpty {
            note("DOB", row, record, &entity)
            tally.note("birth date not understood: “\(birth)”", at: record)
        }
        addBirthPlace(row, record, &entity)
        for nationality in UKText.enumerated(row["Nationality"]) {
            addCountry("nationality", "Nationality", nationality, record, &entity)
        }
        for position in UKText.enumerated(row["Position"]) { entity.add("position", position, from: record) }
        addDocuments(
            "passportNumber", numbers: hasPassportNumbers ? "Passport Number" : nil, details: "Passport Details",
            row, record, &entity)
        addDocuments(
            "idNumber", numbers: hasNationalNumbers ? "National Identification Number" : nil,
            details: hasNationalNumbers ? "National Identification Details" : "NI Number", row, record, &entity)
    }

    /// Several towns and several countries are numbered together: `(1) Surt (2) -` and `(1)-(2) Libya`. Which belong
    /// together is kept in the words of the list.
    private mutating func addBirthPlace(_ row: CSVTable.Row, _ record: SourceRecord, _ entity: inout Entity) {
        let (town, country) = (row["Town of Birth"], row["Country of Birth"])
        let (towns, lands) = (UKText.enumerated(town), UKText.enumerated(country))
        if towns == [town].filter({ !$0.isEmpty }), lands == [country].filter({ !$0.isEmpty }) {
            if !town.isEmpty {
                entity.add("birthPlace", (towns + lands).joined(separator: ", "), from: record)
            }
        } else {
            for town in towns { entity.add("birthPlace", town, from: record) }
            note("Town of Birth", row, record, &entity)
            note("Country of Birth", row, record, &entity)
        }
        for land in lands { addCountry("birthCountry", "Country of Birth", land, record, &entity) }
    }

    private func addDocuments(
        _ property: String, numbers: String?, details: String, _ row: CSVTable.Row, _ record: SourceRecord,
        _ entity: inout Entity
    ) {
        if let numbers {
            for number in UKText.enumerated(row[numbers]) { entity.add(property, number, from: record) }
        } else {
            for number in OFSINumber.numbers(in: row[details]) { entity.add(property, number, from: record) }
        }
        note(details, row, record, &entity)
    }

    // MARK: - The rest

    private mutating func addAddress(_ row: CSVTable.Row, _ record: SourceRecord, _ entity: inout Entity) {
        let country = row["Country"]
        let lines = ((1...6).map { row["Address \($0)"] } + [row["Post/Zip Code"]]).filter { !$0.isEmpty }
        if !lines.isEmpty {
            entity.add("address", (lines + [country].filter { !$0.isEmpty }).joined(separator: ", "), from: record)
        } else if country.contains("(") {
            // `Turkey (previous as at Aug 2009)`: the code alone would lose the remark.
            note("Country", row, record, &entity)
        }
        addCountry("country", "Country", country, record, &entity)
    }

    private mutating func addInformation(_ row: CSVTable.Row, _ record: SourceRecord, _ entity: inout Entity) {
        let text = UKText.prose(row["Other Information"])
        guard !text.isEmpty else { return }
        entity.add("notes", text, from: record)
        for reference in UKText.unReferences(in: text) { entity.add("unscId", reference, from: record) }
        if entity.schema == .person {
            for gender in UKText.tokens(behind: "(gender)", in: text).map({ $0.lowercased() })
            where gender == "male" || gender == "female" {
                entity.add("gender", gender, from: record)
            }
        }
        if entity.schema == .vessel || text.hasPrefix("IMO"), let number = UKText.onlyIMONumber(in: text) {
            entity.add("imoNumber", number, from: record)
        }
    }

    private mutating func addDay(
        _ property: String, _ column: String, _ row: CSVTable.Row, _ record: SourceRecord, _ entity: inout Entity
    ) {
        let text = row[column]
        if let day = UKText.day(text) {
            entity.add(property, day.description, from: record)
        } else if !text.isEmpty {
            note(column, row, record, &entity)
            tally.note("\(column) not understood: “\(text)”", at: record)
        }
    }

    private mutating func addCountry(
        _ property: String, _ label: String, _ text: String, _ record: SourceRecord, _ entity: inout Entity
    ) {
        guard !text.isEmpty else { return }
        let bare = text.prefix { $0 != "(" }.trimmingBlanks()
        let words = bare.split(separator: " ")
        let withoutLast =
            ["citizenship", "citizen"].contains(words.last) ? words.dropLast().joined(separator: " ") : bare
        if let code = resolver.code(text) ?? resolver.code(bare) ?? resolver.code(withoutLast) {
            entity.add(property, code, from: record)
        } else {
            // Counted there.
            _ = countries.code(text, at: record)
            entity.add("notes", "\(label): \(text)", from: record)
        }
    }

    private func note(_ column: String, _ row: CSVTable.Row, _ record: SourceRecord, _ entity: inout Entity) {
        let text = row[column]
        if !text.isEmpty { entity.add("notes", "\(column): \(text)", from: record) }
    }

    private func record(_ row: CSVTable.Row) -> SourceRecord {
        SourceRecord(file: file, locator: String(row.line))
    }
}
