import CLibZip

/// Why a part of an archive could not be read.
package enum ZipError: Error, Hashable, Sendable {
    case unreadable(file: String, reason: String)
    case noPart(file: String, part: String)
    /// A part that unpacks to more than anybody's list holds: a decompression bomb.
    case tooLarge(file: String, part: String, limit: Int)
}

/// A ZIP archive whose parts are read as streams, with constant memory. Nothing is ever unpacked to disk, so the names of
/// parts cannot lead anywhere.
package final class ZipArchive {
    package let file: String
    private let archive: OpaquePointer
    /// What one part may unpack to.
    private static let largestPart = 1 << 30

    package init(path: String) throws(ZipError) {
        file = path.split(separator: "/").last.map(String.init) ?? path
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
            var error = zip_error_t()
            zip_error_init_with_code(&error, code)
            defer { zip_error_fini(&error) }
            throw .unreadable(file: file, reason: String(cString: zip_error_strerror(&error)))
        }
        self.archive = archive
    }

    deinit { zip_discard(archive) }

    /// The names of all parts, in the order of the archive.
    package var parts: [String] {
        (0..<max(0, zip_get_num_entries(archive, 0))).compactMap { index in
            zip_get_name(archive, zip_uint64_t(index), 0).map { String(cString: $0) }
        }
    }

    /// A part as a stream; its bytes come in pieces of up to 64 KB.
    package func open(_ part: String) throws(ZipError) -> ZipPart {
        guard zip_name_locate(archive, part, 0) >= 0, let stream = zip_fopen(archive, part, 0) else {
            throw .noPart(file: file, part: part)
        }
        return ZipPart(archive: self, part: part, stream: stream, limit: ZipArchive.largestPart)
    }
}

package final class ZipPart {
    /// Kept alive as long as the stream into it.
    private let archive: ZipArchive
    private let part: String
    private let stream: OpaquePointer
    private let limit: Int
    private var total = 0

    fileprivate init(archive: ZipArchive, part: String, stream: OpaquePointer, limit: Int) {
        self.archive = archive
        self.part = part
        self.stream = stream
        self.limit = limit
    }

    deinit { zip_fclose(stream) }

    /// The next piece; `nil` at the end of the part.
    package func next() throws(ZipError) -> [UInt8]? {
        var reason: String?
        let piece = [UInt8](unsafeUninitializedCapacity: 64 * 1024) { buffer, count in
            let read = zip_fread(stream, buffer.baseAddress, zip_uint64_t(buffer.count))
            count = max(0, Int(read))
            if read < 0 { reason = zip_file_strerror(stream).map { String(cString: $0) } ?? "damaged" }
        }
        if let reason { throw .unreadable(file: archive.file, reason: "\(part): \(reason)") }
        total += piece.count
        guard total <= limit else { throw .tooLarge(file: archive.file, part: part, limit: limit) }
        return piece.isEmpty ? nil : piece
    }
}
