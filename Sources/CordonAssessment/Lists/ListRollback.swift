package import CordonModel
internal import CordonRules

/// Takes the version of a list that is in force out of force, so that the one before it holds again; and puts it back.
/// Nothing is deleted: what was withdrawn can still be shown and compared.
package struct ListRollback: Sendable {
    private let snapshots: SnapshotStore

    package init(_ snapshots: SnapshotStore) { self.snapshots = snapshots }

    package struct Report: Sendable {
        package let changed: ListVersion
        package let inForce: ListVersion
        package let isUndone: Bool

        package var json: JSON {
            .object([
                "list": .string(changed.list), isUndone ? "reinstated" : "withdrawn": changed.json,
                "inForce": .string(inForce.published.description),
            ])
        }

        package var text: String {
            let what = isUndone ? "back" : "out of force"
            return "\(changed.list) of \(changed.published) is \(what); in force is the version of \(inForce.published)"
                + " with \(inForce.entities) entities"
        }
    }

    package func withdraw(_ list: String, reason: String, at now: Moment) throws(AssessmentError) -> Report {
        guard !reason.allSatisfy(\.isWhitespace) else { throw .usage("--reason: say why, for whoever asks later") }
        let lock = try snapshots.workspace.lock()
        defer { lock.release() }
        let versions = try held(list)
        guard let last = versions.last else { throw .data("\(list): no version is in force") }
        guard let next = versions.dropLast().last else {
            throw .data(
                "\(list): the version of \(last.published) is the only one; import another before taking it out")
        }
        try snapshots.lists.set(.init(at: now, reason: reason), of: last)
        return try finish(.withdrawn, last, inForce: next, reason: reason, at: now)
    }

    /// Puts the version back that was withdrawn last.
    package func undo(_ list: String, at now: Moment) throws(AssessmentError) -> Report {
        let lock = try snapshots.workspace.lock()
        defer { lock.release() }
        let withdrawn = try snapshots.lists.versions(of: list).filter { $0.withdrawn != nil }
        guard
            let latest = withdrawn.max(by: {
                ($0.withdrawn?.at.seconds ?? 0, $1.sequence) < ($1.withdrawn?.at.seconds ?? 0, $0.sequence)
            })
        else { throw .data("\(list): no version was withdrawn") }
        try snapshots.lists.set(nil, of: latest)
        let inForce = try held(list).last ?? latest
        return try finish(.reinstated, latest, inForce: inForce, reason: nil, at: now)
    }

    private func held(_ list: String) throws(AssessmentError) -> [ListVersion] {
        guard try snapshots.lists.lists().contains(list) else { throw .data("\(list) is not loaded") }
        return try snapshots.lists.versions(of: list).filter { $0.withdrawn == nil }
    }

    private func finish(
        _ kind: ListEvent.Kind, _ version: ListVersion, inForce: ListVersion, reason: String?, at now: Moment
    ) throws(AssessmentError) -> Report {
        try snapshots.workspace.record(
            ListEvent(at: now, kind, list: version.list, version: version, reason: reason))
        try snapshots.compileVersionsInForce()
        return Report(changed: version, inForce: inForce, isUndone: kind == .reinstated)
    }
}
