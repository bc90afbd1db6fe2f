import CordonModel
internal import CordonRules

/// Turns rows of the list of asset freezes into entities.
struct MOFMapper {
    private let dataset: String
    private let version: CalendarDay?
    private let file: String
    private let resolver: CountryResolver
    private var countries: CountryTally
    private var tally = Tally()

    init(dataset: String, version: CalendarDay?, file: String, countries: CountryResolver) {
        self.dataset = dataset
        self.version = version
        self.file = file
        resolver = countries
        self.countries = CountryTally(countries)
    }

    var warnings: [String] { tally.warnings + countries.unresolved.warnings }

    mutating func noteUnnamed(_ record: MOFRecord, on sheet: MOFSheet) {
        tally.note("a number without a name that is not marked as deleted", at: place(record, sheet))
    }

    mutating func noteWithoutTable(_ sheet: String) {
        tally.note("sheets without a table of parties", at: SourceRecord(file: file, locator: sheet))
    }

    /// Rows are numbered on every sheet anew.
    private func place(_ record: MOFRecord, _ sheet: MOFSheet) -> SourceRecord {
        SourceRecord(file: file, locator: "\(sheet.name)!\(record.row)")
    }

    mutating func entity(_ record: MOFRecord, on sheet: MOFSheet) -> Entity {
        let source = place(record, sheet)
        let isPerson = record.values.contains { $0.field == .birth || $0.field == .birthAndPlace }
        var entity = Entity(
            id: "jp-mof-\(sheet.key)-\(record.number)",
            schema: sheet.schema ?? (isPerson ? .person : .legalEntity), dataset: dataset, version: version)
        addNames(record, to: &entity, source)
        for value in record.values { add(value.text, value.field, value.column, to: &entity, source) }
        entity.add("topics", "sanction", from: source)
        entity.add("program", record.title.isEmpty ? sheet.name : record.title, from: source)
        if record.numberText != record.number {
            entity.add("notes", "告示番号: \(record.numberText)", from: source)
        }
        addNotices(record.notices, to: &entity, source)
        return entity
    }

    func continued(_ entity: Entity, by record: MOFRecord, on sheet: MOFSheet) -> Entity {
        var entity = entity
        for value in record.values {
            entity.addNote(value.column, value.text.collapsingSpaces(), from: place(record, sheet))
        }
        return entity
    }

    // MARK: - Values

    /// The English name is the name; the Japanese one, in syllables, is another name.
    private func addNames(_ record: MOFRecord, to entity: inout Entity, _ source: SourceRecord) {
        let english = MOFNames(record.english)
        let japanese = MOFNames(record.japanese)
        for name in english.names + japanese.names {
            let isFirst = entity.texts("name").isEmpty && !name.isFormer
            entity.add(isFirst ? "name" : name.isFormer ? "previousName" : "alias", name.text, from: source)
        }
        if entity.texts("name").isEmpty { entity.add("name", record.english + record.japanese, from: source) }
        if english.leftText { entity.add("notes", "英語表記: \(record.english.collapsingSpaces())", from: source) }
        if japanese.leftText { entity.add("notes", "日本語表記: \(record.japanese.collapsingSpaces())", from: source) }
    }

    private mutating func add(
        _ text: String, _ field: MOFField, _ column: String, to entity: inout Entity, _ source: SourceRecord
    ) {
        switch field {
        case .name(let property):
            let names = MOFNames(text)
            for name in names.names where !entity.texts("name").contains(name.text) {
                entity.add(name.isFormer ? "previousName" : property, name.text, from: source)
            }
            if names.leftText { entity.add("notes", "\(column): \(text.collapsingSpaces())", from: source) }
        case .text(let property):
            for value in MOFText.listed(text) { entity.add(property, value, from: source) }
        case .numbers(let property):
            addNumbers(text, property, column, to: &entity, source)
        case .address:
            for value in MOFText.enumerated(text) { entity.add("address", value, from: source) }
        case .birth, .birthAndPlace:
            let dates = MOFText.dates(text)
            for date in dates { entity.add("birthDate", date.description, from: source) }
            // Prose beside the dates may restrict them or name a place.
            if dates.isEmpty || field == .birthAndPlace || !MOFMapper.isPlainDate(text) {
                entity.add("notes", "\(column): \(text.collapsingSpaces())", from: source)
            }
            if dates.isEmpty { tally.note("birth date not understood: “\(text.collapsingSpaces())”", at: source) }
        case .country:
            for value in MOFText.listed(text) {
                let known = MOFText.countryNames(value).first { resolver.code($0) != nil }
                if let code = countries.code(known ?? value, at: source) {
                    entity.add(entity.schema == .person ? "nationality" : "country", code, from: source)
                } else {
                    entity.add("notes", "\(column): \(value)", from: source)
                }
            }
        case .note:
            entity.addNote(column, text.collapsingSpaces(), from: source)
        }
    }

    /// Documents are described in prose: a word of them that is a number counts, and the prose is kept.
    private mutating func addNumbers(
        _ text: String, _ property: String, _ column: String, to entity: inout Entity, _ source: SourceRecord
    ) {
        for value in MOFText.listed(text) {
            if let number = MOFNumber.first(in: value) { entity.add(property, number, from: source) }
            if MOFNumber.first(in: value) != value { entity.add("notes", "\(column): \(value)", from: source) }
        }
    }

    /// `1943年5月7日` and what a date cell gives, without anything else.
    private static func isPlainDate(_ text: String) -> Bool {
        text.withoutFullWidth().allSatisfy { $0.isNumber || "年月日生-./ \n".contains($0) }
    }

    /// `2001.9.22⏎2008.6.25改訂`: the day of listing, then those of the revisions.
    private mutating func addNotices(_ text: String, to entity: inout Entity, _ source: SourceRecord) {
        let days = text.split(whereSeparator: \.isNewline).map { line in
            MOFText.dates(line.filter { $0.isNumber || "年月日.-/".contains($0) }).first { $0.day != nil }
        }
        for (index, day) in days.enumerated() {
            if let day { entity.add(index == 0 ? "listingDate" : "modifiedAt", day.description, from: source) }
        }
        if days.contains(nil) {
            entity.add("notes", "告示日付: \(text.collapsingSpaces())", from: source)
            tally.note("date of notice not understood: “\(text.collapsingSpaces())”", at: source)
        }
    }
}
