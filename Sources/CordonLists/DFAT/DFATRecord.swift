/// A row of the list: one name of a party, beside which everything about the party is repeated.
struct DFATRecord {
    let row: Int
    /// Without the letters that number the names: `100` of `100b`.
    let reference: String
    let name: String
    let type: String
    let nameType: String
    let isWeak: Bool
    let details: Details

    /// What a party's rows repeat.
    struct Details: Hashable {
        let birthDate: String
        let birthPlace: String
        let citizenship: String
        let address: String
        let information: String
        let listing: String
        let imo: String
        let committees: String
        let controlDate: String
        let instrument: String
        /// The measures' columns and what they hold.
        let measures: [Note]
        /// Columns that the list did not have when this was written.
        let others: [Note]
    }

    struct Note: Hashable {
        let label: String
        let text: String
    }

    static let measures: [(column: String, label: String)] = [
        ("targeted financial sanction", "Targeted financial sanction"), ("travel ban", "Travel ban"),
        ("arms embargo", "Arms embargo"), ("maritime restriction", "Maritime restriction"),
    ]

    private static let known: Set<String> = [
        "reference", "name of individual or entity", "type", "name type", "alias strength", "date of birth",
        "place of birth", "citizenship", "address", "additional information", "listing information", "imo number",
        "committees", "control date", "instrument of designation", "targeted financial sanction", "travel ban",
        "arms embargo", "maritime restriction",
    ]

    init(_ row: WorkbookTable.Row, file: String) throws(ListError) {
        self.row = row.number
        let reference = row["reference"]
        guard !reference.isEmpty else { throw .missing(file: file, line: row.number, field: "Reference") }
        let number = reference.prefix { $0.isASCII && $0.isNumber }
        guard !number.isEmpty, reference.dropFirst(number.count).allSatisfy({ $0.isASCII && $0.isLetter }) else {
            throw .invalid(file: file, line: row.number, field: "Reference", value: reference)
        }
        self.reference = String(number)
        name = row["name of individual or entity"].collapsingSpaces()
        guard !name.isEmpty else {
            throw .missing(file: file, line: row.number, field: "Name of Individual or Entity")
        }
        type = row["type"].collapsingSpaces()
        nameType = row["name type"].collapsingSpaces()
        isWeak = row["alias strength"].lowercased() == "weak"
        details = Details(
            birthDate: row["date of birth"].collapsingSpaces(), birthPlace: row["place of birth"].collapsingSpaces(),
            citizenship: row["citizenship"].collapsingSpaces(), address: row["address"],
            information: row["additional information"], listing: row["listing information"].collapsingSpaces(),
            imo: row["imo number"], committees: row["committees"].collapsingSpaces(),
            controlDate: row["control date"], instrument: row["instrument of designation"].collapsingSpaces(),
            measures: DFATRecord.measures.map { Note(label: $0.label, text: row[$0.column]) },
            others: row.values.filter { !DFATRecord.known.contains($0.column) }
                .map { Note(label: $0.column, text: $0.value) })
    }

    var isPrimary: Bool { ["primary name", "primary", "primay name"].contains(nameType.lowercased()) }
}
