import TestSupport
import CordonModel
import Testing

@testable import CordonLists
import CordonRules

/// The readers against the publishers' own files, with counts that owe nothing to the readers.
@Suite(.enabled(if: SharedData.isThere, "needs ../shared/data")) struct RealFilesTests {
    @Test(
        "OFAC: rows of every file",
        arguments: [
            (
                "us-ofac-sdn/2021-07", "us_ofac_sdn",
                ["sdn.csv": 8_976, "add.csv": 13_837, "alt.csv": 11_910, "sdn_comments.csv": 5]
            ),
            (
                "us-ofac-sdn/2019-01", "us_ofac_sdn",
                ["sdn.csv": 7_379, "add.csv": 11_696, "alt.csv": 9_682, "sdn_comments.csv": 13]
            ),
            (
                "us-ofac-cons/2018-05", "us_ofac_cons",
                ["cons_prim.csv": 639, "cons_add.csv": 857, "cons_alt.csv": 1_209]
            ),
            ("us-ofac-cons/2025-04", "us_ofac_cons", ["cons_prim.csv": 443, "cons_add.csv": 572]),
            (
                "us-ofac-cons/2025-12", "us_ofac_cons",
                ["cons_prim.csv": 442, "cons_add.csv": 574, "cons_alt.csv": 1_073, "cons_comments.csv": 10]
            ),
        ])
    func ofacRows(folder: String, dataset: String, rows: [String: Int]) throws {
        let reading = try read(SharedData.list(folder), dataset)
        #expect(Dictionary(uniqueKeysWithValues: reading.files.map { ($0.file, $0.rows) }) == rows)
        for file in reading.files {
            #expect(try SharedData.numberedLines("\(folder)/\(file.file)") == file.rows, "\(file.file)")
        }
        #expect(reading.entities.count == reading.files.first?.rows)
        #expect(reading.orphans.count == (folder.hasSuffix("2019-01") ? 10 : 0))
        #expect(reading.missingSiblings.count == 4 - rows.count)
    }

    @Test(
        "OFAC: main files alone",
        arguments: [
            ("SDN_2022-02-28.csv", 9_222, 7), ("SDN_2022-03-07.csv", 9_321, 7), ("SDN_2024-05-02.csv", 14_973, 18),
            ("SDN_2024-05-03.csv", 14_965, 18),
        ])
    func ofacHistory(file: String, rows: Int, cut: Int) throws {
        let name = "us-ofac-sdn/history/\(file)"
        let reading = try read(SharedData.list(name), "us_ofac_sdn")
        #expect(reading.entities.count == rows)
        #expect(try SharedData.numberedLines(name) == rows)
        #expect(reading.missingSiblings == ["add.csv", "alt.csv", "sdn_comments.csv"])
        #expect(
            reading.warnings.contains {
                $0.hasPrefix("remark cut at 1000 characters, its continuation is missing (\(cut) times")
            })
    }

    @Test("OFAC: nothing of the prose is lost: every quoted name, every IMO number, every linked party")
    func ofacProse() throws {
        let name = "us-ofac-sdn/history/SDN_2024-05-03.csv"
        let reading = try read(SharedData.list(name), "us_ofac_sdn")
        func texts(_ property: String) -> [String] { reading.entities.flatMap { $0.texts(property) } }
        // 851 vessels, of which one number occurs twice in a remark or is cut.
        let imo = try SharedData.occurrences(of: " IMO ", in: name)
        #expect(texts("imoNumber").allSatisfy { $0.utf8.count == 7 })
        #expect(imo - texts("imoNumber").count <= 6)
        let names = Set(texts("name"))
        let linked = texts("linkedTo")
        #expect(linked.count { names.contains($0) } >= linked.count - 8)
        #expect(!reading.warnings.contains { $0.hasPrefix("birth date not understood") })
        #expect(texts("birthDate").allSatisfy { PartialDate($0) != nil })
    }

    @Test(
        "UN: records",
        arguments: [
            ("UN_consolidated_2026-02.xml", 730, 273, "2026-02-27"),
            ("UN_consolidated_2025-11.xml", 727, 273, "2025-11-20"),
            ("UN_consolidated_2025-06-19.xml", 684, 193, "2025-06-18"),
        ])
    func un(file: String, persons: Int, organizations: Int, published: String) throws {
        let name = "un-sc/\(file)"
        let reading = try read(SharedData.list(name), "un_sc_sanctions")
        #expect(reading.entities.count { $0.schema == .person } == persons)
        #expect(reading.entities.count { $0.schema == .organization } == organizations)
        #expect(try SharedData.occurrences(of: "<INDIVIDUAL>", in: name) == persons)
        #expect(try SharedData.occurrences(of: "<ENTITY>", in: name) == organizations)
        #expect(reading.published == CalendarDay(published))
        #expect(reading.entities.allSatisfy { $0.texts("listingDate").count == 1 && $0.texts("unscId").count == 1 })
    }

    @Test(
        "FollowTheMoney",
        arguments: [
            ("parteispenden_entities.ftm.json", 475, 96), ("t1_entities.ftm.json", 7, 6),
            ("zala_entities.ftm.json", 91, 17),
        ])
    func ftm(file: String, rows: Int, entities: Int) throws {
        let reading = try read(SharedData.list("ftm/\(file)"), "some_list")
        #expect(reading.files.map(\.rows) == [rows])
        #expect(reading.entities.count == entities)
        #expect(reading.orphans == [])
        #expect(reading.leftOut.values.reduce(0, +) == rows - entities)
    }
}
