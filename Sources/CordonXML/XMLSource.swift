import Foundation

/// Where a document comes from: a file, or pieces that somebody else brings (a part of an archive).
package enum XMLSource {
    case file(String)
    /// `next` returns the next piece, `nil` at the end. `name` is for messages.
    case pieces(name: String, next: () throws(XMLReadError) -> [UInt8]?)

    func chunks(of size: Int) throws(XMLReadError) -> XMLChunks {
        switch self {
        case .file(let path):
            let name = path.split(separator: "/").last.map(String.init) ?? path
            guard let handle = FileHandle(forReadingAtPath: path) else {
                throw .unreadable(file: name, reason: "it cannot be opened")
            }
            return XMLChunks(name: name) { () throws(XMLReadError) in
                do {
                    let chunk = try handle.read(upToCount: size)
                    return chunk?.isEmpty == false ? [UInt8](chunk ?? Data()) : nil
                } catch {
                    throw .unreadable(file: name, reason: String(describing: error))
                }
            }
        case .pieces(let name, let next):
            return XMLChunks(name: name, next: next)
        }
    }
}

struct XMLChunks {
    let name: String
    let next: () throws(XMLReadError) -> [UInt8]?
}
