import CordonModel
import CordonRules
import Foundation
import Testing

@testable import CordonLists

@Suite struct MOFReaderTests {
    private static let persons: [[TestWorkbook.Cell]] = [
        ["例に関与した者等（個人）\n（注）説明"], [],
        [
            "告示\n日付", "告 示 番 号", "日本語表記", "英語表記", "別名", "旧称", "確定に十分でない別名", "称号", "役職", "生年月日",
            "出生地", "国籍", "旅券番号", "ＩＤ番号", "住所", "リスト掲載日", "国連参照番号", "その他の情報",
        ],
        [
            "2012.10.25\n2014.2.6改訂", "1(*186)", "レイ・ヨンチョル", "REI YONG CHOL\n(original script: 例永哲)",
            "(a)レイ・イチ（Rei Ichi）(b)レイ・ニ\n(a)Rei Ichi (b)Rei Ni", "旧・レイ", "不明", "(a)Mullah（ムラー）", "局長；次長\nDirector",
            "(a)1955年-1958年頃\n(b)１９４５年１月２日", "平壌", "北朝鮮\nMali", "不明", "ID番号 4302", "(a)平壌 (b)北京",
            .day(41_850), "KPi.900", "説明。",
        ],
        ["", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "続き。"],
        ["2014.10.17削除", "2"],
        ["2014.10.17", "3"],
        [
            "2020.1.2", "*4", "", "", "", "", "", "", "", "", "", "", "T710219 (2001年発行)", "", "", "", "", "",
            "欄外",
        ],
    ]

    private static func workbook(_ edit: (inout [[TestWorkbook.Cell]]) -> Void = { _ in }) throws -> String {
        var rows = persons
        rows[7][2] = "ミホン"
        edit(&rows)
        return try TestWorkbook([
            ("一覧", [["説明だけの紙"]]), ("15.例（個人）", rows),
            (
                "28.例(団体(特定銀行を除く))",
                [
                    ["例の団体"], ["告示日付", "告示番号", "日本語表記", "英語表記", "別称・旧称", "電話", "FAX"],
                    [
                        "2022.3.1", 1, "例社", "Example JSC",
                        "（旧称、株式会社Ａ、Ｂ社、別称、Ｃ社）\n(f.k.a. A Inc.; a.k.a. \"AO C\")", "1; 2", "3",
                    ],
                    ["2022.3.1", 2, "", "Third OOO", "ア、イ\nA One, B Two", "", ""],
                ]
            ),
        ]).write("mof.xlsx")
    }

