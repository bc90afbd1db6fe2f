internal import CordonDigest
internal import CordonModel
internal import Foundation

/// Where the rows of results go while a run lasts, and what becomes of them at its end.
final class BatchTarget {
    let output: String?
    let journal: BatchJournal?
    private let path: String
    private let descriptor: Int32
    private var length = 0

    init(standardOutput: Void) {
        output = nil
        journal = nil
        path = "standard output"
        descriptor = STDOUT_FILENO
    }

    init(output: String) throws(AssessmentError) {
        self.output = output
        path = output + ".part"
        journal = try BatchJournal(path: output + ".progress")
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .data("\(path): cannot be written: \(String(cString: strerror(errno)))")
        }
    }

    deinit { if output != nil { close(descriptor) } }

    func begin() throws(AssessmentError) {
        if output != nil, ftruncate(descriptor, 0) != 0 { throw failure() }
    }

    /// Goes on behind the results that are known to be whole.
    func resume(at bytes: Int) throws(AssessmentError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, Int(status.st_size) >= bytes else {
            throw .data("\(path): is shorter than the interrupted run left it; --restart begins anew")
        }
        guard ftruncate(descriptor, off_t(bytes)) == 0, lseek(descriptor, 0, SEEK_END) >= 0 else { throw failure() }
        length = bytes
    }

    func write(_ bytes: [UInt8]) throws(AssessmentError) {
        try DescriptorWriter.write(bytes, to: descriptor, path: path)
        length += bytes.count
    }

    func checkpoint(rows: Int, input: String, counts: BatchCounts) throws(AssessmentError) {
        guard let journal else { return }
        guard fsync(descriptor) == 0 else { throw failure() }
        try journal.append(BatchJournal.Checkpoint(rows: rows, bytes: length, input: input, counts: counts))
    }

    /// Makes the document of the rows and puts it in place.
    /// - Returns: the SHA-256 of the results; `nil` for standard output.
    func finish(
        _ format: BatchFormat, _ summary: BatchSummary, page: BatchRun.Page
    ) throws(AssessmentError) -> String? {
        guard let output else { return nil }
        guard fsync(descriptor) == 0 else { throw failure() }
        var whole = path
        if format == .json || format == .html {
            whole = output + ".document"
            try document(format, summary, page, at: whole)
        }
        let digest = Workspace.digest(of: whole)
        guard rename(whole, output) == 0 else { throw failure() }
        if whole != path { unlink(path) }
        Workspace.synchronizeFolder((output as NSString).deletingLastPathComponent)
        journal?.remove()
        return digest
    }

    /// Row by row: the rows may be more than memory holds.
    private func document(
        _ format: BatchFormat, _ summary: BatchSummary, _ page: BatchRun.Page, at target: String
    ) throws(AssessmentError) {
        let file = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .data("\(target): cannot be written: \(String(cString: strerror(errno)))") }
        defer { close(file) }
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw failure() }
        var feed = LineFeed(descriptor: descriptor, longestLine: .max)
        if format == .html {
            var details = BatchDetails()
            while let line = try feed.next() { if let row = try? JSON.parse(Array(line.bytes)) { details.add(row) } }
            try DescriptorWriter.write(Array(page(summary, details).utf8), to: file, path: target)
        } else {
            let head = summary.json.compact.dropLast() + ",\"rows\":["
            try DescriptorWriter.write(Array(head.utf8), to: file, path: target)
            var isFirst = true
            while let line = try feed.next() {
                try DescriptorWriter.write((isFirst ? [0x0A] : [0x2C, 0x0A]) + line.bytes, to: file, path: target)
                isFirst = false
            }
            try DescriptorWriter.write(Array("\n]}\n".utf8), to: file, path: target)
        }
        guard fsync(file) == 0 else { throw .data("\(target): \(String(cString: strerror(errno)))") }
    }

    private func failure() -> AssessmentError { .data("\(path): \(String(cString: strerror(errno)))") }
}
