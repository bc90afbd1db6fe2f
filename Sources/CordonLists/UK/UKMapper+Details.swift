import CordonModel

extension UKMapper {
    mutating func addContacts(of designation: UKDesignation, to entity: inout Entity) {
        for address in designation[.address] {
            let country = address.parts[7]
            let lines = address.parts.prefix(7).filter { !$0.isEmpty }
            // A country alone is no address; the country property says it.
            if !lines.isEmpty {
                let parts = lines + [country].filter { !$0.isEmpty }
                entity.add("address", parts.joined(separator: ", "), from: address.record)
            }
            addCountry("country", "Country", country, address.record, &entity)
        }
        for phone in designation[.phone] { entity.add("phone", phone.text, from: phone.record) }
        for website in designation[.website] { entity.add("website", website.text, from: website.record) }
        for email in designation[.email] {
            let found = UKText.emails(in: email.text)
            for address in found.addresses { entity.add("email", address, from: email.record) }
            if found.hasOther { note("Email address", email.text, email.record, &entity) }
        }
    }

    mutating func addPerson(of designation: UKDesignation, to entity: inout Entity) {
        for birth in designation[.birthDate] {
            if let date = UKText.birthDate(birth.text) {
                entity.add("birthDate", date.description, from: birth.record)
            } else {
                note("Date of birth", birth.text, birth.record, &entity)
                warn("birth date not understood: “\(birth.text)”", at: birth.record)
            }
        }
        for place in designation[.birthPlace] {
            if !place.parts[0].isEmpty {
                let text = place.parts.filter { !$0.isEmpty }.joined(separator: ", ")
                entity.add("birthPlace", text, from: place.record)
            }
            addCountry("birthCountry", "Country of birth", place.parts[1], place.record, &entity)
        }
        for nationality in designation[.nationality] {
            addCountry("nationality", "Nationality", nationality.text, nationality.record, &entity)
        }
        for gender in designation[.gender] {
            switch gender.text.lowercased() {
            case "male": entity.add("gender", "male", from: gender.record)
            case "female": entity.add("gender", "female", from: gender.record)
            default: note("Gender", gender.text, gender.record, &entity)
            }
        }
        for position in designation[.position] { entity.add("position", position.text, from: position.record) }
        addDocuments(designation[.passport], "passportNumber", "Passport", &entity)
        addDocuments(designation[.nationalIdentifier], "idNumber", "National identifier", &entity)
    }

    private func addDocuments(
        _ documents: [UKDesignation.Stated], _ property: String, _ label: String, _ entity: inout Entity
    ) {
        for document in documents {
            entity.add(property, document.parts[0], from: document.record)
            // The note names the number it is about.
            let label = document.parts[0].isEmpty ? label : "\(label) \(document.parts[0])"
            note(label, document.parts[1], document.record, &entity)
        }
    }

    mutating func addBody(of designation: UKDesignation, to entity: inout Entity) {
        for number in designation[.registration] {
            for (property, value) in UKText.registration(number.text) ?? [("registrationNumber", number.text)] {
                entity.add(property, value, from: number.record)
            }
        }
        for kind in designation[.entityType] { note("Type of entity", kind.text, kind.record, &entity) }
        for parent in designation[.parent] { note("Parent company", parent.text, parent.record, &entity) }
        for subsidiary in designation[.subsidiary] {
            note("Subsidiary", subsidiary.text, subsidiary.record, &entity)
        }
    }

    mutating func addShip(of designation: UKDesignation, to entity: inout Entity) {
        for number in designation[.imo] {
            if let digits = UKText.imoNumber(number.text) {
                entity.add("imoNumber", digits, from: number.record)
            } else {
                note("IMO number", number.text, number.record, &entity)
                warn("IMO number not understood: “\(number.text)”", at: number.record)
            }
        }
        if entity.schema == .vessel, designation[.imo].isEmpty { addIMONumberOfProse(of: designation, to: &entity) }
        for owner in designation[.owner] { entity.add("owner", owner.text, from: owner.record) }
        for owner in designation[.previousOwner] {
            note("Previous owner/operator", owner.text, owner.record, &entity)
        }
        for flag in designation[.flag] {
            addCountry("flag", "Current believed flag", flag.text, flag.record, &entity)
        }
        for flag in designation[.previousFlag] {
            addCountry("pastFlags", "Previous flag", flag.text, flag.record, &entity)
        }
        for kind in designation[.shipType] { entity.add("type", kind.text, from: kind.record) }
        for tonnage in designation[.tonnage] { entity.add("tonnage", tonnage.text, from: tonnage.record) }
        for length in designation[.length] { note("Length of ship", length.text, length.record, &entity) }
        for hull in designation[.hull] { entity.add("registrationNumber", hull.text, from: hull.record) }
        for year in designation[.yearBuilt] {
            if let date = UKText.birthDate(year.text) {
                entity.add("buildDate", date.description, from: year.record)
            } else {
                note("Year built", year.text, year.record, &entity)
            }
        }
    }

    /// A ship without a number of its own in the list is often named by it in the statement of reasons.
    private func addIMONumberOfProse(of designation: UKDesignation, to entity: inout Entity) {
        let prose = designation[.reasons] + designation[.otherInformation]
        guard let number = UKText.onlyIMONumber(in: prose.map(\.text).joined(separator: "\n")),
            let record = prose.first(where: { $0.text.contains(number) })?.record
        else { return }
        entity.add("imoNumber", number, from: record)
    }
}
