import CordonAssessment
import CordonModel
import CordonRules
import Foundation
import TestSupport
import Testing

/// What a broken or malicious file does to the list in force: nothing. Each gets an error of kind `data` (exit code 3) that
/// names the file.
@Suite struct HostileFileTests {
    private static let fixtures: [(path: String, list: String)] = [
        ("ofac-sdn/sdn.csv", "us_ofac_sdn"), ("un/consolidated.xml", "un_sc_sanctions"),
        ("ofac-enhanced/CONS_ENHANCED.XML", "us_ofac_cons"), ("ofac-xml/SDN.XML", "us_ofac_sdn"),
        ("ofac-advanced/SDN_ADVANCED.XML", "us_ofac_sdn"), ("eu-fsf-xml", "eu_fsf"), ("eu-fsf-csv", "eu_fsf"),
        ("uk-xml", "gb_fcdo_sanctions"), ("uk-csv", "gb_fcdo_sanctions"), ("ofsi", "gb_hmt_sanctions"),
        ("seco", "ch_seco_sanctions"), ("csl-29", "us_trade_csl"), ("csl-json", "us_trade_csl"),
        ("bis-dpl", "us_bis_denied"), ("sema", "ca_dfatd_sema_sanctions"), ("ftm/entities.ftm.json", "own_list"),
        ("ftm-simple", "own_list"), ("ftm-nested", "own_list"),
    ]

    private struct Case: Sendable {
        let name: String
        let edit: @Sendable (Data) -> Data?
    }

    private static func isXML(_ data: Data) -> Bool { data.prefix(200).contains(0x3C) && data.first != 0x7B }

    /// XML text behind the declaration.
    private static func declaring(_ prologue: String, in data: Data, using entity: String) -> Data? {
        guard isXML(data) else { return nil }
        var text = String(decoding: data, as: UTF8.self)
        let start = text.firstRange(of: "?>")?.upperBound ?? text.startIndex
        text.insert(contentsOf: "\n\(prologue)\n", at: start)
        // Used where the first text of a record stands.
        guard let tag = text[start...].firstRange(of: #/>[A-Za-z0-9][^<]{2,}</#) else { return nil }
        text.replaceSubrange(tag, with: ">\(entity)<")
        return Data(text.utf8)
    }

    /// A text put into the middle of the file, inside a value.
    private static func inserting(_ text: String, into data: Data) -> Data? {
        let whole = String(decoding: data, as: UTF8.self)
        let middle = whole.index(whole.startIndex, offsetBy: whole.count / 2)
        guard let letter = whole[middle...].firstRange(of: #/[A-Za-z]{4}/#) else { return nil }
        let at = whole.index(letter.lowerBound, offsetBy: 2)
        return Data((whole[..<at] + text + whole[at...]).utf8)
    }

    private static let cases: [Case] = [
        Case(name: "zero bytes") { _ in Data() },
        Case(name: "white space only") { _ in Data("\n \n".utf8) },
        Case(name: "cut in a record") { data in
            let body = data.prefix(while: { _ in true }).dropLast(data.last == 0x0A ? 1 : 0)
            // Before the last five characters of the last line that is longer than that.
            let end =
                isXML(data)
                ? data.count * 2 / 3 : (body.lastIndex(where: { $0 != 0x0A && $0 != 0x0D && $0 != 0x1A }) ?? 0) - 4
            return data.prefix(end)
        },
        Case(name: "a web page") { _ in Data("<!DOCTYPE html>\n<html><body>Moved</body></html>\n".utf8) },
        Case(name: "another document element") { data in
            isXML(data) ? Data("<?xml version=\"1.0\"?>\n<list><INDIVIDUALS/></list>\n".utf8) : nil
        },
        Case(name: "a NUL byte") { data in
            isXML(data) ? nil : inserting("\u{0}", into: data)
        },
        Case(name: "UTF-16 without XML's declaration") { data in
            isXML(data)
                ? nil
                : Data([0xFF, 0xFE]) + (String(decoding: data, as: UTF8.self).data(using: .utf16LittleEndian) ?? Data())
        },
        Case(name: "an entity bomb") { data in
            declaring(
                "<!DOCTYPE l [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>",
                in: data, using: "&c;")
        },
        Case(name: "an external entity") { data in
            declaring("<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", in: data, using: "&x;")
        },
        Case(name: "deep nesting") { data in
            guard isXML(data) else { return nil }
            return inserting(
                String(repeating: "<x>", count: 5_000) + String(repeating: "</x>", count: 5_000), into: data)
        },
        Case(name: "an endless field") { data in
            // Just beyond what a reader takes: 4 MB a row, 10 MB a text of XML, 32 MB a line of JSON.
            let count = isXML(data) ? 10_100_000 : data.first == 0x7B ? 32_100_000 : 4_100_000
            return inserting(String(repeating: "A", count: count), into: data)
        },
    ]

    @Test(arguments: fixtures.indices, cases.indices)
    func leavesTheListAsItIs(fixture index: Int, case number: Int) throws {
        let fixture = HostileFileTests.fixtures[index]
        let hostile = HostileFileTests.cases[number]
        let path = Repository.path("Tests/CordonListsTests/Fixtures/\(fixture.path)")
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let file =
            isFolder.boolValue
            ? "\(path)/\(try #require(try FileManager.default.contentsOfDirectory(atPath: path).sorted().first { !$0.hasSuffix(".md") }))"
            : path
        guard let damaged = hostile.edit(try Data(contentsOf: URL(filePath: file))) else { return }

        let folder = try TemporaryFolder()
        let snapshots = SnapshotStore(Workspace(home: folder.path("home")))
        func run(_ path: String) throws(AssessmentError) {
            var request = ListImport.Request(path: path, list: fixture.list, retrieved: Moment(seconds: 1_795_000_000))
            do throws(AssessmentError) {
                _ = try ListImport(snapshots).run(request)
            } catch {
                guard error.answer.kind == .usage else { throw error }
                request.published = CalendarDay("2026-06-30")
                _ = try ListImport(snapshots).run(request)
            }
        }
        try run(file)
        let before = try snapshots.lists.versions(of: fixture.list)
        let name = (file as NSString).lastPathComponent
        let copy = try folder.write(Array(damaged), to: "download/\(name)")
        do throws(AssessmentError) {
            try run(copy)
            Issue.record("\(hostile.name): \(fixture.path) was taken")
        } catch {
            #expect(error.answer.kind == .data, "\(hostile.name): \(error.answer.message)")
            #expect(error.answer.message.lowercased().contains(name.lowercased()), "\(error.answer.message)")
        }
        #expect(try snapshots.lists.versions(of: fixture.list) == before)
        #expect(try ListVerification(snapshots.lists).isSound)
    }
}
