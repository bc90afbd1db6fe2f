internal import CordonLists
internal import CordonModel
internal import CordonRules

/// A table: `owner,asset,percent`, and as far as it has them `owner_id, asset_id, control, from, until, source`.
enum TableGraph {
    static func read(_ path: String) throws(ListError) -> GraphSource {
        var table = try CSVTable(path: path, required: ["owner", "asset"])
        var source = GraphSource(file: table.file)
        var names: [String: String] = [:]
        while let row = try table.next() {
            let record = SourceRecord(file: table.file, locator: String(row.line))
            func party(_ column: String) throws(ListError) -> String {
                let name = row[column]
                let id = row["\(column)_id"]
                guard !name.isEmpty || !id.isEmpty else {
                    throw .missing(file: table.file, line: row.line, field: column)
                }
                let key = id.isEmpty ? name : id
                if names[key] == nil {
                    names[key] = name
                    var entity = Entity(id: key, schema: .legalEntity, dataset: table.file, version: nil)
                    entity.add("name", name.isEmpty ? id : name, from: record)
                    if let lei = try? IdentifierKind.lei.validate(key) {
                        entity.add("leiCode", lei.value, from: record)
                    }
                    source.entities.append(entity)
                }
                return key
            }
            let owner = try party("owner")
            let asset = try party("asset")
            var kinds: [StakeStatement.Kind] = []
            switch row["control"].lowercased() {
            case "": kinds = [.shares]
            case "yes", "certain":
                kinds = row["percent"].isEmpty ? [.control(.certain)] : [.shares, .control(.certain)]
            case "possible": kinds = row["percent"].isEmpty ? [.control(.possible)] : [.shares, .control(.possible)]
            case let value:
                throw .invalid(file: table.file, line: row.line, field: "control", value: value)
            }
            var share = (least: 0, most: StakeGraph.whole)
            if !row["percent"].isEmpty {
                share = try StakeGraph.share(row["percent"], at: record, line: row.line, field: "percent")
            }
            for kind in kinds {
                source.statements.append(
                    StakeStatement(
                        owner: owner, asset: asset, kind: kind, least: share.least, most: share.most,
                        from: try day("from", row, table.file), until: try day("until", row, table.file),
                        source: record))
            }
        }
        guard !source.statements.isEmpty else { throw .empty(file: table.file) }
        return source
    }

    private static func day(_ column: String, _ row: CSVTable.Row, _ file: String) throws(ListError) -> CalendarDay? {
        let text = row[column]
        guard !text.isEmpty else { return nil }
        guard let day = StakeGraph.day(text) else {
            throw .invalid(file: file, line: row.line, field: column, value: text)
        }
        return day
    }
}
