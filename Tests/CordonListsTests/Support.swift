import CordonModel
import Foundation
import Testing

@testable import CordonLists
import CordonRules

/// The fixtures beside the tests and copies of them that a test may damage.
enum Fixture {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    static func path(_ name: String) -> String { folder.appending(path: name).path }

    /// A copy of a fixture folder; `edit` gets each file's name and bytes and returns new bytes, or `nil` to leave
    /// the file out.
    static func copy(
        _ name: String, edit: (String, Data) -> Data? = { _, data in data }
    ) throws -> String {
        let copy = try emptyFolder()
        for file in try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted() {
            let data = try Data(contentsOf: folder.appending(path: "\(name)/\(file)"))
            try edit(file, data)?.write(to: copy.appending(path: file))
        }
        return copy.path
    }

    /// A file with the given bytes in a folder of its own.
    static func file(_ name: String, _ text: String) throws -> String {
        try file(name, Data(text.utf8))
    }

    static func file(_ name: String, _ data: Data) throws -> String {
        let url = try emptyFolder().appending(path: name)
        try data.write(to: url)
        return url.path
    }

    private static func emptyFolder() throws -> URL {
        let url = scratch.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url
    }

    /// Where this run's copies lie until it ends.
    private static let scratch: URL = {
        atexit { try? FileManager.default.removeItem(at: Fixture.scratch) }
        return FileManager.default.temporaryDirectory.appending(path: "cordon-lists-\(UUID().uuidString)")
    }()
}

extension CountryResolver {
    /// Enough countries for the fixtures.
    static let few = CountryResolver { text in
        let codes = [
            "Cuba": "cu", "Colombia": "co", "Mexico": "mx", "Russia": "ru", "Iran": "ir", "Iraq": "iq", "Malta": "mt",
            "Tuvalu": "tv", "Tanzania": "tz", "Niger": "ne", "Mali": "ml", "Philippines": "ph", "China": "cn",
            "Gaza": "ps", "Tajikistan": "tj", "Syrian Arab Republic": "sy", "Democratic Republic of the Congo": "cd",
        ]
        return codes[text]
    }
}

/// Reads a list as the command line does.
func read(_ path: String, _ dataset: String, version: CalendarDay? = nil) throws -> ListReading {
    try ListSource.locate(path: path, dataset: dataset).read(version: version, countries: .few)
}

/// The message that a person would see, for a list that must be refused.
func refusal(of path: String, _ dataset: String) -> String? {
    do {
        _ = try read(path, dataset)
        return nil
    } catch {
        return (error as? ListError)?.message ?? "another error: \(error)"
    }
}

extension ListReading {
    func entity(_ id: String) throws -> Entity {
        try #require(entities.first { $0.id == id }, "no entity \(id)")
    }
}

extension Entity {
    func records(_ property: String) -> [String] {
        properties[property, default: []].map(\.record.description)
    }
}
