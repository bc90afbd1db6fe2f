/// A denied person: a row of the tab-separated file, or of the table that replaced it.
struct BISDPLRecord {
    let line: Int
    var name = ""
    var street = ""
    /// The parts of the address as far as they are stated.
    var address: [String] = []
    var country = ""
    var effective = ""
    var expires = ""
    var standardOrder = ""
    var updated = ""
    var action = ""
    var citation = ""
    var denial = ""
    /// Of every field of the row.
    var content: UInt64 = 0

    init(line: Int) {
        self.line = line
    }

    /// The twelve columns of `dpl.txt`.
    init(tabbed row: CSVTable.Row) {
        self.init(line: row.line)
        func text(_ column: String) -> String { CSLText.clean(row[column]) }
        name = text("Name")
        street = text("Street_Address")
        country = text("Country")
        address = [street, text("City"), text("State"), text("Postal_Code")].filter { !$0.isEmpty }
        effective = text("Effective_Date")
        expires = text("Expiration_Date")
        standardOrder = text("Standard_Order").uppercased()
        updated = text("Last_Update")
        action = text("Action")
        citation = text("FR_Citation")
        content = StableHash(row.fields).value
    }

    /// The five columns of `dpl_MMDDYYYY.csv`, in which a name and its address are one text:
    /// `NAME, street, city, state, country, postal code`. What is missing leaves its comma.
    init(table row: CSVTable.Row) {
        self.init(line: row.line)
        func text(_ columns: String...) -> String {
            columns.map { CSLText.clean(row[$0]) }.first { !$0.isEmpty } ?? ""
        }
        var parts = text("Name_and_Address", "Name and Address").split(separator: ",", omittingEmptySubsequences: false)
            .map { $0.trimmingBlanks() }
        name = parts.isEmpty ? "" : parts.removeFirst()
        while let next = parts.first, BISDPLRecord.belongsToName(next) {
            name += ", " + parts.removeFirst()
        }
        // The country stands before the postal code, where a blank stands if there is none.
        if parts.count >= 2, BISDPLRecord.isCode(parts[parts.count - 2]) {
            country = parts.remove(at: parts.count - 2)
        }
        address = parts.filter { !$0.isEmpty }
        street = address.first ?? ""
        effective = text("Effective_Date", "Effective Date")
        expires = text("Expiration_Date", "Expiration Date")
        citation = text("Appropriate Federal Register Citations", "Appropriate_Federal_Register_Citations")
        denial = text("Type of Denial", "Type_of_Denial")
        content = StableHash(row.fields).value
    }

    private static func isCode(_ text: String) -> Bool {
        text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }

    /// The comma before a suffix or a legal form is not the one behind the name.
    private static func belongsToName(_ part: String) -> Bool {
        let word = part.uppercased().filter { $0 != "." && $0 != " " }
        return suffixes.contains(word)
    }

    private static let suffixes: Set<String> = [
        "JR", "SR", "II", "III", "IV", "INC", "LLC", "LTD", "LIMITED", "CO", "COLTD", "CORP", "CORPORATION", "LP",
        "LLP",
        "SA", "SADECV", "DECV", "AG", "GMBH", "BV", "NV", "PTELTD", "PTYLTD", "FZE", "FZCO", "JSC", "PLC", "SRL", "SPA",
    ]
}
