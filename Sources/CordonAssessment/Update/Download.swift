internal import CordonFetch
internal import CordonModel
internal import CordonReference
internal import Foundation

/// Brings one file of a list: asks only whether it changed where that is known, tries again while the trouble may pass,
/// goes on where a transfer broke off, and refuses what cannot be the file.
struct Download {
    let file: CataloguedFile
    /// Where it is written.
    let path: String
    let settings: UpdateSettings

    enum Outcome {
        case unchanged
        case fetched(FetchAnswer)
    }

    /// - Parameter known: what was accepted last; `nil` to fetch in any case.
    func run(
        known: UpdateState.File?, progress: @escaping (Int64, Int64?) -> Void
    ) throws(AssessmentError) -> Outcome {
        var request = FetchRequest(
            url: file.url, path: path, largest: Int64(file.maxBytes), patience: settings.patience,
            userAgent: settings.userAgent)
        if let known, known.url == file.url {
            request.etag = known.etag
            request.lastModified = known.lastModified
        }
        request.resumeValidator = readValidator()
        var attempt = 1
        while true {
            do throws(FetchError) {
                let answer = try Fetch.get(request, progress: progress)
                forgetValidator()
                if answer.status == 304 { return .unchanged }
                try check(answer)
                return .fetched(answer)
            } catch {
                if case .interrupted(_, let validator) = error, let validator {
                    request.resumeValidator = validator
                    remember(validator)
                }
                let wait = settings.pause(before: attempt, after: error)
                guard error.isTemporary, attempt < settings.attempts, let wait else {
                    throw .data(message(error, attempts: attempt))
                }
                settings.sleep(wait)
                attempt += 1
            }
        }
    }

    /// An answer with the right status can still be a web page, an error text, or half a file.
    private func check(_ answer: FetchAnswer) throws(FetchError) {
        func refuse(_ reason: String) -> FetchError {
            unlink(path)
            return .refused(reason: reason)
        }
        guard file.types.contains(answer.mediaType) || answer.mediaType.isEmpty else {
            throw refuse("it came as \(answer.mediaType), not as \(file.types.prefix(2).joined(separator: " or "))")
        }
        guard answer.bytes >= Int64(file.minBytes) else {
            throw refuse("it has \(answer.bytes) bytes, fewer than this file can have (\(file.minBytes))")
        }
        let head = FileHandle(forReadingAtPath: path).flatMap { try? $0.read(upToCount: 512) } ?? Data()
        let text = String(decoding: head, as: UTF8.self).lowercased().drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") {
            throw refuse("it is a web page, not the list; the publisher may have moved it")
        }
    }

    private func message(_ error: FetchError, attempts: Int) -> String {
        let tries = attempts > 1 ? " (\(attempts) attempts)" : ""
        let reason =
            switch error {
            case .insecure(let url): "\(url) is not HTTPS"
            case .badAddress(let url): "\(url) is no address"
            case .interrupted(let reason, _): reason
            case .status(let code, let after):
                "the server answered \(code)" + (after.map { ", try again in \($0) seconds" } ?? "")
            case .tooLarge(let limit): "it is larger than \(limit) bytes, which this file cannot be"
            case .notWritable(let path, let reason): "\(path): \(reason)"
            case .refused(let reason): reason
            }
        return "\(file.file) of \(file.dataset) from \(file.url): \(reason)\(tries)"
    }

    // MARK: A broken transfer outlives the process

    private var validatorPath: String { path + ".validator" }

    private func readValidator() -> String? {
        FileManager.default.contents(atPath: validatorPath).map { String(decoding: $0, as: UTF8.self) }
    }

    private func remember(_ validator: String) {
        try? Data(validator.utf8).write(to: URL(fileURLWithPath: validatorPath), options: .atomic)
    }

    private func forgetValidator() { unlink(validatorPath) }
}

/// How an update behaves on the network.
package struct UpdateSettings: Sendable {
    package var userAgent: String
    /// A transfer without a byte for this long is broken; seconds.
    package var patience = 60
    package var attempts = 5
    /// The first pause between attempts; each further one is twice as long. Seconds.
    package var firstPause = 1.0
    /// A server that asks to wait longer than this is not waited for; seconds.
    package var longestPause = 120.0
    package var sleep: @Sendable (Double) -> Void = { Thread.sleep(forTimeInterval: $0) }

    package init(userAgent: String) { self.userAgent = userAgent }

    /// Twice as long each time, a little at random so that many machines do not come back together; at least what the
    /// server asks for. `nil` if that is too long.
    func pause(before attempt: Int, after error: FetchError) -> Double? {
        var pause = firstPause * Double(1 << min(attempt - 1, 10)) * Double.random(in: 0.75...1.25)
        if case .status(_, let after?) = error { pause = max(pause, Double(after)) }
        return pause <= longestPause ? pause : nil
    }
}
