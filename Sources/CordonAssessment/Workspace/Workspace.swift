internal import CordonDigest
internal import CordonIndex
internal import Foundation

/// The folder that holds a user's lists and snapshots, readable by its owner only.
package struct Workspace: Sendable {
    package let home: String

    /// `$CORDON_HOME`, else `$XDG_DATA_HOME/cordon`, else `~/.local/share/cordon`.
    package init(environment: [String: String]) throws(AssessmentError) {
        if let home = environment["CORDON_HOME"], !home.isEmpty {
            self.init(home: home)
        } else if let data = environment["XDG_DATA_HOME"], !data.isEmpty {
            self.init(home: data + "/cordon")
        } else if let user = environment["HOME"], !user.isEmpty {
            self.init(home: user + "/.local/share/cordon")
        } else {
            // A binary started without any environment still answers, from a folder that nobody else could prepare.
            self.init(home: NSTemporaryDirectory() + "cordon-\(getuid())")
            try refuseForeignFolder()
        }
    }

    package init(home: String) { self.home = home }

    /// A folder under a name that anybody can guess must be this user's own and closed to others.
    private func refuseForeignFolder() throws(AssessmentError) {
        var status = stat()
        guard lstat(home, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR, status.st_uid == getuid(), status.st_mode & 0o077 == 0 else {
            throw .data("\(home): belongs to somebody else or is open to others; set CORDON_HOME to a folder of yours")
        }
    }

    var listsFolder: String { home + "/lists" }
    var snapshotsFolder: String { home + "/snapshots" }
    /// What an update has fetched and not yet imported, and what it must remember for the next one.
    var downloadsFolder: String { home + "/downloads" }
    /// One line for each thing that happened to a list, oldest first.
    var eventsFile: String { home + "/list-events.ndjson" }

    /// Rules whose text changed, as `cordon law diff --mark` found.
    var staleRulesFile: String { home + "/stale-rules.json" }

    /// Makes a folder of the workspace, 0700 from the first moment.
    func makeFolder(_ path: String) throws(AssessmentError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .data("\(path): the folder cannot be made: \(error.localizedDescription)")
        }
    }

    /// Writes a file whole or not at all: under another name first, flushed to disk, then renamed.
    func write(_ bytes: [UInt8], to path: String) throws(AssessmentError) {
        let temporary = path + ".\(getpid()).part"
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: temporary))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: temporary)
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: temporary))
            try handle.synchronize()
            try handle.close()
        } catch {
            try? FileManager.default.removeItem(atPath: temporary)
            throw .data("\(path): cannot be written: \(error.localizedDescription)")
        }
        guard rename(temporary, path) == 0 else {
            let reason = String(cString: strerror(errno))
            try? FileManager.default.removeItem(atPath: temporary)
            throw .data("\(path): cannot be put in place: \(reason)")
        }
        Workspace.synchronizeFolder((path as NSString).deletingLastPathComponent)
    }

    /// A new, empty file for its owner only, open for writing.
    static func create(_ path: String) throws -> FileHandle {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// Copies a file as it is, flushed to disk.
    /// - Returns: the SHA-256 of its bytes.
    func copy(_ path: String, to target: String) throws(AssessmentError) -> String {
        guard let source = FileHandle(forReadingAtPath: path) else { throw .data("\(path): cannot be read") }
        defer { try? source.close() }
        var hasher = SHA256Hasher()
        do {
            let file = try Workspace.create(target)
            while let piece = try source.read(upToCount: 1 << 20), !piece.isEmpty {
                hasher.update(piece)
                try file.write(contentsOf: piece)
            }
            try file.synchronize()
            try file.close()
        } catch {
            throw .data("\(target): cannot be written: \(error.localizedDescription)")
        }
        return hasher.finalize().description
    }

    /// The SHA-256 of a file, read in pieces; `nil` if it cannot be read.
    static func digest(of path: String) -> String? {
        guard let source = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? source.close() }
        var hasher = SHA256Hasher()
        do {
            while let piece = try source.read(upToCount: 1 << 20), !piece.isEmpty { hasher.update(piece) }
        } catch {
            return nil
        }
        return hasher.finalize().description
    }

    /// Adds a line to a file of lines, flushed to disk. A line that an earlier crash left half written stays half and
    /// apart: readers skip it.
    func append(_ line: String, to path: String) throws(AssessmentError) {
        try makeFolder(home)
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .data("\(path): cannot be written: \(String(cString: strerror(errno)))") }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            let end = try handle.seekToEnd()
            var isCut = false
            if end > 0 { isCut = try FileHandle(forReadingFrom: URL(fileURLWithPath: path)).lastByte(at: end) != 0x0A }
            try handle.write(contentsOf: Data(((isCut ? "\n" : "") + line + "\n").utf8))
            try handle.synchronize()
        } catch {
            throw .data("\(path): cannot be written: \(error.localizedDescription)")
        }
    }

    /// Makes renames in a folder survive a power cut.
    static func synchronizeFolder(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// Waits until no other process holds the workspace's lock. The system releases it when a process dies.
    func lock() throws(AssessmentError) -> WorkspaceLock {
        try makeFolder(home)
        return try lock(home + "/lock")
    }

    func lock(_ path: String) throws(AssessmentError) -> WorkspaceLock {
        let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else {
            throw .data("\(path): cannot be locked: \(String(cString: strerror(errno)))")
        }
        return WorkspaceLock(descriptor: descriptor)
    }

    func read(_ path: String) throws(AssessmentError) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .data("\(path): cannot be read")
        }
        return [UInt8](data)
    }
}

extension FileHandle {
    fileprivate func lastByte(at end: UInt64) throws -> UInt8? {
        try seek(toOffset: end - 1)
        return try read(upToCount: 1)?.first
    }
}

/// Held while lists are changed.
struct WorkspaceLock {
    fileprivate let descriptor: Int32

    func release() { close(descriptor) }
}
