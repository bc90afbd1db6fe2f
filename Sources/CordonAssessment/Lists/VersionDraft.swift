internal import CordonDigest
internal import CordonLists
internal import CordonModel
internal import Foundation

/// A version that is being made, in a folder under a name that no reader looks at. Whatever ends it before it is stored,
/// its folder goes, and nothing of the store has changed.
final class VersionDraft {
    let folder: String
    let entities: EntityFile
    private let workspace: Workspace
    /// The SHA-256 of `entities.ndjson`, once it is written.
    private(set) var sha256 = ""

    init(folder: String, workspace: Workspace) throws(AssessmentError) {
        self.folder = folder
        self.workspace = workspace
        entities = try EntityFile(path: folder + "/entities.part")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var entitiesPath: String { folder + "/entities.ndjson" }

    /// Writes the entities in order, and copies the publisher's files.
    /// - Returns: the files with their rows and digests.
    func finish(_ source: ListSource, _ reading: ListReading) throws(AssessmentError) -> [ListVersion.File] {
        sha256 = try entities.finish(to: entitiesPath)
        unlink(folder + "/entities.part")
        var files: [ListVersion.File] = []
        for path in source.paths {
            let name = ListSource.name(of: path)
            let count = reading.files.first { $0.file == name }
            files.append(
                ListVersion.File(
                    name: name, rows: count?.rows ?? 0, withoutEntity: count?.withoutEntity ?? 0,
                    sha256: try workspace.copy(path, to: "\(folder)/raw/\(name)")))
        }
        return files
    }

    func write(_ version: ListVersion) throws(AssessmentError) {
        let manifest = Array(version.json.pretty.utf8) + [0x0A]
        try workspace.write(manifest, to: folder + "/manifest.json")
        let digest = SHA256Digest(of: manifest).description + "\n"
        try workspace.write(Array(digest.utf8), to: folder + "/manifest.sha256")
    }
}
