import CordonModel
import CordonReference
import CordonRules
import Foundation
import TestSupport
import Testing

@testable import CordonLists

/// Japan, Canada, Australia and FollowTheMoney against the publishers' own files, and against full-size files that are
/// regenerated in their formats. Counts are Python's, made with its standard library.
@Suite(.enabled(if: SharedData.isThere, "needs ../shared/data")) struct RealWorkbookTests {
    private static let countries = CountryResolver { Countries.shared.code($0) }

    private func read(_ path: String, _ dataset: String) throws -> ListReading {
        try ListSource.locate(path: path, dataset: dataset).read(version: nil, countries: RealWorkbookTests.countries)
    }

    @Test("METI: every row, every line of other names, every kind of weapon")
    func meti() throws {
        let path = SharedData.list("jp/meti_foreign_user_list_2025-09-29.xlsx")
        let reading = try read(path, "jp_meti_eul")
        let count = try Python.counts(
            Python.cells + """
                rows = next(iter(sheets(sys.argv[1])))[1][1:]
                print(json.dumps({"rows": len(rows), "marks": sum(c.get("D", "").count("\\u30fb") for c in rows),
                    "CW": sum("CW" in c.get("F", "") for c in rows), "weapons": sum("E" in c for c in rows)}))
                """, path)
        #expect(count["rows"] == 835)
        #expect(reading.entities.count == count["rows"])
        #expect(Set(reading.entities.map(\.id)) == Set((1...835).map { "jp-meti-\($0)" }))
        func having(_ start: String) -> Int {
            reading.entities.count { $0.texts("provisions").contains { $0.hasPrefix(start) } }
        }
        #expect(having("Conventional weapons") == count["CW"])
        #expect(having("Type of WMD") == count["weapons"])
        // A name that is repeated counts once; lines without a dot and names in brackets come on top.
        #expect(reading.entities.map { $0.texts("alias").count }.reduce(0, +) > (count["marks"] ?? .max) - 10)
        #expect(reading.entities.allSatisfy { $0.texts("country").count == 1 && $0.texts("notes").isEmpty })
        // Four parties in North Korea have a name in Japanese only.
        #expect(reading.entities.count { $0.texts("name")[0].isEastAsian } == 4)
        #expect(reading.warnings == [])
    }

    @Test("MOF: every party of every sheet")
    func mof() throws {
        let path = SharedData.list("jp/mof_asset_freeze_2026-03-05.xlsx")
        let reading = try read(path, "jp_mof_sanctions")
        let count = try Python.counts(
            Python.cells + """
                count = {}
                for name, rows in sheets(sys.argv[1]):
                    flat = lambda text: "".join(str(text).split())
                    start = [i for i, c in enumerate(rows) if flat(c.get("A", "")) == "告示日付"]
                    if start:
                        party = [c for c in rows[start[0] + 1:] if c.get("C", "").strip() or c.get("D", "").strip()]
                        count[name.split(".")[0]] = len(party)
                print(json.dumps(count))
                """, path)
        #expect(count.values.reduce(0, +) == 2_862)
        let read = Dictionary(grouping: reading.entities) { $0.id.split(separator: "-")[2] }
        for (sheet, parties) in count { #expect(read[Substring(sheet)]?.count ?? 0 == parties, "sheet \(sheet)") }
        #expect(reading.leftOut == ["deleted": 598, "unnamed": 1])
        #expect(reading.entities.allSatisfy { $0.texts("name").count == 1 && $0.texts("listingDate").count == 1 })
        #expect(!reading.entities.flatMap { $0.texts("alias") }.contains("不明"))
    }

    @Test("SEMA as published in 2020")
    func sema() throws {
        let name = "ca-sema/sema-lmes_2020-04.xml"
        let reading = try read(SharedData.list(name), "ca_dfatd_sema_sanctions")
        #expect(reading.entities.count == 1_369)
        #expect(try SharedData.occurrences(of: "<record>", in: name) == 1_369)
        let organizations = reading.entities.count { $0.schema == .organization }
        #expect(try SharedData.occurrences(of: "<Entity>", in: name) == organizations)
        let persons = reading.entities.count { $0.schema == .person }
        #expect(try SharedData.occurrences(of: "<LastName>", in: name) == persons)
        #expect(
            try SharedData.occurrences(of: "<DateOfBirth>", in: name)
                == reading.entities.count { !$0.texts("birthDate").isEmpty })
        #expect(reading.warnings == [])
    }

    @Test("SEMA and DFAT regenerated at full size")
    func regenerated() throws {
        for tags in ["bilingual", "english"] {
            let made = try Regenerated("ca-xml", as: "list.xml", "--tags", tags)
            let (path, count) = (made.path, made.counts)
            let reading = try read(path, "ca_dfatd_sema_sanctions")
            #expect(reading.entities.count == count["records"]?.integer)
            #expect(reading.entities.count { $0.schema == .person } == count["kinds"]?["individual"]?.integer)
            #expect(reading.entities.allSatisfy { $0.texts("listingDate").count == 1 })
            #expect(reading.warnings.count == 2)
        }
        let made = try Regenerated("au-xlsx", as: "list.xlsx")
        let (path, count) = (made.path, made.counts)
        let reading = try read(path, "au_dfat_sanctions")
        #expect(reading.entities.count == count["records"]?.integer)
        #expect(reading.files.map(\.rows) == [count["rows"]?.integer])
        for (schema, kind) in [(Schema.person, "person"), (.organization, "organization"), (.vessel, "vessel")] {
            #expect(reading.entities.count { $0.schema == schema } == count["kinds"]?[kind]?.integer)
        }
        #expect(reading.entities.count { !$0.texts("imoNumber").isEmpty } == count["imo numbers"]?.integer)
        #expect(reading.warnings.count < 10)
    }

    @Test(
        "FollowTheMoney: schemata of every file",
        arguments: [
            "entities.ftm.json", "parteispenden_entities.ftm.json", "zala_entities.ftm.json", "t1_entities.ftm.json",
        ])
    func lines(file: String) throws {
        let path = SharedData.list("ftm/\(file)")
        let reading = try read(path, "some_list")
        let count = try Python.counts(
            """
            import collections, json, sys
            lines = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8") if line.strip()]
            print(json.dumps(collections.Counter(line["schema"] for line in lines)))
            """, path)
        var schemata = reading.leftOut
        for entity in reading.entities { schemata[entity.schema.rawValue, default: 0] += 1 }
        #expect(schemata == count)
        if file == "entities.ftm.json" {
            #expect(count == ["Person": 607, "Family": 756, "Position": 100, "Occupancy": 102])
            #expect(reading.files.map(\.rows) == [1_565])
            let warning = "“education” occurs twice; its values were put together (31 times"
            #expect(reading.warnings.contains { $0.hasPrefix(warning) })
        } else {
            #expect(reading.warnings == [])
        }
    }

    @Test("FollowTheMoney: the other exports")
    func exports() throws {
        let nested = try read(SharedData.list("ftm/targets.nested.json"), "some_list")
        #expect(nested.entities.count == 5)
        let schemata = try SharedData.occurrences(of: "\"schema\":", in: "ftm/targets.nested.json")
        #expect(nested.leftOut.values.reduce(5, +) == schemata)
        #expect(nested.leftOut == ["Family": 4, "Person": 4, "Occupancy": 5])
        let simple = try read(SharedData.list("ftm/targets.simple.csv"), "some_list")
        #expect(simple.entities.map(\.id) == nested.entities.map(\.id))
    }

    @Test(
        "FollowTheMoney: deltas",
        arguments: [
            ("20240527194702-wnk", 2, 0), ("20240528014702-pfh", 2, 0), ("20240528074703-npf", 0, 1),
            ("20240528134729-3iv", 1, 0),
        ])
    func deltas(version: String, changed: Int, removed: Int) throws {
        let name = "ftm/t2_delta_\(version).json"
        let reading = try read(SharedData.list(name), "some_list")
        #expect(reading.entities.count == changed)
        #expect(reading.removed?.count == removed)
        #expect(try SharedData.occurrences(of: "\"op\":\"DEL\"", in: name) == removed)
        #expect(try SharedData.occurrences(of: "{\"op\":", in: name) == changed + removed)
    }

    @Test func emptyDelta() {
        let name = "t2_delta_20240527134702-zbn.json"
        #expect(
            refusal(of: SharedData.list("ftm/\(name)"), "some_list")
                == "\(name): has no entries; the download may have failed")
    }
}

