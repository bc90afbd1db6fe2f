import CordonModel

extension EUMapper {
    // MARK: - Names

    mutating func addNames(of record: EURecord, to entity: inout Entity) {
        let names = record.all(.name).map(EUName.init).filter { !$0.whole.isEmpty }
        guard let primary = EUName.primary(of: names) else { return }
        entity.add("name", names[primary].whole, from: names[primary].part.record)
        if entity.schema == .person {
            for field in ["firstName", "middleName", "lastName"] {
                entity.add(field, names[primary].part[field], from: names[primary].part.record)
            }
        }
        for (index, name) in names.enumerated() {
            let property = name.isWeak ? "weakAlias" : "alias"
            if index != primary, name.whole != names[primary].whole {
                entity.add(property, name.whole, from: name.part.record)
            }
            name.joined.map { entity.add(property, $0, from: name.part.record) }
            addDetails(of: name, to: &entity)
        }
    }

    private mutating func addDetails(of name: EUName, to entity: inout Entity) {
        let (part, source) = (name.part, name.part.record)
        let isPerson = entity.schema == .person
        for title in EUText.enumerated(part["title"]) where !title.isEmpty {
            let form = title.hasPrefix("Type of entity: ") ? String(title.dropFirst("Type of entity: ".count)) : title
            // Entities have their legal form where persons have their title.
            entity.add(isPerson ? "title" : "legalForm", isPerson ? title : form, from: source)
        }
        if isPerson {
            for position in EUText.enumerated(part["function"]) { entity.add("position", position, from: source) }
        } else {
            note("Function", part["function"], in: &entity, source)
        }
        switch part["gender"] {
        case "M": entity.add("gender", "male", from: source)
        case "F": entity.add("gender", "female", from: source)
        case "": break
        case let other:
            note("Gender", other, in: &entity, source)
            tally.note("gender not known: “\(other)”", at: source)
        }
        for remark in part.remarks where EUName.quality(remark) == nil {
            note("Remark on the name \(name.whole)", remark, in: &entity, source)
        }
    }

    // MARK: - Places

    mutating func add(address part: EUPart, to entity: inout Entity) {
        let source = part.record
        let box = part["poBox"]
        let isNamed = box.lowercased().contains("box") || box.isEmpty
        let places = [
            [part["street"], part["number"]].filter { !$0.isEmpty }.joined(separator: " "),
            isNamed ? box : "PO Box \(box)", part["place"], part["city"], part["zipCode"], part["region"],
        ]
        let address = text(of: places, in: part)
        if let address { entity.add("address", address, from: source) }
        if let code = country(of: part) { entity.add("country", code, from: source) }
        if part.isTrue("asAtListingTime"), let address {
            note("Address at the time of listing", address, in: &entity, source)
        }
        for remark in part.remarks { note("Remark on the address", remark, in: &entity, source) }
        for contact in part.contacts { add(contact, to: &entity, source) }
    }

    /// Places and their country in one text; a country alone is no address, the country's property says it.
    private func text(of places: [String], in part: EUPart) -> String? {
        let stated = places.map(EUMapper.withoutComma).filter { !$0.isEmpty && $0 != "-" && $0 != "N/A" }
        guard !stated.isEmpty else { return nil }
        return (stated + [countryName(of: part)].compactMap { $0 }).joined(separator: ", ")
    }

    private static func withoutComma(_ text: String) -> String {
        text.hasSuffix(",") ? String(text.dropLast()).trimmingBlanks() : text
    }

    private mutating func add(_ contact: EUPart.Contact, to entity: inout Entity, _ source: SourceRecord) {
        let property: String
        switch contact.key {
        case "PHONE", "MOBILE": property = "phone"
        case "EMAIL": property = "email"
        case "WEB": property = "website"
        case "FAX": return note("Fax", contact.value, in: &entity, source)
        default:
            // The list has once run three contacts together in one key.
            if let parts = EUText.contacts(in: contact.key + contact.value) {
                for part in parts { add(part, to: &entity, source) }
            } else {
                let text = [contact.key, contact.value].filter { !$0.isEmpty }.joined(separator: " ")
                note("Contact", text, in: &entity, source)
                tally.note("contactInfo not known: “\(contact.key)”", at: source)
            }
            return
        }
        for value in EUText.values(contact.value) { entity.add(property, value, from: source) }
    }

    mutating func add(citizenship part: EUPart, to entity: inout Entity) {
        let property = entity.schema == .person ? "nationality" : "country"
        if let code = country(of: part) { entity.add(property, code, from: part.record) }
        let rest = [part["region"]].filter { !$0.isEmpty } + part.remarks
        for text in rest { note("Citizenship", text, in: &entity, part.record) }
    }

    // MARK: - Birth

    mutating func add(birth part: EUPart, to entity: inout Entity) {
        let source = part.record
        if let dates = dates(of: part) {
            for date in dates { entity.add("birthDate", date.description, from: source) }
        } else {
            let text = stated(birth: part)
            if !text.isEmpty {
                note("Date of birth", text, in: &entity, source)
                tally.note("birth date not understood: “\(text)”", at: source)
            }
        }
        if let calendar = otherCalendar(of: part) {
            note("Date of birth in the \(calendar) calendar", calendarDate(of: part), in: &entity, source)
            tally.note("birth date in the \(calendar) calendar, kept as a note", at: source)
        }
        let places = [part["place"], part["city"], part["zipCode"], part["region"]]
        if let place = text(of: places, in: part) { entity.add("birthPlace", place, from: source) }
        if let code = country(of: part) { entity.add("birthCountry", code, from: source) }
        for remark in part.remarks { note("Remark on the birth", remark, in: &entity, source) }
    }

    /// `birthdate` is Gregorian whatever the calendar, day, month and year are of the calendar that is named.
    private func dates(of part: EUPart) -> [PartialDate]? {
        let isCirca = part.isTrue("circa")
        var date = PartialDate(part["birthdate"].prefix(10))
        if otherCalendar(of: part) == nil {
            if let from = PartialDate(part["yearRangeFrom"]), let to = PartialDate(part["yearRangeTo"]) {
                return StatedDate.range(from: from, to: to)
            }
            if let year = Int(part["year"]), date == nil {
                date = PartialDate(year: year, month: Int(part["monthOfYear"]), day: Int(part["dayOfMonth"]))
            }
        }
        guard let date else { return nil }
        return isCirca ? PartialDate(year: date.year).map { [$0] } : [date]
    }

    private func otherCalendar(of part: EUPart) -> String? {
        let calendar = part["calendarType"]
        return calendar.isEmpty || calendar == "GREGORIAN" ? nil : calendar
    }

    private func calendarDate(of part: EUPart) -> String {
        ["dayOfMonth", "monthOfYear", "year"].map { part[$0] }.filter { !$0.isEmpty }.joined(separator: ".")
    }

    /// What there is of a date that is none, for people.
    private func stated(birth part: EUPart) -> String {
        var words: [String] = []
        if part["birthdate"] != "N/A" { words.append(part["birthdate"]) }
        if otherCalendar(of: part) == nil { words.append(calendarDate(of: part)) }
        let (from, to) = (part["yearRangeFrom"], part["yearRangeTo"])
        if !from.isEmpty { words.append("from \(from)") }
        if !to.isEmpty { words.append("to \(to)") }
        return words.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
