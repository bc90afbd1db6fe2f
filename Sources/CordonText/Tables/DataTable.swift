internal import CCordonData

/// A table of `Data/`, linked into the binary as text and checked against its checksum when it is first read.
package struct DataTable: Sendable {
    package let name: String
    package let bytes: [UInt8]

    /// Stops the program if the table is missing or damaged: then the binary itself is not what was built,
    /// and no answer of it could be trusted.
    package init(_ name: String) {
        guard let bytes = DataTable.find(name) else { preconditionFailure("table \(name) is not in this binary") }
        self.name = name
        self.bytes = bytes
    }

    /// The names of all tables in this binary.
    package static var names: [String] {
        guard let tables = cordon_table_list() else { return [] }
        return (0..<Int(cordon_table_count)).map { String(cString: tables[$0].name) }
    }

    /// Lines split into their TAB-separated fields.
    package func forEachRow(_ body: (_ fields: [ArraySlice<UInt8>]) -> Void) {
        var fields: [ArraySlice<UInt8>] = []
        var start = 0
        for index in bytes.indices {
            switch bytes[index] {
            case 0x09:
                fields.append(bytes[start..<index])
                start = index + 1
            case 0x0A:
                fields.append(bytes[start..<index])
                start = index + 1
                body(fields)
                fields.removeAll(keepingCapacity: true)
            default: break
            }
        }
    }

    package var lines: [String] {
        bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func find(_ name: String) -> [UInt8]? {
        let count = Int(cordon_table_count)
        guard let tables = cordon_table_list() else { return nil }
        for index in 0..<count where String(cString: tables[index].name) == name {
            let table = tables[index]
            let raw = UnsafeRawBufferPointer(start: table.bytes, count: Int(table.length))
            var checksum: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in raw { checksum = (checksum ^ UInt64(byte)) &* 0x100_0000_01B3 }
            return checksum == table.fnv1a ? [UInt8](raw) : nil
        }
        return nil
    }
}

extension Sequence where Element == UInt8 {
    package var text: String { String(decoding: Array(self), as: UTF8.self) }
}

/// A non-negative number in the given base; `nil` if a byte is no digit of it.
package func number(_ bytes: ArraySlice<UInt8>, radix: Int = 10) -> Int? {
    Int(String(decoding: bytes, as: UTF8.self), radix: radix)
}
