/// What is to be fetched, and what of it is at hand already.
package struct FetchRequest: Sendable {
    package let url: String
    /// From the last answer that was accepted: the server then says “not modified” instead of sending it again.
    package var etag: String?
    package var lastModified: String?
    /// Where to write. Bytes that are there already are the beginning of an earlier, broken transfer.
    package let path: String
    /// The validator of the broken transfer; without one it starts from the beginning.
    package var resumeValidator: String?
    package var largest: Int64
    /// A transfer slower than one byte a second for this long is given up; seconds.
    package var patience: Int
    package var connectPatience = 30
    package var userAgent: String

    package init(
        url: String, path: String, largest: Int64, patience: Int = 60, userAgent: String
    ) {
        self.url = url
        self.path = path
        self.largest = largest
        self.patience = patience
        self.userAgent = userAgent
    }
}

/// What the server answered.
package struct FetchAnswer: Sendable, Hashable {
    package let status: Int
    /// Without parameters, in lower case; empty if the server named none.
    package let mediaType: String
    package let etag: String?
    package let lastModified: String?
    /// `Retry-After` in seconds, if it was a number.
    package let retryAfter: Int?
    /// After redirects.
    package let url: String
    /// Size of the whole file on disk.
    package let bytes: Int64
    /// How many of them were there before.
    package let resumedAt: Int64

    /// The validator with which a broken transfer may go on: a weak ETag must not be used for that (RFC 9110, 13.1.5).
    package var resumeValidator: String? {
        if let etag, !etag.hasPrefix("W/") { return etag }
        return lastModified
    }
}

/// Why a file could not be fetched.
package enum FetchError: Error, Hashable, Sendable {
    /// Not HTTPS, nor loopback; or a redirect to such an address.
    case insecure(url: String)
    case badAddress(url: String)
    /// The connection failed or broke off; another try may succeed. The validator is that of the bytes that came.
    case interrupted(reason: String, validator: String?)
    /// The server answered with an error.
    case status(Int, retryAfter: Int?)
    case tooLarge(limit: Int64)
    case notWritable(path: String, reason: String)
    /// The certificate, or anything else that another try will not change.
    case refused(reason: String)

    /// Whether it may work a little later.
    package var isTemporary: Bool {
        switch self {
        case .interrupted: true
        case .status(let code, _): code == 408 || code == 425 || code == 429 || code >= 500
        case .insecure, .badAddress, .tooLarge, .notWritable, .refused: false
        }
    }
}
