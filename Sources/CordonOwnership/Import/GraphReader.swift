package import CordonLists
internal import CordonModel

/// Reads a file of owners in whichever of the known forms it is.
package enum GraphReader {
    /// The forms, for help and messages.
    package static let forms =
        "FollowTheMoney lines, BODS statements, GLEIF level 1 and 2, or a table with owner and asset"

    package static func read(_ path: String) throws(ListError) -> GraphSource {
        let head = try FileBytes.head(of: path, count: 65_536)
        guard let first = head.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
            throw .empty(file: FileBytes.name(of: path))
        }
        let text = String(decoding: head, as: UTF8.self)
        switch first {
        case UInt8(ascii: "<"): return try GLEIFGraph.read(path)
        case UInt8(ascii: "["): return try BODSGraph.read(array: path)
        case UInt8(ascii: "{"):
            let isBODS = ["\"statementId\"", "\"statementID\""].contains { text.contains($0) }
            return isBODS ? try BODSGraph.read(lines: path) : try FTMGraph.read(path)
        default: return try TableGraph.read(path)
        }
    }
}
