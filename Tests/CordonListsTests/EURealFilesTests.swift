import CordonModel
import CordonRules
import Foundation
import TestSupport
import Testing

@testable import CordonLists

@Suite(.enabled(if: SharedData.isThere, "needs ../shared/data")) struct EURealFilesTests {
    /// Lines of the files of a folder but the headers: no cell of these tables has a line end.
    private func lines(below folder: String) throws -> Int {
        try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".csv") }
            .reduce(0) { sum, name in
                let data = try Data(contentsOf: URL(filePath: folder + "/" + name))
                return sum + data.count { $0 == 0x0A } - 1
            }
    }

    @Test(
        "Official Journal: every row is read; a party with several rows in an annex is one",
        arguments: [
            ("eu-oj/consolidated", 45, 8_017, 8_013), ("eu-oj/amendments", 11, 417, 416), ("eu-oj", 56, 8_434, 8_422),
        ])
    func journal(folder: String, files: Int, rows: Int, entities: Int) throws {
        let reading = try readEU(SharedData.list(folder), "eu_journal_sanctions")
        #expect(reading.files.count == files)
        #expect(reading.files.reduce(0) { $0 + $1.rows } == rows)
        #expect(try lines(below: SharedData.list(folder)) == rows)
        #expect(reading.entities.count == entities)
        // All of the dates and countries but these few are understood.
        #expect(reading.warnings.count < 50)
        #expect(reading.entities.flatMap { $0.texts("birthDate") }.allSatisfy { PartialDate($0) != nil })
        #expect(reading.entities.allSatisfy { $0.texts("listingDate").count <= 1 && $0.texts("program").count == 1 })
        #expect(reading.entities.flatMap { $0.texts("imoNumber") }.allSatisfy { $0.utf8.count == 7 })
    }

    @Test("Official Journal: rows that are one party, and parties of one name that are not")
    func journalParties() throws {
        let reading = try readEU(SharedData.list("eu-oj"), "eu_journal_sanctions")
        func entries(_ name: String) -> [String] {
            reading.entities.filter { $0.texts("name") == [name] }
                .map { $0.texts("notes").filter { $0.hasPrefix("Annex: ") }.joined(separator: " + ") }.sorted()
        }
        #expect(entries("MIKHAIL ULYANOV") == ["Annex: XLII, entry 586 + Annex: XLII, entry 616"])
        #expect(entries("Maria") == ["Annex: XLII, entry 2", "Annex: XLII, entry 392"])
        #expect(entries("Aung Moe Myint") == ["Annex: IV.A, entry 49", "Annex: IV.A, entry 83"])
        #expect(entries("VTB BANK") == ["Annex: III, entry 2", "Annex: XIV"])
        let avax = try #require(reading.entities.first { $0.texts("name") == ["AVAX"] })
        #expect(avax.texts("provisions") == ["Transportation restrictions", "Annex V", "Financial restrictions"])
    }

    @Test("the copy that a spreadsheet has saved")
    func damaged() {
        #expect(
            refusal(of: SharedData.list("eu-fsf/EU_FSF_csv_short_2018-07.csv"), "eu_fsf")
                == "eu_fsf_csv_short_2018-07.csv:1: is not as the EU published it: a spreadsheet has saved it (its rows "
                + "are in quotation marks and its commas have become tabs), and with it names may be lost. Download it "
                + "again and import it without opening it in a spreadsheet")
    }

    /// The columns of the damaged copy are those of version 1.0 and its rows, mended as far as can be, are understood.
    @Test("version 1.0: the rows of the damaged copy without its quotation marks and tabs")
    func mended() throws {
        let data = try Data(contentsOf: URL(filePath: SharedData.list("eu-fsf/EU_FSF_csv_short_2018-07.csv")))
        let rows = data.split(separator: 0x0A).map { line in
            var row = Windows1252.string(line)
            while let last = row.last, "\r\"\t".contains(last) { row.removeLast() }
            return row.dropFirst().replacing("\"\"", with: "\"").replacing("\t", with: ",")
        }
        let whole = rows.filter { $0.count { $0 == ";" } == 58 }
        let reading = try readEU(Fixture.file("eu.csv", whole.joined(separator: "\n") + "\n"))
        #expect(rows.count - whole.count == 1)
        #expect(reading.files.map(\.rows) == [whole.count - 1])
        #expect(reading.published == CalendarDay("2018-07-04"))
        let ids = Set(whole.dropFirst().map { $0.split(separator: ";")[1] })
        #expect(reading.entities.count == ids.count)
        #expect(reading.warnings == [])
    }
}

/// The list in full size. Its source is a copy of the list in another shape, so what it lacks is not tested here.
@Suite(.enabled(if: SharedData.isThere, "needs ../shared/data")) struct EURegeneratedTests {
    @Test("XML and CSV of one list give the same parties")
    func both() throws {
        let xml = try Regenerated("eu-xml", as: "eu.xml")
        let csv = try Regenerated("eu-csv", as: "eu.csv")
        let (left, right) = (try readEU(xml.path), try readEU(csv.path))
        for (reading, counts) in [(left, xml), (right, csv)] {
            #expect(try reading.entities.count == counts.count("records"))
            #expect(try reading.entities.count { $0.schema == .person } == counts.count("kinds", "person"))
            #expect(try reading.entities.count { $0.schema == .organization } == counts.count("kinds", "enterprise"))
            #expect(
                reading.warnings.map { $0.prefix { $0 != "(" } }
                    == ["birth date in the ISLAMIC calendar, kept as a note "])
        }
        #expect(left.entities.count == 5_860)
        #expect(try right.files.map(\.rows) == [csv.count("rows")])
        #expect(left.published == CalendarDay("2026-05-01") && right.published == left.published)
        for (one, other) in zip(left.entities, right.entities) {
            #expect(one.id == other.id && one.schema == other.schema)
            #expect(one.values.mapValues(Set.init) == other.values.mapValues(Set.init), "\(one.id)")
        }
    }

    @Test("every name and number of the source is a value")
    func nothingLost() throws {
        let xml = try Regenerated("eu-xml", as: "eu.xml")
        let entities = try readEU(xml.path).entities
        func count(_ properties: String...) -> Int {
            entities.reduce(0) { sum, entity in sum + properties.reduce(0) { $0 + entity.texts($1).count } }
        }
        let data = try Data(contentsOf: URL(filePath: xml.path))
        let names = try Set(attributes("wholeName", in: data))
        let read = Set(entities.flatMap { $0.texts("name") + $0.texts("alias") + $0.texts("weakAlias") })
        #expect(names.subtracting(read).isEmpty)
        let numbers = try Set(attributes("number", in: data))
        let kept = Set(
            entities.flatMap { entity in
                ["passportNumber", "idNumber", "taxNumber", "registrationNumber", "imoNumber", "swiftBic"]
                    .flatMap(entity.texts)
            })
        #expect(numbers.subtracting(kept).allSatisfy { $0.contains(" ") && kept.contains($0.filter { $0 != " " }) })
        #expect(try count("phone") >= xml.count("contacts") / 2)
    }

    /// The values of an attribute, found in the text and not with the parser.
    private func attributes(_ name: String, in data: Data) throws -> [String] {
        let text = String(decoding: data, as: UTF8.self)
        return text.split(separator: " \(name)=\"").dropFirst().map { piece in
            piece.prefix { $0 != "\"" }.replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
                .replacing("&gt;", with: ">").replacing("&#10;", with: " ").replacing("&amp;", with: "&")
                .collapsingSpaces()
        }.filter { !$0.isEmpty }
    }
}
