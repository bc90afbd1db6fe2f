extension CSLRecord {
    /// The columns of every layout. `_id` came in 2020; `country` is a field of the JSON.
    static let columns: Set<String> = [
        "_id", "source", "entity_number", "type", "programs", "name", "title", "addresses", "federal_register_notice",
        "start_date", "end_date", "standard_order", "license_requirement", "license_policy", "call_sign", "vessel_type",
        "gross_tonnage", "gross_registered_tonnage", "vessel_flag", "vessel_owner", "remarks", "source_list_url",
        "alt_names", "citizenships", "dates_of_birth", "nationalities", "places_of_birth", "source_information_url",
        "ids", "country",
    ]

    init(_ row: CSVTable.Row, columnNames: [String]) {
        self.init(line: row.line)
        func text(_ column: String) -> String { CSLText.clean(row[column]) }
        func list(_ column: String) -> [String] { text(column).separated(at: "; ") }
        key = text("_id")
        source = text("source")
        number = text("entity_number")
        type = text("type")
        programs = list("programs")
        name = text("name")
        titles = list("title")
        addresses = .cell(text("addresses"))
        notice = text("federal_register_notice")
        start = text("start_date")
        end = text("end_date")
        standardOrder = text("standard_order")
        requirement = text("license_requirement")
        policy = text("license_policy")
        callSign = text("call_sign")
        vesselType = text("vessel_type")
        grossTonnage = text("gross_tonnage")
        grossRegisteredTonnage = text("gross_registered_tonnage")
        flag = text("vessel_flag")
        owner = text("vessel_owner")
        remarks = text("remarks")
        let aliases = text("alt_names")
        self.aliases = aliases.isEmpty ? [] : [aliases]
        citizenships = list("citizenships")
        birthDates = list("dates_of_birth")
        nationalities = list("nationalities")
        birthPlaces = list("places_of_birth")
        urls = [text("source_information_url"), text("source_list_url")]
        identities = list("ids").map(CSLIdentity.init(cell:))
        country = text("country")
        for (column, value) in zip(columnNames, row.fields) {
            let column = column.trimmingBlanks()
            guard !CSLRecord.columns.contains(column.lowercased()), !value.trimmingBlanks().isEmpty else { continue }
            unknown.append((column, CSLText.clean(value)))
        }
        let said = zip(columnNames, row.fields).filter { column, _ in
            !CSLRecord.besides.contains(column.trimmingBlanks().lowercased())
        }
        content = StableHash(said.map(\.1)).value
    }
}
