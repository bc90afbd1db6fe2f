internal import CordonLists
package import CordonModel
internal import CordonReference
package import CordonRules
internal import Foundation

/// Compares versions of a list: two that are stored, or files that need not be imported.
package struct ListComparison: Sendable {
    private let store: ListStore

    package init(_ store: ListStore) { self.store = store }

    private struct Side {
        let list: String
        let version: ListDifference.Version
        let entities: [Entity]
        let format: String
    }

    /// - Parameters:
    ///   - a: `LIST@DATE`, `LIST` (the version in force) or a path.
    ///   - b: the later side; `nil` to compare `a` with the version before it.
    ///   - list: what a path is.
    package func compare(_ a: String, _ b: String?, list: String?) throws(AssessmentError) -> ListDifference {
        guard let b else {
            guard let later = try stored(a) else { throw .usage(ListComparison.help(a)) }
            let earlier = try store.versions(of: later.list).last { version in
                version.withdrawn == nil && (version.published, version.sequence) < (later.published, later.sequence)
            }
            guard let earlier else {
                throw .data("\(later.list): no version before that of \(later.published) is loaded")
            }
            return try difference(side(earlier), side(later))
        }
        return try difference(side(a, list: list), side(b, list: list))
    }

    /// What came and went since a day, for each list: the version then against the one now.
    package func changes(since day: CalendarDay, lists: [String]?) throws(AssessmentError) -> [ListDifference] {
        var differences: [ListDifference] = []
        let loaded = try store.lists()
        for list in lists ?? loaded {
            let versions = try store.versions(of: list).filter { $0.withdrawn == nil }
            guard let now = versions.last else { throw .data("\(list) is not loaded") }
            guard let then = versions.last(where: { $0.published <= day }) ?? versions.first else { continue }
            let notice =
                then.published > day
                ? ["no version of \(list) published on or before \(day) is loaded; compared with the oldest"] : []
            differences.append(try difference(side(then), side(now), notices: notice))
        }
        return differences
    }

    private func difference(_ a: Side, _ b: Side, notices: [String] = []) throws(AssessmentError) -> ListDifference {
        guard a.list == b.list else { throw .usage("\(a.list) and \(b.list) are different lists") }
        var notices = notices
        if a.format != b.format {
            let titles = [a, b].map { ListFormats.format(id: $0.format)?.title ?? $0.format }
            notices.append(
                "the two come in different formats (\(titles[0]), \(titles[1])): what one of them does not carry looks changed"
            )
        }
        return ListDifference(
            list: a.list, from: (a.version, a.entities), to: (b.version, b.entities), notices: notices)
    }

    private func side(_ text: String, list: String?) throws(AssessmentError) -> Side {
        if let version = try stored(text) { return try side(version) }
        guard FileManager.default.fileExists(atPath: text) else { throw .usage(ListComparison.help(text)) }
        guard let list else { throw .usage("\(text): which list is it? add --as LIST") }
        do throws(ListError) {
            let source = try ListSource.locate(path: text, dataset: list)
            let reading = try source.read(
                version: nil, countries: CountryResolver { Countries.shared.code($0) })
            return Side(
                list: list,
                version: .init(published: reading.published, entities: reading.entities.count, path: text),
                entities: reading.entities, format: source.format.id)
        } catch {
            throw .data(error.message)
        }
    }

    private func side(_ version: ListVersion) throws(AssessmentError) -> Side {
        Side(
            list: version.list, version: .init(published: version.published, entities: version.entities),
            entities: try store.entities(of: version), format: version.format)
    }

    /// The stored version that a text names; `nil` if it names no loaded list.
    private func stored(_ text: String) throws(AssessmentError) -> ListVersion? {
        let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
        guard let list = parts.first, try store.lists().contains(list) else { return nil }
        guard parts.count == 2 else {
            return try store.version(of: list, asOf: nil)
        }
        guard let day = CalendarDay(parts[1]) else { throw .usage("\(text): \(parts[1]) is no day; LIST@YYYY-MM-DD") }
        guard let version = try store.version(of: list, asOf: day) else {
            throw .data("no version of \(list) published on or before \(day) is loaded")
        }
        return version
    }

    private static func help(_ text: String) -> String {
        "\(text): is neither a loaded list (LIST or LIST@YYYY-MM-DD) nor a file"
    }
}
