internal import CordonDigest
import CordonIndex
package import CordonModel
package import CordonScreening
internal import Foundation

/// Screens a file of parties: read in pieces, screened on every core, written in order. One row out for each row in.
///
/// Results stand in `OUTPUT.part` until they are whole, and `OUTPUT.progress` says how much of them is safe on disk; a run
/// that was killed goes on from there, and its results are the same bytes as those of one that was not.
package struct BatchRun: Sendable {
    package let opened: OpenedSnapshot
    package let policy: ScreeningPolicy
    package let engine: String
    package var format = BatchFormat.csv
    package var excel = false
    package var threads = 1
    package var restart = false
    package var force = false
    /// Writes the report of a format that is a page.
    package var page: Page = { _, _ in "" }

    package typealias Page = @Sendable (BatchSummary, BatchDetails) -> String

    package init(_ opened: OpenedSnapshot, policy: ScreeningPolicy, engine: String) {
        self.opened = opened
        self.policy = policy
        self.engine = engine
    }

    /// What a progress bar shows.
    package struct Progress: Sendable {
        package let rows: Int
        package let matches: Int
        package let bytesRead: Int
        package let size: Int?
    }

    /// Rows cut, screened and written at once.
    private static let chunkRows = 2000
    /// Seconds between two checkpoints.
    private static let checkpointInterval: TimeInterval = 2

    /// - Parameters:
    ///   - output: a path; `nil` for standard output, from which nothing can be taken up again.
    ///   - report: called after each piece; `false` stops the run after it.
    package func run(
        _ input: FileInput, to output: String?, report: (Progress) -> Bool = { _ in true }
    ) throws(AssessmentError) -> BatchSummary {
        guard let output else {
            guard format == .csv || format == .ndjson else {
                throw .usage("--format \(format.rawValue): needs --output, for the document is made at its end")
            }
            return try run(input, target: BatchTarget(standardOutput: ()), report: report)
        }
        guard force || !FileManager.default.fileExists(atPath: output) else {
            throw .usage("\(output): is there already; --force replaces it, --output names another file")
        }
        return try run(input, target: try BatchTarget(output: output), report: report)
    }

    private func run(
        _ input: FileInput, target: BatchTarget, report: (Progress) -> Bool
    ) throws(AssessmentError) -> BatchSummary {
        var input = input
        let rendering = RowRendering(format: format, input: input)
        let before = restart ? nil : try target.journal?.resume(settings: settings(of: input))
        var counts = BatchCounts()
        var digest = SHA256Hasher()
        if let before {
            try skip(before, in: &input, &digest)
            counts = before.counts
            try target.resume(at: before.bytes)
        } else {
            try target.begin()
            try target.journal?.begin(settings: settings(of: input))
            try target.write(rendering.head(excel: excel))
        }
        let crew = Crew(threads: max(1, threads), opened.snapshot, policy, rendering, input.parser)
        var lastCheckpoint = Date.distantPast
        while let chunk = try input.nextChunk(maximumRows: BatchRun.chunkRows) {
            digest.update(chunk.bytes)
            for part in crew.screen(chunk) {
                try target.write(part.bytes)
                counts += part.counts
            }
            let goesOn = report(
                Progress(rows: counts.rows, matches: counts.matches, bytesRead: chunk.bytesRead, size: input.size))
            if !goesOn || Date().timeIntervalSince(lastCheckpoint) > BatchRun.checkpointInterval {
                try target.checkpoint(rows: counts.rows, input: digest.finalize().description, counts: counts)
                lastCheckpoint = Date()
            }
            guard goesOn else { throw .input(BatchRun.stopped(target, rows: counts.rows)) }
        }
        return try finish(input, target, counts: counts, resumedAfter: before?.counts.rows ?? 0)
    }

    private static func stopped(_ target: BatchTarget, rows: Int) -> String {
        target.journal == nil
            ? "stopped after \(rows) rows"
            : "stopped after \(rows) rows, which are kept; the same command goes on from there"
    }

    /// Reads past the rows that are done, and makes sure that they are the same ones.
    private func skip(
        _ before: BatchJournal.Checkpoint, in input: inout FileInput, _ digest: inout SHA256Hasher
    ) throws(AssessmentError) {
        var rows = 0
        while rows < before.rows,
            let chunk = try input.nextChunk(maximumRows: min(BatchRun.chunkRows, before.rows - rows))
        {
            digest.update(chunk.bytes)
            rows += chunk.count
        }
        guard rows == before.rows, digest.finalize().description == before.input else {
            throw .usage(
                "\(input.name): is not the file that the interrupted run was reading, or its beginning was changed; --restart begins anew"
            )
        }
    }

    /// Everything that decides what the results are, besides the rows.
    private func settings(of input: FileInput) -> String {
        let json = JSON.object([
            "engine": .string(engine), "snapshot": .string(opened.snapshot.digest),
            "policy": .string(policy.score.digest), "threshold": .number(policy.threshold),
            "limit": .number(policy.limit), "lists": policy.lists.map { .strings($0.sorted()) },
            "format": .string(format.isLines ? "ndjson" : "csv"), "excel": .bool(excel), "columns": input.json,
        ])
        return SHA256Digest(of: Array(json.compact.utf8)).description
    }

    private func finish(
        _ input: FileInput, _ target: BatchTarget, counts: BatchCounts, resumedAfter: Int
    ) throws(AssessmentError) -> BatchSummary {
        func summary(sha256: String?) -> BatchSummary {
            BatchSummary(
                input: input.json, output: target.output, format: format.rawValue, sha256: sha256, counts: counts,
                searched: opened.snapshot.lists.filter { policy.lists?.contains($0.list) ?? true }.map(\.json),
                notices: opened.notices, threshold: policy.threshold, snapshot: opened.snapshot.digest,
                policy: policy.score.digest, engine: engine, words: BatchRun.words, resumedAfter: resumedAfter)
        }
        return summary(sha256: try target.finish(format, summary(sha256: nil), page: page))
    }

    private static let words = Dictionary(
        RowProblem.Kind.allCases.map { ($0.rawValue, $0.words) }
            + RowRemark.Kind.allCases.map { ($0.rawValue, $0.words) },
        uniquingKeysWith: { first, _ in first })
}

