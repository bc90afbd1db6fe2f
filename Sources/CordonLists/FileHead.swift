/// The beginning of a file, from which its format is told whatever the file is called.
package struct FileHead: Sendable {
    /// Without the folder, in lower case.
    package let name: String
    /// Up to 64 KB, without a byte order mark of UTF-8.
    package let bytes: [UInt8]
    /// The beginning of the only XML file in an archive; `nil` for anything else.
    private let packedXML: [UInt8]?
    /// Where the file lies, for formats that are archives; `nil` where only the bytes are given.
    package let path: String?

    init(path: String) throws(ListError) {
        name = FileBytes.name(of: path)
        bytes = try FileBytes.head(of: path, count: 64 * 1024)
        packedXML = PackedXML.isZip(bytes) ? PackedXML.head(of: path) : nil
        self.path = path
    }

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        packedXML = nil
        path = nil
    }

    /// The bytes behind leading white space.
    private var trimmed: ArraySlice<UInt8> {
        bytes.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }

    package var firstByte: UInt8? { trimmed.first }

    package var isZip: Bool { PackedXML.isZip(bytes) }

    /// Whether a text occurs in the head.
    package func contains(_ text: String) -> Bool {
        String(decoding: bytes, as: UTF8.self).contains(text)
    }

    /// A line without its end; lines are counted from 0.
    package func line(_ number: Int) -> String? {
        let lines = bytes.split(separator: 0x0A, maxSplits: number + 1, omittingEmptySubsequences: false)
        guard number < lines.count else { return nil }
        let line = lines[number].last == 0x0D ? lines[number].dropLast() : lines[number]
        return String(decoding: line, as: UTF8.self)
    }

    /// How many columns a line has that may hold quoted fields.
    package func columns(of number: Int, separator: UInt8) -> Int? {
        guard let line = line(number) else { return nil }
        var columns = 1
        var quoted = false
        for byte in line.utf8 {
            if byte == 0x22 { quoted.toggle() }
            if byte == separator, !quoted { columns += 1 }
        }
        return columns
    }

    /// The local name of the document element of an XML file, or of the only XML file in an archive; `nil` if the file
    /// does not look like XML.
    package var documentElement: String? {
        if let packedXML { return FileHead(name: name, bytes: packedXML).documentElement }
        guard firstByte == 0x3C || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else {
            return nil
        }
        // In UTF-16 every other byte is zero, which is all that must be known of it here.
        var rest = bytes.filter { $0 != 0 && $0 < 0x80 }[...]
        while let open = rest.firstIndex(of: 0x3C) {
            rest = rest[open...].dropFirst()
            if rest.starts(with: Array("!--".utf8)) {
                guard let end = FileHead.end(of: "-->", in: rest) else { return nil }
                rest = rest[end...]
            } else if let first = rest.first, first != 0x3F, first != 0x21 {
                let name = rest.prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
                let local = name.split(separator: 0x3A).last ?? []
                return String(decoding: local, as: UTF8.self)
            }
        }
        return nil
    }

    private static func end(of mark: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let mark = Array(mark.utf8)
        var index = bytes.startIndex
        while index + mark.count <= bytes.endIndex {
            if bytes[index..<index + mark.count].elementsEqual(mark) { return index + mark.count }
            index += 1
        }
        return nil
    }
}
