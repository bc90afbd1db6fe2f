import CordonMatching
package import CordonModel

/// What became of one snapshot's entities in another: everything by which an answer about them could differ. An entity
/// counts as changed if its values or the weights of its names did: a name on a list makes its words a little more common.
package struct SnapshotChange {
    package let before: Snapshot
    package let after: Snapshot
    /// Entities of `after` that are new or changed, by index.
    package let arrived: [Int]
    /// Entities of `before` that are gone or changed.
    package let departed: Set<ListedEntity>

    package init(from before: Snapshot, to after: Snapshot) {
        self.before = before
        self.after = after
        func contents(_ snapshot: Snapshot) -> [Fingerprint: Fingerprint] {
            Dictionary(
                (0..<snapshot.entityCount).map { (snapshot.key(ofEntity: $0), snapshot.content(ofEntity: $0)) },
                uniquingKeysWith: { first, _ in first })
        }
        let (old, new) = (contents(before), contents(after))
        arrived = (0..<after.entityCount).filter {
            old[after.key(ofEntity: $0)] != after.content(ofEntity: $0)
        }
        let gone = (0..<before.entityCount).filter { new[before.key(ofEntity: $0)] != before.content(ofEntity: $0) }
        departed = Set(gone.compactMap { before.entity($0).map(ListedEntity.init) })
    }
}

/// Which entity of which list: an id may stand in several.
package struct ListedEntity: Hashable, Sendable {
    package let id: String
    package let dataset: String

    package init(id: String, dataset: String) {
        self.id = id
        self.dataset = dataset
    }

    package init(_ entity: Entity) { self.init(id: entity.id, dataset: entity.dataset) }
}
