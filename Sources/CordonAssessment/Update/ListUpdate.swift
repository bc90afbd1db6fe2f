internal import CordonFetch
internal import CordonLists
package import CordonModel
package import CordonReference
package import CordonRules
internal import Foundation

/// Fetches lists from their publishers and imports what changed. Each list stands alone: one that fails leaves the others,
/// and itself, as they were.
package struct ListUpdate {
    private let snapshots: SnapshotStore
    private let catalog: ListCatalog
    private let settings: UpdateSettings
    private let now: () -> Moment

    package init(
        _ snapshots: SnapshotStore, catalog: ListCatalog = .shared, settings: UpdateSettings,
        now: @escaping () -> Moment = { Moment.now() }
    ) {
        self.snapshots = snapshots
        self.catalog = catalog
        self.settings = settings
        self.now = now
    }

    /// What became of one list.
    package struct Result: Sendable {
        package enum Outcome: Sendable {
            case updated(ListImport.Report)
            case unchanged(CalendarDay)
            case failed(String)
        }

        package let list: String
        package let outcome: Outcome
    }

    /// How far a transfer is: list, file, bytes received and, if the server said it, all bytes.
    package typealias Progress = (_ list: String, _ file: String, _ received: Int64, _ whole: Int64?) -> Void

    /// The lists that an update without names fetches: those with terms that allow it to anybody.
    package static func usual(_ catalog: ListCatalog = .shared) -> [String] {
        catalog.openLists.map(\.dataset)
    }

    /// - Parameters:
    ///   - lists: which; all usual ones if empty.
    ///   - format: another of the publisher's formats than the first.
    ///   - each: gets each list's result as soon as it is known.
    package func run(
        lists: [String], format: String? = nil, acceptShrink: String? = nil, progress: @escaping Progress,
        each: (Result) -> Void
    ) throws(AssessmentError) -> [Result] {
        let wanted = lists.isEmpty ? ListUpdate.usual(catalog) : lists
        for list in wanted where catalog.files(of: list, format: format).isEmpty {
            throw .usage(
                "\(list): no address is known\(format.map { " for the format \($0)" } ?? ""); `cordon lists publishers` names them all"
            )
        }
        return wanted.map { list in
            let outcome: Result.Outcome
            do throws(AssessmentError) {
                outcome = try update(list, format: format, acceptShrink: acceptShrink, progress: progress)
            } catch {
                outcome = .failed(error.answer.message)
                // The refusals of an import are on record already.
                if !error.answer.message.contains("was not changed") {
                    try? snapshots.workspace.record(
                        ListEvent(at: now(), .refused, list: list, reason: error.answer.message))
                }
            }
            let result = Result(list: list, outcome: outcome)
            each(result)
            return result
        }
    }

    private func update(
        _ list: String, format: String?, acceptShrink: String?, progress: @escaping Progress
    ) throws(AssessmentError) -> Result.Outcome {
        let files = catalog.files(of: list, format: format)
        let folder = "\(snapshots.workspace.downloadsFolder)/\(list.replacingOccurrences(of: ":", with: "%3A"))"
        try snapshots.workspace.makeFolder(folder)
        // Two updates of one list would write into one file.
        let lock = try snapshots.workspace.lock(folder + "/lock")
        defer { lock.release() }
        // What an update left that was killed while it wrote down what it remembers.
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasSuffix(".part") {
            unlink("\(folder)/\(name)")
        }

        let inForce = try snapshots.lists.version(of: list, asOf: nil)
        var known = UpdateState.read(list, snapshots.workspace)
        if known?.version != inForce?.sha256 { known = nil }
        let (answers, started) = try fetch(files, into: folder, known: known, progress: progress)
        guard !answers.isEmpty, let main = answers[files[0].file] else {
            guard let inForce, var state = known else {
                throw .data("\(list): the server said “not modified” of nothing")
            }
            state.checked = started
            try state.write(list, snapshots.workspace)
            try snapshots.workspace.record(ListEvent(at: started, .unchanged, list: list, version: inForce))
            return .unchanged(inForce.published)
        }
        var request = ListImport.Request(path: "\(folder)/\(files[0].file)", list: list, retrieved: started)
        request.published = main.lastModified.flatMap { Moment(http: $0)?.day } ?? started.day
        request.publishedBy = "server"
        request.acceptShrink = acceptShrink
        request.origin = files[0].url
        let outcome: Swift.Result<ListImport.Report, AssessmentError>
        do throws(AssessmentError) {
            outcome = .success(try ListImport(snapshots).run(request))
        } catch {
            outcome = .failure(error)
        }
        // Kept neither way: what was accepted is in the store, and what was refused must be asked for anew.
        for file in files { unlink("\(folder)/\(file.file)") }
        let report = try outcome.get()
        let state = UpdateState(
            version: report.version.sha256,
            files: answers.reduce(into: [:]) { files, answer in
                files[answer.key] = .init(
                    url: catalog.files.first { $0.dataset == list && $0.file == answer.key }?.url ?? answer.value.url,
                    etag: answer.value.etag, lastModified: answer.value.lastModified)
            }, checked: started)
        try state.write(list, snapshots.workspace)
        return .updated(report)
    }

    /// Fetches the files of a list into a folder. Where all are unchanged there is no answer; where one has changed, all are
    /// fetched, because a set must be of one day.
    private func fetch(
        _ files: [CataloguedFile], into folder: String, known: UpdateState?, progress: @escaping Progress
    ) throws(AssessmentError) -> (answers: [String: FetchAnswer], started: Moment) {
        let started = now()
        var answers: [String: FetchAnswer] = [:]
        var unchanged: [CataloguedFile] = []
        func get(_ file: CataloguedFile, _ known: UpdateState.File?) throws(AssessmentError) {
            let download = Download(file: file, path: "\(folder)/\(file.file)", settings: settings)
            let outcome = try download.run(known: known) { progress(file.dataset, file.file, $0, $1) }
            switch outcome {
            case .unchanged: unchanged.append(file)
            case .fetched(let answer): answers[file.file] = answer
            }
        }
        for file in files { try get(file, known?.files[file.file]) }
        guard !answers.isEmpty else { return ([:], started) }
        for file in unchanged { try get(file, nil) }
        return (answers, started)
    }
}

extension ListUpdate.Result {
    package var isFailure: Bool {
        if case .failed = outcome { return true }
        return false
    }

    package var json: JSON {
        switch outcome {
        case .updated(let report):
            .object(["list": .string(list), "outcome": .string("updated"), "report": report.json])
        case .unchanged(let day):
            .object([
                "list": .string(list), "outcome": .string("unchanged"), "published": .string(day.description),
            ])
        case .failed(let reason):
            .object(["list": .string(list), "outcome": .string("failed"), "reason": .string(reason)])
        }
    }

    package var text: String {
        switch outcome {
        case .updated(let report): report.text
        case .unchanged(let day): "\(list) of \(day): not modified"
        case .failed(let reason): "\(list): FAILED: \(reason)"
        }
    }
}
