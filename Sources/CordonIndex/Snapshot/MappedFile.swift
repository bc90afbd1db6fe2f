#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A file mapped read-only into memory; every process that opens it shares the same pages.
final class MappedFile: @unchecked Sendable {
    // Unchecked because of the pointer: the pages are read-only and live as long as this object.
    let bytes: UnsafeRawBufferPointer

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
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
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
}

/// Texts in ascending order with their ends.
struct TextTable: Sendable {
    private let text: Bytes
    private let ends: Numbers32

    init(_ text: UnsafeRawBufferPointer, ends: UnsafeRawBufferPointer) {
        self.text = Bytes(text)
        self.ends = Numbers32(ends)
    }

    var count: Int { ends.count }

    subscript(index: Int) -> [UInt8] { text.slice(ends.row(index)) }

    /// Whether a text begins with an ASCII character; joined texts are wholly ASCII or wholly not.
    func startsWithASCII(_ index: Int) -> Bool { text[ends.row(index).lowerBound] < 128 }

    func length(_ index: Int) -> Int { ends.row(index).count }

    /// Where a text stands, by bisection; `nil` if it does not occur.
    func index(of wanted: [UInt8]) -> Int? {
        let place = lowerBound(wanted)
        return place < count && compare(place, wanted) == 0 ? place : nil
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