/// Counts that owe nothing to the readers.
private enum Python {
    /// `sheets(path)` gives each sheet's name and its rows as dictionaries by column, without phonetic readings.
    static let cells = """
        import json, re, sys, zipfile
        import xml.etree.ElementTree as ET
        M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
        R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

        def sheets(path):
            book = zipfile.ZipFile(path)
            part = lambda name: ET.fromstring(book.read("xl/" + name))
            shared = ["".join(t.text or "" for p in s for t in ([p] if p.tag == M + "t" else p.findall(M + "t"))
                              if p.tag != M + "rPh") for s in part("sharedStrings.xml")]
            target = {r.get("Id"): r.get("Target") for r in part("_rels/workbook.xml.rels")}
            for sheet in part("workbook.xml").find(M + "sheets"):
                rows = []
                for row in part(target[sheet.get(R)]).iter(M + "row"):
                    found = {}
                    for cell in row:
                        value = cell.findtext(M + "v")
                        if value is not None:
                            text = shared[int(value)] if cell.get("t") == "s" else value
                            found[re.match("[A-Z]+", cell.get("r")).group()] = text
                    if found:
                        rows.append(found)
                yield sheet.get("name"), rows


        """

    static func counts(_ script: String, _ path: String) throws -> [String: Int] {
        let json = try JSON.parse(Regenerated.python(["-c", script, path]).stdout)
        return Dictionary(uniqueKeysWithValues: (json.members ?? []).map { ($0.key, $0.value.integer ?? -1) })
    }
}
