internal import CordonModel

/// Makes a query of the values of a row. A name that cannot be compared makes the row a bad one; any other value that
/// cannot be used is left out with a remark.
struct QueryBuilder {
    /// What every row of a file has in common.
    struct Settings: Sendable {
        let schema: Schema
        /// The order of dates in numbers, where the file shows it.
        var dateOrder: DateOrder?
        /// The countries of the sample, so that a name is looked up once and not in every row.
        var countries: [String: String] = [:]
    }

    let settings: Settings
    private(set) var entity: Entity
    private(set) var key = ""
    private(set) var remarks: [RowRemark] = []
    private var problem: RowProblem?
    private var firstName = ""
    private var middleName = ""
    private var lastName = ""
    /// The name has no letter or digit, which is no matter if there is an identifier.
    private var emptyName: RowProblem?

    init(_ settings: Settings) {
        self.settings = settings
        entity = Entity(id: "query", schema: settings.schema, dataset: "query", version: nil)
    }

    mutating func add(_ property: RowProperty, _ text: String) {
        guard !text.isEmpty, problem == nil || property == .id else { return }
        guard text.utf8.count <= NameCheck.longestField else {
            if property == .id { return }
            problem = RowProblem(
                .tooLong,
                "\(property.rawValue) has \(text.utf8.count) bytes, more than \(NameCheck.longestField)")
            return
        }
        switch property {
        case .id: key = text.trimmingSpaces()
        case .name: addName("name", text)
        case .firstName: firstName = text.trimmingSpaces()
        case .middleName: middleName = text.trimmingSpaces()
        case .lastName: lastName = text.trimmingSpaces()
        case .alias, .previousName:
            for name in QueryBuilder.values(text, separators: ";|\n") { addName(property.rawValue, name) }
        case .schema: addSchema(text.trimmingSpaces())
        case .birthDate: addDate(.birthDate, text.trimmingSpaces())
        case .listingDate: addDate(.listingDate, text.trimmingSpaces())
        case .country, .nationality: addCountries(property, text.trimmingSpaces())
        case .gender:
            addWord(property, text.trimmingSpaces(), ValueWords.gender, else: .unknownGender)
        case .address, .program, .notes: put(property, NameCheck.onOneLine(text))
        default: addIdentifiers(property, text)
        }
    }

    /// The query, or why there is none.
    mutating func finish() -> ScreeningRow.Content {
        if entity.properties["name"] == nil, problem == nil {
            let whole = [firstName, middleName, lastName].filter { !$0.isEmpty }.joined(separator: " ")
            if !whole.isEmpty { addName("name", whole) }
        }
        if let problem { return .bad(problem) }
        if QueryBuilder.named.contains(where: { entity.properties[$0] != nil }) { return .query(entity) }
        if entity.properties.keys.contains(where: { QueryBuilder.identifiers.contains($0) }) { return .query(entity) }
        return .bad(emptyName ?? RowProblem(.noName, "there is no name and no identifier"))
    }

    mutating func remark(_ kind: RowRemark.Kind, _ property: String, _ value: String) {
        guard remarks.count < 20 else { return }
        remarks.append(RowRemark(kind, property: property, value: String(value.prefix(100))))
    }

    private static let named = ["name", "alias", "previousName"]
    private static let identifiers = Set(PartyQuery.identifierProperties)
    private static let records: [String: SourceRecord] = Dictionary(
        uniqueKeysWithValues: RowProperty.allCases.map {
            ($0.rawValue, SourceRecord(file: "query", locator: $0.isIdentifier ? "id" : $0.rawValue))
        })

    private mutating func put(_ property: RowProperty, _ text: String) { put(property.rawValue, text) }

    private mutating func put(_ property: String, _ text: String) {
        guard let record = QueryBuilder.records[property] else { return }
        entity.add(property, text, from: record)
    }

    private mutating func addName(_ property: String, _ text: String) {
        let name = NameCheck.onOneLine(text)
        guard !name.utf8.allSatisfy({ $0 == 0x20 }) else { return }
        guard let problem = NameCheck.problem(with: name, called: "the \(property)") else {
            put(property, name)
            return
        }
        if problem.kind != .noName { self.problem = problem } else if property == "name" { emptyName = problem }
    }

    private mutating func addSchema(_ text: String) {
        if let schema = ValueWords.schema(text) {
            entity.schema = schema
        } else if !ValueWords.isNothing(text) {
            remark(.unknownSchema, "schema", text)
        }
    }

    private mutating func addWord(
        _ property: RowProperty, _ text: String, _ meaning: (String) -> String?, else kind: RowRemark.Kind
    ) {
        if let word = meaning(text) {
            put(property, word)
        } else if !ValueWords.isNothing(text) {
            remark(kind, property.rawValue, text)
        }
    }

    private mutating func addDate(_ property: RowProperty, _ text: String) {
        switch DateReading(text, order: settings.dateOrder) {
        case .date(let date): put(property, date)
        case .ambiguous(let year):
            put(property, year)
            remark(.ambiguousDate, property.rawValue, text)
        case .impossible:
            if !ValueWords.isNothing(text) { remark(.impossibleDate, property.rawValue, text) }
        }
    }

    private mutating func addCountries(_ property: RowProperty, _ text: String) {
        if let code = country(text) {
            put(property, code)
            return
        }
        for part in QueryBuilder.values(text, separators: ";|,/\n") {
            addWord(property, part, country, else: .unknownCountry)
        }
    }

    private func country(_ text: String) -> String? {
        text.utf8.count == 2 ? ValueWords.country(text) : settings.countries[text] ?? ValueWords.country(text)
    }

    private mutating func addIdentifiers(_ property: RowProperty, _ text: String) {
        for value in QueryBuilder.values(text, separators: ";|,\n") where !ValueWords.isNothing(value) {
            if let valid = PartyQuery.identifier(property.rawValue, value) {
                put(property, valid)
            } else {
                remark(.impossibleIdentifier, property.rawValue, value)
            }
        }
    }

    /// Several values in one cell.
    private static func values(_ text: String, separators: String) -> [String] {
        guard text.utf8.contains(where: { separators.utf8.contains($0) }) else {
            let value = text.trimmingSpaces()
            return value.isEmpty ? [] : [value]
        }
        return text.split { separators.contains($0) }.map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
    }
}
