/// One row of a law table as a key and a value, with the line of the file it was read from.
package struct LawTableRow: Hashable, Sendable {
    package let key: String
    package let value: String
    package let line: Int

    package init(key: String, value: String, line: Int) {
        self.key = key
        self.value = value
        self.line = line
    }
}

/// What a newer edition of a table adds, removes and changes against the one that Cordon ships.
package struct LawTableDifference: Hashable, Sendable {
    package struct Change: Hashable, Sendable {
        package let key: String
        package let shipped: String
        package let published: String
        /// Where the publisher's file says so.
        package let line: Int
    }

    package let table: String
    package let added: [LawTableRow]
    /// Rows that the publisher no longer has, with what Cordon ships.
    package let removed: [String: String]
    package let changed: [Change]

    package var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

    /// - Parameters:
    ///   - shipped: the table that Cordon ships, in the keys and values of `published`.
    ///   - published: `ECFRTables` rows, such as `goods.map(\.row)`.
    ///   - same: whether two values mean the same, where spelling may differ.
    package init(
        table: String, shipped: [String: String], published: [LawTableRow],
        same: (String, String) -> Bool = { $0 == $1 }
    ) {
        self.table = table
        let keys = Set(published.map(\.key))
        added = published.filter { shipped[$0.key] == nil }.sorted { $0.key < $1.key }
        removed = shipped.filter { !keys.contains($0.key) }
        changed = published.compactMap { row in
            guard let value = shipped[row.key], !same(value, row.value) else { return nil }
            return Change(key: row.key, shipped: value, published: row.value, line: row.line)
        }.sorted { $0.key < $1.key }
    }
}

extension ECFRTables.Good {
    /// Keyed by code; the value is the price floor, empty for none.
    package var row: LawTableRow { LawTableRow(key: code, value: priceFloor.map(String.init) ?? "", line: line) }
}

extension ECFRTables.Partner {
    package var row: LawTableRow { LawTableRow(key: country, value: scope, line: line) }
}

extension ECFRTables.ChartRow {
    /// `CB 1, NS 1, NS 2`, or the pointer in brackets: it is not the same as no marks.
    package var row: LawTableRow {
        LawTableRow(key: country, value: pointer.map { "[\($0)]" } ?? marks.joined(separator: ", "), line: line)
    }
}

extension ECFRTables.GroupRow {
    package var row: LawTableRow { LawTableRow(key: country, value: groups.joined(separator: ", "), line: line) }
}

extension Sequence where Element == LawTableRow {
    /// The rows under other keys, country codes for names; a name that has none stops the comparison.
    package func keyed(
        file: String, section: String, by key: (String) -> String?
    ) throws(ECFRError) -> [LawTableRow] {
        var rows: [LawTableRow] = []
        for row in self {
            guard let other = key(row.key) else {
                throw .invalid(file: file, line: row.line, section: section, field: "country", value: row.key)
            }
            rows.append(LawTableRow(key: other, value: row.value, line: row.line))
        }
        return rows
    }
}
