internal import Foundation

/// The bytes of a file or of standard input, in pieces.
struct ByteFeed {
    /// For messages: the path as the user gave it.
    let name: String
    private let handle: FileHandle?
    private(set) var bytesRead = 0
    private var ahead: [UInt8] = []
    private var piece: [UInt8]

    private let pieceSize: Int

    init(path: String) throws(AssessmentError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .input("\(path): \(String(cString: strerror(errno)))") }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            close(descriptor)
            throw .input("\(path): is a folder, not a file")
        }
        self.init(descriptor: descriptor, name: path, closes: true)
    }

    init(descriptor: Int32, name: String, closes: Bool = false) {
        self.name = name
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: closes)
        pieceSize = 1 << 20
        piece = [UInt8](repeating: 0, count: pieceSize)
    }

    /// Bytes that are there already, given in pieces of a size.
    init(bytes: [UInt8], name: String, pieceSize: Int = 1 << 20) {
        self.name = name
        handle = nil
        self.pieceSize = pieceSize
        piece = []
        ahead = bytes
    }

    /// Bytes in the file; `nil` for a pipe.
    var size: Int? {
        var status = stat()
        guard let handle, fstat(handle.fileDescriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        return Int(status.st_size)
    }

    /// The first bytes, which `next` gives again.
    mutating func head(_ count: Int) throws(AssessmentError) -> [UInt8] {
        while ahead.count < count {
            let read = try fill()
            if read == 0 { break }
            ahead.append(contentsOf: piece[..<read])
        }
        return Array(ahead.prefix(count))
    }

    /// Gives the next piece; `false` at the end.
    mutating func next(_ body: (UnsafeRawBufferPointer) -> Void) throws(AssessmentError) -> Bool {
        if !ahead.isEmpty {
            let count = min(pieceSize, ahead.count)
            bytesRead += count
            ahead.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            ahead.removeFirst(count)
            return true
        }
        let read = try fill()
        guard read > 0 else { return false }
        bytesRead += read
        piece.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<read])) }
        return true
    }

    private mutating func fill() throws(AssessmentError) -> Int {
        guard let handle else { return 0 }
        while true {
            let count = piece.withUnsafeMutableBytes { read(handle.fileDescriptor, $0.baseAddress, $0.count) }
            if count >= 0 { return count }
            guard errno == EINTR else {
                throw .input("\(name): cannot be read: \(String(cString: strerror(errno)))")
            }
        }
    }
}
