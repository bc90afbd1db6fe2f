#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A file mapped read-only into memory, whose pages every process that opens it shares; or bytes that no file holds.
final class MappedFile: @unchecked Sendable {
    // Unchecked because of the pointer: the pages are read-only and live as long as this object.
    let bytes: UnsafeRawBufferPointer
    private let isMapped: Bool

    init(_ content: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, content.count), alignment: 16)
        copy.copyBytes(from: content)
        bytes = UnsafeRawBufferPointer(rebasing: copy[..<content.count])
        isMapped = false
    }

    init(path: String) throws(SnapshotError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        let size = Int(status.st_size)
        guard size > 0 else { throw .notASnapshot(path: path) }
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        bytes = UnsafeRawBufferPointer(start: start, count: size)
        isMapped = true
    }

    deinit {
        if isMapped {
            munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
        } else {
            bytes.deallocate()
        }
    }
}

/// A section of little-endian 32-bit numbers.
struct Numbers32: Sendable {
    private nonisolated(unsafe) let base: UnsafeRawBufferPointer

    init(_ base: UnsafeRawBufferPointer) { self.base = base }

    var count: Int { base.count / 4 }

    @inline(__always)
    subscript(index: Int) -> Int {
        Int(UInt32(littleEndian: base.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)))
    }

    /// Row `index` of a ragged table whose ends these numbers are: from the end before it to its own.
    @inline(__always)
    func row(_ index: Int) -> Range<Int> { (index == 0 ? 0 : self[index - 1])..<self[index] }
}

/// A section of little-endian 16-bit numbers.
struct Numbers16: Sendable {
    private nonisolated(unsafe) let base: UnsafeRawBufferPointer

    init(_ base: UnsafeRawBufferPointer) { self.base = base }

    var count: Int { base.count / 2 }

    @inline(__always)
    subscript(index: Int) -> Int {
        Int(UInt16(littleEndian: base.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self)))
    }
}

/// A section of bytes.
struct Bytes: Sendable {
    private nonisolated(unsafe) let base: UnsafeRawBufferPointer

    init(_ base: UnsafeRawBufferPointer) { self.base = base }

    var count: Int { base.count }

    @inline(__always)
    subscript(index: Int) -> UInt8 { base[index] }

    func slice(_ range: Range<Int>) -> [UInt8] { [UInt8](base[range]) }

    @inline(__always)
    func withBytes<Result>(_ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        body(UnsafeBufferPointer(rebasing: base.assumingMemoryBound(to: UInt8.self)[range]))
    }
}

/// Texts in ascending order with their ends, and a hash table that finds them.
struct TextTable: Sendable {
    private let text: Bytes
    private let ends: Numbers32
    /// Open addressing: 1 + the place of a text, 0 for an empty slot. Empty where texts are only read by place.
    private let slots: Numbers32

    init(_ text: UnsafeRawBufferPointer, ends: UnsafeRawBufferPointer, slots: UnsafeRawBufferPointer? = nil) {
        self.text = Bytes(text)
        self.ends = Numbers32(ends)
        self.slots = Numbers32(slots ?? UnsafeRawBufferPointer(start: nil, count: 0))
    }

    var count: Int { ends.count }

    subscript(index: Int) -> [UInt8] { text.slice(ends.row(index)) }

    /// Lends a text without its first `from` bytes.
    @inline(__always)
    func withText<Result>(_ index: Int, from: Int = 0, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let row = ends.row(index)
        return text.withBytes(row.lowerBound + from..<row.upperBound, body)
    }

    /// Whether a text begins with an ASCII character; joined texts are wholly ASCII or wholly not.
    func startsWithASCII(_ index: Int) -> Bool { text[ends.row(index).lowerBound] < 128 }

    func starts(_ index: Int, with byte: UInt8) -> Bool { text[ends.row(index).lowerBound] == byte }

    /// Where a text stands; `nil` if it does not occur.
    /// - Parameter prefix: a byte before the text, as vocabulary texts have.
    func index(of wanted: [UInt8], after prefix: UInt8? = nil) -> Int? {
        let size = slots.count
        guard size > 0 else { return nil }
        var slot = Int(TextHash.of(wanted, after: prefix)) & (size - 1)
        while true {
            let place = slots[slot] - 1
            if place < 0 { return nil }
            if isEqual(place, wanted, after: prefix) { return place }
            slot = (slot + 1) & (size - 1)
        }
    }

    private func isEqual(_ place: Int, _ wanted: [UInt8], after prefix: UInt8?) -> Bool {
        let row = ends.row(place)
        let skipped = prefix == nil ? 0 : 1
        guard row.count == wanted.count + skipped else { return false }
        if let prefix, text[row.lowerBound] != prefix { return false }
        for offset in wanted.indices where text[row.lowerBound + skipped + offset] != wanted[offset] { return false }
        return true
    }

    /// The first place whose text is not below the wanted one.
    func lowerBound(_ wanted: [UInt8]) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if compare(middle, wanted) < 0 { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func compare(_ index: Int, _ wanted: [UInt8]) -> Int {
        let row = ends.row(index)
        let shared = min(row.count, wanted.count)
        for offset in 0..<shared {
            let byte = text[row.lowerBound + offset]
            if byte != wanted[offset] { return byte < wanted[offset] ? -1 : 1 }
        }
        return row.count - wanted.count
    }
}

/// FNV-1a, part of the snapshot format.
enum TextHash {
    @inline(__always)
    static func of(_ text: [UInt8], after prefix: UInt8? = nil) -> UInt32 {
        var value: UInt32 = 0x811C_9DC5
        if let prefix { value = (value ^ UInt32(prefix)) &* 0x0100_0193 }
        for byte in text { value = (value ^ UInt32(byte)) &* 0x0100_0193 }
        // The low bits of FNV alone are those of the last byte's neighbours; fold the high ones in.
        return value ^ (value >> 15)
    }

    /// The slots of an open-addressing table over texts: at most two thirds full, and a power of two.
    static func slots(_ texts: [[UInt8]]) -> [UInt32] {
        var size = 8
        while size * 2 < texts.count * 3 { size *= 2 }
        var slots = [UInt32](repeating: 0, count: size)
        for (place, text) in texts.enumerated() {
            var slot = Int(of(text)) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt32(place + 1)
        }
        return slots
    }
}
