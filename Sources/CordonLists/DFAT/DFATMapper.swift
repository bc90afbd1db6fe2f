import CordonModel
internal import CordonRules

/// Gathers the rows of each party into an entity. The rows of one reference usually stand together but need not, so all
/// parties are held until the end.
struct DFATMapper {
    /// A party by its reference and the row in which it was met first.
    struct Party {
        let reference: String
        let row: Int
        fileprivate var hasPrimaryName = false
        fileprivate var type: String
        fileprivate var details: DFATRecord.Details?
    }

    private let dataset: String
    private let version: CalendarDay?
    private let file: String
    private var parties: [Party] = []
    private var entities: [Entity] = []
    /// Where the party of a reference is that was met last.
    private var positions: [String: Int] = [:]
    private var lastReference = ""
    private var tally = Tally()
    private var details: DFATDetails

    init(dataset: String, version: CalendarDay?, file: String, countries: CountryResolver) {
        self.dataset = dataset
        self.version = version
        self.file = file
        details = DFATDetails(countries)
    }

    var warnings: [String] { tally.warnings + details.warnings }

    mutating func add(_ record: DFATRecord) {
        let source = SourceRecord(file: file, locator: String(record.row))
        let position = position(of: record, source)
        lastReference = record.reference
        if !record.type.isEmpty, record.type.lowercased() != parties[position].type.lowercased() {
            tally.note("Type differs between rows of one reference", at: source)
        }
        addName(record, at: position, source)
        guard parties[position].details != record.details else { return }
        parties[position].details = record.details
        details.add(record.details, to: &entities[position], source)
    }

    /// The entities in the order of the file. One that has no primary name is called by its first name.
    func finished() -> [(party: Party, entity: Entity)] {
        zip(parties, entities).map { party, entity in
            var entity = entity
            if entity.texts("name").isEmpty {
                for property in ["previousName", "alias", "weakAlias"] {
                    guard let first = entity.properties[property]?.first, entity.texts("name").isEmpty else { continue }
                    entity.add("name", first.text, from: first.record)
                }
            }
            return (party, entity)
        }
    }

    /// DFAT has given one reference to two parties: a row far from the others that has a primary name of its own is
    /// another party.
    private mutating func position(of record: DFATRecord, _ source: SourceRecord) -> Int {
        var id = "au-dfat-\(record.reference)"
        if let position = positions[record.reference] {
            guard record.isPrimary, parties[position].hasPrimaryName, lastReference != record.reference else {
                return position
            }
            id += "-\(parties.count { $0.reference == record.reference } + 1)"
            tally.note("the reference of another party", at: source)
        }
        positions[record.reference] = parties.count
        parties.append(Party(reference: record.reference, row: record.row, type: record.type))
        entities.append(Entity(id: id, schema: schema(record, source), dataset: dataset, version: version))
        return parties.count - 1
    }

    private mutating func schema(_ record: DFATRecord, _ source: SourceRecord) -> Schema {
        switch record.type.lowercased() {
        case "individual", "person": return .person
        case "entity": return .organization
        case "vessel": return .vessel
        default:
            tally.note("Type not known: “\(record.type)”", at: source)
            return .legalEntity
        }
    }

    private mutating func addName(_ record: DFATRecord, at position: Int, _ source: SourceRecord) {
        let property: String
        switch record.nameType.lowercased() {
        case _ where record.isPrimary:
            property = "name"
            parties[position].hasPrimaryName = true
        case "": property = parties[position].details == nil ? "name" : "alias"
        case "alias", "aka", "a.k.a.", "a", "original script": property = record.isWeak ? "weakAlias" : "alias"
        case "formerly known as", "fka", "f.k.a.", "previously listed as", "formerly listed as":
            property = "previousName"
        default:
            tally.note("Name Type not known: “\(record.nameType)”", at: source)
            property = "alias"
        }
        let name = DFATName(record.name)
        for text in name.names {
            entities[position].add(name.isFormer && property != "name" ? "previousName" : property, text, from: source)
        }
        for text in name.formerNames { entities[position].add("previousName", text, from: source) }
        if name.names != [record.name] { entities[position].add("notes", "Name: \(record.name)", from: source) }
    }
}
