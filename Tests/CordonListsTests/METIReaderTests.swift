import CordonModel
import CordonRules
import Foundation
import Testing

@testable import CordonLists

@Suite struct METIReaderTests {
    private static let header: [TestWorkbook.Cell] = [
        "No.", "国名、地域名\nCountry or Region", "企業名､組織名\nCompany or Organization", "別名\nAlso Known As",
        "懸念区分\nType of WMD", "通常兵器\nConventional Weapons",
    ]

    private static let rows: [[TestWorkbook.Cell]] = [
        header,
        [
            1, "イラン\nIslamic Republic of Iran", "Example Parts Company LLC\n（EPCO）",
            "・Sample Parts Trading \n ・SPT\n・Joint Stock Company of Research and\nProduction\n \n例部品会社",
            "生物、化学、ミサイル、核\nB,C,M,N", "通常兵器\nCW",
        ],
        [2, "北朝鮮\nNorth Korea", "Korea Example (General) Trading Co.（朝鮮例貿易(総)会社）", "(見本商社)", "ミサイルＭ", ""],
        [3, "", "Nowhere Institute", "Nowhere Institute", "核兵器", "通常"],
        [4, "火星\nRepublic of Mars", "Mars Works", "", "ミサイル、不詳\nM、X", "", "new"],
    ]

    @Test func reading() throws {
        let path = try TestWorkbook([("ユーザーリスト", METIReaderTests.rows)]).write()
        let reading = try read(path, "jp_meti_eul", version: CalendarDay("2025-09-29"))
        #expect(reading.published == nil)
        #expect(reading.files == [FileCount(file: "list.xlsx", rows: 4, withoutEntity: 0)])
        #expect(reading.entities.map(\.id) == ["jp-meti-1", "jp-meti-2", "jp-meti-3", "jp-meti-4"])
        #expect(reading.entities.allSatisfy { $0.schema == .organization && $0.version == CalendarDay("2025-09-29") })
        let properties = reading.entities.map { $0.properties.mapValues { $0.map(\.text) } }
        #expect(
            properties[0] == [
                "name": ["Example Parts Company LLC （EPCO）"],
                "alias": ["Sample Parts Trading", "SPT", "Joint Stock Company of Research and Production", "例部品会社"],
                "notes": ["Country or Region: Islamic Republic of Iran"], "topics": ["export.control"],
                "program": ["EUL"],
                "provisions": [
                    "Type of WMD: B (biological)", "Type of WMD: C (chemical)", "Type of WMD: M (missiles)",
                    "Type of WMD: N (nuclear)", "Conventional weapons: CW",
                ],
            ])
        #expect(
            properties[1] == [
                "name": ["Korea Example (General) Trading Co."], "alias": ["朝鮮例貿易(総)会社", "見本商社"],
                "notes": ["Country or Region: North Korea"], "topics": ["export.control"], "program": ["EUL"],
                "provisions": ["Type of WMD: M (missiles)"],
            ])
        #expect(
            properties[2] == [
                "name": ["Nowhere Institute"], "topics": ["export.control"], "program": ["EUL"],
                "notes": ["Type of WMD: 核兵器", "Conventional weapons: 通常"],
            ])
        #expect(
            properties[3] == [
                "name": ["Mars Works"], "topics": ["export.control"], "program": ["EUL"],
                "provisions": ["Type of WMD: M (missiles)"],
                "notes": ["Country or Region: Republic of Mars", "Type of WMD: ミサイル、不詳 M、X", "new"],
            ])
        #expect(try reading.entity("jp-meti-2").records("name") == ["list.xlsx:3"])
        #expect(
            reading.warnings == [
                "Conventional Weapons not known: “通常” (list.xlsx:4)", "Type of WMD not known: “X” (list.xlsx:5)",
                "country not resolved: “Islamic Republic of Iran” (list.xlsx:2)",
                "country not resolved: “North Korea” (list.xlsx:3)",
                "country not resolved: “Republic of Mars” (list.xlsx:5)",
            ])
    }

    @Test(
        "every refusal says where",
        arguments: [
            (2, 0, "", "m.xlsx:3: No. is missing"),
            (3, 2, "", "m.xlsx:4: Company or Organization is missing"),
            (2, 0, "1", "m.xlsx:3: No. “1” was already on line 2"),
            (0, 3, "別名", "m.xlsx:1: the column “Also Known As” is missing"),
            (0, 1, "Country", "m.xlsx:1: the column “Country or Region” is missing"),
            (0, 0, "Number", "m.xlsx: is not the main file of a list in a known format"),
        ])
    func refusals(row: Int, column: Int, value: String, message: String) throws {
        var rows = METIReaderTests.rows
        rows[row][column] = .init(stringLiteral: value)
        let path = try TestWorkbook([("S", rows)]).write("m.xlsx")
        #expect(refusal(of: path, "jp_meti_eul")?.hasPrefix(message) == true)
    }

    @Test func otherRefusals() throws {
        let path = try TestWorkbook([("S", [METIReaderTests.header])]).write("m.xlsx")
        #expect(refusal(of: path, "jp_meti_eul") == "m.xlsx: has no entries; the download may have failed")
        let good = TestWorkbook([("S", METIReaderTests.rows)])
        let cut = try Fixture.file("m.xlsx", good.data.dropLast(100))
        #expect(refusal(of: cut, "jp_meti_eul")?.hasPrefix("m.xlsx: not a usable workbook: ") == true)
        #expect(
            refusal(of: try good.write("m.xlsx"), "au_dfat_sanctions")
                == "m.xlsx: is METI Foreign User List, but au_dfat_sanctions is published as DFAT Consolidated List")
        #expect(
            refusal(of: try good.write("m.xlsx"), "un_sc_sanctions")
                == "m.xlsx: is METI Foreign User List, but un_sc_sanctions is published as UN consolidated XML")
    }

    @Test("a header below a title, and a second sheet without one")
    func titles() throws {
        let rows: [[TestWorkbook.Cell]] = [["外国ユーザーリスト"], []] + METIReaderTests.rows.prefix(2)
        let path = try TestWorkbook([("notes", [["nothing here"]]), ("list", rows)]).write()
        #expect(try read(path, "jp_meti_eul").entities.map(\.id) == ["jp-meti-1"])
    }
}
