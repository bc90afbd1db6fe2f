import CLibCurl
import Foundation

/// One transfer while libcurl runs it: the callbacks get an untyped pointer to one of these.
final class Transfer {
    private let request: FetchRequest
    private let progress: (Int64, Int64?) -> Void
    private let handle: FileHandle
    /// Bytes of an earlier, broken transfer that this one goes on from.
    private let beginning: Int64
    private var written: Int64 = 0
    private var headers: [String: String] = [:]
    private var status = 0
    private var failure: FetchError?
    /// Whether the body belongs into the file: an error page does not, nor a redirect's.
    private var accepts = false

    init(request: FetchRequest, progress: @escaping (Int64, Int64?) -> Void) throws(FetchError) {
        self.request = request
        self.progress = progress
        let manager = FileManager.default
        let size = (try? manager.attributesOfItem(atPath: request.path))?[.size] as? Int64 ?? 0
        beginning = request.resumeValidator == nil ? 0 : size
        if !manager.fileExists(atPath: request.path),
            !manager.createFile(atPath: request.path, contents: nil, attributes: [.posixPermissions: 0o600])
        {
            throw .notWritable(path: request.path, reason: String(cString: strerror(errno)))
        }
        do {
            handle = try FileHandle(forWritingTo: URL(fileURLWithPath: request.path))
        } catch {
            throw .notWritable(path: request.path, reason: error.localizedDescription)
        }
    }

    static func of(_ user: UnsafeMutableRawPointer?) -> Transfer? {
        user.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }

    var requestHeaders: [String] {
        if beginning > 0, let validator = request.resumeValidator {
            return ["Range: bytes=\(beginning)-", "If-Range: \(validator)"]
        }
        return [request.etag.map { "If-None-Match: \($0)" }, request.lastModified.map { "If-Modified-Since: \($0)" }]
            .compactMap { $0 }
    }

    /// Header lines come one by one, of every answer: of a redirect first, then of what it leads to.
    func header(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) {
        guard let bytes else { return }
        let line = String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        if line.hasPrefix("HTTP/") {
            headers = [:]
            status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
            accepts = false
        } else if let colon = line.firstIndex(of: ":") {
            headers[line[..<colon].lowercased()] = line[line.index(after: colon)...]
                .trimmingCharacters(in: .whitespaces)
        } else if line.isEmpty {
            startBody()
        }
    }

    private func startBody() {
        accepts = status == 200 || (status == 206 && rangeFits)
        guard accepts else { return }
        do {
            let start = status == 206 ? beginning : 0
            try handle.truncate(atOffset: UInt64(start))
            written = start
        } catch {
            failure = .notWritable(path: request.path, reason: error.localizedDescription)
        }
    }

    /// Whether the part that the server sends begins where the file ends.
    private var rangeFits: Bool {
        beginning > 0 && headers["content-range"]?.hasPrefix("bytes \(beginning)-") == true
    }

    /// How many bytes were taken; fewer than came makes libcurl stop.
    func write(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
        guard failure == nil else { return 0 }
        guard accepts, let bytes else { return count }
        guard written + Int64(count) <= request.largest else {
            failure = .tooLarge(limit: request.largest)
            return 0
        }
        do {
            try handle.write(contentsOf: Data(bytes: bytes, count: count))
        } catch {
            failure = .notWritable(path: request.path, reason: error.localizedDescription)
            return 0
        }
        written += Int64(count)
        return count
    }

    func report(received: Int64, expected: Int64) {
        guard accepts else { return }
        let start = status == 206 ? beginning : 0
        progress(start + received, expected > 0 ? start + expected : nil)
    }

    func close() {
        try? handle.synchronize()
        try? handle.close()
    }

    func answer(code: CURLcode, status: Int, url: String) throws(FetchError) -> FetchAnswer {
        if let failure { throw failure }
        guard code == CURLE_OK else {
            let reason = String(cString: curl_easy_strerror(code))
            switch code {
            case CURLE_UNSUPPORTED_PROTOCOL: throw .insecure(url: url)
            case CURLE_URL_MALFORMAT: throw .badAddress(url: url)
            case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_TOO_MANY_REDIRECTS:
                throw .refused(reason: reason)
            default: throw .interrupted(reason: reason, validator: accepts ? validator : nil)
            }
        }
        guard [200, 206, 304].contains(status), status == 304 || accepts else {
            throw .status(status, retryAfter: headers["retry-after"].flatMap { Int($0) })
        }
        let type = headers["content-type"]?.split(separator: ";").first.map(String.init) ?? ""
        return FetchAnswer(
            status: status, mediaType: type.trimmingCharacters(in: .whitespaces).lowercased(),
            etag: headers["etag"], lastModified: headers["last-modified"],
            retryAfter: headers["retry-after"].flatMap { Int($0) }, url: url, bytes: written,
            resumedAt: status == 206 ? beginning : 0)
    }

    private var validator: String? {
        if let etag = headers["etag"], !etag.hasPrefix("W/") { return etag }
        return headers["last-modified"]
    }
}
