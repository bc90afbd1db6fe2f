import CordonModel
internal import CordonRules

/// Turns the records of the Canadian list into entities.
struct SEMAMapper {
    private let dataset: String
    private let version: CalendarDay?
    private let file: String
    private var tally = Tally()

    init(dataset: String, version: CalendarDay?, file: String) {
        self.dataset = dataset
        self.version = version
        self.file = file
    }

    var warnings: [String] { tally.warnings }

    mutating func entity(_ record: SEMARecord, isUnique: Bool) -> Entity {
        let source = SourceRecord(file: file, locator: String(record.line))
        let schema: Schema = record.isPerson ? .person : record.isShip ? .vessel : .organization
        var id = "ca-sema-\(record.key)"
        if !isUnique {
            id += "-" + SEMAMapper.fingerprint(record.fullName)
            tally.note("Country, Schedule and Item are those of another record, too", at: source)
        }
        var entity = Entity(id: id, schema: schema, dataset: dataset, version: version)
        addNames(record, to: &entity, source)
        addIMO(record, to: &entity, source)
        for title in SEMAMapper.titles(record) {
            entity.add(record.isShip ? "type" : "title", title, from: source)
        }
        addDate(record, to: &entity, source)
        entity.add("topics", "sanction", from: source)
        let regulations = SEMARecord.halves(record.country, at: " / ")
        entity.add("program", regulations[0], from: source)
        if regulations.count > 1 { entity.add("notes", "Country: \(record.country)", from: source) }
        if !record.schedule.isEmpty {
            let isNumber = record.schedule.first?.isNumber == true
            entity.add("provisions", isNumber ? "Schedule \(record.schedule)" : record.schedule, from: source)
        }
        entity.add("notes", "Item: \(record.item)", from: source)
        if let day = PartialDate(record.listed) {
            entity.add("listingDate", day.description, from: source)
        } else if !record.listed.isEmpty {
            entity.add("notes", "Date of listing: \(record.listed)", from: source)
            tally.note("date of listing not understood: “\(record.listed)”", at: source)
        }
        for other in record.others { entity.add("notes", "\(other.tag): \(other.value)", from: source) }
        return entity
    }

    // MARK: - Names

    private func addNames(_ record: SEMARecord, to entity: inout Entity, _ source: SourceRecord) {
        if record.isPerson {
            entity.add("name", record.fullName, from: source)
            entity.add("firstName", record.givenName, from: source)
            entity.add("lastName", record.lastName, from: source)
        } else {
            let names = SEMAMapper.bilingual(record.entity)
            entity.add("name", names[0], from: source)
            for name in names.dropFirst() { entity.add("alias", name, from: source) }
            if names.count > 1 { entity.add("notes", "Entity: \(record.entity)", from: source) }
        }
        let aliases = SEMAAliases.names(in: record.aliases).flatMap(SEMAMapper.bilingual)
        for alias in aliases where alias != record.fullName {
            // Of a person, one word is a given name, a family name or a nickname.
            let isWeak = record.isPerson && !alias.contains(" ")
            entity.add(isWeak ? "weakAlias" : "alias", alias, from: source)
        }
        if aliases != [record.aliases], !record.aliases.isEmpty {
            entity.add("notes", "Aliases: \(record.aliases)", from: source)
        }
    }

    /// `Iranian Army/Armée iranienne`: an English and a French name. A short half is no name (`M/V Maria`, `DHKP/C`),
    /// and brackets hold alternatives of another kind.
    private static func bilingual(_ name: String) -> [String] {
        let halves = name.splitOutsideBrackets(at: "/")
        guard halves.count == 2, halves.allSatisfy({ $0.count > 4 && $0.contains(" ") }) else { return [name] }
        return halves
    }

    /// The number of a ship; some records of persons have the name in their own script in its place.
    private mutating func addIMO(_ record: SEMARecord, to entity: inout Entity, _ source: SourceRecord) {
        guard !record.imo.isEmpty else { return }
        if !record.isPerson, let number = SEMARecord.imoNumber(record.imo) {
            entity.add("imoNumber", number, from: source)
        } else if !record.imo.containsDigit {
            entity.add("alias", record.imo, from: source)
            tally.note("a name in place of the ship's IMO number", at: source)
        } else {
            entity.add("notes", "Ship IMO number: \(record.imo)", from: source)
            tally.note("IMO number not understood: “\(record.imo)”", at: source)
        }
    }

    /// `Oil Tanker | Navire-citerne` of ships, `Major General/major-général` of persons: a value each.
    private static func titles(_ record: SEMARecord) -> [String] {
        if record.title.contains("|") { return SEMARecord.halves(record.title, at: "|") }
        return record.isPerson ? SEMARecord.halves(record.title, at: "/") : [record.title]
    }

    // MARK: - Dates

    private mutating func addDate(_ record: SEMARecord, to entity: inout Entity, _ source: SourceRecord) {
        guard !record.date.isEmpty else { return }
        let property = record.isShip ? "buildDate" : "birthDate"
        let parts = SEMAMapper.alternatives(record.date)
        let dates = parts.flatMap { part in PartialDate(part).map { [$0] } ?? StatedDate.values(part) ?? [] }
        for date in dates { entity.add(property, date.description, from: source) }
        let understood = parts.allSatisfy { PartialDate($0) != nil || StatedDate.values($0) != nil }
        if !understood {
            entity.add("notes", "\(record.isShip ? "Build date" : "Date of birth"): \(record.date)", from: source)
            tally.note("date not understood: “\(record.date)”", at: source)
        }
    }

    /// `1972-08-26 or 1974-05-31`, `1987/1988`.
    private static func alternatives(_ text: String) -> [String] {
        var parts = [""]
        for word in text.replacing("/", with: " or ").split(separator: " ") {
            if word.lowercased() == "or" {
                parts.append("")
            } else {
                parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + word
            }
        }
        return parts.filter { !$0.isEmpty }
    }

    /// FNV-1a of 64 bits, as 16 hexadecimal digits.
    static func fingerprint(_ text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 {
            hash ^= UInt64(byte)
            hash &*= 0x100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
