import CordonModel
import CordonRules
import CordonXML

/// Turns targets into entities. One mapper serves one reading: it counts what it could not understand.
struct SECOMapper {
    let dataset: String
    let version: CalendarDay?
    let file: String
    let references: SECOReferences
    private(set) var countries: CountryTally
    private(set) var tally = Tally()

    init(
        dataset: String, version: CalendarDay?, file: String, references: SECOReferences, countries: CountryResolver
    ) {
        self.dataset = dataset
        self.version = version
        self.file = file
        self.references = references
        self.countries = CountryTally(countries)
    }

    var warnings: [String] { tally.warnings + countries.unresolved.warnings }

    mutating func entity(_ target: SECOTarget) throws(ListError) -> Entity {
        let record = SourceRecord(file: file, locator: target.ssid)
        var entity = Entity(
            id: "ch-seco-\(target.ssid)", schema: schema(target, record), dataset: dataset, version: version)
        addNames(of: target, to: &entity, record)
        guard !entity.texts("name").isEmpty else { throw .missing(file: file, line: target.line, field: "name") }
        entity.add("topics", "sanction", from: record)
        addListing(of: target, to: &entity, record)
        switch target.body.attributes["sex"] {
        case "male": entity.add("gender", "male", from: record)
        case "female": entity.add("gender", "female", from: record)
        case .some(let other): note("Sex", other, &entity, record)
        case nil: break
        }
        for identity in target.identities {
            for element in identity.children where element.name != "name" { add(element, to: &entity, record) }
        }
        for element in target.body.children where element.name != "identity" {
            addStatement(element, to: &entity, record)
        }
        for element in target.others { addOther(element, to: &entity, record) }
        return entity
    }

    private mutating func schema(_ target: SECOTarget, _ record: SourceRecord) -> Schema {
        switch (target.body.name, target.body.attributes["object-type"]) {
        case ("individual", _): return .person
        case ("entity", _): return .organization
        case (_, "vessel"): return .vessel
        case (_, "aircraft"): return .airplane
        case (_, let type):
            tally.note("object-type not known: “\(type ?? "")”", at: record)
            return .thing
        }
    }

    // MARK: - Names

    private mutating func addNames(of target: SECOTarget, to entity: inout Entity, _ record: SourceRecord) {
        let main = target.mainName
        if let main {
            entity.add("name", main.whole.isEmpty ? main.titles.joined(separator: " ") : main.whole, from: record)
            if entity.schema == .person {
                entity.add("firstName", main.values(["given-name", "further-given-name"]), from: record)
                entity.add("fatherName", main.values(["father-name"]), from: record)
                entity.add("lastName", main.values(["family-name"]), from: record)
                entity.add("nameSuffix", main.values(["suffix"]), from: record)
            }
        }
        let identities = target.identities
        let mainIdentity = identities.firstIndex { $0.attributes["main"] == "true" } ?? 0
        for (index, identity) in identities.enumerated() {
            for name in identity.all("name").map({ SECOName($0) }) {
                // A party's other identities have primary names too.
                add(name, isMain: index == mainIdentity, to: &entity, record)
            }
        }
    }

    private mutating func add(
        _ name: SECOName, isMain: Bool, to entity: inout Entity, _ record: SourceRecord
    ) {
        let property: String
        switch name.type {
        case "primary-name": property = isMain ? "name" : "alias"
        case "alias": property = "alias"
        case "formerly-known-as": property = "previousName"
        default:
            tally.note("name-type not known: “\(name.type)”", at: record)
            property = "alias"
        }
        // The one name of a party stays its name.
        let isWeak = name.isLowQuality && property != "name"
        entity.add(isWeak ? "weakAlias" : property, name.whole, from: record)
        for variant in name.variants {
            entity.add(isWeak ? "weakAlias" : property == "name" ? "alias" : property, variant, from: record)
        }
        for former in name.maidenWholes { entity.add("previousName", former, from: record) }
        for title in name.titles { entity.add("title", title, from: record) }
    }

    // MARK: - The listing

    private mutating func addListing(of target: SECOTarget, to entity: inout Entity, _ record: SourceRecord) {
        for id in target.measures {
            guard let measures = references.measures[id] else {
                tally.note("sanctions-set not in the file: “\(id)”", at: record)
                note("Sanctions set", id, &entity, record)
                continue
            }
            entity.add("program", measures.programme, from: record)
            entity.add("programId", measures.key, from: record)
            entity.add("provisions", measures.text, from: record)
            entity.add("authority", measures.origin, from: record)
        }
        for element in target.element.all("foreign-identifier") {
            let text = element.text.collapsingSpaces()
            if SECOMapper.isUNReference(text) {
                entity.add("unscId", text, from: record)
            } else {
                note("Foreign identifier", text, &entity, record)
            }
        }
        entity.add("listingDate", target.listed?.description ?? "", from: record)
        entity.add("modifiedAt", target.modified?.description ?? "", from: record)
    }

    /// `QDi.430` and `KPe.018`, in older entries `QI.A.146.04`; not `140` or `EU.27.28`, which are the European Union's.
    private static func isUNReference(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = parts.first, let last = parts.last, last.isDigits else { return false }
        let isNew = parts.count == 2 && first.count == 3 && "ie".contains(first.suffix(1).lowercased())
        return isNew || parts.count == 4 && first.count <= 2 && parts[1].count == 1
    }

    // MARK: - Help

    func note(_ label: String, _ text: String, _ entity: inout Entity, _ record: SourceRecord) {
        if !text.isEmpty { entity.add("notes", "\(label): \(text)", from: record) }
    }

    mutating func warn(_ text: String, at record: SourceRecord) { tally.note(text, at: record) }

    /// A country by the code that the list gives, else by its name.
    mutating func addCountry(
        _ property: String, code: String, name: String, to entity: inout Entity, _ record: SourceRecord
    ) {
        if code.utf8.count == 2 {
            entity.add(property, code.lowercased(), from: record)
        } else if !name.isEmpty {
            if let found = countries.code(name, at: record) {
                entity.add(property, found, from: record)
            } else {
                note("Country", name, &entity, record)
            }
        }
    }
}