/// The threads of a run, each with a screener of its own. A piece of the file is divided among them and put together
/// again in order, so that the results do not depend on their number.
private final class Crew: @unchecked Sendable {
    // Unchecked because each screener is used by one thread at a time, which `concurrentPerform` sees to.
    private var screeners: [RowScreener]
    private let rendering: RowRendering
    private let parser: RowParser

    struct Part: Sendable {
        var bytes: [UInt8] = []
        var counts = BatchCounts()
    }

    init(
        threads: Int, _ snapshot: Snapshot, _ policy: ScreeningPolicy, _ rendering: RowRendering, _ parser: RowParser
    ) {
        screeners = (0..<threads).map { _ in RowScreener(snapshot, policy: policy) }
        self.rendering = rendering
        self.parser = parser
    }

    func screen(_ chunk: RecordChunk) -> [Part] {
        let count = screeners.count
        guard count > 1 else { return [part(of: chunk, rows: 0..<chunk.count, with: &screeners[0])] }
        var parts = [Part](repeating: Part(), count: count)
        screeners.withUnsafeMutableBufferPointer { screeners in
            parts.withUnsafeMutableBufferPointer { parts in
                nonisolated(unsafe) let screeners = screeners
                nonisolated(unsafe) let parts = parts
                DispatchQueue.concurrentPerform(iterations: count) { index in
                    let rows = chunk.count * index / count..<chunk.count * (index + 1) / count
                    parts[index] = self.part(of: chunk, rows: rows, with: &screeners[index])
                }
            }
        }
        return parts
    }

    private func part(of chunk: RecordChunk, rows: Range<Int>, with screener: inout RowScreener) -> Part {
        var part = Part()
        for index in rows {
            let row = screener.screen(parser.row(index, of: chunk))
            rendering.append(row, to: &part.bytes)
            part.counts.add(row)
        }
        return part
    }
}
