internal import CordonRules

extension Deal: FieldRecord {
    static let blank = Deal(id: "", date: .blank, parties: [])

    static let fields: [Field<Deal>] = [
        Field(
            key: "schemaVersion", isRequired: true,
            read: { json, _, reading in
                guard let version = Codec<Int>.whole(1...9999).read(json, &reading), version != schemaVersion else {
                    return
                }
                reading.report(.unsupportedVersion(supported: schemaVersion), value: json.scalarText)
            },
            write: { _ in .number(schemaVersion) }),
        .required("id", \.id, .line),
        .optional("title", \.title, .line),
        .required("date", \.date, .day),
        .optional("preparedBy", \.preparedBy, .line),
        .optional("contractDate", \.contractDate, .day),
        .optional("enRouteSince", \.enRouteSince, .day),
        .optional("activity", \.activity, .word),
        .optional("currency", \.currency, .code),
        .optional("value", \.value, .amount),
        .optional("actsThroughUSPersons", \.actsThroughUSPersons, .declaration),
        .requiredList("parties", \.parties, .record, what: "one party"),
        .list("banks", \.banks, .record),
        .list("vessels", \.vessels, .record),
        .list("items", \.items, .record),
        .optional("route", \.route, .record),
        .optional("endUse", \.endUse, .record),
        .optional("payer", \.payer, .line),
        .answers("declarations", \.declarations),
        .optional("notes", \.notes, .text),
    ]
}

extension CalendarDay {
    /// Stands in for a day that could not be read, until the problems are thrown.
    static let blank: CalendarDay = "0001-01-01"
}

extension Route: FieldRecord {
    static let blank = Route()

    static let fields: [Field<Route>] = [
        .optional("from", \.from, .code),
        .list("via", \.via, .code),
        .list("transit", \.transit, .code),
        .optional("to", \.to, .code),
        .optional("toTerritory", \.toTerritory, .word),
        .list("ports", \.ports, .record),
    ]
}

extension Port: FieldRecord {
    static let blank = Port(name: "")

    static let fields: [Field<Port>] = [
        .required("name", \.name, .line),
        .optional("country", \.country, .code),
        .optional("unlocode", \.unlocode, .code),
    ]
}

extension EndUse: FieldRecord {
    static let blank = EndUse(text: "")

    static let fields: [Field<EndUse>] = [
        .required("text", \.text, .text),
        .optional("site", \.site, .line),
        .optional("country", \.country, .code),
        .optional("incorporatedInto", \.incorporatedInto, .line),
    ]
}
