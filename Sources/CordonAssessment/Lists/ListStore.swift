internal import CordonDigest
internal import CordonModel
internal import Foundation
package import CordonRules

/// Every version of every list that was imported, as folders: `lists/<list>/<published>-<digest>/` with
/// `manifest.json`, `entities.ndjson` and the publisher's files under `raw/`.
///
/// A version is made under another name and renamed into place when it is complete, so that a reader sees it whole or
/// not at all. Nothing points at "the current version": it is the newest by publication date that is not withdrawn.
package struct ListStore: Sendable {
    let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    /// A list name as a folder: `DATASET:SOURCE` would not be one everywhere.
    private func folder(_ list: String) -> String {
        workspace.listsFolder + "/" + list.replacingOccurrences(of: ":", with: "%3A")
    }

    func folder(_ version: ListVersion) -> String {
        "\(folder(version.list))/\(version.published)-\(version.sha256.prefix(16))"
    }

    // MARK: Reading

    /// The names of all lists with at least one version.
    package func lists() throws(AssessmentError) -> [String] {
        guard FileManager.default.fileExists(atPath: workspace.listsFolder) else { return [] }
        // A folder that is there and cannot be read must not look like a machine without lists.
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: workspace.listsFolder) else {
            throw .data("\(workspace.listsFolder): cannot be read")
        }
        // A folder without a version is what an import leaves that failed before its first one.
        return names.filter { name in
            let versions =
                (try? FileManager.default.contentsOfDirectory(atPath: workspace.listsFolder + "/" + name)) ?? [""]
            return !name.hasPrefix(".") && versions.contains { !$0.hasPrefix(".") }
        }.map { $0.replacingOccurrences(of: "%3A", with: ":") }.sorted()
    }

    /// All versions of a list, oldest first; of one day, the later import last. A folder without a readable manifest
    /// is an error: that version was there, and must not silently count as never imported.
    ///
    /// - Parameter replaced: a version that is about to be stored again, whose damage is about to be mended.
    package func versions(
        of list: String, replacing replaced: ListVersion? = nil
    ) throws(AssessmentError) -> [ListVersion] {
        let path = folder(list)
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw .data("\(path): cannot be read")
        }
        var versions: [ListVersion] = []
        for name in names where !name.hasPrefix(".") {
            let manifest = "\(path)/\(name)/manifest.json"
            guard let bytes = try? workspace.read(manifest),
                let digest = try? workspace.read("\(path)/\(name)/manifest.sha256"),
                SHA256Digest(of: bytes).description == String(decoding: digest.prefix(64), as: UTF8.self),
                let json = try? JSON.parse(bytes), var version = ListVersion(json)
            else {
                if let replaced, "\(path)/\(name)" == folder(replaced) { continue }
                throw .data("\(manifest): is damaged or missing; import that version of \(list) again")
            }
            version.withdrawn = try withdrawal(in: "\(path)/\(name)")
            versions.append(version)
        }
        return versions.sorted { ($0.published, $0.sequence) < ($1.published, $1.sequence) }
    }

    /// The newest version published on or before a day that is not withdrawn; `nil` if there is none.
    package func version(of list: String, asOf day: CalendarDay?) throws(AssessmentError) -> ListVersion? {
        try versions(of: list).last { version in
            version.withdrawn == nil && (day.map { version.published <= $0 } ?? true)
        }
    }

    private func withdrawal(in folder: String) throws(AssessmentError) -> ListVersion.Withdrawal? {
        let path = folder + "/withdrawn.json"
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        // A withdrawal that cannot be read must not put a bad version back in force.
        guard let json = try? JSON.parse(try workspace.read(path)), let at = json["at"]?.string.flatMap({ Moment($0) }),
            let reason = json["reason"]?.string
        else { throw .data("\(path): is damaged; withdraw that version again, or remove the file") }
        return ListVersion.Withdrawal(at: at, reason: reason)
    }

    /// Takes a version out of force, or puts it back with `nil`.
    func set(_ withdrawal: ListVersion.Withdrawal?, of version: ListVersion) throws(AssessmentError) {
        let path = folder(version) + "/withdrawn.json"
        guard let withdrawal else {
            guard unlink(path) == 0 || errno == ENOENT else {
                throw .data("\(path): cannot be removed: \(String(cString: strerror(errno)))")
            }
            Workspace.synchronizeFolder(folder(version))
            return
        }
        let json = JSON.object(["at": .string(withdrawal.at.description), "reason": .string(withdrawal.reason)])
        try workspace.write(Array((json.pretty + "\n").utf8), to: path)
    }

    /// The normalised entities of a version, checked against its digest.
    func entities(of version: ListVersion) throws(AssessmentError) -> [Entity] {
        var entities: [Entity] = []
        entities.reserveCapacity(version.entities)
        try forEachEntity(of: version) { entities.append($0) }
        return entities
    }

    /// The normalised entities of a version in the order of their ids, one by one, checked against its digest first.
    func forEachEntity(of version: ListVersion, _ body: (Entity) -> Void) throws(AssessmentError) {
        try forEachEntity(in: folder(version) + "/entities.ndjson", of: version, body)
    }

    func forEachEntity(
        in path: String, of version: ListVersion, _ body: (Entity) -> Void
    ) throws(AssessmentError) {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) else {
            throw .data("\(path): cannot be read")
        }
        let isSound = data.withUnsafeBytes { SHA256Digest(of: $0).description == version.sha256 }
        guard isSound else {
            throw .data("\(path): the checksum does not fit; import \(version.list) \(version.published) again")
        }
        var start = data.startIndex
        while start < data.endIndex {
            let end = data[start...].firstIndex(of: 0x0A) ?? data.endIndex
            guard let json = try? JSON.parse([UInt8](data[start..<end])), let entity = Entity(stored: json) else {
                throw .data("\(path): has a row that is no entity; import \(version.list) \(version.published) again")
            }
            body(entity)
            start = end + 1
        }
    }

    // MARK: Writing

    /// Takes away what imports left that were killed before they were done. Only while the workspace is locked.
    func sweep(_ list: String) {
        let path = folder(list)
        for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] where name.hasPrefix(".") {
            try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
        }
    }

    /// A place for a version that is being made.
    func draft(of list: String) throws(AssessmentError) -> VersionDraft {
        let path = "\(folder(list))/.\(getpid()).part"
        try workspace.makeFolder(path + "/raw")
        return try VersionDraft(folder: path, workspace: workspace)
    }

    /// Puts a finished draft in its place. From the rename on it is there for every process, whole.
    func store(_ draft: VersionDraft, as version: ListVersion) throws(AssessmentError) {
        let target = folder(version)
        let parent = folder(version.list)
        try draft.write(version)
        // A damaged version of the same content gives way; it keeps nothing that the new one does not have.
        let damaged = "\(parent)/.\(version.published)-\(getpid()).old"
        if FileManager.default.fileExists(atPath: target) { _ = rename(target, damaged) }
        defer { try? FileManager.default.removeItem(atPath: damaged) }
        guard rename(draft.folder, target) == 0 else {
            let reason = String(cString: strerror(errno))
            throw .data("\(target): cannot be put in place: \(reason)")
        }
        Workspace.synchronizeFolder(parent)
    }

    // MARK: Checking

    /// What is wrong with a stored version, in words; empty if every file is as it was imported.
    package func problems(of version: ListVersion) throws(AssessmentError) -> [String] {
        var problems: [String] = []
        let path = folder(version)
        let files =
            [("entities.ndjson", version.sha256)] + version.files.map { ("raw/\($0.name)", $0.sha256) }
        for (file, expected) in files {
            switch Workspace.digest(of: "\(path)/\(file)") {
            case nil: problems.append("\(file) is missing")
            case expected: continue
            default: problems.append("\(file) was changed")
            }
        }
        return problems
    }

    /// The bytes of the source file that a record of a version points into.
    func rawFile(_ name: String, of version: ListVersion) throws(AssessmentError) -> [UInt8] {
        try workspace.read("\(folder(version))/raw/\(name)")
    }
}
