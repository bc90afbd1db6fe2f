internal import CordonDigest
package import CordonIndex
package import CordonMatching
internal import CordonModel
internal import Foundation
package import CordonRules

/// What a user wants to search: which lists, as they stood on which day.
package struct ListSelection: Sendable, Hashable {
    /// OpenSanctions dataset names, of the Consolidated Screening List also one source (`us_trade_csl:EL`); `nil` for every
    /// list that is loaded, or the starter list if none is.
    package let lists: [String]?
    /// `nil` for the versions in force.
    package let asOf: CalendarDay?
    /// The day on which the answer must be true, for the age of the lists; `nil` if nobody asks how old they are.
    package let day: CalendarDay?

    /// - Parameter today: the day of the question, where the versions in force are searched.
    package init(lists: [String]? = nil, asOf: CalendarDay? = nil, today: CalendarDay? = nil) {
        self.lists = lists
        self.asOf = asOf
        day = asOf ?? today
    }
}

/// A snapshot ready for searching, and what a reader of its results must know first.
package struct OpenedSnapshot: Sendable {
    package let snapshot: Snapshot
    package let notices: [String]
    /// Only the list inside the binary was searched: what it does not have may well be listed.
    package let isStarter: Bool
    /// How old each list is on the day of the question; empty for the starter list.
    package var ages: [String: ListAge] = [:]

    package var digest: String { snapshot.digest }
    package var entityCount: Int { snapshot.entityCount }
    package var listNames: [String] { snapshot.lists.map(\.list) }
}

