/// The law tables that stand in supplements, as rows with the line each was read from.
///
/// Names of countries are kept as printed: the supplements spell some differently, and one another's errors.
package enum ECFRTables {
    /// Supplements 2, 4, 5 and 7 to part 746: goods by tariff code.
    package struct Good: Hashable, Sendable {
        /// Six digits.
        package let code: String
        package let description: String
        /// In dollars a unit, wholesale in the U.S.; what costs less is not listed.
        package let priceFloor: Int?
        package let line: Int
    }

    /// Supplement 3 to part 746: partner countries.
    package struct Partner: Hashable, Sendable {
        package let country: String
        /// `Full`, or what the exclusion is limited to.
        package let scope: String
        package let citation: String
        package let line: Int
    }

    /// Supplement 1 to part 738: the Commerce Country Chart.
    package struct ChartRow: Hashable, Sendable {
        package let country: String
        /// The columns with an X, in the chart's order: `NS 1`.
        package let marks: [String]
        /// What stands in the place of marks for an embargoed country; it has none, which permits nothing.
        package let pointer: String?
        package let footnotes: [String]
        package let line: Int
    }

    package struct Chart: Hashable, Sendable {
        package let columns: [String]
        package let rows: [ChartRow]
        package let footnotes: [String]
    }

    /// Supplement 1 to part 740: a country with the groups it is in, in the supplement's order: `A:1`, `B`.
    package struct GroupRow: Hashable, Sendable {
        package let country: String
        package fileprivate(set) var groups: [String]
        package fileprivate(set) var footnotes: [String]
        package let line: Int
    }
}

// MARK: Goods

extension ECFRTables {
    package static func goods(in section: ECFRSection) throws(ECFRError) -> [Good] {
        var goods: [Good] = []
        var seen: [String: Good] = [:]
        for table in section.tables where isCodeTable(table) {
            for row in table.rows where !row.isBlank {
                guard let good = try good(row, in: section) else { continue }
                if let first = seen[good.code] {
                    // The same code twice is harmless; with two floors it is not.
                    guard first.priceFloor == good.priceFloor else {
                        throw .duplicate(
                            file: section.file, line: good.line, section: section.identifier, value: good.code,
                            firstLine: first.line)
                    }
                    continue
                }
                seen[good.code] = good
                goods.append(good)
            }
        }
        guard !goods.isEmpty else {
            throw .noRows(file: section.file, line: section.line, section: section.identifier)
        }
        return goods
    }

    private static func isCodeTable(_ table: ECFRTable) -> Bool {
        table.columns.isEmpty || isCodeHeading(table.columns[0].text)
    }

    private static func isCodeHeading(_ text: String) -> Bool {
        let text = text.lowercased()
        return text.contains("code") && (text.contains("hts") || text.contains("hs"))
    }

    private static func good(_ row: ECFRTable.Row, in section: ECFRSection) throws(ECFRError) -> Good? {
        let first = row.cells[0]
        if isCodeHeading(first.text) { return nil }
        if row.written == 1, !first.isCovered {
            // A chapter heading or a footnote over the whole width, unless a code lost its description.
            guard first.name.first?.isNumber == true, first.marks.isEmpty else { return nil }
            throw .columns(
                file: section.file, line: row.line, section: section.identifier, found: 1,
                expected: max(2, row.cells.count))
        }
        let code = first.name.filter { !$0.isBlank && $0 != "." }
        guard code.utf8.count == 6, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw .notSixDigits(file: section.file, line: row.line, section: section.identifier, value: first.text)
        }
        let description = row.cells.dropFirst().filter { !$0.isCovered && !$0.text.isEmpty }.map(\.text)
            .joined(separator: " ")
        guard !description.isEmpty else {
            throw .missing(
                file: section.file, line: row.line, section: section.identifier, field: "the description of \(code)")
        }
        return Good(
            code: code, description: description,
            priceFloor: try priceFloor(description, in: section, line: row.line), line: row.line)
    }

    /// `… AND VALUED AT $300 OR GREATER PER UNIT WHOLESALE PRICE IN THE U.S.`; any other mention of a price stops the
    /// reading, for a floor not understood would be taken for none.
    private static func priceFloor(
        _ description: String, in section: ECFRSection, line: Int
    ) throws(ECFRError) -> Int? {
        let text = description.uppercased()
        guard text.contains("$") || text.contains("WHOLESALE") else { return nil }
        let unclear = ECFRError.invalid(
            file: section.file, line: line, section: section.identifier, field: "price floor", value: description)
        let parts = text.split(separator: "VALUED AT $", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].contains("$") else { throw unclear }
        let number = parts[1].prefix { $0.isNumber || $0 == "," }
        let rest = parts[1].dropFirst(number.count).collapsed
        guard let floor = Int(number.filter { $0 != "," }), !rest.contains("$"),
            rest.hasPrefix("OR GREATER PER UNIT WHOLESALE PRICE IN THE U.S")
        else { throw unclear }
        return floor
    }
}

