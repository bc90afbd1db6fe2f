import CordonModel
import CordonXML

extension SECOMapper {
    /// Something that an identity states beside its names.
    mutating func add(_ element: XMLElement, to entity: inout Entity, _ record: SourceRecord) {
        switch element.name {
        case "day-month-year": addDate(element, to: &entity, record)
        case "nationality":
            let country = element.first("country")
            addCountry(
                entity.schema == .person ? "nationality" : "country", code: country?.attributes["iso-code"] ?? "",
                name: element.collapsedText("country"),
                to: &entity, record)
            note("Nationality", element.collapsedText("remark"), &entity, record)
        case "address": addPlace(element, "address", "country", "Address", to: &entity, record)
        case "place-of-birth": addPlace(element, "birthPlace", "birthCountry", "Place of birth", to: &entity, record)
        case "identification-document": addDocument(element, to: &entity, record)
        default: addOther(element, to: &entity, record)
        }
    }

    private mutating func addDate(_ element: XMLElement, to entity: inout Entity, _ record: SourceRecord) {
        let parts = ["day", "month", "year"].map { element.attributes[$0].flatMap { Int($0) } }
        let calendar = element.attributes["calendar"] ?? ""
        let property =
            switch entity.schema.kind {
            case .person: "birthDate"
            case .vessel, .aircraft: "buildDate"
            default: "incorporationDate"
            }
        // A year such as 1343 is of another calendar, whether the list says so or not.
        let isGregorian = calendar.isEmpty || calendar.lowercased() == "gregorian"
        if let year = parts[2], year > 1800, isGregorian,
            let date = PartialDate(year: year, month: parts[1], day: parts[1] == nil ? nil : parts[0])
        {
            entity.add(property, date.description, from: record)
        } else {
            let stated = ["day", "month", "year", "calendar"].compactMap { name in
                element.attributes[name].map { "\(name) \($0)" }
            }
            note("Date", stated.joined(separator: ", "), &entity, record)
            warn("date not understood: “\(stated.joined(separator: ", "))”", at: record)
        }
        note("Date", element.collapsedText("remark"), &entity, record)
    }

    private mutating func addPlace(
        _ element: XMLElement, _ property: String, _ countryProperty: String, _ label: String,
        to entity: inout Entity, _ record: SourceRecord
    ) {
        let id = element.attributes["place-id"] ?? ""
        let place = references.places[id]
        if place == nil, !id.isEmpty { warn("place not in the file: “\(id)”", at: record) }
        let box = element.collapsedText("p-o-box")
        let parts = [
            element.collapsedText("c-o"), element.collapsedText("address-details"),
            box.isEmpty ? "" : "P.O. Box \(box)",
            element.collapsedText("zip-code"), place?.location ?? "", place?.area ?? "",
        ].filter { !$0.isEmpty && $0 != "-" }
        // A country alone is no address; the country property says it.
        if !parts.isEmpty {
            let country = [place?.country ?? ""].filter { !$0.isEmpty }
            entity.add(property, (parts + country).joined(separator: ", "), from: record)
        }
        addCountry(
            countryProperty, code: place?.countryCode ?? "", name: place?.country ?? "", to: &entity, record)
        for variant in place?.variants ?? [] { note("Place also spelled", variant, &entity, record) }
        for remark in element.all("remark") + element.all("remarks") {
            note(label, remark.text.collapsingSpaces(), &entity, record)
        }
        if element.attributes["current"] == "false" {
            note("Former address", parts.joined(separator: ", "), &entity, record)
        }
    }

