/// The index of the tables of law. Table: `Data/law/packs.tsv`.
package struct LawPacks: Sendable {
    package static let shared = LawPacks()

    package let all: [LawPack]
    private let byID: [String: LawPack]

    private init() {
        let table = LawTable(
            "packs",
            columns: [
                "id", "file", "title", "source", "sourceDate", "validFrom", "validUntil", "basis", "lastChecked",
                "sha256",
                "rows", "licence", "note",
            ])
        all = table.rows.map { row in
            guard let rows = Int(row[10]), !row[5].isEmpty else { table.malformed(row) }
            return LawPack(
                id: row[0], file: row[1], title: row[2], source: row[3], sourceDate: row[4], validFrom: row[5],
                validUntil: row[6].ifAny, basis: row[7], lastChecked: row[8], sha256: row[9], rows: rows,
                licence: row[11], note: row[12])
        }
        byID = table.keyed(all.map { ($0.id, $0) })
    }

    package func pack(_ id: String) -> LawPack? { byID[id] }

    /// Whether the content of a table that must be in the index is known for an ISO day.
    func isHeld(_ id: String, on day: String) -> Bool {
        guard let pack = byID[id] else { preconditionFailure("law/packs.tsv has no row \(id)") }
        return pack.isHeld(on: day)
    }
}
