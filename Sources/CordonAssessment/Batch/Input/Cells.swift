/// The cells of one record.
struct Cells {
    private(set) var texts: [String] = []
    /// Whether some bytes were no UTF-8; they are replaced by U+FFFD.
    private(set) var isDamaged = false

    init(_ record: UnsafeBufferPointer<UInt8>, separator: UInt8, hasQuotes: Bool, expecting count: Int = 8) {
        texts.reserveCapacity(count)
        if hasQuotes { readQuoted(record, separator) } else { readPlain(record, separator) }
    }

    private mutating func readPlain(_ record: UnsafeBufferPointer<UInt8>, _ separator: UInt8) {
        var start = 0
        for index in 0..<record.count where record[index] == separator {
            add(UnsafeBufferPointer(rebasing: record[start..<index]))
            start = index + 1
        }
        add(UnsafeBufferPointer(rebasing: record[start...]))
    }

    /// Takes what `QuotedScan` found well formed; what it did not, as well as it goes, to repeat it.
    private mutating func readQuoted(_ record: UnsafeBufferPointer<UInt8>, _ separator: UInt8) {
        var index = 0
        while true {
            if index < record.count, record[index] == 0x22 {
                index = readQuotedCell(record, from: index + 1, separator)
            } else {
                let end = record[index...].firstIndex(of: separator) ?? record.count
                add(UnsafeBufferPointer(rebasing: record[index..<end]))
                index = end
            }
            guard index < record.count else { return }
            index += 1
        }
    }

    private mutating func readQuotedCell(
        _ record: UnsafeBufferPointer<UInt8>, from start: Int, _ separator: UInt8
    ) -> Int {
        var bytes: [UInt8] = []
        var index = start
        while index < record.count {
            if record[index] == 0x22 {
                guard index + 1 < record.count, record[index + 1] == 0x22 else { break }
                index += 1
            }
            bytes.append(record[index])
            index += 1
        }
        index = min(index + 1, record.count)
        while index < record.count, record[index] != separator {
            bytes.append(record[index])
            index += 1
        }
        bytes.withUnsafeBufferPointer { add($0) }
        return index
    }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        if let text = String(validating: bytes, as: UTF8.self) {
            texts.append(text)
        } else {
            isDamaged = true
            texts.append(String(decoding: bytes, as: UTF8.self))
        }
    }
}