    private func addDocument(_ element: XMLElement, to entity: inout Entity, _ record: SourceRecord) {
        let type = element.attributes["document-type"] ?? "document"
        let number = element.collapsedText("number")
        entity.add(type.contains("passport") ? "passportNumber" : "idNumber", number, from: record)
        var facts: [String] = []
        let place = element.first("place-of-issue")?.attributes["place-id"].flatMap { references.places[$0] }
        let issuedIn = [place?.location ?? "", place?.country ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        for (label, text) in [
            ("issuer", element.collapsedText("issuer")), ("issued", element.collapsedText("date-of-issue")),
            ("in", issuedIn),
            ("expires", element.collapsedText("expiry-date")), ("remark", element.collapsedText("remark")),
        ] where !text.isEmpty {
            facts.append("\(label) \(text)")
        }
        // The note names the number it is about.
        let label = [type, number].filter { !$0.isEmpty }.joined(separator: " ")
        if type == "passport" || type == "id-card", facts.isEmpty { return }
        entity.add("notes", facts.isEmpty ? label : "\(label): \(facts.joined(separator: ", "))", from: record)
    }

    /// Something that the target states beside its identities.
    mutating func addStatement(_ element: XMLElement, to entity: inout Entity, _ record: SourceRecord) {
        switch element.name {
        case "justification":
            entity.add("notes", element.text.trimmingBlanks(), from: record)
        case "other-information":
            let text = element.text.trimmingBlanks()
            if let (property, value) = SECOMapper.fact(in: text, of: entity.schema) {
                entity.add(property, value, from: record)
            } else {
                entity.add("notes", text, from: record)
            }
        case "relation": addRelation(element, to: &entity, record)
        default: addOther(element, to: &entity, record)
        }
    }

    private mutating func addRelation(_ element: XMLElement, to entity: inout Entity, _ record: SourceRecord) {
        let id = element.attributes["target-id"] ?? ""
        if let name = references.names[id] {
            entity.add("linkedTo", name, from: record)
        } else {
            warn("related target not in the file: “\(id)”", at: record)
        }
        let facts = [element.attributes["relation-type"] ?? "", "ch-seco-\(id)", element.collapsedText("remark")]
        note("Relation", facts.filter { !$0.isEmpty }.joined(separator: " "), &entity, record)
    }

    /// `IMO Number: 8405270`, which is a ship's own only if the target is a ship.
    private static func fact(in text: String, of schema: Schema) -> (String, String)? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let label = text[..<colon].collapsingSpaces().lowercased()
        var value = text[text.index(after: colon)...].trimmingBlanks()
        if value.last == "." { value = String(value.dropLast()) }
        let isOneWord = !value.isEmpty && !value.contains(where: \.isWhitespace)
        switch label {
        case "imo number" where schema == .vessel:
            return UKText.imoNumber(value).map { ("imoNumber", $0) }
        case "registration number", "state registration number", "business registration number":
            return isOneWord && value.containsDigit ? ("registrationNumber", value) : nil
        case "tax registration number", "taxpayer identification number":
            return isOneWord && value.containsDigit ? ("taxNumber", value) : nil
        case "website": return isOneWord ? ("website", value) : nil
        case "e-mail", "email", "e-mail address", "email address":
            return isOneWord && value.contains("@") ? ("email", value) : nil
        case "tel", "tel.", "telephone", "telephone number", "tel. number":
            return value.allSatisfy { "+0123456789 ()-".contains($0) } && value.containsDigit ? ("phone", value) : nil
        default: return nil
        }
    }

    mutating func addOther(_ element: XMLElement, to entity: inout Entity, _ record: SourceRecord) {
        if element.name == "generic-attribute" {
            note(element.attributes["name"] ?? element.name, element.text.collapsingSpaces(), &entity, record)
        } else {
            note(element.name, SECOMapper.wholeText(of: element), &entity, record)
            warn("element not known: “\(element.name)”", at: record)
        }
    }

    /// Everything in an element that this reader does not know.
    private static func wholeText(of element: XMLElement) -> String {
        let attributes = element.attributes.filter { $0.key != "ssid" }.sorted { $0.key < $1.key }
            .map { "\($0.key) \($0.value)" }
        let texts = [element.text.collapsingSpaces()] + element.children.map(wholeText)
        return (attributes + texts).filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
