internal import Foundation

/// Lines from an open file, with constant memory: a line beyond the limit is given without its rest.
struct LineFeed {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    struct Line {
        let bytes: ArraySlice<UInt8>
        let isTooLong: Bool
    }

    private let longestLine: Int
    private static let pieceSize = 1 << 18

    init(descriptor: Int32, longestLine: Int = 1_000_000) {
        self.descriptor = descriptor
        self.longestLine = longestLine
    }

    /// Whether a call of `next` would have to wait for the other side to write.
    var wouldWait: Bool {
        if isAtEnd || buffer[start...].contains(0x0A) { return false }
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, 0) == 0
    }

    /// The next line without its end; `nil` at the end of the input. The last one needs no line end.
    mutating func next() throws(AssessmentError) -> Line? {
        var searched = start
        var dropped = false
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                let line = buffer[start..<end]
                start = end + 1
                return cut(line, dropped)
            }
            if isAtEnd {
                guard start < buffer.count else { return nil }
                let line = buffer[start...]
                start = buffer.count
                return cut(line, dropped)
            }
            if longestLine < .max - LineFeed.pieceSize, buffer.count - start > longestLine + LineFeed.pieceSize {
                // Of what is already too long only the beginning stays.
                buffer.removeSubrange((start + longestLine + 1)...)
                dropped = true
            }
            buffer.removeSubrange(..<start)
            start = 0
            searched = buffer.count
            try fill()
        }
    }

    private func cut(_ line: ArraySlice<UInt8>, _ dropped: Bool) -> Line {
        Line(bytes: line.prefix(longestLine), isTooLong: dropped || line.count > longestLine)
    }

    private mutating func fill() throws(AssessmentError) {
        var piece = [UInt8](repeating: 0, count: LineFeed.pieceSize)
        var count = -1
        repeat {
            count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        } while count < 0 && errno == EINTR
        guard count >= 0 else { throw .input("standard input cannot be read: \(String(cString: strerror(errno)))") }
        if count == 0 { isAtEnd = true }
        buffer += piece[..<count]
    }
}

/// Writes to an open file in large pieces.
struct LineSink {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private static let pieceSize = 1 << 20

    init(descriptor: Int32) { self.descriptor = descriptor }

    mutating func write(line: String) throws(AssessmentError) {
        buffer += line.utf8
        buffer.append(0x0A)
        if buffer.count >= LineSink.pieceSize { try flush() }
    }

    mutating func flush() throws(AssessmentError) {
        var rest = buffer[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw .input("the results cannot be written: \(String(cString: strerror(errno)))")
            }
            rest = rest.dropFirst(count)
        }
        buffer.removeAll(keepingCapacity: true)
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
