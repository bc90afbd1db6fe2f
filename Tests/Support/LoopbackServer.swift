internal import Foundation

/// A web server on this machine that behaves as a test tells it to, badly above all.
public final class LoopbackServer: @unchecked Sendable {
    public struct Request: Sendable {
        public let path: String
        /// Names in lower case.
        public let headers: [String: String]
    }

    public struct Response: Sendable {
        public var status: Int
        public var headers: [String: String]
        public var body: [UInt8]
        /// Close the connection after this many bytes of the body, though more were promised.
        public var cutAfter: Int?
        /// Wait this long between pieces of 16 KB; microseconds.
        public var pause: UInt32 = 0

        public init(
            _ status: Int = 200, type: String = "text/csv", headers: [String: String] = [:], body: [UInt8] = []
        ) {
            self.status = status
            self.headers = headers
            self.headers["Content-Type"] = type
            self.body = body
        }
    }

    private let descriptor: Int32
    public let port: UInt16
    private let lock = NSLock()
    private var answer: @Sendable (Request, Int) -> Response
    private var seen: [Request] = []

    /// - Parameter answer: gets each request and how many came before it.
    public init(_ answer: @escaping @Sendable (Request, Int) -> Response) throws {
        self.answer = answer
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var reuse: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = self.descriptor
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                bind(descriptor, raw, length) == 0 && listen(descriptor, 64) == 0
                    && getsockname(descriptor, raw, &length) == 0
            }
        }
        guard bound else { throw POSIXError(.EADDRINUSE) }
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { [weak self] in
            while true {
                let connection = accept(descriptor, nil, nil)
                guard connection >= 0, let self else { return }
                Thread.detachNewThread { self.serve(connection) }
            }
        }
    }

    deinit {
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
    }

    public func url(_ path: String) -> String { "http://127.0.0.1:\(port)/\(path)" }

    /// All requests so far.
    public var requests: [Request] { lock.withLock { seen } }

    /// Behaves otherwise from now on; counts requests anew.
    public func behave(_ answer: @escaping @Sendable (Request, Int) -> Response) {
        lock.withLock {
            self.answer = answer
            seen = []
        }
    }

    private func serve(_ connection: Int32) {
        defer { close(connection) }
        guard let request = read(connection) else { return }
        let (answer, count) = lock.withLock {
            seen.append(request)
            return (self.answer, seen.count - 1)
        }
        let response = answer(request, count)
        var headers = response.headers
        if response.status != 304 { headers["Content-Length"] = headers["Content-Length"] ?? "\(response.body.count)" }
        headers["Connection"] = "close"
        let head =
            "HTTP/1.1 \(response.status) Answer\r\n"
            + headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }.joined() + "\r\n"
        guard send(Array(head.utf8)[...], connection), response.status != 304 else { return }
        let whole = response.body[..<(response.cutAfter ?? response.body.count)]
        var start = whole.startIndex
        while start < whole.endIndex {
            let end = min(start + 16_384, whole.endIndex)
            guard send(whole[start..<end], connection) else { return }
            start = end
            if response.pause > 0 { usleep(response.pause) }
        }
    }

    private func send(_ bytes: ArraySlice<UInt8>, _ connection: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private func read(_ connection: Int32) -> Request? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !bytes.suffix(4).elementsEqual([0x0D, 0x0A, 0x0D, 0x0A]) {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0, bytes.count < 65_536 else { return nil }
            bytes += buffer[..<count]
        }
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ")
        guard words.count == 3 else { return nil }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(
                in: .whitespaces)
        }
        return Request(path: String(words[1].dropFirst()), headers: headers)
    }
}
