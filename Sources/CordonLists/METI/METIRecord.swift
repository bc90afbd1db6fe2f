/// A row of the list.
struct METIRecord {
    let row: Int
    let number: String
    /// In English, as far as the cell has it.
    let country: String
    let name: String
    /// The name in Chinese, Japanese or Korean script, which stands in brackets behind the name.
    let nativeNames: [String]
    let aliases: [String]
    let weapons: String
    let conventional: String
    /// Columns that the list did not have when this was written.
    let others: [(column: String, value: String)]

    private static let known: Set<String> = [
        "No.", "Country or Region", "Company or Organization", "Also Known As", "Type of WMD", "Conventional Weapons",
    ]

    init(_ row: WorkbookTable.Row, file: String) throws(ListError) {
        self.row = row.number
        number = row["No."]
        guard !number.isEmpty else { throw .missing(file: file, line: row.number, field: "No.") }
        country = METIRecord.english(row["Country or Region"])
        let names = METIRecord.names(row["Company or Organization"])
        guard let first = names.first else {
            throw .missing(file: file, line: row.number, field: "Company or Organization")
        }
        name = first
        nativeNames = Array(names.dropFirst())
        aliases = METIRecord.aliases(row["Also Known As"])
        weapons = row["Type of WMD"]
        conventional = row["Conventional Weapons"]
        others = row.values.filter { !METIRecord.known.contains($0.column) }
    }

    /// The lines of a cell that are not in Japanese: `イラン⏎Islamic Republic of Iran`.
    private static func english(_ text: String) -> String {
        let lines = text.split(whereSeparator: \.isNewline).map { $0.collapsingSpaces() }
        let latin = lines.filter { !$0.isEastAsian }
        return (latin.isEmpty ? lines : latin).joined(separator: " ")
    }

    /// `Air Koryo⏎(高麗航空)` as two names; brackets in Latin letters are part of a name.
    static func names(_ text: String) -> [String] {
        let text = text.collapsingSpaces()
        var outside = ""
        var native: [String] = []
        var rest = text[...]
        while let open = rest.firstIndex(where: { $0 == "(" || $0 == "（" }) {
            outside += rest[..<open]
            let close = end(ofBracketAt: open, in: rest)
            let group = rest[open..<close]
            if group.isEastAsian {
                let last = group.last == ")" || group.last == "）"
                native.append(String(group.dropFirst().dropLast(last ? 1 : 0)).trimmingBlanks())
            } else {
                outside += group
            }
            rest = rest[close...]
        }
        outside += rest
        return ([outside.collapsingSpaces()] + native).filter { !$0.isEmpty }
    }

    /// Behind the bracket that closes one; the end of the text if none does.
    private static func end(ofBracketAt open: Substring.Index, in text: Substring) -> Substring.Index {
        var depth = 0
        for index in text[open...].indices {
            if text[index] == "(" || text[index] == "（" { depth += 1 }
            if text[index] == ")" || text[index] == "）" { depth -= 1 }
            if depth == 0 { return text.index(after: index) }
        }
        return text.endIndex
    }

    /// One alias a line, after a middle dot. A line without it goes on with the alias before, unless it is in another
    /// script: then it is a name of its own.
    static func aliases(_ text: String) -> [String] {
        var lines: [String] = []
        for line in text.split(whereSeparator: \.isNewline).map({ $0.collapsingSpaces() }) where !line.isEmpty {
            if line.first == "・" || line.first == "･" {
                lines.append(String(line.dropFirst()))
            } else if lines.isEmpty || line.isEastAsian {
                lines.append(line)
            } else {
                lines[lines.count - 1] += " " + line
            }
        }
        return lines.flatMap(names)
    }
}

extension StringProtocol {
    /// Whether it has a character of Chinese, Japanese or Korean; full-width Latin letters and brackets are none.
    var isEastAsian: Bool {
        unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3041...0x30FA, 0x30FC...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
                0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
                true
            default: false
            }
        }
    }

    /// Full-width forms of ASCII (`Ｎ`, `（`, `１`) as ASCII.
    func withoutFullWidth() -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            scalars.append((isWide ? Unicode.Scalar(scalar.value - 0xFEE0) : nil) ?? scalar)
        }
        return String(scalars)
    }
}
