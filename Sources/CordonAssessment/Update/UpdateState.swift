internal import CordonModel
internal import Foundation

/// What an update remembers of a list for the next one: the validators of the files it accepted, which version they made,
/// and when the publisher was last asked.
struct UpdateState {
    struct File {
        let url: String
        let etag: String?
        let lastModified: String?
    }

    /// The version made from these files, by its digest.
    var version: String
    var files: [String: File]
    /// When the publisher last said that this is its list.
    var checked: Moment

    private static func path(_ list: String, _ workspace: Workspace) -> String {
        "\(workspace.downloadsFolder)/\(list.replacingOccurrences(of: ":", with: "%3A"))/state.json"
    }

    /// `nil` if the list was never updated, or what was remembered is damaged: then everything is fetched again.
    static func read(_ list: String, _ workspace: Workspace) -> UpdateState? {
        guard let json = (try? workspace.read(path(list, workspace))).flatMap({ try? JSON.parse($0) }),
            let version = json["version"]?.string, let checked = json["checked"]?.string.flatMap({ Moment($0) }),
            let members = json["files"]?.members
        else { return nil }
        var files: [String: File] = [:]
        for member in members {
            guard let url = member.value["url"]?.string else { return nil }
            files[member.key] = File(
                url: url, etag: member.value["etag"]?.string, lastModified: member.value["lastModified"]?.string)
        }
        return UpdateState(version: version, files: files, checked: checked)
    }

    func write(_ list: String, _ workspace: Workspace) throws(AssessmentError) {
        let json = JSON.object([
            "version": .string(version), "checked": .string(checked.description),
            "files": .object(
                files.sorted { $0.key < $1.key }.map { name, file in
                    .init(
                        name,
                        .object([
                            "url": .string(file.url), "etag": file.etag.map(JSON.string),
                            "lastModified": file.lastModified.map(JSON.string),
                        ]))
                }),
        ])
        try workspace.write(Array((json.pretty + "\n").utf8), to: UpdateState.path(list, workspace))
    }
}
