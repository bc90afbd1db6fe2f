import CordonModel

/// A row of a table transcribed from the Official Journal: a party in one annex of one act.
struct EUJournalRow {
    let record: SourceRecord
    let line: Int
    /// The regulation (or, where there is none, the decision) whose annex has the party.
    let act: String
    /// The act that put it there, where the row comes from that one.
    let amendment: String
    private let table: CSVTable.Row

    static let required = ["annex", "measure", "schema", "name"]

    init(_ row: CSVTable.Row, file: String) throws(ListError) {
        table = row
        line = row.line
        record = SourceRecord(file: file, locator: String(row.line))
        amendment = row["amendmentCelex"]
        act = row["amendedCelex"].isEmpty ? row["celex"] : row["amendedCelex"]
        for (field, celex) in [("celex", act), ("amendmentCelex", amendment)] where !EUJournalRow.isCelex(celex) {
            if celex.isEmpty, field == "amendmentCelex" { continue }
            if celex.isEmpty { throw .missing(file: file, line: row.line, field: field) }
            throw .invalid(file: file, line: row.line, field: field, value: celex)
        }
        for field in ["measure", "schema", "name"] where row[field].isEmpty {
            throw .missing(file: file, line: row.line, field: field)
        }
    }

    subscript(column: String) -> String { table[column].collapsingSpaces() }

    /// The act from which the row was transcribed; all rows of a file have the same.
    var source: String { amendment.isEmpty ? act : amendment }

    /// The values of a cell with several: separated by semicolons, one that contains a semicolon in quotation marks.
    func values(_ column: String) -> [String] { EUJournalRow.values(in: table[column]) }

    static func values(in cell: String) -> [String] {
        var values: [String] = []
        var value = ""
        var isQuoted = false
        var characters = cell[...]
        while let character = characters.popFirst() {
            switch character {
            case "\"" where isQuoted && characters.first == "\"":
                value.append(character)
                characters.removeFirst()
            case "\"" where isQuoted: isQuoted = false
            case "\"" where value.trimmingBlanks().isEmpty: isQuoted = true
            case ";" where !isQuoted:
                values.append(value)
                value = ""
            default: value.append(character)
            }
        }
        return (values + [value]).map { $0.collapsingSpaces() }.filter { !$0.isEmpty }
    }

    /// `32014R0833`: sector, year, kind of act, number.
    static func isCelex(_ text: String) -> Bool {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let letters = text.dropFirst(digits.count).prefix { ("A"..."Z").contains($0) }
        let rest = text.dropFirst(digits.count + letters.count)
        return digits.count == 5 && (1...2).contains(letters.count) && (1...6).contains(rest.count)
            && rest.allSatisfy { $0.isASCII && $0.isNumber }
    }

    /// `eu-oj-32014R0833-XLII-0123456789abcdef`. The annexes have no number that lasts: entries are renumbered when an
    /// annex is replaced, and some print none. So the last part is a digest of what tells parties of one annex apart.
    var id: String {
        let cells = ["schema", "name", "birthDate", "imoNumber", "registrationNumber"].map { self[$0] }
        let digest = String(FNV1a.digest(of: cells.joined(separator: "\u{1F}")), radix: 16)
        let annex = self["annex"].replacing(" ", with: "")
        let place = annex.isEmpty ? act : "\(act)-\(annex)"
        return "eu-oj-\(place)-\(String(repeating: "0", count: 16 - digest.count))\(digest)"
    }
}

/// FNV-1a of 64 bits: a digest that is the same on every machine and in every version, for keys and not for secrets.
/// Source: Fowler, Noll, Vo; draft-eastlake-fnv.
enum FNV1a {
    static func digest(of text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
