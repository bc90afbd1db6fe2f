import CordonModel

/// A row of the EU's CSV: the entity, and of its parts the one that the row is about.
struct EUCSVRow {
    private(set) var parts: [EUPart] = []
    private(set) var day = ""

    init(_ fields: [String], columns: EUCSVColumns, record: SourceRecord) {
        var found: [EUPart.Kind: EUPart] = [:]
        var acts: [EUPart.Kind: [String: String]] = [:]
        for (cell, text) in zip(columns.cells, fields) where !text.isEmpty {
            switch cell {
            case .day: day = text.trimmingBlanks()
            case .field(let kind, let field):
                found[kind, default: EUPart(kind, record: record)].set(field, EUCSVRow.withLineEnds(text))
            case .remark(let kind):
                for remark in EUCSVRow.remarks(text) {
                    found[kind, default: EUPart(kind, record: record)].addRemark(remark)
                }
            case .contact:
                EUCSVRow.addContacts(text, to: &found[.address, default: EUPart(.address, record: record)])
            case .document:
                EUCSVRow.addDocument(text, to: &found[.document, default: EUPart(.document, record: record)])
            case .act(let kind, let field): acts[kind, default: [:]][field] = text.collapsingSpaces()
            case .none: break
            }
        }
        for (kind, fields) in acts { found[kind]?.addAct(EUAct { fields[$0] ?? "" }) }
        parts = EUPart.Kind.allCases.compactMap { found[$0] }.filter { !$0.isEmpty }
    }

    /// The list writes a line end inside a cell as a backslash and an n.
    private static func withLineEnds(_ text: String) -> String { text.replacing("\\n", with: "\n") }

    /// `(Date of UN designation: 2016-11-30)\n(Date of designation: 30.11.2016)`: each remark has brackets that the XML
    /// does not have.
    private static func remarks(_ text: String) -> [String] {
        var text = text.trimmingBlanks()
        guard text.hasPrefix("("), text.hasSuffix(")") else { return [withLineEnds(text)] }
        text = String(text.dropFirst().dropLast())
        return text.split(separator: ")\\n(").map { withLineEnds(String($0)) }
    }

    private static func addContacts(_ text: String, to part: inout EUPart) {
        let text = withLineEnds(text)
        guard let contacts = EUText.contacts(in: text) else { return part.addContact(key: "", value: text) }
        for contact in contacts { part.addContact(key: contact.key, value: contact.value) }
    }

    /// `34409/129 (other-Other identification number) (july 1997)`: number, kind, remarks.
    private static func addDocument(_ text: String, to part: inout EUPart) {
        let (number, groups) = UNAlias.brackets(of: text)
        guard let kind = groups.first, let dash = kind.firstIndex(of: "-") else { return part.set("number", text) }
        part.set("number", number)
        part.set("identificationTypeCode", String(kind[..<dash]))
        part.set("identificationTypeDescription", String(kind[kind.index(after: dash)...]))
        for remark in groups.dropFirst() { part.addRemark(remark) }
    }
}
