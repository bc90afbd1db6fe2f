/// A row of the main file (`sdn.csv`, `cons_prim.csv`), its nulls gone.
struct OFACParty {
    let line: Int
    let number: Int
    let name: String
    let type: String?
    let program: String?
    let title: String?
    let callSign: String?
    let vesselType: String?
    let tonnage: String?
    let grossTonnage: String?
    let flag: String?
    let owner: String?
    /// As it stands, spaces at the end too: the comments file goes on behind them.
    let remarks: String?

    init(row: CSVRow, file: String) throws(ListError) {
        line = row.line
        number = try OFACField.number(row, 0, "ent_num", file)
        guard let name = OFACField.text(row, 1) else { throw .missing(file: file, line: row.line, field: "SDN_Name") }
        self.name = name
        type = OFACField.text(row, 2)
        program = OFACField.text(row, 3)
        title = OFACField.text(row, 4)
        callSign = OFACField.text(row, 5)
        vesselType = OFACField.text(row, 6)
        tonnage = OFACField.text(row, 7)
        grossTonnage = OFACField.text(row, 8)
        flag = OFACField.text(row, 9)
        owner = OFACField.text(row, 10)
        remarks = OFACField.isNull(row.fields[11]) ? nil : row.fields[11]
    }
}

/// A row that belongs to a party of the main file.
protocol OFACSibling {
    var line: Int { get }
    var party: Int { get }
}

/// A row of the address file.
struct OFACAddress: OFACSibling {
    let line: Int
    let party: Int
    let street: String?
    let city: String?
    let country: String?
    let remarks: String?

    init(row: CSVRow, file: String) throws(ListError) {
        line = row.line
        party = try OFACField.number(row, 0, "Ent_num", file)
        street = OFACField.text(row, 2)
        city = OFACField.text(row, 3)
        country = OFACField.text(row, 4)
        remarks = OFACField.text(row, 5)
    }
}

/// A row of the alternate identity file.
struct OFACAlias: OFACSibling {
    let line: Int
    let party: Int
    let type: String
    let name: String
    let remarks: String?

    init(row: CSVRow, file: String) throws(ListError) {
        line = row.line
        party = try OFACField.number(row, 0, "ent_num", file)
        type = OFACField.text(row, 2) ?? ""
        guard let name = OFACField.text(row, 3) else { throw .missing(file: file, line: row.line, field: "alt_name") }
        self.name = name
        remarks = OFACField.text(row, 4)
    }
}

/// A row of the spill-over file: what did not fit into a remark.
struct OFACComment: OFACSibling {
    let line: Int
    let party: Int
    let text: String

    init(row: CSVRow, file: String) throws(ListError) {
        line = row.line
        party = try OFACField.number(row, 0, "ent_num", file)
        text = row.fields[1]
    }
}

enum OFACField {
    static func number(_ row: CSVRow, _ column: Int, _ field: String, _ file: String) throws(ListError) -> Int {
        let text = row.fields[column]
        guard text.isDigits, let number = Int(text) else {
            throw .invalid(file: file, line: row.line, field: field, value: text)
        }
        return number
    }

    static func text(_ row: CSVRow, _ column: Int) -> String? {
        let text = row.fields[column]
        if isNull(text) { return nil }
        let trimmed = text.trimmingBlanks()
        return trimmed.isEmpty ? nil : trimmed
    }

    /// OFAC's null is `-0- ` with its space. A file that a text editor has shortened at its end shows it as `-0-` or
    /// `-0` (the 2019 set of the moov-io test data ends so).
    static func isNull(_ text: String) -> Bool {
        text == "-0- " || text == "-0-" || text == "-0"
    }
}
