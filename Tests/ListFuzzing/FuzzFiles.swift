package import CordonLists
import Foundation

/// The files of one input on disk, named and placed as a reader expects them.
package struct FuzzFiles {
    package let source: ListSource
    private let folder: String

    /// - Parameters:
    ///   - dataset: one of the lists that come in the format.
    ///   - folder: an empty folder, of which every input gets the whole.
    package init(
        _ input: FuzzInput, for reader: any ListReader.Type, dataset: String, in folder: String
    ) throws {
        let format = reader.format
        self.folder = folder
        var paths: [String] = []
        func write(_ name: String, _ bytes: some Collection<UInt8>) throws {
            let path = "\(folder)/\(name)"
            try Data(bytes).write(to: URL(filePath: path))
            paths.append(path)
        }

        var files: [OFACFile: String] = [:]
        if format.isFolder {
            // What stands before the first name is a file of its own, unless it is nothing.
            for (number, part) in input.parts.enumerated()
            where number > 0 || input.parts.count == 1 || !part.bytes.isEmpty {
                try write("\(number)-\(FuzzFiles.lastComponent(part.name ?? "act"))\(format.endings[0])", part.bytes)
            }
        } else if format.id == "ofacLegacy" {
            for (number, part) in input.parts.enumerated() {
                // By its name in either list, so that one input has its siblings as both.
                let role = OFACFile.allCases.first { role in
                    format.datasets.contains { role.name(in: $0) == part.name }
                }
                guard let role = number == 0 ? .main : role, files[role] == nil, let name = role.name(in: dataset)
                else { continue }
                try write(name, part.bytes)
                files[role] = paths.last
            }
        } else {
            let isPacked = format.endings.contains { [".zip", ".xlsx"].contains($0) } && input.isArchive
            try write("list\(format.endings[0])", isPacked ? StoredZip.archive(input.parts) : input.bytes)
        }
        if files.isEmpty { files[.main] = paths.first }
        source = ListSource(
            dataset: dataset, reader: reader, path: format.isFolder ? folder : paths.first ?? folder, files: files,
            paths: paths.sorted())
    }

    /// Names of the files, as messages state them.
    package var names: [String] {
        (source.paths + [folder]).map { FuzzFiles.lastComponent($0).lowercased() }
    }

    package func remove() {
        for path in source.paths { unlink(path) }
    }

    private static func lastComponent(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
