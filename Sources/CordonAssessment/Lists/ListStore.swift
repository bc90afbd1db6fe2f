internal import CordonDigest
internal import CordonModel
internal import Foundation
package import CordonRules

/// Every version of every list that was imported, as folders: `lists/<list>/<published>-<digest>/` with
/// `manifest.json`, `entities.ndjson` and the publisher's files under `raw/`.
///
/// A version is made under another name and renamed into place when it is complete, so that a reader sees it whole or
/// not at all. Nothing points at "the current version": it is the newest by publication date.
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
                let json = try? JSON.parse(bytes), let version = ListVersion(json)
            else {
                if let replaced, "\(path)/\(name)" == folder(replaced) { continue }
                throw .data("\(manifest): is damaged or missing; import that version of \(list) again")
            }
            versions.append(version)
        }
        return versions.sorted { ($0.published, $0.sequence) < ($1.published, $1.sequence) }
    }

    /// The newest version published on or before a day; `nil` if there is none.
    package func version(of list: String, asOf day: CalendarDay?) throws(AssessmentError) -> ListVersion? {
        try versions(of: list).last { version in
            day.map { version.published <= $0 } ?? true
        }
    }

    /// The normalised entities of a version, checked against its digest.
    func entities(of version: ListVersion) throws(AssessmentError) -> [Entity] {
        let path = folder(version) + "/entities.ndjson"
        let bytes = try workspace.read(path)
        guard SHA256Digest(of: bytes).description == version.sha256 else {
            throw .data("\(path): the checksum does not fit; import \(version.list) \(version.published) again")
        }
        var entities: [Entity] = []
        entities.reserveCapacity(version.entities)
        for line in bytes.split(separator: 0x0A) {
            guard let json = try? JSON.parse(Array(line)), let entity = Entity(stored: json) else {
                throw .data("\(path): has a row that is no entity; import \(version.list) \(version.published) again")
            }
            entities.append(entity)
        }
        return entities
    }

    // MARK: Writing

    /// What is to be stored: a version's content before it has a place.
    struct Draft {
        var version: ListVersion
        let entities: [UInt8]
        /// Paths of the publisher's files, kept so that raw records can be shown.
        let rawFiles: [String]
    }

    /// Takes away what imports left that were killed before they were done. Only while the workspace is locked.
    func sweep(_ list: String) {
        let path = folder(list)
        for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] where name.hasPrefix(".") {
            try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
        }
    }

    func store(_ draft: Draft) throws(AssessmentError) {
        let target = folder(draft.version)
        let parent = folder(draft.version.list)
        try workspace.makeFolder(parent)
        let temporary = "\(parent)/.\(draft.version.published)-\(getpid()).part"
        defer { try? FileManager.default.removeItem(atPath: temporary) }
        try workspace.makeFolder(temporary + "/raw")
        try workspace.write(draft.entities, to: temporary + "/entities.ndjson")
        for path in draft.rawFiles {
            let name = (path as NSString).lastPathComponent.lowercased()
            try workspace.write(try workspace.read(path), to: "\(temporary)/raw/\(name)")
        }
        let manifest = Array(draft.version.json.pretty.utf8) + [0x0A]
        try workspace.write(manifest, to: temporary + "/manifest.json")
        let digest = SHA256Digest(of: manifest).description + "\n"
        try workspace.write(Array(digest.utf8), to: temporary + "/manifest.sha256")
        // A damaged version of the same content gives way; it keeps nothing that the new one does not have.
        let damaged = "\(parent)/.\(draft.version.published)-\(getpid()).old"
        if FileManager.default.fileExists(atPath: target) { _ = rename(target, damaged) }
        defer { try? FileManager.default.removeItem(atPath: damaged) }
        guard rename(temporary, target) == 0 else {
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
        if let bytes = try? workspace.read(path + "/entities.ndjson") {
            if SHA256Digest(of: bytes).description != version.sha256 { problems.append("entities.ndjson was changed") }
        } else {
            problems.append("entities.ndjson is missing")
        }
        for file in version.files {
            if let bytes = try? workspace.read("\(path)/raw/\(file.name)") {
                if SHA256Digest(of: bytes).description != file.sha256 {
                    problems.append("raw/\(file.name) was changed")
                }
            } else {
                problems.append("raw/\(file.name) is missing")
            }
        }
        return problems
    }

    /// The bytes of the source file that a record of a version points into.
    func rawFile(_ name: String, of version: ListVersion) throws(AssessmentError) -> [UInt8] {
        try workspace.read("\(folder(version))/raw/\(name)")
    }
}
