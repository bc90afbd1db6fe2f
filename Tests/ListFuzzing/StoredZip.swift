/// An archive whose parts are stored as they are, so that a fuzzer changes what is in them and not their compression.
enum StoredZip {
    static func archive(_ parts: [FuzzInput.Part]) -> [UInt8] {
        var files: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let label = Array((part.name ?? "").utf8)
            // Version, flags, method, time and date; then checksum, the two sizes and the lengths of name and extra field.
            let facts = numbers(
                (20, 2), (0, 2), (0, 2), (0, 2), (0x21, 2), (checksum(part.bytes), 4), (part.bytes.count, 4),
                (part.bytes.count, 4), (label.count, 2), (0, 2))
            directory += numbers((0x0201_4B50, 4), (20, 2)) + facts
            directory += numbers((0, 2), (0, 2), (0, 2), (0, 4), (files.count, 4)) + label
            files += numbers((0x0403_4B50, 4)) + facts + label + part.bytes
        }
        let end = numbers(
            (0x0605_4B50, 4), (0, 2), (0, 2), (parts.count, 2), (parts.count, 2), (directory.count, 4),
            (files.count, 4), (0, 2))
        return files + directory + end
    }

    private static func numbers(_ fields: (value: Int, width: Int)...) -> [UInt8] {
        fields.flatMap { field in (0..<field.width).map { UInt8(truncatingIfNeeded: field.value >> (8 * $0)) } }
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }

    private static func checksum(_ bytes: ArraySlice<UInt8>) -> Int {
        Int(~bytes.reduce(0xFFFF_FFFF) { sum, byte in sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)] })
    }
}
