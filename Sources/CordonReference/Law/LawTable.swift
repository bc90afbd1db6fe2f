internal import CordonText

/// The rows of one table of `Data/law`, as texts. A table that is not as its reader expects stops the program: no answer
/// of it could be trusted.
struct LawTable {
    let name: String
    let rows: [[String]]

    /// - Parameters:
    ///   - name: the pack, `partners` for `law/partners.tsv`.
    ///   - columns: the names that the table's first row must give, in this order.
    init(_ name: String, columns: [String]) {
        let file = "law/\(name).tsv"
        var rows: [[String]] = []
        var isHeading = true
        DataTable(file).forEachRow { fields in
            let cells = fields.map(\.text)
            guard isHeading ? cells == columns : cells.count == columns.count else {
                preconditionFailure("bad row in \(file): \(cells)")
            }
            if isHeading { isHeading = false } else { rows.append(cells) }
        }
        self.name = name
        self.rows = rows
    }

    /// Stops the program for a row whose cells cannot be read.
    func malformed(_ row: [String]) -> Never {
        preconditionFailure("bad row in law/\(name).tsv: \(row)")
    }

    /// Texts by key; a key that comes twice is malformed.
    func keyed<Value>(_ values: [(key: String, value: Value)]) -> [String: Value] {
        Dictionary(values.map { ($0.key, $0.value) }) { first, _ in
            preconditionFailure("a key comes twice in law/\(name).tsv: \(first)")
        }
    }
}

extension String {
    /// What stands between the separators, without the spaces around it; empty for an empty text.
    func parts(_ separator: Character) -> [String] {
        guard !isEmpty else { return [] }
        return split(separator: separator, omittingEmptySubsequences: false).map { part in
            let start = part.firstIndex { $0 != " " } ?? part.endIndex
            let end = part.lastIndex { $0 != " " }.map(part.index(after:)) ?? start
            return String(part[start..<end])
        }
    }

    /// The words between single spaces.
    var words: [String] { split(separator: " ").map(String.init) }

    /// The text, or `nil` for an empty cell.
    var ifAny: String? { isEmpty ? nil : self }
}
