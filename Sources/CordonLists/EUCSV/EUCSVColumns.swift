/// Which column is which field, in the two versions of the EU's CSV. The fields have the names of the XML's attributes.
struct EUCSVColumns {
    /// What a cell is.
    enum Cell: Hashable {
        case day
        case field(EUPart.Kind, String)
        case remark(EUPart.Kind)
        case contact
        /// `AD001095 (passport-National passport) ((passport))`.
        case document
        /// A field of the act that states a part.
        case act(EUPart.Kind, String)
        /// Repeats another cell.
        case none
    }

    let cells: [Cell]
    /// The name of the column that has the key, for messages.
    let key: String
    /// A row without these is not understood.
    let required: [String]

    /// - Returns: `nil` if the header is not the EU's.
    init?(header: [String]) {
        let names = header.map { $0.trimmingBlanks() }
        if names.contains("Entity_LogicalId") {
            key = "Entity_LogicalId"
            required = [
                "fileGenerationDate", "Entity_LogicalId", "Entity_EU_ReferenceNumber", "Entity_SubjectType",
                "Entity_Regulation_Programme", "NameAlias_WholeName",
            ]
            cells = names.map(EUCSVColumns.cell)
        } else if names.contains("Entity_logical_id") {
            key = "Entity_logical_id"
            required = ["Entity_logical_id", "EU_ref_num", "Subject_type", "Programme", "Naal_wholename"]
            // Each group repeats the key.
            cells = names.enumerated().map { index, name in
                if names[..<index].contains(name) { return .none }
                return EUCSVColumns.first[name] ?? EUCSVColumns.firstPart(name) ?? .field(.entity, name)
            }
        } else {
            return nil
        }
    }

    // MARK: - Version 1.1

    private static let groups: [String: EUPart.Kind] = [
        "Entity": .entity, "NameAlias": .name, "Address": .address, "BirthDate": .birth,
        "Identification": .document, "Citizenship": .citizenship,
    ]

    /// Columns whose name is not simply the group's and the field's.
    private static let irregular: [String: Cell] = [
        "fileGenerationDate": .day,
        "Entity_EU_ReferenceNumber": .field(.entity, "euReferenceNumber"),
        "Entity_SubjectType": .field(.subject, "classificationCode"),
        "Entity_SubjectType_ClassificationCode": .field(.subject, "code"),
        "Entity_Regulation_Type": .field(.regulation, "regulationType"),
        "Address_ContactInfo": .contact,
        "BirthDate_BirthDate": .field(.birth, "birthdate"),
        "BirthDate_Day": .field(.birth, "dayOfMonth"),
        "BirthDate_Month": .field(.birth, "monthOfYear"),
        "Identification_TypeCode": .field(.document, "identificationTypeCode"),
        "Identification_TypeDescription": .field(.document, "identificationTypeDescription"),
    ]

    private static func cell(_ name: String) -> Cell {
        if let cell = irregular[name] { return cell }
        let words = name.split(separator: "_", maxSplits: 2).map(String.init)
        guard words.count > 1, let kind = groups[words[0]] else { return .field(.entity, name) }
        if words[1] == "Regulation", words.count == 3 {
            let field = words[2] == "Type" ? "regulationType" : lowerCamel(words[2])
            return kind == .entity ? .field(.regulation, field) : .act(kind, field)
        }
        let rest = words.dropFirst().joined(separator: "_")
        return rest == "Remark" ? .remark(kind) : .field(kind, lowerCamel(rest))
    }

    private static func lowerCamel(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

    // MARK: - Version 1.0

    private static let first: [String: Cell] = [
        "Date_file": .day, "Date_filexxxx": .day,
        "Entity_logical_id": .field(.entity, "logicalId"), "EU_ref_num": .field(.entity, "euReferenceNumber"),
        "Subject_type": .field(.subject, "classificationCode"), "Entity_remark": .remark(.entity),
        "Leba_numtitle": .field(.regulation, "numberTitle"),
        "Leba_publication_date": .field(.regulation, "publicationDate"),
        "Leba_url": .field(.regulation, "publicationUrl"), "Programme": .field(.regulation, "programme"),
        "Naal_lastname": .field(.name, "lastName"), "Naal_firstname": .field(.name, "firstName"),
        "Naal_middlename": .field(.name, "middleName"), "Naal_wholename": .field(.name, "wholeName"),
        "Naal_language": .field(.name, "nameLanguage"), "Addr_zipcode": .field(.address, "zipCode"),
        "Addr_other": .contact, "Birt_date": .field(.birth, "birthdate"), "Iden_number": .document,
    ]

    private static let firstGroups: [String: EUPart.Kind] = [
        "Naal": .name, "Addr": .address, "Birt": .birth, "Iden": .document, "Citi": .citizenship,
    ]

    private static let firstFields = [
        "logical_id": "logicalId", "country": "countryDescription", "leba_numtitle": "numberTitle",
        "leba_publication_date": "publicationDate", "leba_url": "publicationUrl", "programme": "programme",
    ]

    private static func firstPart(_ name: String) -> Cell? {
        let words = name.split(separator: "_", maxSplits: 1).map(String.init)
        guard words.count == 2, let kind = firstGroups[words[0]] else { return nil }
        let field = firstFields[words[1]] ?? words[1]
        let isOfAct = words[1].hasPrefix("leba_") || words[1] == "programme"
        return isOfAct ? .act(kind, field) : .field(kind, field)
    }
}