/// Snapshots of combinations of list versions, built when first needed and kept: they are named by what is in them,
/// so one can never be stale.
package struct SnapshotStore: Sendable {
    let workspace: Workspace
    package let lists: ListStore
    let policy: ScorePolicy
    /// Whether a snapshot that was not there yet is kept for the next time.
    private let keeps: Bool

    /// - Parameter keeps: `false` for line workers, which write nothing.
    package init(_ workspace: Workspace, policy: ScorePolicy = .standard, keeps: Bool = true) {
        self.workspace = workspace
        self.policy = policy
        self.keeps = keeps
        lists = ListStore(workspace)
    }

    /// A snapshot that stands in a file of its own, made by `lists snapshot`: nothing else is read, nothing is written.
    package static func open(
        file path: String, policy: ScorePolicy = .standard
    ) throws(AssessmentError) -> OpenedSnapshot {
        do throws(SnapshotError) {
            let snapshot = try Snapshot(path: path, policy: policy)
            let starter = StarterList.shared
            let isStarter = snapshot.lists.allSatisfy { list in
                starter.lists.contains { $0.list == list.list && $0.sha256 == list.sha256 }
            }
            return OpenedSnapshot(
                snapshot: snapshot, notices: isStarter ? [starter.notice] : [], isStarter: isStarter)
        } catch {
            throw .data(error.message)
        }
    }

    /// Writes the compiled lists as one file, which any number of workers may share.
    /// - Parameter force: whether a file of that name may be replaced.
    package func write(_ opened: OpenedSnapshot, to path: String, force: Bool) throws(AssessmentError) {
        guard force || !FileManager.default.fileExists(atPath: path) else {
            throw .usage("\(path): is there already; --force replaces it")
        }
        try workspace.write(opened.snapshot.bytes, to: path)
    }

    package func open(_ selection: ListSelection) throws(AssessmentError) -> OpenedSnapshot {
        let versions = try versions(selection)
        guard !versions.isEmpty else { return try openStarter(asOf: selection.asOf) }
        var notices: [String] = []
        for version in versions where !version.missingSiblings.isEmpty {
            notices.append(
                "\(version.list) of \(version.published) was imported without \(version.missingSiblings.joined(separator: ", ")): names or addresses are missing"
            )
        }
        if let day = selection.day { notices += staleness(of: versions, on: day) }
        let snapshot = try snapshot(versions.map(\.snapshotList), notices: &notices) { () throws(AssessmentError) in
            var entities: [Entity] = []
            for version in versions { entities += try lists.entities(of: version) }
            return entities
        }
        var opened = OpenedSnapshot(snapshot: snapshot, notices: notices, isStarter: false)
        if let day = selection.day {
            for version in versions {
                opened.ages[version.list] = ListAge(
                    version, state: UpdateState.read(version.list, workspace), on: day)
            }
        }
        return opened
    }

    private func staleness(of versions: [ListVersion], on day: CalendarDay) -> [String] {
        versions.compactMap { version in
            let age = ListAge(version, state: UpdateState.read(version.list, workspace), on: day)
            guard age.isStale, let policy = age.maxAgeDays else { return nil }
            return
                "\(version.list) of \(version.published) is \(age.days) days old on \(day), more than the \(policy) that its policy allows: who was listed since is not found"
        }
    }

    /// Compiles what would be in force with a version that is about to go live, so that nobody waits for it then.
    func compile(with draft: VersionDraft, as version: ListVersion) throws(AssessmentError) {
        var versions = try inForce(except: version.list)
        versions.append(version)
        versions.sort { $0.list < $1.list }
        var notices: [String] = []
        _ = try snapshot(versions.map(\.snapshotList), notices: &notices) { () throws(AssessmentError) in
            var entities: [Entity] = []
            for each in versions {
                if each == version {
                    try lists.forEachEntity(in: draft.entitiesPath, of: version) { entities.append($0) }
                } else {
                    entities += try lists.entities(of: each)
                }
            }
            return entities
        }
    }

    private func inForce(except left: String? = nil) throws(AssessmentError) -> [ListVersion] {
        var versions: [ListVersion] = []
        for list in try lists.lists() where list != left {
            if let version = try lists.version(of: list, asOf: nil) { versions.append(version) }
        }
        return versions
    }

    /// Compiles what is in force now and takes away what was compiled before: it can be built again from the stored
    /// lists, and a process that still searches it keeps its pages.
    func compileVersionsInForce() throws(AssessmentError) {
        let versions = try inForce()
        if !versions.isEmpty { _ = try open(ListSelection(lists: versions.map(\.list))) }
        let kept = path(versions.map(\.snapshotList))
        let names = (try? FileManager.default.contentsOfDirectory(atPath: workspace.snapshotsFolder)) ?? []
        for name in names where "\(workspace.snapshotsFolder)/\(name)" != kept {
            // A process that compiles at this moment has its own unfinished file here; one that died left its.
            if name.hasSuffix(".part"), isBeingWritten(name) { continue }
            try? FileManager.default.removeItem(atPath: "\(workspace.snapshotsFolder)/\(name)")
        }
    }

    /// Whether the process is alive that an unfinished file is named after: `….snapshot.PID.part`.
    private func isBeingWritten(_ name: String) -> Bool {
        guard let process = name.split(separator: ".").dropLast().last.flatMap({ pid_t($0) }) else { return false }
        return kill(process, 0) == 0 || errno == EPERM
    }

    /// A snapshot of one version alone that is not stored yet, in memory.
    func trial(of draft: VersionDraft, as version: ListVersion) throws(AssessmentError) -> (Snapshot, [Entity]) {
        var entities: [Entity] = []
        entities.reserveCapacity(version.entities)
        try lists.forEachEntity(in: draft.entitiesPath, of: version) { entities.append($0) }
        let path = draft.folder + "/trial.snapshot"
        try workspace.write(
            SnapshotBuilder.build(entities, lists: [version.snapshotList], policy: policy), to: path)
        defer { unlink(path) }
        do throws(SnapshotError) {
            return (try Snapshot(path: path, policy: policy), entities)
        } catch {
            throw .data(error.message)
        }
    }

    /// A snapshot is named by everything that its bytes depend on.
    private func path(_ parts: [SnapshotList]) -> String {
        let name = JSON.object([
            "format": .number(Int(SnapshotFormat.version)), "policy": .string(policy.digest),
            "tables": .string(EngineTables.digest),
            "lists": .array(parts.map(\.json)),
        ]).compact
        return "\(workspace.snapshotsFolder)/\(SHA256Digest(of: Array(name.utf8)).description.prefix(32)).snapshot"
    }

    /// The version of each list that holds on the day asked for. No list at all means the starter list; a list that
    /// was asked for and is not there is an error, never a silent gap.
    package func versions(_ selection: ListSelection) throws(AssessmentError) -> [ListVersion] {
        let loaded = try lists.lists()
        var versions: [ListVersion] = []
        for list in selection.lists.map({ Array(Set($0.map(ListName.list(of:)))).sorted() }) ?? loaded {
            guard loaded.contains(list) else {
                let known = loaded.isEmpty ? "no list is loaded" : "loaded are \(loaded.joined(separator: ", "))"
                throw .data("\(list) is not loaded (\(known)); `cordon lists import PATH --as \(list)` loads it")
            }
            guard let version = try lists.version(of: list, asOf: selection.asOf) else {
                let day = selection.asOf.map { " on or before \($0)" } ?? ""
                throw .data(
                    "no version of \(list) published\(day) is loaded; import one, or leave the list out with --list")
            }
            versions.append(version)
        }
        return versions
    }

    /// On a past day, entries that were listed later are left out; those known only as "on or before" stay.
    private func openStarter(asOf day: CalendarDay?) throws(AssessmentError) -> OpenedSnapshot {
        let starter = StarterList.shared
        var notices = [starter.notice]
        let entities = starter.entities.filter { entity in
            guard let day, let listed = entity.texts("listingDate").first.flatMap({ CalendarDay($0) }) else {
                return true
            }
            return listed <= day
        }
        if entities.count < starter.entities.count, let day {
            notices.append(
                "\(starter.entities.count - entities.count) starter entries listed after \(day) were left out")
        }
        let counted = starter.lists.map { list in
            SnapshotList(
                list: list.list, published: list.published,
                entities: entities.filter { $0.dataset == list.list }.count, sha256: list.sha256)
        }
        let snapshot = try snapshot(counted, notices: &notices) { () throws(AssessmentError) in entities }
        return OpenedSnapshot(snapshot: snapshot, notices: notices, isStarter: true)
    }

    /// Opens the snapshot of these versions, building it if it is not there yet or was damaged.
    private func snapshot(
        _ parts: [SnapshotList], notices: inout [String], entities: () throws(AssessmentError) -> [Entity]
    ) throws(AssessmentError) -> Snapshot {
        let path = path(parts)
        if FileManager.default.fileExists(atPath: path) {
            do throws(SnapshotError) {
                return try Snapshot(path: path, policy: policy)
            } catch {
                // Derived from the stored lists, which have checksums of their own: made again, and said so.
                notices.append("\(error.message); built again from the stored lists")
            }
        }
        let bytes = SnapshotBuilder.build(try entities(), lists: parts, policy: policy)
        if keeps {
            try workspace.makeFolder(workspace.snapshotsFolder)
            try workspace.write(bytes, to: path)
        }
        do throws(SnapshotError) {
            return keeps ? try Snapshot(path: path, policy: policy) : try Snapshot(bytes: bytes, policy: policy)
        } catch {
            throw .data(error.message)
        }
    }
}
