internal import CordonLaw
package import CordonModel
internal import CordonReference
internal import CordonRules

/// Compares the tables inside the binary with a newer edition in the publisher's own format, eCFR XML.
package struct LawTablesCheck: Sendable {
    package init() {}

    /// Every table that the file has, with what it adds, removes and changes. A file that cannot be read whole is an error
    /// that names its line.
    package func compare(_ path: String) throws(AssessmentError) -> JSON {
        guard let answer = try comparison(path) else {
            throw .input("\(path): has none of the tables that Cordon keeps")
        }
        return answer
    }

    private func comparison(_ path: String) throws(AssessmentError) -> JSON? {
        do throws(ECFRError) {
            let document = try ECFRDocument(path: path)
            var tables: [JSON] = []
            let absent = LawTablesCheck.names.filter { section($0, in: document) == nil }
            for supplement in [2, 4, 5, 7] {
                if let section = section("Supp. \(supplement) to part 746", in: document) {
                    let rows = try ECFRTables.goods(in: section).map(\.row)
                    tables.append(
                        json(difference("Supp. No. \(supplement) to part 746", goods(supplement), rows), section))
                }
            }
            if let section = section("Supp. 3 to part 746", in: document) {
                let shipped = Dictionary(uniqueKeysWithValues: PartnerCountries.shared.all.map { ($0.iso, $0.scope) })
                let rows = try keyed(try ECFRTables.partners(in: section).map(\.row), section, path)
                tables.append(json(difference("Supp. No. 3 to part 746", shipped, rows), section))
            }
            if let section = section("Supp. 1 to part 740", in: document) {
                let shipped = members()
                let rows = try keyed(try ECFRTables.groups(in: section).map(\.row), section, path)
                tables.append(json(difference("Supp. No. 1 to part 740", shipped, rows), section))
            }
            if let section = section("Supp. 1 to part 738", in: document) {
                let rows = try keyed(try ECFRTables.chart(in: section).rows.map(\.row), section, path)
                tables.append(json(difference("Supp. No. 1 to part 738", chart(), rows), section))
            }
            guard !tables.isEmpty else { return nil }
            return .object([
                "file": .string(path), "amended": document.amended.map { .string($0.description) },
                "tables": .array(tables),
                "absent": .strings(absent),
            ])
        } catch {
            throw .input(error.message)
        }
    }

    private static let names = [
        "Supp. 2 to part 746", "Supp. 3 to part 746", "Supp. 4 to part 746", "Supp. 5 to part 746",
        "Supp. 7 to part 746",
        "Supp. 1 to part 738", "Supp. 1 to part 740",
    ]

    private func section(_ name: String, in document: ECFRDocument) -> ECFRSection? {
        guard let section = try? document.section(name), !section.isReserved else { return nil }
        return section
    }

    private func goods(_ supplement: Int) -> [String: String] {
        let tariff = Part746Tariff.shared
        return tariff.codes.filter { $0.value.supplements.contains(supplement) }.mapValues { row in
            supplement == 5 ? row.floorUSD.map(String.init) ?? "" : ""
        }
    }

    /// Hong Kong has no row of its own in either table.
    private func members() -> [String: String] {
        var shipped: [String: String] = [:]
        for group in CountryGroups.all {
            for iso in CountryGroups.shared.members(of: group) where iso != "HK" {
                shipped[iso] = shipped[iso].map { "\($0), \(group)" } ?? group
            }
        }
        return shipped
    }

    private func chart() -> [String: String] {
        var shipped: [String: String] = [:]
        for row in CountryChart.shared.rows where row.iso != "HK" {
            switch row.marks {
            case .pointer: shipped[row.iso] = "[\(row.note)]"
            case .columns(let marks):
                shipped[row.iso] = CountryChart.columns.filter(marks.contains)
                    .map { "\($0.prefix(2)) \($0.suffix(1))" }.joined(separator: ", ")
            }
        }
        return shipped
    }

    private func keyed(
        _ rows: [LawTableRow], _ section: ECFRSection, _ path: String
    ) throws(ECFRError) -> [LawTableRow] {
        try rows.keyed(file: path, section: section.identifier) {
            ECFRSpelling.codes[$0] ?? Countries.shared.code($0)?.uppercased()
        }
    }

    /// Values that mean the same: pointers are worded, lists may be in another order, and words in another case.
    private func difference(
        _ table: String, _ shipped: [String: String], _ rows: [LawTableRow]
    ) -> LawTableDifference {
        LawTableDifference(table: table, shipped: shipped, published: rows) { left, right in
            if left.hasPrefix("["), right.hasPrefix("[") { return true }
            return Set(left.lowercased().split(separator: ", ")) == Set(right.lowercased().split(separator: ", "))
        }
    }

    private func json(_ difference: LawTableDifference, _ section: ECFRSection) -> JSON {
        .object([
            "table": .string(difference.table),
            "added": .array(
                difference.added.map {
                    .object(["key": .string($0.key), "value": .string($0.value), "line": .number($0.line)])
                }),
            "removed": .strings(difference.removed.keys.sorted()),
            "changed": .array(
                difference.changed.map {
                    .object([
                        "key": .string($0.key), "shipped": .string($0.shipped), "published": .string($0.published),
                        "line": .number($0.line),
                    ])
                }),
        ])
    }
}

/// Countries as the supplements spell them and nobody else does.
private enum ECFRSpelling {
    static let codes = [
        "China (PRC)": "CN", "Cote d'lvoire": "CI", "Seycheles": "SC", "Micronesia (Federated State of)": "FM",
        "Sint Maarten (the Dutch two-fifths of the island of Saint Martin)": "SX", "South Sudan, Republic of": "SS",
    ]
}
