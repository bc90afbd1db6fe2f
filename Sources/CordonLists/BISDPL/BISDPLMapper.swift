import CordonModel
internal import CordonRules

/// Turns denied persons into entities. One mapper serves one reading.
struct BISDPLMapper {
    let dataset: String
    let version: CalendarDay?
    let file: String

    private var countries: CountryTally
    private var tally = Tally()
    /// The content of each row, by the id that it got.
    private var contents: [String: UInt64] = [:]
    private(set) var withoutEntity = 0

    init(dataset: String, version: CalendarDay?, file: String, countries: CountryResolver) {
        self.dataset = dataset
        self.version = version
        self.file = file
        self.countries = CountryTally(countries)
    }

    var warnings: [String] { tally.warnings + countries.unresolved.warnings }

    /// `nil` for a row that stands there twice.
    mutating func entity(_ record: BISDPLRecord) throws(ListError) -> Entity? {
        let place = SourceRecord(file: file, locator: String(record.line))
        guard !record.name.isEmpty else { throw .missing(file: file, line: record.line, field: "Name") }
        guard let id = id(of: record) else {
            withoutEntity += 1
            tally.note("a row repeats an earlier one", at: place)
            return nil
        }
        // The list does not tell persons from companies.
        var entity = Entity(id: id, schema: .legalEntity, dataset: dataset, version: version)
        addNames(record, to: &entity, place)
        if !record.address.isEmpty {
            let parts = record.address + (record.country.isEmpty ? [] : [record.country])
            entity.add("address", parts.joined(separator: ", "), from: place)
        }
        if !record.country.isEmpty, let code = countries.code(record.country, at: place) {
            entity.add("country", code, from: place)
        }
        entity.add("topics", "export.control", from: place)
        entity.add("program", "DPL", from: place)
        addDay("listingDate", "Effective_Date", record.effective, to: &entity, place)
        addDay("endDate", "Expiration_Date", record.expires, to: &entity, place)
        addDay("modifiedAt", "Last_Update", record.updated, to: &entity, place)
        entity.add("standardOrder", record.standardOrder, from: place)
        for citation in FederalRegister.citations(record.citation) {
            entity.add("federalRegister", citation, from: place)
        }
        if !record.action.isEmpty { entity.add("notes", "Action: \(record.action)", from: place) }
        if !record.denial.isEmpty { entity.add("notes", "Type of denial: \(record.denial)", from: place) }
        return entity
    }

    /// The list has no key. One party can be denied twice or at two addresses, and stays two; where name, dates, notice
    /// and street agree too, the rest of the row tells them apart.
    private mutating func id(of record: BISDPLRecord) -> String? {
        let id = "dpl-x" + StableHash([record.name, record.effective, record.citation, record.street]).hex
        guard let earlier = contents[id] else {
            contents[id] = record.content
            return id
        }
        if earlier == record.content { return nil }
        let second = "dpl-x" + StableHash([id, String(record.content)]).hex
        return contents.updateValue(record.content, forKey: second) == nil ? second : nil
    }

    private func addNames(_ record: BISDPLRecord, to entity: inout Entity, _ place: SourceRecord) {
        let names = ListedNames(record.name)
        for name in names.names.isEmpty ? [record.name] : names.names { entity.add("name", name, from: place) }
        for name in names.aliases { entity.add("alias", name, from: place) }
        for name in names.former { entity.add("previousName", name, from: place) }
        if names.isSplit { entity.add("notes", "Name as listed: \(record.name)", from: place) }
    }

    private mutating func addDay(
        _ property: String, _ field: String, _ text: String, to entity: inout Entity, _ place: SourceRecord
    ) {
        guard !text.isEmpty else { return }
        if let day = BISDPLMapper.day(text), (1900...2200).contains(day.year) {
            entity.add(property, day.description, from: place)
        } else {
            entity.add("notes", "\(field): \(text)", from: place)
            tally.note("\(field) not understood: “\(text)”", at: place)
        }
    }

    /// `10/16/2017`, `4/6/2017`, and `2017-10-23` in the column of updates.
    static func day(_ text: String) -> PartialDate? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3 else { return PartialDate(text) }
        guard parts.allSatisfy({ String($0).isDigits }), parts[2].utf8.count == 4, let month = Int(parts[0]),
            let day = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        return PartialDate(year: year, month: month, day: day)
    }
}
