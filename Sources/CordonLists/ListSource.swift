package import CordonModel
import Foundation
package import CordonRules

/// The files of one list version on disk, found from the path that a user gave.
package struct ListSource: Sendable {
    package let dataset: String
    private let reader: any ListReader.Type
    /// As the user gave it.
    package let path: String
    /// Full paths by role; formats of one file have only `main`.
    package let files: [OFACFile: String]
    /// Every file that is read, by full path: those of a folder format, or `files`.
    package let paths: [String]

    package var format: ListFormat { reader.format }

    /// Files of which the reader is known: nothing is looked for and nothing recognised.
    package init(
        dataset: String, reader: any ListReader.Type, path: String, files: [OFACFile: String], paths: [String]
    ) {
        self.dataset = dataset
        self.reader = reader
        self.path = path
        self.files = files
        self.paths = paths
    }

    /// Finds the files of a list. `path` is its main file, or the folder that has it.
    package static func locate(path: String, dataset: String) throws(ListError) -> ListSource {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .notFound(path: path)
        }
        let readers = ListFormats.readers(of: dataset)
        if isFolder.boolValue, let reader = readers.first(where: { $0.format.isFolder }) {
            let parts = try parts(of: path, reader: reader)
            if let first = parts.first {
                return ListSource(dataset: dataset, reader: reader, path: path, files: [.main: first], paths: parts)
            }
        }
        let main = isFolder.boolValue ? try mainFile(in: path, dataset: dataset, readers: readers) : path
        let head = try FileHead(path: main)
        guard !head.bytes.isEmpty else { throw .empty(file: head.name) }
        guard let reader = readers.first(where: { $0.recognises(head) }) else {
            guard let found = ListFormats.readers.first(where: { $0.recognises(head) })?.format else {
                throw .unrecognised(file: head.name)
            }
            throw .wrongFormat(
                file: head.name, found: found, dataset: dataset, expected: ListFormats.published(dataset))
        }
        var files: [OFACFile: String] = [.main: main]
        if reader == OFACReader.self { try addSiblings(to: &files, main: main, dataset: dataset) }
        return ListSource(
            dataset: dataset, reader: reader, path: path, files: files, paths: files.values.sorted())
    }

    /// The files of a list that is a folder: those in it and those one folder below. None if no file is of the format;
    /// if some are, all must be, because a part that is not read hides its parties.
    private static func parts(of folder: String, reader: any ListReader.Type) throws(ListError) -> [String] {
        var parts: [String] = []
        var others: [String] = []
        for folder in try [folder] + folders(in: folder) {
            for path in try contents(of: folder) {
                let name = FileBytes.name(of: path)
                guard reader.format.endings.contains(where: name.hasSuffix) else { continue }
                let head = try FileHead(path: path)
                guard !head.bytes.isEmpty else { throw .empty(file: name) }
                if reader.recognises(head) { parts.append(path) } else { others.append(name) }
            }
        }
        if !parts.isEmpty, let other = others.first { throw .unrecognised(file: other) }
        return parts
    }

    /// The lists that a file or folder may be, by its format; none: any list may come in it.
    package static func datasets(at path: String) throws(ListError) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .notFound(path: path)
        }
        guard isFolder.boolValue else { return try datasets(ofFile: path) }
        var found: [String] = []
        for file in try contents(of: path) { found += (try? datasets(ofFile: file)) ?? [] }
        return found.uniqued()
    }

    private static func datasets(ofFile path: String) throws(ListError) -> [String] {
        let head = try FileHead(path: path)
        guard !head.bytes.isEmpty else { throw .empty(file: head.name) }
        guard let reader = ListFormats.readers.first(where: { $0.recognises(head) }) else {
            throw .unrecognised(file: head.name)
        }
        let named = OFACFile.datasets.filter { OFACFile.main.name(in: $0) == head.name }
        return named.isEmpty ? reader.format.datasets : named
    }

    /// Whether the file does not have the whole list but what has changed since the version before.
    package var isOfChanges: Bool { reader.isOfChanges }

    /// The name under which a file is cited and kept.
    package static func name(of path: String) -> String { FileBytes.name(of: path) }

    /// The main file, and its name for messages.
    var main: (path: String, file: String) {
        let main = files[.main] ?? path
        return (main, FileBytes.name(of: main))
    }

    /// Reads the list into memory. `version` is the day of publication that the user named, for formats that do not
    /// say it.
    package func read(version: CalendarDay?, countries: CountryResolver) throws(ListError) -> ListReading {
        var entities: [Entity] = []
        var reading = try read(version: version, countries: countries) { entity throws(ListError) in
            entities.append(entity)
        }
        reading.entities = entities.sorted { $0.id < $1.id }
        return reading
    }

    /// Reads the list party by party, in the order of the file.
    package func read(
        version: CalendarDay?, countries: CountryResolver, each: (Entity) throws(ListError) -> Void
    ) throws(ListError) -> ListReading {
        try withoutActuallyEscaping(each) { each throws(ListError) in
            let sink = EntitySink(each: each)
            return try reader.init(source: self, version: version, countries: countries).read(into: sink)
        }
    }

    private static func mainFile(
        in folder: String, dataset: String, readers: [any ListReader.Type]
    ) throws(ListError) -> String {
        let files = try contents(of: folder)
        if let name = OFACFile.main.name(in: dataset),
            let path = files.first(where: { FileBytes.name(of: $0) == name })
        {
            return path
        }
        // The other OFAC list's main file has the same columns, so only its name tells that it is not this one.
        let others = OFACFile.datasets.filter { $0 != dataset }.compactMap(OFACFile.main.name(in:))
        let endings = readers.flatMap { $0.format.endings }
        var found: [String] = []
        for path in files where !others.contains(FileBytes.name(of: path)) {
            let name = FileBytes.name(of: path)
            guard endings.contains(where: name.hasSuffix) else { continue }
            let head = try FileHead(path: path)
            if readers.contains(where: { $0.recognises(head) }) { found.append(path) }
        }
        if let path = found.first(where: { FileBytes.name(of: $0) == "entities.ftm.json" }) { return path }
        guard let path = found.first else {
            throw .nothingInFolder(
                folder: folder, dataset: dataset,
                expected: ([OFACFile.main.name(in: dataset)].compactMap { $0 }
                    + ListFormats.published(dataset).flatMap(\.usualNames)).uniqued())
        }
        guard found.count == 1 else {
            throw .severalInFolder(folder: folder, files: found.map { lastComponent($0) })
        }
        return path
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
        try entries(of: folder, folders: false)
    }

    private static func folders(in folder: String) throws(ListError) -> [String] {
        try entries(of: folder, folders: true)
    }

    private static func entries(of folder: String, folders: Bool) throws(ListError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
                .filter { !$0.hasPrefix(".") }
                .map { folder.hasSuffix("/") ? folder + $0 : folder + "/" + $0 }
                .filter { path in
                    var isFolder: ObjCBool = false
                    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
                        && isFolder.boolValue == folders
                }
        } catch {
            throw .unreadable(file: folder, reason: String(describing: error))
        }
    }

    private static func lastComponent(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}

extension [String] {
    /// Each text once, in the order of first occurrence.
    func uniqued() -> [String] {
        reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
