import Foundation

extension Fixture {
    /// An archive of files that are stored as they are; the package itself only reads archives.
    static func zip(_ name: String, _ parts: [(name: String, data: Data)]) throws -> String {
        func bytes(_ fields: (value: Int, width: Int)...) -> Data {
            Data(fields.flatMap { field in (0..<field.width).map { UInt8(field.value >> (8 * $0) & 0xFF) } })
        }
        var files = Data()
        var directory = Data()
        for part in parts {
            let label = Data(part.name.utf8)
            // Version, flags, method, time and date; then checksum, the two sizes and the lengths of name and extra field.
            let facts = bytes(
                (20, 2), (0, 2), (0, 2), (0, 2), (0x21, 2), (checksum(part.data), 4), (part.data.count, 4),
                (part.data.count, 4), (label.count, 2), (0, 2))
            directory += bytes((0x0201_4B50, 4), (20, 2)) + facts
            directory += bytes((0, 2), (0, 2), (0, 2), (0, 4), (files.count, 4)) + label
            files += bytes((0x0403_4B50, 4)) + facts + label + part.data
        }
        let end = bytes(
            (0x0605_4B50, 4), (0, 2), (0, 2), (parts.count, 2), (parts.count, 2), (directory.count, 4),
            (files.count, 4),
            (0, 2))
        return try file(name, files + directory + end)
    }

    /// CRC-32, bit by bit.
    private static func checksum(_ data: Data) -> Int {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in data {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return Int(~sum)
    }
}
