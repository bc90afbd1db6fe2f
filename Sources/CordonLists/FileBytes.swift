import Foundation

/// A file as a stream of bytes, read in 64 KB pieces, without the byte order mark that some editors put in front.
package struct FileBytes {
    /// The name by which records are cited: without the folder, in lower case because publishers vary it.
    let name: String
    private let handle: FileHandle
    private var chunk: [UInt8] = []
    private var position = 0
    private var started = false

    private static let chunkSize = 64 * 1024

    init(path: String) throws(ListError) {
        name = FileBytes.name(of: path)
        guard let handle = FileHandle(forReadingAtPath: path) else { throw .notFound(path: path) }
        self.handle = handle
    }

    package static func name(of path: String) -> String {
        // A colon stands between a file and a place in it.
        (path.split(separator: "/").last.map(String.init) ?? path).lowercased().replacing(":", with: "_")
    }

    /// The first bytes of a file, to tell its format.
    package static func head(of path: String, count: Int) throws(ListError) -> [UInt8] {
        let bytes = try FileBytes(path: path)
        let head: [UInt8]
        do {
            head = Array(try bytes.handle.read(upToCount: count) ?? Data())
        } catch {
            throw .unreadable(file: bytes.name, reason: String(describing: error))
        }
        return head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.dropFirst(3)) : head
    }

    @inline(__always)
    mutating func next() throws(ListError) -> UInt8? {
        // Again where the piece is nothing but a byte order mark.
        while position == chunk.count {
            try refill()
            if chunk.isEmpty { return nil }
        }
        defer { position += 1 }
        return chunk[position]
    }

    private mutating func refill() throws(ListError) {
        do {
            chunk = Array(try handle.read(upToCount: FileBytes.chunkSize) ?? Data())
        } catch {
            throw .unreadable(file: name, reason: String(describing: error))
        }
        if !started, chunk.starts(with: [0xFF, 0xFE]) || chunk.starts(with: [0xFE, 0xFF]) {
            throw .notText(file: name, line: 1, reason: "is in UTF-16; save it as UTF-8 and import it again")
        }
        position = !started && chunk.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        started = true
    }
}

/// A file line by line, for formats with one record a line.
package struct FileLines {
    /// Longer than any entity that anybody publishes.
    static let longestLine = 32_000_000

    private var bytes: FileBytes
    private var number = 0

    package init(path: String) throws(ListError) {
        bytes = try FileBytes(path: path)
    }

    package var name: String { bytes.name }

    /// The next line without its end, and its 1-based number; `nil` after the last.
    package mutating func next() throws(ListError) -> (number: Int, bytes: [UInt8])? {
        var line: [UInt8] = []
        var read = false
        while let byte = try bytes.next() {
            read = true
            if byte == 0x0A { break }
            line.append(byte)
            if line.count > FileLines.longestLine {
                throw .tooLong(file: name, line: number + 1, what: "a line", limit: "32 MB")
            }
        }
        guard read else { return nil }
        number += 1
        return (number, line)
    }
}
