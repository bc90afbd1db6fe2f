import Foundation
import TestSupport

extension SharedData {
    /// A publisher's file or folder.
    static func list(_ name: String) -> String { path("lists/" + name) }

    /// A count that owes nothing to the reader: lines that begin with a number and a comma.
    static func numberedLines(_ name: String) throws -> Int {
        try Data(contentsOf: URL(filePath: list(name))).split(separator: 0x0A).count { line in
            let digits = line.prefix { (0x30...0x39).contains($0) }
            return !digits.isEmpty && line.dropFirst(digits.count).first == 0x2C
        }
    }

    /// How often a text occurs in a file.
    static func occurrences(of text: String, in name: String) throws -> Int {
        let data = try Data(contentsOf: URL(filePath: list(name)))
        var count = 0
        var from = data.startIndex
        while let found = data.range(of: Data(text.utf8), in: from..<data.endIndex) {
            count += 1
            from = found.upperBound
        }
        return count
    }
}