// MARK: Countries

extension ECFRTables {
    package static func partners(in section: ECFRSection) throws(ECFRError) -> [Partner] {
        var partners: [Partner] = []
        for table in section.tables where table.columns.first?.text.lowercased().hasPrefix("countr") == true {
            for row in table.rows where !row.isBlank && !isNote(row) {
                guard row.cells.count == table.columns.count, row.cells.count >= 2 else {
                    throw .columns(
                        file: section.file, line: row.line, section: section.identifier, found: row.cells.count,
                        expected: table.columns.count)
                }
                let country = try country(row, in: section).name
                guard !row.cells[1].text.isEmpty else {
                    throw .missing(
                        file: section.file, line: row.line, section: section.identifier,
                        field: "the scope of \(country)")
                }
                partners.append(
                    Partner(
                        country: country, scope: row.cells[1].text,
                        citation: row.cells.count > 2 ? row.cells[2].text : "", line: row.line))
            }
        }
        try check(partners.map { ($0.country, $0.line) }, in: section)
        return partners
    }

    package static func chart(in section: ECFRSection) throws(ECFRError) -> Chart {
        guard
            let table = section.tables.first(where: { table in
                table.columns.contains { chartColumn($0.name) == "CB 1" }
            })
        else { throw .noRows(file: section.file, line: section.line, section: section.identifier) }
        var columns: [String] = []
        for cell in table.columns.dropFirst() {
            guard let column = chartColumn(cell.name) else {
                throw .invalid(
                    file: section.file, line: table.header.last?.line ?? table.line, section: section.identifier,
                    field: "column", value: cell.text)
            }
            columns.append(column)
        }
        var rows: [ChartRow] = []
        var footnotes = table.notes.filter { !$0.isBlank }.map { $0.cells[0].text }
        for row in table.rows where !row.isBlank {
            if isNote(row) {
                footnotes.append(row.cells[0].text)
            } else {
                rows.append(try chartRow(row, columns: columns, in: section))
            }
        }
        try check(rows.map { ($0.country, $0.line) }, in: section)
        return Chart(columns: columns, rows: rows, footnotes: footnotes)
    }

    private static func chartRow(
        _ row: ECFRTable.Row, columns: [String], in section: ECFRSection
    ) throws(ECFRError) -> ChartRow {
        let (name, footnotes) = try country(row, in: section)
        let cells = row.cells.dropFirst()
        if row.written == 2, let pointer = cells.first(where: { !$0.isCovered }), pointer.text.count > 1 {
            return ChartRow(
                country: name, marks: [], pointer: pointer.text, footnotes: footnotes, line: row.line)
        }
        // An empty cell is written, as `<TD/>`: a row with fewer cells has lost some, and its marks their columns.
        guard cells.count == columns.count, row.written == row.cells.count else {
            throw .columns(
                file: section.file, line: row.line, section: section.identifier, found: row.written,
                expected: columns.count + 1)
        }
        var marks: [String] = []
        for (cell, column) in zip(cells, columns) {
            if try isMarked(cell, row: row, column: column, in: section) { marks.append(column) }
        }
        return ChartRow(country: name, marks: marks, pointer: nil, footnotes: footnotes, line: row.line)
    }

    /// `CB 1`, `CB1`: two letters and a digit.
    private static func chartColumn(_ text: String) -> String? {
        let bare = text.filter { !$0.isBlank }.uppercased()
        guard bare.utf8.count == 3, bare.utf8.prefix(2).allSatisfy({ (0x41...0x5A).contains($0) }),
            let digit = bare.last, digit.isNumber
        else { return nil }
        return "\(bare.prefix(2)) \(digit)"
    }

