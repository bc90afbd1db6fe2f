internal import CordonDigest
internal import CordonModel
internal import Foundation

/// How far a run over a file has come, line by line beside its results: settings first, then a checkpoint after each piece
/// of results that is safe on disk. A line that a crash tore is left out, for its checksum does not fit.
final class BatchJournal {
    struct Checkpoint {
        let rows: Int
        /// How long the results were.
        let bytes: Int
        /// Of the records read so far.
        let input: String
        let counts: BatchCounts
    }

    private let path: String
    private let descriptor: Int32

    /// Opens the journal of an output for this process alone.
    init(path: String) throws(AssessmentError) {
        self.path = path
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .data("\(path): cannot be written: \(String(cString: strerror(errno)))") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .data("\(path): another run writes these results at this moment")
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// The last good checkpoint of a run with these settings; `nil` if there is none.
    func resume(settings: String) throws(AssessmentError) -> Checkpoint? {
        let lines = try read().split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
        guard let first = lines.first.flatMap(BatchJournal.content), let before = first["settings"]?.string else {
            return nil
        }
        guard before == settings else {
            throw .usage(
                "\(path): an interrupted run had other settings, lists or columns; --restart begins anew, or repeat it as it was"
            )
        }
        for line in lines.dropFirst().reversed() {
            guard let json = BatchJournal.content(line), let rows = json["rows"]?.integer,
                let bytes = json["bytes"]?.integer, let input = json["input"]?.string,
                let counts = json["counts"].flatMap(BatchCounts.init)
            else { continue }
            return Checkpoint(rows: rows, bytes: bytes, input: input, counts: counts)
        }
        return nil
    }

    func begin(settings: String) throws(AssessmentError) {
        guard ftruncate(descriptor, 0) == 0 else { throw failure() }
        try append(.object(["settings": .string(settings)]))
    }

    func append(_ checkpoint: Checkpoint) throws(AssessmentError) {
        try append(
            .object([
                "rows": .number(checkpoint.rows), "bytes": .number(checkpoint.bytes),
                "input": .string(checkpoint.input), "counts": checkpoint.counts.json,
            ]))
    }

    func remove() { unlink(path) }

    private func append(_ json: JSON) throws(AssessmentError) {
        let text = json.compact
        var line = Array("\(BatchJournal.checksum(Array(text.utf8))) \(text)\n".utf8)
        guard lseek(descriptor, 0, SEEK_END) >= 0 else { throw failure() }
        // A torn line before it ends here.
        if let last = try lastByte(), last != 0x0A { line.insert(0x0A, at: 0) }
        try DescriptorWriter.write(line, to: descriptor, path: path)
        guard fsync(descriptor) == 0 else { throw failure() }
    }

    private func lastByte() throws(AssessmentError) -> UInt8? {
        let end = lseek(descriptor, 0, SEEK_END)
        guard end > 0 else { return nil }
        var byte: UInt8 = 0
        guard pread(descriptor, &byte, 1, end - 1) == 1 else { throw failure() }
        return byte
    }

    private func read() throws(AssessmentError) -> [UInt8] {
        let end = Int(lseek(descriptor, 0, SEEK_END))
        guard end > 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: end)
        guard pread(descriptor, &bytes, end, 0) == end else { throw failure() }
        return bytes
    }

    private static func content(_ line: ArraySlice<UInt8>) -> JSON? {
        guard line.count > 17, line[line.startIndex + 16] == 0x20 else { return nil }
        let text = Array(line.dropFirst(17))
        guard Array(line.prefix(16)) == Array(checksum(text).utf8) else { return nil }
        return try? JSON.parse(text)
    }

    private static func checksum(_ text: [UInt8]) -> String { String(SHA256Digest(of: text).description.prefix(16)) }

    private func failure() -> AssessmentError { .data("\(path): \(String(cString: strerror(errno)))") }
}

/// Writes all bytes or says why not.
enum DescriptorWriter {
    static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(AssessmentError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw .data("\(path): cannot be written: \(String(cString: strerror(errno)))")
            }
            rest = rest.dropFirst(count)
        }
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