    @Test func reading() throws {
        let reading = try read(MOFReaderTests.workbook(), "jp_mof_sanctions", version: CalendarDay("2026-03-05"))
        #expect(reading.entities.map(\.id) == ["jp-mof-15-1", "jp-mof-15-4", "jp-mof-28-1", "jp-mof-28-2"])
        #expect(reading.entities.map(\.schema) == [.person, .person, .organization, .organization])
        #expect(reading.files == [FileCount(file: "mof.xlsx", rows: 7, withoutEntity: 2)])
        #expect(reading.leftOut == ["deleted": 1, "unnamed": 1])
        #expect(
            reading.warnings == [
                "sheets without a table of parties (mof.xlsx:一覧)",
                "a number without a name that is not marked as deleted (mof.xlsx:15.例（個人）!7)",
                "country not resolved: “北朝鮮” (mof.xlsx:15.例（個人）!4)",
            ])
        let properties = reading.entities.map { $0.properties.mapValues { $0.map(\.text) } }
        #expect(
            properties[0] == [
                "name": ["REI YONG CHOL"],
                "alias": ["例永哲", "レイ・ヨンチョル", "レイ・イチ", "Rei Ichi", "レイ・ニ", "Rei Ni"],
                "previousName": ["旧・レイ"], "title": ["Mullah（ムラー）"], "position": ["局長", "次長", "Director"],
                "birthDate": ["1955", "1956", "1957", "1958", "1945-01-02"], "birthPlace": ["平壌"],
                "nationality": ["ml"], "idNumber": ["4302"], "address": ["平壌", "北京"], "unscId": ["KPi.900"],
                "topics": ["sanction"], "program": ["例に関与した者等（個人）"], "listingDate": ["2012-10-25"],
                "modifiedAt": ["2014-02-06"],
                "notes": [
                    "英語表記: REI YONG CHOL (original script: 例永哲)", "生年月日: (a)1955年-1958年頃 (b)１９４５年１月２日",
                    "国籍: 北朝鮮", "ID番号: ID番号 4302", "リスト掲載日: 2014-07-30", "その他の情報: 説明。",
                    "告示番号: 1(*186)", "その他の情報: 続き。",
                ],
            ])
        #expect(
            properties[1] == [
                "name": ["ミホン"], "passportNumber": ["T710219"], "topics": ["sanction"],
                "program": ["例に関与した者等（個人）"], "listingDate": ["2020-01-02"],
                "notes": ["旅券番号: T710219 (2001年発行)", "欄外", "告示番号: *4"],
            ])
        #expect(
            properties[2] == [
                "name": ["Example JSC"], "alias": ["例社", "C社", "AO C"], "previousName": ["株式会社A", "B社", "A Inc."],
                "phone": ["1", "2"], "topics": ["sanction"], "program": ["例の団体"], "listingDate": ["2022-03-01"],
                "notes": [
                    "別称・旧称: （旧称、株式会社Ａ、Ｂ社、別称、Ｃ社） (f.k.a. A Inc.; a.k.a. \"AO C\")", "FAX: 3",
                ],
            ])
        #expect(reading.entities[3].texts("alias") == ["ア", "イ", "A One", "B Two"])
        #expect(try reading.entity("jp-mof-15-1").records("name") == ["mof.xlsx:15.例（個人）!4"])
    }

    @Test func refusals() throws {
        func message(_ edit: (inout [[TestWorkbook.Cell]]) -> Void) throws -> String? {
            refusal(of: try MOFReaderTests.workbook(edit), "jp_mof_sanctions")
        }
        #expect(try message { $0[7][1] = "1" } == "mof.xlsx:8: 告示番号 “15-1” was already on line 4")
        #expect(try message { $0[7][1] = "x" } == "mof.xlsx:8: 告示番号 is missing")
        #expect(try message { $0[2][3] = "名前" } == "mof.xlsx:3: the column “英語表記” is missing")
        #expect(
            try message { $0.remove(at: 3) } == "mof.xlsx:4: 告示番号 (15.例（個人）) is missing")
        let empty = try TestWorkbook([("1.例", [["告示日付", "告示番号", "日本語表記", "英語表記"]])]).write("mof.xlsx")
        #expect(refusal(of: empty, "jp_mof_sanctions") == "mof.xlsx: has no entries; the download may have failed")
    }

    @Test(
        "Japanese dates",
        arguments: [
            ("1941年8月20日セルビア共和国ポジャレヴァッツ生\nBorn at Pozarevac", ["1941-08-20"]), ("1963年頃", ["1963"]),
            ("1955年-1958年頃", ["1955", "1956", "1957", "1958"]), ("1937年~1939年", ["1937", "1938", "1939"]),
            ("1963年から1965年の間", ["1963", "1964", "1965"]), ("2001.9.22", ["2001-09-22"]),
            ("2022/10/21\n（改訂日 2023年10月20日）", ["2022-10-21", "2023-10-20"]),
            ("（a）1966年頃（b）1960年 （c）1953年3月", ["1966", "1960", "1953-03"]),
            ("1973 年1月15日", ["1973-01-15"]), ("1962年2月30日", ["1962"]), ("おおむね30～35歳", []),
            ("1984-05-06", ["1984-05-06"]),
        ])
    func dates(text: String, dates: [String]) {
        #expect(MOFText.dates(text).map(\.description) == dates)
    }

    @Test(
        "names in one cell",
        arguments: [
            ("アーイシャ\n（Aisha）", ["アーイシャ", "Aisha"]), ("Igor Chayka (Chaika)", ["Igor Chayka (Chaika)"]),
            ("（別称）甲社\nKo Corp.\n（旧称）乙社\nOtsu Corp.", ["甲社", "Ko Corp.", "乙社", "Otsu Corp."]),
            ("甲 (a.k.a.: A. Kabir)", ["甲", "A. Kabir"]),
            ("Office #39; Office No. 39", ["Office #39", "Office No. 39"]),
            ("حسن غول (Hassan Ghul; Hassan Gul)", ["حسن غول (Hassan Ghul; Hassan Gul)"]),
            ("Gunawan, Rusman", ["Gunawan, Rusman"]), ("(自称)", ["自称"]),
            (
                "(別称、甲)\na.k.a., the following two aliases:\n-A One\nand\n-B Two", ["甲", "A One", "B Two"]
            ),
        ])
    func names(text: String, names: [String]) {
        #expect(MOFNames(text).names.map(\.text) == names)
    }
}
