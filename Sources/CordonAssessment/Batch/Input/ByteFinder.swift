internal import Foundation

/// Finds one byte again and again in a buffer that grows, and never looks at the same place twice.
struct ByteFinder {
    private let byte: UInt8
    private var found = -1
    private var scanned = 0

    init(_ byte: UInt8) { self.byte = byte }

    /// The first place from `start` on; `nil` if what is there so far has none.
    mutating func next(from start: Int, in buffer: [UInt8]) -> Int? {
        if found >= start { return found }
        let from = max(scanned, start)
        let place = buffer.withUnsafeBytes { bytes -> Int? in
            guard from < bytes.count, let base = bytes.baseAddress,
                let hit = memchr(base + from, Int32(byte), bytes.count - from)
            else { return nil }
            return UnsafeRawPointer(hit) - base
        }
        scanned = place.map { $0 + 1 } ?? buffer.count
        if let place { found = place }
        return place
    }

    /// The first bytes of the buffer went away.
    mutating func shift(by count: Int) {
        found = found >= count ? found - count : -1
        scanned = max(0, scanned - count)
    }
}
