internal import CordonModel
import Foundation
package import CordonRules

/// The files of one list version on disk, found from the path that a user gave.
package struct ListSource: Sendable, Hashable {
    package let dataset: String
    package let format: ListFormat
    /// As the user gave it.
    package let path: String
    /// Full paths by role; formats of one file have only `main`.
    package let files: [OFACFile: String]

    /// Finds the files of a list. `path` is its main file, or the folder that has it.
    package static func locate(path: String, dataset: String) throws(ListError) -> ListSource {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .notFound(path: path)
        }
        let expected = ListFormat(dataset: dataset)
        let main = isFolder.boolValue ? try mainFile(in: path, dataset: dataset, expected: expected) : path
        guard let found = try ListFormat.detect(main) else {
            if try FileBytes.head(of: main, count: 1).isEmpty { throw .empty(file: FileBytes.name(of: main)) }
            throw .unrecognised(file: FileBytes.name(of: main))
        }
        guard found == expected else {
            throw .wrongFormat(file: FileBytes.name(of: main), found: found, dataset: dataset, expected: expected)
        }
        var files: [OFACFile: String] = [.main: main]
        if expected == .ofacLegacy { try addSiblings(to: &files, main: main, dataset: dataset) }
        return ListSource(dataset: dataset, format: expected, path: path, files: files)
    }

    /// Reads the list. `version` is the day of publication that the user named, for formats that do not say it.
    package func read(version: CalendarDay?, countries: CountryResolver) throws(ListError) -> ListReading {
        switch format {
        case .ofacLegacy: try OFACReader(source: self, version: version, countries: countries).read()
        case .unXML: try UNReader(source: self, version: version, countries: countries).read()
        case .ftmLines: try FTMReader(source: self, version: version).read()
        }
    }

    private static func mainFile(
        in folder: String, dataset: String, expected: ListFormat
    ) throws(ListError) -> String {
        let files = try contents(of: folder)
        if let name = OFACFile.main.name(in: dataset),
            let path = files.first(where: { FileBytes.name(of: $0) == name })
        {
            return path
        }
        // The other OFAC list's main file has the same columns, so only its name tells that it is not this one.
        let others = OFACFile.datasets.filter { $0 != dataset }.compactMap(OFACFile.main.name(in:))
        var found: [String] = []
        for path in files where !others.contains(FileBytes.name(of: path)) && hasEnding(of: expected, path) {
            if try ListFormat.detect(path) == expected { found.append(path) }
        }
        if expected == .ftmLines, let path = found.first(where: { FileBytes.name(of: $0) == "entities.ftm.json" }) {
            return path
        }
        guard let path = found.first else {
            throw .nothingInFolder(folder: folder, dataset: dataset, expected: expected.usualNames(dataset))
        }
        guard found.count == 1 else {
            throw .severalInFolder(folder: folder, files: found.map { lastComponent($0) })
        }
        return path
    }

    private static func hasEnding(of format: ListFormat, _ path: String) -> Bool {
        let name = FileBytes.name(of: path)
        return switch format {
        case .ofacLegacy: name.hasSuffix(".csv")
        case .unXML: name.hasSuffix(".xml")
        case .ftmLines: name.hasSuffix(".ftm.json") || name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson")
        }
    }

    /// Siblings have no date in their names. So a main file with another name, such as `SDN_2024-05-03.csv`, cannot
    /// claim those that happen to lie beside it.
    private static func addSiblings(
        to files: inout [OFACFile: String], main: String, dataset: String
    ) throws(ListError) {
        let name = FileBytes.name(of: main)
        for other in OFACFile.datasets where other != dataset && OFACFile.main.name(in: other) == name {
            throw .otherList(file: name, dataset: dataset, belongsTo: other)
        }
        guard name == OFACFile.main.name(in: dataset) else { return }
        let folder = main.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let beside = try contents(of: folder.isEmpty ? (main.hasPrefix("/") ? "/" : ".") : folder)
        for role in OFACFile.allCases where role != .main {
            files[role] = beside.first { FileBytes.name(of: $0) == role.name(in: dataset) }
        }
    }

    /// The plain files of a folder in the order of their names.
    private static func contents(of folder: String) throws(ListError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
                .filter { !$0.hasPrefix(".") }
                .map { folder.hasSuffix("/") ? folder + $0 : folder + "/" + $0 }
                .filter { path in
                    var isFolder: ObjCBool = false
                    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
                }
        } catch {
            throw .unreadable(file: folder, reason: String(describing: error))
        }
    }

    private static func lastComponent(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}

extension ListFormat {
    fileprivate func usualNames(_ dataset: String) -> [String] {
        switch self {
        case .ofacLegacy: [OFACFile.main.name(in: dataset)].compactMap { $0 } + ["a CSV file with 12 columns"]
        case .unXML: ["an XML file with the element CONSOLIDATED_LIST"]
        case .ftmLines: ["entities.ftm.json", "another file *.ftm.json, *.jsonl or *.ndjson"]
        }
    }
}
