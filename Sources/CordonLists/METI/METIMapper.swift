import CordonModel
internal import CordonRules

/// Turns rows of the Foreign User List into entities.
struct METIMapper {
    private let dataset: String
    private let version: CalendarDay?
    private let file: String
    private var countries: CountryTally
    private var tally = Tally()

    init(dataset: String, version: CalendarDay?, file: String, countries: CountryResolver) {
        self.dataset = dataset
        self.version = version
        self.file = file
        self.countries = CountryTally(countries)
    }

    var warnings: [String] { tally.warnings + countries.unresolved.warnings }

    mutating func entity(_ record: METIRecord) -> Entity {
        let source = SourceRecord(file: file, locator: String(record.row))
        var entity = Entity(id: "jp-meti-\(record.number)", schema: .organization, dataset: dataset, version: version)
        entity.add("name", record.name, from: source)
        for name in record.nativeNames + record.aliases where name != record.name {
            entity.add("alias", name, from: source)
        }
        if !record.country.isEmpty {
            if let code = countries.code(record.country, at: source) {
                entity.add("country", code, from: source)
            } else {
                entity.add("notes", "Country or Region: \(record.country)", from: source)
            }
        }
        entity.add("topics", "export.control", from: source)
        entity.add("program", "EUL", from: source)
        addWeapons(record, to: &entity, source)
        for other in record.others { entity.addNote(other.column, other.value, from: source) }
        return entity
    }

    /// The letters of the kinds of weapons of mass destruction, behind their names in Japanese: `ミサイル、核⏎M,N`.
    private mutating func addWeapons(_ record: METIRecord, to entity: inout Entity, _ source: SourceRecord) {
        let kinds: [Character: String] = ["B": "biological", "C": "chemical", "M": "missiles", "N": "nuclear"]
        let letters = METIMapper.letters(record.weapons)
        for letter in letters {
            if let kind = kinds[letter] {
                entity.add("provisions", "Type of WMD: \(letter) (\(kind))", from: source)
            } else {
                tally.note("Type of WMD not known: “\(letter)”", at: source)
            }
        }
        if !letters.allSatisfy({ kinds[$0] != nil }) || (letters.isEmpty && !record.weapons.isEmpty) {
            entity.add("notes", "Type of WMD: \(record.weapons.collapsingSpaces())", from: source)
        }
        if METIMapper.letters(record.conventional) == ["C", "W"] {
            entity.add("provisions", "Conventional weapons: CW", from: source)
        } else if !record.conventional.isEmpty {
            entity.add("notes", "Conventional weapons: \(record.conventional.collapsingSpaces())", from: source)
            tally.note("Conventional Weapons not known: “\(record.conventional.collapsingSpaces())”", at: source)
        }
    }

    private static func letters(_ text: String) -> [Character] {
        text.withoutFullWidth().filter { $0.isASCII && $0.isLetter }.map { $0 }
    }
}
