package import CordonMatching
package import CordonModel
internal import CordonDigest
package import CordonRules

/// One list version that a snapshot holds.
package struct SnapshotList: Hashable, Sendable {
    /// OpenSanctions' dataset name.
    package let list: String
    package let published: CalendarDay
    package let entities: Int
    /// Of the normalised entities of the version, so that equal content has equal digests wherever it was read.
    package let sha256: String

    package init(list: String, published: CalendarDay, entities: Int, sha256: String) {
        self.list = list
        self.published = published
        self.entities = entities
        self.sha256 = sha256
    }

    package var json: JSON {
        .object([
            "list": .string(list), "published": .string(published.description), "entities": .number(entities),
            "sha256": .string(sha256),
        ])
    }

    package init?(_ json: JSON) {
        guard let list = json["list"]?.string, let published = json["published"]?.string.flatMap({ CalendarDay($0) }),
            let entities = json["entities"]?.integer, let sha256 = json["sha256"]?.string
        else { return nil }
        self.init(list: list, published: published, entities: entities, sha256: sha256)
    }
}

extension ScorePolicy {
    /// Names a policy in results and decisions; another digest means that scores may differ.
    package var digest: String {
        SHA256Digest(of: Array(String(reflecting: self).utf8)).description
    }
}
