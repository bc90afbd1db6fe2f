import CordonModel
import CordonXML
import CordonRules
import Foundation
import TestSupport
import Testing

@testable import CordonLists

/// The UK's readers against the publisher's own file and against files of full size, with counts that owe nothing to
/// the readers.
@Suite(.enabled(if: SharedData.isThere, "needs ../shared/data")) struct UKRealFilesTests {
    @Test("OFSI 2018: rows, parties, and every name, date and regime")
    func ofsi() throws {
        let name = "uk-ofsi/sanctionsconlist_2018-04-13.csv"
        let reading = try read(SharedData.list(name), "gb_hmt_sanctions", countries: .distinct)
        #expect(reading.published == CalendarDay("2018-04-13"))
        let bytes = try Data(contentsOf: URL(filePath: SharedData.list(name)))
        // No field has a line end, so lines are rows; the last field is the key.
        let lines = bytes.split(separator: 0x0A).dropFirst(2).map { line in
            Windows1252.string(line.last == 0x0D ? line.dropLast() : line)
        }
        let keys = Set(lines.compactMap { $0.split(separator: ",").last })
        #expect(lines.count == 9_487)
        #expect(reading.files == [FileCount(file: "sanctionsconlist_2018-04-13.csv", rows: 9_487, withoutEntity: 0)])
        #expect(Set(reading.entities.map { String($0.id.dropFirst("gb-hmt-".count)) }) == Set(keys.map(String.init)))
        #expect(reading.entities.count == 2_106)
        let persons = Set(lines.filter { $0.contains(",Individual,") }.compactMap { $0.split(separator: ",").last })
        #expect(reading.entities.count { $0.schema == .person } == persons.count)
        #expect(reading.entities.allSatisfy { !$0.texts("name").isEmpty && !$0.texts("listingDate").isEmpty })
        #expect(reading.entities.count { $0.texts("program").count > 1 } == 6)
        let recoded = bytes.split(separator: 0x0A).count { String(validating: $0, as: UTF8.self) == nil }
        #expect(
            reading.warnings.contains { $0.hasPrefix("not UTF-8, read as Windows-1252: \(recoded) rows (first ") })
        #expect(!reading.warnings.contains { $0.contains("not understood") || $0.contains("not known") })
        let references = reading.entities.filter { !$0.texts("unscId").isEmpty }
        #expect(references.count == 659)
    }

    @Test(
        "UKSL: full size, both formats and both ways to write rows")
    func fullSize() throws {
        let made = try Regenerated("uk-xml", as: "uk.xml")
        let (xml, counts) = (made.path, made.counts)
        let fromXML = try read(xml, UKReaderTests.dataset, countries: .distinct)
        #expect(fromXML.published?.description == counts["snapshot"]?.string)
        #expect(fromXML.warnings == [])
        let kinds = counts["kinds"]
        #expect(fromXML.entities.count { $0.schema == .person } == kinds?["Individual"]?.integer)
        #expect(fromXML.entities.count { $0.schema == .organization } == kinds?["Entity"]?.integer)
        #expect(fromXML.entities.count { $0.schema == .vessel } == kinds?["Ship"]?.integer)
        // Ships of which prose names one number behind the letters IMO.
        #expect(fromXML.entities.count { !$0.texts("imoNumber").isEmpty } == 629)
        for style in ["product", "names"] {
            let made = try Regenerated("uk-csv", as: "uk-\(style).csv", "--rows", style)
            let (csv, counts) = (made.path, made.counts)
            let fromCSV = try read(csv, UKReaderTests.dataset, countries: .distinct)
            #expect(fromCSV.warnings == [])
            #expect(fromCSV.files.map(\.rows) == [counts["rows"]?.integer])
            let different = zip(fromXML.entities, fromCSV.entities).filter { $0.plain != $1.plain }
            #expect(different.map(\.0.id) == [])
            #expect(fromXML.entities.count == fromCSV.entities.count)
        }
    }

    @Test(
        "UKSL: two dates differ after reading as their sources do",
        arguments: [("2026-05-14", "2026-07-31", 0, 80), ("2026-07-31", "2026-08-22", 611, 77)])
    func datedPair(older: String, newer: String, added: Int, changed: Int) throws {
        func entities(_ date: String) throws -> [String: [String: [String]]] {
            let path = try Regenerated("uk-xml", as: "uk-\(date).xml", "--date", date).path
            let reading = try read(path, UKReaderTests.dataset, countries: .distinct)
            return Dictionary(uniqueKeysWithValues: reading.entities.map { ($0.id, $0.plain) })
        }
        let (before, after) = (try entities(older), try entities(newer))
        let differing = Set(before.keys.filter { after[$0] != nil && after[$0] != before[$0] })
        #expect(after.keys.count { before[$0] == nil } == added)
        #expect(before.keys.count { after[$0] == nil } == 0)
        // In one designation only the order of three places was changed: of two that are a country alone and of one
        // that is a town alone. They are values of different properties, which have no order among them.
        let expected = Set(try UKRealFilesTests.changed(older, newer))
        #expect(expected.count == changed)
        #expect(expected.subtracting(differing) == ["gb-fcdo-AQD0038"])
        #expect(differing.isSubset(of: expected))
    }

    /// The ids whose source rows differ in any way.
    private static func changed(_ older: String, _ newer: String) throws -> [String] {
        let script = """
            import gzip, json, sys
            a, b = ({r["unique_id"]: r for r in map(json.loads, gzip.open(p, "rt"))} for p in sys.argv[1:])
            print(*("gb-fcdo-" + k for k in a if k in b and a[k] != b[k]))
            """
        let paths = [older, newer].map { SharedData.list("uk-uksl/uksl_\($0).jsonl.gz") }
        return try Regenerated.python(["-c", script] + paths).stdout.split(whereSeparator: \.isWhitespace)
            .map(String.init)
    }

    @Test("UKSL: published designations and the published header")
    func samples() throws {
        let sample = SharedData.list("format-samples/uk_sanctions_list_sample.xml")
        let reading = try read(sample, UKReaderTests.dataset, countries: .distinct)
        #expect(reading.published == CalendarDay("2026-08-20"))
        #expect(reading.entities.map(\.id) == ["gb-fcdo-AFG0006", "gb-fcdo-DPR0075"])
        #expect(reading.warnings == [])
        let header = SharedData.list("format-samples/uk_sanctions_list_header.csv")
        #expect(
            refusal(of: header, UKReaderTests.dataset)
                == "uk_sanctions_list_header.csv: has no entries; the download may have failed")
        var table = try CSVTable(path: header, preamble: 1, required: [])
        #expect(table.columnNames.count == 58)
        #expect(UKDesignation.unknownColumns(of: table.columnNames) == [])
        #expect(try table.next() == nil)
    }

    @Test("OFSI 2018: no word of a row is lost")
    func ofsiWords() throws {
        let name = "uk-ofsi/sanctionsconlist_2018-04-13.csv"
        let reading = try read(SharedData.list(name), "gb_hmt_sanctions", countries: .distinct)
        let words = Dictionary(
            uniqueKeysWithValues: reading.entities.map { entity in
                (entity.id, UKRealFilesTests.words(of: entity.plain.values.joined().joined(separator: " ")))
            })
        var table = try CSVReader(path: SharedData.list(name), columns: 29)
        _ = try (table.next(), table.next())
        var lost: [String] = []
        while let row = try table.next() {
            let known = try #require(words["gb-hmt-\(row.fields[28])"])
            // The birth date, the kinds and the dates are written otherwise; the marks of enumerations are gone.
            for (column, cell) in row.fields.enumerated() where ![7, 23, 24, 26, 27, 28].contains(column) {
                let missing = UKRealFilesTests.words(of: cell).subtracting(known).filter { $0.count > 1 }
                if !missing.isEmpty { lost.append("\(row.line): \(missing)") }
            }
        }
        #expect(lost == [])
    }

    @Test("UKSL: no word of a designation is lost")
    func designationWords() throws {
        let path = try Regenerated("uk-xml", as: "uk.xml").path
        let reading = try read(path, UKReaderTests.dataset, countries: .distinct)
        let plain = Dictionary(uniqueKeysWithValues: reading.entities.map { ($0.id, $0.plain) })
        var lost: [String] = []
        try XMLRecords.read(path, file: "uk.xml", records: ["Designation"]) { element, _ in
            let key = element.value("UniqueID")
            let values = plain["gb-fcdo-\(key)"]?.values.joined().joined(separator: " ") ?? ""
            let written: Set = [
                "LastUpdated", "DateDesignated", "UniqueID", "IndividualEntityShip", "SanctionsImposedIndicators",
                "NameType", "AliasStrength",
            ]
            let words = UKRealFilesTests.words(of: UKRealFilesTests.text(of: element, without: written))
            let missing = words.subtracting(UKRealFilesTests.words(of: values))
            if !missing.isEmpty { lost.append("\(key): \(missing)") }
        }
        #expect(lost == [])
    }

    static func text(of element: XMLElement, without names: Set<String>) -> String {
        guard !names.contains(element.name) else { return "" }
        return ([element.text] + element.children.map { text(of: $0, without: names) }).joined(separator: " ")
    }

    static func words(of text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
}
