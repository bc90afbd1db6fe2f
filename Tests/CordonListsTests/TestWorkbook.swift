import Foundation

/// A small workbook written by hand: the parts of Office Open XML as texts, in a ZIP archive without compression.
struct TestWorkbook {
    enum Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
        /// No cell at all.
        case none
        /// In the shared strings.
        case text(String)
        /// In the cell itself.
        case inline(String)
        /// As it is written, perhaps in a style.
        case number(String, style: Int? = nil)
        case bool(Bool)
        /// The element `c` without its place.
        case xml(String)

        init(stringLiteral value: String) { self = value.isEmpty ? .none : .text(value) }
        init(integerLiteral value: Int) { self = .number(String(value)) }

        /// A day by its number, in the style that is a date here.
        static func day(_ serial: Int) -> Cell { .number(String(serial), style: 1) }
    }

    /// The parts by name; a test may replace one or take one away.
    var parts: [String: String] = [:]

    /// - Parameter sheets: names and rows; a row may be left out by giving it no cells.
    init(_ sheets: [(name: String, rows: [[Cell]])], startsIn1904: Bool = false) {
        var strings: [String] = []
        var list = ""
        var relations = ""
        for (index, sheet) in sheets.enumerated() {
            parts["xl/worksheets/sheet\(index + 1).xml"] = TestWorkbook.sheet(sheet.rows, strings: &strings)
            list += "<sheet name=\"\(TestWorkbook.escaped(sheet.name))\" sheetId=\"\(index + 7)\" r:id=\"s\(index)\"/>"
            relations += TestWorkbook.relation("s\(index)", "worksheet", "worksheets/sheet\(index + 1).xml")
        }
        relations += TestWorkbook.relation("x", "sharedStrings", "sharedStrings.xml")
        relations += TestWorkbook.relation("y", "styles", "styles.xml")
        parts["xl/workbook.xml"] =
            "<workbook xmlns:r=\"r\"><workbookPr date1904=\"\(startsIn1904 ? 1 : 0)\"/><sheets>\(list)</sheets></workbook>"
        parts["xl/_rels/workbook.xml.rels"] = "<Relationships>\(relations)</Relationships>"
        parts["xl/sharedStrings.xml"] =
            "<sst>\(strings.map { "<si><t>\(TestWorkbook.escaped($0))</t></si>" }.joined())</sst>"
        parts["xl/styles.xml"] = """
            <styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-411]ge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>\
            <numFmt numFmtId="171" formatCode="0.00&quot;day&quot;;[Red]-yy"/></numFmts>\
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="20"/>\
            </cellXfs></styleSheet>
            """
    }

    private static func relation(_ id: String, _ kind: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"http://x/relationships/\(kind)\" Target=\"\(target)\"/>"
    }

    private static func sheet(_ rows: [[Cell]], strings: inout [String]) -> String {
        var xml = "<worksheet><sheetData>"
        for (row, cells) in rows.enumerated() where !cells.isEmpty {
            xml += "<row r=\"\(row + 1)\">"
            for (column, cell) in cells.enumerated() {
                let place = "r=\"\(letters(column))\(row + 1)\""
                switch cell {
                case .none: continue
                case .text(let text):
                    if !strings.contains(text) { strings.append(text) }
                    xml += "<c \(place) t=\"s\"><v>\(strings.firstIndex(of: text) ?? 0)</v></c>"
                case .inline(let text): xml += "<c \(place) t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
                case .number(let text, let style):
                    xml += "<c \(place)\(style.map { " s=\"\($0)\"" } ?? "")><v>\(text)</v></c>"
                case .bool(let value): xml += "<c \(place) t=\"b\"><v>\(value ? 1 : 0)</v></c>"
                case .xml(let text): xml += text.replacing("<c", with: "<c \(place)", maxReplacements: 1)
                }
            }
            xml += "</row>"
        }
        return xml + "</sheetData></worksheet>"
    }

    private static func letters(_ column: Int) -> String {
        (column < 26 ? "" : letters(column / 26 - 1)) + String(UnicodeScalar(UInt8(0x41 + column % 26)))
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }

    /// The path of the file, in a folder of its own.
    func write(_ name: String = "list.xlsx") throws -> String { try Fixture.file(name, data) }

    // MARK: - ZIP

    var data: Data {
        var archive = Data()
        var directory = Data()
        for (name, text) in parts.sorted(by: { $0.key < $1.key }) {
            let offset = archive.count
            let header = TestWorkbook.header(name: Array(name.utf8), content: Array(text.utf8))
            archive.append(contentsOf: [0x50, 0x4B, 0x03, 0x04] + header + Array(name.utf8) + Array(text.utf8))
            directory.append(contentsOf: [0x50, 0x4B, 0x01, 0x02, 20, 0] + header)
            directory.append(contentsOf: [UInt8](repeating: 0, count: 10) + TestWorkbook.bytes(offset, 4))
            directory.append(contentsOf: Array(name.utf8))
        }
        let count = TestWorkbook.bytes(parts.count, 2)
        let end = TestWorkbook.bytes(directory.count, 4) + TestWorkbook.bytes(archive.count, 4) + [0, 0]
        return archive + directory + Data([0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0] + count + count + end)
    }

    /// What the two headers of a stored entry share: version, flag for UTF-8 names, method, time, sum, sizes, lengths.
    private static func header(name: [UInt8], content: [UInt8]) -> [UInt8] {
        let size = bytes(content.count, 4)
        return [20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0] + bytes(Int(checksum(content)), 4) + size + size
            + bytes(name.count, 2) + [0, 0]
    }

    private static func bytes(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    /// CRC-32 as ZIP wants it.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF as UInt32) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
    }
}
