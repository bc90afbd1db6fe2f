import Foundation
import Testing

@testable import CordonLists

@Suite struct ListSourceTests {
    private func names(_ source: ListSource) -> [OFACFile: String] {
        source.files.mapValues { URL(filePath: $0).lastPathComponent }
    }

    @Test func foldersAndFiles() throws {
        let sdn: [OFACFile: String] = [
            .main: "sdn.csv", .addresses: "add.csv", .aliases: "alt.csv", .comments: "sdn_comments.csv",
        ]
        for path in ["ofac-sdn", "ofac-sdn/", "ofac-sdn/sdn.csv"] {
            #expect(try names(.locate(path: Fixture.path(path), dataset: "us_ofac_sdn")) == sdn)
        }
        #expect(
            try names(.locate(path: Fixture.path("ofac-cons"), dataset: "us_ofac_cons")) == [
                .main: "CONS_PRIM.CSV", .addresses: "CONS_ADD.CSV", .aliases: "CONS_ALT.CSV",
                .comments: "CONS_COMMENTS.CSV",
            ])
        #expect(try names(.locate(path: Fixture.path("un"), dataset: "un_sc_sanctions")) == [.main: "consolidated.xml"])
        #expect(try names(.locate(path: Fixture.path("ftm"), dataset: "my_list")) == [.main: "entities.ftm.json"])
    }

    @Test("a main file of another name claims no siblings")
    func datedMainFile() throws {
        let folder = try Fixture.copy("ofac-sdn")
        try FileManager.default.moveItem(atPath: folder + "/sdn.csv", toPath: folder + "/SDN_2024-05-03.csv")
        for path in [folder, folder + "/SDN_2024-05-03.csv"] {
            let reading = try read(path, "us_ofac_sdn")
            #expect(reading.missingSiblings == ["add.csv", "alt.csv", "sdn_comments.csv"])
            #expect(reading.files.map(\.file) == ["sdn_2024-05-03.csv"])
        }
    }

    @Test func refusals() throws {
        let sdn = Fixture.path("ofac-sdn")
        #expect(refusal(of: sdn + "/nowhere", "us_ofac_sdn") == "\(sdn)/nowhere: there is no such file or folder")
        #expect(
            refusal(of: sdn, "us_ofac_cons")
                == "\(sdn): has no file for us_ofac_cons; expected cons_prim.csv or a CSV file with 12 columns or "
                + "an XML file with the element sanctionsData or an XML file with the element sdnList or "
                + "an XML file with the element Sanctions")
        #expect(refusal(of: sdn + "/sdn.csv", "us_ofac_cons") == "sdn.csv: belongs to us_ofac_sdn, not to us_ofac_cons")
        #expect(
            refusal(of: sdn + "/sdn.csv", "un_sc_sanctions")
                == "sdn.csv: is OFAC legacy CSV, but un_sc_sanctions is published as UN consolidated XML")
        #expect(
            refusal(of: sdn + "/add.csv", "us_ofac_sdn")
                == "add.csv: is not the main file of a list in a known format "
                + "(\(ListFormats.all.map(\.title).joined(separator: ", ")))")
        #expect(
            refusal(of: Fixture.path("un"), "my_list")
                == "\(Fixture.path("un")): has no file for my_list; expected targets.nested.json or "
                + "targets.simple.csv or entities.ftm.json or another file *.ftm.json, *.jsonl or *.ndjson")
        #expect(
            refusal(of: try Fixture.file("sdn.csv", ""), "us_ofac_sdn")
                == "sdn.csv: has no entries; the download may have failed")
        let two = try Fixture.copy("un")
        try FileManager.default.copyItem(atPath: two + "/consolidated.xml", toPath: two + "/older.xml")
        #expect(
            refusal(of: two, "un_sc_sanctions")
                == "\(two): has more than one list: consolidated.xml, older.xml; name the file")
    }
}
