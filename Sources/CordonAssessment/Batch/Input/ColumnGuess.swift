internal import CordonModel
internal import CordonReference

/// Guesses what columns are: by their names, or, where there are none, by what is in them.
struct ColumnGuess {
    let isList: Bool

    // MARK: - By name

    func entries(headers: [String]) -> [ColumnMapping.Entry] {
        let readings = headers.map { ColumnWords.shared.readings(of: $0, isList: isList) }
        var chosen: [RowProperty: (column: Int, rank: Int)] = [:]
        for (column, found) in readings.enumerated() {
            for reading in usable(found, column: column, all: readings) {
                guard case .property(let property) = reading.meaning else { continue }
                if reading.rank < chosen[property]?.rank ?? .max { chosen[property] = (column, reading.rank) }
            }
        }
        if chosen[.name] != nil { for part in RowProperty.names where part != .name { chosen[part] = nil } }
        var columns = chosen.mapValues { [$0.column] }
        if let name = columns[.name] {
            columns[.name] = name + self.columns(readings, meaning: .nameContinued).filter { !name.contains($0) }
        }
        let parts = self.columns(readings, meaning: .addressPart)
        if !parts.isEmpty { columns[.address] = (columns[.address] ?? []) + parts }
        return columns.map { ColumnMapping.Entry(property: $0.key, columns: $0.value, isGuess: true) }
    }

    /// `nom`, `имя`, `nome` are a name, and beside the other part of one only a part.
    private func usable(
        _ found: [ColumnWords.Reading], column: Int, all: [[ColumnWords.Reading]]
    ) -> [ColumnWords.Reading] {
        let name = ColumnWords.Meaning.property(.name)
        let parts: [ColumnWords.Meaning] = [.property(.firstName), .property(.lastName)]
        let own = found.map(\.meaning).filter(parts.contains)
        guard found.contains(where: { $0.meaning == name }), !own.isEmpty else {
            return found.first.map { first in found.filter { $0.meaning == first.meaning } } ?? []
        }
        let isBesideOther = all.enumerated().contains { other, readings in
            other != column && readings.contains { parts.contains($0.meaning) && !own.contains($0.meaning) }
        }
        return found.filter { isBesideOther ? own.contains($0.meaning) : $0.meaning == name }
    }

    private func columns(_ readings: [[ColumnWords.Reading]], meaning: ColumnWords.Meaning) -> [Int] {
        readings.indices.filter { readings[$0].first?.meaning == meaning }
    }

    // MARK: - By contents

    /// What the values of a column are.
    private struct Contents {
        var filled = 0
        var distinct: Set<String> = []
        var countries = 0
        var dates = 0
        var withDigits = 0
        var withLetters = 0
        var words = 0
        var fractions = 0
        var checked: [RowProperty: Int] = [:]

        mutating func add(_ value: String) {
            filled += 1
            distinct.insert(value)
            if Countries.shared.code(value) != nil { countries += 1 }
            if value.utf8.count >= 8, DateReading(value, order: nil) != .impossible { dates += 1 }
            if value.utf8.contains(where: { (0x30...0x39).contains($0) }) { withDigits += 1 }
            if value.unicodeScalars.contains(where: \.properties.isAlphabetic) { withLetters += 1 }
            words += value.split(separator: " ").count
            if value.contains(where: { $0 == "," || $0 == "." }) { fractions += 1 }
            for property in Contents.withCheckDigit where PartyQuery.identifier(property.rawValue, value) != nil {
                checked[property, default: 0] += 1
            }
        }

        static let withCheckDigit: [RowProperty] = [.leiCode, .innCode, .ogrnCode, .isin, .imoNumber]

        func isMostly(_ count: Int) -> Bool { filled > 0 && count * 10 >= filled * 9 }
    }

    func entries(rows: [[String]], columns: Int) -> [ColumnMapping.Entry] {
        var contents = [Contents](repeating: Contents(), count: columns)
        for row in rows.prefix(500) {
            for (column, cell) in row.prefix(columns).enumerated() {
                let value = cell.trimmingSpaces()
                if !value.isEmpty { contents[column].add(value) }
            }
        }
        var found: [RowProperty: Int] = [:]
        var free = Set(0..<columns)
        func take(_ property: RowProperty, _ test: (Contents) -> Bool) {
            guard found[property] == nil, let column = free.sorted().first(where: { test(contents[$0]) }) else {
                return
            }
            found[property] = column
            free.remove(column)
        }
        for property in Contents.withCheckDigit {
            take(property) { $0.filled >= 3 && $0.isMostly($0.checked[property, default: 0]) }
        }
        take(.birthDate) { $0.isMostly($0.dates) }
        if columns > 1 { take(.country) { $0.isMostly($0.countries) } }
        takeName(contents, &found, &free)
        take(.id) {
            $0.isMostly($0.withDigits) && $0.fractions == 0 && $0.distinct.count == $0.filled && $0.words == $0.filled
        }
        return found.map { ColumnMapping.Entry(property: $0.key, columns: [$0.value], isGuess: true) }
    }

    /// The column with the most words among those of letters, without digits if there is one.
    private func takeName(_ contents: [Contents], _ found: inout [RowProperty: Int], _ free: inout Set<Int>) {
        func worth(_ column: Int) -> Double {
            let values = contents[column]
            guard values.filled > 0, values.isMostly(values.withLetters) else { return -1 }
            let words = min(Double(values.words) / Double(values.filled), 4)
            let distinct = Double(values.distinct.count) / Double(values.filled)
            let digits = Double(values.withDigits) / Double(values.filled)
            return words + 2 * distinct - 4 * digits
        }
        guard let best = free.sorted().max(by: { worth($0) < worth($1) }), worth(best) > 0 || free.count == 1 else {
            return
        }
        found[.name] = best
        free.remove(best)
    }
}
