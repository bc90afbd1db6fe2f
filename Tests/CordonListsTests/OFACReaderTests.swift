import CordonModel
import Foundation
import Testing

@testable import CordonLists
import CordonRules

@Suite struct OFACReaderTests {
    private func sdn() throws -> ListReading { try read(Fixture.path("ofac-sdn"), "us_ofac_sdn") }

    @Test func counts() throws {
        let reading = try sdn()
        #expect(
            reading.entities.map(\.id) == [
                "ofac-10853", "ofac-12057", "ofac-12300", "ofac-15036", "ofac-18150", "ofac-32391", "ofac-35096",
                "ofac-36", "ofac-36496",
            ])
        #expect(
            reading.files == [
                FileCount(file: "sdn.csv", rows: 9, withoutEntity: 0),
                FileCount(file: "alt.csv", rows: 10, withoutEntity: 0),
                FileCount(file: "add.csv", rows: 10, withoutEntity: 0),
                FileCount(file: "sdn_comments.csv", rows: 2, withoutEntity: 1),
            ])
        #expect(reading.orphans == [Orphan(file: "sdn_comments.csv", line: 2, key: "45430")])
        #expect(reading.missingSiblings == [])
        #expect(reading.warnings == [])
        #expect(reading.published == nil)
    }

    @Test func person() throws {
        let person = try sdn().entity("ofac-35096")
        #expect(person.schema == .person)
        #expect(person.dataset == "us_ofac_sdn")
        #expect(
            person.properties.mapValues { $0.map(\.text) } == [
                "name": ["Vladimir Vladimirovich PUTIN"], "firstName": ["Vladimir Vladimirovich"],
                "lastName": ["PUTIN"],
                "alias": ["Vladimir PUTIN"], "birthDate": ["1952-10-07"], "birthPlace": ["Leningrad, Russia"],
                "nationality": ["ru"], "citizenship": ["ru"], "gender": ["male"], "topics": ["sanction"],
                "program": ["RUSSIA-EO14024"], "position": ["President of the Russian Federation"], "country": ["ru"],
                "address": ["Kremlin, Moscow, Russia", "Novo-Ogaryevo, Moscow Region, Russia"],
            ])
        #expect(person.records("name") == ["sdn.csv:8"])
        #expect(person.records("address") == ["add.csv:9", "add.csv:10"])
        #expect(person.records("alias") == ["alt.csv:10"])
    }

    @Test func suffixAndEmptyAddress() throws {
        let person = try sdn().entity("ofac-10853")
        #expect(person.texts("name") == ["Ruben Pestano LAVILLA Jr."])
        #expect(person.texts("nameSuffix") == ["Jr."])
        #expect(person.texts("address") == [])
        #expect(person.texts("country") == [])
    }

    @Test("a remark of 1,000 characters goes on in the comments")
    func cutRemark() throws {
        let person = try sdn().entity("ofac-12300")
        let linked = person.texts("linkedTo")
        #expect(linked.contains("PROMO RAIZ S.A.S."))
        #expect(linked.last == "R D I S.A.")
        let records = person.records("linkedTo")
        #expect(records[linked.firstIndex(of: "PROMO RAIZ S.A.S.") ?? 0] == "sdn.csv:2")
        #expect(records.last == "sdn_comments.csv:1")
    }

    @Test func rangesTitlesAndProgrammes() throws {
        let person = try sdn().entity("ofac-12057")
        #expect(person.texts("program") == ["SDGT", "NPWMD", "IRGC", "IFSR", "IRAN-HR", "IRAN-EO13876"])
        #expect(person.texts("position").count == 3)
        #expect(Array(person.texts("birthDate").prefix(4)) == ["1951", "1952", "1953", "1960"])
    }

    @Test func weakAliases() throws {
        let person = try sdn().entity("ofac-32391")
        #expect(person.texts("weakAlias").first == "Djibbo ILLIASSOU")
        #expect(person.texts("alias") == ["Ousmane Illasou KOUNOU", "Halid Illiassou DJIBO"])
        #expect(person.records("weakAlias").allSatisfy { $0 == "sdn.csv:7" })
    }

    @Test func vessel() throws {
        let vessel = try sdn().entity("ofac-15036")
        #expect(vessel.schema == .vessel)
        #expect(vessel.texts("imoNumber") == ["9187629"])
        #expect(vessel.texts("mmsi") == ["572469210"])
        #expect(vessel.texts("callSign") == ["T2EU4"])
        #expect(vessel.texts("type") == ["Crude/Oil Products Tanker"])
        #expect(vessel.texts("flag") == ["ir"])
        #expect(vessel.texts("pastFlags") == ["mt", "tv", "tz"])
        #expect(vessel.texts("tonnage") == ["99,144"])
        #expect(vessel.texts("grossRegisteredTonnage") == ["56,068"])
        #expect(vessel.texts("previousName") == ["ABADAN", "SHONA"])
        #expect(vessel.texts("weakAlias") == ["ALPHA"])
        #expect(vessel.texts("linkedTo") == ["NATIONAL IRANIAN TANKER COMPANY"])
        #expect(vessel.texts("notes") == ["Additional Sanctions Information - Subject to Secondary Sanctions"])
    }

    @Test func aircraft() throws {
        let aircraft = try sdn().entity("ofac-18150")
        #expect(aircraft.schema == .airplane)
        #expect(aircraft.texts("model") == ["Airbus A340-642"])
        #expect(aircraft.texts("serialNumber") == ["391"])
        #expect(aircraft.texts("registrationNumber") == ["EP-MMH"])
    }

    @Test func organization() throws {
        let bank = try sdn().entity("ofac-36496")
        #expect(bank.schema == .organization)
        #expect(bank.texts("name") == ["PUBLIC JOINT STOCK COMPANY ROSBANK"])
        #expect(bank.texts("innCode") == ["7730060164"])
        #expect(bank.texts("ogrnCode") == ["1027739460737"])
        #expect(bank.texts("leiCode") == ["HOXMZG026UQNRK6J0C60"])
        #expect(bank.texts("swiftBic") == ["RSBNRUMM"])
        #expect(bank.texts("website") == ["https://www.rosbank.ru/"])
        #expect(bank.texts("incorporationDate") == ["1993-03-02"])
    }

    @Test("the consolidated list, its names in capitals and its lines without CR")
    func consolidated() throws {
        let day = CalendarDay("2025-12-05")
        let reading = try read(Fixture.path("ofac-cons"), "us_ofac_cons", version: day)
        #expect(reading.entities.map(\.id) == ["ofac-cons-17014", "ofac-cons-30930", "ofac-cons-9639"])
        #expect(reading.entities.allSatisfy { $0.version == day })
        #expect(reading.files.map(\.rows) == [3, 8, 4, 2])
        let bank = try reading.entity("ofac-cons-17014")
        #expect(bank.texts("ogrnCode") == ["1027700342890"])
        #expect(bank.texts("weakAlias") == ["RUSAG"])
        #expect(bank.texts("program") == ["UKRAINE-EO13662", "RUSSIA-EO14024"])
        #expect(try reading.entity("ofac-cons-30930").texts("uscCode") == ["91110000710934369E"])
    }

    // MARK: - Damage

    @Test("missing siblings are named")
    func missingSiblings() throws {
        let folder = try Fixture.copy("ofac-sdn") { name, data in
            ["alt.csv", "sdn_comments.csv"].contains(name) ? nil : data
        }
        let reading = try read(folder, "us_ofac_sdn")
        #expect(reading.missingSiblings == ["alt.csv", "sdn_comments.csv"])
        let person = try reading.entity("ofac-12300")
        #expect(!person.texts("linkedTo").contains { $0.hasPrefix("PROMO RAI") })
        #expect(person.texts("notes").last == "Linked To: PROMO RAI")
        #expect(reading.warnings == ["remark cut at 1000 characters, its continuation is missing (sdn.csv:2)"])
    }

    @Test("a file cut inside a row is refused at every byte, and behind a row is not")
    func everyCut() throws {
        let data = try Data(contentsOf: Fixture.folder.appending(path: "ofac-sdn/add.csv"))
        for length in 1..<data.count {
            let folder = try Fixture.copy("ofac-sdn") { name, whole in
                name == "add.csv" ? whole.prefix(length) : name == "sdn.csv" ? whole : nil
            }
            let cut = data.prefix(length)
            let lastRow = cut.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).last ?? Data()
            let isWhole = lastRow == Data([0x1A]) || cut.last == 0x0D || cut.last == 0x0A
            do {
                let reading = try read(folder, "us_ofac_sdn")
                // What is left of the last field is a null or a part of one: `-`, `-0`, `-0-`.
                let fields = String(decoding: lastRow, as: UTF8.self).split(
                    separator: ",", omittingEmptySubsequences: false)
                #expect(isWhole || "-0- ".hasPrefix(fields.last ?? "?"), "\(length)")
                #expect(isWhole == !reading.warnings.contains { $0.contains("no line end") }, "\(length)")
            } catch {
                #expect(!isWhole, "\(length): \(error)")
            }
            try FileManager.default.removeItem(atPath: folder)
        }
    }

    @Test(
        "every refusal says where",
        arguments: [
            (
                "35096,\"PUTIN", "35096,\"PUTIN\"",
                "sdn.csv:8: a quotation mark where a comma or the end of the line should be"
            ),
            (
                "36,\"AERO", "x36,\"AERO",
                "sdn.csv: is not the main file of a list in a known format "
                    + "(\(ListFormats.all.map(\.title).joined(separator: ", ")))"
            ),
            ("35096,", "x,", "sdn.csv:8: ent_num: “x” is not a value of this field"),
            ("35096,", "36,", "sdn.csv:8: ent_num “36” was already on line 1"),
            ("36496,", "36496,-0- ,", "sdn.csv:9: has 13 columns, expected 12; the row is cut or damaged"),
            ("\"PUTIN, Vladimir Vladimirovich\"", "-0- ", "sdn.csv:8: SDN_Name is missing"),
        ])
    func refusals(old: String, new: String, message: String) throws {
        let folder = try Fixture.copy("ofac-sdn") { name, data in
            guard name == "sdn.csv" else { return data }
            return Data(String(decoding: data, as: UTF8.self).replacing(old, with: new).utf8)
        }
        #expect(refusal(of: folder, "us_ofac_sdn") == message)
    }

    @Test func warnings() throws {
        let folder = try Fixture.copy("ofac-sdn") { name, data in
            var text = String(decoding: data, as: UTF8.self)
            if name == "sdn.csv" {
                text.replace("\"aircraft\"", with: "\"spacecraft\"")
                text.replace("DOB 07 Oct 1952", with: "DOB in autumn")
            }
            if name == "alt.csv" { text.replace("\"fka\",\"SHONA\"", with: "\"qka\",\"SHONA\"") }
            if name == "add.csv" { text.replace("\"Mali\"", with: "\"Region: Atlantis\"") }
            return Data(text.utf8)
        }
        let reading = try read(folder, "us_ofac_sdn")
        #expect(
            reading.warnings == [
                "SDN_Type not known: “spacecraft” (sdn.csv:6)", "alt_type not known: “qka” (alt.csv:7)",
                "birth date not understood: “DOB in autumn” (sdn.csv:8)",
                "country not resolved: “Region: Atlantis” (2 times, first add.csv:6)",
            ])
        #expect(try reading.entity("ofac-18150").schema == .legalEntity)
        #expect(try reading.entity("ofac-15036").texts("alias") == ["SHONA"])
        #expect(try reading.entity("ofac-35096").texts("notes") == ["DOB in autumn"])
    }

    @Test("a region of which only the name is known, and a linked person in the order of their own entity")
    func regionsAndLinkedNames() throws {
        let folder = try Fixture.copy("ofac-sdn") { name, data in
            var text = String(decoding: data, as: UTF8.self)
            text.replace("\"Mali\"", with: "\"Region: Gaza\"")
            text.replace("NATIONAL IRANIAN TANKER COMPANY", with: "PUTIN, Vladimir Vladimirovich")
            return Data(text.utf8)
        }
        let reading = try read(folder, "us_ofac_sdn")
        #expect(try reading.entity("ofac-32391").texts("country") == ["ps", "ne"])
        #expect(try reading.entity("ofac-15036").texts("linkedTo") == ["Vladimir Vladimirovich PUTIN"])
    }
}
