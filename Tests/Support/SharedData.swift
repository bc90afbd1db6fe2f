internal import Foundation

/// The publishers' real files and the other data that are too large or not ours to ship: `../shared/data` beside the
/// package, on the developers' machines only. A test that needs them says so with `.enabled(if: SharedData.isThere)`;
/// under `CORDON_REQUIRE_DATA=1` `Scripts/check` counts such a skip as a failure.
public enum SharedData {
    public static let isThere = FileManager.default.fileExists(atPath: path("lists"))

    public static func path(_ name: String) -> String {
        URL(filePath: Repository.root).deletingLastPathComponent().path(percentEncoded: false) + "shared/data/" + name
    }
}
