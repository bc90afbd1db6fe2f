import Foundation
import Testing

@testable import CordonXML

@Suite struct XMLReaderTests {
    /// Writes every event as a line.
    private final class Recorder: XMLEvents {
        var events: [String] = []

        func start(_ name: String, _ attributes: [String: String], line: Int) {
            let pairs = attributes.sorted { $0.key < $1.key }.map { " \($0)=\($1)" }.joined()
            events.append("\(line) <\(name)\(pairs)>")
        }

        func text(_ text: String) { events.append(text) }

        func end(_ name: String) { events.append("</\(name)>") }
    }

    private func file(_ text: String) throws -> String { try file(Data(text.utf8)) }

    private func file(_ data: Data) throws -> String {
        let folder = XMLReaderTests.scratch.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try data.write(to: folder.appending(path: "t.xml"))
        return folder.appending(path: "t.xml").path
    }

    /// Where this run's files lie until it ends.
    private static let scratch: URL = {
        atexit { try? FileManager.default.removeItem(at: XMLReaderTests.scratch) }
        return FileManager.default.temporaryDirectory.appending(path: "cordon-xml-\(UUID().uuidString)")
    }()

    private func events(_ text: String) throws -> [String] {
        let recorder = Recorder()
        try XMLReader.read(.file(file(text)), into: recorder)
        return recorder.events
    }

    private func failure(_ text: String) -> XMLReadError? {
        do {
            _ = try events(text)
            return nil
        } catch {
            return error as? XMLReadError
        }
    }

    @Test func order() throws {
        #expect(
            try events("<a x='1' y=\"2\">\n<b>t</b>u</a>") == [
                "1 <a x=1 y=2>", "\n", "2 <b>", "t", "</b>", "u", "</a>",
            ])
    }

    @Test("predefined entities, character references and CDATA are one text")
    func text() throws {
        #expect(
            try events("<a k='R&amp;D &lt;'>x &amp; &#x41;&#1041; <![CDATA[<z> & ]]>&gt;</a>") == [
                "1 <a k=R&D <>", "x & AБ <z> & >", "</a>",
            ])
    }

    @Test("namespaces do not change local names")
    func namespaces() throws {
        #expect(try events("<p:a xmlns:p='urn:x' p:k='v'/>") == ["1 <a k=v>", "</a>"])
    }

    @Test("text longer than the pieces in which the file is read, in letters of two bytes")
    func longText() throws {
        let text = String(repeating: "Б", count: 200_000)
        #expect(try events("<a>\(text)</a>") == ["1 <a>", text, "</a>"])
    }

    @Test func otherEncodings() throws {
        var data = Data("<?xml version='1.0' encoding='ISO-8859-1'?><a>caf".utf8)
        data.append(0xE9)
        data.append(contentsOf: Data("</a>".utf8))
        let recorder = Recorder()
        try XMLReader.read(.file(file(data)), into: recorder)
        #expect(recorder.events == ["1 <a>", "café", "</a>"])
    }

    @Test(
        "what is not well-formed has its line",
        arguments: [
            ("<a>\n<b></a>", 2), ("<a>\n<b>\n", 2), ("<a>\n&unknown;</a>", 2), ("<a>\n<b x=1/></a>", 2),
            ("<a/>\n<b/>", 2),
            ("<a>\n\u{1}</a>", 2), ("text", 1), ("", 1),
        ])
    func malformed(text: String, line: Int) throws {
        guard case .malformed(let file, let found, _, let reason)? = failure(text) else {
            Issue.record("read without an error: \(text)")
            return
        }
        #expect(file == "t.xml")
        #expect(found == line, "\(reason)")
        #expect(!reason.isEmpty)
    }

    @Test("a truncated file is called so, and text behind the document is not")
    func truncated() {
        #expect(
            failure("<a>\n<b>t")
                == .malformed(
                    file: "t.xml", line: 2, column: 4, reason: "the file ends before the document does"))
        #expect(
            failure("<a/>\n<b/>")
                == .malformed(
                    file: "t.xml", line: 2, column: 1, reason: "Extra content at the end of the document"))
    }

    @Test("a document cut anywhere is an error")
    func everyCut() throws {
        let whole = "<?xml version=\"1.0\"?><a k=\"v\"><b>Б &amp; text</b><c/></a>"
        let bytes = Array(whole.utf8)
        for length in 0..<bytes.count {
            let recorder = Recorder()
            let path = try file(Data(bytes[..<length]))
            #expect(throws: XMLReadError.self, "cut at \(length)") { try XMLReader.read(.file(path), into: recorder) }
        }
    }

    @Test("no entity is expanded: billion laughs and files are refused at the declaration")
    func documentTypes() {
        for text in [
            "<!DOCTYPE a [<!ENTITY x \"y\"><!ENTITY z \"&x;&x;&x;\">]><a>&z;</a>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
            "<!DOCTYPE a SYSTEM \"http://localhost/a.dtd\"><a/>",
        ] {
            let expected = XMLReadError.malformed(
                file: "t.xml", line: 1, column: 0, reason: "a document type declaration, which no list has")
            #expect(failure(text) == expected)
        }
    }

    @Test func bytesThatAreNotUTF8() throws {
        let path = try file(Data("<a>".utf8) + Data([0xC3, 0x28]) + Data("</a>".utf8))
        #expect(throws: XMLReadError.self) { try XMLReader.read(.file(path), into: Recorder()) }
    }

    @Test func noFile() {
        #expect(throws: XMLReadError.unreadable(file: "t.xml", reason: "it cannot be opened")) {
            try XMLReader.read(.file("/nowhere/t.xml"), into: Recorder())
        }
    }

    @Test func records() throws {
        let path = try file("<list made='today'>\n<r id='1'><n>A</n><n>B</n></r>\n<skip><n>C</n></skip>\n<r/></list>")
        var records: [XMLElement] = []
        let root = try XMLReader.records(of: .file(path), named: ["r"]) { record, _ in
            records.append(record)
            return true
        }
        #expect(root?.name == "list")
        #expect(root?.attributes == ["made": "today"])
        #expect(root?.children.isEmpty == true)
        #expect(records.map(\.line) == [2, 4])
        #expect(records.first?.all("n").map(\.text) == ["A", "B"])
        #expect(records.first?.first("n")?.text == "A")
        #expect(records.last?.children.isEmpty == true)
    }
}
