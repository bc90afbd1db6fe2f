import CordonXML
import CordonZip

/// XML as publishers hand it out: a file, or an archive that holds one XML file.
enum PackedXML {
    static func isZip(_ head: [UInt8]) -> Bool { head.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

    /// A plain file, or the only XML file of an archive.
    static func source(_ path: String, file: String) throws(ListError) -> XMLSource {
        guard isZip(try FileBytes.head(of: path, count: 4)) else { return .file(path) }
        do {
            let archive = try ZipArchive(path: path)
            guard let name = onlyPart(of: archive) else {
                throw ListError.unreadable(file: file, reason: "the archive does not hold exactly one XML file")
            }
            let part = try archive.open(name)
            return .pieces(name: file) { () throws(XMLReadError) in
                do throws(ZipError) {
                    return try part.next()
                } catch {
                    throw .unreadable(file: file, reason: error.reason)
                }
            }
        } catch let error as ListError {
            throw error
        } catch {
            throw .unreadable(file: file, reason: (error as? ZipError)?.reason ?? String(describing: error))
        }
    }

    /// The beginning of an archive's only XML file, without a byte order mark; `nil` if it cannot be read, or if the
    /// archive is none of that kind: a workbook holds many.
    static func head(of path: String) -> [UInt8]? {
        guard let archive = try? ZipArchive(path: path), let name = onlyPart(of: archive),
            let part = try? archive.open(name), let head = try? part.next()
        else { return nil }
        return head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.dropFirst(3)) : head
    }

    private static func onlyPart(of archive: ZipArchive) -> String? {
        let parts = archive.parts.filter { $0.lowercased().hasSuffix(".xml") }
        return parts.count == 1 ? parts[0] : nil
    }
}

extension ZipError {
    /// For messages that already name the archive.
    var reason: String {
        switch self {
        case .unreadable(_, let reason): reason
        case .noPart(_, let part): "has no part \(part)"
        case .tooLarge(_, let part, let limit): "\(part) unpacks to more than \(limit >> 20) MB"
        }
    }
}
