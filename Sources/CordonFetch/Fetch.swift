import CLibCurl
import Foundation

/// Brings one file over HTTPS with libcurl, which also knows proxies (`https_proxy`, `no_proxy` and the like).
///
/// HTTP without encryption is refused, redirects to it too; only loopback may do without, for tests and for mirrors behind
/// a local proxy.
package enum Fetch {
    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// - Parameter progress: gets the bytes received so far, and the whole size if the server said it.
    package static func get(
        _ request: FetchRequest, progress: @escaping (_ received: Int64, _ whole: Int64?) -> Void = { _, _ in }
    ) throws(FetchError) -> FetchAnswer {
        guard isAllowed(request.url) else { throw .insecure(url: request.url) }
        guard isReady, let curl = curl_easy_init() else { throw .refused(reason: "libcurl cannot be started") }
        defer { curl_easy_cleanup(curl) }
        let transfer = try Transfer(request: request, progress: progress)
        var headers: UnsafeMutablePointer<curl_slist>?
        for line in transfer.requestHeaders { headers = curl_slist_append(headers, line) }
        defer { curl_slist_free_all(headers) }
        set(curl, request, headers: headers)
        let user = Unmanaged.passUnretained(transfer).toOpaque()
        _ = cordon_curl_set_pointer(curl, CURLOPT_WRITEDATA, user)
        _ = cordon_curl_set_data(curl, CURLOPT_WRITEFUNCTION) { bytes, size, count, user in
            Transfer.of(user)?.write(bytes, size * count) ?? 0
        }
        _ = cordon_curl_set_pointer(curl, CURLOPT_HEADERDATA, user)
        _ = cordon_curl_set_data(curl, CURLOPT_HEADERFUNCTION) { bytes, size, count, user in
            Transfer.of(user)?.header(bytes, size * count)
            return size * count
        }
        _ = cordon_curl_set_pointer(curl, CURLOPT_XFERINFODATA, user)
        _ = cordon_curl_set_progress(curl) { user, expected, received, _, _ in
            Transfer.of(user)?.report(received: Int64(received), expected: Int64(expected))
            return 0
        }
        let code = withExtendedLifetime(transfer) { curl_easy_perform(curl) }
        transfer.close()
        var status = 0
        _ = cordon_curl_get_long(curl, CURLINFO_RESPONSE_CODE, &status)
        var address: UnsafePointer<CChar>?
        _ = cordon_curl_get_text(curl, CURLINFO_EFFECTIVE_URL, &address)
        return try transfer.answer(
            code: code, status: status, url: address.map { String(cString: $0) } ?? request.url)
    }

    private static func set(
        _ curl: UnsafeMutableRawPointer, _ request: FetchRequest, headers: UnsafeMutablePointer<curl_slist>?
    ) {
        let isLoopback = isLoopback(request.url)
        let protocols = isLoopback ? "http,https" : "https"
        _ = cordon_curl_set_text(curl, CURLOPT_URL, request.url)
        _ = cordon_curl_set_text(curl, CURLOPT_PROTOCOLS_STR, protocols)
        _ = cordon_curl_set_text(curl, CURLOPT_REDIR_PROTOCOLS_STR, protocols)
        _ = cordon_curl_set_text(curl, CURLOPT_USERAGENT, request.userAgent)
        _ = cordon_curl_set_text(curl, CURLOPT_ACCEPT_ENCODING, "identity")
        _ = cordon_curl_set_pointer(curl, CURLOPT_HTTPHEADER, headers.map { UnsafeMutableRawPointer($0) })
        for (option, value) in [
            (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 1), (CURLOPT_MAXREDIRS, 8), (CURLOPT_NOPROGRESS, 0),
            (CURLOPT_CONNECTTIMEOUT, request.connectPatience), (CURLOPT_LOW_SPEED_LIMIT, 1),
            (CURLOPT_LOW_SPEED_TIME, request.patience),
        ] { _ = cordon_curl_set_long(curl, option, value) }
    }

    /// HTTPS, or HTTP to this machine.
    package static func isAllowed(_ url: String) -> Bool {
        url.lowercased().hasPrefix("https://") || isLoopback(url)
    }

    private static func isLoopback(_ url: String) -> Bool {
        guard let parts = URLComponents(string: url), ["http", "https"].contains(parts.scheme?.lowercased() ?? ""),
            let host = parts.host?.lowercased(), parts.user == nil
        else { return false }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
        let isV4 = numbers.count == 4 && numbers[0] == "127" && numbers.allSatisfy { UInt8($0) != nil }
        return host == "localhost" || host == "::1" || host == "[::1]" || isV4
    }
}
