import CordonModel

/// The EU's kinds of identification and what their numbers are.
private let documentKinds: [String: (property: String, title: String)] = [
    "passport": ("passportNumber", "Passport"),
    "id": ("idNumber", "National identification card"),
    "regnumber": ("registrationNumber", "Registration number"),
    "fiscalcode": ("taxNumber", "Fiscal code"),
    "taxid": ("taxNumber", "Tax identification number"),
    "euvat": ("taxNumber", "EU VAT number"),
    "tradelic": ("registrationNumber", "Trade licence"),
    "unssn": ("registrationNumber", "unssn"),
    "swiftbic": ("swiftBic", "SWIFT/BIC"),
    "imo": ("imoNumber", "IMO number"),
    "ssn": ("idNumber", "Social security number"),
    "other": ("idNumber", "Other identification number"),
    "birthcert": ("idNumber", "Birth certificate"),
    "nationcert": ("idNumber", "Nationality certificate"),
    "travelcardid": ("idNumber", "Travel document"),
    "electionid": ("idNumber", "Election identity card"),
    "residentperm": ("idNumber", "Residence permit"),
    "drivinglicence": ("idNumber", "Driving licence"),
    "NRN": ("idNumber", "National registration number"),
]

extension EUMapper {
    mutating func add(document part: EUPart, to entity: inout Entity) {
        let source = part.record
        let code = part["identificationTypeCode"]
        let kind = documentKinds[code]
        if kind == nil { tally.note("identificationTypeCode not known: “\(code)”", at: source) }
        let numbers = [part["number"], part["latinNumber"]].filter { !$0.isEmpty }
        for number in numbers {
            if let value = value(number, of: kind?.property ?? "idNumber", at: source) {
                entity.add(kind?.property ?? "idNumber", value, from: source)
            }
            addRussianCode(number, of: kind?.property, country: part["countryIso2Code"], to: &entity, source)
        }
        let details = details(of: part)
        let description = part["identificationTypeDescription"]
        let title = description.isEmpty ? kind?.title ?? code : description
        // A number in the property of its own kind needs no words.
        let isPlain = kind.map { $0.property != "idNumber" || code == "id" } ?? false
        let isRead = numbers.allSatisfy { entity.texts(kind?.property ?? "idNumber").contains($0) }
        if !isPlain || !isRead || !details.isEmpty {
            note(title, ([numbers.joined(separator: " / ")] + details).joined(separator: ", "), in: &entity, source)
        }
    }

    /// A number that its property can hold; what is no such number stays in the notes.
    private mutating func value(_ text: String, of property: String, at source: SourceRecord) -> String? {
        let compact = text.filter { !$0.isWhitespace }
        switch property {
        case "imoNumber" where compact.count == 7 && compact.isDigits: return compact
        case "swiftBic" where [8, 11].contains(compact.count): return compact
        case "imoNumber", "swiftBic":
            tally.note("\(property) not understood: “\(text)”", at: source)
            return nil
        default: return text
        }
    }

    private func addRussianCode(
        _ number: String, of property: String?, country: String, to entity: inout Entity, _ source: SourceRecord
    ) {
        guard property == "taxNumber" || property == "registrationNumber" || property == "idNumber" else { return }
        // Of the other numbers a few are Russian codes, but only those that say so.
        let ofRussia = property == "taxNumber" ? "innCode" : property == "registrationNumber" ? "ogrnCode" : nil
        for code in EUText.russianCodes(number, assumed: country == "RU" ? ofRussia : nil) {
            entity.add(code.property, code.number, from: source)
        }
    }

    private func details(of part: EUPart) -> [String] {
        func labelled(_ label: String, _ field: String) -> String? {
            part[field].isEmpty ? nil : "\(label) \(part[field])"
        }
        func flag(_ text: String, _ field: String) -> String? { part.isTrue(field) ? text : nil }
        let stated: [String?] = [
            countryName(of: part), part["region"].isEmpty ? nil : part["region"], labelled("issued by", "issuedBy"),
            labelled("issued", "issueDate"), labelled("issued", "issuedDate"), labelled("valid from", "validFrom"),
            labelled("valid to", "validTo"), labelled("name on document", "nameOnDocument"),
            flag("diplomatic", "diplomatic"), flag("known to be expired", "knownExpired"),
            flag("known to be false", "knownFalse"), flag("reported lost", "reportedLost"),
            flag("revoked by the issuer", "revokedByIssuer"),
        ]
        // `(passport)` beside a passport says nothing.
        let remarks = part.remarks.filter { $0.lowercased() != part["identificationTypeCode"].lowercased() }
        return stated.compactMap { $0 } + remarks
    }
}
