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
    private(set) var key = ""
    private var schema: Schema
    private var values: [(property: RowProperty, value: PropertyValue)] = []
    private(set) var remarks: [RowRemark] = []
    private var problem: RowProblem?
    private var firstName = ""
    private var middleName = ""
    private var lastName = ""
    /// The name has no letter or digit, which is no matter if there is an identifier.
    private var emptyName: RowProblem?

    init(_ settings: Settings) {
        self.settings = settings
        schema = settings.schema
        values.reserveCapacity(8)
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
        case .id: key = text.trimmed
        case .name: addName(.name, text)
        case .firstName: firstName = text.trimmed
        case .middleName: middleName = text.trimmed
        case .lastName: lastName = text.trimmed
        case .alias, .previousName:
            for name in QueryBuilder.values(text, separators: ";|\n") { addName(property, name) }
        case .schema: addSchema(text.trimmed)
        case .birthDate: addDate(.birthDate, text.trimmed)
        case .listingDate: addDate(.listingDate, text.trimmed)
        case .country, .nationality: addCountries(property, text.trimmed)
        case .gender:
            addWord(property, text.trimmed, ValueWords.gender, else: .unknownGender)
        case .address, .program, .notes: put(property, NameCheck.onOneLine(text))
        default: addIdentifiers(property, text)
        }
    }

    /// The query, or why there is none.
    mutating func finish() -> ScreeningRow.Content {
        if problem == nil, !has(.name) {
            let whole = joinedName
            if !whole.isEmpty { addName(.name, whole) }
        }
        if let problem { return .bad(problem) }
        guard values.contains(where: { $0.property.isName || $0.property.isIdentifier }) else {
            return .bad(emptyName ?? RowProblem(.noName, "there is no name and no identifier"))
        }
        var properties: [String: [PropertyValue]] = [:]
        properties.reserveCapacity(values.count)
        for (property, value) in values { properties[property.rawValue, default: []].append(value) }
        return .query(
            Entity(id: "query", schema: schema, dataset: "query", version: nil, properties: properties))
    }

    private func has(_ property: RowProperty) -> Bool { values.contains { $0.property == property } }

    /// Chinese, Japanese and Korean names have the family's first, and no space.
    private var joinedName: String {
        if !lastName.isEmpty, !firstName.isEmpty,
            (firstName + lastName).unicodeScalars.allSatisfy({
                (0x3040...0x9FFF).contains($0.value) || (0xAC00...0xD7A3).contains($0.value)
            })
        {
            return lastName + firstName
        }
        return [firstName, middleName, lastName].filter { !$0.isEmpty }.joined(separator: " ")
    }

    mutating func remark(_ kind: RowRemark.Kind, _ property: String, _ value: String) {
        guard remarks.count < 20 else { return }
        remarks.append(RowRemark(kind, property: property, value: String(value.prefix(100))))
    }

    /// As `Entity.add` does, without looking up the property each time.
    private mutating func put(_ property: RowProperty, _ text: String) {
        let text = text.trimmed
        guard !text.isEmpty, !values.contains(where: { $0.property == property && $0.value.text == text }) else {
            return
        }
        let record = SourceRecord(file: "query", locator: property.isIdentifier ? "id" : property.rawValue)
        values.append((property, PropertyValue(text: text, record: record)))
    }

    private mutating func addName(_ property: RowProperty, _ text: String) {
        let name = NameCheck.onOneLine(text)
        guard !name.utf8.allSatisfy({ $0 == 0x20 }) else { return }
        guard let problem = NameCheck.problem(with: name, called: property) else {
            put(property, name)
            return
        }
        if problem.kind != .noName { self.problem = problem } else if property == .name { emptyName = problem }
    }

    private mutating func addSchema(_ text: String) {
        if let schema = ValueWords.schema(text) {
            self.schema = schema
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
        guard !ValueWords.isNothing(text) else { return }
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

    /// Several values in one cell. Most have one.
    private static func values(_ text: String, separators: String) -> [String] {
        guard text.utf8.contains(where: { separators.utf8.contains($0) }) else {
            let value = text.trimmed
            return value.isEmpty ? [] : [value]
        }
        return text.split { separators.contains($0) }.map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
    }
}

extension String {
    /// Without blanks at its ends; most texts have none, which is seen at once.
    var trimmed: String {
        guard let first = utf8.first, let last = utf8.last else { return self }
        return first > 0x20 && first < 0x7F && last > 0x20 && last < 0x7F ? self : trimmingSpaces()
    }
}
