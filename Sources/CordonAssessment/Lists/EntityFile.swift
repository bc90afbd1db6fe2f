internal import CordonDigest
internal import CordonModel
internal import Foundation

/// Entities on their way to a version's `entities.ndjson`. They come in the publisher's order and are kept in the order of
/// their ids; in between they lie in a file, so that a list of any size needs little memory.
final class EntityFile {
    private let path: String
    private let handle: FileHandle
    private var pending = Data()
    private var offset = 0
    private var rows: [(id: String, offset: Int, length: Int)] = []
    private(set) var kinds: [String: Int] = [:]

    private static let flushAt = 1 << 20

    init(path: String) throws(AssessmentError) {
        self.path = path
        do {
            handle = try Workspace.create(path)
        } catch {
            throw .data("\(path): cannot be written: \(error.localizedDescription)")
        }
    }

    deinit {
        try? handle.close()
        try? FileManager.default.removeItem(atPath: path)
    }

    var count: Int { rows.count }

    func add(_ entity: Entity) throws(AssessmentError) {
        var line = Data(entity.json.compact.utf8)
        line.append(0x0A)
        rows.append((entity.id, offset, line.count))
        offset += line.count
        kinds[entity.schema.rawValue, default: 0] += 1
        pending.append(line)
        if pending.count >= EntityFile.flushAt { try flush() }
    }

    private func flush() throws(AssessmentError) {
        do {
            try handle.write(contentsOf: pending)
        } catch {
            throw .data("\(path): cannot be written: \(error.localizedDescription)")
        }
        pending.removeAll(keepingCapacity: true)
    }

    /// Writes the entities in the order of their ids, flushed to disk.
    /// - Returns: the SHA-256 of what was written.
    func finish(to target: String) throws(AssessmentError) -> String {
        try flush()
        rows.sort { $0.id < $1.id }
        var hasher = SHA256Hasher()
        do {
            let source = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
            let file = try Workspace.create(target)
            var piece = Data()
            for (index, row) in rows.enumerated() {
                piece.append(source[row.offset..<row.offset + row.length])
                guard piece.count >= EntityFile.flushAt || index == rows.count - 1 else { continue }
                hasher.update(piece)
                try file.write(contentsOf: piece)
                piece.removeAll(keepingCapacity: true)
            }
            try file.synchronize()
            try file.close()
        } catch {
            throw .data("\(target): cannot be written: \(error.localizedDescription)")
        }
        return hasher.finalize().description
    }
}
