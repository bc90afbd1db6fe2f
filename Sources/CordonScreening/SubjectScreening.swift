internal import CordonIndex
package import CordonModel

/// A listed party at an address of the deal, whatever its name.
package struct AddressHit: Sendable {
    package let address: String
    package let entity: Entity
}

extension Screener {
    /// Listed parties at the subject's addresses, those found by name left out; ties by entity id.
    package func addressHits(_ query: Entity, besides screening: Screening) -> [AddressHit] {
        let named = Set(screening.matches.map(\.entity.id))
        var hits: [AddressHit] = []
        for address in query.texts("address") {
            for index in snapshot.entities(atAddress: address) {
                if let lists = policy.lists, !lists.contains(snapshot.list(ofEntity: index) ?? "") { continue }
                guard let entity = snapshot.entity(index), !named.contains(entity.id),
                    !hits.contains(where: { $0.entity.id == entity.id })
                else { continue }
                hits.append(AddressHit(address: address, entity: entity))
            }
        }
        return hits.sorted { $0.entity.id < $1.entity.id }
    }
}
