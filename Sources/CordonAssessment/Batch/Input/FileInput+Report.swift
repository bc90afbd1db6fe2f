package import CordonModel

extension FileInput {
    /// What was found, for people, before anything is screened.
    package var report: [String] {
        var lines = ["\(name): \(shape.words)"]
        guard !mapping.entries.isEmpty else {
            return lines + ["  properties as FollowTheMoney names them"]
        }
        let width = mapping.entries.map { $0.property.rawValue.utf8.count }.max() ?? 0
        for entry in mapping.entries {
            let property = entry.property.rawValue
            let padded = property + String(repeating: " ", count: width - property.utf8.count)
            let columns = entry.columns.map { "“\(mapping.columns[$0])”" }.joined(separator: " + ")
            let values = sampleValues(entry.columns)
            let shown = values.isEmpty ? "" : ": " + values.map { shortened($0) }.joined(separator: " · ")
            let note = entry.property == .birthDate ? dateNote(entry) : ""
            lines.append("  \(padded)  \(columns)\(shown)\(note)")
        }
        let ignored = mapping.ignored.map { "“\(mapping.columns[$0])”" }
        if !ignored.isEmpty { lines.append("  not used: \(ignored.joined(separator: ", "))") }
        if shape.encoding == .windows1252,
            samples.contains(where: { $0.contains { !$0.utf8.allSatisfy { $0 < 0x80 } } })
        {
            lines.append("  the file is not UTF-8 and is read as Windows-1252: check the letters with accents above")
        }
        return lines
    }

    package var json: JSON {
        let columns = mapping.columns.enumerated().map { index, column -> JSON in
            let entry = mapping.entries.first { $0.columns.contains(index) }
            return .object([
                "number": .number(index + 1), "name": .string(column),
                "property": entry.map { .string($0.property.rawValue) },
                "guessed": entry.map { .bool($0.isGuess) },
                "samples": .strings(sampleValues([index])),
            ])
        }
        return .object([
            "file": .string(name), "shape": shape.json, "columns": .array(columns),
            "dateOrder": parser.settings.dateOrder.map { .string($0.rawValue) },
        ])
    }

    private func sampleValues(_ columns: [Int]) -> [String] {
        var values: [String] = []
        for row in samples where values.count < 3 {
            let cells = columns.compactMap { $0 < row.count ? row[$0].trimmingSpaces() : nil }.filter { !$0.isEmpty }
            let value = cells.joined(separator: " ")
            if !value.isEmpty, !values.contains(value) { values.append(value) }
        }
        return values
    }

    private func shortened(_ text: String) -> String { text.count > 30 ? text.prefix(29) + "…" : text }

    /// The order in which day and month were read, where the dates need one.
    private func dateNote(_ entry: ColumnMapping.Entry) -> String {
        let dates = FilePlan.values(of: .birthDate, mapping, samples)
        guard dates.contains(where: { DateReading($0, order: nil) == DateReading.ambiguousYear(of: $0) }) else {
            return ""
        }
        if let order = parser.settings.dateOrder { return " (\(order.words))" }
        return
            " (day or month first? no date shows it, so of those that could be either only the year is used; --date-order dmy or mdy tells)"
    }
}

extension DateReading {
    /// The same date as one whose order is open; `nil` if it is sure.
    static func ambiguousYear(of text: String) -> DateReading? {
        let reading = DateReading(text, order: nil)
        if case .ambiguous = reading { return reading }
        return nil
    }
}
