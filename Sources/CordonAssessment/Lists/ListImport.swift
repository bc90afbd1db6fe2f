internal import CordonLists
internal import CordonModel
internal import CordonReference
package import CordonRules

/// Brings a publisher's files into the store: reads them whole, compares the count with the version before, has every name
/// look for its own party, stores the result in one step. Whatever goes wrong, what was in force before stays in force.
package struct ListImport: Sendable {
    private let snapshots: SnapshotStore

    /// Every so many-th party takes part in the self-check: every one, except where a test has no use for that.
    private let selfCheckStep: Int

    package init(_ snapshots: SnapshotStore, selfCheckEvery step: Int = 1) {
        self.snapshots = snapshots
        selfCheckStep = step
    }

    package struct Report: Sendable {
        package let version: ListVersion
        /// The very same content was there already; nothing was changed.
        package let wasThere: Bool
        /// Whether it is the newest version now, or an older one that only serves `--as-of`.
        package let isInForce: Bool
        /// The version next before it by publication date.
        package let before: ListVersion?
        /// Rows of sibling files without their entity, in the reader's words.
        package var orphans: [String] { version.orphans }
    }

    /// A list that lost more than this is taken for broken, not for amnesty: 5 %.
    private static let largestLossPercent = 5

    /// The list that a file or folder is, where its format leaves no choice.
    package static func list(at path: String) throws(AssessmentError) -> String {
        let lists: [String]
        do throws(ListError) {
            lists = try ListSource.datasets(at: path)
        } catch {
            switch error {
            case .notFound: throw .input(error.message)
            default: throw .data(error.message)
            }
        }
        guard let list = lists.first, lists.count == 1 else {
            let choice =
                lists.isEmpty ? "any list may come in its format" : "it may be \(lists.joined(separator: " or "))"
            throw .usage("\(path): which list is it? \(choice); add --as LIST")
        }
        return list
    }

    /// What is to be imported, and what is known of it that its files do not say.
    package struct Request: Sendable {
        package let path: String
        package let list: String
        /// The day of publication, for formats that do not carry it.
        package var published: CalendarDay?
        /// Who said so: `user` or `server`.
        package var publishedBy = "user"
        package var acceptShrink: String?
        package var retrieved: Moment
        package var origin: String?
        /// How the file is read, if it is a list of one's own.
        package var own: OwnList?

        package init(path: String, list: String, retrieved: Moment) {
            self.path = path
            self.list = list
            self.retrieved = retrieved
        }
    }

    package func run(_ request: Request) throws(AssessmentError) -> Report {
        guard ListImport.isListName(request.list) else {
            throw .usage(
                "--as \(request.list): a list name is lower-case letters, digits and _, with an optional :SOURCE")
        }
        if let reason = request.acceptShrink, reason.allSatisfy(\.isWhitespace) {
            throw .usage("--accept-shrink needs a reason, which is kept with the version")
        }
        let source = try reading(request.list) { () throws(ListError) in
            if let own = request.own { return own.source }
            return try ListSource.locate(path: request.path, dataset: request.list)
        }
        // One import at a time: two would number their versions alike, and take each other's drafts away.
        let lock = try snapshots.workspace.lock()
        defer { lock.release() }
        snapshots.lists.sweep(request.list)
        do throws(AssessmentError) {
            let draft = try snapshots.lists.draft(of: request.list)
            let report = try take(source, request, draft)
            if !report.wasThere {
                try snapshots.workspace.record(
                    ListEvent(
                        at: request.retrieved, request.origin == nil ? .imported : .updated, list: request.list,
                        version: report.version, reason: request.acceptShrink.map { "shrinkage accepted: \($0)" }))
            }
            return report
        } catch {
            if error.answer.kind == .data {
                try snapshots.workspace.record(
                    ListEvent(at: request.retrieved, .refused, list: request.list, reason: error.answer.message))
            }
            throw error
        }
    }

    private func take(
        _ source: ListSource, _ request: Request, _ draft: VersionDraft
    ) throws(AssessmentError) -> Report {
        let list = request.list
        let (reading, base) = try read(source, request, into: draft)
        let day = try publicationDay(reading, source, request)
        let version = try version(draft, reading, source, request, published: day, base: base)
        let versions = try snapshots.lists.versions(of: list, replacing: version)
        let before = versions.last { $0.published < day && $0.withdrawn == nil }
        let same = versions.first { $0.published == day && $0.sha256 == version.sha256 }
        if let same, let withdrawal = same.withdrawn {
            throw .data(
                "this very version of \(list), of \(day), was withdrawn on \(withdrawal.at) (“\(withdrawal.reason)”). \(list) was not changed; `cordon lists rollback \(list) --undo` puts it back"
            )
        }
        if let same, try snapshots.lists.problems(of: same).isEmpty {
            let inForce = try snapshots.lists.version(of: list, asOf: nil)
            return Report(version: same, wasThere: true, isInForce: inForce == same, before: before)
        }
        try refuseShrink(version, before: before, accepted: request.acceptShrink)
        var numbered = version
        numbered.sequence = same?.sequence ?? (versions.map(\.sequence).max() ?? 0) + 1
        numbered.warnings += try selfCheck(draft, numbered)
        let willBeInForce = versions.allSatisfy { $0.published <= day || $0.withdrawn != nil }
        // Compiled before it goes live, so that the next search does not wait for it.
        if willBeInForce { try snapshots.compile(with: draft, as: numbered) }
        try snapshots.lists.store(draft, as: numbered)
        if willBeInForce { try snapshots.compileVersionsInForce() }
        return Report(version: numbered, wasThere: false, isInForce: willBeInForce, before: before)
    }

    /// Runs what a reader does, and says of its errors that the list was not changed.
    private func reading<Result>(
        _ list: String, _ work: () throws(ListError) -> Result
    ) throws(AssessmentError) -> Result {
        do throws(ListError) {
            return try work()
        } catch {
            switch error {
            case .notFound: throw .input(error.message)
            default: throw .data("\(error.message). \(list) was not changed")
            }
        }
    }

    /// Reads the list into the draft.
    /// - Returns: the reader's remarks, and of a file of changes the version to which they were applied.
    private func read(
        _ source: ListSource, _ request: Request, into draft: VersionDraft
    ) throws(AssessmentError) -> (ListReading, base: ListVersion?) {
        var ids: Set<String> = []
        let take: (Entity) throws(ListError) -> Void = { entity throws(ListError) in
            var entity = entity
            entity.version = entity.version ?? request.published
            do throws(AssessmentError) {
                try draft.entities.add(entity)
                if source.isOfChanges { ids.insert(entity.id) }
            } catch {
                throw ListError.unreadable(file: request.path, reason: error.answer.message)
            }
        }
        var reading = try reading(request.list) { () throws(ListError) in
            if let own = request.own { return try own.read(each: take) }
            return try source.read(
                version: nil, countries: CountryResolver { Countries.shared.code($0) }, each: take)
        }
        guard let removed = reading.removed else {
            guard draft.entities.count > 0 else {
                throw .data("\(request.path): has no party. \(request.list) was not changed")
            }
            return (reading, nil)
        }
        guard let base = try snapshots.lists.version(of: request.list, asOf: request.published) else {
            throw .data(
                "\(request.path): has changes to \(request.list), of which no version is loaded; import the whole list first"
            )
        }
        let gone = Set(removed)
        var known: Set<String> = []
        var failure: AssessmentError?
        try snapshots.lists.forEachEntity(of: base) { entity in
            known.insert(entity.id)
            guard failure == nil, !ids.contains(entity.id), !gone.contains(entity.id) else { return }
            var entity = entity
            entity.version = request.published
            do throws(AssessmentError) { try draft.entities.add(entity) } catch { failure = error }
        }
        if let failure { throw failure }
        reading.warnings += gone.subtracting(known).sorted().prefix(20).map {
            "removes \($0), which the version of \(base.published) does not have"
        }
        return (reading, base)
    }

    private func publicationDay(
        _ reading: ListReading, _ source: ListSource, _ request: Request
    ) throws(AssessmentError) -> CalendarDay {
        if let own = reading.published, let published = request.published, own != published,
            request.publishedBy == "user"
        {
            throw .usage("--published \(published): the file says that it was published on \(own)")
        }
        guard let day = reading.published ?? request.published else {
            throw .usage(
                "\(request.path): \(source.format.title) does not say when it was published; add --published YYYY-MM-DD"
            )
        }
        return day
    }

    private func version(
        _ draft: VersionDraft, _ reading: ListReading, _ source: ListSource, _ request: Request,
        published: CalendarDay, base: ListVersion?
    ) throws(AssessmentError) -> ListVersion {
        let files = try draft.finish(source, reading)
        return ListVersion(
            list: request.list, published: published,
            publishedBy: reading.published == nil ? request.publishedBy : "file", format: source.format.id,
            entities: draft.entities.count, sha256: draft.sha256, sequence: 0, files: files,
            kinds: draft.entities.kinds,
            orphans: reading.orphans.map { "\($0.file):\($0.line): no entity \($0.key)" },
            missingSiblings: reading.missingSiblings,
            warnings: reading.warnings
                + reading.leftOut.sorted { $0.key < $1.key }.map { ListImport.leftOutWords($0.key, $0.value) },
            acceptedShrink: request.acceptShrink, retrieved: request.retrieved, origin: request.origin,
            base: base?.sha256)
    }

    /// Schemata begin with a capital; what a reader left out for another reason says it in small letters.
    private static func leftOutWords(_ what: String, _ count: Int) -> String {
        what.first?.isUppercase == true
            ? "\(count) rows of schema \(what) are no party" : "\(count) \(what), left out"
    }

    /// A list of which more names than this find another party above their own was read wrong: 1 %.
    private static let mostOutrankedPercent = 1

    /// - Returns: what a person should know though it is no reason to refuse the list.
    private func selfCheck(_ draft: VersionDraft, _ version: ListVersion) throws(AssessmentError) -> [String] {
        let (snapshot, entities) = try snapshots.trial(of: draft, as: version)
        let result = ListSelfCheck.run(
            entities, every: selfCheckStep, snapshot: snapshot, policy: snapshots.policy)
        func refusal(_ sample: ListSelfCheck.Sample, _ what: String) -> AssessmentError {
            .data(
                "\(version.list) of \(version.published) fails its self-check: \(sample.count) of \(result.names) names \(what), such as \(sample.words). \(version.list) was not changed"
            )
        }
        if result.missed.count > 0 { throw refusal(result.missed, "do not find their own party") }
        // A short list cannot be measured in per cent.
        let allowed = max(10, result.names * ListImport.mostOutrankedPercent / 100)
        if result.outranked.count > allowed {
            throw refusal(result.outranked, "find another party above their own")
        }
        guard result.outranked.count > 0 else { return [] }
        return [
            "\(result.outranked.count) of \(result.names) names find another party above their own, such as \(result.outranked.words)"
        ]
    }

    private func refuseShrink(
        _ version: ListVersion, before: ListVersion?, accepted: String?
    ) throws(AssessmentError) {
        guard let before, accepted == nil else { return }
        let lost = before.entities - version.entities
        if lost * 100 > before.entities * ListImport.largestLossPercent {
            throw .data(
                "\(version.list) of \(version.published) has \(version.entities) entities, \(lost) fewer than the version of \(before.published): it may be cut off. \(version.list) was not changed; --accept-shrink \"reason\" imports it all the same"
            )
        }
        for (kind, count) in before.kinds.sorted(by: { $0.key < $1.key }) where count > 0 && version.kinds[kind] == nil
        {
            throw .data(
                "\(version.list) of \(version.published) has no \(kind) any more, where the version of \(before.published) has \(count). \(version.list) was not changed; --accept-shrink \"reason\" imports it all the same"
            )
        }
    }

    static func isListName(_ name: String) -> Bool {
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let first = parts.first, !first.isEmpty else { return false }
        let isDataset = first.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x5F }
        let isSource = parts.dropFirst().allSatisfy { source in
            !source.isEmpty && source.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x2F && $0 != 0x25 }
        }
        return isDataset && isSource
    }
}