    package static func groups(in section: ECFRSection) throws(ECFRError) -> [GroupRow] {
        var rows: [GroupRow] = []
        var position: [String: Int] = [:]
        func add(_ country: String, _ groups: [String], _ footnotes: [String], line: Int) throws(ECFRError) {
            guard let known = position[country] else {
                position[country] = rows.count
                rows.append(GroupRow(country: country, groups: groups, footnotes: footnotes, line: line))
                return
            }
            if let twice = groups.first(where: rows[known].groups.contains) {
                throw .duplicate(
                    file: section.file, line: line, section: section.identifier, value: "\(country) in \(twice)",
                    firstLine: rows[known].line)
            }
            rows[known].groups += groups
            rows[known].footnotes += footnotes.filter { !rows[known].footnotes.contains($0) }
        }

        var tables = 0
        for table in section.tables {
            let columns = table.columns.dropFirst().map { groupCode(in: $0.name) }
            if columns.allSatisfy({ $0 == nil }) { continue }
            tables += 1
            for row in table.rows where !row.isBlank && !isNote(row) {
                guard row.cells.count == columns.count + 1, row.written == row.cells.count else {
                    throw .columns(
                        file: section.file, line: row.line, section: section.identifier, found: row.written,
                        expected: columns.count + 1)
                }
                let (name, footnotes) = try country(row, in: section)
                var groups: [String] = []
                for (cell, (column, code)) in zip(row.cells.dropFirst(), zip(table.columns.dropFirst(), columns)) {
                    guard let code else {
                        throw .invalid(
                            file: section.file, line: table.line, section: section.identifier, field: "column",
                            value: column.text)
                    }
                    if try isMarked(cell, row: row, column: code, in: section) { groups.append(code) }
                }
                try add(name, groups, footnotes, line: row.line)
            }
        }
        // Group B is a list in columns under a heading, not a table.
        var lists = 0
        for list in section.lists {
            guard list.heading.hasPrefix("Country Group "),
                let letter = list.heading.dropFirst("Country Group ".count).first
            else { continue }
            lists += 1
            for item in list.items { try add(item.text, [String(letter)], [], line: item.line) }
        }
        guard tables > 0, !rows.isEmpty else {
            throw .noRows(file: section.file, line: section.line, section: section.identifier)
        }
        guard lists > 0 else {
            throw .missing(
                file: section.file, line: section.line, section: section.identifier,
                field: "the list of Country Group B")
        }
        return rows
    }

    /// `[A:1] Wassenaar Participating States`, `[A: 5]`.
    private static func groupCode(in text: String) -> String? {
        guard let open = text.firstIndex(of: "["), let close = text.firstIndex(of: "]"), open < close else {
            return nil
        }
        let code = text[text.index(after: open)..<close].filter { !$0.isBlank }
        guard code.count == 3, code.first?.isUppercase == true, code.dropFirst().first == ":",
            code.last?.isNumber == true
        else { return nil }
        return code
    }

    private static func isMarked(
        _ cell: ECFRTable.Cell, row: ECFRTable.Row, column: String, in section: ECFRSection
    ) throws(ECFRError) -> Bool {
        switch cell.name.uppercased() {
        case "": return false
        case "X": return true
        default:
            throw .invalid(
                file: section.file, line: row.line, section: section.identifier, field: column, value: cell.text)
        }
    }

    /// The name in a row's first cell without its footnotes, raised (`<sup>2</sup>`) or plain (`Cyprus 2 3`).
    private static func country(
        _ row: ECFRTable.Row, in section: ECFRSection
    ) throws(ECFRError) -> (name: String, footnotes: [String]) {
        var words = row.cells[0].name.split(separator: " ")
        var plain: [String] = []
        while let last = words.last, last.allSatisfy({ $0.isNumber || $0 == "," }) {
            plain.insert(contentsOf: last.split(separator: ",").map(String.init), at: 0)
            words.removeLast()
        }
        guard !words.isEmpty else {
            throw .missing(file: section.file, line: row.line, section: section.identifier, field: "the country")
        }
        return (words.joined(separator: " "), row.cells[0].marks + plain)
    }

    /// A footnote printed as a row: one cell that opens with a raised mark, a number or a bracket, or is prose.
    private static func isNote(_ row: ECFRTable.Row) -> Bool {
        guard row.written == 1, let cell = row.cells.first, !cell.isCovered, let first = cell.text.first else {
            return false
        }
        return first.isNumber || first == "(" || cell.text.count > 80
    }

    private static func check(_ rows: [(country: String, line: Int)], in section: ECFRSection) throws(ECFRError) {
        guard !rows.isEmpty else {
            throw .noRows(file: section.file, line: section.line, section: section.identifier)
        }
        var lines: [String: Int] = [:]
        for row in rows {
            if let first = lines.updateValue(row.line, forKey: row.country) {
                throw .duplicate(
                    file: section.file, line: row.line, section: section.identifier, value: row.country,
                    firstLine: first)
            }
        }
    }
}
