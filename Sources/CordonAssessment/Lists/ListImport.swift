internal import CordonDigest
internal import CordonLists
internal import CordonModel
internal import CordonReference
package import CordonRules

/// Brings a publisher's files into the store: reads them whole, compares the count with the version before, stores the
/// result in one step. Whatever goes wrong, what was in force before stays in force.
package struct ListImport: Sendable {
    private let snapshots: SnapshotStore

    package init(_ snapshots: SnapshotStore) { self.snapshots = snapshots }

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

    package func run(
        path: String, list: String, published: CalendarDay?, acceptShrink: String? = nil
    ) throws(AssessmentError) -> Report {
        guard ListImport.isListName(list) else {
            throw .usage("--as \(list): a list name is lower-case letters, digits and _, with an optional :SOURCE")
        }
        let reading: ListReading
        let source: ListSource
        do throws(ListError) {
            source = try ListSource.locate(path: path, dataset: list)
            reading = try source.read(version: published, countries: CountryResolver { Countries.shared.code($0) })
        } catch {
            switch error {
            case .notFound: throw .input(error.message)
            default: throw .data("\(error.message). \(list) was not changed")
            }
        }
        guard !reading.entities.isEmpty else {
            throw .data("\(path): has no party. \(list) was not changed")
        }
        if let own = reading.published, let published, own != published {
            throw .usage("--published \(published): the file says that it was published on \(own)")
        }
        guard let day = reading.published ?? published else {
            throw .usage(
                "\(path): \(source.format.title) does not say when it was published; add --published YYYY-MM-DD")
        }
        let draft = try draft(reading, source: source, list: list, published: day, acceptShrink: acceptShrink)
        // One import at a time: two would number their versions alike, and take each other's snapshots away.
        let lock = try snapshots.workspace.lock()
        defer { lock.release() }
        snapshots.lists.sweep(list)
        let versions = try snapshots.lists.versions(of: list, replacing: draft.version)
        let before = versions.last { $0.published < day }
        let same = versions.first { $0.published == day && $0.sha256 == draft.version.sha256 }
        if let same, try snapshots.lists.problems(of: same).isEmpty {
            return Report(
                version: same, wasThere: true, isInForce: versions.last == same, before: before)
        }
        try refuseShrink(draft.version, before: before, accepted: acceptShrink)
        var numbered = draft
        numbered.version = draft.version.numbered(same?.sequence ?? (versions.map(\.sequence).max() ?? 0) + 1)
        try snapshots.lists.store(numbered)
        let isInForce = try snapshots.lists.version(of: list, asOf: nil) == numbered.version
        // Compiled now, so that the next search does not wait for it.
        if isInForce { try snapshots.compileVersionsInForce() }
        return Report(version: numbered.version, wasThere: false, isInForce: isInForce, before: before)
    }

    private func draft(
        _ reading: ListReading, source: ListSource, list: String, published: CalendarDay, acceptShrink: String?
    ) throws(AssessmentError) -> ListStore.Draft {
        var bytes: [UInt8] = []
        for entity in reading.entities {
            bytes += entity.json.compact.utf8
            bytes.append(0x0A)
        }
        var files: [ListVersion.File] = []
        let paths = source.files.values.sorted()
        for path in paths {
            let name = (path.split(separator: "/").last.map(String.init) ?? path).lowercased()
            let count = reading.files.first { $0.file == name }
            files.append(
                .init(
                    name: name, rows: count?.rows ?? 0, withoutEntity: count?.withoutEntity ?? 0,
                    sha256: SHA256Digest(of: try snapshots.workspace.read(path)).description))
        }
        var kinds: [String: Int] = [:]
        for entity in reading.entities { kinds[entity.schema.rawValue, default: 0] += 1 }
        return ListStore.Draft(
            version: ListVersion(
                list: list, published: published, publishedBy: reading.published == nil ? "user" : "file",
                format: source.format.id, entities: reading.entities.count,
                sha256: SHA256Digest(of: bytes).description, sequence: 0, files: files, kinds: kinds,
                orphans: reading.orphans.map { "\($0.file):\($0.line): no entity \($0.key)" },
                missingSiblings: reading.missingSiblings,
                warnings: reading.warnings
                    + reading.leftOut.sorted { $0.key < $1.key }.map {
                        "\($0.value) rows of schema \($0.key) are no party"
                    },
                acceptedShrink: acceptShrink),
            entities: bytes, rawFiles: paths)
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

extension ListVersion {
    func numbered(_ sequence: Int) -> ListVersion {
        ListVersion(
            list: list, published: published, publishedBy: publishedBy, format: format, entities: entities,
            sha256: sha256, sequence: sequence, files: files, kinds: kinds, orphans: orphans,
            missingSiblings: missingSiblings, warnings: warnings, acceptedShrink: acceptedShrink)
    }
}
