import CordonModel

/// Turns what a party's rows repeat into values.
struct DFATDetails {
    private let resolver: CountryResolver
    private var countries: CountryTally
    private var tally = Tally()

    init(_ resolver: CountryResolver) {
        self.resolver = resolver
        countries = CountryTally(resolver)
    }

    var warnings: [String] { tally.warnings + countries.unresolved.warnings }

    mutating func add(_ details: DFATRecord.Details, to entity: inout Entity, _ source: SourceRecord) {
        addBirth(details, to: &entity, source)
        for part in DFATText.listed(details.citizenship) { addCountries(part, to: &entity, source) }
        for address in DFATText.addresses(details.address) {
            entity.add("address", address, from: source)
            // The last part of an address is a country, as far as the table knows it.
            if let last = address.split(separator: ",").last, let code = resolver.code(last.trimmingBlanks()) {
                entity.add("country", code, from: source)
            }
        }
        addInformation(details.information, to: &entity, source)
        addIMO(details.imo, to: &entity, source)
        entity.add("topics", "sanction", from: source)
        entity.add("program", details.committees.isEmpty ? details.instrument : details.committees, from: source)
        if !details.instrument.isEmpty {
            entity.add("notes", "Instrument of designation: \(details.instrument)", from: source)
        }
        addMeasures(details.measures, to: &entity, source)
        addListing(details, to: &entity, source)
        for other in details.others { entity.addNote(other.label, other.text, from: source) }
    }

    // MARK: - Birth and countries

    private mutating func addBirth(_ details: DFATRecord.Details, to entity: inout Entity, _ source: SourceRecord) {
        if !details.birthDate.isEmpty {
            let (dates, understood) = DFATText.dates(details.birthDate)
            for date in dates { entity.add("birthDate", date.description, from: source) }
            if !understood {
                entity.add("notes", "Date of birth: \(details.birthDate)", from: source)
                tally.note("birth date not understood: “\(details.birthDate)”", at: source)
            }
        }
        for place in DFATText.listed(details.birthPlace) {
            entity.add("birthPlace", place, from: source)
            if let last = place.split(separator: ",").last, let code = resolver.code(last.trimmingBlanks()) {
                entity.add("birthCountry", code, from: source)
            }
        }
    }

    /// `Congo, Democratic Republic of the, Rwanda`: commas stand between countries and inside their names, so the
    /// longest run of parts that is a country is one.
    private mutating func addCountries(_ text: String, to entity: inout Entity, _ source: SourceRecord) {
        let property = entity.schema == .person ? "citizenship" : "country"
        var parts = text.split(separator: ",").map { $0.trimmingBlanks() }.filter { !$0.isEmpty }[...]
        while !parts.isEmpty {
            let longest = (1...parts.count).reversed().first {
                resolver.code(parts.prefix($0).joined(separator: ", ")) != nil
            }
            var name = parts.prefix(longest ?? 1).joined(separator: ", ")
            // `Democratic People's Republic of Korea (North Korea)`
            let outside = UNAlias.brackets(of: name).outside
            if longest == nil, resolver.code(outside) != nil { name = outside }
            if let code = countries.code(name, at: source) {
                entity.add(property, code, from: source)
            } else {
                entity.add("notes", "Citizenship: \(name)", from: source)
            }
            parts = parts.dropFirst(longest ?? 1)
        }
    }

    // MARK: - Text

    /// The text begins with the UN's reference number where a party is on a list of the UN.
    private func addInformation(_ text: String, to entity: inout Entity, _ source: SourceRecord) {
        guard !text.isEmpty else { return }
        entity.add("notes", text.collapsingSpaces(), from: source)
        if let reference = DFATText.unReference(text) { entity.add("unscId", reference, from: source) }
        guard entity.schema == .vessel, let found = text.firstRange(of: "Previous names include ") else { return }
        let names = text[found.upperBound...].prefix { $0 != "." && !$0.isNewline }.replacing(" and ", with: ",")
        for name in names.split(separator: ",") { entity.add("previousName", name.trimmingBlanks(), from: source) }
    }

    private mutating func addIMO(_ text: String, to entity: inout Entity, _ source: SourceRecord) {
        guard !text.isEmpty else { return }
        if text.isDigits, text.utf8.count == 7 {
            entity.add("imoNumber", text, from: source)
        } else {
            entity.add("notes", "IMO number: \(text)", from: source)
            tally.note("IMO number not understood: “\(text)”", at: source)
        }
    }

    private mutating func addMeasures(
        _ measures: [DFATRecord.Note], to entity: inout Entity, _ source: SourceRecord
    ) {
        for measure in measures where !measure.text.isEmpty {
            switch measure.text.lowercased() {
            case "true", "yes", "1": entity.add("provisions", measure.label, from: source)
            case "false", "no", "0": continue
            default:
                entity.add("notes", "\(measure.label): \(measure.text)", from: source)
                tally.note("\(measure.label) not understood: “\(measure.text)”", at: source)
            }
        }
    }

    private mutating func addListing(_ details: DFATRecord.Details, to entity: inout Entity, _ source: SourceRecord) {
        if let day = DFATText.listingDay(details.listing) {
            entity.add("listingDate", day.description, from: source)
        }
        if PartialDate(details.listing) == nil, !details.listing.isEmpty {
            entity.add("notes", "Listing information: \(details.listing)", from: source)
        }
        guard !details.controlDate.isEmpty else { return }
        if let day = DFATText.dates(details.controlDate).dates.first {
            entity.add("modifiedAt", day.description, from: source)
        } else {
            entity.add("notes", "Control date: \(details.controlDate)", from: source)
            tally.note("control date not understood: “\(details.controlDate)”", at: source)
        }
    }
}
