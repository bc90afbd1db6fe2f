/// Files that spread a party over many rows which need not stand together: the OFSI list is sorted by name.
///
/// A first reading counts the rows of each party. Then a second one knows with which row a party is complete and hands
/// it on, so that only the parties are in memory that have begun and not ended.
enum PartyRows {
    static func counts(
        _ path: String, preamble: Int, key: String, required: [String]
    ) throws(ListError) -> [String: Int] {
        var table = try CSVTable(path: path, preamble: preamble, required: required)
        var counts: [String: Int] = [:]
        while let row = try table.next() {
            let value = row[key]
            guard !value.isEmpty else { throw .missing(file: table.file, line: row.line, field: key) }
            counts[value, default: 0] += 1
        }
        return counts
    }

    /// How many lines stand before the header: the one with the date, unless somebody took it away. `nil` if neither
    /// the first line nor the second has all the columns.
    static func preamble(of head: FileHead, columns: [String]) -> Int? {
        (0...1).first { number in
            let names = (head.line(number) ?? "").split(separator: ",").map { name in
                name.trimmingBlanks().lowercased().filter { $0 != "\"" }
            }
            return columns.allSatisfy { names.contains($0.lowercased()) }
        }
    }
}
