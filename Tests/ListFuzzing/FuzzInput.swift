/// Bytes as a fuzzer makes them, taken as one file or, at lines `#### NAME`, as several: the files of a folder or a set,
/// the parts of an archive.
package struct FuzzInput {
    package struct Part {
        /// `nil` for what stands before the first such line.
        package let name: String?
        package let bytes: ArraySlice<UInt8>
    }

    package let bytes: [UInt8]
    package let parts: [Part]

    private static let mark = Array("#### ".utf8)
    /// More files than any set has that is worth trying.
    private static let mostParts = 16

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var parts: [Part] = []
        var name: String?
        var start = 0
        var line = 0
        while line < bytes.count {
            let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
            if bytes[line..<end].starts(with: FuzzInput.mark), parts.count < FuzzInput.mostParts {
                // The line end before the mark belongs to the mark: a part may end without one.
                if line > 0 { parts.append(Part(name: name, bytes: bytes[start..<max(start, line - 1)])) }
                name = FuzzInput.name(bytes[line..<end].dropFirst(FuzzInput.mark.count))
                start = min(end + 1, bytes.count)
            }
            line = end + 1
        }
        parts.append(Part(name: name, bytes: bytes[start...]))
        self.parts = parts
    }

    package var isArchive: Bool { parts[0].name != nil }

    /// Only what is harmless in a path.
    private static func name(_ bytes: ArraySlice<UInt8>) -> String {
        let harmless = bytes.filter { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D...0x2F, 0x5B, 0x5D, 0x5F: true
            default: false
            }
        }
        return String(decoding: harmless.prefix(64), as: UTF8.self)
    }
}
